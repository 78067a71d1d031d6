// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/memory/activations.h"
#include "model/memory/training.h"
#include "model/memory/trainingrules.h"
#include "tests/model/memory/shapes.h"
#include "tests/model/memory/shippedrules.h"

#include <QTest>

using namespace suanchou;
using namespace suanchou::memory;
using catalog::QuantizedPart;
using scenario::Framework;
using scenario::Layout;
using scenario::Optimizer;
using scenario::Recompute;
using scenario::Task;

namespace {

struct Setup {
    catalog::ModelSpec model = shapes::llama2With7b();
    catalog::NumberFormat format = shapes::named("bf16-mixed", 2.0, QuantizedPart::Everything);
    Task task = Task::FullFinetune;
    scenario::Training training;
    Layout layout;
    Bytes capacity = gib(79.2);

    double parameters() const { return static_cast<double>(countParameters(model).main); }
    Budget budget() const
    {
        const LayerGroups groups = layerGroups(model);
        const ParameterCount count = countParameters(model, groups);
        const WeightBytes weights = weightBytes(model, groups, count, format);
        return trainingBudget({shippedRules(), model, groups, count, weights, format, task, training, layout, capacity});
    }
    double statesPerParameter() const { return inBytes(*budget().modelStates) / parameters(); }
};

bool near(double a, double b, double relative) { return std::abs(a - b) <= relative * std::abs(b); }

} // namespace

class TestTrainingMemory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bytesPerParameter_data();
    void bytesPerParameter();
    void activationsPerLayer();
    void adaptersPerRank();
    void qloraOfSevenBillion();
    void totalIsTheSumOfTheTerms_data();
    void totalIsTheSumOfTheTerms();
    void moreOfItTakesMore();
    void divisionNeverTakesMore();
    void pipelineKeepsTheFirstStagesActivations();
    void offloadingMovesToTheHost();
    void frameworkDefaultsStandWhenNothingIsStated();
    void expertsHaveTheirOwnDataRanks();
    void eagerAttentionKeepsScores();
    void varyingLengthsKeepBlocks();
    void lossForms();
    void doraFormsTheMergedMatrix();
    void drivesTakeWhatTheHostWouldHold();
};

void TestTrainingMemory::bytesPerParameter_data()
{
    QTest::addColumn<int>("framework");
    QTest::addColumn<QString>("format");
    QTest::addColumn<int>("optimizer");
    QTest::addColumn<int>("stage");
    QTest::addColumn<int>("data");
    QTest::addColumn<double>("bytes");

    const auto row = [](const char *name, Framework framework, const char *format, Optimizer optimizer,
                        int stage, int data, double bytes) {
        QTest::newRow(name) << static_cast<int>(framework) << QString::fromLatin1(format)
                            << static_cast<int>(optimizer) << stage << data << bytes;
    };
    const char *mixed = "bf16-mixed";
    const char *pure = "bf16-pure";
    // 2 weights + 4 gradients + 4 master + 8 moments
    row("Megatron", Framework::Megatron, mixed, Optimizer::Adamw, 0, 1, 18);
    // distributed optimizer: 6 + 12/8
    row("Megatron, distributed over 8", Framework::Megatron, mixed, Optimizer::Adamw, 1, 8, 7.5);
    row("Megatron, Muon", Framework::Megatron, mixed, Optimizer::Muon, 0, 1, 14);
    row("Megatron, bf16 moments", Framework::Megatron, mixed, Optimizer::AdamwBf16Moments, 0, 1, 14);
    // ZeRO paper: 16 = 2 + 2 + 12; stage 1: 4 + 12/n, stage 2: 2 + 14/n, stage 3: 16/n
    row("ZeRO-1 of 4", Framework::Deepspeed, mixed, Optimizer::Adamw, 1, 4, 7);
    row("ZeRO-2 of 4", Framework::Deepspeed, mixed, Optimizer::Adamw, 2, 4, 5.5);
    row("ZeRO-3 of 4", Framework::Deepspeed, mixed, Optimizer::Adamw, 3, 4, 4);
    // FSDP with fp32 shards: 4 + 4 + 8
    row("torchtitan of 8", Framework::Torchtitan, mixed, Optimizer::Adamw, 3, 8, 2);
    // 16 bit throughout: 2 + 2 + 4; 8-bit and 4-bit moments; gradients freed in the backward pass
    row("torchtune", Framework::Torchtune, mixed, Optimizer::Adamw, 0, 1, 8);
    row("pure", Framework::HfTrainer, pure, Optimizer::Adamw, 0, 1, 8);
    row("8-bit", Framework::Torchtune, pure, Optimizer::Adamw8bit, 0, 1, 6);
    row("4-bit", Framework::Torchtune, pure, Optimizer::Adamw4bit, 0, 1, 5);
    row("in backward", Framework::Torchtune, pure, Optimizer::AdamwInBackward, 0, 1, 6);
    row("8-bit in backward", Framework::Torchtune, pure, Optimizer::Adamw8bitInBackward, 0, 1, 4);
    row("SGD", Framework::HfTrainer, pure, Optimizer::Sgd, 0, 1, 4);
}

