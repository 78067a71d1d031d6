// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/records.h"

// Shapes of published models, as their config.json states them, so that these tests need no catalogue.
namespace shapes {

using suanchou::catalog::ModelSpec;
using suanchou::catalog::NumberFormat;

inline ModelSpec llama(std::int64_t layers, std::int64_t hidden, std::int64_t ffn, std::int64_t heads,
                       std::int64_t kvHeads, std::int64_t vocabulary)
{
    ModelSpec model;
    model.layers = layers;
    model.hiddenSize = hidden;
    model.intermediateSize = ffn;
    model.heads = heads;
    model.kvHeads = kvHeads;
    model.headDim = hidden / heads;
    model.vocabulary = vocabulary;
    model.maxContext = 131072;
    return model;
}

inline ModelSpec llama2With7b() { return llama(32, 4096, 11008, 32, 32, 32000); }
inline ModelSpec llama3With8b() { return llama(32, 4096, 14336, 32, 8, 128256); }
inline ModelSpec llama3With70b() { return llama(80, 8192, 28672, 64, 8, 128256); }

/// GPT-3: 96 layers of 12288, feed-forward 49152 without a gate, heads of 128.
inline ModelSpec gpt3()
{
    ModelSpec model = llama(96, 12288, 49152, 96, 96, 50257);
    model.mlpGated = false;
    model.tiedEmbeddings = true;
    model.maxContext = 2048;
    return model;
}

inline ModelSpec deepseekR1()
{
    ModelSpec model = llama(61, 7168, 18432, 128, 128, 129280);
    model.headDim = 192;
    model.maxContext = 163840;
    model.nativeFormat = suanchou::catalog::NativeFormat::Fp8Block128;
    model.mla = suanchou::catalog::MlaShape{1536, 512, 128, 64, 128, false};
    suanchou::catalog::MoeShape moe;
    moe.experts = 256;
    moe.expertsPerToken = 8;
    moe.sharedExperts = 1;
    moe.expertWidth = 2048;
    moe.sharedWidth = 2048;
    moe.firstDenseLayers = 3;
    moe.routerBias = true;
    model.moe = moe;
    return model;
}

/// Two of three layers see a window of 1024 tokens only.
inline ModelSpec windowed()
{
    ModelSpec model = llama(30, 4096, 14336, 32, 8, 128256);
    suanchou::catalog::SlidingShape sliding;
    sliding.window = 1024;
    sliding.layers = 20;
    model.sliding = sliding;
    return model;
}

inline NumberFormat format(double bytesPerElement, suanchou::catalog::QuantizedPart part)
{
    NumberFormat result;
    result.id = "test";
    result.bytesPerElement = bytesPerElement;
    result.part = part;
    return result;
}

inline NumberFormat bf16() { return format(2.0, suanchou::catalog::QuantizedPart::Everything); }
inline NumberFormat int8() { return format(1.0, suanchou::catalog::QuantizedPart::Linears); }

inline NumberFormat named(const char *id, double bytesPerElement, suanchou::catalog::QuantizedPart part)
{
    NumberFormat result = format(bytesPerElement, part);
    result.id = id;
    return result;
}

} // namespace shapes
