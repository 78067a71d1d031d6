// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/memory/engine.h"
#include "model/memory/kvcache.h"
#include "model/memory/speculative.h"
#include "model/memory/serving.h"
#include "tests/model/memory/shapes.h"
#include "tests/model/memory/shippedrules.h"

#include <QTest>

using namespace suanchou;
using namespace suanchou::memory;
using scenario::Engine;
using scenario::Layout;

namespace {

struct Setup {
    catalog::ModelSpec model = shapes::llama3With8b();
    catalog::NumberFormat format = shapes::bf16();
    catalog::NumberFormat cache = shapes::bf16();
    scenario::Serving serving;
    Layout layout;
    Bytes capacity = gib(79.18);
    std::optional<Requests> sequences = requests(1);

    Budget budget() const
    {
        const LayerGroups groups = layerGroups(model);
        const WeightBytes weights =
            weightBytes(model, groups, countParameters(model, groups), format, {}, serving.engine);
        return servingBudget({shippedRules(), model, groups, weights, cache, serving, layout, nullptr, capacity, sequences});
    }
};

bool near(double a, double b, double absolute) { return std::abs(a - b) <= absolute; }

} // namespace

class TestServingMemory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void forwardPeak_data();
    void forwardPeak();
    void samplerPeak();
    void defaultsFollowTheCard();
    void totalIsTheSumOfTheTerms_data();
    void totalIsTheSumOfTheTerms();
    void budgetRules_data();
    void budgetRules();
    void largeModelOnSmallCard();
    void moreUsersTakeMoreCache();
    void dataRanksShareTheUsers();
    void batchLimitBoundsTheLoad();
    void inverseAnswersAgree_data();
    void inverseAnswersAgree();
    void contextLimitMustFit();
    void llamaCppDividesLayers();
    void wholePromptsAreProfiled();
    void firstCoreOfVllm();
    void hostWeightsLeaveTheGpu();
    void draftLayersAreLoadedOnlyWhenAsked();
    void draftsByMethod_data();
    void draftsByMethod();
};

void TestServingMemory::forwardPeak_data()
{
    QTest::addColumn<double>("batched");
    QTest::addColumn<double>("gib");
    // vLLM without chunked prefill profiles the whole context: peak less weights was 2.07 GiB for 20,000 tokens of
    // Llama-3.1-8B and 2.99 for 29,000, i.e. 111 kB per token = 2 B x 3 x (14336 + 4096).
    QTest::newRow("20k") << 20000.0 << 2.07;
    QTest::newRow("29k") << 29000.0 << 2.99;
}

void TestServingMemory::forwardPeak()
{
    QFETCH(double, batched);
    QFETCH(double, gib);
    Setup setup;
    setup.capacity = suanchou::quantity::gib(23.58);
    setup.serving.maxBatchedTokens = tokens(batched);
    QVERIFY(near(inGib(setup.budget()[Term::Activations]), gib, 0.02));
}

void TestServingMemory::samplerPeak()
{
    // 38.9 B x 1024 sequences x 128256 entries = 4.76 GiB; 0.9 x 139.8 - 14.96 - 105.97 = 4.89 GiB measured on an H200,
    // 0.1 of it outside torch.
    Setup setup;
    setup.capacity = gib(139.8);
    const Budget budget = setup.budget();
    QVERIFY(near(inGib(budget[Term::Activations] + budget[Term::NonTorch]), 4.89, 0.05));
    setup.serving.maxSequences = requests(16);
    setup.serving.maxBatchedTokens = tokens(512);
    QVERIFY(inGib(setup.budget()[Term::Activations]) < 0.1);
}

void TestServingMemory::defaultsFollowTheCard()
{
    catalog::Accelerator a100;
    a100.id = "a100-80-sxm";
    const scenario::Serving serving;
    const EngineSettings large = resolveEngine(shippedRules(), serving, {}, gib(79.2), nullptr);
    QCOMPARE(inTokens(large.batchedTokens), 8192.0);
    QCOMPARE(inRequests(large.sequences), 1024.0);
    QCOMPARE(inRequests(resolveEngine(shippedRules(), serving, {}, gib(79.2), &a100).sequences), 256.0);
    QCOMPARE(inTokens(resolveEngine(shippedRules(), serving, {}, gib(24), nullptr).batchedTokens), 2048.0);
}

void TestServingMemory::totalIsTheSumOfTheTerms_data()
{
    QTest::addColumn<int>("engine");
    for (int engine = 0; engine <= static_cast<int>(Engine::Other); ++engine)
        QTest::addRow("%d", engine) << engine;
}

