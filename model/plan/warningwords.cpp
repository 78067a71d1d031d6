// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/plan.h"

#include <array>

namespace suanchou::plan {

namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(WarningCode::End)> words{
    "does-not-fit", "tight-fit", "context-does-not-fit", "context-beyond-model", "tensor-splits-heads",
    "tensor-leaves-link-domain", "count-mismatch", "format-not-native", "no-bf16", "slo-ttft-missed", "slo-tpot-missed",
    "saturated", "concurrency-limited", "over-budget", "no-gpu-price", "no-rent-offer", "no-api-price",
    "export-controlled", "assumed-shape", "nominal-memory", "old-price", "low-grade-spec", "slow-network", "host-memory",
    "speed-unknown", "outside-evidence", "no-draft-layers", "demand-not-carried", "rack-too-weak",
    "targets-out-of-reach", "pools-need-replicas", "pools-unsupported", "slow-transfer",
    "engine-needs-gpu", "circuit-too-weak", "cooling-too-weak", "rent-lacks-host"};

} // namespace

std::string_view word(WarningCode code)
{
    return code == WarningCode::End ? std::string_view() : words[static_cast<std::size_t>(code)];
}

} // namespace suanchou::plan
