// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/memory/rules.h"

#include "model/catalog/catalog.h"
#include "model/catalog/sourcefile.h"
#include "model/scenario/words.h"

#include <algorithm>
#include <bitset>

namespace suanchou::memory {

namespace {

using catalog::Need;
using catalog::ObjectReader;
using catalog::ReadErrorCode;

bool splitsModel(const scenario::Layout &layout)
{
    return layout.tensor > 1 || layout.pipeline > 1 || layout.expert > 1 || layout.context > 1;
}

/// An array of exactly N numbers; absent ones stay zero.
template <std::size_t N>
std::array<double, N> several(ObjectReader &row, std::string_view key, Need need)
{
    std::array<double, N> values{};
    const std::vector<double> read = row.has(key) || need == Need::Required ? row.numbers(key) : std::vector<double>();
    if (read.empty() && need == Need::Optional)
        return values;
    if (read.size() != N)
        row.refuse(key, ReadErrorCode::OutOfRange, std::to_string(read.size()), std::to_string(N) + " numbers");
    std::copy_n(read.begin(), std::min(N, read.size()), values.begin());
    return values;
}

double optional(ObjectReader &row, std::string_view key, double otherwise = 0)
{
    return row.number(key, Need::Optional).value_or(otherwise);
}

EngineRules engineRow(ObjectReader &row)
{
    EngineRules rules;
    rules.budget = row.choice<BudgetRule>("budget",
                                          {{"share-of-total", BudgetRule::ShareOfTotal},
                                           {"static-share", BudgetRule::StaticShare},
                                           {"share-of-free", BudgetRule::ShareOfFree},
                                           {"what-is-needed", BudgetRule::WhatIsNeeded}},
                                          BudgetRule::WhatIsNeeded, Need::Required);
    const double tokensUsual = row.number("tokens").value_or(0);
    const double sequencesUsual = row.number("sequences").value_or(0);
    rules.tokens = tokens(tokensUsual);
    rules.tokensLarge = tokens(optional(row, "tokens_large", tokensUsual));
    rules.sequences = requests(sequencesUsual);
    rules.sequencesLarge = requests(optional(row, "sequences_large", sequencesUsual));
    rules.largeCard = gib(optional(row, "large_card_gib"));
    rules.share = several<5>(row, "share", Need::Required);
    rules.cache = {row.number("block_tokens", Need::Required, catalog::positive).value_or(1), row.flag("windows"),
                   row.number("window_margin").value_or(0)};
    rules.samplerBytes = optional(row, "sampler_bytes");
    std::ranges::transform(several<3>(row, "non_torch_gib", Need::Required), rules.nonTorch.begin(), gib);
    std::ranges::transform(several<2>(row, "graph_mib", Need::Optional), rules.perGraph.begin(), mib);
    rules.largestGraphBatch = optional(row, "largest_graph_batch");
    rules.graphs = mib(optional(row, "graphs_mib"));
    rules.computeBuffer = mib(optional(row, "compute_buffer_mib"));
    rules.computeBufferLatent = mib(optional(row, "compute_buffer_latent_mib"));
    rules.microBatch = tokens(optional(row, "micro_batch"));
    return rules;
}

FrameworkRules frameworkRow(ObjectReader &row)
{
    FrameworkRules rules;
    rules.backend = row.choice<Backend>("backend",
                                        {{"megatron", Backend::Megatron},
                                         {"deepspeed", Backend::DeepSpeed},
                                         {"fsdp", Backend::Fsdp},
                                         {"plain", Backend::Plain}},
                                        Backend::Plain, Need::Required);
    rules.zeroStage = static_cast<int>(row.integer("zero_stage", 0, Need::Required));
    rules.pure16 = row.flag("pure16");
    rules.fused = row.flag("fused");
    rules.checkpoints = row.flag("checkpoints");
    rules.loraRank = static_cast<int>(row.integer("lora_rank", 16, Need::Required, 1));
    rules.loss = row.choice<scenario::Loss>("loss",
                                            {{"full", scenario::Loss::Full},
                                             {"chunked", scenario::Loss::Chunked},
                                             {"fused", scenario::Loss::Fused}},
                                            scenario::Loss::Full, Need::Required);
    rules.fill = row.choice<scenario::SequenceFill>("fill",
                                                    {{"packed", scenario::SequenceFill::Packed},
                                                     {"padded", scenario::SequenceFill::Padded},
                                                     {"varying", scenario::SequenceFill::Varying}},
                                                    scenario::SequenceFill::Packed, Need::Required);
    rules.logits = row.number("logits").value_or(0);
    rules.keptLogits = row.number("kept_logits").value_or(0);
    rules.optimizerCopy = row.flag("optimizer_copy");
    rules.upcastsTables = row.flag("upcasts_tables");
    rules.fragmentation = row.number("fragmentation").value_or(0);
    rules.keptBlocks = row.number("kept_blocks").value_or(0);
    rules.outside = gib(row.number("outside_gib").value_or(0));
    return rules;
}

/// Rows of `key` into `into`, in the order of `words`.
template <class Row, std::size_t N>
void readRows(ObjectReader &root, std::string_view key, std::span<const std::string_view> words, Row (*read)(ObjectReader &),
              std::array<Row, N> &into)
{
    std::bitset<N> seen;
    root.array(key, Need::Required, [&](ObjectReader &row, std::size_t) {
        const std::string id = row.text("id");
        const std::size_t i = scenario::indexOfWord(words, id);
        if (i >= N)
            row.refuse("id", ReadErrorCode::UnknownChoice, id, "an engine or framework of scenarios");
        else if (seen.test(i))
            row.refuse("id", ReadErrorCode::DuplicateId, id, "one row for each");
        const Row rules = read(row);
        row.source();
        row.finish();
        if (i < N) {
            into[i] = rules;
            seen.set(i);
        }
    });
    for (std::size_t i = 0; i < N; ++i) {
        if (!seen.test(i))
            root.refuse(key, ReadErrorCode::MissingKey, std::string(), std::string(words[i]));
    }
}

void readHeader(ObjectReader &root)
{
    const auto expect = [&](std::string_view key, std::string_view expected) {
        if (const std::string found = root.text(key); found != expected)
            root.refuse(key, ReadErrorCode::WrongHeader, found, std::string(expected));
    };
    expect("format", "suanchou/calibration");
    expect("set", "memory");
    if (const std::int64_t version = root.integer("version", 0, Need::Required); version != 1)
        root.refuse("version", ReadErrorCode::WrongHeader, std::to_string(version), "1");
    root.texts("about");
}

} // namespace

double EngineRules::shareAt(int tensor) const
{
    std::size_t i = 0;
    while (i + 1 < share.size() && tensor >= (2 << i))
        ++i;
    return share[i];
}

const FrameworkRules &MemoryRules::of(scenario::Framework framework, const scenario::Layout &layout) const
{
    const bool megatron = framework == scenario::Framework::MsSwift && splitsModel(layout);
    return frameworks[static_cast<std::size_t>(megatron ? scenario::Framework::Megatron : framework)];
}

MemoryRulesResult readMemoryRules(std::string_view text, std::string_view fileName)
{
    MemoryRulesResult result;
    const auto parsed = catalog::parseStrictJson(text, catalog::maximumTextBytes, catalog::maximumDepth);
    if (const auto *fault = std::get_if<catalog::JsonFault>(&parsed)) {
        result.errors.push_back(catalog::faultError(fileName, *fault));
        return result;
    }
    catalog::FileContext context{fileName, result.errors, {}};
    ObjectReader root(context, std::get<nlohmann::json>(parsed), catalog::JsonPlace{});
    if (!root.isObject())
        return result;
    readHeader(root);
    catalog::readSources(root);
    readRows(root, "engines", scenario::engineWords, engineRow, result.rules.engines);
    readRows(root, "frameworks", scenario::frameworkWords, frameworkRow, result.rules.frameworks);
    root.finish();
    return result;
}

} // namespace suanchou::memory
