// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/modelspec.h"

namespace suanchou::memory {

inline constexpr double fewestShapedParameters = 5e7;
inline constexpr double mostShapedParameters = 1e14;

/// A plausible dense shape for a model of which only the size is known, counted without draft layers. Sizes outside
/// fewestShapedParameters…mostShapedParameters are taken as the nearer end.
///
/// Rule: of the published shapes GPT-2 124M, Qwen2.5-0.5B, Llama-3.2-1B and -3B, Llama-2-7B, Llama-3-8B, Llama-2-13B,
/// Qwen2.5-32B, Llama-3-70B, one with the width, depth and full key-value heads of GPT-3 175B, and Llama-3.1-405B, the
/// one nearest in the logarithm of the size is taken, with gated feed-forward blocks throughout. Up to 15 % away from
/// it, the depth stays; up to a factor of two, layers grow with the square root of the ratio; beyond, heads and layers
/// both grow with its cube root. The feed-forward width, in steps of 64 (8 below 10^9), makes up the rest, so that the
/// count is within 0.5 % of the size asked for; the size of a published shape gives that shape exactly.
/// Native format bf16, context 131,072 tokens (an assumption).
catalog::ModelSpec denseShapeFor(double parameters);

} // namespace suanchou::memory
