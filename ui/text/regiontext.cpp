// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/fieldtext.h"

#include <array>
#include <string_view>

// Names of the catalogue's grid regions.
namespace suanchou::ui {

namespace {

struct RegionName {
    std::string_view code;
    const char *name;
};

constexpr std::array names{
    RegionName{"CN", QT_TRANSLATE_NOOP("suanchou::ui::FieldText", "China")},
    RegionName{"CN-N", QT_TRANSLATE_NOOP("suanchou::ui::FieldText", "China: North grid")},
    RegionName{"CN-NE", QT_TRANSLATE_NOOP("suanchou::ui::FieldText", "China: Northeast grid")},
    RegionName{"CN-E", QT_TRANSLATE_NOOP("suanchou::ui::FieldText", "China: East grid")},
    RegionName{"CN-C", QT_TRANSLATE_NOOP("suanchou::ui::FieldText", "China: Central grid")},
    RegionName{"CN-NW", QT_TRANSLATE_NOOP("suanchou::ui::FieldText", "China: Northwest grid")},
    RegionName{"CN-S", QT_TRANSLATE_NOOP("suanchou::ui::FieldText", "China: South grid")},
    RegionName{"CN-SW", QT_TRANSLATE_NOOP("suanchou::ui::FieldText", "China: Southwest grid")},
    RegionName{"CN-2022", QT_TRANSLATE_NOOP("suanchou::ui::FieldText", "China, figure of 2022")},
    RegionName{"CN-LIFECYCLE", QT_TRANSLATE_NOOP("suanchou::ui::FieldText", "China, over the life cycle")},
    RegionName{"HK", QT_TRANSLATE_NOOP("suanchou::ui::FieldText", "Hong Kong")},
    RegionName{"TW", QT_TRANSLATE_NOOP("suanchou::ui::FieldText", "Taiwan")},
    RegionName{"US", QT_TRANSLATE_NOOP("suanchou::ui::FieldText", "United States")},
    RegionName{"CA", QT_TRANSLATE_NOOP("suanchou::ui::FieldText", "Canada")},
    RegionName{"MX", QT_TRANSLATE_NOOP("suanchou::ui::FieldText", "Mexico")},
    RegionName{"BR", QT_TRANSLATE_NOOP("suanchou::ui::FieldText", "Brazil")},
    RegionName{"EU", QT_TRANSLATE_NOOP("suanchou::ui::FieldText", "European Union")},
    RegionName{"DE", QT_TRANSLATE_NOOP("suanchou::ui::FieldText", "Germany")},
    RegionName{"FR", QT_TRANSLATE_NOOP("suanchou::ui::FieldText", "France")},
    RegionName{"GB", QT_TRANSLATE_NOOP("suanchou::ui::FieldText", "United Kingdom")},
    RegionName{"IE", QT_TRANSLATE_NOOP("suanchou::ui::FieldText", "Ireland")},
    RegionName{"NL", QT_TRANSLATE_NOOP("suanchou::ui::FieldText", "Netherlands")},
    RegionName{"BE", QT_TRANSLATE_NOOP("suanchou::ui::FieldText", "Belgium")},
    RegionName{"CH", QT_TRANSLATE_NOOP("suanchou::ui::FieldText", "Switzerland")},
    RegionName{"AT", QT_TRANSLATE_NOOP("suanchou::ui::FieldText", "Austria")},
    RegionName{"IT", QT_TRANSLATE_NOOP("suanchou::ui::FieldText", "Italy")},
    RegionName{"ES", QT_TRANSLATE_NOOP("suanchou::ui::FieldText", "Spain")},
    RegionName{"PT", QT_TRANSLATE_NOOP("suanchou::ui::FieldText", "Portugal")},
    RegionName{"PL", QT_TRANSLATE_NOOP("suanchou::ui::FieldText", "Poland")},
    RegionName{"CZ", QT_TRANSLATE_NOOP("suanchou::ui::FieldText", "Czechia")},
    RegionName{"SE", QT_TRANSLATE_NOOP("suanchou::ui::FieldText", "Sweden")},
    RegionName{"NO", QT_TRANSLATE_NOOP("suanchou::ui::FieldText", "Norway")},
    RegionName{"FI", QT_TRANSLATE_NOOP("suanchou::ui::FieldText", "Finland")},
    RegionName{"DK", QT_TRANSLATE_NOOP("suanchou::ui::FieldText", "Denmark")},
    RegionName{"IS", QT_TRANSLATE_NOOP("suanchou::ui::FieldText", "Iceland")},
    RegionName{"RU", QT_TRANSLATE_NOOP("suanchou::ui::FieldText", "Russia")},
    RegionName{"TR", QT_TRANSLATE_NOOP("suanchou::ui::FieldText", "Türkiye")},
    RegionName{"JP", QT_TRANSLATE_NOOP("suanchou::ui::FieldText", "Japan")},
    RegionName{"KR", QT_TRANSLATE_NOOP("suanchou::ui::FieldText", "South Korea")},
    RegionName{"SG", QT_TRANSLATE_NOOP("suanchou::ui::FieldText", "Singapore")},
    RegionName{"MY", QT_TRANSLATE_NOOP("suanchou::ui::FieldText", "Malaysia")},
    RegionName{"ID", QT_TRANSLATE_NOOP("suanchou::ui::FieldText", "Indonesia")},
    RegionName{"TH", QT_TRANSLATE_NOOP("suanchou::ui::FieldText", "Thailand")},
    RegionName{"VN", QT_TRANSLATE_NOOP("suanchou::ui::FieldText", "Vietnam")},
    RegionName{"PH", QT_TRANSLATE_NOOP("suanchou::ui::FieldText", "Philippines")},
    RegionName{"IN", QT_TRANSLATE_NOOP("suanchou::ui::FieldText", "India")},
    RegionName{"AU", QT_TRANSLATE_NOOP("suanchou::ui::FieldText", "Australia")},
    RegionName{"AE", QT_TRANSLATE_NOOP("suanchou::ui::FieldText", "United Arab Emirates")},
    RegionName{"SA", QT_TRANSLATE_NOOP("suanchou::ui::FieldText", "Saudi Arabia")},
    RegionName{"QA", QT_TRANSLATE_NOOP("suanchou::ui::FieldText", "Qatar")},
    RegionName{"ZA", QT_TRANSLATE_NOOP("suanchou::ui::FieldText", "South Africa")},
    RegionName{"ASIA", QT_TRANSLATE_NOOP("suanchou::ui::FieldText", "Asia, mean")},
    RegionName{"WORLD", QT_TRANSLATE_NOOP("suanchou::ui::FieldText", "World, mean")},
};

} // namespace

QString FieldText::region(std::string_view code)
{
    for (const RegionName &one : names) {
        if (one.code == code)
            return tr(one.name);
    }
    return QString::fromUtf8(code.data(), static_cast<qsizetype>(code.size()));
}

} // namespace suanchou::ui