void TestTrainingMemory::bytesPerParameter()
{
    QFETCH(int, framework);
    QFETCH(QString, format);
    QFETCH(int, optimizer);
    QFETCH(int, stage);
    QFETCH(int, data);
    QFETCH(double, bytes);
    Setup setup;
    setup.format.id = format.toStdString();
    setup.training.framework = static_cast<Framework>(framework);
    setup.training.optimizer = static_cast<Optimizer>(optimizer);
    setup.training.zeroStage = stage;
    setup.layout.data = data;
    QVERIFY2(near(setup.statesPerParameter(), bytes, 1e-9),
             qPrintable(QString::number(setup.statesPerParameter())));
}

void TestTrainingMemory::activationsPerLayer()
{
    const LayerGroup layer = layerGroups(shapes::llama2With7b())[0];
    // Fused: 8 x 4096 + 4 x 4096 + 2 x 8192 + 6 x 11008 = 131,584 B = 32 h
    QCOMPARE(keptBytesPerToken(layer, 4096, true), 131584.0);
    // Eager: 14 x 4096 + 4 x 4096 + 3 x 8192 + 8 x 11008 = 186,368 B; 42 h measured with logits (litgpt)
    QCOMPARE(keptBytesPerToken(layer, 4096, false), 186368.0);
    // Without a gate and with 4 h of width the fused form is 8 + 4 + 4 + 16 = 32 h; the paper's 34 h has dropout masks
    const LayerGroup gpt = layerGroups(shapes::gpt3())[0];
    QCOMPARE(keptBytesPerToken(gpt, 12288, true), 32.0 * 12288);
}

void TestTrainingMemory::adaptersPerRank()
{
    const catalog::ModelSpec model = shapes::llama2With7b();
    // Per layer: 4 x (4096 + 4096) + 3 x (4096 + 11008) = 78,080 per unit of rank; 32 layers, rank 64: 159,907,840
    const auto count = [&](scenario::LoraTargets targets, scenario::LoraVariant variant) {
        return adapterWeights(model, layerGroups(model), 64, targets, variant).dense;
    };
    QCOMPARE(count(scenario::LoraTargets::AllLinear, scenario::LoraVariant::Lora), 159907840.0);
    QCOMPARE(adapterWeights(model, layerGroups(model), 64, scenario::LoraTargets::AllLinear, scenario::LoraVariant::Lora).experts,
             0.0);
    // Attention alone: 4 x 8192 per layer and rank; query and value: half of it
    QCOMPARE(count(scenario::LoraTargets::Attention, scenario::LoraVariant::Lora), 64.0 * 32 * 4 * 8192);
    QCOMPARE(count(scenario::LoraTargets::QueryValue, scenario::LoraVariant::Lora), 64.0 * 32 * 2 * 8192);
    // DoRA adds one magnitude per output: 4 x 4096 + 2 x 11008 + 4096 = 42,496 per layer
    QCOMPARE(count(scenario::LoraTargets::AllLinear, scenario::LoraVariant::Dora), 159907840.0 + 32 * 42496);
}

