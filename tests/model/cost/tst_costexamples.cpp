// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/catalog.h"
#include "tests/model/cost/reportfigures.h"

#include <nlohmann/json.hpp>

#include <QFile>
#include <QTest>

using namespace suanchou::cost;

/// Worked examples that others published (tests/data/cost_examples.json), through the same door as the command line.
class CostExamples : public QObject {
    Q_OBJECT

private slots:
    void reproduces_data()
    {
        QTest::addColumn<QByteArray>("finance");
        QTest::addColumn<QByteArray>("expression");
        QTest::addColumn<QByteArray>("expected");
        QFile file(QStringLiteral(SUANCHOU_TEST_DATA_DIR "/cost_examples.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto text = file.readAll().toStdString();
        const auto json = nlohmann::json::parse(text);
        for (const auto &example : json.at("cases")) {
            for (const auto &[key, expected] : example.at("expect").items()) {
                const auto name = example.at("id").get<std::string>() + " " + key;
                QTest::newRow(name.c_str())
                    << QByteArray::fromStdString(example.at("finance").dump())
                    << QByteArray::fromStdString(key) << QByteArray::fromStdString(expected.dump());
            }
        }
    }

    void reproduces()
    {
        QFETCH(QByteArray, finance);
        QFETCH(QByteArray, expression);
        QFETCH(QByteArray, expected);
        const auto read = test::readFinance(finance.toStdString());
        QVERIFY2(read, finance.constData());
        const suanchou::catalog::Catalog nothing;
        const CostReport report = costReport({.finance = *read, .catalog = nothing});
        const double value = test::evaluate(test::figures(report), expression.toStdString());

        const auto figure = nlohmann::json::parse(expected.toStdString());
        if (figure.contains("exact")) {
            // Eight digits are kept of the recomputed figures.
            const double exact = figure.at("exact");
            QVERIFY2(std::abs(value - exact) <= 6e-8 * std::abs(exact),
                     qPrintable(
                         QStringLiteral("%1, recomputed %2").arg(value, 0, 'g', 12).arg(exact, 0, 'g', 12)));
        }
        if (!figure.contains("published"))
            return;
        const double published = figure.at("published");
        const double step = figure.at("step");
        // Printed figures are rounded or cut: they lie within one unit of their last digit, unless they are wrong.
        const bool agrees = std::abs(value - published) <= step * (1 + 1e-9);
        QVERIFY2(
            agrees != figure.value("published_is_wrong", false),
            qPrintable(QStringLiteral("%1, published %2").arg(value, 0, 'g', 12).arg(published, 0, 'g', 12)));
    }
};

QTEST_GUILESS_MAIN(CostExamples)
#include "tst_costexamples.moc"
