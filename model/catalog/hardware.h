// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/numberformat.h"
#include "model/catalog/provenance.h"
#include "model/quantity/units.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// Accelerators, servers, network and storage: datasheet values, measurements and prices.
namespace suanchou::catalog {

using namespace suanchou::quantity;

enum class LinkKind : std::uint8_t { Pcie, NvlinkBridge, NvlinkSwitch, Xgmi, Hccs, RoCE, Sockets, Other };

/// The widest unit of a processor that kernels use, weakest first.
enum class VectorUnit : std::uint8_t { None, Neon, Avx2, Avx512, Amx };

struct Accelerator {
    std::string id;
    std::string name;
    std::string vendor;
    std::string architecture;
    std::string formFactor;
    int releaseYear = 0;
    Bytes memoryMarketed{};
    std::string memoryKind;
    std::optional<Bytes> memoryUsable;   ///< as driver or framework report it, where a source says so
    std::optional<Bytes> memoryReported; ///< total that the driver prints (MiB), ECC taken off
    Provenance memoryFrom;
    BytesPerSecond bandwidth{};                                   ///< 0 when unpublished
    std::array<std::optional<FlopRate>, computeKindCount> peak{}; ///< dense, indexed by ComputeKind
    Provenance ratesFrom;                                         ///< of peak and bandwidth
    /// Best matrix product measured, where known.
    std::array<std::optional<FlopRate>, computeKindCount> measured{};
    Provenance measuredFrom;
    Watts boardPower{}; ///< 0 when unpublished
    Provenance powerFrom;
    LinkKind link = LinkKind::Pcie;
    std::string linkName;
    BytesPerSecond linkBandwidth{}; ///< both directions summed, per device
    std::string hostBus;
    BytesPerSecond hostBandwidth{}; ///< both directions summed; 0 when there is no host bus
    int linkDomain = 1;             ///< devices that `link` joins: 2 for a bridge, 8 for HGX, 72 for NVL72
    int maxPerNode = 8;
    bool unifiedMemory = false;
    VectorUnit vectorUnit = VectorUnit::None; ///< of a processor; None: not a processor
    int cores = 0;                            ///< of a processor
    /// Of a processor, by kernels that don't use its matrix tiles; `peak` is the same where it has none.
    std::array<std::optional<FlopRate>, computeKindCount> vectorPeak{};
    bool exportControlled = false;     ///< needs a licence for mainland China
    Provenance exportFrom;             ///< of that
    SquareMillimetres computeDie{};    ///< of all dies that compute, in a non-planar process; 0 when unknown
    Provenance dieFrom;
    std::vector<std::string> supports; ///< number formats the hardware computes in, as the maker names them
    std::string software;
    std::vector<std::string> notes;
    Provenance from;
    bool isProcessor() const { return vectorUnit != VectorUnit::None; }
    bool operator==(const Accelerator &) const = default;
};

/// A barebone takes processors instead of cards.
enum class ServerKind : std::uint8_t { System, Rack, Chassis, Workstation, Desktop, AllInOne, Quoted, Barebone };

/// Electricity at the wall, measured in a published benchmark run.
struct MeasuredPower {
    Watts load{};
    Watts loadMaximum{};
    Watts idle{};
    Provenance from;
    bool operator==(const MeasuredPower &) const = default;
};

struct Server {
    std::string id;
    std::string name;
    ServerKind kind = ServerKind::System;
    std::string acceleratorLabel; ///< as the source writes it
    std::string accelerator;      ///< accelerator id; empty for a chassis that takes any card
    int slots = 0;                ///< accelerators it holds
    bool includesAccelerators = false;
    std::optional<Watts> maxPower; ///< nameplate
    std::optional<MeasuredPower> measuredPower;
    std::string processors;
    std::string network;
    std::vector<std::string> notes;
    int rackUnits = 0;
    std::optional<Bytes> hostMemory;
    std::optional<Ranged<Money>> priceCny;
    std::optional<Ranged<Money>> priceUsd;
    Provenance from;
    bool operator==(const Server &) const = default;
};

enum class NetworkKind : std::uint8_t { Nic, Switch, Cable, Optic, Fabric };

struct NetworkItem {
    std::string id;
    std::string name;
    NetworkKind kind = NetworkKind::Nic;
    BytesPerSecond bandwidth{}; ///< one direction, per port
    int ports = 1;
    Seconds latency{};
    Watts power{};
    std::optional<Ranged<Money>> priceCny;
    std::optional<Ranged<Money>> priceUsd;
    std::vector<std::string> notes;
    Provenance from;
    bool operator==(const NetworkItem &) const = default;
};

/// A kind of link between accelerators, for reference beside the links the accelerators state themselves.
struct LinkType {
    std::string id;
    std::string name;
    std::string devices;        ///< which accelerators have it, in words of the source
    BytesPerSecond bandwidth{}; ///< both directions summed, per device
    Provenance from;
    bool operator==(const LinkType &) const = default;
};

struct StorageItem {
    std::string id;
    std::string name;
    Bytes capacity{};               ///< 0 when it scales with what is bought
    BytesPerSecond readBandwidth{}; ///< 0 when unknown
    BytesPerSecond writeBandwidth{};
    double readIops = 0;
    Seconds latency{};
    std::optional<Ranged<MoneyPerByte>> priceCny;
    std::optional<Ranged<MoneyPerByte>> priceUsd;
    std::optional<Ranged<Money>> itemPriceCny; ///< of one drive or array where the source prices that
    std::optional<Ranged<Money>> itemPriceUsd;
    std::optional<double> usdPerGbMonth; ///< rented storage
    std::vector<std::string> notes;
    Provenance from;
    bool operator==(const StorageItem &) const = default;
};

} // namespace suanchou::catalog
