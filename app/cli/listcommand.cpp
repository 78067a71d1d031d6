// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/input.h"
#include "app/cli/planjson.h"
#include "app/cli/texttable.h"
#include "model/memory/parameters.h"
#include "model/plan/basis.h"
#include "ui/session/embeddedbasis.h"
#include "ui/text/format.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace suanchou::app {

using namespace Qt::StringLiterals;
using namespace quantity;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(suanchou::app::List)
};

/// A list as rows of a table and as JSON, made together.
struct Listing {
    TextTable table;
    OrderedJson json = OrderedJson::array();
};

QString text(const std::string &s)
{
    return QString::fromStdString(s);
}

std::string date(const catalog::Provenance &from)
{
    return from.date;
}

Listing models(const catalog::Catalog &catalog, const ui::Format &format)
{
    Listing list{TextTable({Words::tr("Id"), Words::tr("Name"), Words::tr("Parameters"), Words::tr("Active"), Words::tr("Longest context")})};
    for (const catalog::ModelSpec &model : catalog.models()) {
        const memory::ParameterCount count = memory::countParameters(model);
        list.table.add({text(model.id), text(model.name), format.parameters(double(count.main)),
                        format.parameters(double(count.activeWithHead)), format.count(double(model.maxContext))});
        list.json.push_back({{"id", model.id}, {"name", model.name}, {"family", model.family}, {"developer", model.developer},
                             {"parameters", count.main}, {"active_parameters", count.activeWithHead},
                             {"max_context_tokens", model.maxContext}, {"source", model.from.source}, {"date", date(model.from)}});
    }
    return list;
}

Listing accelerators(const catalog::Catalog &catalog, const ui::Format &format)
{
    Listing list{TextTable({Words::tr("Id"), Words::tr("Name"), Words::tr("Memory"), Words::tr("Bandwidth"), Words::tr("Power")})};
    for (const catalog::Accelerator &one : catalog.accelerators()) {
        const Bytes memory = one.memoryUsable.value_or(one.memoryMarketed);
        list.table.add({text(one.id), text(one.name), format.bytes(memory), format.bandwidth(one.bandwidth), format.power(one.boardPower)});
        list.json.push_back({{"id", one.id}, {"name", one.name}, {"vendor", one.vendor},
                             {"memory_marketed_gb", inGigabytes(one.memoryMarketed)},
                             {"memory_usable_gib", one.memoryUsable ? OrderedJson(inGib(*one.memoryUsable)) : OrderedJson(nullptr)},
                             {"bandwidth_gb_s", inGigabytesPerSecond(one.bandwidth)}, {"tdp_w", inWatts(one.boardPower)},
                             {"source", one.from.source}, {"date", date(one.from)}});
    }
    return list;
}

Listing processors(const catalog::Catalog &catalog, const ui::Format &format)
{
    Listing list{TextTable({Words::tr("Id"), Words::tr("Name"), Words::tr("Cores"), Words::tr("Clock"), Words::tr("Memory"),
                            Words::tr("Bandwidth"), Words::tr("Power")})};
    for (const catalog::Processor &one : catalog.processors()) {
        const BytesPerSecond bandwidth = catalog::memoryBandwidth(one);
        const auto rates = catalog::peakRates(one, true);
        const auto rate = [&](catalog::ComputeKind kind) {
            const auto &value = rates[static_cast<std::size_t>(kind)];
            return value ? OrderedJson(inTeraflopsPerSecond(*value)) : OrderedJson(nullptr);
        };
        list.table.add({text(one.id), text(one.name), format.count(one.cores),
                        format.number(inGigahertz(one.vectorClock), 2) + u" GHz"_s,
                        u"%1 × %2-%3"_s.arg(format.count(one.memoryChannels), text(one.memoryKind), format.count(one.megatransfers)),
                        format.bandwidth(bandwidth), format.power(one.power)});
        list.json.push_back({{"id", one.id}, {"name", one.name}, {"vendor", one.vendor}, {"architecture", one.architecture},
                             {"release_year", one.releaseYear}, {"cores", one.cores}, {"vector_ghz", inGigahertz(one.vectorClock)},
                             {"instruction_sets", one.instructionSets}, {"bf16_tflops", rate(catalog::ComputeKind::Bf16)},
                             {"int8_tops", rate(catalog::ComputeKind::Int8)}, {"memory_channels", one.memoryChannels},
                             {"memory_mt_s", one.megatransfers}, {"bandwidth_gb_s", inGigabytesPerSecond(bandwidth)},
                             {"memory_usual_gb", inGigabytes(one.memoryUsual)}, {"memory_largest_gb", inGigabytes(one.memoryLargest)},
                             {"sockets", one.sockets}, {"tdp_w", inWatts(one.power)},
                             {"source", one.from.source}, {"date", date(one.from)}});
    }
    return list;
}

