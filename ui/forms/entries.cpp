// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/entries.h"

#include "model/catalog/import/modeltext.h"
#include "model/cost/market.h"
#include "model/plan/basis.h"
#include "model/plan/subject.h"
#include "ui/text/fieldtext.h"
#include "ui/widgets/quantityparser.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <map>

namespace suanchou::ui {

using namespace Qt::StringLiterals;
using namespace suanchou::quantity;
using scenario::FieldId;

namespace {

QString fromStd(const std::string &text) { return QString::fromStdString(text); }

constexpr double smallestModel = 1e6;
constexpr double largestModel = 1e14;
constexpr double usualSizes[]{7e9, 13e9, 32e9, 70e9, 175e9};

// Groups in the order in which they first occur, entries of a group together.
CatalogEntries::Entries grouped(const CatalogEntries::Entries &entries)
{
    QStringList order;
    for (const SearchableCombo::Entry &entry : entries) {
        if (!order.contains(entry.group))
            order.append(entry.group);
    }
    CatalogEntries::Entries sorted = entries;
    std::stable_sort(sorted.begin(), sorted.end(), [&](const auto &a, const auto &b) {
        return order.indexOf(a.group) < order.indexOf(b.group);
    });
    return sorted;
}

} // namespace

QString CatalogEntries::sizeId(double parameters)
{
    return u'=' + QLocale::c().toString(parameters, 'g', 15);
}

scenario::ModelChoice CatalogEntries::modelChoice(const QString &id)
{
    if (id.startsWith(u'='))
        return {{}, QLocale::c().toDouble(id.sliced(1)), {}};
    return {id.toStdString(), 0, {}};
}

CatalogEntries::Entries CatalogEntries::models(const Session &session)
{
    const Format format = session.format();
    Entries entries;
    for (const double size : usualSizes) {
        entries.append({sizeId(size),
                        tr("Dense model with %1 parameters").arg(format.parameters(size)),
                        {},
                        tr("By size alone (or type any size)"),
                        format.parameters(size)});
    }
    for (const catalog::ModelSpec &model : session.catalog().models()) {
        const double size = double(model.publishedParameters);
        entries.append({fromStd(model.id), fromStd(model.name),
                        size > 0 ? format.parameters(size) : QString(), fromStd(model.developer),
                        fromStd(model.family + ' ' + model.repository)});
    }
    return grouped(entries);
}

CatalogEntries::Entries CatalogEntries::accelerators(const Session &session)
{
    const Format format = session.format();
    Entries entries;
    entries.append(
        {u"auto"_s, FieldText::choice(FieldId::Accelerator, "auto"), {}, tr("Chosen by the program"), {}});
    const auto add = [&](const catalog::Accelerator &device, const QString &group) {
        QString detail = format.number(inGigabytes(device.memoryMarketed), 0) + u"\u00a0GB"_s;
        if (device.bandwidth.value() > 0)
            detail += u" · "_s + format.bandwidth(device.bandwidth);
        entries.append({fromStd(device.id), fromStd(device.name), detail, group,
                        fromStd(device.vendor + ' ' + device.architecture + ' ' + device.formFactor)});
    };
    for (const catalog::Accelerator &device : session.catalog().accelerators())
        add(device, fromStd(device.vendor));
    for (const catalog::Accelerator &device : session.catalog().processorDevices())
        add(device, tr("Processors (one socket each)"));
    return grouped(entries);
}

CatalogEntries::Entries CatalogEntries::processors(const Session &session)
{
    const Format format = session.format();
    Entries entries;
    entries.append({{}, FieldText::absent(FieldId::HostProcessor), {}, tr("Not stated"), {}});
    for (const catalog::Processor &processor : session.catalog().processors()) {
        entries.append({fromStd(processor.id), fromStd(processor.name),
                        tr("%1 cores").arg(format.count(processor.cores)) + u" · "_s +
                            format.bandwidth(catalog::memoryBandwidth(processor)),
                        fromStd(processor.vendor), fromStd(processor.architecture)});
    }
    return grouped(entries);
}

CatalogEntries::Entries CatalogEntries::formats(const Session &session, FieldId id)
{
    const bool cache = id == FieldId::KvCache;
    const bool training = scenario::isTraining(session.scenario().task);
    const Format numbers = session.format();
    Entries entries;
    const QString ways = training ? tr("Training") : tr("Usual");
    const bool hasAuto = session.catalog().format("auto") != nullptr;
    if (!cache || !hasAuto)
        entries.append({u"auto"_s, FieldText::choice(id, "auto"), {}, tr("Chosen by the program"), {}});
    const auto add = [&](const catalog::NumberFormat &format, const QString &group) {
        QString detail;
        if (!format.native && format.id != "auto")
            detail = tr("%1 bit").arg(numbers.significant(format.bytesPerElement * 8, 3));
        entries.append(
            {fromStd(format.id), FieldText::choice(id, format.id), detail, group, fromStd(format.name)});
    };
    for (const catalog::NumberFormat &format : session.catalog().formats()) {
        if (cache ? format.forKvCache : training && format.forTraining)
            add(format, cache ? tr("Usual") : ways);
    }
    if (!cache) {
        for (const catalog::NumberFormat &format : session.catalog().formats()) {
            const bool gguf = format.ggufMix >= 0;
            if (format.forWeights && !(training && format.forTraining))
                add(format, gguf ? u"GGUF (llama.cpp)"_s : training ? tr("Base model of LoRA") : ways);
        }
    }
    return grouped(entries);
}

CatalogEntries::Entries CatalogEntries::providers(const Session &session)
{
    const Format format = session.format();
    const scenario::Scenario &scenario = session.scenario();
    const cost::ModelMarket &market =
        session.basis().prices().model(scenario.model.id, cost::regionOf(scenario.finance.currency));
    Entries entries{{u"auto"_s, FieldText::absent(FieldId::ApiProvider), {}, tr("Chosen by the program"), {}}};
    for (const catalog::ApiPrice *price : market.offers) {
        const Format own = format.withAmountsIn(price->currency);
        entries.append({fromStd(price->provider), fromStd(price->provider),
                        tr("%1 in, %2 out").arg(own.money(inMoneyPerMillionTokens(price->input)),
                                                own.money(inMoneyPerMillionTokens(price->output))),
                        tr("Sells this model (price of a million tokens)"), fromStd(price->model)});
    }
    return entries;
}

CatalogEntries::Entries CatalogEntries::grids(const Session &session)
{
    const Format format = session.format();
    Entries entries{{u"auto"_s, FieldText::absent(FieldId::GridRegion), {}, tr("Chosen by the program"), {}}};
    for (const catalog::CarbonFactor &grid : session.catalog().economy().carbon) {
        const QString group = grid.region.starts_with("CN") ? tr("China") : tr("Other countries");
        entries.append({fromStd(grid.region), FieldText::region(grid.region),
                        tr("%1 kg CO₂/kWh").arg(format.number(inKilogramsCo2PerKwh(grid.factor), 3)), group,
                        fromStd(grid.region)});
    }
    return grouped(entries);
}

QString CatalogEntries::scheduleName(const Session &session, const QString &id)
{
    for (const catalog::TimeOfUse &schedule : session.catalog().economy().timeOfUse) {
        if (fromStd(schedule.id) == id)
            return schedule.name.empty() ? id : fromStd(schedule.name);
    }
    return id;
}

CatalogEntries::Entries CatalogEntries::schedules(const Session &session)
{
    const Format format = session.format();
    Entries entries{{u"auto"_s, FieldText::absent(FieldId::TariffSchedule), {}, {}, {}}};
    for (const catalog::TimeOfUse &schedule : session.catalog().economy().timeOfUse) {
        if (schedule.byHour.empty())
            continue;
        const auto [low, high] = std::minmax_element(schedule.byHour.begin(), schedule.byHour.end());
        entries.append({fromStd(schedule.id), scheduleName(session, fromStd(schedule.id)),
                        u"× "_s + format.number(*low, 2) + u"–"_s + format.number(*high, 2), {}, fromStd(schedule.region)});
    }
    return entries;
}

std::optional<SearchableCombo::Entry> CatalogEntries::modelOfSize(const QString &text, const Format &format)
{
    // A bare number is billions: nobody means a model of seven parameters.
    std::optional<double> size = parseQuantity(text, scenario::FieldUnit::None);
    if (size && *size < smallestModel)
        size = *size * 1e9;
    if (!size || *size < smallestModel || *size > largestModel)
        return {};
    return SearchableCombo::Entry{
        sizeId(*size), tr("Dense model with %1 parameters").arg(format.parameters(*size)), {}, {}, {}};
}

QString CatalogEntries::modelName(const Session &session, const scenario::ModelChoice &choice)
{
    if (choice.parameters > 0)
        return tr("Dense model with %1 parameters").arg(session.format().parameters(choice.parameters));
    if (!choice.config.empty()) {
        const QString name = fromStd(catalog::modelTextName(choice.config));
        return name.isEmpty() ? tr("Own config.json") : name;
    }
    const catalog::ModelSpec *model = session.catalog().model(choice.id);
    return fromStd(model ? model->name : choice.id);
}

QString CatalogEntries::acceleratorName(const Session &session, const QString &id)
{
    const catalog::Accelerator *device = session.catalog().accelerator(id.toStdString());
    return device ? fromStd(device->name) : FieldText::choice(FieldId::Accelerator, id.toStdString());
}

QString CatalogEntries::processorName(const Session &session, const QString &id)
{
    const catalog::Processor *processor = session.catalog().processor(id.toStdString());
    return processor ? fromStd(processor->name) : FieldText::absent(FieldId::HostProcessor);
}

QString CatalogEntries::formatName(const Session &, const QString &id)
{
    return FieldText::choice(FieldId::Weights, id.toStdString());
}

QString CatalogEntries::modelNote(const Session &session)
{
    const plan::ModelSubject subject(session.plannedScenario().model, session.catalog());
    const catalog::ModelSpec &spec = subject.spec();
    const plan::ModelFigures &figures = session.plan().model;
    const Format format = session.format();
    QStringList parts;
    parts << tr("%1 parameters").arg(format.parameters(figures.parameters));
    if (figures.activeParameters < 0.95 * figures.parameters)
        parts << tr("%1 active").arg(format.parameters(figures.activeParameters));
    parts << tr("%1 layers").arg(format.count(double(spec.layers)));
    if (spec.mla)
        parts << u"MLA"_s;
    else if (spec.kvHeads > 0 && spec.heads > spec.kvHeads)
        parts << u"GQA %1:%2"_s.arg(format.count(double(spec.heads)), format.count(double(spec.kvHeads)));
    else if (spec.kvHeads > 0)
        parts << u"MHA"_s;
    if (spec.linear)
        parts << tr("hybrid");
    if (spec.sliding)
        parts << tr("sliding window");
    if (spec.maxContext > 0)
        parts << tr("up to %1 tokens").arg(format.count(double(spec.maxContext)));
    const QString line = parts.join(u" · "_s);
    return subject.record() || !session.plannedScenario().model.config.empty() ? line
                                                                               : tr("Assumed: %1").arg(line);
}

QString CatalogEntries::acceleratorNote(const Session &session)
{
    const catalog::Accelerator *device = session.catalog().accelerator(session.plan().accelerator);
    if (!device)
        return {};
    const Format format = session.format();
    QStringList parts;
    parts << tr("%1 usable").arg(format.bytes(session.plan().memory.capacity));
    if (device->isProcessor())
        parts << tr("%1 cores").arg(format.count(device->cores));
    if (device->bandwidth.value() > 0)
        parts << format.bandwidth(device->bandwidth);
    const auto &peak = device->peak[std::size_t(catalog::ComputeKind::Bf16)];
    const auto &half = device->peak[std::size_t(catalog::ComputeKind::Fp16)];
    if (peak)
        parts << u"BF16 "_s + format.teraflops(inTeraflopsPerSecond(*peak));
    else if (half)
        parts << u"FP16 "_s + format.teraflops(inTeraflopsPerSecond(*half));
    if (device->boardPower.value() > 0)
        parts << format.power(device->boardPower);
    return parts.join(u" · "_s);
}

} // namespace suanchou::ui
