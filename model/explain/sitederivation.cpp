// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/explain/operands.h"

#include <algorithm>

// Checkpoints and goodput of a run, racks and loading.
namespace suanchou::explain {

using namespace quantity;
using plan::FigureId;
using scenario::FieldId;
using N = OperandName;
using U = OperandUnit;

namespace {

void addStorage(Context &c)
{
    if (const auto &storage = c.scenario.hardware.storage)
        c.input("B", N::StorageRate, inGigabytesPerSecond(*storage), U::GigabytesPerSecond, FieldId::StorageRate);
}

void addFailures(Context &c)
{
    c.figure("δ", N::CheckpointWrite, FigureId::CheckpointWrite, U::Seconds);
    if (const auto &mtbf = c.scenario.training.nodeMtbf)
        c.input("M₁", N::NodeMtbf, inHours(*mtbf), U::Hours, FieldId::NodeMtbf);
    c.figure("n", N::NodeCount, FigureId::Nodes, U::None);
}

} // namespace

void deriveRun(FigureId figure, Context &c)
{
    constexpr const char *daly = "J. T. Daly, FGCS 22 (2006) 303";
    switch (figure) {
    case FigureId::Checkpoint:
        c.formula("W + M₃₂ + S, of all GPUs that hold different parts", {});
        c.term("W", N::Weights, memory::Term::Weights);
        c.term("M₃₂", N::MasterWeights, memory::Term::MasterWeights);
        c.term("S", N::OptimizerStates, memory::Term::OptimizerStates);
        c.term("L", N::Adapters, memory::Term::Adapters);
        break;
    case FigureId::CheckpointWrite:
        c.formula("δ = C / B", {});
        c.figure("C", N::Checkpoint, FigureId::Checkpoint, U::Gib);
        addStorage(c);
        break;
    case FigureId::Dataset:
        c.formula("T / e · (b + k · w), w = 2 B where the vocabulary has fewer than 65,500 entries, else 4 B",
                  "Megatron-LM, core/datasets/indexed_dataset.py");
        c.input("T", N::TrainingTokens, inTokens(c.scenario.training.tokensTotal), U::Tokens, FieldId::TrainingTokens);
        c.input("e", N::Epochs, c.scenario.training.epochs, U::None, FieldId::Epochs);
        c.input("b", N::RawBytesPerToken, c.scenario.training.rawBytesPerToken, U::None, FieldId::RawBytesPerToken);
        c.input("k", N::DatasetCopies, c.scenario.training.datasetCopies, U::None, FieldId::DatasetCopies);
        break;
    case FigureId::CheckpointInterval:
        c.formula("τ = √(2δM) · (1 + √(δ/2M)/3 + (δ/2M)/9) − δ, M = M₁ / n", daly);
        addFailures(c);
        break;
    default:
        if (!c.plan.run || !c.plan.run->interval) {
            c.formula("as in published long runs", "Llama 3, arXiv 2407.21783");
            break;
        }
        c.formula("τ / (M · e^(R/M) · (e^((τ + δ)/M) − 1)), M = M₁ / n, R = restart + δ", daly);
        c.figure("τ", N::CheckpointInterval, FigureId::CheckpointInterval, U::Seconds);
        addFailures(c);
        c.input("restart", N::RestartTime, inSeconds(c.scenario.training.restart), U::Seconds, FieldId::RestartTime);
        break;
    }
}

namespace {

/// What the switches are counted from; the ports are those of the switch of the bill.
void addFabric(Context &c)
{
    const cost::Bill &bill = c.plan.cost.bill;
    const int machines = std::max(1, bill.servers > 0 ? bill.servers : c.plan.placement.nodes);
    c.operand("n", N::NodeCount, machines);
    c.operand("r", N::NetworkPorts, double(bill.fabric.hostLinks) / machines);
    c.operand("L", N::NetworkLinks, bill.fabric.hostLinks);
}

} // namespace

void deriveSite(FigureId figure, Context &c)
{
    constexpr const char *superPod = "NVIDIA DGX SuperPOD reference architecture RA-11333";
    switch (figure) {
    case FigureId::NetworkLeaves:
        c.formula("n · r ≤ p: 1; n ≤ p/2: ⌈r / ⌊(p/2) / n⌋⌉; else ⌈n / (p/2)⌉ · r, p = ports of a switch", superPod);
        addFabric(c);
        break;
    case FigureId::NetworkSpines:
        c.formula("⌈L / p⌉, with a third tier ⌈L / (p/2)⌉, L = n · r", superPod);
        addFabric(c);
        break;
    case FigureId::NetworkCores:
        c.formula("⌈L / p⌉ above p²/2 links, L = n · r", "Al-Fares et al., SIGCOMM 2008");
        addFabric(c);
        break;
    case FigureId::NetworkLinks:
        c.formula("L for each tier that is crossed, L = n · r", superPod);
        addFabric(c);
        break;
    case FigureId::NodePower:
        c.formula("P₁ = P / n", {});
        c.operand("P", N::ItPower, inKilowatts(c.plan.cost.power.load), U::Kilowatts);
        c.figure("n", N::NodeCount, FigureId::Nodes, U::None);
        break;
    case FigureId::Racks:
        c.formula("⌈n / ⌊P_r / P₁⌋⌉", {});
        c.figure("n", N::NodeCount, FigureId::Nodes, U::None);
        c.figure("P₁", N::NodePower, FigureId::NodePower, U::Kilowatts);
        if (const auto &rack = c.scenario.hardware.rackPower)
            c.input("P_r", N::RackPower, inKilowatts(*rack), U::Kilowatts, FieldId::RackPower);
        break;
    default:
        c.formula("W · r / B", {});
        c.figure("W", N::Weights, FigureId::WeightsTotal, U::Gib);
        c.figure("r", N::Replicas, FigureId::Replicas, U::None);
        addStorage(c);
        break;
    }
}

} // namespace suanchou::explain
