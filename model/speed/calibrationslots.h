// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/speed/calibration.h"

namespace suanchou::speed {

/// Collects the places of a calibration under their keys (CalibrationSlot says how keys read).
class SlotList {
public:
    using Place = decltype(CalibrationSlot::place);

    /// What has no constant of its own takes that of "other" of the group `family`, its own group where none is named.
    void add(std::string_view group, std::string_view member, std::string_view name, Place place,
             std::string_view family = {})
    {
        const std::string tail = '.' + std::string(name);
        CalibrationSlot slot;
        slot.key = std::string(group) + '.' + std::string(member) + tail;
        slot.fallback = member == "other" ? std::string() : std::string(family.empty() ? group : family) + ".other" + tail;
        slot.unit = unitOf(place);
        slot.place = place;
        all.push_back(std::move(slot));
    }
    void add(std::string_view name, Place place)
    {
        all.push_back({"common." + std::string(name), {}, std::string(unitOf(place)), place});
    }
    std::vector<CalibrationSlot> all;

private:
    static std::string_view unitOf(const Place &place)
    {
        if (std::holds_alternative<Seconds *>(place))
            return "us";
        return std::holds_alternative<BytesPerSecond *>(place) ? "GB/s" : "ratio";
    }
};

/// Latency, latency per peer and share of a kind of link, or of a way in which PCIe joins GPUs.
void addLink(SlotList &slots, std::string_view group, std::string_view member, LinkConstants &link);
void addPcieTopologies(SlotList &slots, std::array<LinkConstants, pcieTopologyCount> &pcie);

std::string_view linkKindId(catalog::LinkKind link);
std::string_view engineId(scenario::Engine engine);
std::string_view frameworkId(scenario::Framework framework);

/// Puts each constant in its place; a place without a constant, a constant without a place and a wrong unit are errors.
void fillSlots(const std::vector<CalibrationSlot> &slots, const std::vector<Constant> &constants,
               std::string_view fileName, catalog::ReadErrors &errors);

} // namespace suanchou::speed
