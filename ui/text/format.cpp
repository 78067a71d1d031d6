// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/format.h"

#include "model/catalog/catalog.h"

#include <algorithm>
#include <cmath>

namespace suanchou::ui {

using namespace Qt::StringLiterals;
using namespace suanchou::quantity;

namespace {

const QString minusSign = u"\u2212"_s;
const QString noBreak = u"\u00a0"_s;

// Digits after the point so that `digits` significant ones show; the value is rounded first, so that 9.996 counts as 10.
int decimalsFor(double value, int digits)
{
    const double magnitude = std::abs(value);
    if (!(magnitude > 0) || !std::isfinite(magnitude))
        return 0;
    const int exponent = int(std::floor(std::log10(magnitude)));
    const double scale = std::pow(10.0, digits - 1 - exponent);
    const double rounded = std::round(magnitude * scale) / scale;
    return std::clamp(digits - 1 - int(std::floor(std::log10(rounded) + 1e-12)), 0, 9);
}

QString trimmed(QString text, const QLocale &locale)
{
    if (!text.contains(locale.decimalPoint()))
        return text;
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(locale.decimalPoint()))
        text.chop(locale.decimalPoint().size());
    return text;
}

// Which plural an amount with decimals takes.
int pluralOf(const QString &number) { return number == "1"_L1 ? 1 : 2; }

} // namespace

Format::Format(Language language)
    : m_language(language)
    , m_locale(language == Language::Chinese ? QLocale(QLocale::Chinese, QLocale::China)
                                             : QLocale(QLocale::English, QLocale::UnitedStates))
    , m_grouping(language == Language::Chinese ? Grouping::Myriads : Grouping::Thousands)
{}

void Format::setCurrency(catalog::Currency shown, catalog::Currency from, const catalog::ExchangeRates &rates)
{
    m_shown = shown;
    m_rates = rates;
    m_from = from;
    const double rate = shown == from ? 1.0 : catalog::exchangeRate(rates, from, shown);
    const bool known = std::isfinite(rate) && rate > 0;
    m_rate = known ? rate : 1.0;
    if (!known)
        m_shown = from; // an amount without a rate keeps its own currency
}

Format Format::withAmountsIn(catalog::Currency from) const
{
    Format other = *this;
    other.setCurrency(m_shown, from, m_rates);
    return other;
}

QString Format::symbol(catalog::Currency currency)
{
    using catalog::Currency;
    switch (currency) {
    case Currency::Cny: return u"¥"_s;
    case Currency::Usd: return u"$"_s;
    case Currency::Eur: return u"€"_s;
    case Currency::Jpy: return u"JP¥"_s;
    case Currency::Gbp: return u"£"_s;
    case Currency::Hkd: return u"HK$"_s;
    case Currency::Sgd: return u"S$"_s;
    case Currency::Inr: return u"₹"_s;
    case Currency::Krw: return u"₩"_s;
    case Currency::Twd: return u"NT$"_s;
    case Currency::Aud: return u"A$"_s;
    case Currency::Cad: return u"C$"_s;
    case Currency::Myr: return u"RM"_s;
    case Currency::Chf: return u"CHF"_s;
    }
    return {};
}

QString Format::currencySymbol() const { return symbol(m_shown); }

QString Format::absent() const { return u"–"_s; }

QString Format::number(double value, int decimals) const
{
    if (!std::isfinite(value))
        return absent();
    const QString text = m_locale.toString(std::abs(value), 'f', decimals);
    const bool isZero = text == m_locale.toString(0.0, 'f', decimals);
    return value < 0 && !isZero ? minusSign + text : text;
}

QString Format::significant(double value, int digits) const
{
    return number(value, decimalsFor(value, digits));
}

QString Format::count(double value) const { return number(value, 0); }

