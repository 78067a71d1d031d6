// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/site.h"

#include "model/plan/evaluate.h"
#include "model/plan/patch.h"
#include "model/plan/trainingrun.h"
#include "model/scenario/check.h"
#include "tests/model/basisfixture.h"

#include <QtTest>

#include <cmath>

using namespace suanchou;
using namespace suanchou::quantity;
using plan::WarningCode;
using scenario::Circuit;
using scenario::Cooling;

namespace {

const plan::Warning *warning(const plan::Plan &plan, WarningCode code)
{
    const auto found = std::find_if(plan.warnings.begin(), plan.warnings.end(),
                                    [code](const plan::Warning &w) { return w.code == code; });
    return found == plan.warnings.end() ? nullptr : &*found;
}

plan::Plan planOf(const char *json) { return plan::evaluate(test::scenario(json), test::basis()); }

bool near(double a, double b) { return std::abs(a - b) <= 1e-9 * std::abs(b); }

} // namespace

class TestSite : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void circuitsCarryFourFifths();
    void smallestOnes();
    void circuitOfAMachine();
    void coolingOfARack();
    void rackOfOneMachine();
    void datasets_data();
    void datasets();
    void networkOfACluster();
    void planOnProcessors();
    void hostOfACard();
    void enginesWithoutProcessorKernels_data();
    void enginesWithoutProcessorKernels();
    void hostProcessorIsLookedUp();
    void rentedCardsLackTheHost();
};

/// 220 V · 16 A · 0.8 = 2816 W, 220 · 32 · 0.8 = 5632 W; √3 · 380 V · 32 A · 0.8 = 16,849 W and 63 A 33,172 W.
void TestSite::circuitsCarryFourFifths()
{
    QVERIFY(near(inWatts(plan::continuousRating(Circuit::Single16)), 2816));
    QVERIFY(near(inWatts(plan::continuousRating(Circuit::Single32)), 5632));
    QCOMPARE(std::round(inWatts(plan::continuousRating(Circuit::Three32))), 16849.0);
    QCOMPARE(std::round(inWatts(plan::continuousRating(Circuit::Three63))), 33172.0);
}

void TestSite::smallestOnes()
{
    QCOMPARE(plan::smallestCircuit(watts(2000)), std::optional(Circuit::Single16));
    QCOMPARE(plan::smallestCircuit(watts(2817)), std::optional(Circuit::Single32));
    QCOMPARE(plan::smallestCircuit(kilowatts(10.2)), std::optional(Circuit::Three32));
    QVERIFY(!plan::smallestCircuit(kilowatts(40)));
    QCOMPARE(plan::simplestCooling(kilowatts(20)), std::optional(Cooling::Air));
    QCOMPARE(plan::simplestCooling(kilowatts(60)), std::optional(Cooling::DirectLiquid));
    QVERIFY(!plan::simplestCooling(kilowatts(200)));
}

/// A DGX H100 is rated at 10.2 kW: more than the 5.6 kW of a single-phase circuit of 32 A, less than 16.8 kW of three phases.
void TestSite::circuitOfAMachine()
{
    const scenario::Scenario weak = test::scenario(R"({"model": "llama-3.1-70b", "weights": "bf16",
        "hardware": {"accelerator": "h100-sxm", "count": 8, "circuit": "220v-32a"}})");
    const plan::Plan plan = plan::evaluate(weak, test::basis());
    QVERIFY(near(inKilowatts(plan.nodeNameplate), 10.2));
    const plan::Warning *found = warning(plan, WarningCode::CircuitTooWeak);
    QVERIFY(found);
    QVERIFY(near(found->numbers[0], 10.2));
    QVERIFY(near(found->numbers[1], 5.632));
    QCOMPARE(found->fix.count, 1);
    QCOMPARE(found->fix.changes[0].text, std::string("380v-32a"));
    QVERIFY(!warning(plan::evaluate(plan::patched(weak, found->fix), test::basis()),
                     WarningCode::CircuitTooWeak));
}

