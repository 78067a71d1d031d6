// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/cost/bill.h"

#include "model/cost/currency.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace suanchou::cost {

namespace {

constexpr int divideUp(int a, int b) { return (a + b - 1) / b; }

constexpr double copiesOfData = 2.0;
constexpr int cardsOfBarebone = 4;     // double-width cards in a 2U machine with risers
constexpr int usualMachinesOfRack = 4; // of eight GPUs (NVIDIA DGX SuperPOD RA-11333)

struct Machine {
    const ServerQuote *quote = nullptr;
    int count = 0;
    bool holdsDevices = false; ///< the price includes the accelerators
};

class Builder {
public:
    explicit Builder(const BillInput &input)
        : m_in(input)
    {}

    Bill build()
    {
        m_bill.exportControlled = m_in.device && m_in.device->exportControlled;
        const Machine machine = chooseMachine();
        m_bill.server = machine.quote ? machine.quote->server : nullptr;
        m_bill.servers = machine.count;
        addMachines(machine);
        addNetwork(machine);
        addStorage(machine);
        sum();
        return m_bill;
    }

private:
    const BillInput &m_in;
    Bill m_bill;

    double factor(catalog::Currency from) const { return exchange(from, m_in.currency, *m_in.exchange); }

    BillLine &line(BillPart part, CapexItem item, double quantity)
    {
        BillLine &l = m_bill[part];
        l.part = part;
        l.item = item;
        l.quantity = quantity;
        l.absence = BillAbsence::NoItem;
        return l;
    }

    template <class Price>
    static void price(BillLine &l, const catalog::Ranged<Price> &price, catalog::Currency currency,
                      double scale)
    {
        l.absence = BillAbsence::None;
        l.amount = money(price.typical.value() * scale);
        if (price.low)
            l.low = money(price.low->value() * scale);
        if (price.high)
            l.high = money(price.high->value() * scale);
        l.source = &price.from;
        l.priceCurrency = currency;
    }

    void priceList(BillLine &l, const std::string *name, const ListPrice &list) const
    {
        l.name = name;
        l.absence = name ? BillAbsence::NoPrice : BillAbsence::NoItem;
        if (list.amount)
            price(l, *list.amount, list.currency, l.quantity * factor(list.currency));
    }

    /// The system, priced and ordered as such, that comes to the least; a quoted one only when asked for.
    Machine cheapestSystem(bool quoted) const
    {
        Machine best;
        double least = 0;
        for (const ServerQuote &q :
             std::span(m_in.hardware->systems).first(static_cast<std::size_t>(m_in.hardware->systemCount))) {
            if ((q.server->kind == catalog::ServerKind::Quoted) != quoted || !q.price.amount)
                continue;
            const int count = divideUp(m_in.gpus, q.server->slots);
            const double amount = q.price.amount->typical.value() * factor(q.price.currency) * count;
            if (!best.quote || amount < least) {
                best = {&q, count, true};
                least = amount;
            }
        }
        return best;
    }

    Machine chassisForCards() const
    {
        if (const Machine host = bareboneForHost(); host.quote)
            return host;
        return smallestFor(std::span(m_in.parts->chassis).first(static_cast<std::size_t>(m_in.parts->chassisCount)));
    }

    Machine bareboneForProcessors() const
    {
        return smallestFor(
            std::span(m_in.parts->barebones).first(static_cast<std::size_t>(m_in.parts->bareboneCount)));
    }

    /// The barebone for a stated host of a few cards; nothing where the cards need more room.
    Machine bareboneForHost() const
    {
        const int perNode = std::max(1, std::min(m_in.gpus, m_in.perNode));
        if (!m_in.host.processor || perNode > cardsOfBarebone)
            return {};
        for (const ServerQuote &q :
             std::span(m_in.parts->barebones).first(static_cast<std::size_t>(m_in.parts->bareboneCount))) {
            if (q.server->slots >= m_in.host.sockets)
                return {&q, divideUp(m_in.gpus, perNode), false};
        }
        return {};
    }

    Machine smallestFor(std::span<const ServerQuote> hosts) const
    {
        const int perNode = std::max(1, std::min(m_in.gpus, m_in.perNode));
        Machine best;
        for (const ServerQuote &q : hosts) {
            best = {&q, divideUp(m_in.gpus, std::min(perNode, q.server->slots)), false};
            if (q.server->slots >= perNode)
                break;
        }
        return best;
    }