Listing formats(const catalog::Catalog &catalog, const ui::Format &format)
{
    Listing list{TextTable({Words::tr("Id"), Words::tr("Name"), Words::tr("Bytes per element"), Words::tr("Weights"), Words::tr("KV cache"), Words::tr("Training")})};
    const auto mark = [](bool yes) { return yes ? u"✓"_s : QString(); };
    for (const catalog::NumberFormat &one : catalog.formats()) {
        list.table.add({text(one.id), text(one.name), format.number(one.bytesPerElement, 4), mark(one.forWeights), mark(one.forKvCache), mark(one.forTraining)});
        list.json.push_back({{"id", one.id}, {"name", one.name}, {"bytes_per_element", one.bytesPerElement}, {"weights", one.forWeights},
                             {"kv_cache", one.forKvCache}, {"training", one.forTraining}, {"source", one.from.source}});
    }
    return list;
}

Listing clouds(const catalog::Catalog &catalog, const ui::Format &plain)
{
    Listing list{TextTable({Words::tr("Provider"), Words::tr("Instance"), Words::tr("Accelerator"), Words::tr("On demand per hour"), Words::tr("Date")})};
    for (const catalog::RentOffer &one : catalog.rentOffers()) {
        ui::Format format = plain;
        format.setCurrency(one.currency, one.currency, catalog.economy().exchange);
        const bool priced = one.onDemand.value() > 0;
        const double hour = inMoneyPerHour(one.onDemand);
        list.table.add({text(one.provider), text(one.instance), format.significant(one.accelerators) + u" × "_s + text(one.acceleratorLabel),
                        priced ? format.moneyExact(hour, 2) : format.absent(), text(one.from.date)});
        list.json.push_back({{"provider", one.provider}, {"instance", one.instance}, {"region", one.region},
                             {"accelerator", one.accelerator.empty() ? OrderedJson(nullptr) : OrderedJson(one.accelerator)},
                             {"accelerator_label", one.acceleratorLabel}, {"accelerators", one.accelerators},
                             {"currency", scenario::word(one.currency)}, {"on_demand_per_hour", priced ? OrderedJson(hour) : OrderedJson(nullptr)},
                             {"source", one.from.source}, {"date", date(one.from)}});
    }
    return list;
}

Listing apis(const catalog::Catalog &catalog, const ui::Format &plain)
{
    Listing list{TextTable({Words::tr("Provider"), Words::tr("Model"), Words::tr("Input per M tokens"), Words::tr("Output per M tokens"), Words::tr("Date")})};
    for (const catalog::ApiPrice &one : catalog.apiPrices()) {
        if (!one.current)
            continue;
        ui::Format format = plain;
        format.setCurrency(one.currency, one.currency, catalog.economy().exchange);
        const double input = inMoneyPerMillionTokens(one.input);
        const double output = inMoneyPerMillionTokens(one.output);
        list.table.add({text(one.provider), text(one.model), format.moneyExact(input, 3), format.moneyExact(output, 3), text(one.from.date)});
        list.json.push_back({{"provider", one.provider}, {"model", one.model}, {"model_id", one.modelId.empty() ? OrderedJson(nullptr) : OrderedJson(one.modelId)},
                             {"currency", scenario::word(one.currency)}, {"input_per_mtok", input},
                             {"cached_input_per_mtok", one.cachedInput ? OrderedJson(inMoneyPerMillionTokens(*one.cachedInput)) : OrderedJson(nullptr)},
                             {"output_per_mtok", output}, {"window", one.window}, {"source", one.from.source}, {"date", date(one.from)}});
    }
    return list;
}

Listing examples(ui::Language language)
{
    Listing list{TextTable({Words::tr("File"), Words::tr("Theme"), Words::tr("Title")})};
    const auto said = [&](const scenario::Bilingual &words) { return text(language == ui::Language::Chinese ? words.zh : words.en); };
    for (const ui::ExampleTheme &theme : ui::loadExamples()) {
        for (const ui::Example &one : theme.examples) {
            const QString file = QFileInfo(one.resource).fileName();
            list.table.add({file, said(theme.title), said(one.title)});
            list.json.push_back({{"file", file.toStdString()}, {"theme", theme.id.toStdString()},
                                 {"title", {{"zh_CN", one.title.zh}, {"en", one.title.en}}}});
        }
    }
    return list;
}

Listing listing(const Invocation &invocation, const catalog::Catalog &catalog)
{
    const ui::Format format(invocation.language);
    if (invocation.subject == "models"_L1)
        return models(catalog, format);
    if (invocation.subject == "accelerators"_L1)
        return accelerators(catalog, format);
    if (invocation.subject == "processors"_L1)
        return processors(catalog, format);
    if (invocation.subject == "formats"_L1)
        return formats(catalog, format);
    if (invocation.subject == "clouds"_L1)
        return clouds(catalog, format);
    if (invocation.subject == "apis"_L1)
        return apis(catalog, format);
    return examples(invocation.language);
}

} // namespace

ExitStatus runList(const Invocation &invocation, const plan::Basis &basis)
{
    const Listing list = listing(invocation, basis.catalog());
    if (invocation.json)
        printLine(QString::fromStdString(list.json.dump(1, ' ', false, OrderedJson::error_handler_t::replace)));
    else
        printLine(list.table.text());
    return ExitStatus::Done;
}

} // namespace suanchou::app
