// SPDX-License-Identifier: GPL-3.0-or-later
#define QT_NO_KEYWORDS // records of the model have members of such names
#include "ui/text/format.h"

#include <QtTest>

#include <limits>

using namespace suanchou;
using namespace suanchou::quantity;
using namespace Qt::StringLiterals;
using catalog::Currency;
using ui::Format;
using ui::Language;
using plan::FigureId;

class TestFormat : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { ui::installLanguage(Language::English); }

    void numbers();
    void compactInThousandsAndMyriads_data();
    void compactInThousandsAndMyriads();
    void bytesInSteps();
    void durationsInSteps_data();
    void durationsInSteps();
    void money();
    void moneyInTheOtherCurrency();
    void axesKeepOneUnit();
    void figuresByTheTable();
    void pluralsInEnglish();
    void fieldsWithTheirUnits();
    void otherLanguageForAWhile();
};

void TestFormat::numbers()
{
    const Format format(Language::English);
    QCOMPARE(format.number(123456789, 0), u"123,456,789"_s); // not 1.23457E+08
    QCOMPARE(format.number(-0.004, 2), u"0.00"_s);           // no minus before nothing
    QCOMPARE(format.number(-1.5, 1), u"\u22121.5"_s);
    QCOMPARE(format.significant(0.012345), u"0.0123"_s);
    QCOMPARE(format.significant(9.996), u"10.0"_s); // rounding carries
    QCOMPARE(format.significant(1234.5), u"1,235"_s);
    QCOMPARE(format.significant(0), u"0"_s);
    QCOMPARE(format.percent(0.125, 1), u"12.5%"_s);
    QCOMPARE(format.signedPercent(0.12), u"+12%"_s);
    QCOMPARE(format.signedPercent(-0.031, 1), u"\u22123.1%"_s);
    QCOMPARE(format.signedPercent(0.001), u"0%"_s);
    QCOMPARE(format.number(std::numeric_limits<double>::quiet_NaN(), 2), format.absent());
    QCOMPARE(format.parameters(671.03e9), u"671B"_s);
    QCOMPARE(format.parameters(7.2416e9), u"7.24B"_s);
    QCOMPARE(format.parameters(7e10), u"70B"_s);
    QCOMPARE(format.parameters(1.04e12), u"1.04T"_s);
    QCOMPARE(format.parameters(494e6), u"494M"_s);
}

void TestFormat::compactInThousandsAndMyriads_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("chinese");
    QTest::newRow("whole") << 9999.0 << u"9,999"_s << u"9,999"_s;
    QTest::newRow("ten thousand") << 12345.0 << u"12.3k"_s << u"1.23万"_s;
    QTest::newRow("million") << 2.48e6 << u"2.48M"_s << u"248万"_s;
    QTest::newRow("hundred million") << 1.5e8 << u"150M"_s << u"1.5亿"_s;
    QTest::newRow("trillion") << 1e12 << u"1T"_s << u"1万亿"_s;
    QTest::newRow("rounding up to the next power") << 9999.9 << u"10k"_s << u"1万"_s;
    QTest::newRow("small") << 12.5 << u"12.5"_s << u"12.5"_s;
    QTest::newRow("negative") << -2.5e6 << u"\u22122.5M"_s << u"\u2212250万"_s;
}

void TestFormat::compactInThousandsAndMyriads()
{
    QFETCH(double, value);
    QFETCH(QString, english);
    QFETCH(QString, chinese);
    QCOMPARE(Format(Language::English).compact(value), english);
    QCOMPARE(Format(Language::Chinese).compact(value), chinese);
    Format mixed(Language::English); // grouping is a choice, not the locale's
    mixed.setGrouping(ui::Grouping::Myriads);
    QCOMPARE(mixed.compact(value), chinese);
}

void TestFormat::bytesInSteps()
{
    const Format format(Language::English);
    QCOMPARE(format.bytes(gib(71.523)), u"71.52\u00a0GiB"_s);
    QCOMPARE(format.bytes(gib(141)), u"141.0\u00a0GiB"_s);
    QCOMPARE(format.bytes(mib(64)), u"64.0\u00a0MiB"_s);
    QCOMPARE(format.bytes(bytes(70272)), u"68.6\u00a0KiB"_s); // 70272 / 1024 = 68.625
    QCOMPARE(format.bytes(gib(2560)), u"2.50\u00a0TiB"_s);
    QCOMPARE(format.decimalBytes(gib(80)), u"85.90\u00a0GB"_s); // 80 × 1.073741824
    QCOMPARE(format.gibOf(71.52, 141.0), u"72 / 141\u00a0GiB"_s);
    QCOMPARE(format.gibOf(21.14, 23.5), u"21.1 / 23.5\u00a0GiB"_s);
    QCOMPARE(format.bytesPerToken(70272), u"68.6\u00a0KiB/token"_s);
}

void TestFormat::durationsInSteps_data()
{
    QTest::addColumn<double>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("µs") << 250e-6 << u"250 µs"_s;
    QTest::newRow("ms") << 0.0425 << u"42.5 ms"_s;
    QTest::newRow("s") << 3.2 << u"3.20 s"_s;
    QTest::newRow("min") << 600.0 << u"10 min"_s;
    QTest::newRow("h") << 5.4 * 3600 << u"5.4 h"_s;
    QTest::newRow("days") << 12.0 * 86400 << u"12 days"_s;
    QTest::newRow("months") << 150.0 * 86400 << u"4.9 months"_s; // 3600 h / 730 h
    QTest::newRow("years") << 3.0 * 8760 * 3600 << u"3 years"_s;
}