void TestServingMemory::totalIsTheSumOfTheTerms()
{
    QFETCH(int, engine);
    Setup setup;
    setup.serving.engine = static_cast<Engine>(engine);
    setup.sequences = requests(8);
    const Budget budget = setup.budget();
    double sum = 0;
    for (const Bytes &term : budget.terms) {
        QVERIFY(inBytes(term) >= 0);
        sum += inBytes(term);
    }
    QCOMPARE(inBytes(budget.total), sum);
    QCOMPARE(budget.fits, budget.total <= budget.usable);
    QVERIFY(budget.usable <= budget.capacity);
    // 8 requests of 1024 + 512 tokens, 131,072 B each; blocks divide 1536 for every engine
    QCOMPARE(inBytes(budget[Term::KvCache]), 8.0 * 1536.0 * 131072.0);
}

void TestServingMemory::budgetRules_data()
{
    QTest::addColumn<int>("engine");
    QTest::addColumn<double>("share");
    QTest::newRow("vllm") << static_cast<int>(Engine::Vllm) << 0.9;
    QTest::newRow("sglang") << static_cast<int>(Engine::Sglang) << 0.88;
    QTest::newRow("tensorrt-llm") << static_cast<int>(Engine::TensorRtLlm) << 0.9;
    QTest::newRow("llama.cpp") << static_cast<int>(Engine::LlamaCpp) << 1.0;
}

void TestServingMemory::budgetRules()
{
    QFETCH(int, engine);
    QFETCH(double, share);
    Setup setup;
    setup.serving.engine = static_cast<Engine>(engine);
    const Budget b = setup.budget();
    const Bytes working = b[Term::Activations] + b[Term::NonTorch] + b[Term::Graphs];
    Bytes expected{};
    switch (shippedRules().of(setup.serving.engine).budget) {
    case BudgetRule::ShareOfTotal:
    case BudgetRule::WhatIsNeeded: expected = share * setup.capacity - b[Term::Weights] - working; break;
    case BudgetRule::StaticShare:
        expected = share * (setup.capacity - b[Term::NonTorch]) - b[Term::Weights];
        break;
    case BudgetRule::ShareOfFree: expected = share * (setup.capacity - b[Term::Weights] - working); break;
    }
    QCOMPARE(inBytes(b.kvSpace), inBytes(expected));
}

void TestServingMemory::largeModelOnSmallCard()
{
    // 174.6e9 linear weights in 8 bit take 163 GiB: no 48 GB card holds them, and four such cards do not either.
    Setup setup;
    setup.model = shapes::gpt3();
    setup.format = shapes::int8();
    setup.capacity = gib(48);
    const Budget one = setup.budget();
    QVERIFY(!one.fits);
    QCOMPARE(inBytes(one.kvSpace), 0.0);
    QCOMPARE(inRequests(one.maxSequences), 0.0);
    QCOMPARE(inTokens(one.maxContext), 0.0);
    setup.layout.tensor = 4;
    QVERIFY(!setup.budget().fits);
    setup.layout.tensor = 8;
    QVERIFY(setup.budget().fits);
}

void TestServingMemory::moreUsersTakeMoreCache()
{
    Setup setup;
    Bytes last{};
    for (const double users : {1.0, 2.0, 16.0, 64.0}) {
        setup.sequences = requests(users);
        const Budget budget = setup.budget();
        QVERIFY(budget[Term::KvCache] > last);
        QCOMPARE(inBytes(budget[Term::KvCache]), users * 1536.0 * 131072.0);
        last = budget[Term::KvCache];
    }
    setup.sequences.reset(); // as many as fit
    const Budget full = setup.budget();
    QVERIFY(full.fits);
    QVERIFY(full[Term::KvCache] <= full.kvSpace);
    QVERIFY(full[Term::KvCache] > full.kvSpace - bytes(1536.0 * 131072.0));
}

void TestServingMemory::dataRanksShareTheUsers()
{
    Setup setup;
    setup.model = shapes::deepseekR1();
    setup.format = shapes::int8();
    setup.capacity = gib(139.8);
    setup.layout = Layout{1, 1, 8, 8, 1};
    setup.sequences = requests(64);
    // 8 of 64 sequences on each rank, 70,272 B per token
    QCOMPARE(inBytes(setup.budget()[Term::KvCache]), 8.0 * 1536.0 * 70272.0);
    setup.layout = Layout{8, 1, 1, 1, 1};
    QCOMPARE(inBytes(setup.budget()[Term::KvCache]), 64.0 * 1536.0 * 70272.0);
}

void TestServingMemory::batchLimitBoundsTheLoad()
{
    Setup setup;
    setup.sequences = requests(500);
    setup.serving.maxSequences = requests(32);
    QCOMPARE(inBytes(setup.budget()[Term::KvCache]), 32.0 * 1536.0 * 131072.0);
    QCOMPARE(inRequests(setup.budget().maxSequences), 32.0);
}

