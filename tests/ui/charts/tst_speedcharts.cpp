// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/evaluate.h"
#include "model/plan/roofline.h"
#include "tests/model/basisfixture.h"
#include "ui/charts/speedcharts.h"

#include <QTest>

using namespace suanchou;
using namespace suanchou::ui;

class TestSpeedCharts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void partsMakeTheStep_data();
    void partsMakeTheStep();
    void capacityRisesInSteps();
    void capacityNeedsUsers();
    void pointsLieBelowTheRoof();

private:
    struct Planned {
        explicit Planned(const char *json)
            : scenario(test::scenario(json))
            , plan(plan::evaluate(scenario, test::basis()))
        {}
        PlanView view() const { return {QStringLiteral("plan"), &scenario, &plan}; }
        scenario::Scenario scenario;
        plan::Plan plan;
    };
    Format m_format{Language::English};
};

void TestSpeedCharts::partsMakeTheStep_data()
{
    QTest::addColumn<QByteArray>("scenario");
    QTest::addColumn<int>("step");
    const QByteArray serving = R"({"model": "deepseek-r1", "serving": {"concurrency": 64}, "hardware": {"accelerator": "h200-sxm", "count": 8}})";
    QTest::newRow("decode") << serving << int(SpeedCharts::Step::Decode);
    QTest::newRow("prefill") << serving << int(SpeedCharts::Step::Prefill);
    QTest::newRow("training")
        << QByteArray(R"({"model": "llama-3.3-70b", "task": "pretrain", "weights": "bf16-mixed", "hardware": {"accelerator": "h100-sxm", "count": 64,
                "parallelism": {"tensor": 8, "pipeline": 2}}})")
        << int(SpeedCharts::Step::Training);
}

void TestSpeedCharts::partsMakeTheStep()
{
    QFETCH(QByteArray, scenario);
    QFETCH(int, step);
    const Planned planned(scenario.constData());
    const auto kind = static_cast<SpeedCharts::Step>(step);
    const BarData data = SpeedCharts::stepTime({planned.view()}, kind, m_format);
    QCOMPARE(data.bars.size(), 1);
    const speed::StepTime &time = kind == SpeedCharts::Step::Training ? planned.plan.training->parts
                                  : kind == SpeedCharts::Step::Decode ? planned.plan.serving->decode
                                                                      : planned.plan.serving->prefillStep;
    double sum = 0;
    for (const BarPart &part : data.parts) {
        QVERIFY(!part.name.isEmpty());
        sum += part.values.first();
    }
    const double total = quantity::inSeconds(time.total) / m_format.timeAxis(quantity::inSeconds(time.total)).divisor;
    QVERIFY2(qAbs(sum / total - 1) < 0.005, qPrintable(QString::number(sum / total))); // parts below half a per mille are left out
}

void TestSpeedCharts::capacityRisesInSteps()
{
    const Planned planned(R"({"model": "llama-3.3-70b", "weights": "fp8", "serving": {"slo": {"tpot_ms": 60}},
        "demand": {"users": 5000, "growth_per_year": 0.3}, "hardware": {"accelerator": "h100-sxm", "count": "auto"}})");
    const LineData data = SpeedCharts::capacity(planned.view(), m_format);
    QCOMPARE(data.series.size(), 1);
    const LineSeries &steps = data.series.first();
    for (qsizetype i = 1; i < steps.x.size(); ++i) {
        QVERIFY(steps.x.at(i) >= steps.x.at(i - 1));
        QVERIFY(steps.y.at(i) >= steps.y.at(i - 1));
    }
    QCOMPARE(data.points.size(), 2); // today, and at the end of the horizon
    QCOMPARE(data.points.first().at.y(), double(planned.plan.sizing->nodes));
    QVERIFY(data.points.last().at.y() > data.points.first().at.y());
    // The point lies on the line.
    qsizetype at = 0;
    while (steps.x.at(at) < data.points.first().at.x())
        ++at;
    QCOMPARE(steps.y.at(at), data.points.first().at.y());
}

void TestSpeedCharts::capacityNeedsUsers()
{
    const Planned planned(R"({"model": "llama-3.3-70b", "weights": "fp8", "hardware": {"accelerator": "h100-sxm", "count": 8}})");
    const LineData data = SpeedCharts::capacity(planned.view(), m_format);
    QVERIFY(data.series.isEmpty());
    QVERIFY(!data.emptyText.isEmpty());
}

void TestSpeedCharts::pointsLieBelowTheRoof()
{
    for (const char *json : {R"({"model": "deepseek-r1", "serving": {"concurrency": 64}, "hardware": {"accelerator": "h200-sxm", "count": 8}})",
                             R"({"model": "llama-3.1-8b", "weights": "bf16", "serving": {"concurrency": 256}, "hardware": {"accelerator": "h100-sxm", "count": 1}})",
                             R"({"model": "llama-3.3-70b", "weights": "fp8", "hardware": {"accelerator": "h100-sxm", "count": 4}})"}) {
        const Planned planned(json);
        const auto roofline = plan::rooflineOf(planned.scenario, planned.plan, test::basis());
        QVERIFY(roofline);
        for (const plan::RooflinePoint &point : {roofline->decode, roofline->prefill}) {
            const double roof = std::min(roofline->peak.value(), point.intensity() * roofline->bandwidth.value());
            QVERIFY(point.reached().value() > 0 && point.reached().value() < roof);
        }
        QVERIFY(roofline->prefill.intensity() > roofline->decode.intensity());
        const LineData data = SpeedCharts::roofline(planned.view(), test::basis(), m_format);
        QCOMPARE(data.series.size(), 2);
        QCOMPARE(data.points.size(), 2);
        QVERIFY(data.xLog && data.yLog);
    }
}

QTEST_GUILESS_MAIN(TestSpeedCharts)
#include "tst_speedcharts.moc"