void TestTrainingMemory::qloraOfSevenBillion()
{
    // NF4 with double quantisation: 0.516 B on 6,476,005,376 linear weights, 2 B on two tables of 32000 x 4096 and norms;
    // rank 8: 19,988,480 adapter weights x 16 B. Paper and README tables: 5 to 8 GB with 1k to 8k tokens.
    Setup setup;
    setup.format = shapes::named("nf4", 8452.0 / 16384.0, QuantizedPart::Linears);
    setup.task = Task::Qlora;
    setup.training.framework = Framework::Unsloth;
    setup.training.loraRank = 8;
    setup.training.sequenceLength = tokens(4096);
    const Budget budget = setup.budget();
    const double base = 6476005376.0 * 8452.0 / 16384.0 + 2.0 * (2.0 * 32000 * 4096 + 65.0 * 4096);
    QVERIFY(near(inBytes(budget[Term::Weights]), base, 1e-6));
    QCOMPARE(inBytes(budget[Term::Adapters]), 16.0 * 19988480.0);
    QVERIFY(inGib(budget.total) > 5.0);
    QVERIFY(inGib(budget.total) < 8.0);
}

void TestTrainingMemory::totalIsTheSumOfTheTerms_data()
{
    QTest::addColumn<int>("framework");
    QTest::addColumn<int>("task");
    for (int framework = 0; framework <= static_cast<int>(Framework::Other); ++framework) {
        for (int task = static_cast<int>(Task::Pretrain); task <= static_cast<int>(Task::Qlora); ++task)
            QTest::addRow("%d %d", framework, task) << framework << task;
    }
}

void TestTrainingMemory::totalIsTheSumOfTheTerms()
{
    QFETCH(int, framework);
    QFETCH(int, task);
    Setup setup;
    setup.training.framework = static_cast<Framework>(framework);
    setup.task = static_cast<Task>(task);
    setup.layout.data = 4;
    for (const Recompute recompute : {Recompute::None, Recompute::Selective, Recompute::Full}) {
        setup.training.recompute = recompute;
        const Budget budget = setup.budget();
        double sum = 0;
        for (const Bytes &term : budget.terms) {
            QVERIFY(inBytes(term) >= 0);
            sum += inBytes(term);
        }
        QCOMPARE(inBytes(budget.total), sum);
        QVERIFY(budget.total > *budget.modelStates);
        QCOMPARE(budget.fits, budget.total <= setup.capacity);
    }
}

void TestTrainingMemory::moreOfItTakesMore()
{
    Setup setup;
    setup.training.framework = Framework::HfTrainer;
    setup.task = Task::Lora;
    const Bytes base = setup.budget().total;
    Setup longer = setup;
    longer.training.sequenceLength = 2.0 * setup.training.sequenceLength;
    QVERIFY(longer.budget().total > base);
    Setup wider = setup;
    wider.training.microBatch = 2;
    QCOMPARE(inBytes(wider.budget().total), inBytes(longer.budget().total));
    Setup ranked = setup;
    ranked.training.loraRank = 64;
    QVERIFY(ranked.budget().total > base);
    Setup kept = setup;
    kept.training.recompute = Recompute::None;
    QVERIFY(kept.budget().total > base);
    Setup full = setup;
    full.task = Task::FullFinetune;
    QVERIFY(full.budget().total > base);
}

void TestTrainingMemory::divisionNeverTakesMore()
{
    Setup setup;
    setup.model = shapes::llama3With70b();
    Bytes last = setup.budget().total;
    for (const Layout &layout : {Layout{2, 1, 1, 1, 1}, Layout{4, 1, 1, 1, 1}, Layout{4, 2, 1, 1, 1},
                                 Layout{8, 2, 1, 1, 1}, Layout{8, 2, 2, 1, 1}, Layout{8, 2, 8, 1, 1}}) {
        setup.layout = layout;
        const Bytes now = setup.budget().total;
        QVERIFY(now < last);
        last = now;
    }
    Setup sharded;
    sharded.training.framework = Framework::Deepspeed;
    sharded.layout.data = 8;
    Bytes previous = gib(1e6);
    for (int stage = 0; stage <= 2; ++stage) {
        sharded.training.zeroStage = stage;
        const Bytes states = *sharded.budget().modelStates;
        QVERIFY(states < previous);
        previous = states;
    }
}

