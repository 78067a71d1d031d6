// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/scenario/scenario.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace suanchou::catalog {
class Catalog;
}

// Which measured cases say most about a scenario.
namespace suanchou::evidence {

/// What makes two systems alike to a planner.
struct Traits {
    enum class Stack : std::uint8_t {
        Dense,
        Experts,
        Latent,
        Hybrid
    }; ///< multi-head latent attention goes before experts
    bool training = false;
    scenario::Task task = scenario::Task::Serve;
    Stack stack = Stack::Dense;
    std::string model; ///< catalogue id; empty for a size or a configuration
    double parameters = 0;
    std::string accelerator;
    std::string vendor;
    std::string architecture;
    std::string software; ///< engine or framework
    double bitsPerWeight = 16;
    double gpus = 1;
    bool operator==(const Traits &) const = default;
};

/// What the catalogue does not know (accelerator "auto", a model that is not there) stays empty and equals nothing.
Traits traitsOf(const scenario::Scenario &scenario, const catalog::Catalog &catalog);

/// How unlike two systems are: 0 for the same, about 1 for each thing that is another one. The sum of
///   model: 0 the same; else 0.5 and half a doubling of the parameters each, 1 more for another kind of stack;
///   accelerator: 0 the same, 0.5 of the same architecture, 1 of the same vendor, 2 of another;
///   engine or framework: 1 when another; training task: 1 when another;
///   format: the doublings between bits per weight; number of GPUs: a quarter of the doublings.
/// Serving and training have nothing to say about each other: infinite. An ordering for people, no statistic: it decides
/// what is listed first, never what is predicted.
double distance(const Traits &a, const Traits &b);

/// Indices of the `most` nearest, nearest first; equal ones keep their order. Infinitely far ones are left out.
std::vector<std::size_t> nearest(const Traits &to, std::span<const Traits> among, std::size_t most);

} // namespace suanchou::evidence
