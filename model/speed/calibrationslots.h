// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/speed/calibration.h"

namespace suanchou::speed {

/// Collects the places of a calibration under their keys (CalibrationSlot says how keys read).
class SlotList {
public:
    using Place = decltype(CalibrationSlot::place);

    void add(std::string_view group, std::string_view member, std::string_view name, Place place)
    {
        const std::string base = std::string(group) + '.';
        const std::string tail = '.' + std::string(name);
        CalibrationSlot slot;
        slot.key = base + std::string(member) + tail;
        slot.fallback = member == "other" ? std::string() : base + "other" + tail;
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

std::string_view linkKindId(catalog::LinkKind link);
std::string_view engineId(scenario::Engine engine);
std::string_view frameworkId(scenario::Framework framework);

/// Puts each constant in its place; a place without a constant, a constant without a place and a wrong unit are errors.
void fillSlots(const std::vector<CalibrationSlot> &slots, const std::vector<Constant> &constants,
               std::string_view fileName, catalog::ReadErrors &errors);

} // namespace suanchou::speed