Format::Power Format::powerFor(double magnitude) const
{
    const double size = std::abs(magnitude);
    if (m_grouping == Grouping::Myriads) {
        if (size >= 9.9995e11)
            return {1e12, u"万亿"_s};
        if (size >= 9.9995e7)
            return {1e8, u"亿"_s};
        if (size >= 9.9995e3)
            return {1e4, u"万"_s};
        return {1, QString()};
    }
    if (size >= 9.9995e11)
        return {1e12, u"T"_s};
    if (size >= 9.9995e8)
        return {1e9, u"B"_s};
    if (size >= 9.9995e5)
        return {1e6, u"M"_s};
    if (size >= 9.9995e3)
        return {1e3, u"k"_s};
    return {1, QString()};
}

QString Format::compact(double value, int digits) const
{
    if (!std::isfinite(value))
        return absent();
    const Power power = powerFor(value);
    const double scaled = value / power.divisor;
    if (power.divisor == 1.0 && scaled == std::round(scaled))
        return count(scaled);
    return trimmed(significant(scaled, digits), m_locale) + power.suffix;
}

QString Format::percent(double share, int decimals) const
{
    if (!std::isfinite(share))
        return absent();
    return number(share * 100.0, decimals) + m_locale.percent();
}

QString Format::signedPercent(double share, int decimals) const
{
    const QString text = percent(share, decimals);
    return share > 0 && text != percent(0, decimals) ? u"+"_s + text : text;
}

QString Format::unitNumber(double value, const QString &unit) const
{
    return significant(value, 3) + noBreak + unit;
}

QString Format::bytes(Bytes value) const
{
    const double size = std::abs(inBytes(value));
    const double mib = bytesPerGib / 1024.0;
    if (size == 0)
        return u"0"_s + noBreak + u"GiB"_s;
    if (size >= 1024 * bytesPerGib)
        return unitNumber(inGib(value) / 1024, u"TiB"_s);
    if (size >= 0.1 * bytesPerGib) {
        const int decimals = size >= 100 * bytesPerGib ? 1 : 2;
        return number(inGib(value), decimals) + noBreak + u"GiB"_s;
    }
    if (size >= mib)
        return unitNumber(inBytes(value) / mib, u"MiB"_s);
    if (size >= 1024)
        return unitNumber(inBytes(value) / 1024, u"KiB"_s);
    return number(inBytes(value), 0) + noBreak + u"B"_s;
}

QString Format::decimalBytes(Bytes value) const
{
    const double size = std::abs(inBytes(value));
    if (size >= 1e12)
        return unitNumber(inTerabytes(value), u"TB"_s);
    if (size >= 1e8)
        return number(inGigabytes(value), size >= 1e11 ? 1 : 2) + noBreak + u"GB"_s;
    if (size >= 1e6)
        return unitNumber(inBytes(value) * 1e-6, u"MB"_s);
    return unitNumber(inBytes(value) * 1e-3, u"kB"_s);
}

QString Format::gibOf(double gib, double capacityGib) const
{
    const int decimals = std::max(std::abs(gib), std::abs(capacityGib)) >= 100 ? 0 : 1;
    return number(gib, decimals) + u" / "_s + number(capacityGib, decimals) + noBreak + u"GiB"_s;
}

QString Format::bytesPerToken(double value) const
{
    return tr("%1/token").arg(bytes(quantity::bytes(value)));
}

QString Format::tokens(double value) const
{
    const QString text = std::abs(value) >= 1e6 ? compact(value) : count(value);
    return tr("%1 tokens", nullptr, pluralOf(text)).arg(text);
}

QString Format::gpus(double value) const
{
    const QString text = count(value);
    return tr("%1 GPUs", nullptr, pluralOf(text)).arg(text);
}

QString Format::nodes(double value) const
{
    const QString text = count(value);
    return tr("%1 nodes", nullptr, pluralOf(text)).arg(text);
}

QString Format::months(double value) const
{
    const QString text = trimmed(number(value, std::abs(value) < 100 ? 1 : 0), m_locale);
    return tr("%1 months", nullptr, pluralOf(text)).arg(text);
}

