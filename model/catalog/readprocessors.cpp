// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/collected.h"
#include "model/catalog/readparts.h"

#include <algorithm>
#include <utility>

namespace suanchou::catalog {

namespace {

using PerCycle = std::array<std::optional<double>, computeKindCount>;

constexpr std::array<std::pair<std::string_view, ComputeKind>, 4> rated{{{"fp32", ComputeKind::Fp32},
                                                                         {"fp16", ComputeKind::Fp16},
                                                                         {"bf16", ComputeKind::Bf16},
                                                                         {"int8", ComputeKind::Int8}}};

void readPerCycle(ObjectReader &r, PerCycle &into)
{
    for (const auto &[key, kind] : rated)
        into[static_cast<std::size_t>(kind)] = r.number(key, Need::Optional, positive);
}

VectorUnit unitOf(const std::vector<std::string> &sets)
{
    const auto has = [&](std::string_view prefix) {
        return std::any_of(sets.begin(), sets.end(),
                           [&](const std::string &set) { return set.starts_with(prefix); });
    };
    if (has("amx"))
        return VectorUnit::Amx;
    if (has("avx512"))
        return VectorUnit::Avx512;
    if (has("avx2"))
        return VectorUnit::Avx2;
    return has("neon") || has("sve") ? VectorUnit::Neon : VectorUnit::None;
}

void readCores(ObjectReader &r, Processor &p)
{
    p.cores = static_cast<int>(r.integer("count", 1, Need::Required, 1));
    p.vectorClock = gigahertz(r.number("vector_ghz", Need::Required, positive).value_or(0));
    p.instructionSets = r.texts("instruction_sets");
    p.unit = unitOf(p.instructionSets);
    if (p.unit == VectorUnit::None)
        r.refuse("instruction_sets", ReadErrorCode::MissingKey, std::string(), "neon|sve|avx2|avx512…|amx…");
    r.object("vector_per_cycle", Need::Required,
             [&](ObjectReader &inner) { readPerCycle(inner, p.vectorPerCycle); });
    r.object("tiles_per_cycle", Need::Optional,
             [&](ObjectReader &inner) { readPerCycle(inner, p.tilesPerCycle); });
    if (!p.vectorPerCycle[static_cast<std::size_t>(ComputeKind::Fp32)])
        r.refuse("vector_per_cycle", ReadErrorCode::MissingKey, std::string(), "fp32");
    p.coresFrom = r.source();
}

void readChannels(ObjectReader &r, Processor &p)
{
    p.memoryKind = r.text("kind");
    p.memoryChannels = static_cast<int>(r.integer("channels", 1, Need::Required, 1));
    p.megatransfers = r.number("mt_s", Need::Required, positive).value_or(0);
    const double usual = r.number("usual_gb", Need::Required, positive).value_or(0);
    const double largest = r.number("largest_gb", Need::Required, positive).value_or(0);
    p.memoryUsual = gigabytes(usual);
    p.memoryLargest = gigabytes(largest);
    if (usual > largest)
        r.refuse("usual_gb", ReadErrorCode::Inconsistent, std::to_string(usual), "usual_gb ≤ largest_gb");
    p.memoryFrom = r.source();
}

} // namespace

void readProcessors(ObjectReader &root, CollectedRecords &into, bool own)
{
    root.array("processors", Need::Required, [&](ObjectReader &r, std::size_t) {
        Processor p;
        p.id = r.text("id");
        p.name = r.text("name");
        p.vendor = r.text("vendor");
        p.architecture = r.text("architecture");
        p.releaseYear = static_cast<int>(r.integer("release_year", 0));
        r.object("cores", Need::Required, [&](ObjectReader &inner) { readCores(inner, p); });
        r.object("memory", Need::Required, [&](ObjectReader &inner) { readChannels(inner, p); });
        r.object("power", Need::Required, [&](ObjectReader &inner) {
            p.power = watts(inner.number("tdp_w", Need::Required, positive).value_or(0));
            p.powerFrom = inner.source();
        });
        p.sockets = static_cast<int>(r.integer("sockets", 1, Need::Required, 1));
        r.object("link", p.sockets > 1 ? Need::Required : Need::Optional, [&](ObjectReader &inner) {
            p.socketLink = inner.text("name");
            p.socketBandwidth =
                gigabytesPerSecond(inner.number("gb_s_bidirectional", Need::Required, positive).value_or(0));
        });
        r.object("bus", Need::Optional, [&](ObjectReader &inner) {
            p.bus = inner.text("kind");
            p.busLanes = static_cast<int>(inner.integer("lanes", 0, Need::Required, 1));
        });
        p.notes = r.texts("notes");
        p.from = r.source();
        if (r.finish())
            into.processors.add(std::move(p), r, own);
    });
}

} // namespace suanchou::catalog
