// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/fieldtext.h"

// The words of choices. Proper names stay as they are in every language.
namespace suanchou::ui {

using namespace Qt::StringLiterals;
using scenario::FieldId;

namespace {

QString verbatim(std::string_view word)
{
    return QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
}

} // namespace

QString FieldText::taskWord(std::string_view word)
{
    if (word == "serve")
        return tr("Inference service");
    if (word == "pretrain")
        return tr("Pre-training");
    if (word == "full-finetune")
        return tr("Full fine-tuning");
    if (word == "lora")
        return u"LoRA"_s;
    if (word == "qlora")
        return u"QLoRA"_s;
    return {};
}

QString FieldText::engineWord(std::string_view word)
{
    if (word == "vllm")
        return u"vLLM"_s;
    if (word == "sglang")
        return u"SGLang"_s;
    if (word == "tensorrt-llm")
        return u"TensorRT-LLM"_s;
    if (word == "lmdeploy")
        return u"LMDeploy"_s;
    if (word == "exllamav2")
        return u"ExLlamaV2"_s;
    if (word == "mlc-llm")
        return u"MLC LLM"_s;
    if (word == "ktransformers")
        return u"KTransformers"_s;
    if (word == "other")
        return tr("Other");
    return {};
}

QString FieldText::frameworkWord(std::string_view word)
{
    if (word == "hf-trainer")
        return u"HF Trainer"_s;
    if (word == "megatron")
        return u"Megatron-LM"_s;
    if (word == "megatron-deepspeed")
        return u"Megatron-DeepSpeed"_s;
    if (word == "deepspeed")
        return u"DeepSpeed"_s;
    if (word == "nemo-automodel")
        return u"NeMo AutoModel"_s;
    if (word == "litgpt")
        return u"LitGPT"_s;
    if (word == "llama-factory")
        return u"LLaMA-Factory"_s;
    if (word == "unsloth")
        return u"Unsloth"_s;
    if (word == "peft-trl")
        return u"PEFT / TRL"_s;
    if (word == "fsdp-qlora")
        return u"FSDP + QLoRA"_s;
    if (word == "llm-foundry")
        return u"LLM Foundry"_s;
    if (word == "other")
        return tr("Other");
    return {};
}

QString FieldText::optimizerWord(std::string_view word)
{
    if (word == "adamw")
        return u"AdamW"_s;
    if (word == "adamw-fused")
        return tr("AdamW, fused");
    if (word == "adamw-distributed")
        return tr("AdamW, distributed");
    if (word == "adamw-8bit")
        return tr("AdamW, 8 bit");
    if (word == "adamw-4bit")
        return tr("AdamW, 4 bit");
    if (word == "adamw-bf16-moments")
        return tr("AdamW, BF16 moments");
    if (word == "paged-adamw")
        return tr("AdamW, paged");
    if (word == "paged-adamw-8bit-in-backward")
        return tr("AdamW, paged, 8 bit, in backward");
    if (word == "adamw-in-backward")
        return tr("AdamW, in backward");
    if (word == "adamw-8bit-in-backward")
        return tr("AdamW, 8 bit, in backward");
    if (word == "adafactor")
        return u"Adafactor"_s;
    if (word == "sgd")
        return u"SGD"_s;
    if (word == "muon")
        return u"Muon"_s;
    if (word == "galore")
        return u"GaLore"_s;
    if (word == "galore-per-parameter")
        return tr("GaLore, per parameter");
    if (word == "q-galore")
        return u"Q-GaLore"_s;
    return {};
}

QString FieldText::currencyWord(std::string_view word)
{
    if (word == "CNY")
        return tr("Chinese yuan (CNY)");
    if (word == "USD")
        return tr("US dollar (USD)");
    if (word == "EUR")
        return tr("Euro (EUR)");
    if (word == "JPY")
        return tr("Japanese yen (JPY)");
    if (word == "GBP")
        return tr("Pound sterling (GBP)");
    if (word == "HKD")
        return tr("Hong Kong dollar (HKD)");
    if (word == "SGD")
        return tr("Singapore dollar (SGD)");
    if (word == "INR")
        return tr("Indian rupee (INR)");
    if (word == "KRW")
        return tr("South Korean won (KRW)");
    if (word == "TWD")
        return tr("New Taiwan dollar (TWD)");
    if (word == "AUD")
        return tr("Australian dollar (AUD)");
    if (word == "CAD")
        return tr("Canadian dollar (CAD)");
    if (word == "MYR")
        return tr("Malaysian ringgit (MYR)");
    if (word == "CHF")
        return tr("Swiss franc (CHF)");
    return {};
}

QString FieldText::smallChoiceWord(FieldId id, std::string_view word)
{
    switch (id) {
    case FieldId::Mode:
        if (word == "server")
            return tr("Server, live users");
        if (word == "offline")
            return tr("Offline batch");
        if (word == "single-stream")
            return tr("One user at a time");
        break;
    case FieldId::Recompute:
        if (word == "none")
            return tr("None", "recompute");
        if (word == "selective")
            return tr("Selective");
        if (word == "full")
            return tr("Full", "recompute");
        break;
    case FieldId::Offload:
        if (word == "parameters")
            return tr("Parameters");
        if (word == "optimizer")
            return tr("Optimizer states");
        if (word == "activations")
            return tr("Activations");
        if (word == "parameters+activations")
            return tr("Parameters and activations");
        if (word == "all")
            return tr("Everything");
        break;
    case FieldId::OffloadTarget:
        if (word == "host")
            return tr("Host memory");
        if (word == "nvme")
            return tr("NVMe drives");
        break;
    case FieldId::LoraTargets:
        if (word == "all-linear")
            return tr("All linear layers");
        if (word == "attention")
            return tr("Attention only");
        if (word == "query-value")
            return tr("Query and value");
        break;
    case FieldId::LoraVariant:
        if (word == "lora")
            return u"LoRA"_s;
        if (word == "dora")
            return u"DoRA"_s;
        break;
    case FieldId::Attention:
        if (word == "flash")
            return u"FlashAttention"_s;
        if (word == "eager")
            return tr("Eager");
        break;
    case FieldId::Loss:
        if (word == "full")
            return tr("All logits at once");
        if (word == "chunked")
            return tr("In chunks");
        if (word == "fused")
            return tr("Fused with the head");
        break;
    case FieldId::SequenceFill:
        if (word == "packed")
            return tr("Packed");
        if (word == "padded")
            return tr("Padded to the full length");
        if (word == "varying")
            return tr("Varying lengths");
        break;
    case FieldId::EngineVersion:
        if (word == "v0")
            return u"vLLM V0"_s;
        if (word == "v1")
            return u"vLLM V1"_s;
        break;
    case FieldId::ChunkedPrefill:
        if (word == "on")
            return tr("On");
        if (word == "off")
            return tr("Off");
        break;
    case FieldId::Disaggregation:
        if (word == "none")
            return tr("Together");
        if (word == "prefill-decode")
            return tr("Prefill and decode apart");
        break;
    case FieldId::PcieTopology:
        if (word == "switch")
            return tr("One PCIe switch");
        if (word == "one-socket")
            return tr("One processor");
        if (word == "two-sockets")
            return tr("Two processors");
        if (word == "no-p2p")
            return tr("No peer-to-peer");
        break;
    case FieldId::SpeculativeMethod:
        if (word == "none")
            return tr("None", "speculative");
        if (word == "mtp")
            return tr("MTP (own draft layers)");
        if (word == "eagle")
            return u"EAGLE"_s;
        if (word == "draft-model")
            return tr("Draft model");
        if (word == "ngram")
            return tr("n-gram lookup");
        break;
    case FieldId::Depreciation:
        if (word == "straight-line")
            return tr("Straight line");
        if (word == "macrs-5")
            return tr("MACRS, 5 years");
        break;
    case FieldId::PriceLevel:
        if (word == "typical")
            return tr("Typical prices");
        if (word == "low")
            return tr("Low end");
        if (word == "high")
            return tr("High end");
        break;
    case FieldId::PriceBasis:
        if (word == "with-vat")
            return tr("with VAT");
        if (word == "without-vat")
            return tr("without VAT");
        break;
    case FieldId::VatUse:
        if (word == "deducted")
            return tr("deducted");
        if (word == "paid")
            return tr("paid");
        break;
    case FieldId::Financing:
        if (word == "cash")
            return tr("Cash");
        if (word == "loan")
            return tr("Loan");
        if (word == "lease")
            return tr("Lease");
        break;
    case FieldId::Circuit:
        if (word == "220v-16a")
            return tr("220 V, 16 A");
        if (word == "220v-32a")
            return tr("220 V, 32 A");
        if (word == "380v-32a")
            return tr("380 V three-phase, 32 A");
        if (word == "380v-63a")
            return tr("380 V three-phase, 63 A");
        break;
    case FieldId::Cooling:
        if (word == "air")
            return tr("Air");
        if (word == "rear-door")
            return tr("Rear-door heat exchanger");
        if (word == "direct-liquid")
            return tr("Cold plates");
        if (word == "immersion")
            return tr("Immersion");
        break;
    case FieldId::Commitment:
        if (word == "on-demand")
            return tr("On demand");
        if (word == "1y")
            return tr("1 year reserved");
        if (word == "3y")
            return tr("3 years reserved");
        if (word == "5y")
            return tr("5 years reserved");
        if (word == "spot")
            return tr("Spot");
        break;
    default: break;
    }
    return {};
}

QString FieldText::formatWord(FieldId id, std::string_view word)
{
    if (word == "native")
        return tr("As released");
    if (word == "auto")
        return tr("Auto");
    if (word == "fp32")
        return u"FP32"_s;
    if (word == "bf16")
        return u"BF16"_s;
    if (word == "fp16")
        return u"FP16"_s;
    if (word == "fp8")
        return u"FP8"_s;
    if (word == "fp8-block128")
        return tr("FP8, blocks of 128");
    if (word == "fp8-ffn")
        return tr("FP8, feed-forward only");
    if (word == "int8")
        return id == FieldId::KvCache ? u"INT8"_s : u"INT8 (W8A8)"_s;
    if (word == "awq-int4")
        return u"AWQ INT4"_s;
    if (word == "gptq-int4")
        return u"GPTQ INT4"_s;
    if (word == "int4-g128")
        return tr("INT4, groups of 128");
    if (word == "int4-g32")
        return tr("INT4, groups of 32");
    if (word == "nf4")
        return u"NF4 (bitsandbytes)"_s;
    if (word == "mxfp4")
        return u"MXFP4"_s;
    if (word == "nvfp4")
        return u"NVFP4"_s;
    if (word == "bf16-mixed")
        return tr("BF16, mixed precision");
    if (word == "bf16-pure")
        return tr("BF16 throughout");
    if (word == "fp8-mixed")
        return tr("FP8, mixed precision");
    if (word == "nvfp4-mixed")
        return tr("NVFP4, mixed precision");
    if (word.starts_with("gguf-"))
        return u"GGUF "_s + verbatim(word.substr(5)).toUpper();
    return verbatim(word).toUpper();
}

QString FieldText::choice(FieldId id, std::string_view word)
{
    QString text;
    switch (id) {
    case FieldId::Task: text = taskWord(word); break;
    case FieldId::Engine: text = engineWord(word); break;
    case FieldId::Framework: text = frameworkWord(word); break;
    case FieldId::Optimizer: text = optimizerWord(word); break;
    case FieldId::Currency: text = currencyWord(word); break;
    case FieldId::Weights:
    case FieldId::KvCache: text = formatWord(id, word); break;
    case FieldId::Accelerator:
        if (word == "auto")
            text = tr("Auto");
        break;
    case FieldId::GridRegion: text = region(word); break;
    default: text = smallChoiceWord(id, word); break;
    }
    return text.isEmpty() ? verbatim(word) : text;
}

QString FieldText::absent(FieldId id)
{
    switch (id) {
    case FieldId::Concurrency: return tr("As many as fit");
    case FieldId::Offload: return tr("None", "offload");
    case FieldId::RequestRate:
    case FieldId::Users:
    case FieldId::NodeMtbf:
    case FieldId::StorageRate:
    case FieldId::RackPower:
    case FieldId::Circuit:
    case FieldId::Cooling:
    case FieldId::HostProcessor:
    case FieldId::SloTtft:
    case FieldId::SloTpot:
    case FieldId::VatRate:
    case FieldId::ImportDuty:
    case FieldId::Installation:
    case FieldId::Spares:
    case FieldId::Contingency:
    case FieldId::FacilityPerKw:
    case FieldId::FinancingRate:
    case FieldId::InsuranceRate:
    case FieldId::OwnSpareNodes:
    case FieldId::DowntimeCost:
    case FieldId::UpgradeCapex:
    case FieldId::InterruptibleShare:
    case FieldId::RentSupport:
    case FieldId::ApiBatchShare:
    case FieldId::ApiBatchDiscount:
    case FieldId::ApiOffPeakShare:
    case FieldId::ApiOffPeakDiscount:
    case FieldId::ApiRetries:
    case FieldId::GreenShare:
    case FieldId::DemandOwnShare:
    case FieldId::DemandGpusLow:
    case FieldId::DemandGpusHigh:
    case FieldId::DemandGpusMean:
    case FieldId::DemandGpusDeviation:
    case FieldId::Budget: return tr("Not set");
    case FieldId::TariffSchedule: return tr("Flat");
    case FieldId::TariffByHour:
    case FieldId::DemandGpusByHour:
    case FieldId::CapexLines: return tr("None", "list");
    default: return tr("Auto");
    }
}

} // namespace suanchou::ui