void TestFormat::durationsInSteps()
{
    QFETCH(double, seconds);
    QFETCH(QString, text);
    QCOMPARE(Format(Language::English).duration(quantity::seconds(seconds)), text);
}

void TestFormat::money()
{
    const Format english(Language::English);
    QCOMPARE(english.money(2484000), u"¥2.48M"_s);
    QCOMPARE(english.money(12.5), u"¥12.50"_s);
    QCOMPARE(english.money(0.0123), u"¥0.012"_s);
    QCOMPARE(english.money(-35000), u"\u2212¥35k"_s);
    QCOMPARE(english.money(0), u"¥0"_s);
    QCOMPARE(english.moneyExact(2484000), u"¥2,484,000"_s);
    QCOMPARE(english.moneyPer(12.5, u"h"_s), u"¥12.50/h"_s);
    QCOMPARE(Format(Language::Chinese).money(2484000), u"¥248万"_s);
}

void TestFormat::moneyInTheOtherCurrency()
{
    catalog::ExchangeRates rates;
    rates.perUsd.fill(1.0);
    rates.perUsd[std::size_t(Currency::Cny)] = 7.0;
    Format format(Language::English);
    format.setCurrency(Currency::Usd, Currency::Cny, rates);
    QCOMPARE(format.money(7e6), u"$1M"_s);
    QCOMPARE(format.currencySymbol(), u"$"_s);
    QCOMPARE(format.withAmountsIn(Currency::Usd).money(7e6), u"$7M"_s);
    const ui::AxisUnit axis = format.moneyAxis(7e7);
    QCOMPARE(axis.unit, u"$M"_s);
    QCOMPARE(7e7 / axis.divisor, 10.0);
}

void TestFormat::axesKeepOneUnit()
{
    const Format format(Language::English);
    QCOMPARE(format.bytesAxis(80 * bytesPerGib).unit, u"GiB"_s);
    QCOMPARE(format.bytesAxis(80 * bytesPerGib).divisor, bytesPerGib);
    QCOMPARE(format.timeAxis(0.05).unit, u"ms"_s);
    QCOMPARE(format.timeAxis(0.05).divisor, 1e-3);
    QCOMPARE(format.countAxis(131072).unit, u"k"_s);
    QCOMPARE(Format(Language::Chinese).countAxis(131072).unit, u"万"_s);
}

void TestFormat::figuresByTheTable()
{
    const Format format(Language::English);
    QCOMPARE(format.figure(FigureId::WeightsPerGpu, 39.66), u"39.66\u00a0GiB"_s);
    QCOMPARE(format.figure(FigureId::Tpot, 14.2), u"14.2 ms"_s);
    QCOMPARE(format.figure(FigureId::Mfu, 41.25), u"41.3%"_s);
    QCOMPARE(format.figure(FigureId::Irr, 0.153), u"15.3%"_s);
    QCOMPARE(format.figure(FigureId::OutputRate, 1234.4), u"1,234 tokens/s"_s);
    QCOMPARE(format.figure(FigureId::BreakEvenMonth, std::optional<double>()), format.absent());
    for (const plan::Figure &figure : plan::figures()) {
        for (const double value : {0.0, 0.0001, 1.0, 123.4, 1e6, 1e13, -5.0})
            QVERIFY2(!format.figure(figure.id, value).isEmpty(), figure.key.data());
    }
}

void TestFormat::pluralsInEnglish()
{
    const Format format(Language::English);
    QCOMPARE(format.gpus(1), u"1 GPU"_s);
    QCOMPARE(format.gpus(8), u"8 GPUs"_s);
    QCOMPARE(format.nodes(1), u"1 node"_s);
    QCOMPARE(format.years(1), u"1 year"_s);
    QCOMPARE(format.years(1.5), u"1.5 years"_s);
}

void TestFormat::fieldsWithTheirUnits()
{
    using scenario::FieldId;
    const Format format(Language::English);
    const auto shown = [&](FieldId id, const scenario::Value &value) {
        return format.field(scenario::field(id), value);
    };
    QCOMPARE(shown(FieldId::InputTokens, 1024.0), u"1,024 tokens"_s);
    QCOMPARE(shown(FieldId::Utilisation, 0.5), u"50%"_s);
    QCOMPARE(shown(FieldId::Count, scenario::Automatic{}), u"Auto"_s);
    QCOMPARE(shown(FieldId::Concurrency, scenario::Automatic{}), u"As many as fit"_s);
    QCOMPARE(shown(FieldId::Budget, std::monostate{}), u"Not set"_s);
    QCOMPARE(shown(FieldId::Engine, std::string("vllm")), u"vLLM"_s);
    QCOMPARE(shown(FieldId::Model, scenario::ModelChoice{{}, 7e10, {}}), u"70B parameters"_s);
    QCOMPARE(shown(FieldId::RentPerGpu, 16.5), u"¥16.50/GPU·h"_s);
    for (const scenario::Field &field : scenario::fields())
        QVERIFY2(field.kind == scenario::FieldKind::Text || !format.field(field, scenario::defaultValue(field.id)).isEmpty(),
                 field.key.data());
}

void TestFormat::otherLanguageForAWhile()
{
    const Format chinese(Language::Chinese);
    const QString outside = chinese.gpus(8);
    {
        const ui::LanguageScope scope(Language::Chinese);
        QVERIFY(chinese.gpus(8) != outside);
        {
            const ui::LanguageScope inner(Language::English);
            QCOMPARE(Format(Language::English).gpus(8), u"8 GPUs"_s);
        }
    }
    QCOMPARE(chinese.gpus(8), outside);
}

QTEST_MAIN(TestFormat)
#include "tst_format.moc"
