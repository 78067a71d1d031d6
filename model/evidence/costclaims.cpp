// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/evidence/costclaims.h"

#include "model/catalog/strictjson.h"
#include "model/cost/currency.h"
#include "model/cost/finance.h"
#include "model/cost/power.h"
#include "model/plan/basis.h"
#include "model/plan/figures.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace suanchou::evidence {

namespace {

using Json = nlohmann::json;
using catalog::Currency;
using Kind = ClaimCheck::Kind;
using namespace suanchou::quantity;

constexpr std::string_view claimsFormat = "suanchou/cost-claims";
constexpr double holdsWithin = 1.05;
constexpr double roughlyWithin = 1.35;

scenario::Bilingual bilingual(const Json &claim, const char *key)
{
    const auto found = claim.find(key);
    if (found == claim.end())
        return {};
    return {found->value("zh_CN", std::string()), found->value("en", std::string())};
}

std::optional<double> number(const Json &object, const char *key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_number() ? std::optional(found->get<double>()) : std::nullopt;
}

scenario::Error wrong(std::string_view file, const std::string &path, std::string found, std::string expected)
{
    return {scenario::ErrorCode::WrongType, std::string(file), path, std::move(found), std::move(expected)};
}

/// The check of a claim; an error where its finance part or its figure is wrong.
void readCheck(const Json &json, const std::string &path, std::string_view file, ClaimCheck &into, scenario::Errors &errors)
{
    into.times = json.value("times", 1.0);
    into.count = json.value("gpus", 1.0);
    if (json.contains("figure")) {
        into.kind = Kind::Finance;
        into.subject = json.at("figure").get<std::string>();
        const auto slash = into.subject.find('/');
        if (!plan::findFigure(into.subject.substr(0, slash)))
            errors.push_back(wrong(file, path + ".figure", into.subject, "figure"));
        const std::string text = Json{{"finance", json.value("finance", Json::object())}}.dump();
        auto read = scenario::readScenario(text, file);
        if (auto *faults = std::get_if<scenario::Errors>(&read))
            errors.insert(errors.end(), faults->begin(), faults->end());
        else
            into.finance = std::get<scenario::Scenario>(read).finance;
        return;
    }
    constexpr std::array<std::pair<const char *, Kind>, 5> kinds{
        {{"rent", Kind::Rent}, {"card", Kind::Card}, {"power", Kind::Power}, {"pue", Kind::Pue}, {"rate", Kind::Rate}}};
    for (const auto &[key, kind] : kinds) {
        if (json.contains(key) && json.at(key).is_string()) {
            into.kind = kind;
            into.subject = json.at(key).get<std::string>();
            return;
        }
    }
    if (const auto years = number(json, "discount")) {
        into.kind = Kind::Discount;
        into.count = *years;
        return;
    }
    errors.push_back(wrong(file, path, json.dump(), "figure, rent, card, power, pue, rate, discount"));
}

CostClaim readClaim(const Json &json, const std::string &path, std::string_view file, scenario::Errors &errors)
{
    CostClaim claim;
    claim.id = json.value("id", std::string());
    claim.kind = json.value("kind", std::string());
    claim.what = bilingual(json, "what");
    claim.how = bilingual(json, "how");
    claim.why = bilingual(json, "why");
    if (const auto source = json.find("source"); source != json.end())
        claim.reference = source->value("reference", std::string());
    if (const auto claimed = json.find("claimed"); claimed != json.end()) {
        const auto value = number(*claimed, "value");
        claim.low = value ? value : number(*claimed, "low");
        claim.high = value ? value : number(*claimed, "high");
        claim.unit = claimed->value("unit", std::string());
    }
    if (claim.id.empty() || (!claim.low && !claim.high))
        errors.push_back(wrong(file, path, claim.id, "id, claimed"));
    if (const auto check = json.find("check"); check != json.end())
        readCheck(*check, path + ".check", file, claim.check, errors);
    return claim;
}

std::optional<double> figureOf(const cost::CostReport &report, std::string_view key)
{
    const plan::Figure *figure = plan::findFigure(key);
    if (!figure)
        return std::nullopt;
    plan::Plan plan;
    plan.cost = report;
    return figure->value(plan);
}

std::optional<double> fromFinance(const ClaimCheck &check, const plan::Basis &basis)
{
    const cost::CostReport report = cost::costReport({.finance = check.finance, .catalog = basis.catalog()});
    const std::string_view key = check.subject;
    const auto slash = key.find('/');
    const auto value = figureOf(report, key.substr(0, slash));
    if (slash == std::string_view::npos || !value)
        return value;
    const auto divisor = figureOf(report, key.substr(slash + 1));
    return divisor && *divisor != 0 ? std::optional(*value / *divisor) : std::nullopt;
}

std::optional<double> fromMarket(const ClaimCheck &check, const plan::Basis &basis)
{
    const cost::HardwareMarket &market = basis.prices().hardware(check.subject, cost::Region::China);
    const auto inYuan = [&](Currency from) { return cost::exchange(from, Currency::Cny, basis.prices().exchange()); };
    if (check.kind == Kind::Card) {
        const catalog::GpuPrice *record = market.card.record;
        return record ? std::optional(inMoney(record->price.typical) * inYuan(record->currency)) : std::nullopt;
    }
    const cost::RentQuote &quote = market.rent[static_cast<std::size_t>(scenario::Commitment::OnDemand)];
    return quote.offer ? std::optional(inMoneyPerGpuHour(quote.price) * inYuan(quote.offer->currency)) : std::nullopt;
}

std::optional<double> fromCatalogue(const ClaimCheck &check, const plan::Basis &basis)
{
    const cost::PlanningRates &rates = basis.prices().rates(cost::Region::China);
    switch (check.kind) {
    case Kind::Power: {
        const catalog::Accelerator *device = basis.catalog().accelerator(check.subject);
        if (!device)
            return std::nullopt;
        return inKilowatts(
            cost::nameplatePower({device, nullptr, 0, static_cast<int>(check.count), rates.systemOverBoards}));
    }
    case Kind::Pue:
        for (const catalog::PueFigure &pue : basis.catalog().economy().pue) {
            if (pue.id == check.subject)
                return inRatio(pue.value.typical);
        }
        return std::nullopt;
    case Kind::Rate: {
        const catalog::EconomyFigure *rate = basis.catalog().rate(check.subject);
        return rate ? std::optional(inRatio(rate->value.typical)) : std::nullopt;
    }
    default: break;
    }
    const auto kind = check.count >= 5   ? scenario::Commitment::FiveYears
                      : check.count >= 3 ? scenario::Commitment::ThreeYears
                                         : scenario::Commitment::OneYear;
    const catalog::CommitmentRatio *ratio = rates.commitment[static_cast<std::size_t>(kind)];
    return ratio ? std::optional(1.0 - inRatio(ratio->ofOnDemand.typical)) : std::nullopt;
}

std::optional<double> recomputed(const ClaimCheck &check, const plan::Basis &basis)
{
    switch (check.kind) {
    case Kind::None: return std::nullopt;
    case Kind::Finance: return fromFinance(check, basis);
    case Kind::Rent:
    case Kind::Card: return fromMarket(check, basis);
    default: return fromCatalogue(check, basis);
    }
}

double factorOf(const CostClaim &claim, double value)
{
    if (claim.low && value < *claim.low && *claim.low > 0)
        return value / *claim.low;
    if (claim.high && value > *claim.high && *claim.high > 0)
        return value / *claim.high;
    return 1.0;
}

} // namespace