void TestTrainingMemory::pipelineKeepsTheFirstStagesActivations()
{
    // 1F1B: stage 0 holds as many micro-batches as there are stages, each of 1/stages of the layers.
    Setup setup;
    setup.training.recompute = Recompute::Selective;
    const double whole = inBytes(setup.budget()[Term::Activations]);
    setup.layout.pipeline = 4;
    QCOMPARE(inBytes(setup.budget()[Term::Activations]), whole);
    setup.training.globalBatch = 2; // two micro-batches only
    QCOMPARE(inBytes(setup.budget()[Term::Activations]), whole / 2.0);
}

void TestTrainingMemory::offloadingMovesToTheHost()
{
    Setup setup;
    setup.training.framework = Framework::Deepspeed;
    setup.training.zeroStage = 3;
    setup.layout.data = 8;
    const double states = inBytes(*setup.budget().modelStates);
    setup.training.offload = scenario::Offload::All;
    const Budget offloaded = setup.budget();
    QCOMPARE(inBytes(*offloaded.modelStates), 0.0);
    QCOMPARE(inBytes(offloaded.hostMemory), 8.0 * states);
    setup.training.offload = scenario::Offload::Optimizer;
    // weights and gradients stay: 4 of 16 B per parameter
    QCOMPARE(inBytes(*setup.budget().modelStates), states / 4.0);
}

void TestTrainingMemory::frameworkDefaultsStandWhenNothingIsStated()
{
    Setup setup;
    setup.training.framework = Framework::Torchtune;
    setup.layout.data = 8;
    QVERIFY(near(setup.statesPerParameter(), 1.0, 1e-9)); // FSDP over all data ranks
    setup.training.zeroStage = 0;
    QVERIFY(near(setup.statesPerParameter(), 8.0, 1e-9));

    const catalog::ModelSpec model = shapes::llama2With7b();
    const LayerGroups groups = layerGroups(model);
    const ParameterCount count = countParameters(model, groups);
    const WeightBytes weights = weightBytes(model, groups, count, setup.format);
    scenario::Training training;
    training.framework = Framework::FsdpQlora;
    TrainingInput input{shippedRules(), model, groups, count, weights, setup.format, Task::Lora, training, {}, gib(24)};
    const Bytes stated = trainingBudget(input)[Term::Adapters];
    input.loraRankStated = false; // 64 instead of 16
    QCOMPARE(inBytes(trainingBudget(input)[Term::Adapters]), 4.0 * inBytes(stated));
}

void TestTrainingMemory::expertsHaveTheirOwnDataRanks()
{
    // 8 data ranks hold 8 expert ranks: every expert once, so its optimizer states are not divided: 18 B; the rest 6 + 12/8.
    Setup setup;
    setup.model = shapes::deepseekR1();
    setup.layout = Layout{1, 1, 8, 8, 1};
    const ParameterCount count = countParameters(setup.model);
    const double experts = static_cast<double>(count.routedExperts);
    const double dense = static_cast<double>(count.main) - experts;
    QVERIFY(near(inBytes(*setup.budget().modelStates), dense * 7.5 + experts / 8.0 * 18.0, 1e-9));
}

void TestTrainingMemory::eagerAttentionKeepsScores()
{
    // 5 B x 32 heads x 2048² = 671 MB per layer and sequence; without recomputation all 32 layers keep them, with selective
    // recomputation one is at work, with full recomputation one layer's backward pass holds its own.
    constexpr double layer = 5.0 * 32 * 2048 * 2048;
    QCOMPARE(eagerScoresPerToken(layerGroups(shapes::llama2With7b())[0], 2048) * 2048, layer);
    Setup setup;
    setup.training.sequenceLength = tokens(2048);
    setup.training.loss = scenario::Loss::Fused; // the peak is a layer's backward pass
    const auto activations = [&](scenario::Attention attention, scenario::Recompute recompute) {
        setup.training.attention = attention;
        setup.training.recompute = recompute;
        return inBytes(setup.budget()[Term::Activations]);
    };
    const auto added = [&](scenario::Recompute recompute) {
        return activations(scenario::Attention::Eager, recompute) - activations(scenario::Attention::Flash, recompute);
    };
    QVERIFY(near(added(scenario::Recompute::None), 32 * layer, 1e-9));
    QVERIFY(near(added(scenario::Recompute::Selective), layer, 1e-9));
    QVERIFY(near(added(scenario::Recompute::Full), layer, 1e-9));
}