/// Racks of 40 kW take several such machines, which is too much for air at 20 kW and not for a rear door at 50.
void TestSite::coolingOfARack()
{
    const scenario::Scenario hot = test::scenario(R"({"model": "llama-3.1-70b", "weights": "bf16",
        "hardware": {"accelerator": "h100-sxm", "count": 64, "rack_kw": 40, "cooling": "air"}})");
    const plan::Plan plan = plan::evaluate(hot, test::basis());
    const double each = std::floor(40 / inKilowatts(plan.nodePower));
    QVERIFY(near(inKilowatts(plan.rackLoad), each * inKilowatts(plan.nodePower)));
    QVERIFY(plan.rackLoad > kilowatts(20) && plan.rackLoad <= kilowatts(40));
    const plan::Warning *found = warning(plan, WarningCode::CoolingTooWeak);
    QVERIFY(found);
    QCOMPARE(found->fix.changes[0].text, std::string("rear-door"));
    QVERIFY(
        !warning(plan::evaluate(plan::patched(hot, found->fix), test::basis()), WarningCode::CoolingTooWeak));
}

/// Racks of 5 kW take no machine of eight H100, which draws more than that at full load; the next whole kilowatt does.
void TestSite::rackOfOneMachine()
{
    const scenario::Scenario weak = test::scenario(R"({"model": "llama-3.1-70b", "weights": "bf16",
        "hardware": {"accelerator": "h100-sxm", "count": 8, "rack_kw": 5}})");
    const plan::Plan plan = plan::evaluate(weak, test::basis());
    const plan::Warning *found = warning(plan, WarningCode::RackTooWeak);
    QVERIFY(found);
    QCOMPARE(found->fix.changes[0].number, std::ceil(inKilowatts(plan.nodePower)));
    const plan::Plan mended = plan::evaluate(plan::patched(weak, found->fix), test::basis());
    QVERIFY(!warning(mended, WarningCode::RackTooWeak));
    QCOMPARE(mended.racks, std::optional(1));
}

/// Bytes per token of the data: 4 of text and k copies of 4 (128,256 entries in the vocabulary) or 2 (32,000).
void TestSite::datasets_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<double>("bytes");
    QTest::newRow("wide vocabulary, two copies: (4 + 2·4) · 10¹²")
        << QByteArray(R"({"model": "llama-3.1-8b", "training": {"tokens": 1e12)") << 12e12;
    QTest::newRow("narrow vocabulary: (4 + 2·2) · 10¹²")
        << QByteArray(R"({"model": "llama-2-7b", "training": {"tokens": 1e12)") << 8e12;
    QTest::newRow("four epochs of a quarter, one copy: (4 + 2) · 2.5·10¹¹")
        << QByteArray(
               R"({"model": "llama-2-7b", "training": {"tokens": 1e12, "epochs": 4, "dataset_copies": 1)")
        << 1.5e12;
    QTest::newRow("no text kept: 4 · 10¹²")
        << QByteArray(R"({"model": "llama-2-7b", "training": {"tokens": 1e12, "raw_bytes_per_token": 0)")
        << 4e12;
}

void TestSite::datasets()
{
    QFETCH(QByteArray, json);
    QFETCH(double, bytes);
    json +=
        R"(}, "task": "pretrain", "weights": "bf16-mixed", "hardware": {"accelerator": "h100-sxm", "count": 64}})";
    const plan::Plan plan = planOf(json.constData());
    QVERIFY(plan.run);
    QVERIFY(near(inBytes(plan.run->dataset), bytes));
}

