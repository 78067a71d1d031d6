// SPDX-License-Identifier: GPL-3.0-or-later
#define QT_NO_KEYWORDS // records of the model have members of such names
#include "ui/widgets/quantityparser.h"

#include <QtTest>

#include <cmath>

using namespace suanchou;
using scenario::FieldUnit;

class TestQuantityParser : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void understands_data();
    void understands();
    void refuses_data();
    void refuses();
};

void TestQuantityParser::understands_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("unit");
    QTest::addColumn<double>("number");
    const auto row = [](const char *text, FieldUnit unit, double number) {
        QTest::addRow("%s", text) << QString::fromUtf8(text) << int(unit) << number;
    };
    row("1024", FieldUnit::Tokens, 1024);
    row(" 1024 ", FieldUnit::Tokens, 1024);
    row("1,048,576", FieldUnit::Tokens, 1048576);
    row("8k", FieldUnit::Tokens, 8000);
    row("8K tokens", FieldUnit::Tokens, 8000);
    row("1.5M", FieldUnit::Tokens, 1.5e6);
    row("1e9", FieldUnit::Tokens, 1e9);
    row("1.2万", FieldUnit::Tokens, 12000);
    row("1.2w", FieldUnit::Tokens, 12000);
    row("3亿", FieldUnit::Tokens, 3e8);
    row("15万亿", FieldUnit::Tokens, 1.5e13);
    row("１２３", FieldUnit::Tokens, 123);         // full-width digits
    row("１．５万", FieldUnit::Tokens, 15000);      // and full stop
    row("１，０２４", FieldUnit::Tokens, 1024);     // and comma
    row("1 024", FieldUnit::Tokens, 1024);
    row("80", FieldUnit::Gib, 80);
    row("80GiB", FieldUnit::Gib, 80);
    row("80 GB", FieldUnit::Gib, 80e9 / 1073741824.0); // decimal gigabytes are 7 % less
    row("512MiB", FieldUnit::Gib, 0.5);
    row("1.5TiB", FieldUnit::Gib, 1536);
    row("50", FieldUnit::Milliseconds, 50);
    row("50ms", FieldUnit::Milliseconds, 50);
    row("2s", FieldUnit::Milliseconds, 2000);
    row("2 秒", FieldUnit::Milliseconds, 2000);
    row("250 µs", FieldUnit::Milliseconds, 0.25);
    row("50", FieldUnit::Share, 0.5);
    row("50%", FieldUnit::Share, 0.5);
    row("７０％", FieldUnit::Share, 0.7);
    row("-15%", FieldUnit::Share, -0.15);
    row("−15", FieldUnit::Share, -0.15); // the minus sign that the window shows
    row("5", FieldUnit::Years, 5);
    row("18个月", FieldUnit::Years, 1.5);
    row("18 months", FieldUnit::Years, 1.5);
    row("¥1.2亿", FieldUnit::Money, 1.2e8);
    row("$3M", FieldUnit::Money, 3e6);
    row("250万元", FieldUnit::Money, 2.5e6);
    row("12.5元/月", FieldUnit::MoneyPerMonth, 12.5);
    row("¥0.65/kWh", FieldUnit::MoneyPerKwh, 0.65);
    row("700W", FieldUnit::Kilowatts, 0.7);
    row("1.2MW", FieldUnit::Kilowatts, 1200);
    row("8 GPUs", FieldUnit::Gpus, 8);
    row("8张卡", FieldUnit::Gpus, 8);
    row("0.5 requests/s", FieldUnit::RequestsPerSecond, 0.5);
    row("2 d", FieldUnit::Hours, 48);
}

void TestQuantityParser::understands()
{
    QFETCH(QString, text);
    QFETCH(int, unit);
    QFETCH(double, number);
    const std::optional<double> parsed = ui::parseQuantity(text, FieldUnit(unit));
    QVERIFY(parsed.has_value());
    QVERIFY2(std::abs(*parsed - number) <= 1e-12 * std::abs(number), qPrintable(QString::number(*parsed, 'g', 17)));
}

void TestQuantityParser::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("unit");
    const auto row = [](const char *text, FieldUnit unit) {
        QTest::addRow("'%s'", text) << QString::fromUtf8(text) << int(unit);
    };
    row("", FieldUnit::Tokens);
    row("abc", FieldUnit::Tokens);
    row("12abc", FieldUnit::Tokens);
    row("1,5", FieldUnit::Tokens);    // no group of three: could mean 1.5
    row("1.234,5", FieldUnit::Money); // another locale's habits
    row("1,04", FieldUnit::Tokens);
    row("1..5", FieldUnit::Years);
    row("5GB", FieldUnit::Tokens);
    row("--5", FieldUnit::Years);
    row("k", FieldUnit::Tokens);
    row("%", FieldUnit::Share);
    row("1e999", FieldUnit::Tokens);
    row("inf", FieldUnit::Tokens);
    row("nan", FieldUnit::Tokens);
    row("10 ms s", FieldUnit::Milliseconds);
}

void TestQuantityParser::refuses()
{
    QFETCH(QString, text);
    QFETCH(int, unit);
    QVERIFY(!ui::parseQuantity(text, FieldUnit(unit)).has_value());
}

QTEST_GUILESS_MAIN(TestQuantityParser)
#include "tst_quantityparser.moc"
