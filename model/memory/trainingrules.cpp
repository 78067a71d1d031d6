// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/memory/trainingrules.h"

namespace suanchou::memory {

using scenario::Optimizer;

namespace {

double moments(Optimizer optimizer, double each)
{
    switch (optimizer) {
    case Optimizer::Adamw:
    case Optimizer::AdamwFused:
    case Optimizer::AdamwDistributed:
    case Optimizer::PagedAdamw:
    case Optimizer::AdamwInBackward: return 2.0 * each;
    case Optimizer::AdamwBf16Moments: return 4.0;
    case Optimizer::Adamw8bit:
    case Optimizer::PagedAdamw8bitInBackward:
    case Optimizer::Adamw8bitInBackward: return 2.0;
    case Optimizer::Adamw4bit: return 1.0;
    case Optimizer::Muon: return each;
    case Optimizer::Adafactor: // rows and columns of a matrix, not its elements (arXiv 1804.04235)
    case Optimizer::Sgd: return 0.0;
    // rank 128 of 2k to 8k: two moments and a projector on 1/32 of the elements (arXiv 2403.03507)
    case Optimizer::Galore:
    case Optimizer::GalorePerParameter: return 0.2;
    case Optimizer::QGalore: return 0.1;
    }
    return 2.0 * each;
}

} // namespace

bool updatesInBackward(Optimizer optimizer)
{
    return optimizer == Optimizer::AdamwInBackward || optimizer == Optimizer::Adamw8bitInBackward ||
           optimizer == Optimizer::PagedAdamw8bitInBackward || optimizer == Optimizer::GalorePerParameter ||
           optimizer == Optimizer::QGalore;
}

bool pagesStates(Optimizer optimizer)
{
    return optimizer == Optimizer::PagedAdamw || optimizer == Optimizer::PagedAdamw8bitInBackward;
}

bool keepsNoMaster(Optimizer optimizer)
{
    return updatesInBackward(optimizer) || optimizer == Optimizer::Adamw8bit ||
           optimizer == Optimizer::Adamw4bit || optimizer == Optimizer::Galore;
}

scenario::Recompute effectiveRecompute(const scenario::Training &training, const FrameworkRules &rules, bool stated)
{
    if (stated)
        return training.recompute;
    return rules.checkpoints ? scenario::Recompute::Full : scenario::Recompute::None;
}

StateBytes stateBytes(Backend backend, bool pure16, Optimizer optimizer)
{
    StateBytes state;
    if (pure16 || keepsNoMaster(optimizer)) {
        state = {2, 2, 0, moments(optimizer, 2)};
        if (optimizer == Optimizer::QGalore)
            state.weights = 1;
    } else {
        const double m = moments(optimizer, 4);
        switch (backend) {
        case Backend::Megatron: state = {2, 4, 4, m}; break;
        case Backend::DeepSpeed: state = {2, 2, 4, m}; break;
        case Backend::Fsdp: state = {0, 4, 4, m}; break;
        case Backend::Plain: state = {2, 4, 4, m}; break;
        }
    }
    if (updatesInBackward(optimizer))
        state.gradients = 0;
    return state;
}

} // namespace suanchou::memory