QString Format::years(double value) const
{
    const QString text = trimmed(number(value, 1), m_locale);
    return tr("%1 years", nullptr, pluralOf(text)).arg(text);
}

QString Format::duration(Seconds value) const
{
    const double s = inSeconds(value);
    const double size = std::abs(s);
    if (!std::isfinite(s))
        return absent();
    if (size == 0)
        return tr("%1 s").arg(count(0));
    if (size < 0.9995e-3)
        return tr("%1 µs").arg(significant(s * 1e6, 3));
    if (size < 0.9995)
        return tr("%1 ms").arg(significant(s * 1e3, 3));
    if (size < 120)
        return tr("%1 s").arg(significant(s, 3));
    if (size < 2 * secondsPerHour)
        return tr("%1 min").arg(trimmed(significant(s / 60, 3), m_locale));
    if (size < 48 * secondsPerHour)
        return tr("%1 h").arg(trimmed(significant(s / secondsPerHour, 3), m_locale));
    if (size < 90 * 24 * secondsPerHour) {
        const QString text = trimmed(significant(s / (24 * secondsPerHour), 3), m_locale);
        return tr("%1 days", nullptr, pluralOf(text)).arg(text);
    }
    if (size < hoursPerYear * secondsPerHour * 2)
        return months(inMonths(value));
    return years(inYears(value));
}

QString Format::tokenRate(double value) const
{
    const QString text = std::abs(value) >= 1e6 ? compact(value) : significant(value, 3);
    return tr("%1 tokens/s").arg(text);
}

QString Format::requestRate(double value) const { return tr("%1 requests/s").arg(significant(value, 3)); }

QString Format::power(Watts value) const
{
    const double w = inWatts(value);
    if (std::abs(w) >= 1e6)
        return unitNumber(w * 1e-6, u"MW"_s);
    return std::abs(w) >= 1000 ? unitNumber(w * 1e-3, u"kW"_s) : unitNumber(w, u"W"_s);
}

QString Format::energy(Joules value) const
{
    const double kwh = inKilowattHours(value);
    if (std::abs(kwh) >= 1e6)
        return unitNumber(kwh * 1e-6, u"GWh"_s);
    if (std::abs(kwh) >= 1e5)
        return unitNumber(kwh * 1e-3, u"MWh"_s);
    return unitNumber(kwh, u"kWh"_s);
}

QString Format::mass(KilogramsCo2 value) const
{
    const double kg = inKilogramsCo2(value);
    if (std::abs(kg) >= 1000)
        return unitNumber(kg * 1e-3, u"t CO₂e"_s);
    return unitNumber(kg, u"kg CO₂e"_s);
}

QString Format::parameters(double value) const
{
    const double size = std::abs(value);
    if (size >= 0.9995e12)
        return trimmed(significant(value * 1e-12, 3), m_locale) + u"T"_s;
    if (size >= 0.9995e9)
        return trimmed(significant(value * 1e-9, 3), m_locale) + u"B"_s;
    return trimmed(significant(value * 1e-6, 3), m_locale) + u"M"_s;
}

QString Format::teraflops(double value) const { return unitNumber(value, u"TFLOP/s"_s); }

QString Format::bandwidth(BytesPerSecond value) const
{
    const double gb = inGigabytesPerSecond(value);
    return gb >= 1000 ? unitNumber(gb / 1000, u"TB/s"_s) : unitNumber(gb, u"GB/s"_s);
}

QString Format::money(double amount) const
{
    const double shown = shownAmount(amount);
    if (!std::isfinite(shown))
        return absent();
    const double size = std::abs(shown);
    QString text;
    if (size == 0)
        text = u"0"_s;
    else if (size < 0.1)
        text = significant(size, 2);
    else if (size < 100)
        text = number(size, 2);
    else if (size < 9999.5)
        text = number(size, 0);
    else
        text = compact(size);
    return (shown < 0 ? minusSign : QString()) + currencySymbol() + text;
}

