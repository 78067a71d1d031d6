// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/import/hfconfig.h"
#include "model/catalog/import/hfdecoder.h"
#include "model/catalog/strictjson.h"

#include <algorithm>

// quantization_config (transformers utils/quantization_config.py; compressed-tensors QuantizationConfig; ModelOpt's
// hf_quant_config) mapped to the catalogue's number formats.
namespace suanchou::catalog {

namespace {

constexpr ImportRange bitRange{1, 32};
constexpr ImportRange groupRange{-1, 1 << 16};

std::string lower(std::string text)
{
    for (char &c : text) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    return text;
}

/// Names of modules that stay as they were, whichever key lists them.
std::vector<std::string> keptModules(const ConfigView &quantization)
{
    for (const std::string_view key :
         {"modules_to_not_convert", "ignore", "ignored_layers", "exclude_modules"}) {
        if (quantization.isList({key}))
            return quantization.texts({key});
    }
    return {};
}

bool keepsAttention(const ConfigView &quantization)
{
    const auto kept = keptModules(quantization);
    return std::any_of(kept.begin(), kept.end(), [](const std::string &name) {
        return name.find("self_attn") != std::string::npos && name.find("norm") == std::string::npos &&
               name.find("indexer") == std::string::npos && name.find("proj") == std::string::npos;
    });
}

std::string intFormat(std::int64_t bits, std::int64_t group, std::string_view four)
{
    if (bits == 8)
        return "int8";
    if (bits != 4)
        return {};
    return group == 32 ? "int4-g32" : std::string(four);
}

std::string fp8Format(const ConfigView &quantization, ModelSpec &spec)
{
    const auto block = quantization.numbers({"weight_block_size"}, ImportRange{1, 1 << 16});
    if (block.size() == 2) {
        spec.nativeFormat = NativeFormat::Fp8Block128;
        return "fp8-block128";
    }
    return keepsAttention(quantization) ? "fp8-ffn" : "fp8";
}

// One group of compressed-tensors or ModelOpt; where attention and shared experts are left out, only routed experts
// are packed (Kimi K2 Thinking in INT4, Kimi K3 in MXFP4).
std::string compressedFormat(const ConfigView &quantization, ModelSpec &spec)
{
    const auto groups = quantization.object({"config_groups"});
    if (!groups || groups->json().empty())
        return {};
    const std::string first = groups->json().begin().key();
    const auto group = groups->object({first});
    const auto weights = group ? group->object({"weights"}) : std::nullopt;
    if (!weights)
        return {};
    const std::int64_t bits = weights->quietNumber({"num_bits"}, bitRange, 0);
    const std::int64_t size = weights->quietNumber({"group_size"}, groupRange, 0);
    std::string packing = group->text({"format"});
    if (packing.empty())
        packing = quantization.text({"format"});
    const bool onlyExperts = spec.moe && keepsAttention(quantization);
    if (weights->text({"type"}) == "int") {
        if (bits == 4 && size == 32 && onlyExperts) {
            spec.nativeFormat = NativeFormat::Int4G32Experts;
            return "native";
        }
        return intFormat(bits, size, "int4-g128");
    }
    if (bits == 8)
        return weights->text({"strategy"}) == "block" ? "fp8-block128" : "fp8";
    if (bits != 4)
        return {};
    if (packing.find("mxfp4") != std::string::npos || size == 32) {
        if (onlyExperts) {
            spec.nativeFormat = NativeFormat::Mxfp4Experts;
            return "native";
        }
        return "mxfp4";
    }
    return "nvfp4";
}

std::string modeloptFormat(const ConfigView &quantization, ModelSpec &spec)
{
    const std::string algorithm = lower(quantization.text({"quant_algo"}));
    if (algorithm.find("nvfp4") != std::string::npos)
        return "nvfp4";
    if (algorithm.starts_with("fp8"))
        return algorithm.find("block") != std::string::npos ? "fp8-block128" : "fp8";
    if (algorithm.starts_with("w4a16") || algorithm.starts_with("int4"))
        return "awq-int4";
    if (algorithm.starts_with("int8") || algorithm.starts_with("w8a8"))
        return "int8";
    return compressedFormat(quantization, spec);
}

std::string bitsAndBytesFormat(const ConfigView &quantization)
{
    if (quantization.quietFlag({"load_in_4bit", "_load_in_4bit"}, false))
        return "nf4"; // FP4 takes the same space
    return quantization.quietFlag({"load_in_8bit", "_load_in_8bit"}, false) ? "int8" : "";
}

std::string quantizedFormat(const ConfigView &quantization, const std::string &method, ModelSpec &spec)
{
    const std::int64_t bits = quantization.quietNumber({"bits", "w_bit"}, bitRange, 4);
    const std::int64_t group = quantization.quietNumber({"group_size", "q_group_size"}, groupRange, 128);
    if (method == "fp8")
        return fp8Format(quantization, spec);
    if (method == "fbgemm_fp8")
        return keepsAttention(quantization) ? "fp8-ffn" : "fp8";
    if (method == "awq")
        return intFormat(bits, group, "awq-int4");
    if (method == "gptq" || method == "auto-round" || method == "intel/auto-round")
        return intFormat(bits, group, "gptq-int4");
    if (method == "bitsandbytes")
        return bitsAndBytesFormat(quantization);
    if (method == "mxfp4") {
        if (!spec.moe)
            return "mxfp4";
        spec.nativeFormat = NativeFormat::Mxfp4Experts;
        return "native";
    }
    if (method == "compressed-tensors")
        return compressedFormat(quantization, spec);
    if (method == "modelopt" || method.empty())
        return modeloptFormat(quantization, spec);
    return {};
}

std::string storedType(const HfConfig &config, ModelSpec &spec)
{
    std::string type = config.text.text({"dtype", "torch_dtype"});
    if (type.empty() && config.outer)
        type = config.outer->text({"dtype", "torch_dtype"});
    if (type.find("bfloat16") != std::string::npos)
        return "bf16";
    if (type.find("float16") != std::string::npos || type == "half") {
        spec.nativeFormat = NativeFormat::Fp16;
        return "fp16";
    }
    if (type.find("float32") != std::string::npos || type == "float")
        return "fp32";
    config.text.log().note("default:dtype=bfloat16");
    return "bf16";
}

} // namespace

std::string readHfQuantConfig(std::string_view json)
{
    const auto parsed = parseStrictJson(json, maximumConfigBytes, maximumImportDepth);
    const auto *document = std::get_if<nlohmann::json>(&parsed);
    if (!document || !document->is_object())
        return {};
    ImportLog log;
    ModelSpec unused;
    const auto quantization = ConfigView(*document, {}, log).object({"quantization"});
    return quantization ? modeloptFormat(*quantization, unused) : std::string();
}

std::string readWeightsFormat(const HfConfig &config, ModelSpec &spec)
{
    auto quantization = config.text.object({"quantization_config", "compression_config"});
    if (!quantization && config.outer)
        quantization = config.outer->object({"quantization_config", "compression_config"});
    // DeepSeek V4 states FP4 experts beside the FP8 scheme of the rest.
    const std::string experts = lower(config.text.text({"expert_dtype"}));
    if (spec.v4 && experts == "fp4") {
        spec.nativeFormat = NativeFormat::Fp4ExpertsFp8;
        return "native";
    }
    if (!quantization || quantization->json().empty())
        return storedType(config, spec);
    const std::string method = lower(quantization->text({"quant_method"}));
    std::string format = quantizedFormat(*quantization, method, spec);
    if (!format.empty())
        return format;
    config.text.log().note("unknown-quantization:" +
                           (method.empty() ? std::string("?") : method.substr(0, 32)));
    return storedType(config, spec);
}

} // namespace suanchou::catalog
