// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/import/hfconfig.h"

#include "model/catalog/import/hfdecoder.h"
#include "model/catalog/import/jsonfault.h"
#include "model/catalog/strictjson.h"

#include <algorithm>
#include <array>

namespace suanchou::catalog {

namespace {

using Json = nlohmann::json;

// Python writes these words, which JSON does not have (time_step_limit of Nemotron-H).
std::string withoutNonFinite(std::string_view text)
{
    constexpr std::array<std::string_view, 3> words{"-Infinity", "Infinity", "NaN"};
    std::string clean;
    clean.reserve(text.size());
    bool inText = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (inText && text[i] == '\\' && i + 1 < text.size()) {
            clean += text[i++];
        } else if (text[i] == '"') {
            inText = !inText;
        } else if (!inText) {
            const auto word = std::find_if(words.begin(), words.end(), [&](std::string_view one) {
                return text.substr(i).starts_with(one);
            });
            if (word != words.end()) {
                clean += "null";
                i += word->size() - 1;
                continue;
            }
        }
        clean += text[i];
    }
    return clean;
}

std::string_view bareArchitecture(std::string_view name)
{
    for (const std::string_view ending : {"For", "LMHeadModel", "Model"}) {
        const std::size_t at = name.find(ending);
        if (at != std::string_view::npos && at > 0)
            return name.substr(0, at);
    }
    return name;
}

const HfFamily *findFamily(std::string_view modelType, std::string_view architecture)
{
    const std::array all{hfDenseFamilies(), hfClassicFamilies(), hfGemmaFamilies(),
                         hfMoeFamilies(),   hfLatentFamilies(),  hfHybridFamilies()};
    for (const auto families : all) {
        for (const HfFamily &family : families) {
            if (!modelType.empty() && family.modelType == modelType)
                return &family;
        }
    }
    for (const auto families : all) {
        for (const HfFamily &family : families) {
            if (!architecture.empty() && family.architecture == architecture)
                return &family;
        }
    }
    return nullptr;
}

std::string firstArchitecture(const ConfigView &view)
{
    const auto names = view.texts({"architectures"});
    return names.empty() ? std::string() : names.front();
}

constexpr std::array<std::string_view, 5> llamaShape{
    "hidden_size", "num_hidden_layers", "num_attention_heads", "intermediate_size", "vocab_size"};

/// Parts of keys that tell of a structure a Llama does not have.
constexpr std::array<std::string_view, 16> foreignParts{
    "expert", "moe",    "lora_rank", "mamba",     "ssm",       "conv_",    "linear_attn", "linear_key",
    "altup",  "laurel", "per_layer", "kv_shared", "cross_att", "encoder_", "state_size",  "block_configs"};

std::string foreignKeys(const ConfigView &view)
{
    std::string list;
    for (const auto &[key, value] : view.json().items()) {
        const bool idle = value.is_null() || (value.is_boolean() && !value.get<bool>()) ||
                          (value.is_number() && value.get<double>() == 0.0) ||
                          (value.is_structured() && value.empty());
        const bool foreign =
            std::any_of(foreignParts.begin(), foreignParts.end(),
                        [&key = key](std::string_view part) { return key.find(part) != std::string::npos; });
        if (foreign && !idle && list.size() < 200)
            list += (list.empty() ? "" : ", ") + key;
    }
    return list;
}

void readUnknown(const HfConfig &config, const std::string &architecture, ModelSpec &spec)
{
    const ConfigView &text = config.text;
    std::string missing;
    for (const std::string_view key : llamaShape) {
        if (!text.has({key}))
            missing += (missing.empty() ? "" : ", ") + std::string(key);
    }
    const std::string foreign = foreignKeys(text);
    if (!missing.empty() || !foreign.empty()) {
        std::string name = config.modelType.empty() ? architecture : config.modelType;
        if (!foreign.empty())
            name += (name.empty() ? "" : " ") + ("(" + foreign + ")");
        text.fault(ImportErrorCode::UnknownArchitecture, "model_type", name, missing);
        return;
    }
    findFamily("llama", {})->read(config, spec);
    text.log().note("assumed-llama-like");
}

constexpr std::array<const char *, 3> innerKeys{"text_config", "llm_config", "language_config"};

void putStated(const ShapeValues &stated, Json &document)
{
    Json *target = &document;
    for (const char *key : innerKeys) {
        if (document.contains(key) && document[key].is_object()) {
            target = &document[key];
            break;
        }
    }
    for (const auto &[key, value] : stated) {
        if (!target->contains(key))
            (*target)[key] = value;
    }
}

/// The language model inside a multimodal wrapper.
std::optional<ConfigView> innerConfig(const ConfigView &root)
{
    for (const std::string_view key : innerKeys) {
        if (root.has({key}))
            return root.object({key});
    }
    if (const auto thinker = root.has({"thinker_config"}) ? root.object({"thinker_config"}) : std::nullopt)
        return thinker->object({"text_config"});
    return std::nullopt;
}

HfConfig configOf(const ConfigView &root)
{
    const std::string outerType = root.text({"model_type"});
    const auto inner = innerConfig(root);
    if (!inner)
        return {root, std::nullopt, outerType};
    std::string type = inner->text({"model_type"});
    // Kimi K3 calls its language model kimi_linear; the wrapper tells the two apart.
    if (type.empty() || outerType == "kimi_k3")
        type = outerType;
    return {*inner, root, type};
}

void nameSpec(ModelSpec &spec, const HfConfig &config, std::string_view name)
{
    spec.id = idFromName(name);
    spec.name = name.empty() ? spec.id : std::string(name);
    spec.family = config.modelType.empty() ? "llama" : config.modelType.substr(0, 64);
    spec.developer = "unknown";
    spec.from = {spec.name, {}, Grade::Primary};
}

} // namespace

std::variant<ImportedModel, ImportErrors> readHfConfig(std::string_view json, std::string_view name,
                                                       const ShapeValues &stated)
{
    if (json.size() > maximumConfigBytes)
        return fromFault({JsonFaultCode::TooLarge, 0, 0, std::to_string(json.size())}, maximumConfigBytes);
    const std::string clean = withoutNonFinite(json);
    auto parsed = parseStrictJson(clean, maximumConfigBytes, maximumImportDepth);
    if (const auto *fault = std::get_if<JsonFault>(&parsed))
        return fromFault(*fault, maximumConfigBytes);
    Json &document = std::get<Json>(parsed);
    if (!document.is_object())
        return ImportErrors{{ImportErrorCode::WrongType, {}, shortened(document), "object"}};
    putStated(stated, document);

    ImportLog log;
    ImportedModel model;
    const HfConfig config = configOf(ConfigView(document, {}, log));
    std::string architecture = firstArchitecture(config.text);
    if (architecture.empty() && config.outer)
        architecture = firstArchitecture(*config.outer);
    const HfFamily *family = findFamily(config.modelType, bareArchitecture(architecture));
    if (family)
        family->read(config, model.spec);
    else
        readUnknown(config, architecture, model.spec);
    if (!log.errors.empty())
        return log.errors;

    nameSpec(model.spec, config, name);
    readVision(config, model.spec);
    model.weightsFormat = readWeightsFormat(config, model.spec);
    if (log.errors.empty())
        checkShape(model.spec, log);
    if (!log.errors.empty())
        return log.errors;
    model.notes = std::move(log.notes);
    return model;
}

} // namespace suanchou::catalog