    bool isCard() const { return m_in.device && m_in.device->formFactor.find("PCIe") != std::string::npos; }

    bool isProcessor() const { return m_in.device && m_in.device->isProcessor(); }

    Machine chooseMachine() const
    {
        if (isProcessor())
            return bareboneForProcessors();
        if (const Machine system = cheapestSystem(false); system.quote)
            return system;
        if (m_in.hardware->card.record && isCard())
            return chassisForCards();
        if (const Machine system = cheapestSystem(true); system.quote)
            return system;
        if (m_in.hardware->systemCount > 0) { // known, but without a price: its power is still known
            const ServerQuote &q = m_in.hardware->systems[0];
            return {&q, divideUp(m_in.gpus, q.server->slots), true};
        }
        return isCard() ? chassisForCards() : Machine{};
    }

    void addMachines(const Machine &machine)
    {
        if (machine.quote && machine.holdsDevices && machine.quote->price.amount) {
            BillLine &l = line(BillPart::Systems, CapexItem::Servers, machine.count);
            priceList(l, &machine.quote->server->name, machine.quote->price);
            return;
        }
        BillLine &cards = line(BillPart::Accelerators, CapexItem::Gpus, m_in.gpus);
        cards.name = m_in.device ? &m_in.device->name : nullptr;
        cards.absence = BillAbsence::NoPrice;
        if (const catalog::GpuPrice *record = m_in.hardware->card.record)
            price(cards, record->price, record->currency, m_in.gpus * factor(record->currency));
        BillLine &hosts =
            line(BillPart::Chassis, CapexItem::Servers,
                 machine.quote ? machine.count : divideUp(m_in.gpus, std::max(1, m_in.perNode)));
        if (machine.quote && !machine.holdsDevices)
            priceList(hosts, &machine.quote->server->name, machine.quote->price);
        else
            estimateHosts(hosts, cards);
        if (isProcessor())
            addMainMemory(m_in.memory * static_cast<double>(m_in.gpus), *m_in.device);
        else if (machine.quote && machine.quote->server->kind == catalog::ServerKind::Barebone)
            addHost(machine.count);
    }

    void addHost(int machines)
    {
        const BillInput::Host &host = m_in.host;
        const int processors = machines * host.sockets;
        m_bill.hostPower = host.processor->boardPower * static_cast<double>(processors);
        BillLine &l = line(BillPart::HostProcessors, CapexItem::Servers, processors);
        l.name = &host.processor->name;
        l.absence = BillAbsence::NoPrice;
        if (const catalog::GpuPrice *record = host.market ? host.market->card.record : nullptr)
            price(l, record->price, record->currency, processors * factor(record->currency));
        if (host.memory > Bytes{})
            addMainMemory(host.memory * static_cast<double>(machines), *host.processor);
    }

    void addMainMemory(Bytes amount, const catalog::Accelerator &processor)
    {
        BillLine &l = line(BillPart::MainMemory, CapexItem::Servers, std::ceil(inGib(amount)));
        const catalog::EconomyAmount *memory = m_in.parts->memory;
        if (!memory)
            return;
        l.name = &processor.memoryKind;
        price(l, memory->amount, memory->currency, l.quantity * factor(memory->currency));
    }

    /// Modules are sold in systems: without a system's price the host is a share of what the modules cost.
    void estimateHosts(BillLine &hosts, const BillLine &cards) const
    {
        const catalog::EconomyFigure *figure = m_in.rates->serverOverGpus;
        if (m_in.device && m_in.device->unifiedMemory)
            hosts = {}; // the device is a whole computer
        if (!figure || !cards.amount || hosts.absence == BillAbsence::NotNeeded)
            return;
        const double share = inRatio(figure->value.typical) - 1.0;
        hosts.absence = BillAbsence::None;
        hosts.amount = *cards.amount * share;
        if (cards.low)
            hosts.low = *cards.low * share;
        if (cards.high)
            hosts.high = *cards.high * share;
        hosts.source = &figure->value.from;
        hosts.priceCurrency = cards.priceCurrency;
    }

