// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/hardware.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace suanchou::catalog {

/// A processor as its maker sells it, one socket of it. Models are run on it, or it computes what stays in the main memory of
/// a machine with accelerators.
struct Processor {
    std::string id;
    std::string name;
    std::string vendor;
    std::string architecture; ///< "Sapphire Rapids", "Zen 4", "TaiShan V110"
    int releaseYear = 0;
    int cores = 0;           ///< physical cores that kernels are spread over
    Frequency vectorClock{}; ///< of all cores while their vector units are busy
    std::vector<std::string> instructionSets;
    VectorUnit unit = VectorUnit::None;
    /// Operations of one core in a cycle: of its vector units, and of its matrix tiles where it has some.
    std::array<std::optional<double>, computeKindCount> vectorPerCycle{};
    std::array<std::optional<double>, computeKindCount> tilesPerCycle{};
    Provenance coresFrom;
    std::string memoryKind;
    int memoryChannels = 0;
    double megatransfers = 0; ///< of one channel in a second, 8 bytes each
    Bytes memoryUsual{};      ///< of one socket, as such machines are equipped
    Bytes memoryLargest{};
    Provenance memoryFrom;
    int sockets = 1; ///< most on one board
    std::string socketLink;
    BytesPerSecond socketBandwidth{}; ///< to the other sockets, both directions summed; 0 with one socket
    Watts power{};
    Provenance powerFrom;
    std::string bus; ///< "PCIe5"
    int busLanes = 0;
    std::vector<std::string> notes;
    Provenance from;
    bool operator==(const Processor &) const = default;
};

/// Channels · transfers per second · 8 bytes (64 data lines; JESD79-4, JESD79-5), of one socket.
BytesPerSecond memoryBandwidth(const Processor &processor);

/// Cores · clock · operations per core and cycle, of one socket; with `tiles` those of matrix tiles where they are faster.
std::array<std::optional<FlopRate>, computeKindCount> peakRates(const Processor &processor, bool tiles);

/// One socket as an accelerator, so that a plan can be made on processors alone: its memory, bandwidth and rates, the other
/// sockets of the board in its link domain. Ids are shared with accelerators.
Accelerator asAccelerator(const Processor &processor);

} // namespace suanchou::catalog
