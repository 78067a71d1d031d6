// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/prices.h"
#include "model/explain/derivation.h"
#include "model/plan/figures.h"
#include "model/quantity/units.h"
#include "model/scenario/fields.h"
#include "ui/text/language.h"

#include <QCoreApplication>
#include <QLocale>
#include <QString>

#include <optional>

// Every number that a person reads goes through Format: window, charts, report and command line.
namespace suanchou::ui {

/// How a number's size is told: 12.3k and 4.5M, or 1.23万 and 450万.
enum class Grouping { Thousands, Myriads };

/// One unit for a whole axis, table column or legend: shown = value / divisor, followed by `unit`.
struct AxisUnit {
    double divisor = 1;
    QString unit; ///< translated, such as "GiB", "¥万", "k tokens/s"; empty for plain numbers
    int decimals = 0;
};

/// A value: language, locale, shown currency, and the currency in which amounts come in. All precision is explicit.
/// Words such as "days" are translated by the installed translators; with a LanguageScope a Format of the other
/// language is complete.
class Format {
    Q_DECLARE_TR_FUNCTIONS(suanchou::ui::Format)

public:
    explicit Format(Language language = Language::English);

    Language language() const { return m_language; }
    const QLocale &locale() const { return m_locale; }

    /// Myriads by default in Chinese, thousands in English.
    Grouping grouping() const { return m_grouping; }
    void setGrouping(Grouping grouping) { m_grouping = grouping; }

    /// Amounts come in `from` and are shown in `shown`; the rates are the catalogue's dated ones.
    void setCurrency(catalog::Currency shown, catalog::Currency from, const catalog::ExchangeRates &rates);
    /// The same format for amounts of a plan in another currency (pinned scenarios).
    Format withAmountsIn(catalog::Currency from) const;
    catalog::Currency currency() const { return m_shown; }
    catalog::Currency amountsIn() const { return m_from; }
    /// An amount in the shown currency: what charts of money plot.
    double shownAmount(double amount) const { return amount * m_rate; }
    QString currencySymbol() const; ///< of the shown currency: "¥", "$"
    static QString symbol(catalog::Currency currency);

    // Plain numbers.
    QString number(double value, int decimals) const; ///< 12,345.60
    QString significant(double value,
                        int digits = 3) const; ///< 0.0123, 1.23, 12.3, 1,234 (never fewer integer digits)
    QString count(double value) const;         ///< 32,768
    QString compact(double value, int digits = 3) const;         ///< 32.8k, 1.6T, 3.28万, 1.6万亿
    QString percent(double share, int decimals = 0) const;       ///< 0.5 → 50%
    QString signedPercent(double share, int decimals = 0) const; ///< +12%, −3%
    QString absent() const; ///< what stands where there is no figure: –

    // Quantities with their unit.
    QString bytes(quantity::Bytes value) const;        ///< 1.25 GiB, 640 MiB, 2.50 TiB
    QString decimalBytes(quantity::Bytes value) const; ///< the same in GB, for tooltips
    QString gib(double gib) const { return bytes(quantity::gib(gib)); }
    QString gibOf(double gib, double capacityGib) const; ///< 71.5 / 141 GiB
    QString bytesPerToken(double bytes) const;           ///< 68.6 KiB/token
    QString tokens(double tokens) const;                 ///< 32,768 tokens (compact above a million)
    QString gpus(double count) const;                    ///< 1 GPU, 8 GPUs
    QString nodes(double count) const;
    QString months(double months) const; ///< 14.2 months
    QString years(double years) const;
    QString
    duration(quantity::Seconds value) const; ///< 250 µs … 42 ms … 3.2 s … 5.4 h … 12 days … 3.1 months
    QString milliseconds(double ms) const { return duration(quantity::milliseconds(ms)); }
    QString tokenRate(double tokensPerSecond) const; ///< 1,234 tokens/s
    QString requestRate(double requestsPerSecond) const;
    QString power(quantity::Watts value) const;              ///< 5.6 kW, 350 W
    QString energy(quantity::Joules value) const;            ///< 48,200 kWh, 1.2 GWh
    QString mass(quantity::KilogramsCo2 value) const;        ///< 12.3 t CO₂e
    QString parameters(double count) const;                  ///< 671B, 7.24B; in Chinese too
    QString teraflops(double tflops) const;                  ///< 989 TFLOP/s
    QString bandwidth(quantity::BytesPerSecond value) const; ///< 4.8 TB/s

    // Money; `amount` in amountsIn(), shown in currency().
    QString money(double amount) const;                        ///< ¥248万, $1.23M: three significant digits
    QString moneyExact(double amount, int decimals = 0) const; ///< ¥2,480,000
    QString moneyPer(double amount,
                     const QString &per) const; ///< ¥12.50/h, ¥3.2/M tokens: small amounts in full

    // By the tables of the model. The value is in the unit of the table.
    QString figure(plan::FigureId id, double value) const;
    QString figure(plan::FigureId id, std::optional<double> value) const; ///< absent() where there is none
    QString figure(plan::FigureId id, const plan::Plan &plan) const;
    QString band(plan::FigureId id, double low, double high) const; ///< 78–91 ms
    QString figureUnit(plan::FigureUnit unit) const;                ///< "GiB", "tokens/s", "¥/h"
    /// An operand of a derivation, with its unit; money in the shown currency.
    QString operand(explain::OperandUnit unit, double value) const;
    /// A field's value as forms, comparison and report show it: with unit, choice words, "Auto", model name by id.
    QString field(const scenario::Field &field, const scenario::Value &value) const;
    /// Suffix in inputs, in the number's plural; money in amountsIn().
    QString fieldUnit(scenario::FieldUnit unit, double number = 2) const;

    // One unit for a whole axis; `largest` is the largest magnitude on it, in the unit named.
    AxisUnit bytesAxis(double largestBytes) const; ///< values in bytes
    AxisUnit
    moneyAxis(double largestAmount) const;    ///< values in amountsIn(); the divisor holds the exchange rate
    AxisUnit countAxis(double largest) const; ///< plain, k/M/B or 万/亿
    AxisUnit timeAxis(double largestSeconds) const; ///< values in seconds

    bool operator==(const Format &) const = default;

private:
    struct Power {
        double divisor;
        QString suffix;
    };
    Power powerFor(double magnitude) const;
    QString unitNumber(double value, const QString &unit) const;

    Language m_language;
    QLocale m_locale;
    Grouping m_grouping;
    catalog::Currency m_shown = catalog::Currency::Cny;
    catalog::Currency m_from = catalog::Currency::Cny;
    double m_rate = 1.0;
    catalog::ExchangeRates m_rates;
};

} // namespace suanchou::ui
