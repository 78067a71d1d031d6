// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/quantityparser.h"

#include <QLocale>
#include <QRegularExpression>

#include <cmath>
#include <span>

namespace suanchou::ui {

using namespace Qt::StringLiterals;
using scenario::FieldUnit;

namespace {

struct Suffix {
    QStringView word;
    double factor;
};

// Longest first where one begins another.
constexpr Suffix multipliers[]{
    {u"万亿", 1e12}, {u"千亿", 1e11}, {u"百亿", 1e10}, {u"十亿", 1e9}, {u"千万", 1e7}, {u"百万", 1e6},
    {u"十万", 1e5},  {u"亿", 1e8},    {u"万", 1e4},    {u"千", 1e3},   {u"k", 1e3},    {u"m", 1e6},
    {u"b", 1e9},     {u"g", 1e9},     {u"t", 1e12},    {u"w", 1e4},
};

constexpr double gib = 1073741824.0;
constexpr Suffix byteUnits[]{
    {u"gib", 1},         {u"mib", 1.0 / 1024}, {u"tib", 1024},    {u"gb", 1e9 / gib}, {u"mb", 1e6 / gib},
    {u"tb", 1e12 / gib}, {u"g", 1e9 / gib},    {u"m", 1e6 / gib}, {u"t", 1e12 / gib},
};
constexpr Suffix millisecondUnits[]{
    {u"ms", 1},  {u"毫秒", 1}, {u"us", 1e-3}, {u"\u03bcs", 1e-3},
    {u"s", 1e3}, {u"秒", 1e3}, {u"min", 6e4}, {u"分钟", 6e4},
};
constexpr Suffix yearUnits[]{
    {u"years", 1},         {u"year", 1},         {u"y", 1},           {u"年", 1},
    {u"months", 1.0 / 12}, {u"month", 1.0 / 12}, {u"个月", 1.0 / 12}, {u"月", 1.0 / 12},
};
constexpr Suffix hourUnits[]{{u"hours", 1}, {u"hour", 1}, {u"h", 1},  {u"小时", 1},
                             {u"days", 24}, {u"d", 24},   {u"天", 24}};
constexpr Suffix powerUnits[]{{u"kw", 1}, {u"w", 1e-3}, {u"mw", 1e3}, {u"千瓦", 1}, {u"瓦", 1e-3}};
constexpr Suffix shareUnits[]{{u"%", 0.01}};

std::span<const Suffix> unitsOf(FieldUnit unit)
{
    switch (unit) {
    case FieldUnit::Gib: return byteUnits;
    case FieldUnit::Milliseconds: return millisecondUnits;
    case FieldUnit::Years: return yearUnits;
    case FieldUnit::Hours: return hourUnits;
    case FieldUnit::Kilowatts: return powerUnits;
    case FieldUnit::Share: return shareUnits;
    default: return {};
    }
}

// What may stand after the number without changing it, in both languages.
QStringView plainUnit(FieldUnit unit)
{
    switch (unit) {
    case FieldUnit::Tokens: return u"tokens?|个?词元";
    case FieldUnit::Requests: return u"requests?|users?|个?请求";
    case FieldUnit::RequestsPerSecond: return u"requests?/s|qps|请求/秒|个/秒";
    case FieldUnit::RequestsPerHour: return u"requests?/h(our)?|请求/小时|个/小时|次/小时";
    case FieldUnit::Minutes: return u"min(utes?)?|分钟?";
    case FieldUnit::GigabitsPerSecond: return u"gb(it)?/s|gbps|gbe";
    case FieldUnit::GigabytesPerSecond: return u"gb/s";
    case FieldUnit::Gpus: return u"gpus?|cards?|张卡?|卡|块";
    case FieldUnit::TokensPerSecond: return u"tokens?/s|词元/秒";
    case FieldUnit::TokensPerMonth: return u"tokens?/month|词元/月|tokens?/月";
    case FieldUnit::KgCo2PerKwh: return u"kg(co2e?)?/kwh";
    case FieldUnit::KgCo2: return u"kg(co2e?)?";
    case FieldUnit::Money: return u"cny|usd|rmb|元|美元";
    case FieldUnit::MoneyPerHour:
    case FieldUnit::MoneyPerMonth:
    case FieldUnit::MoneyPerYear:
    case FieldUnit::MoneyPerGpuHour:
    case FieldUnit::MoneyPerGpuYear:
    case FieldUnit::MoneyPerKwh:
    case FieldUnit::MoneyPerKwMonth:
    case FieldUnit::MoneyPerKw:
    case FieldUnit::MoneyPerMtok: return u"(cny|usd|rmb|元|美元)?(/.*)?";
    default: return {};
    }
}

std::optional<double> numberOf(QString digits)
{
    static const QRegularExpression grouped(u"^[+-]?\\d{1,3}(,\\d{3})+(\\.\\d*)?$"_s);
    if (digits.contains(u',')) {
        if (!grouped.match(digits).hasMatch())
            return {};
        digits.remove(u',');
    }
    bool ok = false;
    const double value = QLocale::c().toDouble(digits, &ok);
    return ok && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

bool isPlainUnit(const QString &rest, FieldUnit unit)
{
    const QRegularExpression plain(u"^("_s + plainUnit(unit).toString() + u")?$"_s);
    return plain.match(rest).hasMatch();
}

std::optional<double> factorOf(const QString &rest, FieldUnit unit)
{
    for (const Suffix &own : unitsOf(unit)) {
        if (rest == own.word)
            return own.factor;
    }
    for (const Suffix &multiplier : multipliers) {
        if (!rest.startsWith(multiplier.word))
            continue;
        const QString after = rest.sliced(multiplier.word.size());
        if (isPlainUnit(after, unit))
            return formFactor(unit) * multiplier.factor;
        for (const Suffix &own : unitsOf(unit)) {
            if (after == own.word)
                return multiplier.factor * own.factor;
        }
    }
    return isPlainUnit(rest, unit) ? std::optional(formFactor(unit)) : std::nullopt;
}

} // namespace

double formFactor(FieldUnit unit) { return unit == FieldUnit::Share ? 0.01 : 1.0; }

std::optional<double> parseQuantity(const QString &text, FieldUnit unit)
{
    QString clean = text.normalized(QString::NormalizationForm_KC).toLower();
    clean.replace(QChar(0x2212), u'-').replace(u'。', u'.');
    static const QRegularExpression spaces(u"\\s+"_s);
    static const QRegularExpression symbols(u"[¥$€£₩₹]|hk\\$|cn¥"_s);
    static const QRegularExpression shape(u"^([+-]?[\\d,]*\\.?\\d*(?:e[+-]?\\d+)?)(.*)$"_s,
                                          QRegularExpression::DotMatchesEverythingOption);
    clean.remove(spaces).remove(symbols);
    const QRegularExpressionMatch match = shape.match(clean);
    const std::optional<double> number = numberOf(match.captured(1));
    if (!number)
        return {};
    const std::optional<double> factor = factorOf(match.captured(2), unit);
    return factor ? std::optional(*number * *factor) : std::nullopt;
}

} // namespace suanchou::ui
