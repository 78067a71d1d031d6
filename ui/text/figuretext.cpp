// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/figuretext.h"

#include <algorithm>
#include <iterator>

// Every label, short label and explanation of a figure, in the order of FigureId.
namespace suanchou::ui {

using memory::Term;
using plan::FigureId;

namespace {

struct FigureRow {
    FigureId id;
    const char *label;
    const char *shortLabel;
    const char *explanation;
};

const FigureRow figureRows[] = {
    {FigureId::Parameters, QT_TRANSLATE_NOOP("FigureText", "Parameters"),
     QT_TRANSLATE_NOOP("FigureText", "Parameters"),
     QT_TRANSLATE_NOOP("FigureText", "Weights of the model, counted exactly from its shape; draft (MTP) "
                                     "layers and vision towers are left out.")},
    {FigureId::ActiveParameters, QT_TRANSLATE_NOOP("FigureText", "Active parameters"),
     QT_TRANSLATE_NOOP("FigureText", "Active params"),
     QT_TRANSLATE_NOOP("FigureText", "Weights that one token passes through: all of a dense model, the "
                                     "chosen experts of a mixture.")},
    {FigureId::WeightsTotal, QT_TRANSLATE_NOOP("FigureText", "Weights, whole model"),
     QT_TRANSLATE_NOOP("FigureText", "Weights"),
     QT_TRANSLATE_NOOP("FigureText", "Memory of the resident weights of the whole model in the chosen "
                                     "format, scales included.")},
    {FigureId::WeightsPerGpu, QT_TRANSLATE_NOOP("FigureText", "Weights per GPU"),
     QT_TRANSLATE_NOOP("FigureText", "Weights/GPU"),
     QT_TRANSLATE_NOOP("FigureText", "Resident weights on the fullest GPU after tensor, pipeline and "
                                     "expert parallelism.")},
    {FigureId::KvPerToken, QT_TRANSLATE_NOOP("FigureText", "KV cache per token"),
     QT_TRANSLATE_NOOP("FigureText", "KV/token"),
     QT_TRANSLATE_NOOP("FigureText", "Cache that one token of context takes in the whole model.")},
    {FigureId::KvPerTokenPerGpu, QT_TRANSLATE_NOOP("FigureText", "KV cache per token and GPU"),
     QT_TRANSLATE_NOOP("FigureText", "KV/token/GPU"),
     QT_TRANSLATE_NOOP("FigureText", "Cache that one token of context takes on one GPU.")},
    {FigureId::KvPerGpu, QT_TRANSLATE_NOOP("FigureText", "Space for the KV cache per GPU"),
     QT_TRANSLATE_NOOP("FigureText", "KV space/GPU"),
     QT_TRANSLATE_NOOP("FigureText", "What is left on a GPU for the cache once weights and working "
                                     "memory are placed.")},
    {FigureId::KvTokens, QT_TRANSLATE_NOOP("FigureText", "Tokens the cache holds"),
     QT_TRANSLATE_NOOP("FigureText", "Cache tokens"),
     QT_TRANSLATE_NOOP("FigureText", "Tokens of context that fit into the cache of one replica.")},
    {FigureId::MaxContext, QT_TRANSLATE_NOOP("FigureText", "Longest context at this load"),
     QT_TRANSLATE_NOOP("FigureText", "Longest context"),
     QT_TRANSLATE_NOOP("FigureText", "Longest context that every one of the concurrent requests can reach; at most what the "
                                     "model was trained for.")},
    {FigureId::Activation, QT_TRANSLATE_NOOP("FigureText", "Activations per GPU"),
     QT_TRANSLATE_NOOP("FigureText", "Activations"),
     QT_TRANSLATE_NOOP("FigureText", "Peak working memory of a forward pass; for training the stored "
                                     "activations and one layer's recomputation.")},
    {FigureId::NonTorch, QT_TRANSLATE_NOOP("FigureText", "Context and communication"),
     QT_TRANSLATE_NOOP("FigureText", "Context, comm."),
     QT_TRANSLATE_NOOP("FigureText", "CUDA context, communication library and other memory outside the "
                                     "framework's allocator.")},
    {FigureId::Graph, QT_TRANSLATE_NOOP("FigureText", "Captured graphs"),
     QT_TRANSLATE_NOOP("FigureText", "Graphs"),
     QT_TRANSLATE_NOOP("FigureText", "Memory of captured CUDA graphs.")},
    {FigureId::ModelStates, QT_TRANSLATE_NOOP("FigureText", "Model states per GPU"),
     QT_TRANSLATE_NOOP("FigureText", "Model states"),
     QT_TRANSLATE_NOOP("FigureText", "Training: weights, gradients, master copies and optimizer states "
                                     "on one GPU.")},
    {FigureId::MemoryTotal, QT_TRANSLATE_NOOP("FigureText", "Memory needed per GPU"),
     QT_TRANSLATE_NOOP("FigureText", "Needed/GPU"),
     QT_TRANSLATE_NOOP("FigureText", "Everything the scenario's load takes on the fullest GPU.")},
    {FigureId::MemoryUsable, QT_TRANSLATE_NOOP("FigureText", "Usable memory per GPU"),
     QT_TRANSLATE_NOOP("FigureText", "Usable/GPU"),
     QT_TRANSLATE_NOOP("FigureText", "Memory of one GPU that the engine may plan with.")},
    {FigureId::MemoryMargin, QT_TRANSLATE_NOOP("FigureText", "Memory left per GPU"),
     QT_TRANSLATE_NOOP("FigureText", "Left/GPU"),
     QT_TRANSLATE_NOOP("FigureText", "Usable memory less what is needed; negative where the plan does not fit.")},
    {FigureId::HostMemory, QT_TRANSLATE_NOOP("FigureText", "Host memory per node"),
     QT_TRANSLATE_NOOP("FigureText", "Host RAM"),
     QT_TRANSLATE_NOOP("FigureText", "Main memory of one node that offloaded weights and states take.")},
    {FigureId::DriveMemory, QT_TRANSLATE_NOOP("FigureText", "NVMe space per node"),
     QT_TRANSLATE_NOOP("FigureText", "NVMe"),
     QT_TRANSLATE_NOOP("FigureText", "Space on the NVMe drives of one node that offloaded states take.")},
    {FigureId::Fits, QT_TRANSLATE_NOOP("FigureText", "Fits into memory"),
     QT_TRANSLATE_NOOP("FigureText", "Fits"),
     QT_TRANSLATE_NOOP("FigureText", "Whether the memory needed per GPU stays within what is usable.")},
    {FigureId::Tensor, QT_TRANSLATE_NOOP("FigureText", "Tensor parallelism"),
     QT_TRANSLATE_NOOP("FigureText", "TP"),
     QT_TRANSLATE_NOOP("FigureText", "Number of GPUs that share every matrix.")},
    {FigureId::Pipeline, QT_TRANSLATE_NOOP("FigureText", "Pipeline parallelism"),
     QT_TRANSLATE_NOOP("FigureText", "PP"),
     QT_TRANSLATE_NOOP("FigureText", "Number of stages that the layers are divided into.")},
    {FigureId::Data, QT_TRANSLATE_NOOP("FigureText", "Data parallelism"),
     QT_TRANSLATE_NOOP("FigureText", "DP"),
     QT_TRANSLATE_NOOP("FigureText", "Number of GPUs or groups that hold the same layers and work on "
                                     "different data.")},
    {FigureId::Expert, QT_TRANSLATE_NOOP("FigureText", "Expert parallelism"),
     QT_TRANSLATE_NOOP("FigureText", "EP"),
     QT_TRANSLATE_NOOP("FigureText", "Number of ways in which the routed experts are divided.")},
    {FigureId::Context, QT_TRANSLATE_NOOP("FigureText", "Context parallelism"),
     QT_TRANSLATE_NOOP("FigureText", "CP"),
     QT_TRANSLATE_NOOP("FigureText", "Number of GPUs that share one sequence.")},
    {FigureId::Gpus, QT_TRANSLATE_NOOP("FigureText", "GPUs"), QT_TRANSLATE_NOOP("FigureText", "GPUs"),
     QT_TRANSLATE_NOOP("FigureText", "GPUs of the whole deployment.")},
    {FigureId::Nodes, QT_TRANSLATE_NOOP("FigureText", "Nodes"), QT_TRANSLATE_NOOP("FigureText", "Nodes"),
     QT_TRANSLATE_NOOP("FigureText", "Servers that hold the GPUs.")},
    {FigureId::Replicas, QT_TRANSLATE_NOOP("FigureText", "Replicas"),
     QT_TRANSLATE_NOOP("FigureText", "Replicas"),
     QT_TRANSLATE_NOOP("FigureText", "Independent copies of the deployment that share the load.")},
    {FigureId::PrefillReplicas, QT_TRANSLATE_NOOP("FigureText", "Prefill replicas"),
     QT_TRANSLATE_NOOP("FigureText", "Prefill replicas"),
     QT_TRANSLATE_NOOP("FigureText", "Replicas that only fill prompts and send the cache to the others.")},
    {FigureId::Ttft, QT_TRANSLATE_NOOP("FigureText", "Time to first token"),
     QT_TRANSLATE_NOOP("FigureText", "TTFT"),
     QT_TRANSLATE_NOOP("FigureText", "Mean time from a request to its first token at the scenario's "
                                     "load.")},
    {FigureId::Tpot, QT_TRANSLATE_NOOP("FigureText", "Time per output token"),
     QT_TRANSLATE_NOOP("FigureText", "TPOT"),
     QT_TRANSLATE_NOOP("FigureText", "Mean time between two tokens of one answer.")},
    {FigureId::OutputRate, QT_TRANSLATE_NOOP("FigureText", "Output of the deployment"),
     QT_TRANSLATE_NOOP("FigureText", "Output"),
     QT_TRANSLATE_NOOP("FigureText", "Tokens per second that all users together receive.")},
    {FigureId::OutputRatePerGpu, QT_TRANSLATE_NOOP("FigureText", "Output per GPU"),
     QT_TRANSLATE_NOOP("FigureText", "Output/GPU"),
     QT_TRANSLATE_NOOP("FigureText", "Tokens per second of the deployment divided by its GPUs.")},
    {FigureId::PrefillRate, QT_TRANSLATE_NOOP("FigureText", "Prefill rate"),
     QT_TRANSLATE_NOOP("FigureText", "Prefill"),
     QT_TRANSLATE_NOOP("FigureText", "Prompt tokens per second while one request is read.")},
    {FigureId::DecodeRatePerUser, QT_TRANSLATE_NOOP("FigureText", "Speed for one user"),
     QT_TRANSLATE_NOOP("FigureText", "Per user"),
     QT_TRANSLATE_NOOP("FigureText", "Tokens per second that one user sees while an answer is written.")},
    {FigureId::RequestRate, QT_TRANSLATE_NOOP("FigureText", "Requests per second"),
     QT_TRANSLATE_NOOP("FigureText", "Requests"),
     QT_TRANSLATE_NOOP("FigureText", "Requests that the deployment finishes per second.")},
    {FigureId::MaxConcurrency, QT_TRANSLATE_NOOP("FigureText", "Most requests at once"),
     QT_TRANSLATE_NOOP("FigureText", "Max. at once"),
     QT_TRANSLATE_NOOP("FigureText", "Requests of the scenario's length whose cache fits at the same "
                                     "time.")},
    {FigureId::KvTransfer, QT_TRANSLATE_NOOP("FigureText", "Sending the cache"),
     QT_TRANSLATE_NOOP("FigureText", "KV transfer"),
     QT_TRANSLATE_NOOP("FigureText", "Time that the cache of one prompt takes from the replica that filled it to the one that "
                                     "decodes; part of the time to first token.")},
    {FigureId::PrefillBusy, QT_TRANSLATE_NOOP("FigureText", "Utilisation of the prefill replicas"),
     QT_TRANSLATE_NOOP("FigureText", "Prefill busy"),
     QT_TRANSLATE_NOOP("FigureText", "Share of the time that the replicas for prompts work. Near 100 % prompts wait long.")},
    {FigureId::TokensPerStep, QT_TRANSLATE_NOOP("FigureText", "Tokens per step"),
     QT_TRANSLATE_NOOP("FigureText", "Tokens/step"),
     QT_TRANSLATE_NOOP("FigureText", "Tokens that a step yields for each request in the mean: those drafted and "
                                     "accepted, and one of the model's own.")},
    {FigureId::QueueUtilisation, QT_TRANSLATE_NOOP("FigureText", "Utilisation of the batch"),
     QT_TRANSLATE_NOOP("FigureText", "Utilisation"),
     QT_TRANSLATE_NOOP("FigureText", "Requests that arrive over those that can be completed. From 100 % on the "
                                     "queue grows without end.")},
    {FigureId::QueueWait, QT_TRANSLATE_NOOP("FigureText", "Wait in the queue"),
     QT_TRANSLATE_NOOP("FigureText", "Wait"),
     QT_TRANSLATE_NOOP("FigureText", "Mean wait of a request for a place in the batch and for the prompts in "
                                     "front of it. Requests arrive at random.")},
    {FigureId::TtftP50, QT_TRANSLATE_NOOP("FigureText", "Time to first token, median"),
     QT_TRANSLATE_NOOP("FigureText", "TTFT p50"),
     QT_TRANSLATE_NOOP("FigureText", "Half of the requests get their first token within this time.")},
    {FigureId::TtftP95, QT_TRANSLATE_NOOP("FigureText", "Time to first token, 95 %"),
     QT_TRANSLATE_NOOP("FigureText", "TTFT p95"),
     QT_TRANSLATE_NOOP("FigureText", "95 of 100 requests get their first token within this time.")},
    {FigureId::TtftP99, QT_TRANSLATE_NOOP("FigureText", "Time to first token, 99 %"),
     QT_TRANSLATE_NOOP("FigureText", "TTFT p99"),
     QT_TRANSLATE_NOOP("FigureText", "99 of 100 requests get their first token within this time.")},
    {FigureId::DemandRequests, QT_TRANSLATE_NOOP("FigureText", "Requests at the peak"),
     QT_TRANSLATE_NOOP("FigureText", "Peak"),
     QT_TRANSLATE_NOOP("FigureText", "Requests per second that the users send in the busiest hour.")},
    {FigureId::DemandConcurrency, QT_TRANSLATE_NOOP("FigureText", "Requests at once at the peak"),
     QT_TRANSLATE_NOOP("FigureText", "At once"),
     QT_TRANSLATE_NOOP("FigureText", "Requests that are in the system at the same moment: arrivals times the "
                                     "time that one stays.")},
    {FigureId::DemandPerReplica, QT_TRANSLATE_NOOP("FigureText", "What one replica carries"),
     QT_TRANSLATE_NOOP("FigureText", "Per replica"),
     QT_TRANSLATE_NOOP("FigureText", "Requests per second that one replica completes while mean latencies stay "
                                     "within the targets.")},
    {FigureId::DemandReplicas, QT_TRANSLATE_NOOP("FigureText", "Replicas for the users"),
     QT_TRANSLATE_NOOP("FigureText", "Replicas"),
     QT_TRANSLATE_NOOP("FigureText", "Replicas that carry the peak and the headroom, without spare.")},
    {FigureId::DemandGpus, QT_TRANSLATE_NOOP("FigureText", "GPUs for the users"),
     QT_TRANSLATE_NOOP("FigureText", "GPUs"),
     QT_TRANSLATE_NOOP("FigureText", "GPUs that carry the users, spare nodes included.")},
    {FigureId::DemandNodes, QT_TRANSLATE_NOOP("FigureText", "Nodes for the users"),
     QT_TRANSLATE_NOOP("FigureText", "Nodes"),
     QT_TRANSLATE_NOOP("FigureText", "Nodes that carry the users, spare ones included.")},
    {FigureId::DemandNodesAtHorizon, QT_TRANSLATE_NOOP("FigureText", "Nodes at the end of the horizon"),
     QT_TRANSLATE_NOOP("FigureText", "Nodes later"),
     QT_TRANSLATE_NOOP("FigureText", "Nodes that the grown demand needs at the end of the horizon.")},
    {FigureId::UsersCarried, QT_TRANSLATE_NOOP("FigureText", "Users that these machines carry"),
     QT_TRANSLATE_NOOP("FigureText", "Carries"),
     QT_TRANSLATE_NOOP("FigureText", "Users whose peak the planned machines carry with headroom while the spare "
                                     "nodes are down.")},
    {FigureId::TrainingRatePerGpu, QT_TRANSLATE_NOOP("FigureText", "Training rate per GPU"),
     QT_TRANSLATE_NOOP("FigureText", "Tokens/GPU"),
     QT_TRANSLATE_NOOP("FigureText", "Tokens per second that one GPU trains on.")},
    {FigureId::Step, QT_TRANSLATE_NOOP("FigureText", "Time per step"),
     QT_TRANSLATE_NOOP("FigureText", "Step"),
     QT_TRANSLATE_NOOP("FigureText", "Time of one optimizer step over the global batch.")},
    {FigureId::Mfu, QT_TRANSLATE_NOOP("FigureText", "Model FLOPs utilisation"),
     QT_TRANSLATE_NOOP("FigureText", "MFU"),
     QT_TRANSLATE_NOOP("FigureText", "Arithmetic of the model, recomputation not counted, over the peak "
                                     "of the GPU.")},
    {FigureId::ModelTflops, QT_TRANSLATE_NOOP("FigureText", "Model TFLOP/s per GPU"),
     QT_TRANSLATE_NOOP("FigureText", "TFLOP/s/GPU"),
     QT_TRANSLATE_NOOP("FigureText", "Arithmetic of the model that one GPU completes per second.")},
    {FigureId::GpuHours, QT_TRANSLATE_NOOP("FigureText", "GPU hours"),
     QT_TRANSLATE_NOOP("FigureText", "GPU hours"),
     QT_TRANSLATE_NOOP("FigureText", "GPUs times wall time of the whole run.")},
    {FigureId::Days, QT_TRANSLATE_NOOP("FigureText", "Duration"), QT_TRANSLATE_NOOP("FigureText", "Days"),
     QT_TRANSLATE_NOOP("FigureText", "Wall time of the run, interruptions included.")},
    {FigureId::Checkpoint, QT_TRANSLATE_NOOP("FigureText", "Size of a checkpoint"),
     QT_TRANSLATE_NOOP("FigureText", "Checkpoint"),
     QT_TRANSLATE_NOOP("FigureText", "Weights, master copies and optimizer states that a run needs to go on.")},
    {FigureId::CheckpointWrite, QT_TRANSLATE_NOOP("FigureText", "Time to write a checkpoint"),
     QT_TRANSLATE_NOOP("FigureText", "Write"),
     QT_TRANSLATE_NOOP("FigureText", "Its size over the bandwidth of the storage.")},
    {FigureId::CheckpointInterval, QT_TRANSLATE_NOOP("FigureText", "Best checkpoint interval"),
     QT_TRANSLATE_NOOP("FigureText", "Interval"),
     QT_TRANSLATE_NOOP("FigureText", "Training time between two checkpoints that loses least to writing and to "
                                     "failures (Young, Daly).")},
    {FigureId::Goodput, QT_TRANSLATE_NOOP("FigureText", "Goodput"),
     QT_TRANSLATE_NOOP("FigureText", "Goodput"),
     QT_TRANSLATE_NOOP("FigureText", "Productive share of the wall time. Without a failure rate and a storage "
                                     "bandwidth it is that of published long runs.")},
    {FigureId::Dataset, QT_TRANSLATE_NOOP("FigureText", "Data set on the storage"),
     QT_TRANSLATE_NOOP("FigureText", "Data set"),
     QT_TRANSLATE_NOOP("FigureText", "The text and its tokens, in as many copies as stated.")},
    {FigureId::OwnCapex, QT_TRANSLATE_NOOP("FigureText", "Purchase"),
     QT_TRANSLATE_NOOP("FigureText", "Purchase"),
     QT_TRANSLATE_NOOP("FigureText", "Price of all hardware on the bill of materials.")},
    {FigureId::OwnOpexPerYear, QT_TRANSLATE_NOOP("FigureText", "Running cost per year"),
     QT_TRANSLATE_NOOP("FigureText", "Running/year"),
     QT_TRANSLATE_NOOP("FigureText", "Electricity, colocation, maintenance, staff, licences and other "
                                     "yearly lines.")},
    {FigureId::OwnElectricity, QT_TRANSLATE_NOOP("FigureText", "Electricity per year"),
     QT_TRANSLATE_NOOP("FigureText", "Electricity"),
     QT_TRANSLATE_NOOP("FigureText", "Energy of the facility times the tariff.")},
    {FigureId::OwnPerHour, QT_TRANSLATE_NOOP("FigureText", "Running cost per hour"),
     QT_TRANSLATE_NOOP("FigureText", "Running/h"),
     QT_TRANSLATE_NOOP("FigureText", "Running cost divided by the installed hours of a year.")},
    {FigureId::OwnAmortisedPerHour, QT_TRANSLATE_NOOP("FigureText", "Cost per hour with depreciation"),
     QT_TRANSLATE_NOOP("FigureText", "Own/h"),
     QT_TRANSLATE_NOOP("FigureText", "Running cost plus purchase less residual value, spread over the "
                                     "installed hours.")},
    {FigureId::OwnPerMonth, QT_TRANSLATE_NOOP("FigureText", "Own, per month"),
     QT_TRANSLATE_NOOP("FigureText", "Own/month"),
     QT_TRANSLATE_NOOP("FigureText", "Running cost plus purchase less residual value, per month.")},
    {FigureId::OwnTotal, QT_TRANSLATE_NOOP("FigureText", "Own, whole horizon"),
     QT_TRANSLATE_NOOP("FigureText", "Own total"),
     QT_TRANSLATE_NOOP("FigureText", "Purchase plus running cost less residual value over the horizon.")},
    {FigureId::OwnNpv, QT_TRANSLATE_NOOP("FigureText", "Own, present cost"),
     QT_TRANSLATE_NOOP("FigureText", "Own NPV"),
     QT_TRANSLATE_NOOP("FigureText", "The same with every year discounted to today.")},
    {FigureId::OwnCapexLow, QT_TRANSLATE_NOOP("FigureText", "Purchase, low prices"),
     QT_TRANSLATE_NOOP("FigureText", "Purchase low"),
     QT_TRANSLATE_NOOP("FigureText", "The same bill with the low end of every price range.")},
    {FigureId::OwnCapexHigh, QT_TRANSLATE_NOOP("FigureText", "Purchase, high prices"),
     QT_TRANSLATE_NOOP("FigureText", "Purchase high"),
     QT_TRANSLATE_NOOP("FigureText", "The same bill with the high end of every price range.")},
    {FigureId::OwnVat, QT_TRANSLATE_NOOP("FigureText", "VAT in the purchase"),
     QT_TRANSLATE_NOOP("FigureText", "VAT"),
     QT_TRANSLATE_NOOP("FigureText", "Value-added tax on goods and duty, whether it is deducted or "
                                     "paid.")},
    {FigureId::OwnDepreciation, QT_TRANSLATE_NOOP("FigureText", "Depreciation, first year"),
     QT_TRANSLATE_NOOP("FigureText", "Depreciation"),
     QT_TRANSLATE_NOOP("FigureText", "What the first year takes off the book value.")},
    {FigureId::OwnInstalment, QT_TRANSLATE_NOOP("FigureText", "Instalment"),
     QT_TRANSLATE_NOOP("FigureText", "Instalment"),
     QT_TRANSLATE_NOOP("FigureText", "Monthly payment of the loan or lease.")},
    {FigureId::OwnInterest, QT_TRANSLATE_NOOP("FigureText", "Interest"),
     QT_TRANSLATE_NOOP("FigureText", "Interest"),
     QT_TRANSLATE_NOOP("FigureText", "Interest of the loan or lease over the horizon.")},
    {FigureId::OwnAnnual, QT_TRANSLATE_NOOP("FigureText", "Own, equivalent annual cost"),
     QT_TRANSLATE_NOOP("FigureText", "Own EAC"),
     QT_TRANSLATE_NOOP("FigureText", "Level yearly amount with the same present cost.")},
    {FigureId::OwnPerMtok, QT_TRANSLATE_NOOP("FigureText", "Own, per million output tokens"),
     QT_TRANSLATE_NOOP("FigureText", "Own/Mtok"),
     QT_TRANSLATE_NOOP("FigureText", "Cost with depreciation over the output tokens at the stated "
                                     "utilisation.")},
    {FigureId::OwnPerMtokInput, QT_TRANSLATE_NOOP("FigureText", "Own, per million input tokens"),
     QT_TRANSLATE_NOOP("FigureText", "Own/Mtok in"),
     QT_TRANSLATE_NOOP("FigureText", "The cost per token divided between input and output by the "
                                     "output weight.")},
    {FigureId::OwnPerMtokOutput, QT_TRANSLATE_NOOP("FigureText", "Own, per million output tokens beside input"),
     QT_TRANSLATE_NOOP("FigureText", "Own/Mtok out"),
     QT_TRANSLATE_NOOP("FigureText", "The same for output: input price times the output weight.")},
    {FigureId::OwnPerUser, QT_TRANSLATE_NOOP("FigureText", "Own, per user and month"),
     QT_TRANSLATE_NOOP("FigureText", "Own/user"),
     QT_TRANSLATE_NOOP("FigureText", "Own per month for each user that is served at the same time.")},
    {FigureId::OwnPerRun, QT_TRANSLATE_NOOP("FigureText", "Own, per training run"),
     QT_TRANSLATE_NOOP("FigureText", "Own/run"),
     QT_TRANSLATE_NOOP("FigureText", "GPU hours of the run at the cost per hour with depreciation.")},
    {FigureId::OwnBudgetOk, QT_TRANSLATE_NOOP("FigureText", "Within the budget"),
     QT_TRANSLATE_NOOP("FigureText", "Budget"),
     QT_TRANSLATE_NOOP("FigureText", "Whether the purchase stays within the stated budget.")},
    {FigureId::RentPerHour, QT_TRANSLATE_NOOP("FigureText", "Rent per hour"),
     QT_TRANSLATE_NOOP("FigureText", "Rent/h"),
     QT_TRANSLATE_NOOP("FigureText", "Price of the whole deployment while it is up.")},
    {FigureId::RentPerMonth, QT_TRANSLATE_NOOP("FigureText", "Rent per month"),
     QT_TRANSLATE_NOOP("FigureText", "Rent/month"),
     QT_TRANSLATE_NOOP("FigureText", "Rent billed in an average month, storage and traffic included.")},
    {FigureId::RentPerYear, QT_TRANSLATE_NOOP("FigureText", "Rent, first year"),
     QT_TRANSLATE_NOOP("FigureText", "Rent/year"),
     QT_TRANSLATE_NOOP("FigureText", "Rent billed in the first year.")},
    {FigureId::RentTotal, QT_TRANSLATE_NOOP("FigureText", "Rent, whole horizon"),
     QT_TRANSLATE_NOOP("FigureText", "Rent total"),
     QT_TRANSLATE_NOOP("FigureText", "Rent over the horizon with the stated change of price.")},
    {FigureId::RentNpv, QT_TRANSLATE_NOOP("FigureText", "Rent, present cost"),
     QT_TRANSLATE_NOOP("FigureText", "Rent NPV"),
     QT_TRANSLATE_NOOP("FigureText", "The same with every year discounted to today.")},
    {FigureId::RentAnnual, QT_TRANSLATE_NOOP("FigureText", "Rent, equivalent annual cost"),
     QT_TRANSLATE_NOOP("FigureText", "Rent EAC"),
     QT_TRANSLATE_NOOP("FigureText", "Level yearly amount with the same present cost.")},
    {FigureId::RentPerUser, QT_TRANSLATE_NOOP("FigureText", "Rent, per user and month"),
     QT_TRANSLATE_NOOP("FigureText", "Rent/user"),
     QT_TRANSLATE_NOOP("FigureText", "Rent per month for each user that is served at the same time.")},
    {FigureId::RentPerRun, QT_TRANSLATE_NOOP("FigureText", "Rent, per training run"),
     QT_TRANSLATE_NOOP("FigureText", "Rent/run"),
     QT_TRANSLATE_NOOP("FigureText", "GPU hours of the run at the rent per hour.")},
    {FigureId::RentPerMtok, QT_TRANSLATE_NOOP("FigureText", "Rent, per million output tokens"),
     QT_TRANSLATE_NOOP("FigureText", "Rent/Mtok"),
     QT_TRANSLATE_NOOP("FigureText", "Rent over the output tokens at the stated utilisation.")},
    {FigureId::ApiPerDay, QT_TRANSLATE_NOOP("FigureText", "API per day"),
     QT_TRANSLATE_NOOP("FigureText", "API/day"),
     QT_TRANSLATE_NOOP("FigureText", "Price of the demand at a hosted API on an average day.")},
    {FigureId::ApiPerMonth, QT_TRANSLATE_NOOP("FigureText", "API per month"),
     QT_TRANSLATE_NOOP("FigureText", "API/month"),
     QT_TRANSLATE_NOOP("FigureText", "Price of the demand at a hosted API in an average month.")},
    {FigureId::ApiPerYear, QT_TRANSLATE_NOOP("FigureText", "API, first year"),
     QT_TRANSLATE_NOOP("FigureText", "API/year"),
     QT_TRANSLATE_NOOP("FigureText", "Price of the demand at a hosted API in the first year.")},
    {FigureId::ApiTotal, QT_TRANSLATE_NOOP("FigureText", "API, whole horizon"),
     QT_TRANSLATE_NOOP("FigureText", "API total"),
     QT_TRANSLATE_NOOP("FigureText", "Price over the horizon with the stated growth and change of price.")},
    {FigureId::ApiPerUser, QT_TRANSLATE_NOOP("FigureText", "API, per user and month"),
     QT_TRANSLATE_NOOP("FigureText", "API/user"),
     QT_TRANSLATE_NOOP("FigureText", "API cost per month for each user that is served at the same "
                                     "time.")},
    {FigureId::ApiPerMtok, QT_TRANSLATE_NOOP("FigureText", "API, per million output tokens"),
     QT_TRANSLATE_NOOP("FigureText", "API/Mtok"),
     QT_TRANSLATE_NOOP("FigureText", "All API cost, input included, over the output tokens.")},
    {FigureId::BreakEvenHours, QT_TRANSLATE_NOOP("FigureText", "Break-even in hours"),
     QT_TRANSLATE_NOOP("FigureText", "Break-even h"),
     QT_TRANSLATE_NOOP("FigureText", "Hours of use after which owning has cost no more than renting.")},
    {FigureId::BreakEvenMonth, QT_TRANSLATE_NOOP("FigureText", "Break-even against rent"),
     QT_TRANSLATE_NOOP("FigureText", "Break-even"),
     QT_TRANSLATE_NOOP("FigureText", "Month in which the cumulative cost of owning falls below that of "
                                     "renting.")},
    {FigureId::BreakEvenMonthResale, QT_TRANSLATE_NOOP("FigureText", "Break-even with resale"),
     QT_TRANSLATE_NOOP("FigureText", "With resale"),
     QT_TRANSLATE_NOOP("FigureText", "Month in which owning, less what the hardware could be sold "
                                     "for, falls below renting.")},
    {FigureId::BreakEvenUtilisation, QT_TRANSLATE_NOOP("FigureText", "Break-even utilisation"),
     QT_TRANSLATE_NOOP("FigureText", "Break-even u"),
     QT_TRANSLATE_NOOP("FigureText", "Busy share of the hours from which owning is cheaper than renting.")},
    {FigureId::BreakEvenRent, QT_TRANSLATE_NOOP("FigureText", "Break-even rent"),
     QT_TRANSLATE_NOOP("FigureText", "Break-even rent"),
     QT_TRANSLATE_NOOP("FigureText", "Rent of a GPU and hour at which owning and renting cost the "
                                     "same over the horizon.")},
    {FigureId::BreakEvenMonthApi, QT_TRANSLATE_NOOP("FigureText", "Break-even against the API"),
     QT_TRANSLATE_NOOP("FigureText", "vs. API"),
     QT_TRANSLATE_NOOP("FigureText", "Month in which the cumulative cost of owning falls below that of "
                                     "the API.")},
    {FigureId::BreakEvenTokens, QT_TRANSLATE_NOOP("FigureText", "Break-even demand against the API"),
     QT_TRANSLATE_NOOP("FigureText", "vs. API tokens"),
     QT_TRANSLATE_NOOP("FigureText", "Output tokens per month at which owning costs as much as the API.")},
    {FigureId::Saving, QT_TRANSLATE_NOOP("FigureText", "Saving over renting"),
     QT_TRANSLATE_NOOP("FigureText", "Saving"),
     QT_TRANSLATE_NOOP("FigureText", "Cost of renting less cost of owning over the horizon.")},
    {FigureId::Npv, QT_TRANSLATE_NOOP("FigureText", "Net present value"),
     QT_TRANSLATE_NOOP("FigureText", "NPV"),
     QT_TRANSLATE_NOOP("FigureText", "Present value of owning instead of renting.")},
    {FigureId::Irr, QT_TRANSLATE_NOOP("FigureText", "Internal rate of return"),
     QT_TRANSLATE_NOOP("FigureText", "IRR"),
     QT_TRANSLATE_NOOP("FigureText", "Discount rate at which owning instead of renting is worth nothing.")},
    {FigureId::Roi, QT_TRANSLATE_NOOP("FigureText", "Return on the purchase"),
     QT_TRANSLATE_NOOP("FigureText", "ROI"),
     QT_TRANSLATE_NOOP("FigureText", "Saving over the horizon relative to the purchase.")},
    {FigureId::Payback, QT_TRANSLATE_NOOP("FigureText", "Payback time"),
     QT_TRANSLATE_NOOP("FigureText", "Payback"),
     QT_TRANSLATE_NOOP("FigureText", "Time until the saved rent has paid the purchase.")},
    {FigureId::DiscountedPayback, QT_TRANSLATE_NOOP("FigureText", "Discounted payback time"),
     QT_TRANSLATE_NOOP("FigureText", "Disc. payback"),
     QT_TRANSLATE_NOOP("FigureText", "The same with every year's saving discounted to today.")},
    {FigureId::HybridOwn, QT_TRANSLATE_NOOP("FigureText", "GPUs to own"),
     QT_TRANSLATE_NOOP("FigureText", "To own"),
     QT_TRANSLATE_NOOP("FigureText", "Base that costs least when the demand above it is rented on "
                                     "demand: a further GPU would be busy for too few hours to pay.")},
    {FigureId::HybridOwningShare, QT_TRANSLATE_NOOP("FigureText", "Busy share worth owning"),
     QT_TRANSLATE_NOOP("FigureText", "Worth owning"),
     QT_TRANSLATE_NOOP("FigureText", "A GPU of demand is worth owning when it is wanted for more "
                                     "than this share of the hours: a / (p − e).")},
    {FigureId::HybridPerYear, QT_TRANSLATE_NOOP("FigureText", "Own base, rented burst"),
     QT_TRANSLATE_NOOP("FigureText", "Hybrid/year"),
     QT_TRANSLATE_NOOP("FigureText", "Mean cost of a year with that base and on-demand instances "
                                     "above it.")},
    {FigureId::HybridAllOwn, QT_TRANSLATE_NOOP("FigureText", "Owning up to the peak"),
     QT_TRANSLATE_NOOP("FigureText", "All own"),
     QT_TRANSLATE_NOOP("FigureText", "Mean cost of a year when the highest demand is owned.")},
    {FigureId::HybridAllRent, QT_TRANSLATE_NOOP("FigureText", "Renting everything"),
     QT_TRANSLATE_NOOP("FigureText", "All rent"),
     QT_TRANSLATE_NOOP("FigureText", "Mean cost of a year when everything is rented on demand.")},
    {FigureId::HybridReservedBase, QT_TRANSLATE_NOOP("FigureText", "The same base reserved"),
     QT_TRANSLATE_NOOP("FigureText", "Reserved base"),
     QT_TRANSLATE_NOOP("FigureText", "Mean cost of a year when that base is reserved instead of "
                                     "owned.")},
    {FigureId::HybridReservedMix, QT_TRANSLATE_NOOP("FigureText", "Reserved and on demand"),
     QT_TRANSLATE_NOOP("FigureText", "Reserved mix"),
     QT_TRANSLATE_NOOP("FigureText", "The cheapest reservation with on-demand instances above it.")},
    {FigureId::HybridLayered, QT_TRANSLATE_NOOP("FigureText", "Every layer at its cheapest"),
     QT_TRANSLATE_NOOP("FigureText", "Layers"),
     QT_TRANSLATE_NOOP("FigureText", "Own, reserved, on demand and spot, each layer of the demand "
                                     "as it is cheapest.")},
    {FigureId::HybridLayeredOwn, QT_TRANSLATE_NOOP("FigureText", "Own, in layers"),
     QT_TRANSLATE_NOOP("FigureText", "Layer own"),
     QT_TRANSLATE_NOOP("FigureText", "GPUs owned in that mix.")},
    {FigureId::HybridLayeredReserved, QT_TRANSLATE_NOOP("FigureText", "Reserved, in layers"),
     QT_TRANSLATE_NOOP("FigureText", "Layer reserved"),
     QT_TRANSLATE_NOOP("FigureText", "GPUs reserved in that mix.")},
    {FigureId::HybridRuleByUse, QT_TRANSLATE_NOOP("FigureText", "Rule of thumb, paid by use"),
     QT_TRANSLATE_NOOP("FigureText", "Rule"),
     QT_TRANSLATE_NOOP("FigureText", "Articles' rule: spot below half of the peak, reserved below "
                                     "80%, else on demand; reserved hours paid while used.")},
    {FigureId::HybridRuleReserved, QT_TRANSLATE_NOOP("FigureText", "Rule of thumb, as billed"),
     QT_TRANSLATE_NOOP("FigureText", "Rule billed"),
     QT_TRANSLATE_NOOP("FigureText", "The same rule with reservations paid around the clock, as "
                                     "they are billed.")},
    {FigureId::NodeAvailability, QT_TRANSLATE_NOOP("FigureText", "Availability of a node"),
     QT_TRANSLATE_NOOP("FigureText", "Node up"),
     QT_TRANSLATE_NOOP("FigureText", "Share of the time in which a node works.")},
    {FigureId::ServiceAvailability, QT_TRANSLATE_NOOP("FigureText", "Availability of the service"),
     QT_TRANSLATE_NOOP("FigureText", "Service up"),
     QT_TRANSLATE_NOOP("FigureText", "Probability that all needed nodes work, spare ones counted.")},
    {FigureId::Downtime, QT_TRANSLATE_NOOP("FigureText", "Downtime per year"),
     QT_TRANSLATE_NOOP("FigureText", "Downtime"),
     QT_TRANSLATE_NOOP("FigureText", "Hours of a year in which a needed node is missing.")},
    {FigureId::UpgradeWhen, QT_TRANSLATE_NOOP("FigureText", "Best time to replace"),
     QT_TRANSLATE_NOOP("FigureText", "Replace after"),
     QT_TRANSLATE_NOOP("FigureText", "Review at which replacing the hardware costs least over the "
                                     "horizon.")},
    {FigureId::UpgradeSaving, QT_TRANSLATE_NOOP("FigureText", "Saving by replacing"),
     QT_TRANSLATE_NOOP("FigureText", "Saved"),
     QT_TRANSLATE_NOOP("FigureText", "Against keeping the hardware to the end; negative where "
                                     "keeping is cheaper.")},
    {FigureId::SplitTotal, QT_TRANSLATE_NOOP("FigureText", "House and API together"),
     QT_TRANSLATE_NOOP("FigureText", "Split"),
     QT_TRANSLATE_NOOP("FigureText", "Hardware of one's own and the API for the rest of the tokens, "
                                     "over the horizon.")},
    {FigureId::SplitBreakEven, QT_TRANSLATE_NOOP("FigureText", "Share from which owning pays"),
     QT_TRANSLATE_NOOP("FigureText", "Split from"),
     QT_TRANSLATE_NOOP("FigureText", "Share of the demand that one's own hardware must answer to "
                                     "cost less than the API.")},
    {FigureId::ItPower, QT_TRANSLATE_NOOP("FigureText", "IT power"),
     QT_TRANSLATE_NOOP("FigureText", "IT power"),
     QT_TRANSLATE_NOOP("FigureText", "Power of servers and GPUs at full load.")},
    {FigureId::FacilityPower, QT_TRANSLATE_NOOP("FigureText", "Facility power"),
     QT_TRANSLATE_NOOP("FigureText", "Facility"),
     QT_TRANSLATE_NOOP("FigureText", "Average power with cooling and losses (PUE).")},
    {FigureId::EnergyPerYear, QT_TRANSLATE_NOOP("FigureText", "Energy per year"),
     QT_TRANSLATE_NOOP("FigureText", "Energy/year"),
     QT_TRANSLATE_NOOP("FigureText", "Energy of the facility in a year at the stated utilisation.")},
    {FigureId::Co2PerYear, QT_TRANSLATE_NOOP("FigureText", "Emissions per year"),
     QT_TRANSLATE_NOOP("FigureText", "CO₂e/year"),
     QT_TRANSLATE_NOOP("FigureText", "Energy times the emission factor of the grid.")},
    {FigureId::NodePower, QT_TRANSLATE_NOOP("FigureText", "Power of one machine"),
     QT_TRANSLATE_NOOP("FigureText", "Machine"),
     QT_TRANSLATE_NOOP("FigureText", "What one machine draws at full load.")},
    {FigureId::Racks, QT_TRANSLATE_NOOP("FigureText", "Racks"), QT_TRANSLATE_NOOP("FigureText", "Racks"),
     QT_TRANSLATE_NOOP("FigureText", "Racks whose power carries the machines; none is filled beyond its limit.")},
    {FigureId::LoadTime, QT_TRANSLATE_NOOP("FigureText", "Time to load the weights"),
     QT_TRANSLATE_NOOP("FigureText", "Load"),
     QT_TRANSLATE_NOOP("FigureText", "Until all replicas have read their weights from the shared storage.")},
    {FigureId::NetworkLeaves, QT_TRANSLATE_NOOP("FigureText", "Leaf switches"),
     QT_TRANSLATE_NOOP("FigureText", "Leaves"),
     QT_TRANSLATE_NOOP("FigureText", "Switches that machines are plugged into; each carries whole rails.")},
    {FigureId::NetworkSpines, QT_TRANSLATE_NOOP("FigureText", "Spine switches"),
     QT_TRANSLATE_NOOP("FigureText", "Spines"),
     QT_TRANSLATE_NOOP("FigureText", "Switches that join the leaves without oversubscription.")},
    {FigureId::NetworkCores, QT_TRANSLATE_NOOP("FigureText", "Core switches"),
     QT_TRANSLATE_NOOP("FigureText", "Cores"),
     QT_TRANSLATE_NOOP("FigureText", "A third tier, where two don't have the ports.")},
    {FigureId::NetworkLinks, QT_TRANSLATE_NOOP("FigureText", "Network links"),
     QT_TRANSLATE_NOOP("FigureText", "Links"),
     QT_TRANSLATE_NOOP("FigureText", "Of all tiers; each takes a copper cable or two optics.")},
};
static_assert(std::size(figureRows) == plan::figureCount);

struct TermRow {
    Term term;
    const char *label;
    const char *explanation;
    const char *formula;
};

const TermRow termRows[] = {
    {Term::Weights, QT_TRANSLATE_NOOP("FigureText", "Weights"),
     QT_TRANSLATE_NOOP("FigureText", "Weights that stay on the GPU in the chosen format, scales "
                                     "included."),
     QT_TRANSLATE_NOOP("FigureText", "parameters on the GPU × bytes per parameter")},
    {Term::Adapters, QT_TRANSLATE_NOOP("FigureText", "Adapters"),
     QT_TRANSLATE_NOOP("FigureText", "LoRA weights with their gradients and optimizer states."),
     QT_TRANSLATE_NOOP("FigureText", "LoRA parameters × (weight + gradient + optimizer bytes)")},
    {Term::Gradients, QT_TRANSLATE_NOOP("FigureText", "Gradients"),
     QT_TRANSLATE_NOOP("FigureText", "One gradient for every trained parameter."),
     QT_TRANSLATE_NOOP("FigureText", "trained parameters × gradient bytes ÷ shards")},
    {Term::MasterWeights, QT_TRANSLATE_NOOP("FigureText", "Master weights"),
     QT_TRANSLATE_NOOP("FigureText", "32-bit copy of the weights that the optimizer updates."),
     QT_TRANSLATE_NOOP("FigureText", "trained parameters × 4 bytes ÷ shards")},
    {Term::OptimizerStates, QT_TRANSLATE_NOOP("FigureText", "Optimizer states"),
     QT_TRANSLATE_NOOP("FigureText", "Moments that the optimizer keeps for every trained parameter."),
     QT_TRANSLATE_NOOP("FigureText", "trained parameters × bytes of the moments ÷ shards")},
    {Term::KvCache, QT_TRANSLATE_NOOP("FigureText", "KV cache"),
     QT_TRANSLATE_NOOP("FigureText", "Keys and values of all tokens in flight."),
     QT_TRANSLATE_NOOP("FigureText", "bytes per token and GPU × context × requests at once")},
    {Term::RecurrentState, QT_TRANSLATE_NOOP("FigureText", "Recurrent state"),
     QT_TRANSLATE_NOOP("FigureText", "Fixed state per sequence of linear-attention layers and full "
                                     "windows."),
     QT_TRANSLATE_NOOP("FigureText", "bytes per sequence × requests at once")},
    {Term::Activations, QT_TRANSLATE_NOOP("FigureText", "Activations"),
     QT_TRANSLATE_NOOP("FigureText", "Working memory of a forward pass; in training what is kept for the "
                                     "backward pass."),
     QT_TRANSLATE_NOOP("FigureText", "tokens per batch × widths of the widest layer × bytes")},
    {Term::Logits, QT_TRANSLATE_NOOP("FigureText", "Logits"),
     QT_TRANSLATE_NOOP("FigureText", "Scores over the vocabulary and the loss."),
     QT_TRANSLATE_NOOP("FigureText", "tokens × vocabulary × bytes")},
    {Term::Buffers, QT_TRANSLATE_NOOP("FigureText", "Buffers"),
     QT_TRANSLATE_NOOP("FigureText", "Gathered parameters, communication buckets and optimizer "
                                     "temporaries."),
     QT_TRANSLATE_NOOP("FigureText", "gathered layer + buckets")},
    {Term::NonTorch, QT_TRANSLATE_NOOP("FigureText", "Context and communication"),
     QT_TRANSLATE_NOOP("FigureText", "CUDA context, communication library and memory outside the "
                                     "allocator."),
     QT_TRANSLATE_NOOP("FigureText", "context + collective buffers")},
    {Term::Graphs, QT_TRANSLATE_NOOP("FigureText", "Captured graphs"),
     QT_TRANSLATE_NOOP("FigureText", "CUDA graphs captured for the batch sizes of decoding."),
     QT_TRANSLATE_NOOP("FigureText", "measured per engine")},
    {Term::Fragmentation, QT_TRANSLATE_NOOP("FigureText", "Fragmentation"),
     QT_TRANSLATE_NOOP("FigureText", "Memory that the allocator holds without using it."),
     QT_TRANSLATE_NOOP("FigureText", "share of the allocated memory")},
};
static_assert(std::size(termRows) == memory::termCount);

const FigureRow *row(FigureId id)
{
    const auto found = std::find_if(std::begin(figureRows), std::end(figureRows),
                                    [id](const FigureRow &candidate) { return candidate.id == id; });
    return found == std::end(figureRows) ? nullptr : found;
}

const TermRow *row(Term term)
{
    const auto found = std::find_if(std::begin(termRows), std::end(termRows),
                                    [term](const TermRow &candidate) { return candidate.term == term; });
    return found == std::end(termRows) ? nullptr : found;
}

} // namespace

QString FigureText::label(FigureId id)
{
    const FigureRow *found = row(id);
    return found ? tr(found->label) : QString();
}

QString FigureText::shortLabel(FigureId id)
{
    const FigureRow *found = row(id);
    return found ? tr(found->shortLabel) : QString();
}

QString FigureText::explanation(FigureId id)
{
    const FigureRow *found = row(id);
    return found ? tr(found->explanation) : QString();
}

QString FigureText::label(Term term)
{
    const TermRow *found = row(term);
    return found ? tr(found->label) : QString();
}

QString FigureText::explanation(Term term)
{
    const TermRow *found = row(term);
    return found ? tr(found->explanation) : QString();
}

QString FigureText::formula(Term term)
{
    const TermRow *found = row(term);
    return found ? tr(found->formula) : QString();
}

} // namespace suanchou::ui