void TestServingMemory::inverseAnswersAgree_data()
{
    QTest::addColumn<catalog::ModelSpec>("model");
    QTest::newRow("uniform") << shapes::llama3With8b();
    QTest::newRow("windows") << shapes::windowed();
}

void TestServingMemory::inverseAnswersAgree()
{
    QFETCH(catalog::ModelSpec, model);
    Setup setup;
    setup.model = model;
    setup.capacity = gib(40);
    setup.serving.maxSequences = requests(4096);
    setup.serving.maxBatchedTokens = tokens(2048);
    const Budget budget = setup.budget();

    setup.sequences = budget.maxSequences;
    QVERIFY(setup.budget().fits);
    setup.sequences = budget.maxSequences + requests(1);
    QVERIFY(!setup.budget().fits);

    setup.sequences = requests(4);
    const Tokens longest = setup.budget().maxContext;
    QVERIFY(longest < tokens(131072));
    setup.serving.inputTokens = longest - setup.serving.outputTokens;
    QVERIFY(setup.budget().fits);
    setup.serving.inputTokens += tokens(16);
    QVERIFY(!setup.budget().fits);
}

void TestServingMemory::contextLimitMustFit()
{
    Setup setup;
    setup.capacity = gib(24);
    setup.serving.maxSequences = requests(64);
    QVERIFY(setup.budget().fits);
    setup.serving.contextLimit = tokens(131072); // 16 GiB of cache beside 15 GiB of weights
    QVERIFY(!setup.budget().fits);
}

void TestServingMemory::llamaCppDividesLayers()
{
    Setup setup;
    setup.model = shapes::deepseekR1();
    setup.serving.engine = Engine::LlamaCpp;
    setup.capacity = gib(1500);
    const Budget whole = setup.budget();
    setup.layout.tensor = 8;
    const Budget split = setup.budget();
    // 61 layers over 8 GPUs: 8 on the fullest; unlike a tensor split, the latent cache is divided with them
    QCOMPARE(inBytesPerToken(split.kvPerTokenPerGpu), inBytesPerToken(whole.kvPerTokenPerGpu) * 8.0 / 61.0);
    QVERIFY(split[Term::Weights] < whole[Term::Weights] / 7.0);
    QCOMPARE(inBytes(split.hostMemory), 2.0 * 129280 * 7168); // token table
}

void TestServingMemory::wholePromptsAreProfiled()
{
    // The start-up logs of forwardPeak(), asked as a user would: no chunked prefill, a context limit of 20,000.
    Setup setup;
    setup.serving.contextLimit = tokens(20000);
    setup.serving.chunkedPrefill = scenario::ChunkedPrefill::Off;
    setup.serving.maxSequences = requests(1);
    QVERIFY(near(inGib(setup.budget()[Term::Activations]), 2.07, 0.02));
    setup.serving.maxBatchedTokens = tokens(29000); // more than the context limit
    QVERIFY(near(inGib(setup.budget()[Term::Activations]), 2.99, 0.02));
}

void TestServingMemory::firstCoreOfVllm()
{
    // V0 works on whole prompts up to 32768 tokens of context and never takes the large batches of V1.
    scenario::Serving serving;
    serving.engineVersion = scenario::EngineVersion::V0;
    serving.contextLimit = tokens(20000);
    const EngineSettings old = resolveEngine(shippedRules(), serving, {}, gib(79.18), nullptr);
    QVERIFY(!old.chunkedPrefill);
    QCOMPARE(inRequests(old.sequences), 256.0);
    serving.contextLimit = tokens(35000);
    QVERIFY(resolveEngine(shippedRules(), serving, {}, gib(79.18), nullptr).chunkedPrefill);
    serving.engineVersion = scenario::EngineVersion::V1;
    serving.contextLimit = tokens(20000);
    const EngineSettings current = resolveEngine(shippedRules(), serving, {}, gib(79.18), nullptr);
    QVERIFY(current.chunkedPrefill);
    QCOMPARE(inRequests(current.sequences), 1024.0);
}

void TestServingMemory::hostWeightsLeaveTheGpu()
{
    Setup setup;
    setup.layout.tensor = 2;
    const Budget whole = setup.budget();
    setup.serving.hostWeights = gib(3);
    const Budget part = setup.budget();
    QVERIFY(near(inGib(whole[Term::Weights] - part[Term::Weights]), 3.0, 1e-9));
    QVERIFY(near(inGib(part.kvSpace - whole.kvSpace), 3.0, 1e-9));
    QVERIFY(near(inGib(part.hostMemory), 6.0, 1e-9)); // two GPUs
    QCOMPARE(inBytes(part.weightsTotal), inBytes(whole.weightsTotal));
    setup.serving.hostWeights = gib(1000); // never more than there are
    QCOMPARE(inBytes(setup.budget()[Term::Weights]), 0.0);
}

