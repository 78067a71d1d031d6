// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/processor.h"

#include <algorithm>

namespace suanchou::catalog {

namespace {

constexpr double bytesPerTransfer = 8.0;

} // namespace

BytesPerSecond memoryBandwidth(const Processor &processor)
{
    return from<BytesPerSecond>(processor.memoryChannels * processor.megatransfers * 1e6 * bytesPerTransfer);
}

std::array<std::optional<FlopRate>, computeKindCount> peakRates(const Processor &processor, bool tiles)
{
    std::array<std::optional<FlopRate>, computeKindCount> rates{};
    for (std::size_t kind = 0; kind < computeKindCount; ++kind) {
        const double vector = processor.vectorPerCycle[kind].value_or(0);
        const double tile = tiles ? processor.tilesPerCycle[kind].value_or(0) : 0.0;
        const double perCycle = std::max(vector, tile);
        if (perCycle > 0)
            rates[kind] = flops(perCycle * processor.cores) * processor.vectorClock;
    }
    return rates;
}

Accelerator asAccelerator(const Processor &processor)
{
    Accelerator a;
    a.id = processor.id;
    a.name = processor.name;
    a.vendor = processor.vendor;
    a.architecture = processor.architecture;
    a.formFactor = "CPU";
    a.releaseYear = processor.releaseYear;
    a.memoryMarketed = processor.memoryUsual;
    a.memoryKind = processor.memoryKind;
    a.memoryFrom = processor.memoryFrom;
    a.bandwidth = memoryBandwidth(processor);
    a.peak = peakRates(processor, true);
    a.vectorPeak = peakRates(processor, false);
    a.ratesFrom = processor.coresFrom;
    a.boardPower = processor.power;
    a.powerFrom = processor.powerFrom;
    a.link = LinkKind::Sockets;
    a.linkName = processor.socketLink;
    a.linkBandwidth = processor.socketBandwidth;
    a.linkDomain = processor.sockets;
    a.maxPerNode = processor.sockets;
    a.vectorUnit = processor.unit;
    a.cores = processor.cores;
    a.supports = processor.instructionSets;
    a.notes = processor.notes;
    a.from = processor.from;
    return a;
}

} // namespace suanchou::catalog
