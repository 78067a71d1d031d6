// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/plan.h"

#include <QCoreApplication>
#include <QString>

namespace suanchou::catalog {
class Catalog;
}

namespace suanchou::ui {

class Format;

/// Words a plan's warnings. What the sentences read from Warning::numbers, in this order (0: not known, left out):
///
///   DoesNotFit              needed GiB per GPU, usable GiB per GPU, GPUs that would do
///   TightFit                share left of the usable memory (0…1), GiB left
///   ContextDoesNotFit       tokens asked per request, longest request that fits in tokens
///   ContextBeyondModel      tokens asked, tokens the model was trained for
///   TensorSplitsHeads       tensor degree, attention heads
///   TensorLeavesLinkDomain  tensor degree, GPUs that share the fast link
///   CountMismatch           product of the stated degrees, stated GPUs
///   FormatNotNative         –
///   NoBf16                  –
///   SloTtftMissed           predicted ms, target ms
///   SloTpotMissed           predicted ms, target ms
///   Saturated               requests per second asked, requests per second the deployment serves, GPUs that would do
///   ConcurrencyLimited      requests asked at once, requests that fit at once
///   OverBudget              purchase, budget (both in the plan's currency)
///   NoGpuPrice, NoRentOffer, NoApiPrice    –
///   ExportControlled        total processing performance, performance density per mm² (0: unknown)
///   AssumedShape            billions of parameters, layers, hidden size
///   NominalMemory           marketed GiB, GiB planned with
///   OldPrice                age in days
///   LowGradeSpec            –
///   SlowNetwork             nodes, share of a step that is spent communicating
///   RackTooWeak             kW of a machine, kW of a rack
///   EngineNeedsGpu          –
///   CircuitTooWeak          kW of a machine, kW that its circuit carries all the time
///   CoolingTooWeak          kW of a full rack, kW that the cooling takes from one
///   HostMemory              GiB per node needed, GiB per node of a usual server
///   DemandNotCarried        users, users that the machines carry, GPUs that would do
///   RentLacksHost           GiB per node needed, GiB that rented instances bring
///   SlowTransfer            ms, share of the time to first token
///   PoolsNeedReplicas, PoolsUnsupported, TargetsOutOfReach, SpeedUnknown, OutsideEvidence                            –
class WarningText {
    Q_DECLARE_TR_FUNCTIONS(WarningText)

public:
    static QString title(plan::WarningCode code);
    /// What is wrong and what it means, with its numbers.
    static QString sentence(const plan::Warning &warning, const plan::Plan &plan,
                            const catalog::Catalog &catalog, const Format &format);
    /// Imperative for a button; empty when there is no fix.
    static QString fix(const plan::Fix &fix, const catalog::Catalog &catalog, const Format &format);
    static QString label(plan::Severity severity);

private:
    static QString exportSentence(const plan::Warning &warning, const plan::Plan &plan,
                                  const catalog::Catalog &catalog, const Format &format);
};

} // namespace suanchou::ui
