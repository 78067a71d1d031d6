// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/collected.h"
#include "model/catalog/readparts.h"

#include <array>

namespace suanchou::catalog {

namespace {

constexpr std::array<std::string_view, computeKindCount> computeKeys{"fp32", "tf32", "fp16", "bf16",
                                                                     "fp8",  "int8", "fp4"};

using Rates = std::array<std::optional<FlopRate>, computeKindCount>;

void readTeraflops(ObjectReader &r, Rates &rates)
{
    for (std::size_t i = 0; i < computeKeys.size(); ++i) {
        if (const auto value = r.number(computeKeys[i], Need::Optional, positive))
            rates[i] = teraflopsPerSecond(*value);
    }
}

void readMemory(ObjectReader &r, Accelerator &accelerator)
{
    accelerator.memoryMarketed = gigabytes(r.number("gb", Need::Optional, positive).value_or(0));
    accelerator.memoryKind = r.text("kind");
    accelerator.memoryFrom = r.source();
    r.object("usable", Need::Optional, [&](ObjectReader &usable) {
        if (const auto amount = usable.number("gib", Need::Optional, positive))
            accelerator.memoryUsable = gib(*amount);
        if (const auto amount = usable.number("reported_mib", Need::Optional, positive))
            accelerator.memoryReported = mib(*amount);
        accelerator.memoryFrom = usable.source();
    });
}

void readLink(ObjectReader &r, Accelerator &accelerator)
{
    accelerator.link = r.choice<LinkKind>("kind",
                                          {{"pcie", LinkKind::Pcie},
                                           {"nvlink-bridge", LinkKind::NvlinkBridge},
                                           {"nvlink-switch", LinkKind::NvlinkSwitch},
                                           {"xgmi", LinkKind::Xgmi},
                                           {"hccs", LinkKind::Hccs},
                                           {"roce", LinkKind::RoCE},
                                           {"other", LinkKind::Other}},
                                          LinkKind::Other, Need::Required);
    accelerator.linkName = r.text("name");
    accelerator.linkDomain = static_cast<int>(r.integer("domain", 1, Need::Required, 1));
    accelerator.linkBandwidth =
        gigabytesPerSecond(r.number("gb_s_bidirectional", Need::Optional).value_or(0));
    accelerator.hostBus = r.text("host_bus", Need::Optional);
    accelerator.hostBandwidth =
        gigabytesPerSecond(r.number("host_gb_s_bidirectional", Need::Optional).value_or(0));
}

void readRates(ObjectReader &r, Accelerator &accelerator)
{
    accelerator.ratesFrom = r.source();
    accelerator.bandwidth =
        gigabytesPerSecond(r.number("bandwidth_gb_s", Need::Optional, positive).value_or(0));
    r.object("dense_tflops", Need::Required,
             [&](ObjectReader &dense) { readTeraflops(dense, accelerator.peak); });
}

std::optional<Watts> readKilowatts(ObjectReader &r, std::string_view key)
{
    const auto value = r.number(key, Need::Optional, positive);
    return value ? std::optional<Watts>(kilowatts(*value)) : std::nullopt;
}

} // namespace

void readAccelerators(ObjectReader &root, CollectedRecords &into, bool own)
{
    root.array("accelerators", Need::Required, [&](ObjectReader &r, std::size_t) {
        Accelerator a;
        a.id = r.text("id");
        a.name = r.text("name");
        a.vendor = r.text("vendor");
        a.architecture = r.text("architecture", Need::Optional);
        a.releaseYear = static_cast<int>(r.integer("release_year", 0));
        a.formFactor = r.text("form_factor", Need::Optional);
        r.object("memory", Need::Required, [&](ObjectReader &inner) { readMemory(inner, a); });
        r.object("rates", Need::Required, [&](ObjectReader &inner) { readRates(inner, a); });
        r.object("measured_tflops", Need::Optional, [&](ObjectReader &inner) {
            a.measuredFrom = inner.source();
            readTeraflops(inner, a.measured);
        });
        r.object("power", Need::Optional, [&](ObjectReader &inner) {
            a.boardPower = watts(inner.number("tdp_w", Need::Required, positive).value_or(0));
            a.powerFrom = inner.source();
        });
        r.object("link", Need::Required, [&](ObjectReader &inner) { readLink(inner, a); });
        a.maxPerNode = static_cast<int>(r.integer("max_per_node", 8, Need::Optional, 1));
        a.unifiedMemory = r.flag("unified_memory");
        a.exportControlled = r.flag("export_controlled");
        r.object("export", Need::Optional, [&](ObjectReader &inner) {
            a.exportControlled = inner.flag("controlled");
            a.exportFrom = inner.source();
        });
        r.object("compute_die", Need::Optional, [&](ObjectReader &inner) {
            a.computeDie = squareMillimetres(inner.number("mm2", Need::Required, positive).value_or(0));
            a.dieFrom = inner.source();
        });
        a.supports = r.texts("supports");
        a.software = r.text("software", Need::Optional);
        a.notes = r.texts("notes");
        a.from = r.source();
        if (r.finish())
            into.accelerators.add(std::move(a), r, own);
    });
}

void readServers(ObjectReader &root, CollectedRecords &into, bool own)
{
    root.array("servers", Need::Required, [&](ObjectReader &r, std::size_t) {
        Server s;
        s.id = r.text("id");
        s.name = r.text("name");
        s.kind = r.choice<ServerKind>("kind",
                                      {{"system", ServerKind::System},
                                       {"rack", ServerKind::Rack},
                                       {"chassis", ServerKind::Chassis},
                                       {"workstation", ServerKind::Workstation},
                                       {"desktop", ServerKind::Desktop},
                                       {"all-in-one", ServerKind::AllInOne},
                                       {"quoted", ServerKind::Quoted},
                                       {"barebone", ServerKind::Barebone}},
                                      ServerKind::System, Need::Required);
        s.acceleratorLabel = r.text("accelerator_label", Need::Optional);
        s.accelerator = r.text("accelerator", Need::Optional);
        s.slots = static_cast<int>(r.integer("slots", 0));
        s.includesAccelerators = r.flag("includes_accelerators");
        s.maxPower = readKilowatts(r, "max_power_kw");
        r.object("measured_power", Need::Optional, [&](ObjectReader &inner) {
            MeasuredPower &power = s.measuredPower.emplace();
            power.load = kilowatts(inner.number("load_kw").value_or(0));
            power.loadMaximum = kilowatts(inner.number("load_maximum_kw").value_or(0));
            power.idle = kilowatts(inner.number("idle_kw").value_or(0));
            power.from = inner.source();
        });
        s.rackUnits = static_cast<int>(r.integer("rack_units", 0));
        s.processors = r.text("processors", Need::Optional);
        if (const auto memory = r.number("host_memory_gb", Need::Optional, positive))
            s.hostMemory = gigabytes(*memory);
        s.network = r.text("network", Need::Optional);
        s.priceUsd = readPrice(r, "price_usd");
        s.priceCny = readPrice(r, "price_cny");
        s.notes = r.texts("notes");
        s.from = r.source();
        if (r.finish())
            into.servers.add(std::move(s), r, own);
    });
}

void readNetwork(ObjectReader &root, CollectedRecords &into, bool own)
{
    root.array("items", Need::Required, [&](ObjectReader &r, std::size_t) {
        NetworkItem item;
        item.id = r.text("id");
        item.name = r.text("name");
        item.kind = r.choice<NetworkKind>("kind",
                                          {{"nic", NetworkKind::Nic},
                                           {"switch", NetworkKind::Switch},
                                           {"cable", NetworkKind::Cable},
                                           {"optic", NetworkKind::Optic},
                                           {"fabric", NetworkKind::Fabric}},
                                          NetworkKind::Nic, Need::Required);
        item.bandwidth = gigabytesPerSecond(r.number("gb_s", Need::Required, positive).value_or(0));
        item.ports = static_cast<int>(r.integer("ports", 1, Need::Optional, 1));
        item.latency = microseconds(r.number("latency_us", Need::Optional).value_or(0));
        item.power = watts(r.number("power_w", Need::Optional).value_or(0));
        item.priceUsd = readPrice(r, "price_usd");
        item.priceCny = readPrice(r, "price_cny");
        item.notes = r.texts("notes");
        item.from = r.source();
        if (r.finish())
            into.network.add(std::move(item), r, own);
    });
    root.array("links", Need::Optional, [&](ObjectReader &r, std::size_t) {
        LinkType link;
        link.id = r.text("id");
        link.name = r.text("name");
        link.devices = r.text("devices", Need::Optional);
        link.bandwidth =
            gigabytesPerSecond(r.number("gb_s_bidirectional", Need::Required, positive).value_or(0));
        link.from = r.source();
        if (r.finish())
            into.links.add(std::move(link), r, own);
    });
}

void readStorage(ObjectReader &root, CollectedRecords &into, bool own)
{
    const auto perTerabyte = [](double amount) { return money(amount) / terabytes(1); };
    root.array("items", Need::Required, [&](ObjectReader &r, std::size_t) {
        StorageItem item;
        item.id = r.text("id");
        item.name = r.text("name");
        item.capacity = terabytes(r.number("capacity_tb", Need::Optional).value_or(0));
        item.readBandwidth = gigabytesPerSecond(r.number("read_gb_s", Need::Optional).value_or(0));
        item.writeBandwidth = gigabytesPerSecond(r.number("write_gb_s", Need::Optional).value_or(0));
        item.readIops = r.number("read_iops", Need::Optional).value_or(0);
        item.latency = microseconds(r.number("latency_us", Need::Optional).value_or(0));
        item.usdPerGbMonth = r.number("usd_per_gb_month", Need::Optional);
        item.priceUsd = readRanged<MoneyPerByte>(r, "price_usd_per_tb", Need::Optional, perTerabyte);
        item.priceCny = readRanged<MoneyPerByte>(r, "price_cny_per_tb", Need::Optional, perTerabyte);
        item.itemPriceUsd = readPrice(r, "price_usd_item");
        item.itemPriceCny = readPrice(r, "price_cny_item");
        item.notes = r.texts("notes");
        item.from = r.source();
        if (r.finish())
            into.storage.add(std::move(item), r, own);
    });
}

} // namespace suanchou::catalog