void TestTrainingMemory::varyingLengthsKeepBlocks()
{
    // One generation of the logits stays reserved: 16 B x 32000 x 2048 tokens, as far as half of the free memory goes.
    Setup setup;
    setup.task = Task::Lora;
    setup.training.framework = Framework::HfTrainer;
    setup.training.sequenceLength = tokens(2048);
    const auto total = [&](scenario::SequenceFill fill) {
        setup.training.sequenceFill = fill;
        return setup.budget().total;
    };
    const Bytes fixed = total(scenario::SequenceFill::Padded);
    QCOMPARE(inBytes(total(scenario::SequenceFill::Packed)), inBytes(fixed));
    QVERIFY(near(inBytes(total(scenario::SequenceFill::Varying) - fixed), 16.0 * 32000 * 2048, 1e-6));
    setup.capacity = fixed;
    QVERIFY(near(inBytes(total(scenario::SequenceFill::Varying)), inBytes(fixed), 1e-9));
    setup.training.sequenceFill.reset(); // Hugging Face pads to the longest of a batch
    setup.capacity = gib(79.2);
    QVERIFY(setup.budget().total > fixed);
}

void TestTrainingMemory::lossForms()
{
    Setup setup;
    setup.task = Task::Lora;
    setup.training.framework = Framework::HfTrainer;
    setup.training.sequenceLength = tokens(2048);
    const auto logits = [&](scenario::Loss loss) {
        setup.training.loss = loss;
        return inBytes(setup.budget()[Term::Logits]);
    };
    QCOMPARE(logits(scenario::Loss::Full), 16.0 * 32000 * 2048);
    // Chunks are smaller than a layer's backward pass here, which then holds no logits at all.
    QCOMPARE(logits(scenario::Loss::Fused), 0.0);
    QVERIFY(logits(scenario::Loss::Chunked) <= 2.1 * 32000 * 2048);
}

void TestTrainingMemory::doraFormsTheMergedMatrix()
{
    Setup setup;
    setup.task = Task::Lora;
    setup.training.framework = Framework::Torchtune;
    const auto budget = [&](scenario::LoraVariant variant) {
        setup.training.loraVariant = variant;
        return setup.budget();
    };
    const Budget lora = budget(scenario::LoraVariant::Lora);
    const Budget dora = budget(scenario::LoraVariant::Dora);
    // The widest matrix is 4096 x 11008 in 16 bit: 90 MB; the magnitudes are 42,496 per layer at 8 B each.
    QVERIFY(near(inBytes(dora[Term::Adapters] - lora[Term::Adapters]), 32 * 42496 * 8.0, 1e-9));
    QVERIFY(near(inBytes(dora[Term::Buffers] - lora[Term::Buffers]), 2.0 * 4096 * 11008, 1e-9));
}

void TestTrainingMemory::drivesTakeWhatTheHostWouldHold()
{
    Setup setup;
    setup.training.framework = Framework::Deepspeed;
    setup.training.zeroStage = 3;
    setup.training.offload = scenario::Offload::All;
    setup.layout.data = 8;
    const Budget host = setup.budget();
    QCOMPARE(inBytes(host.driveMemory), 0.0);
    setup.training.offloadTarget = scenario::OffloadTarget::Nvme;
    const Budget drives = setup.budget();
    QCOMPARE(inBytes(drives.driveMemory), inBytes(host.hostMemory));
    QCOMPARE(inBytes(drives.hostMemory), 8 * 1e9); // five buffers of 1e8 elements in 16 bit on each of 8 GPUs
    QCOMPARE(inBytes(drives.total), inBytes(host.total));
}

QTEST_GUILESS_MAIN(TestTrainingMemory)
#include "tst_trainingmemory.moc"
