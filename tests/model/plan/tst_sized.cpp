// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/evaluate.h"
#include "model/plan/figures.h"
#include "model/scenario/fields.h"
#include "tests/model/plan/planfixture.h"

#include <QTest>

using namespace suanchou;
using namespace suanchou::quantity;
using plan::FigureId;
using plan::Plan;
using plan::WarningCode;
using scenario::FieldId;
using scenario::Scenario;
using test::find;
using test::planOf;
using test::value;

class TestSized : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void usersBecomeRequests();
    void machinesCarryTheUsers();
    void targetsNeedMoreMachines();
    void tooFewMachinesSayWhatWouldDo();
    void saturationSaysWhatWouldDo();
    void statedConcurrencyIsKept();
    void targetsChooseTheCount();
    void targetsOutOfReach();
    void commonPrefixIsKeptOnce();
    void poolsAreDividedForTheLoad();
    void poolsNeedTwoReplicasAndAnEngine();
    void poolsForUsersMeetTheTargets();
    void statedPoolsAreKept();
    void mixturesMayDivideAttention();
};

namespace {

const char *forUsers = R"({"model": "llama-3.3-70b", "weights": "fp8", "serving": {"input_tokens": 2000,
    "output_tokens": 400, "slo": {"ttft_ms": 3000, "tpot_ms": 60}},
    "demand": {"users": 2000, "requests_per_user_hour": 9, "peak_factor": 2},
    "hardware": {"accelerator": "h100-sxm", "count": "auto"}})";

} // namespace

// 2000 users · 9 per hour · 2 / 3600 s = 10 requests per second at the peak.
void TestSized::usersBecomeRequests()
{
    const Plan plan = planOf(forUsers);
    QVERIFY(plan.sizing);
    QVERIFY(qAbs(value(plan, FigureId::DemandRequests) - 10) < 1e-9);
    QVERIFY(qAbs(value(plan, FigureId::RequestRate) - 10) < 1e-9);
    // Little: requests at once = arrivals · stay.
    const double stay = value(plan, FigureId::Ttft) * 1e-3 + 399 * value(plan, FigureId::Tpot) * 1e-3;
    QVERIFY(qAbs(value(plan, FigureId::DemandConcurrency) / (10 * stay) - 1) < 1e-6);
}

void TestSized::machinesCarryTheUsers()
{
    const Plan plan = planOf(forUsers);
    QCOMPARE(plan.placement.reason, placement::Reason::CheapestForTargets);
    QVERIFY(plan.memory.fits);
    QVERIFY(!plan.saturated);
    QVERIFY(!find(plan, WarningCode::DemandNotCarried));
    const speed::Sizing &s = *plan.sizing;
    QCOMPARE(plan.placement.gpus, s.gpus);
    QCOMPARE(plan.placement.replicas, s.replicas + s.spareReplicas);
    // With headroom they carry the users, and one replica less would not.
    const double each = value(plan, FigureId::DemandPerReplica);
    QVERIFY(s.replicas * each >= 13.0 * (1 - 1e-9));
    QVERIFY((s.replicas - 1) * each < 13.0);
    QVERIFY(s.usersCarried >= 2000);
    QVERIFY(plan.serving->ttft <= seconds(3) && plan.serving->tpot <= milliseconds(60));
}

void TestSized::targetsNeedMoreMachines()
{
    int before = 0;
    for (const double tpot : {200.0, 60.0, 25.0}) {
        Scenario scenario = test::scenario(forUsers);
        set(scenario, FieldId::SloTpot, tpot);
        const int gpus = planOf(scenario).placement.gpus;
        QVERIFY(gpus >= before);
        before = gpus;
    }
}

void TestSized::tooFewMachinesSayWhatWouldDo()
{
    Scenario scenario = test::scenario(forUsers);
    set(scenario, FieldId::Count, 8.0);
    set(scenario, FieldId::Users, 1e5);
    const Plan plan = planOf(scenario);
    QCOMPARE(plan.placement.gpus, 8);
    const plan::Warning *warning = find(plan, WarningCode::DemandNotCarried);
    QVERIFY(warning);
    QCOMPARE(warning->numbers[0], 1e5);
    QCOMPARE(warning->fix.count, 1);
    set(scenario, FieldId::Count, warning->fix.changes[0].number);
    const Plan fixed = planOf(scenario);
    QVERIFY(!find(fixed, WarningCode::DemandNotCarried));
    QVERIFY(!fixed.saturated);
}