QString Format::moneyExact(double amount, int decimals) const
{
    const double shown = shownAmount(amount);
    if (!std::isfinite(shown))
        return absent();
    return (shown < 0 ? minusSign : QString()) + currencySymbol() + number(std::abs(shown), decimals);
}

QString Format::moneyPer(double amount, const QString &per) const { return money(amount) + u"/"_s + per; }

QString Format::figure(plan::FigureId id, double value) const
{
    using plan::FigureUnit;
    if (!std::isfinite(value))
        return absent();
    switch (plan::figure(id).unit) {
    case FigureUnit::Billions: return parameters(value * 1e9);
    case FigureUnit::Gib: return gib(value);
    case FigureUnit::BytesPerToken: return bytesPerToken(value);
    case FigureUnit::Tokens: return tokens(value);
    case FigureUnit::Flag: return value > 0 ? tr("yes") : tr("no");
    case FigureUnit::Count: return count(value);
    case FigureUnit::Factor: return significant(value, 3);
    case FigureUnit::Milliseconds: return milliseconds(value);
    case FigureUnit::TokensPerSecond: return tokenRate(value);
    case FigureUnit::RequestsPerSecond: return requestRate(value);
    case FigureUnit::Seconds: return duration(seconds(value));
    case FigureUnit::Percent: return percent(value / 100.0, 1);
    case FigureUnit::Teraflops: return teraflops(value);
    case FigureUnit::GpuHours: return tr("%1 GPU hours").arg(compact(value));
    case FigureUnit::Days: return duration(hours(24.0 * value));
    case FigureUnit::Money: return money(value);
    case FigureUnit::MoneyPerYear: return moneyPer(value, tr("year"));
    case FigureUnit::MoneyPerHour: return moneyPer(value, tr("h", "hour"));
    case FigureUnit::MoneyPerMonth: return moneyPer(value, tr("month"));
    case FigureUnit::MoneyPerDay: return moneyPer(value, tr("day"));
    case FigureUnit::MoneyPerMillionTokens: return moneyPer(value, tr("M tokens"));
    case FigureUnit::Hours: return tr("%1 h").arg(compact(value));
    case FigureUnit::Months: return months(value);
    case FigureUnit::Ratio: return percent(value, 1);
    case FigureUnit::FineRatio: return percent(value, 3);
    case FigureUnit::GpuCount: return tr("%1 GPUs").arg(significant(value, 3));
    case FigureUnit::MoneyPerGpuHour: return moneyPer(value, tr("GPU·h"));
    case FigureUnit::TokensPerMonth: return tr("%1 tokens/month").arg(compact(value));
    case FigureUnit::Kilowatts: return power(kilowatts(value));
    case FigureUnit::KilowattHours: return energy(kilowattHours(value));
    case FigureUnit::KilogramsCo2: return mass(kilogramsCo2(value));
    }
    return {};
}

QString Format::figure(plan::FigureId id, std::optional<double> value) const
{
    return value ? figure(id, *value) : absent();
}

QString Format::figure(plan::FigureId id, const plan::Plan &plan) const
{
    return figure(id, plan::figure(id).value(plan));
}

QString Format::band(plan::FigureId id, double low, double high) const
{
    return figure(id, low) + u" – "_s + figure(id, high);
}

