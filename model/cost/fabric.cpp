// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/cost/fabric.h"

#include <algorithm>

namespace suanchou::cost {

namespace {

constexpr int divideUp(int a, int b) { return (a + b - 1) / b; }

int leavesFor(int nodes, int rails, int down)
{
    if (nodes <= down)
        return divideUp(rails, std::min(rails, down / nodes));
    return divideUp(nodes, down) * rails;
}

} // namespace

Fabric railOptimised(int nodes, int rails, int ports)
{
    Fabric fabric;
    if (nodes < 2)
        return fabric;
    if (nodes == 2 && rails == 1) {
        fabric.hostLinks = 1;
        return fabric;
    }
    fabric.hostLinks = nodes * rails;
    if (fabric.hostLinks <= ports) {
        fabric.leaves = 1;
        return fabric;
    }
    const int down = std::max(1, ports / 2);
    fabric.leaves = leavesFor(nodes, rails, down);
    fabric.spineLinks = fabric.hostLinks;
    if (fabric.hostLinks <= ports * down) {
        fabric.spines = divideUp(fabric.spineLinks, ports);
        return fabric;
    }
    fabric.spines = divideUp(fabric.spineLinks, down);
    fabric.coreLinks = fabric.spineLinks;
    fabric.cores = divideUp(fabric.coreLinks, ports);
    return fabric;
}

} // namespace suanchou::cost