/// 32 machines of eight H100: 256 links, a leaf for each rail, four spines; two optics for each of 512 links. Six ports a machine
/// make 192 links, six leaves and three spines.
void TestSite::networkOfACluster()
{
    const plan::Plan eight = planOf(R"({"model": "llama-3.1-70b", "task": "pretrain", "weights": "bf16-mixed",
        "hardware": {"accelerator": "h100-sxm", "count": 256}})");
    QCOMPARE(eight.cost.bill.fabric.leaves, 8);
    QCOMPARE(eight.cost.bill.fabric.spines, 4);
    QCOMPARE(eight.cost.bill[cost::BillPart::Optics].quantity, 1024.0);
    const plan::Plan six = planOf(R"({"model": "llama-3.1-70b", "task": "pretrain", "weights": "bf16-mixed",
        "hardware": {"accelerator": "h100-sxm", "count": 256, "network_ports": 6}})");
    QCOMPARE(six.cost.bill.fabric.leaves, 6);
    QCOMPARE(six.cost.bill.fabric.spines, 3);
}

/// Two EPYC 9654 and 1536 GB: the bill has both processors, one barebone for them and the memory by the gigabyte.
void TestSite::planOnProcessors()
{
    const plan::Plan plan = planOf(R"({"model": "llama-3.1-70b", "weights": "gguf-q4_k_m",
        "serving": {"engine": "llama.cpp", "mode": "single-stream"},
        "hardware": {"accelerator": "epyc-9654", "count": 2}, "finance": {"currency": "USD"}})");
    QVERIFY(plan.memory.fits);
    QVERIFY(plan.serving && plan.serving->tpot > Seconds{});
    const cost::Bill &bill = plan.cost.bill;
    QCOMPARE(bill[cost::BillPart::Accelerators].quantity, 2.0);
    QCOMPARE(bill[cost::BillPart::Chassis].quantity, 1.0);
    QCOMPARE(bill[cost::BillPart::MainMemory].quantity, 1536.0);
    QVERIFY(near(inMoney(*bill[cost::BillPart::Accelerators].amount), 2 * 11805.0));
    QVERIFY(near(inMoney(*bill[cost::BillPart::MainMemory].amount), 1536 * 32.0));
    QVERIFY(!warning(plan, WarningCode::EngineNeedsGpu));
    QCOMPARE(plan.memory[memory::Term::NonTorch], Bytes{});
    QCOMPARE(plan.memory[memory::Term::Graphs], Bytes{});
    // 0.25 kW beside two processors of 360 W
    QVERIFY(near(inWatts(plan.nodeNameplate), 970));
}

/// One 4090 in a machine of two Xeon 6454S and 1 TiB: processors and memory are bought, and draw 2 · 270 W.
void TestSite::hostOfACard()
{
    const char *json = R"({"model": "deepseek-r1", "weights": "gguf-q4_k_m",
        "serving": {"engine": "ktransformers", "mode": "single-stream", "host_weights_gib": 360},
        "hardware": {"accelerator": "rtx4090", "count": 1, "per_node": 1, "host_memory_gib": 1024,
                     "processor": "xeon-6454s"}, "finance": {"currency": "USD"}})";
    const plan::Plan plan = planOf(json);
    QVERIFY(plan.memory.fits);
    const cost::Bill &bill = plan.cost.bill;
    QCOMPARE(bill.server->id, std::string("barebone-2-sockets"));
    QVERIFY(near(inGib(plan.memory.hostMemory), 720)); // a copy for each socket
    QCOMPARE(bill[cost::BillPart::HostProcessors].quantity, 2.0);
    QVERIFY(near(inMoney(*bill[cost::BillPart::HostProcessors].amount), 2 * 3157.0));
    QCOMPARE(bill[cost::BillPart::MainMemory].quantity, 1024.0);
    const double card = inWatts(test::basis().catalog().accelerator("rtx4090")->boardPower);
    QVERIFY(near(inWatts(plan.nodeNameplate), 250 + 2 * 270 + card));
}