void TestSized::saturationSaysWhatWouldDo()
{
    Scenario scenario = test::scenario(R"({"model": "llama-3.3-70b", "weights": "fp8", "serving": {"requests_per_s": 300},
        "hardware": {"accelerator": "h100-sxm", "count": 8, "parallelism": {"tensor": 2}}})");
    const Plan plan = planOf(scenario);
    QVERIFY(plan.saturated);
    QVERIFY(std::isnan(value(plan, FigureId::TtftP95)));
    QVERIFY(value(plan, FigureId::QueueUtilisation) > 1);
    const plan::Warning *warning = find(plan, WarningCode::Saturated);
    QVERIFY(warning && warning->fix.count == 1);
    set(scenario, FieldId::Count, warning->fix.changes[0].number);
    const Plan fixed = planOf(scenario);
    QVERIFY(!fixed.saturated);
    QVERIFY(value(fixed, FigureId::TtftP99) > value(fixed, FigureId::TtftP50));
}

void TestSized::statedConcurrencyIsKept()
{
    Scenario scenario = test::scenario(forUsers);
    const Plan free = planOf(scenario);
    set(scenario, FieldId::Concurrency, 1.0);
    const Plan stated = planOf(scenario);
    QVERIFY(stated.memory[memory::Term::KvCache] < free.memory[memory::Term::KvCache]);
    QCOMPARE(stated.placement.gpus, free.placement.gpus);
}

// Without users: 512 requests at once within 30 ms per token take more GPUs than memory alone asks for, and meet the target.
void TestSized::targetsChooseTheCount()
{
    Scenario scenario = test::scenario(R"({"model": "llama-3.3-70b", "weights": "fp8", "serving": {"concurrency": 512},
        "hardware": {"accelerator": "h100-sxm", "count": "auto"}})");
    const Plan anyhow = planOf(scenario);
    set(scenario, FieldId::SloTpot, 30.0);
    const Plan within = planOf(scenario);
    QVERIFY(anyhow.serving->tpot > milliseconds(30));
    QVERIFY(within.serving->tpot <= milliseconds(30.3));
    QVERIFY(within.placement.gpus > anyhow.placement.gpus);
    QCOMPARE(within.placement.reason, placement::Reason::CheapestForTargets);
    QVERIFY(!within.sizing);
}

void TestSized::targetsOutOfReach()
{
    Scenario scenario = test::scenario(forUsers);
    set(scenario, FieldId::SloTpot, 0.1);
    const Plan plan = planOf(scenario);
    QVERIFY(find(plan, WarningCode::TargetsOutOfReach));
    QVERIFY(std::isnan(value(plan, FigureId::DemandNodes)));
    QVERIFY(plan.serving.has_value());
}

// Llama 3.3 70B keeps 327,680 B per token in 16 bit. Of requests of 1024 + 512 tokens with a common prompt of 512 (32 blocks
// of 16) each keeps 1024 tokens, and the cache holds the common ones once.
void TestSized::commonPrefixIsKeptOnce()
{
    Scenario scenario = test::scenario(R"({"model": "llama-3.3-70b", "weights": "bf16",
        "serving": {"input_tokens": 1024, "output_tokens": 512, "concurrency": 8, "max_sequences": 100000},
        "hardware": {"accelerator": "h100-sxm", "count": 8}})");
    const Plan apart = planOf(scenario);
    set(scenario, FieldId::PrefixCommon, 0.5);
    const Plan shared = planOf(scenario);
    const double space = inBytes(apart.memory.kvSpace);
    const double perToken = inBytesPerToken(apart.memory.kvPerTokenPerGpu);
    QCOMPARE(inRequests(apart.memory.maxSequences), std::floor(space / (1536 * perToken)));
    QCOMPARE(inRequests(shared.memory.maxSequences), std::floor((space - 512 * perToken) / (1024 * perToken)));
    const double eight = (8.0 * 1024 + 512) * perToken;
    QVERIFY(qAbs(inBytes(shared.memory[memory::Term::KvCache]) / eight - 1) < 1e-9);
}

