// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/warningtext.h"

#include "model/catalog/catalog.h"
#include "model/catalog/exportrule.h"
#include "ui/text/fieldtext.h"
#include "ui/text/format.h"

#include <QStringList>

#include <cmath>

namespace suanchou::ui {

using namespace Qt::StringLiterals;
using plan::WarningCode;
using scenario::FieldId;

namespace {

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QString acceleratorName(std::string_view id, const catalog::Catalog &catalog)
{
    const catalog::Accelerator *found = catalog.accelerator(id);
    return text(found ? std::string_view(found->name) : id);
}

QString formatName(std::string_view id, const catalog::Catalog &catalog)
{
    // "native" is a word to translate; the others are names.
    const catalog::NumberFormat *found = catalog.format(id);
    if (!found || found->native || found->name.empty())
        return FieldText::choice(FieldId::Weights, id);
    return text(found->name);
}

QString modelName(std::string_view id, const catalog::Catalog &catalog)
{
    const catalog::ModelSpec *found = catalog.model(id);
    return text(found ? std::string_view(found->name) : id);
}

int wholeNumber(double value) { return static_cast<int>(std::lround(value)); }

/// Whether a change leaves one degree of parallelism to the program.
bool freesDegree(const plan::Fix::Change &change)
{
    return change.field >= FieldId::Tensor && change.field <= FieldId::Context && change.text == "auto";
}

/// The value that a change puts, as forms show it.
QString shownValue(const plan::Fix::Change &change, const Format &format)
{
    const scenario::Field &field = scenario::field(change.field);
    if (change.text.empty())
        return format.field(field, change.number);
    if (change.text == "auto" || change.text == "max")
        return format.field(field, scenario::Automatic{});
    return format.field(field, change.text);
}

} // namespace

QString WarningText::title(WarningCode code)
{
    switch (code) {
    case WarningCode::DoesNotFit: return tr("Does not fit into memory");
    case WarningCode::TightFit: return tr("Memory is tight");
    case WarningCode::ContextDoesNotFit: return tr("The context does not fit");
    case WarningCode::ContextBeyondModel: return tr("Context longer than the model's");
    case WarningCode::TensorSplitsHeads: return tr("Heads cannot be divided");
    case WarningCode::TensorLeavesLinkDomain: return tr("Tensor parallelism over slow links");
    case WarningCode::CountMismatch: return tr("Degrees and GPUs disagree");
    case WarningCode::FormatNotNative: return tr("Number format not native");
    case WarningCode::NoBf16: return tr("No bfloat16");
    case WarningCode::SloTtftMissed: return tr("First token too late");
    case WarningCode::SloTpotMissed: return tr("Answers too slow");
    case WarningCode::Saturated: return tr("More requests than can be served");
    case WarningCode::ConcurrencyLimited: return tr("Requests will queue");
    case WarningCode::OverBudget: return tr("Over budget");
    case WarningCode::NoGpuPrice: return tr("No hardware price");
    case WarningCode::NoRentOffer: return tr("No rental price");
    case WarningCode::NoApiPrice: return tr("No API price");
    case WarningCode::ExportControlled: return tr("Export-controlled");
    case WarningCode::AssumedShape: return tr("Assumed model shape");
    case WarningCode::NominalMemory: return tr("Nominal memory");
    case WarningCode::OldPrice: return tr("Old price");
    case WarningCode::LowGradeSpec: return tr("Unconfirmed hardware data");
    case WarningCode::SlowNetwork: return tr("Slow network");
    case WarningCode::HostMemory: return tr("Much host memory needed");
    case WarningCode::SpeedUnknown: return tr("Speed unknown");
    case WarningCode::OutsideEvidence: return tr("No measurement nearby");
    case WarningCode::NoDraftLayers: return tr("No draft layers");
    case WarningCode::DemandNotCarried: return tr("Too small for the users");
    case WarningCode::RackTooWeak: return tr("Rack too weak");
    case WarningCode::TargetsOutOfReach: return tr("Targets out of reach");
    case WarningCode::PoolsNeedReplicas: return tr("Only one replica");
    case WarningCode::PoolsUnsupported: return tr("Engine keeps prefill and decode together");
    case WarningCode::SlowTransfer: return tr("Cache sent slowly");
    case WarningCode::EngineNeedsGpu: return tr("Engine needs GPUs");
    case WarningCode::CircuitTooWeak: return tr("Circuit too weak");
    case WarningCode::CoolingTooWeak: return tr("Cooling too weak");
    case WarningCode::RentLacksHost: return tr("Rent without the host's memory");
    case WarningCode::End: break;
    }
    return {};
}

/// That a licence is needed, the figures that the rule looks at, and who says so.
QString WarningText::exportSentence(const plan::Warning &warning, const plan::Plan &plan,
                                    const catalog::Catalog &catalog, const Format &format)
{
    const auto &n = warning.numbers;
    QString words = tr("%1 needs an export licence for mainland China; check that it can be delivered.")
                        .arg(acceleratorName(plan.accelerator, catalog));
    const QString gap = format.language() == Language::Chinese ? QString() : u" "_s;
    if (n[0] >= catalog::exportTpp)
        words += gap + tr("Its total processing performance (operations per second times bits) is %1; the limit of the rule of "
                          "October 2023 is %2.")
                           .arg(format.number(n[0], 0), format.number(catalog::exportTpp, 0));
    else if (n[0] > 0 && n[1] > 0)
        words += gap + tr("Its total processing performance is %1 (limit %2), its performance density %3 per mm² (limits %4 and %5).")
                           .arg(format.number(n[0], 0), format.number(catalog::exportTpp, 0), format.number(n[1], 2),
                                format.number(catalog::exportDensityLower, 2), format.number(catalog::exportDensity, 2));
    const catalog::Accelerator *device = catalog.accelerator(plan.accelerator);
    if (device && !device->exportFrom.source.empty())
        words += gap + tr("Source: %1 (%2).").arg(text(device->exportFrom.source), text(device->exportFrom.date));
    return words;
}

QString WarningText::sentence(const plan::Warning &warning, const plan::Plan &plan,
                              const catalog::Catalog &catalog, const Format &format)
{
    const auto &n = warning.numbers;
    const QString accelerator = acceleratorName(plan.accelerator, catalog);
    switch (warning.code) {
    case WarningCode::DoesNotFit: {
        const QString base =
            tr("The fullest GPU needs %1, but only %2 are usable.").arg(format.gib(n[0]), format.gib(n[1]));
        if (n[2] <= 0)
            return base;
        if (n[2] <= plan.placement.gpus)
            return tr("%1 Divided differently, %2 would hold it.").arg(base, format.gpus(n[2]));
        return tr("%1 %2 of this type would hold it.").arg(base, format.gpus(n[2]));
    }
    case WarningCode::TightFit:
        return tr("Only %1 (%2) of the usable memory is left; a longer prompt or another driver version can "
                  "exhaust it.")
            .arg(format.percent(n[0], 1), format.gib(n[1]));
    case WarningCode::ContextDoesNotFit:
        return n[1] > 0 ? tr("The weights fit, but a request of %1 does not; the longest that fits has %2.")
                              .arg(format.tokens(n[0]), format.tokens(n[1]))
                        : tr("The weights fit, but a request of %1 does not.").arg(format.tokens(n[0]));
    case WarningCode::ContextBeyondModel:
        return tr("Requests may reach %1, but the model was trained for %2; answers get worse beyond that.")
            .arg(format.tokens(n[0]), format.tokens(n[1]));
    case WarningCode::TensorSplitsHeads:
        return tr("%1 attention heads cannot be divided evenly over %2; engines refuse this or pad the heads.")
            .arg(format.count(n[1]), format.gpus(n[0]));
    case WarningCode::TensorLeavesLinkDomain:
        return tr("Tensor parallelism over %1 leaves the fast link, which joins only %2; every layer then waits "
                  "for the network.")
            .arg(format.gpus(n[0]), format.gpus(n[1]));
    case WarningCode::CountMismatch:
        return tr("The degrees of parallelism multiply to %1, but %2 are stated.")
            .arg(format.gpus(n[0]), format.gpus(n[1]));
    case WarningCode::FormatNotNative:
        return tr("%1 has no arithmetic for %2. The weights stay small, but the GPU computes in 16 bit, so prompts "
                  "are read no faster.")
            .arg(accelerator, formatName(plan.weights, catalog));
    case WarningCode::NoBf16:
        return tr("%1 has no bfloat16. Most models must be converted to FP16, which some do not survive.")
            .arg(accelerator);
    case WarningCode::SloTtftMissed:
        return tr("The first token takes %1 on average; the target is %2.")
            .arg(format.milliseconds(n[0]), format.milliseconds(n[1]));
    case WarningCode::SloTpotMissed:
        return tr("An output token takes %1 on average; the target is %2.")
            .arg(format.milliseconds(n[0]), format.milliseconds(n[1]));
    case WarningCode::Saturated:
        return n[2] > 0
                   ? tr("%1 arrive, but the deployment serves at most %2; the queue grows without end. %3 would "
                        "carry them.")
                         .arg(format.requestRate(n[0]), format.requestRate(n[1]), format.gpus(n[2]))
                   : tr("%1 arrive, but the deployment serves at most %2; the queue grows without end.")
                         .arg(format.requestRate(n[0]), format.requestRate(n[1]));
    case WarningCode::ConcurrencyLimited:
        return tr("%1 requests are asked at once, but the cache holds %2; the others wait for their first token.")
            .arg(format.count(n[0]), format.count(n[1]));
    case WarningCode::OverBudget:
        return tr("The purchase of %1 exceeds the budget of %2.").arg(format.money(n[0]), format.money(n[1]));
    case WarningCode::NoGpuPrice:
        return tr("No price for %1 is known, so buying cannot be costed. Enter the price of the hardware.")
            .arg(accelerator);
    case WarningCode::NoRentOffer:
        return tr("Nobody in the catalogue rents %1 out, so renting cannot be costed. Enter a price per GPU hour.")
            .arg(accelerator);
    case WarningCode::NoApiPrice:
        return tr("No provider in the catalogue hosts this model. Enter API prices to compare with one.");
    case WarningCode::ExportControlled:
        return exportSentence(warning, plan, catalog, format);
    case WarningCode::AssumedShape:
        return n[1] > 0
                   ? tr("Only the size of %1 parameters is known. A usual dense shape of %2 layers and width %3 "
                        "is assumed; cache and speed depend on it.")
                         .arg(format.parameters(n[0] * 1e9), format.count(n[1]), format.count(n[2]))
                   : tr("Only the size of the model is known; a usual dense shape is assumed. Cache and speed "
                        "depend on it.");
    case WarningCode::NominalMemory:
        return n[1] > 0
                   ? tr("No source tells how much memory of %1 is usable; %2 of the marketed %3 are planned with.")
                         .arg(accelerator, format.gib(n[1]), format.gib(n[0]))
                   : tr("No source tells how much memory of %1 is usable; the marketed figure less 4 % is planned "
                        "with.")
                         .arg(accelerator);
    case WarningCode::OldPrice:
        return n[0] > 0 ? tr("A price that this plan rests on is %1 days old. Ask for a new quote.")
                              .arg(format.count(n[0]))
                        : tr("A price that this plan rests on is older than 180 days. Ask for a new quote.");
    case WarningCode::LowGradeSpec:
        return tr("The data of %1 were recalled rather than read in a datasheet; expect wider errors.")
            .arg(accelerator);
    case WarningCode::SlowNetwork:
        if (n[1] > 0)
            return tr("Over this network %1 spend %2 of every step on communication that nothing hides.")
                .arg(format.nodes(n[0]), format.percent(n[1], 0));
        return n[0] > 1
                   ? tr("%1 share one model without a fast network; communication will set the pace.")
                         .arg(format.nodes(n[0]))
                   : tr("Several nodes share one model without a fast network; communication will set the pace.");
    case WarningCode::HostMemory:
        if (warning.severity == plan::Severity::Error)
            return tr("Offloading needs %1 of host memory per node; the node has %2.")
                .arg(format.gib(n[0]), format.gib(n[1]));
        return n[1] > 0 ? tr("Offloading needs %1 of host memory per node; usual servers have %2.")
                              .arg(format.gib(n[0]), format.gib(n[1]))
                        : tr("Offloading needs %1 of host memory per node, more than usual servers have.")
                              .arg(format.gib(n[0]));
    case WarningCode::SpeedUnknown:
        return tr("No peak rate or bandwidth of %1 is known, so there are no speeds and no cost per token.")
            .arg(accelerator);
    case WarningCode::OutsideEvidence:
        return tr("No published measurement of this kind of accelerator or of this engine stands behind the speeds: "
                  "they take assumed constants, and their bands are those of predictions made so.");
    case WarningCode::NoDraftLayers:
        return tr("The model was released without draft (MTP) layers, so nothing is drafted.");
    case WarningCode::DemandNotCarried:
        return tr("With headroom and spare nodes these machines carry %1 users, but there are %2; %3 would do.")
            .arg(format.count(n[1]), format.count(n[0]), format.gpus(n[2]));
    case WarningCode::EngineNeedsGpu:
        return tr("This engine has no kernels for %1. llama.cpp, KTransformers and vLLM compute on processors, SGLang on "
                  "those with AMX.")
            .arg(accelerator);
    case WarningCode::CircuitTooWeak:
        return tr("One machine may draw %1, the circuit carries %2 all the time (four fifths of its rating).")
            .arg(format.power(quantity::kilowatts(n[0])), format.power(quantity::kilowatts(n[1])));
    case WarningCode::CoolingTooWeak:
        return tr("A full rack gives off %1, this way of cooling takes some %2 from a rack.")
            .arg(format.power(quantity::kilowatts(n[0])), format.power(quantity::kilowatts(n[1])));
    case WarningCode::RackTooWeak:
        return tr("One machine draws %1 at full load, but a rack takes only %2. Spread its parts, or use stronger racks.")
            .arg(format.power(quantity::kilowatts(n[0])), format.power(quantity::kilowatts(n[1])));
    case WarningCode::TargetsOutOfReach:
        return tr("However many %1 there are, even a single request misses the latency targets or does not fit.")
            .arg(accelerator);
    case WarningCode::PoolsNeedReplicas:
        return tr("Prefill and decode apart need two replicas or more; with one, both are done together.");
    case WarningCode::PoolsUnsupported:
        return tr("This engine cannot keep prefill and decode apart; both are planned together. vLLM, SGLang, "
                  "TensorRT-LLM and LMDeploy can.");
    case WarningCode::SlowTransfer:
        return tr("Sending the cache of one prompt takes %1, which is %2 of the time to first token. A faster network or "
                  "shorter prompts help; or keep prefill and decode together.")
            .arg(format.milliseconds(n[0]), format.percent(n[1]));
    case WarningCode::RentLacksHost:
        return tr("Rent is matched by accelerator. This plan needs %1 of host memory per node, and rented instances bring %2 "
                  "at most: one that has it costs more. State its price to compare.")
            .arg(format.gib(n[0]), format.gib(n[1]));
    case WarningCode::End: break;
    }
    return {};
}

QString WarningText::fix(const plan::Fix &fix, const catalog::Catalog &catalog, const Format &format)
{
    QStringList parts;
    int freedDegrees = 0;
    for (int i = 0; i < fix.count; ++i)
        freedDegrees += freesDegree(fix.changes[static_cast<std::size_t>(i)]);
    if (freedDegrees > 1)
        parts << tr("Let the program divide the model");
    for (int i = 0; i < fix.count; ++i) {
        const plan::Fix::Change &change = fix.changes[static_cast<std::size_t>(i)];
        const bool automatic = change.text == "auto" || change.text == "max";
        if (freedDegrees > 1 && freesDegree(change))
            continue;
        switch (change.field) {
        case FieldId::Count:
            parts << (automatic ? tr("Choose the number of GPUs")
                                : tr("Use %1").arg(format.gpus(change.number)));
            break;
        case FieldId::Accelerator: parts << tr("Use %1").arg(acceleratorName(change.text, catalog)); break;
        case FieldId::Model: parts << tr("Use %1").arg(modelName(change.text, catalog)); break;
        case FieldId::Weights:
            parts << tr("Store the weights as %1").arg(formatName(change.text, catalog));
            break;
        case FieldId::KvCache:
            parts << tr("Store the cache as %1").arg(formatName(change.text, catalog));
            break;
        case FieldId::Concurrency:
            parts << (automatic ? tr("Serve as many at once as fit")
                                : tr("Serve %n request(s) at once", nullptr, wholeNumber(change.number)));
            break;
        case FieldId::ContextLimit:
            parts << tr("Limit the context to %1").arg(format.tokens(change.number));
            break;
        case FieldId::Budget: parts << tr("Raise the budget to %1").arg(format.money(change.number)); break;
        case FieldId::RequestRate: parts << tr("Accept %1").arg(format.requestRate(change.number)); break;
        case FieldId::SloTtft:
            parts << tr("Allow %1 to the first token").arg(format.milliseconds(change.number));
            break;
        case FieldId::SloTpot:
            parts << tr("Allow %1 per token").arg(format.milliseconds(change.number));
            break;
        case FieldId::InputTokens: parts << tr("Prompts of %1").arg(format.tokens(change.number)); break;
        case FieldId::OutputTokens: parts << tr("Answers of %1").arg(format.tokens(change.number)); break;
        case FieldId::Tensor: parts << tr("Tensor parallelism %1").arg(shownValue(change, format)); break;
        case FieldId::Pipeline: parts << tr("Pipeline parallelism %1").arg(shownValue(change, format)); break;
        case FieldId::Data: parts << tr("Data parallelism %1").arg(shownValue(change, format)); break;
        case FieldId::Expert: parts << tr("Expert parallelism %1").arg(shownValue(change, format)); break;
        case FieldId::Context: parts << tr("Context parallelism %1").arg(shownValue(change, format)); break;
        case FieldId::MicroBatch: parts << tr("Micro batch %1").arg(format.count(change.number)); break;
        case FieldId::SequenceLength: parts << tr("Sequences of %1").arg(format.tokens(change.number)); break;
        case FieldId::Recompute:
            parts << tr("Recompute activations: %1").arg(shownValue(change, format));
            break;
        case FieldId::ZeroStage: parts << tr("ZeRO stage %1").arg(shownValue(change, format)); break;
        case FieldId::Offload: parts << tr("Offload: %1").arg(shownValue(change, format)); break;
        case FieldId::MemoryUtilization:
            parts << tr("Let the engine use %1 of the memory").arg(format.percent(change.number));
            break;
        case FieldId::End: break;
        default: {
            parts << tr("%1: %2").arg(FieldText::label(change.field), shownValue(change, format));
        }
        }
    }
    return parts.join(tr(", ", "between parts of a fix"));
}

QString WarningText::label(plan::Severity severity)
{
    switch (severity) {
    case plan::Severity::Info: return tr("Note");
    case plan::Severity::Warning: return tr("Warning");
    case plan::Severity::Error: return tr("Error");
    }
    return {};
}

} // namespace suanchou::ui