void TestSite::enginesWithoutProcessorKernels_data()
{
    QTest::addColumn<QByteArray>("engine");
    QTest::addColumn<QByteArray>("processor");
    QTest::addColumn<bool>("warned");
    const auto row = [](const char *engine, const char *processor, bool warned) {
        QTest::addRow("%s on %s", engine, processor) << QByteArray(engine) << QByteArray(processor) << warned;
    };
    row("llama.cpp", "epyc-9654", false);
    row("vllm", "epyc-9654", false);
    row("ktransformers", "xeon-8480plus", false);
    row("sglang", "xeon-8480plus", false);
    row("sglang", "epyc-9654", true);
    row("tensorrt-llm", "xeon-8480plus", true);
    row("exllamav2", "ryzen-9950x", true);
}

void TestSite::enginesWithoutProcessorKernels()
{
    QFETCH(QByteArray, engine);
    QFETCH(QByteArray, processor);
    QFETCH(bool, warned);
    const QByteArray json = R"({"model": "llama-3.1-8b", "weights": "bf16", "serving": {"engine": ")" +
                            engine + R"("}, "hardware": {"accelerator": ")" + processor +
                            R"(", "count": 1}})";
    const scenario::Scenario scenario = test::scenario(json.constData());
    const plan::Plan plan = plan::evaluate(scenario, test::basis());
    const plan::Warning *found = warning(plan, WarningCode::EngineNeedsGpu);
    QCOMPARE(found != nullptr, warned);
    if (!found)
        return;
    QCOMPARE(plan::patched(scenario, found->fix).serving.engine, scenario::Engine::LlamaCpp);
}

/// A faster host answers sooner; an unknown one is refused with the nearest ids.
void TestSite::hostProcessorIsLookedUp()
{
    const auto tpot = [](const char *processor) {
        const QByteArray json =
            R"({"model": "deepseek-r1", "weights": "gguf-q4_k_m", "serving": {"engine": "ktransformers",
            "mode": "single-stream"}, "hardware": {"accelerator": "rtx4090", "count": 1, "processor": ")" +
            QByteArray(processor) + R"("}})";
        return inSeconds(planOf(json.constData()).serving->tpot);
    };
    QVERIFY(tpot("xeon-6980p") < tpot("xeon-6454s"));
    QVERIFY(tpot("xeon-6454s") < tpot("core-i9-14900k"));
    const scenario::Errors errors =
        scenario::check(test::scenario(R"({"model": "deepseek-r1", "hardware": {"processor": "xeon-6454"}})"),
                        test::basis().catalog());
    QCOMPARE(errors.size(), std::size_t(1));
    QCOMPARE(errors.front().path, std::string("hardware.processor"));
    QVERIFY(errors.front().expected.starts_with("xeon-6454s"));
}

/// 360 GiB of experts in the host's memory of one card, whose rented instance brings 256 at most; a stated price settles it.
void TestSite::rentedCardsLackTheHost()
{
    scenario::Scenario scenario = test::scenario(R"({"model": "deepseek-r1", "weights": "gguf-q4_k_m",
        "serving": {"engine": "ktransformers", "mode": "single-stream", "host_weights_gib": 360},
        "hardware": {"accelerator": "rtx4090", "count": 1, "processor": "xeon-6454s", "sockets": 2}})");
    const plan::Plan plan = plan::evaluate(scenario, test::basis());
    const plan::Warning *found = warning(plan, WarningCode::RentLacksHost);
    QVERIFY(found);
    QVERIFY(near(found->numbers[0], inGib(plan.memory.hostMemory)));
    QCOMPARE(found->numbers[1], 256.0);
    scenario.finance.rent.perGpu = plan.cost.rent.perHour ? std::optional(MoneyPerGpuSecond{}) : std::nullopt;
    QVERIFY(!warning(plan::evaluate(scenario, test::basis()), WarningCode::RentLacksHost));
    QVERIFY(!warning(planOf(R"({"model": "llama-3.1-8b", "hardware": {"accelerator": "h100-sxm", "count": 1}})"),
                     WarningCode::RentLacksHost));
}

QTEST_GUILESS_MAIN(TestSite)
#include "tst_site.moc"
