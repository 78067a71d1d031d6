// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/age.h"

#include <algorithm>
#include <charconv>
#include <chrono>

namespace suanchou::plan {

namespace {

std::optional<int> digits(std::string_view text, std::size_t at, std::size_t length)
{
    if (at + length > text.size())
        return std::nullopt;
    int value = 0;
    const char *begin = text.data() + at;
    const auto [end, error] = std::from_chars(begin, begin + length, value);
    if (error != std::errc() || end != begin + length || value < 0)
        return std::nullopt;
    return value;
}

long lastDayOf(int year, int month)
{
    using namespace std::chrono;
    const year_month_day_last day{std::chrono::year{year} / std::chrono::month(static_cast<unsigned>(month)) / last};
    return sys_days{day}.time_since_epoch().count();
}

/// The date that begins at a position, if one does.
std::optional<long> dateAt(std::string_view text, std::size_t at)
{
    const auto year = digits(text, at, 4);
    if (!year || *year < 2000 || *year > 2100)
        return std::nullopt;
    if (at + 5 < text.size() && text[at + 4] == '-' && text[at + 5] == 'Q') {
        const auto quarter = digits(text, at + 6, 1);
        if (quarter && *quarter >= 1 && *quarter <= 4)
            return lastDayOf(*year, *quarter * 3);
    }
    const bool hasMonth = at + 4 < text.size() && text[at + 4] == '-';
    const auto month = hasMonth ? digits(text, at + 5, 2) : std::nullopt;
    if (!month || *month < 1 || *month > 12)
        return lastDayOf(*year, 12);
    const bool hasDay = at + 7 < text.size() && text[at + 7] == '-';
    const auto day = hasDay ? digits(text, at + 8, 2) : std::nullopt;
    if (!day || *day < 1 || *day > 31)
        return lastDayOf(*year, *month);
    const std::chrono::year_month_day civil{std::chrono::year{*year}, std::chrono::month(static_cast<unsigned>(*month)),
                                            std::chrono::day(static_cast<unsigned>(*day))};
    return civil.ok() ? std::chrono::sys_days{civil}.time_since_epoch().count() : lastDayOf(*year, *month);
}

} // namespace

std::optional<long> dayNumber(std::string_view date)
{
    std::optional<long> latest;
    for (std::size_t at = 0; at + 4 <= date.size(); ++at) {
        const bool begins = at == 0 || date[at - 1] < '0' || date[at - 1] > '9';
        if (!begins)
            continue;
        if (const auto day = dateAt(date, at))
            latest = std::max(latest.value_or(*day), *day);
    }
    return latest;
}

double ageInDays(const catalog::Provenance &from, const catalog::Catalog &catalog)
{
    const std::optional<long> now = dayNumber(catalog.asOf());
    const std::optional<long> day = dayNumber(from.date);
    return now && day ? static_cast<double>(*now - *day) : 0.0;
}

double oldestPriceDays(const cost::CostReport &cost, const catalog::Catalog &catalog)
{
    const std::optional<long> now = dayNumber(catalog.asOf());
    if (!now)
        return 0;
    double oldest = 0;
    const auto look = [&](const catalog::Provenance *from) {
        if (!from)
            return;
        if (const auto day = dayNumber(from->date))
            oldest = std::max(oldest, static_cast<double>(*now - *day));
    };
    for (const cost::BillLine &line : cost.bill.lines)
        look(line.amount ? line.source : nullptr);
    look(cost.rent.offer ? &cost.rent.offer->from : nullptr);
    look(cost.api.price ? &cost.api.price->from : nullptr);
    return oldest;
}

} // namespace suanchou::plan