namespace {

const char *const apart = R"({"model": "llama-3.3-70b", "weights": "fp8",
    "serving": {"input_tokens": 4096, "output_tokens": 512, "concurrency": 128, "disaggregation": "prefill-decode"},
    "hardware": {"accelerator": "h100-sxm", "count": 32, "parallelism": {"tensor": 4}}})";

} // namespace

void TestSized::poolsAreDividedForTheLoad()
{
    const Plan plan = planOf(apart);
    QCOMPARE(plan.placement.replicas, 8);
    const int filling = plan.placement.prefillReplicas;
    QVERIFY(filling >= 1 && filling <= 7);
    QCOMPARE(value(plan, FigureId::PrefillReplicas), double(filling));
    QVERIFY(value(plan, FigureId::KvTransfer) > 0);
    QVERIFY(!find(plan, WarningCode::PoolsNeedReplicas));
    // The chosen division completes at least as much as its neighbours when everything is queued.
    Scenario scenario = test::scenario(apart);
    set(scenario, FieldId::Mode, std::string("offline"));
    set(scenario, FieldId::Concurrency, scenario::Automatic{});
    const auto completes = [&](double number) {
        set(scenario, FieldId::PrefillReplicas, number);
        return value(planOf(scenario), FigureId::RequestRate);
    };
    const double chosen = completes(filling);
    if (filling > 1)
        QVERIFY(completes(filling - 1) <= chosen * 1.001);
    if (filling < 7)
        QVERIFY(completes(filling + 1) <= chosen * 1.12); // the prefill pool is planned to nine tenths
}

void TestSized::poolsNeedTwoReplicasAndAnEngine()
{
    Scenario scenario = test::scenario(apart);
    set(scenario, FieldId::Count, 4.0);
    const Plan one = planOf(scenario);
    QCOMPARE(one.placement.prefillReplicas, 0);
    const plan::Warning *warning = find(one, WarningCode::PoolsNeedReplicas);
    QVERIFY(warning && warning->fix.count == 1);
    set(scenario, FieldId::Count, warning->fix.changes[0].number);
    QCOMPARE(planOf(scenario).placement.prefillReplicas, 1);
    set(scenario, FieldId::Engine, std::string("llama.cpp"));
    QVERIFY(find(planOf(scenario), WarningCode::PoolsUnsupported));
}

void TestSized::poolsForUsersMeetTheTargets()
{
    Scenario scenario = test::scenario(forUsers);
    set(scenario, FieldId::Disaggregation, std::string("prefill-decode"));
    const Plan plan = planOf(scenario);
    QVERIFY(plan.placement.prefillReplicas >= 1);
    QVERIFY(!plan.saturated);
    QVERIFY(plan.serving->ttft <= seconds(3) && plan.serving->tpot <= milliseconds(60));
    QCOMPARE(plan.placement.replicas, plan.sizing->replicas + plan.sizing->spareReplicas);
}

void TestSized::statedPoolsAreKept()
{
    Scenario scenario = test::scenario(apart);
    set(scenario, FieldId::PrefillReplicas, 3.0);
    QCOMPARE(planOf(scenario).placement.prefillReplicas, 3);
    set(scenario, FieldId::PrefillReplicas, 30.0);
    QCOMPARE(planOf(scenario).placement.prefillReplicas, 7);
}

// DeepSeek-R1's latent cache is kept whole by every tensor rank; with attention divided by requests each GPU keeps its own
// requests' only, so that long contexts within targets take fewer GPUs than tensor parallelism alone.
void TestSized::mixturesMayDivideAttention()
{
    Scenario scenario = test::scenario(R"({"model": "deepseek-r1", "weights": "fp8-block128",
        "serving": {"input_tokens": 16384, "output_tokens": 1024, "concurrency": 256, "slo": {"tpot_ms": 80}},
        "hardware": {"accelerator": "h200-sxm", "count": "auto"}})");
    const Plan free = planOf(scenario);
    QVERIFY(free.memory.fits);
    QVERIFY(free.placement.layout.data > 1);
    QVERIFY(free.serving->tpot <= milliseconds(80.8));
    set(scenario, FieldId::Tensor, 8.0);
    const Plan tensor = planOf(scenario);
    QVERIFY(free.placement.gpus < tensor.placement.gpus);
}

QTEST_GUILESS_MAIN(TestSized)
#include "tst_sized.moc"