QString Format::figureUnit(plan::FigureUnit unit) const
{
    using plan::FigureUnit;
    const QString money = currencySymbol();
    switch (unit) {
    case FigureUnit::Billions: return u"B"_s;
    case FigureUnit::Gib: return u"GiB"_s;
    case FigureUnit::BytesPerToken: return tr("B/token");
    case FigureUnit::Tokens: return tr("tokens");
    case FigureUnit::Flag:
    case FigureUnit::Count:
    case FigureUnit::Factor: return {};
    case FigureUnit::Milliseconds: return tr("ms");
    case FigureUnit::TokensPerSecond: return tr("tokens/s");
    case FigureUnit::RequestsPerSecond: return tr("requests/s");
    case FigureUnit::Seconds: return tr("s", "second");
    case FigureUnit::Percent:
    case FigureUnit::FineRatio:
    case FigureUnit::Ratio: return m_locale.percent();
    case FigureUnit::GpuCount: return tr("GPUs");
    case FigureUnit::Teraflops: return u"TFLOP/s"_s;
    case FigureUnit::GpuHours: return tr("GPU hours");
    case FigureUnit::Days: return tr("days");
    case FigureUnit::Money: return money;
    case FigureUnit::MoneyPerYear: return money + u"/"_s + tr("year");
    case FigureUnit::MoneyPerHour: return money + u"/"_s + tr("h", "hour");
    case FigureUnit::MoneyPerMonth: return money + u"/"_s + tr("month");
    case FigureUnit::MoneyPerDay: return money + u"/"_s + tr("day");
    case FigureUnit::MoneyPerGpuHour: return money + u"/"_s + tr("GPU·h");
    case FigureUnit::MoneyPerMillionTokens: return money + u"/"_s + tr("M tokens");
    case FigureUnit::Hours: return tr("h", "hour");
    case FigureUnit::Months: return tr("months");
    case FigureUnit::TokensPerMonth: return tr("tokens/month");
    case FigureUnit::Kilowatts: return u"kW"_s;
    case FigureUnit::KilowattHours: return u"kWh"_s;
    case FigureUnit::KilogramsCo2: return u"kg CO₂e"_s;
    }
    return {};
}

AxisUnit Format::bytesAxis(double largestBytes) const
{
    AxisUnit axis;
    const double size = std::abs(largestBytes);
    if (size >= 2048 * bytesPerGib)
        axis = {1024 * bytesPerGib, u"TiB"_s, 1};
    else if (size >= bytesPerGib)
        axis = {bytesPerGib, u"GiB"_s, 0};
    else if (size >= bytesPerMib)
        axis = {bytesPerMib, u"MiB"_s, 0};
    else
        axis = {1024, u"KiB"_s, 0};
    axis.decimals = size / axis.divisor < 10 ? 1 : 0;
    return axis;
}

AxisUnit Format::moneyAxis(double largestAmount) const
{
    const double shown = std::abs(shownAmount(largestAmount));
    const Power power = powerFor(shown);
    QString unit = currencySymbol() + power.suffix;
    if (m_grouping == Grouping::Myriads && m_shown == catalog::Currency::Cny)
        unit = power.suffix + tr("CNY", "unit after a power of ten");
    else if (m_grouping == Grouping::Myriads && m_shown == catalog::Currency::Usd)
        unit = power.suffix + tr("USD", "unit after a power of ten");
    return {power.divisor / m_rate, unit, shown / power.divisor < 10 ? 1 : 0};
}

AxisUnit Format::countAxis(double largest) const
{
    const Power power = powerFor(largest);
    return {power.divisor, power.suffix, std::abs(largest) / power.divisor < 10 ? 1 : 0};
}

AxisUnit Format::timeAxis(double largestSeconds) const
{
    const double size = std::abs(largestSeconds);
    AxisUnit axis{1, tr("s", "second"), 0};
    if (size < 1e-3)
        axis = {1e-6, tr("µs"), 0};
    else if (size < 2)
        axis = {1e-3, tr("ms"), 0};
    else if (size >= 5 * 24 * secondsPerHour)
        axis = {24 * secondsPerHour, tr("days"), 0};
    else if (size >= 3 * secondsPerHour)
        axis = {secondsPerHour, tr("h", "hour"), 0};
    else if (size >= 600)
        axis = {60, tr("min", "minute"), 0};
    axis.decimals = size / axis.divisor < 10 ? 1 : 0;
    return axis;
}

} // namespace suanchou::ui
