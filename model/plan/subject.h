// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/catalog.h"
#include "model/memory/layergroups.h"
#include "model/memory/parameters.h"
#include "model/memory/rules.h"
#include "model/memory/speculative.h"
#include "model/memory/weights.h"
#include "model/scenario/scenario.h"

#include <optional>

namespace suanchou::plan {

class Basis;

using namespace suanchou::quantity;

/// The model of a scenario: a record of the catalogue, or one made here for a size, a config.json or an imported record.
class ModelSubject {
public:
    /// Throws nothing; what scenario::check refuses (unknown id, unreadable config) gives a dense model of 7 B.
    ModelSubject(const scenario::ModelChoice &choice, const catalog::Catalog &catalog);
    ModelSubject(const ModelSubject &) = delete;
    ModelSubject &operator=(const ModelSubject &) = delete;

    const catalog::ModelSpec &spec() const { return m_own ? *m_own : *m_record; }
    /// The catalogue's record; null for a size or a config.
    const catalog::ModelSpec *record() const { return m_own ? nullptr : m_record; }
    /// Id of the number format that a config states for its weights; empty otherwise.
    const std::string &statedFormat() const { return m_statedFormat; }
    /// What the imported files hold in that format; 0 where that is not known.
    Bytes storedBytes() const { return m_storedBytes; }

private:
    const catalog::ModelSpec *m_record = nullptr;
    std::optional<catalog::ModelSpec> m_own;
    std::string m_statedFormat;
    Bytes m_storedBytes{};
};

/// Id of the format that a scenario's weights are kept in. For training, what serving calls native, bf16 or auto is
/// bf16-mixed, and the base of QLoRA is nf4. What a config.json states stands for native.
std::string_view weightsFormat(const scenario::Scenario &scenario, const ModelSubject &model);
/// Weights in the format of imported files weigh what the files do: a GGUF file's types differ from those its name
/// stands for. Every part grows or shrinks alike. Files beyond `largestMismatch` times the formulas' sum hold something
/// else than the model (a second copy, adapters) and say nothing.
memory::WeightBytes asStored(const memory::WeightBytes &counted, Bytes stored);
inline constexpr double largestMismatch = 1.25;

/// "auto" is what engines take by themselves: 16 bit, the model's own type, except with per-tensor FP8 and NVFP4 weights,
/// whose released checkpoints bring scales for an 8-bit cache (ModelOpt's kv_cache_quant_algo; TensorRT-LLM performance
/// overview: "FP8 quant => KV FP8"). Measured runs that do not state their cache agree with that; block-scaled FP8
/// checkpoints keep 16 bit (vLLM log of Qwen3-235B-FP8).
std::string_view cacheFormat(const scenario::Scenario &scenario);

/// Memory of one accelerator as its driver reports it: the scenario's own figure, the catalogue's, or the marketed number
/// read as GiB less what the catalogue's measured cards lack of theirs in the median.
Bytes capacity(const scenario::Hardware &hardware, const catalog::Accelerator &device);
inline constexpr double usableShareOfMarketed = 0.985; ///< median over the catalogue's records with both figures
bool capacityIsNominal(const scenario::Hardware &hardware, const catalog::Accelerator &device);

/// Everything that evaluate() looks up before it computes.
struct Subject {
    Subject(const scenario::Scenario &scenario, const Basis &basis, const catalog::Accelerator &device);

    ModelSubject model;
    memory::LayerGroups groups;
    memory::ParameterCount count;
    const catalog::NumberFormat &weights;
    const catalog::NumberFormat &cache;
    memory::WeightBytes bytes;
    memory::Draft draft; ///< of speculative decoding
    const catalog::Accelerator &device;
    const memory::MemoryRules &rules;
    Bytes capacity;
    const catalog::Accelerator *processor; ///< of the machines that hold the device; null where none is stated
    int sockets;                           ///< of one machine, with such a processor
};

} // namespace suanchou::plan
