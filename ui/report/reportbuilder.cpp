// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/reportbuilder.h"

#include "model/catalog/catalog.h"
#include "model/catalog/import/modeltext.h"
#include "model/evidence/bands.h"
#include "model/scenario/fields.h"
#include "ui/charts/costtables.h"
#include "ui/text/fieldtext.h"
#include "ui/text/figuretext.h"
#include "ui/text/warningtext.h"

#include <QCryptographicHash>

#include <algorithm>

namespace suanchou::ui {

using namespace Qt::StringLiterals;
using plan::FigureId;
using scenario::FieldId;

namespace {

QString text(const std::string &utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QString sentence(QString words)
{
    if (!words.isEmpty())
        words[0] = words.at(0).toUpper();
    return words;
}

Format formatFor(const ReportInput &input)
{
    Format format(input.language);
    const catalog::Currency own = input.current.plan.cost.currency;
    format.setCurrency(input.currency.value_or(own), own, input.basis->catalog().economy().exchange);
    return format;
}

} // namespace

ReportStyle defaultStyle(Language language)
{
    return language == Language::Chinese ? ReportStyle::Feasibility : ReportStyle::BusinessCase;
}

ReportStyle reportStyleFromCode(const QString &code, Language language)
{
    if (code == "feasibility"_L1)
        return ReportStyle::Feasibility;
    return code == "business-case"_L1 ? ReportStyle::BusinessCase : defaultStyle(language);
}

Report buildReport(const ReportInput &input)
{
    const LanguageScope scope(input.language);
    return ReportBuilder(input).build();
}

ReportBuilder::ReportBuilder(const ReportInput &input)
    : m_input(input)
    , m_format(formatFor(input))
{
    const auto view = [&](const ReportPlan &plan) {
        return PlanView{scenarioName(plan.scenario, plan.plan, catalog(), m_format), &plan.scenario,
                        &plan.plan};
    };
    m_view = view(input.current);
    m_views.push_back(m_view);
    m_risk = explore::risk(input.current.scenario, input.current.plan, *input.basis);
    for (const ReportPlan &alternative : input.alternatives)
        m_views.push_back(view(alternative));
}

Report ReportBuilder::build()
{
    Report report;
    report.language = m_input.language;
    report.title = m_view.name;
    report.kind = feasibility() ? tr("Feasibility study of the compute for a large language model")
                                : tr("Business case for the compute of a large language model");
    report.footer =
        tr("Planning estimate, not a quotation · Suanchou %1").arg(QCoreApplication::applicationVersion());
    addFacts(report);

    QList<ReportSection> &sections = report.sections;
    const auto add = [&](ReportSection section) {
        if (!section.blocks.isEmpty())
            sections << std::move(section);
    };
    add(conclusion());
    if (feasibility()) {
        add(demand());
        add(technical());
        add(memorySection());
        add(speed());
        add(investment());
        add(economics());
        add(alternatives());
        add(energy());
        add(warnings());
        add(recommendation());
    } else {
        add(demand());
        add(alternatives());
        add(technical());
        add(memorySection());
        add(speed());
        add(economics());
        add(investment());
        add(warnings());
        add(energy());
        add(recommendation());
    }
    add(basisOfCalculation());
    add(claims());
    add(assumptions());
    add(inputs());
    add(formulas());
    add(disclaimer());
    number(report);
    return report;
}

void ReportBuilder::number(Report &report) const
{
    int chapter = 0;
    int sub = 0;
    int appendix = 0;
    bool appendices = false;
    for (ReportSection &section : report.sections) {
        if (section.number == "A"_L1)
            appendices = true;
        if (section.level == 1) {
            sub = 0;
            if (appendices)
                ++appendix;
            else
                ++chapter;
        } else {
            ++sub;
        }
        const QString main = appendices ? QString(QChar(u'A' + appendix - 1)) : QString::number(chapter);
        section.number = section.level == 1 ? main : main + u'.' + QString::number(sub);
    }
}

void ReportBuilder::addFacts(Report &report) const
{
    const QByteArray words = QByteArray::fromStdString(scenario::writeScenario(scenario()));
    const QString hash =
        QString::fromLatin1(QCryptographicHash::hash(words, QCryptographicHash::Sha256).toHex().left(12));
    const catalog::ExchangeRates &rates = catalog().economy().exchange;
    const double cny = rates.perUsd[static_cast<std::size_t>(catalog::Currency::Cny)];
    report.facts << std::pair(tr("Date"),
                              m_format.locale().toString(m_input.created.date(), QLocale::LongFormat));
    report.facts << std::pair(tr("Model"), modelName());
    report.facts << std::pair(tr("Hardware"),
                              tr("%1 × %2, %3")
                                  .arg(m_format.count(plan().placement.gpus), acceleratorName(),
                                       m_format.nodes(plan().placement.nodes)));
    report.facts << std::pair(tr("Horizon"), m_format.years(quantity::inYears(scenario().finance.horizon)));
    if (!catalog().asOf().empty())
        report.facts << std::pair(tr("Prices as of"), text(catalog().asOf()));
    if (cny > 0) {
        const QString when = rates.from.date.empty() ? QString() : u" ("_s + text(rates.from.date) + u')';
        report.facts << std::pair(tr("Exchange rate"),
                                  tr("1 USD = %1 CNY").arg(m_format.significant(cny, 4)) + when);
    }
    report.facts << std::pair(
        tr("Taxes"),
        scenario().finance.taxRate > 0
            ? tr("Prices as their sources state them; profit tax %1 counted in present values")
                  .arg(m_format.percent(scenario().finance.taxRate, 1))
            : tr("Prices as their sources state them; value-added tax not separated; no profit tax"));
    report.facts << std::pair(
        tr("Scenario"), tr("fingerprint %1, Suanchou %2").arg(hash, QCoreApplication::applicationVersion()));
}

ReportSection ReportBuilder::conclusion() const
{
    ReportSection section{
        feasibility() ? tr("Conclusion on one page") : tr("Decision page"), 1, false, {}, {}};
    const memory::Budget &budget = plan().memory;
    const double usable = quantity::inGib(budget.usable);
    const QString memoryWords = m_format.gibOf(quantity::inGib(budget.total), usable);
    const QString hardware = tr("%1 × %2").arg(m_format.count(plan().placement.gpus), acceleratorName());
    if (budget.fits) {
        section.blocks << ReportBanner{
            ReportBanner::Kind::Good,
            sentence(tr("%1 fits on %2: the fullest GPU needs %3.").arg(modelName(), hardware, memoryWords))};
    } else {
        section.blocks << ReportBanner{ReportBanner::Kind::Bad,
                                       sentence(tr("%1 does not fit on %2: the fullest GPU would need %3.")
                                                    .arg(modelName(), hardware, memoryWords))};
    }
    if (plan().cost.own.withinBudget == false && scenario().finance.own.budget && plan().cost.own.capex) {
        section.blocks << ReportBanner{
            ReportBanner::Kind::Bad,
            tr("The purchase of %1 exceeds the budget of %2.")
                .arg(m_format.money(quantity::inMoney(*plan().cost.own.capex)),
                     m_format.money(quantity::inMoney(*scenario().finance.own.budget)))};
    }
    section.blocks << ReportParagraph{CostTables::verdict(m_view, m_format)};
    ReportTable options = tableFrom(CostTables::options(m_view, m_format), tr("Buy, rent or call an API"));
    options.widths = {28, 20, 26, 26};
    section.blocks << options;
    std::vector<FigureId> ids{FigureId::Gpus, FigureId::Nodes, FigureId::MemoryTotal, FigureId::MemoryUsable};
    const std::vector<FigureId> servingIds{FigureId::Ttft, FigureId::Tpot, FigureId::OutputRate,
                                           FigureId::MaxConcurrency};
    const std::vector<FigureId> trainingIds{FigureId::Days, FigureId::GpuHours, FigureId::Mfu};
    for (const FigureId id : training() ? trainingIds : servingIds)
        ids.push_back(id);
    for (const FigureId id : {FigureId::OwnCapex, FigureId::FacilityPower, FigureId::Npv, FigureId::Payback})
        ids.push_back(id);
    // Two figures a row: the page has to hold the whole decision.
    ReportTable key;
    key.caption = tr("Key figures");
    key.head = {tr("Figure"), tr("Value"), tr("Figure"), tr("Value")};
    key.widths = {29, 20, 31, 20};
    key.moreText = {2};
    QStringList cells;
    for (const FigureId id : ids) {
        if (plan::figure(id).value(plan()))
            cells << FigureText::label(id) << m_format.figure(id, plan());
    }
    const qsizetype half = (cells.size() / 2 + 1) / 2 * 2;
    for (qsizetype i = 0; i < half; i += 2)
        key.rows << QStringList{cells.value(i), cells.value(i + 1), cells.value(half + i),
                                cells.value(half + i + 1)};
    section.blocks << key;

    QStringList gravest;
    for (const plan::Severity severity : {plan::Severity::Error, plan::Severity::Warning}) {
        for (const plan::Warning &warning : plan().warnings) {
            if (warning.severity == severity && gravest.size() < 3)
                gravest << WarningText::sentence(warning, plan(), catalog(), m_format);
        }
    }
    if (!gravest.isEmpty()) {
        section.blocks << ReportParagraph{tr("What stands out:")};
        section.blocks << ReportList{gravest};
    }
    return section;
}

ReportSection ReportBuilder::demand() const
{
    ReportSection section{feasibility() ? tr("Demand") : tr("Demand and service levels"), 1, true, {}, {}};
    ReportTable table;
    table.head = {tr("Input"), tr("Value")};
    table.widths = {55, 45};
    const std::vector<FieldId> serving{FieldId::Mode,        FieldId::InputTokens,  FieldId::OutputTokens,
                                       FieldId::Concurrency, FieldId::RequestRate,  FieldId::ContextLimit,
                                       FieldId::SloTtft,     FieldId::SloTpot,      FieldId::Users,
                                       FieldId::Utilisation, FieldId::DemandInput,  FieldId::DemandOutput,
                                       FieldId::DemandGrowth};
    const std::vector<FieldId> sized{FieldId::RequestsPerUser, FieldId::PeakFactor, FieldId::Headroom,
                                     FieldId::UserGrowth,      FieldId::SpareNodes, FieldId::OutputSpread};
    const std::vector<FieldId> prefix{FieldId::PrefixCached, FieldId::PrefixCommon, FieldId::Disaggregation,
                                      FieldId::PrefillReplicas};
    const std::vector<FieldId> trained{FieldId::Task,        FieldId::TrainingTokens, FieldId::SequenceLength,
                                       FieldId::GlobalBatch, FieldId::MicroBatch,     FieldId::Optimizer,
                                       FieldId::Utilisation};
    for (const FieldId id : training() ? trained : serving) {
        const scenario::Value value = scenario::value(scenario(), id);
        if (std::holds_alternative<std::monostate>(value) && !scenario::isGiven(scenario(), id))
            continue;
        table.rows << QStringList{FieldText::label(id), fieldValue(id)};
    }
    if (!training() && scenario().audience.users) {
        for (const FieldId id : sized)
            table.rows << QStringList{FieldText::label(id), fieldValue(id)};
    }
    for (const FieldId id : prefix) {
        if (!training() && scenario::isGiven(scenario(), id))
            table.rows << QStringList{FieldText::label(id), fieldValue(id)};
    }
    if (training()) {
        section.blocks << ReportParagraph{tr("The task is to train %1.").arg(modelName())};
    } else {
        section.blocks << ReportParagraph{
            tr("The deployment serves %1 to its users. Utilisation is the busy share of the installed "
               "hours; cost per token counts what is produced at that utilisation.")
                .arg(modelName())};
    }
    section.blocks << table;
    return section;
}

ReportSection ReportBuilder::recommendation() const
{
    ReportSection section{feasibility() ? tr("Conclusion and recommendation")
                                        : tr("Recommendation and approvals"),
                          1,
                          false,
                          {},
                          {}};
    QStringList points;
    if (!plan().memory.fits)
        points << tr(
            "Do not buy this configuration: it does not hold the load. The remedies stand with the warnings.");
    points << CostTables::verdict(m_view, m_format);
    const cost::Comparison &comparison = plan().cost.comparison;
    if (comparison.breakEvenUtilisation && quantity::inRatio(*comparison.breakEvenUtilisation) <= 1.0) {
        points
            << tr("Decide again when the hardware is busy less than %1 of the hours for a quarter: then renting is cheaper.")
                   .arg(m_format.percent(quantity::inRatio(*comparison.breakEvenUtilisation)));
    }
    if (plan().cost.bill.exportControlled)
        points << tr("The accelerator is export-controlled; settle its delivery before anything else.");
    points << tr(
        "Measure on rented hardware before buying: speed is estimated, not measured on this very configuration.");
    section.blocks << ReportList{points};
    section.blocks << ReportSignatures{{tr("Prepared"), tr("Reviewed"), tr("Approved")}};
    return section;
}

ReportTable ReportBuilder::figureTable(const std::vector<FigureId> &ids, bool bands) const
{
    ReportTable table;
    table.head = {tr("Figure"), tr("Value")};
    bool any = false;
    QList<QStringList> rows;
    for (const FigureId id : ids) {
        if (!plan::figure(id).value(plan()))
            continue;
        const std::optional<plan::Band> band = evidence::band(id, scenario(), plan(), *m_input.basis);
        any = any || band.has_value();
        rows << QStringList{FigureText::label(id), m_format.figure(id, plan()),
                            band ? m_format.band(id, band->low, band->high) : QString()};
    }
    if (bands && any) {
        table.head << tr("80 % band");
        table.widths = {50, 25, 25};
    } else {
        for (QStringList &row : rows)
            row.removeLast();
        table.widths = {60, 40};
    }
    table.rows = rows;
    return table;
}

ReportTable ReportBuilder::tableFrom(const ChartTable &table, const QString &caption, int textColumns)
{
    ReportTable result;
    result.caption = caption;
    result.head = table.head;
    result.rows = table.rows;
    result.textColumns = textColumns;
    return result;
}

QString ReportBuilder::modelName() const
{
    if (scenario().model.parameters > 0)
        return tr("a model of %1 parameters").arg(m_format.parameters(scenario().model.parameters));
    if (!scenario().model.config.empty()) {
        const QString name = text(catalog::modelTextName(scenario().model.config));
        return name.isEmpty() ? tr("the model of the given configuration") : name;
    }
    const catalog::ModelSpec *model = catalog().model(scenario().model.id);
    return model ? text(model->name) : text(scenario().model.id);
}

QString ReportBuilder::acceleratorName() const
{
    const catalog::Accelerator *device = catalog().accelerator(plan().accelerator);
    return device ? text(device->name) : text(plan().accelerator);
}

QString ReportBuilder::weightsName(const std::string &id) const
{
    // "native" is a word to translate; the others are names.
    const catalog::NumberFormat *format = catalog().format(id);
    if (!format || format->native || format->name.empty())
        return FieldText::choice(FieldId::Weights, id);
    return text(format->name);
}

QString ReportBuilder::fieldValue(FieldId id) const
{
    const Format own = m_format.withAmountsIn(scenario().finance.currency);
    return own.field(scenario::field(id), scenario::value(scenario(), id));
}

} // namespace suanchou::ui
