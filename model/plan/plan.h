// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/records.h"
#include "model/cost/costing.h"
#include "model/memory/budget.h"
#include "model/memory/parameters.h"
#include "model/placement/placement.h"
#include "model/scenario/scenario.h"
#include "model/speed/performance.h"
#include "model/speed/sizing.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The answer: every figure with its terms, the warnings and the defaults that were taken.
namespace suanchou::plan {

using namespace suanchou::quantity;

enum class Severity : std::uint8_t { Info, Warning, Error };

/// What is wrong or worth knowing; ui/text words it.
enum class WarningCode : std::uint8_t {
    DoesNotFit,             ///< memory needed per GPU exceeds what is usable
    TightFit,               ///< less than 5 % of the usable memory is left
    ContextDoesNotFit,      ///< weights fit, but not one request of the asked length
    ContextBeyondModel,     ///< asked context is longer than the model was trained for
    TensorSplitsHeads,      ///< tensor parallelism does not divide the attention heads
    TensorLeavesLinkDomain, ///< tensor parallelism crosses a slow link
    CountMismatch,          ///< degrees do not multiply to the stated count
    FormatNotNative,        ///< the accelerator has no arithmetic for the format; it computes in 16 bit
    NoBf16,                 ///< the accelerator has no bfloat16
    SloTtftMissed,
    SloTpotMissed,
    Saturated,              ///< open loop: more requests per second than the deployment can serve
    ConcurrencyLimited,     ///< fewer requests fit than asked; the rest queue
    OverBudget,
    NoGpuPrice,
    NoRentOffer,
    NoApiPrice,
    ExportControlled,
    AssumedShape,           ///< the model was given by size alone
    NominalMemory,          ///< no source for usable memory; the marketed figure less 4 % is used
    OldPrice,               ///< a price is older than 180 days
    LowGradeSpec,           ///< the accelerator's figures are recalled, not read
    SlowNetwork,            ///< more than one node without a fast network
    HostMemory,             ///< offloading needs more host memory than usual servers have
    SpeedUnknown,           ///< no peak rate or bandwidth is known
    OutsideEvidence,        ///< no measured case near this scenario
    NoDraftLayers,          ///< speculative decoding by MTP asked of a model without draft layers
    DemandNotCarried,       ///< the planned machines carry fewer users, with headroom and spare, than there are
    RackTooWeak,            ///< one machine draws more than a rack takes
    TargetsOutOfReach,      ///< no number of replicas meets the latency targets
    PoolsNeedReplicas,      ///< prefill and decode apart, but there is a single replica
    PoolsUnsupported,       ///< the engine can't keep them apart
    SlowTransfer,           ///< sending the cache takes much of the time to first token
    EngineNeedsGpu,         ///< the engine has no kernels for processors
    CircuitTooWeak,         ///< one machine draws more than four fifths of its circuit
    CoolingTooWeak,         ///< a rack gives off more heat than its cooling takes
    RentLacksHost,          ///< rented instances do not bring the host memory that the plan needs
    End
};

/// The code's name in files, e.g. "does-not-fit".
std::string_view word(WarningCode code);

/// A change of fields that removes the cause (a merge patch of the scenario file).
struct Fix {
    struct Change {
        scenario::FieldId field = scenario::FieldId::End;
        double number = 0;
        std::string text; ///< used instead of the number where not empty
        bool operator==(const Change &) const = default;
    };
    std::array<Change, 6> changes{};
    int count = 0;
    bool operator==(const Fix &) const = default;
};

struct Warning {
    WarningCode code = WarningCode::End;
    Severity severity = Severity::Warning;
    std::array<double, 3> numbers{}; ///< arguments of the sentence, in the units its wording names
    Fix fix;
    bool operator==(const Warning &) const = default;
};

struct ModelFigures {
    double parameters = 0;       ///< without draft layers, vision tower and lookup tables
    double activeParameters = 0; ///< per token, body and LM head
    bool operator==(const ModelFigures &) const = default;
};

/// A calibrated interval around a predicted figure.
struct Band {
    double low = 0;  ///< in the figure's unit (figures.h)
    double high = 0;
    double level = 0.8;
    bool operator==(const Band &) const = default;
};

/// Interruptions of a training run.
struct TrainingRun {
    Bytes checkpoint{};
    Bytes dataset{};                 ///< on the storage: text and tokens
    std::optional<Seconds> write;    ///< with a stated storage bandwidth
    std::optional<Seconds> interval; ///< between checkpoints, with a stated failure rate too
    Ratio goodput{};                 ///< productive share of the wall time
    bool operator==(const TrainingRun &) const = default;
};

struct Plan {
    ModelFigures model;
    memory::Budget memory;
    placement::Placement placement;
    std::optional<speed::ServingPerformance> serving;
    std::optional<speed::Sizing> sizing; ///< where users are given
    std::optional<speed::TrainingPerformance> training;
    std::optional<TrainingRun> run;
    cost::CostReport cost;
    Watts nodePower{};               ///< of one machine at full load
    Watts nodeNameplate{};           ///< that its circuit is chosen for
    Watts rackLoad{};                ///< of a full rack; of one machine where no rack power is stated
    std::optional<int> racks;        ///< with a stated rack power; 0: a rack does not carry one machine
    std::optional<Seconds> loadTime; ///< with a stated storage bandwidth: until all replicas hold their weights
    bool targetsOutOfReach = false; ///< of the latency targets that machines were to be sized for
    bool saturated = false; ///< open loop: more requests come than can be completed
    std::vector<Warning> warnings;

    std::string accelerator; ///< the one planned with (differs from the scenario's when that says "auto")
    std::string weights;     ///< likewise
    std::string kvCache;
    bool operator==(const Plan &) const = default;
};

} // namespace suanchou::plan