CostClaims readCostClaims(std::string_view text, std::string_view file)
{
    scenario::Errors errors;
    const Json root = Json::parse(text, nullptr, false);
    if (!root.is_object() || root.value("format", std::string()) != claimsFormat || !root.contains("claims") ||
        !root.at("claims").is_array()) {
        errors.push_back(wrong(file, "format", {}, std::string(claimsFormat)));
        return errors;
    }
    std::vector<CostClaim> claims;
    const Json &list = root.at("claims");
    for (std::size_t i = 0; i < list.size(); ++i) {
        const std::string path = "claims[" + std::to_string(i) + "]";
        if (list[i].is_object())
            claims.push_back(readClaim(list[i], path, file, errors));
        else
            errors.push_back(wrong(file, path, list[i].type_name(), "object"));
    }
    if (!errors.empty())
        return errors;
    return claims;
}

CheckedClaim checked(const CostClaim &claim, const plan::Basis &basis)
{
    CheckedClaim result;
    result.claim = &claim;
    result.value = recomputed(claim.check, basis);
    if (!result.value)
        return result;
    *result.value *= claim.check.times;
    result.factor = factorOf(claim, *result.value);
    const double distance = result.factor > 0 ? std::max(result.factor, 1 / result.factor) : roughlyWithin * 2;
    result.verdict = distance <= holdsWithin    ? Verdict::Holds
                     : distance <= roughlyWithin ? Verdict::Roughly
                                                 : Verdict::Off;
    return result;
}

} // namespace suanchou::evidence
