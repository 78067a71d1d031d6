// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace suanchou::cost {

/// Switches and links of a network between machines.
struct Fabric {
    int leaves = 0; ///< switches that machines are plugged into
    int spines = 0; ///< that join leaves
    int cores = 0;  ///< that join pods of spines
    int hostLinks = 0;
    int spineLinks = 0; ///< from leaves up
    int coreLinks = 0;  ///< from spines up
    int switches() const { return leaves + spines + cores; }
    int links() const { return hostLinks + spineLinks + coreLinks; }
    bool operator==(const Fabric &) const = default;
};

/// A rail-optimised fat tree without oversubscription for `nodes` machines of `rails` ports each, of switches with `ports`
/// ports (all at least 1, ports even). Port r of every machine goes to a leaf of rail r, so that GPUs of one index are one
/// switch apart (NVIDIA DGX SuperPOD reference architecture RA-11333: 32 machines of 8 rails under 8 leaves; 128 machines take
/// 32 leaves, 16 spines and 1024 links between them).
///   two machines, one rail  one link, back to back
///   nodes · rails ≤ ports   one switch
///   nodes ≤ ports / 2       leaves carry ⌊(ports / 2) / nodes⌋ rails each
///   else                    ⌈nodes / (ports / 2)⌉ leaves for each rail
/// As many links go up from a tier as come in from below. Up to ports² / 2 host links spines with all ports down end it:
/// ⌈links / ports⌉ of them. Beyond, spines keep half their ports for a third tier of cores (Al-Fares et al., SIGCOMM 2008),
/// which ends at ports³ / 4 host links.
Fabric railOptimised(int nodes, int rails, int ports);

} // namespace suanchou::cost
