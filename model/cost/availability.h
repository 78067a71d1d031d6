// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/quantity/units.h"

// Failures of machines, spare ones, and what interruptions of long runs cost.
namespace suanchou::cost {

using namespace suanchou::quantity;

/// Share of the time in which a node works: 1 - failures per GPU and year × GPUs × repair time / 8760 h, at least 0.
/// Rates: Meta, The Llama 3 Herd of Models, 2024: 0.173 unplanned stops per GPU and year (419 in 54 days on 16,384).
double nodeAvailability(double failuresPerGpuYear, double gpusPerNode, Seconds repairTime);

/// Probability that at least `needed` of `installed` nodes work, which fail independently (binomial distribution).
/// 0 <= needed; 1 where nothing is needed, 0 where more is needed than installed.
double atLeast(int needed, int installed, double availability);

/// Interval between checkpoints that loses least, sqrt(2 C M), and the share of time that is lost with it:
/// C / τ + τ / (2 M) + R / M. C, M, R: time of a checkpoint, between interruptions, to restart; M > 0.
/// Young, CACM 1974; Daly, Future Generation Computer Systems 2006; as restated in arXiv:2410.18124.
struct Checkpointing {
    Seconds interval{};
    double overhead = 0;
};
Checkpointing checkpointing(Seconds checkpoint, Seconds betweenInterruptions, Seconds restart);

} // namespace suanchou::cost
