// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/hardware.h"
#include "model/cost/costing.h"
#include "model/cost/market.h"

namespace suanchou::cost {

/// What has to be bought. Whole machines: an accelerator on a module is sold in its system only, so an eight-GPU system
/// is bought for five GPUs too.
struct BillInput {
    /// The processors of machines that hold cards, bought apart; memory 0: none beyond what the chassis brings.
    struct Host {
        const catalog::Accelerator *processor = nullptr;
        const HardwareMarket *market = nullptr;
        int sockets = 1; ///< of one machine
        Bytes memory{};  ///< of one machine
    };
    const catalog::Accelerator *device = nullptr;
    const HardwareMarket *hardware = nullptr;
    const PartsMarket *parts = nullptr;
    const PlanningRates *rates = nullptr;
    const catalog::ExchangeRates *exchange = nullptr;
    catalog::Currency currency = catalog::Currency::Cny;
    int gpus = 1;
    int perNode = 8;
    Bytes data{}; ///< weights and data sets that each machine keeps on its drives
    int nodePorts = 0; ///< of one machine into the network; 0: one for each accelerator with a switched link, else one
    Watts rackPower{}; ///< that a rack takes; 0: four machines stand in one
    Host host{};
    Bytes memory{}; ///< of one processor, where processors are bought: memory comes apart from them
};

/// The bill of materials (CM-1), line by line with the price record of each.
/// Rules: the systems that come to the least for the number of devices; without a priced system, cards and the smallest
/// chassis that holds a node's cards; modules without a priced system get a host at the share of a server's price that is
/// not its accelerators; processors get the smallest barebone with their sockets, and memory by the gigabyte;
/// so do cards, up to four in a machine, where their host's processor is stated.
/// More than one machine: network ports (one for each accelerator where the devices have a switched link, else one a machine;
/// cards unless the machine brings them), a rail-optimised fat tree of switches (fabric.h), and for each link a copper cable
/// where all machines share a rack, else two optics.
/// Drives hold `data` twice, so that a new version can be loaded beside the old one.
/// A part without a price leaves its line without an amount and the bill incomplete; it never counts as 0.
Bill billOfMaterials(const BillInput &input);

} // namespace suanchou::cost
