// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/evidence/validation.h"
#include "tests/model/basisfixture.h"

#include <QtTest>

#include <algorithm>
#include <cmath>

using namespace suanchou;

/// Published runs on processors, alone and beside a GPU, with all conditions stated (tests/data/processor-runs.json). Few and
/// from few sources: they bound the model, they do not calibrate it.
class TestProcessorRuns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyRunIsPredicted();
    void errorsStayWithinTheirGroups_data();
    void errorsStayWithinTheirGroups();

private:
    static const evidence::Validation &runs()
    {
        static const evidence::Validation result = [] {
            const QByteArray text =
                test::readAll(QStringLiteral(SUANCHOU_TEST_DATA_DIR "/processor-runs.json"));
            auto read = evidence::readCases({text.constData(), size_t(text.size())}, "processor-runs.json");
            if (const auto *errors = std::get_if<scenario::Errors>(&read))
                qFatal("%s: %s", errors->front().path.c_str(), errors->front().found.c_str());
            return evidence::validate(std::get<std::vector<evidence::Case>>(read), test::basis());
        }();
        return result;
    }
};

void TestProcessorRuns::everyRunIsPredicted()
{
    for (const evidence::NotPredicted &one : runs().notPredicted)
        QFAIL((one.id + ' ' + one.key + ' ' + one.detail).c_str());
    QVERIFY(runs().predictions.size() >= 30);
}

/// Largest errors of each group, prediction over measurement − 1, as they were when the constants were set.
void TestProcessorRuns::errorsStayWithinTheirGroups_data()
{
    QTest::addColumn<QByteArray>("group");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<double>("median");
    QTest::addColumn<double>("largest");
    const auto row = [](const char *group, const char *key, double median, double largest) {
        QTest::addRow("%s %s", group, key) << QByteArray(group) << QByteArray(key) << median << largest;
    };
    row("sglang/processor", "performance.tpot_ms", 0.10, 0.35);
    row("sglang/processor", "performance.ttft_ms", 0.15, 0.25);
    row("llama.cpp/processor", "performance.tpot_ms", 0.25, 0.35);
    // llama.cpp takes the experts of a prompt one after the other, which 128 cores are idle for.
    row("llama.cpp/processor", "performance.ttft_ms", 0.55, 0.60);
    row("ktransformers/hybrid", "performance.decode_tokens_per_s_per_user", 0.10, 0.20);
    row("ktransformers/hybrid", "performance.prefill_tokens_per_s", 0.25, 0.40);
}

void TestProcessorRuns::errorsStayWithinTheirGroups()
{
    QFETCH(QByteArray, group);
    QFETCH(QByteArray, key);
    QFETCH(double, median);
    QFETCH(double, largest);
    std::vector<double> errors;
    for (const evidence::Prediction &p : runs().predictions) {
        if (p.group == group.toStdString() && p.key == key.toStdString()) {
            errors.push_back(std::abs(p.error));
            qInfo("%s %.1f measured, %.1f predicted, %+.0f %%", p.id.c_str(), p.measured, p.predicted,
                  100 * p.error);
        }
    }
    QVERIFY(errors.size() >= 3);
    std::sort(errors.begin(), errors.end());
    QVERIFY2(errors[errors.size() / 2] <= median, qPrintable(QString::number(errors[errors.size() / 2])));
    QVERIFY2(errors.back() <= largest, qPrintable(QString::number(errors.back())));
}

QTEST_GUILESS_MAIN(TestProcessorRuns)
#include "tst_processorruns.moc"
