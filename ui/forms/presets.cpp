// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/presets.h"

#include <algorithm>

namespace suanchou::ui {

using scenario::Automatic;
using scenario::FieldId;

namespace {

FieldChange is(FieldId field, const char *word) { return {field, std::string(word), false}; }

FieldChange is(FieldId field, double number) { return {field, number, false}; }

FieldChange automatic(FieldId field) { return {field, Automatic{}, false}; }

FieldChange byDefault(FieldId field) { return {field, {}, true}; }

// Hardware that the program divides as it sees fit.
void addFreeLayout(std::vector<FieldChange> &changes)
{
    for (const FieldId field : {FieldId::Count, FieldId::Tensor, FieldId::Pipeline, FieldId::Data,
                                FieldId::Expert, FieldId::Context})
        changes.push_back(automatic(field));
}

std::vector<FieldChange> serving(const char *weights, const char *cache, const char *mode, double input,
                                 double output)
{
    std::vector<FieldChange> changes{is(FieldId::Task, "serve"),       is(FieldId::Weights, weights),
                                     is(FieldId::KvCache, cache),      is(FieldId::Mode, mode),
                                     is(FieldId::InputTokens, input),  is(FieldId::OutputTokens, output),
                                     byDefault(FieldId::ContextLimit), byDefault(FieldId::RequestRate)};
    addFreeLayout(changes);
    return changes;
}

std::vector<FieldChange> training(const char *task, const char *weights, const char *framework, double tokens,
                                  double sequence)
{
    std::vector<FieldChange> changes{is(FieldId::Task, task),
                                     is(FieldId::Weights, weights),
                                     is(FieldId::Framework, framework),
                                     is(FieldId::TrainingTokens, tokens),
                                     is(FieldId::SequenceLength, sequence),
                                     is(FieldId::MicroBatch, 1)};
    addFreeLayout(changes);
    return changes;
}

std::vector<FieldChange> with(std::vector<FieldChange> changes, std::initializer_list<FieldChange> more)
{
    changes.insert(changes.end(), more);
    return changes;
}

bool holds(const Session &session, const FieldChange &change)
{
    const scenario::Value wanted = change.reset ? scenario::defaultValue(change.field) : change.value;
    return session.value(change.field) == wanted;
}

} // namespace

const std::vector<Presets::Preset> &Presets::all()
{
    static const std::vector<Preset> presets{
        {"light-int4", [] { return tr("Light inference, INT4"); },
         [] { return tr("4-bit weights, a few users: the least hardware that answers well."); },
         with(serving("awq-int4", "auto", "server", 2048, 512), {is(FieldId::Concurrency, 8)})},
        {"fast-fp16", [] { return tr("High-performance inference, FP16"); },
         [] { return tr("16-bit weights, many users, answers without delay."); },
         with(serving("fp16", "auto", "server", 1024, 512),
              {is(FieldId::Concurrency, 64), is(FieldId::SloTtft, 2000), is(FieldId::SloTpot, 50)})},
        {"long-context", [] { return tr("Long context"); },
         [] { return tr("Whole books or repositories as input; the cache in FP8."); },
         with(serving("native", "fp8", "server", 131072, 2048), {is(FieldId::Concurrency, 4)})},
        {"batch", [] { return tr("Batch generation"); },
         [] { return tr("All requests are queued; throughput counts, waiting does not."); },
         with(serving("native", "auto", "offline", 512, 1024), {automatic(FieldId::Concurrency)})},
        {"lora", [] { return tr("LoRA fine-tuning"); },
         [] { return tr("A small adapter is trained over frozen 16-bit weights."); },
         with(training("lora", "bf16", "llama-factory", 5e7, 4096),
              {is(FieldId::GlobalBatch, 64), is(FieldId::LoraRank, 16), is(FieldId::Recompute, "full")})},
        {"qlora", [] { return tr("QLoRA fine-tuning"); },
         [] { return tr("A small adapter over frozen 4-bit weights: the least memory to train with."); },
         with(training("qlora", "nf4", "llama-factory", 5e7, 2048),
              {is(FieldId::GlobalBatch, 32), is(FieldId::LoraRank, 16), is(FieldId::Recompute, "full")})},
        {"full-finetune", [] { return tr("Full fine-tuning"); },
         [] { return tr("Every weight is trained, states divided as in ZeRO-3."); },
         with(training("full-finetune", "bf16-mixed", "deepspeed", 1e9, 4096),
              {is(FieldId::GlobalBatch, 128), is(FieldId::ZeroStage, 3), is(FieldId::Optimizer, "adamw"),
               is(FieldId::Recompute, "full")})},
        {"pretrain", [] { return tr("Pre-training"); },
         [] { return tr("From nothing, on a trillion tokens, with Megatron-LM."); },
         with(training("pretrain", "bf16-mixed", "megatron", 1e12, 4096),
              {is(FieldId::GlobalBatch, 1024), is(FieldId::ZeroStage, 1),
               is(FieldId::Optimizer, "adamw-distributed"), is(FieldId::Recompute, "selective")})},
    };
    return presets;
}

const Presets::Preset *Presets::find(const QString &id)
{
    const auto found = std::find_if(all().begin(), all().end(),
                                    [&](const Preset &preset) { return id == QLatin1String(preset.id); });
    return found == all().end() ? nullptr : &*found;
}

const Presets::Preset *Presets::matching(const Session &session)
{
    const Preset *best = nullptr;
    for (const Preset &preset : all()) {
        const bool all = std::all_of(preset.changes.begin(), preset.changes.end(),
                                     [&](const FieldChange &change) { return holds(session, change); });
        if (all && (!best || preset.changes.size() > best->changes.size()))
            best = &preset;
    }
    return best;
}

void Presets::apply(const Preset &preset, Session &session)
{
    session.applyChanges(preset.changes, preset.name, Session::Origin::Preset);
}

} // namespace suanchou::ui