void TestServingMemory::draftLayersAreLoadedOnlyWhenAsked()
{
    catalog::ModelSpec model = shapes::deepseekR1();
    model.mtp = catalog::MtpShape{.layers = 1, .moeFfn = true, .projections = 2, .norms = 3, .storesEmbeddingAndHead = true};
    const LayerGroups groups = layerGroups(model);
    const ParameterCount count = countParameters(model, groups);
    const WeightBytes weights = weightBytes(model, groups, count, shapes::bf16());
    scenario::Speculative speculative;
    QCOMPARE(inBytes(draftOf(speculative, model, groups, count, weights).weights()), 0.0);
    speculative.method = scenario::SpeculativeMethod::Mtp;
    const Draft draft = draftOf(speculative, model, groups, count, weights);
    // DeepSeek-V3's report, section 2.2: 14 B for the module, of which 11.5 B are its own: one layer of 256 experts and the
    // projection 2 x 7168 to 7168; embedding and head (1.85 B) are shared.
    QVERIFY2(near(draft.parameters * 1e-9, 11.61, 0.02), qPrintable(QString::number(draft.parameters * 1e-9)));
    QVERIFY(near(inBytes(draft.weights()), 2.0 * draft.parameters, 0.01 * draft.parameters));
    QCOMPARE(draft.cacheElements, 576.0); // one latent more per token
    QCOMPARE(draft.cacheElementsPerGpu({8, 1, 1, 1, 1}), 576.0);

    // Eight experts' ranks and eight tensor ranks divide it by eight.
    const Layout layout{8, 1, 1, 8, 1};
    QVERIFY(near(inBytes(draft.weightsPerGpu(layout)), inBytes(draft.weights()) / 8.0, 1.0));
    scenario::Serving serving;
    const ServingInput plain{shippedRules(), model, groups, weights, shapes::bf16(), serving, layout, nullptr, gib(139.8), requests(1)};
    ServingInput drafting = plain;
    drafting.draft = &draft;
    QVERIFY(near(inBytes(servingBudget(drafting)[Term::Weights] - servingBudget(plain)[Term::Weights]),
                 inBytes(draft.weights()) / 8.0, 1.0));
    QCOMPARE(inBytesPerToken(servingBudget(drafting).kvPerToken - servingBudget(plain).kvPerToken), 1152.0);
}

void TestServingMemory::draftsByMethod_data()
{
    QTest::addColumn<int>("method");
    QTest::addColumn<double>("parameters");
    QTest::addColumn<double>("cacheElements");
    using scenario::SpeculativeMethod;
    QTest::newRow("none") << int(SpeculativeMethod::None) << 0.0 << 0.0;
    QTest::newRow("n-gram") << int(SpeculativeMethod::Ngram) << 0.0 << 0.0;
    QTest::newRow("Llama has no draft layers") << int(SpeculativeMethod::Mtp) << 0.0 << 0.0;
    // Attention 2 x 4096² + 2 x 4096 x 1024, feed-forward 3 x 4096 x 14336, projection 2 x 4096²; cache 2 x 8 x 128
    QTest::newRow("EAGLE") << int(SpeculativeMethod::Eagle) << 251658240.0 << 2048.0;
}

void TestServingMemory::draftsByMethod()
{
    QFETCH(int, method);
    const catalog::ModelSpec model = shapes::llama3With8b();
    const LayerGroups groups = layerGroups(model);
    const ParameterCount count = countParameters(model, groups);
    scenario::Speculative speculative;
    speculative.method = static_cast<scenario::SpeculativeMethod>(method);
    const Draft draft = draftOf(speculative, model, groups, count, weightBytes(model, groups, count, shapes::bf16()));
    QTEST(draft.parameters, "parameters");
    QTEST(draft.cacheElements, "cacheElements");

    speculative.method = scenario::SpeculativeMethod::DraftModel;
    speculative.draftParameters = 1e9;
    const Draft separate = draftOf(speculative, model, groups, count, weightBytes(model, groups, count, shapes::bf16()));
    QVERIFY(near(separate.parameters, 1e9, 1e7));
    QVERIFY(near(inBytes(separate.weights()), 2.0 * separate.parameters, 1.0));
    QVERIFY(separate.cacheElements > 0);
}

QTEST_GUILESS_MAIN(TestServingMemory)
#include "tst_servingmemory.moc"
