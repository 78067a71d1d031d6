// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/input.h"
#include "app/cli/texttable.h"
#include "model/catalog/import/modelwriter.h"
#include "model/memory/weights.h"
#include "model/plan/basis.h"
#include "ui/session/modelfile.h"
#include "ui/text/errortext.h"
#include "ui/text/format.h"
#include "ui/text/importtext.h"

#include <QCoreApplication>
#include <QDate>

#include <cmath>

namespace suanchou::app {

using namespace Qt::StringLiterals;
using OrderedJson = nlohmann::ordered_json;
using ui::LoadedModel;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(suanchou::app::Import)
};

/// What follows from the shape.
struct Counted {
    memory::ParameterCount parameters;
    memory::CacheGeometry cache;
    quantity::Bytes weights{}; ///< in the format of the files: as they hold them, else as the format has it
    bool weightsFromFiles = false;
};

constexpr double cacheBytesPerElement = 2.0;   ///< bf16

QString text(const std::string &utf8) { return QString::fromStdString(utf8); }

Counted countedFrom(const LoadedModel &loaded, const catalog::Catalog &catalog)
{
    const catalog::ModelSpec &spec = loaded.model.spec;
    const memory::LayerGroups groups = memory::layerGroups(spec);
    Counted counted;
    counted.parameters = memory::countParameters(spec, groups);
    counted.cache = memory::cacheGeometry(groups);
    counted.weightsFromFiles = loaded.storedBytes.has_value();
    const catalog::NumberFormat *format = catalog.format(loaded.model.weightsFormat);
    if (loaded.storedBytes)
        counted.weights = quantity::bytes(double(*loaded.storedBytes));
    else if (format && !format->native)
        counted.weights = memory::weightBytes(spec, groups, counted.parameters, *format,
                                              {catalog.ggufTypes(), catalog.ggufMixes()})
                              .total();
    else
        counted.weights = memory::nativeWeightBytes(spec, counted.parameters);
    return counted;
}

OrderedJson about(const LoadedModel &loaded, const Counted &counted)
{
    const memory::ParameterCount &count = counted.parameters;
    const memory::CacheGeometry &cache = counted.cache;
    OrderedJson types = OrderedJson::array();
    for (const catalog::StoredType &type : loaded.types)
        types.push_back({{"type", type.name}, {"elements", type.elements}, {"bytes", type.bytes}});
    OrderedJson json{
        {"parameters", count.main},
        {"active_parameters", count.activeWithHead},
        {"draft_parameters", count.draft},
        {"vision_parameters", count.vision},
        {"checkpoint_parameters", count.checkpoint},
        {"weights_format", loaded.model.weightsFormat},
        {"weights_bytes", std::llround(quantity::inBytes(counted.weights))},
        {"weights_bytes_from", counted.weightsFromFiles ? "files" : "formula"},
        {"kv_bytes_per_token", cache.elementsPerToken * cacheBytesPerElement},
        {"kv_bytes_per_token_in_windows", cache.elementsPerTokenInWindows * cacheBytesPerElement},
        {"kv_fixed_bytes_per_sequence",
         std::llround(quantity::inBytes(cache.fixedPerSequence(cacheBytesPerElement)))}};
    if (loaded.storedElements)
        json["stored_elements"] = *loaded.storedElements;
    if (!types.empty())
        json["stored_types"] = std::move(types);
    json["notes"] = loaded.model.notes;
    return json;
}

QString summary(const LoadedModel &loaded, const Counted &counted, const ui::Format &format)
{
    TextTable table;
    table.add({Words::tr("Model"), text(loaded.model.spec.name)});
    table.add({Words::tr("Architecture"), text(loaded.model.spec.family)});
    table.add({Words::tr("Parameters"), format.parameters(double(counted.parameters.main))});
    table.add({Words::tr("Active per token"), format.parameters(double(counted.parameters.activeWithHead))});
    table.add(
        {Words::tr("Weights (%1)").arg(text(loaded.model.weightsFormat)), format.bytes(counted.weights)});
    table.add({Words::tr("KV cache (bf16)"),
               format.bytesPerToken(counted.cache.elementsPerToken * cacheBytesPerElement)});
    table.add({Words::tr("Longest context"), format.count(double(loaded.model.spec.maxContext))});
    QString all = table.text();
    for (const std::string &note : loaded.model.notes)
        all += u"\n• "_s + ui::ImportText::note(note);
    return all;
}

} // namespace

ExitStatus runImport(const Invocation &invocation, const plan::Basis &basis)
{
    const auto read = ui::loadModel(invocation.files.first());
    if (const auto *errors = std::get_if<scenario::Errors>(&read)) {
        printError(ui::ErrorText::sentences(*errors));
        return ExitStatus::WrongInput;
    }
    const auto &loaded = std::get<LoadedModel>(read);
    const Counted counted = countedFrom(loaded, basis.catalog());
    // The record goes to standard output, ready to be kept as a catalogue file; what it amounts to goes beside it.
    if (!invocation.json)
        printError(summary(loaded, counted, ui::Format(invocation.language)));
    const std::string today = QDate::currentDate().toString(Qt::ISODate).toStdString();
    const OrderedJson file = catalog::modelsFile({&loaded.model.spec, 1}, today, about(loaded, counted));
    printLine(text(file.dump(1, ' ', false, OrderedJson::error_handler_t::replace)));
    return ExitStatus::Done;
}

} // namespace suanchou::app