    FabricClass fabricClass(const Machine &machine) const
    {
        if (machine.quote && machine.quote->server->kind == catalog::ServerKind::Desktop)
            return FabricClass::Desktop;
        if (!m_in.device)
            return FabricClass::Card;
        switch (m_in.device->link) {
        case catalog::LinkKind::NvlinkSwitch:
        case catalog::LinkKind::Xgmi:
        case catalog::LinkKind::Hccs:
        case catalog::LinkKind::RoCE: return FabricClass::Rail;
        default: return FabricClass::Card;
        }
    }

    void addNetwork(const Machine &machine)
    {
        const int machines =
            machine.count > 0 ? machine.count : divideUp(m_in.gpus, std::max(1, m_in.perNode));
        if (machines < 2)
            return;
        const FabricClass kind = fabricClass(machine);
        const FabricMarket &market = m_in.parts->fabric[static_cast<std::size_t>(kind)];
        const int rails = m_in.nodePorts > 0      ? m_in.nodePorts
                          : kind == FabricClass::Rail ? std::min(m_in.gpus, divideUp(m_in.gpus, machines))
                                                      : 1;
        const Fabric fabric = railOptimised(machines, rails, std::max(2, market.networkSwitch.ports));
        m_bill.fabric = fabric;
        const bool brings =
            kind == FabricClass::Desktop || (machine.quote && !machine.quote->server->network.empty());
        if (!brings)
            part(BillPart::NetworkCards, machines * rails, market.networkCard);
        part(BillPart::LeafSwitches, fabric.leaves, market.networkSwitch);
        part(BillPart::SpineSwitches, fabric.spines, market.networkSwitch);
        part(BillPart::CoreSwitches, fabric.cores, market.networkSwitch);
        if (kind == FabricClass::Desktop)
            return;
        const bool oneRack = machines <= machinesOfRack(machine);
        part(BillPart::Cables, oneRack ? fabric.links() : 0, market.cable);
        part(BillPart::Optics, oneRack ? 0 : 2 * fabric.links(), market.optic);
    }

    void part(BillPart part, int quantity, const PartQuote &quote)
    {
        if (quantity > 0)
            priceList(line(part, CapexItem::Network, quantity), quote.name, quote.price);
    }

    /// Machines that share a rack with their switches, so that copper reaches.
    int machinesOfRack(const Machine &machine) const
    {
        const Watts one = machine.quote && machine.quote->server->maxPower
                              ? *machine.quote->server->maxPower
                              : (m_in.device ? m_in.device->boardPower : watts(0)) * static_cast<double>(m_in.perNode);
        if (m_in.rackPower <= watts(0) || one <= watts(0))
            return usualMachinesOfRack;
        return static_cast<int>(inRatio(m_in.rackPower / one));
    }

    void addStorage(const Machine &machine)
    {
        const bool complete = machine.quote && machine.quote->server->kind != catalog::ServerKind::Chassis &&
                              machine.quote->server->kind != catalog::ServerKind::Workstation &&
                              machine.quote->server->kind != catalog::ServerKind::Barebone &&
                              machine.quote->server->kind != catalog::ServerKind::System;
        if (complete || !(m_in.data > bytes(0)))
            return;
        const StorageMarket &market = m_in.parts->storage;
        const int machines = std::max(1, machine.count);
        BillLine &l = line(BillPart::Drives, CapexItem::Storage, machines);
        if (!market.drive)
            return;
        const double drives = std::ceil(m_in.data * copiesOfData / market.drive->capacity) * machines;
        l.quantity = drives;
        l.name = &market.drive->name;
        price(l, *market.price, market.currency,
              inBytes(market.drive->capacity) * drives * factor(market.currency));
    }

    void sum()
    {
        Money total = money(0);
        Money low = money(0);
        Money high = money(0);
        for (const BillLine &l : m_bill.lines) {
            if (l.amount) {
                total += *l.amount;
                low += l.low.value_or(*l.amount);
                high += l.high.value_or(*l.amount);
            } else if (l.absence != BillAbsence::NotNeeded) {
                m_bill.incomplete = true;
            }
        }
        if (!m_bill[BillPart::Systems].amount && !m_bill[BillPart::Accelerators].amount)
            return;
        m_bill.total = total;
        m_bill.low = low;
        m_bill.high = high;
    }
};

} // namespace

Bill billOfMaterials(const BillInput &input) { return Builder(input).build(); }

} // namespace suanchou::cost
