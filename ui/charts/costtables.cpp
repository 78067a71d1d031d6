// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/costtables.h"

#include "model/plan/age.h"
#include "model/plan/basis.h"
#include "model/plan/evaluate.h"
#include "ui/charts/riskcharts.h"
#include "ui/text/figuretext.h"

#include <algorithm>
#include <vector>

namespace suanchou::ui {

using namespace Qt::StringLiterals;
using plan::FigureId;

namespace {

QString text(const std::string &utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// Who says it and when; prices that should be asked for again are marked.
QString sourced(const catalog::Provenance &from, const plan::Basis &basis)
{
    const QString words = from.date.empty() ? text(from.source) : text(from.source) + u" · "_s + text(from.date);
    const bool old = plan::ageInDays(from, basis.catalog()) > plan::oldPriceDays;
    return old ? CostTables::tr("%1 (over 180 days old)").arg(words) : words;
}

struct Option {
    QString name;
    FigureId figure;
    double total;
};

} // namespace

ChartTable CostTables::options(const PlanView &view, const Format &format, const explore::Risk *risk)
{
    const plan::Plan &plan = *view.plan;
    const cost::CostReport &cost = plan.cost;
    ChartTable table;
    table.head = {tr("Figure"), tr("Buy"), tr("Rent"), tr("API")};
    const auto row = [&](const QString &name, std::optional<FigureId> own, std::optional<FigureId> rent,
                         std::optional<FigureId> api) {
        QStringList cells{name};
        for (const std::optional<FigureId> &id : {own, rent, api})
            cells << (id ? format.figure(*id, plan) : format.absent());
        table.rows << cells;
    };
    const double horizon = quantity::inYears(view.scenario->finance.horizon);
    row(tr("To pay at the start"), FigureId::OwnCapex, std::nullopt, std::nullopt);
    row(tr("Per month"), FigureId::OwnPerMonth, FigureId::RentPerMonth, FigureId::ApiPerMonth);
    row(tr("Per hour"), FigureId::OwnAmortisedPerHour, FigureId::RentPerHour, std::nullopt);
    row(tr("Over %1").arg(format.years(horizon)), FigureId::OwnTotal, FigureId::RentTotal,
        FigureId::ApiTotal);
    if (risk)
        table.rows << RiskCharts::rows(*risk, format);
    row(tr("Present cost at %1").arg(format.percent(view.scenario->finance.discountRate, 1)),
        FigureId::OwnNpv, FigureId::RentNpv, std::nullopt);
    row(tr("Per million output tokens"), FigureId::OwnPerMtok, FigureId::RentPerMtok, FigureId::ApiPerMtok);
    const auto months = [&](const std::optional<quantity::Seconds> &when) {
        return when ? format.months(quantity::inMonths(*when)) : format.absent();
    };
    table.rows << QStringList{tr("Buying has caught up after"), format.absent(),
                              months(cost.comparison.breakEvenMonth),
                              months(cost.comparison.breakEvenMonthApi)};
    table.rows << QStringList{tr("Price from"), tr("bill of materials"), rentSource(view), apiSource(view)};
    return table;
}

CostTables::Providers CostTables::providers(const PlanView &view, const plan::Basis &basis, const Format &format)
{
    Providers result;
    const std::vector<cost::ApiOffer> offers = plan::apiOffers(*view.scenario, *view.plan, basis);
    if (offers.empty())
        return result;
    const QString horizon = format.years(quantity::inYears(view.scenario->finance.horizon));
    result.table.head = {tr("Provider"),      tr("Input per M"), tr("Cached per M"), tr("Output per M"),
                         tr("Per month"),     tr("Over %1").arg(horizon),
                         tr("Over the chosen"), tr("Source of the price")};
    const auto chosen = std::find_if(offers.begin(), offers.end(), [](const auto &offer) { return offer.chosen; });
    const double reference = chosen == offers.end() ? 0.0 : quantity::inMoney(chosen->total);
    for (const cost::ApiOffer &offer : offers) {
        const Format own = format.withAmountsIn(offer.price->currency);
        const auto perMillion = [&](quantity::MoneyPerToken price) {
            return own.money(quantity::inMoneyPerMillionTokens(price));
        };
        if (offer.chosen)
            result.chosen = static_cast<int>(result.names.size());
        result.names << text(offer.price->provider);
        result.table.rows << QStringList{
            text(offer.price->provider),
            perMillion(offer.price->input),
            offer.price->cachedInput ? perMillion(*offer.price->cachedInput) : format.absent(),
            perMillion(offer.price->output),
            format.money(quantity::inMoneyPerMonth(offer.perMonth)),
            format.money(quantity::inMoney(offer.total)),
            reference > 0 ? format.signedPercent(quantity::inMoney(offer.total) / reference - 1.0) : format.absent(),
            sourced(offer.price->from, basis)};
    }
    return result;
}

QString CostTables::sameService(const PlanView &view, const Format &format)
{
    const catalog::ApiPrice *price = view.plan->cost.api.price;
    if (!price)
        return {};
    QStringList sentences{tr("All sides answer with the same model. How fast a provider answers is not known; the hardware is "
                             "planned for the targets of the scenario.")};
    const scenario::Serving &serving = view.scenario->serving;
    const double asked = quantity::inTokens(serving.contextLimit.value_or(serving.inputTokens + serving.outputTokens));
    const auto limit = static_cast<double>(price->contextLimit);
    if (limit > 0 && limit < asked)
        sentences << tr("%1 takes contexts of %2 tokens at most, the scenario asks for %3: it is not the same service.")
                         .arg(text(price->provider), format.count(limit), format.count(asked));
    return sentences.join(format.language() == Language::Chinese ? QString() : u" "_s);
}

QString CostTables::rentSource(const PlanView &view)
{
    const cost::RentCost &rent = view.plan->cost.rent;
    if (!rent.perHour)
        return tr("no price");
    if (!rent.offer)
        return tr("stated");
    const QString offer = text(rent.offer->provider) + u' ' + text(rent.offer->instance);
    return rent.providers > 1 ? tr("%1 (middle of %n provider(s))", nullptr, rent.providers).arg(offer)
                              : offer;
}

QString CostTables::apiSource(const PlanView &view)
{
    const cost::ApiCost &api = view.plan->cost.api;
    if (!api.total && !api.perToken)
        return tr("no price");
    if (!api.price)
        return tr("stated");
    const QString offer = text(api.price->provider);
    if (api.official)
        return tr("%1 (the maker's own)").arg(offer);
    return api.providers > 1 ? tr("%1 (middle of %n provider(s))", nullptr, api.providers).arg(offer) : offer;
}

ChartTable CostTables::bill(const PlanView &view, const plan::Basis &basis, const Format &format)
{
    ChartTable table;
    table.head = {tr("Item"), tr("Quantity"), tr("Amount"), tr("Range"), tr("Source of the price")};
    const cost::Bill &bill = view.plan->cost.bill;
    for (const cost::BillLine &line : bill.lines) {
        if (line.quantity <= 0 || line.absence == cost::BillAbsence::NotNeeded)
            continue;
        const QString name = line.name ? FigureText::label(line.part) + u" · "_s + text(*line.name)
                                       : FigureText::label(line.part);
        const QString amount = line.amount ? format.moneyExact(quantity::inMoney(*line.amount))
                                           : FigureText::absence(line.absence);
        const QString range = line.low && line.high ? format.money(quantity::inMoney(*line.low)) + u"–"_s +
                                                          format.money(quantity::inMoney(*line.high))
                                                    : format.absent();
        table.rows << QStringList{name, format.count(line.quantity), amount, range,
                                  line.source ? sourced(*line.source, basis) : format.absent()};
    }
    return table;
}

ChartTable CostTables::ownLines(const PlanView &view, const Format &format)
{
    const cost::OwnCost &own = view.plan->cost.own;
    const double horizon = quantity::inYears(view.scenario->finance.horizon);
    ChartTable table;
    table.head = {tr("Line"), tr("Per year"), tr("Over %1").arg(format.years(horizon))};
    if (!own.capex)
        return table;
    for (std::size_t i = 0; i < cost::capexItemCount; ++i) {
        const double amount = quantity::inMoney(own.capexLines[i]);
        if (amount > 0)
            table.rows << QStringList{FigureText::label(static_cast<cost::CapexItem>(i)), format.absent(),
                                      format.moneyExact(amount)};
    }
    table.rows << QStringList{tr("Purchase"), format.absent(),
                              format.moneyExact(quantity::inMoney(*own.capex))};
    for (std::size_t i = 0; i < cost::opexItemCount; ++i) {
        const double yearly = quantity::inMoneyPerYear(own.opexLines[i]);
        if (yearly > 0)
            table.rows << QStringList{FigureText::label(static_cast<cost::OpexItem>(i)),
                                      format.moneyExact(yearly), format.moneyExact(yearly * horizon)};
    }
    const double opex = quantity::inMoneyPerYear(own.opex);
    table.rows << QStringList{tr("Running cost"), format.moneyExact(opex), format.moneyExact(opex * horizon)};
    if (own.salvage && quantity::inMoney(*own.salvage) > 0)
        table.rows << QStringList{tr("Residual value at the end"), format.absent(),
                                  u"−"_s + format.moneyExact(quantity::inMoney(*own.salvage))};
    if (own.total)
        table.rows << QStringList{tr("Total"), format.absent(),
                                  format.moneyExact(quantity::inMoney(*own.total))};
    return table;
}

ChartTable CostTables::years(const PlanView &view, const plan::Basis &basis, const Format &format)
{
    ChartTable table;
    const std::vector<cost::YearOfCost> years = plan::yearsOf(*view.scenario, *view.plan, basis);
    if (years.empty())
        return table;
    table.head = {tr("Year"), tr("Buy"), tr("Rent"), tr("API"), tr("Saved by buying"), tr("Depreciation"),
                  tr("Book value")};
    const auto amount = [&](const std::optional<quantity::Money> &money) {
        return money ? format.moneyExact(quantity::inMoney(*money)) : format.absent();
    };
    for (const cost::YearOfCost &year : years) {
        const bool written = year.own && year.year > 0;
        table.rows << QStringList{year.year == 0 ? tr("Start") : format.count(year.year), amount(year.own),
                                  amount(year.rent), amount(year.api), amount(year.saved),
                                  written ? amount(year.depreciation) : format.absent(),
                                  year.own ? amount(year.bookValue) : format.absent()};
    }
    return table;
}

QString CostTables::verdict(const PlanView &view, const Format &format)
{
    const cost::CostReport &cost = view.plan->cost;
    std::vector<Option> options;
    if (cost.own.total)
        options.push_back({tr("Buying"), FigureId::OwnTotal, quantity::inMoney(*cost.own.total)});
    if (cost.rent.total)
        options.push_back({tr("Renting"), FigureId::RentTotal, quantity::inMoney(*cost.rent.total)});
    if (cost.api.total)
        options.push_back({tr("The API"), FigureId::ApiTotal, quantity::inMoney(*cost.api.total)});
    if (options.empty())
        return tr("Neither buying nor renting has a price. Enter prices under Finance.");
    std::sort(options.begin(), options.end(),
              [](const Option &a, const Option &b) { return a.total < b.total; });
    const QString years = format.years(quantity::inYears(view.scenario->finance.horizon));
    QStringList sentences;
    if (options.size() == 1) {
        sentences << tr("%1 costs %2 over %3; the alternatives have no price.")
                         .arg(options[0].name, format.money(options[0].total), years);
    } else {
        sentences
            << tr("%1 is cheapest over %2: %3.").arg(options[0].name, years, format.money(options[0].total));
        for (std::size_t i = 1; i < options.size(); ++i) {
            const double more = options[0].total > 0 ? options[i].total / options[0].total - 1.0 : 0.0;
            sentences << tr("%1 costs %2 (%3).")
                             .arg(options[i].name, format.money(options[i].total),
                                  format.signedPercent(more));
        }
    }
    const cost::Comparison &comparison = cost.comparison;
    if (comparison.breakEvenMonth && !comparison.breakEvenBeyondHorizon)
        sentences << tr("Buying catches up with renting after %1.")
                         .arg(format.months(quantity::inMonths(*comparison.breakEvenMonth)));
    if (comparison.breakEvenUtilisation) {
        const double share = quantity::inRatio(*comparison.breakEvenUtilisation);
        if (share <= 1.0)
            sentences << tr("Below %1 of busy hours renting is cheaper.").arg(format.percent(share));
    }
    return sentences.join(format.language() == Language::Chinese ? QString() : u" "_s);
}

QStringList CostTables::absences(const PlanView &view)
{
    const cost::Comparison &comparison = view.plan->cost.comparison;
    QStringList reasons;
    const auto add = [&](const QString &what, cost::Absence absence) {
        if (absence != cost::Absence::None)
            reasons << what + u": "_s + FigureText::absence(absence);
    };
    add(FigureText::label(FigureId::BreakEvenMonth), comparison.breakEvenAbsence);
    add(FigureText::label(FigureId::BreakEvenUtilisation), comparison.utilisationAbsence);
    add(FigureText::label(FigureId::Irr), comparison.returnAbsence);
    add(FigureText::label(FigureId::Payback), comparison.paybackAbsence);
    add(FigureText::label(FigureId::BreakEvenMonthApi), comparison.apiAbsence);
    return reasons;
}

} // namespace suanchou::ui
