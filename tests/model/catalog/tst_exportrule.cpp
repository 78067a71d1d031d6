// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/exportrule.h"
#include "tests/model/catalog/shipped.h"

#include <QTest>

using namespace suanchou::catalog;

namespace {

Accelerator device(double fp16, double int8, double die)
{
    Accelerator a;
    if (fp16 > 0)
        a.peak[static_cast<std::size_t>(ComputeKind::Fp16)] = suanchou::quantity::teraflopsPerSecond(fp16);
    if (int8 > 0)
        a.peak[static_cast<std::size_t>(ComputeKind::Int8)] = suanchou::quantity::teraflopsPerSecond(int8);
    a.computeDie = suanchou::quantity::squareMillimetres(die);
    return a;
}

} // namespace

class TestExportRule : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thresholds_data()
    {
        QTest::addColumn<double>("fp16");
        QTest::addColumn<double>("int8");
        QTest::addColumn<double>("die");
        QTest::addColumn<double>("tpp");
        QTest::addColumn<int>("reached");
        const int none = int(ExportClass::None);
        const int a = int(ExportClass::A);
        const int b = int(ExportClass::B);
        // Operations per second in 10^12 times the bits of an operand.
        QTest::newRow("A100: 312 · 16 = 4,992") << 312.0 << 624.0 << 826.0 << 4992.0 << a;
        QTest::newRow("just below, die unknown") << 299.0 << 0.0 << 0.0 << 4784.0 << none;
        QTest::newRow("L4: 242 · 8 = 1,936 on 294.5 mm² is 6.57") << 121.0 << 242.0 << 294.5 << 1936.0 << a;
        QTest::newRow("A30: 2,640 on 826 mm² is 3.20") << 165.0 << 330.0 << 826.0 << 2640.0 << b;
        QTest::newRow("A40: 2,395.2 on 628.4 mm² is 3.81") << 149.7 << 299.3 << 628.4 << 2395.2 << b;
        QTest::newRow("A10: 2,000 on 628.4 mm² is 3.18") << 125.0 << 250.0 << 628.4 << 2000.0 << none;
        QTest::newRow("H20: 296 · 8 = 2,368 on 814 mm² is 2.91") << 148.0 << 296.0 << 814.0 << 2368.0 << none;
        QTest::newRow("dense but slow: 1,599 on 100 mm²") << 0.0 << 199.875 << 100.0 << 1599.0 << none;
    }

    void thresholds()
    {
        QFETCH(double, fp16);
        QFETCH(double, int8);
        QFETCH(double, die);
        const ExportReview review = exportReview(device(fp16, int8, die));
        QTEST(review.tpp, "tpp");
        QTEST(int(review.reached), "reached");
        QCOMPARE(review.density.has_value(), die > 0);
    }

    /// Whatever is said to need a licence by the rule reaches its thresholds, and of what is sold by makers in the United States
    /// nothing that reaches the upper one goes unmarked.
    void catalogueFollowsTheRule()
    {
        for (const Accelerator &a : shipped::read().catalog.accelerators()) {
            const ExportReview review = exportReview(a);
            QVERIFY2(!a.exportControlled || !a.exportFrom.source.empty(), a.id.c_str());
            if (a.exportFrom.source.starts_with("Bureau"))
                QVERIFY2(review.reached != ExportClass::None, a.id.c_str());
            if ((a.vendor == "NVIDIA" || a.vendor == "AMD" || a.vendor == "Intel") && review.tpp >= exportTpp)
                QVERIFY2(a.exportControlled, a.id.c_str());
        }
    }
};

QTEST_GUILESS_MAIN(TestExportRule)
#include "tst_exportrule.moc"
