// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/import/modeltext.h"
#include "ui/text/fieldtext.h"
#include "ui/text/format.h"

#include <cmath>

// Fields of a scenario as forms, comparison and report show them.
namespace suanchou::ui {

using namespace Qt::StringLiterals;
using scenario::FieldId;
using scenario::FieldKind;
using scenario::FieldUnit;

namespace {

QString fromStd(const std::string &text) { return QString::fromStdString(text); }

// Up to six digits, none of them a superfluous zero: values that a person typed.
QString plain(const Format &format, double value)
{
    if (value == std::round(value))
        return format.count(value);
    QString text = format.significant(value, 6);
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(format.locale().decimalPoint()))
        text.chop(format.locale().decimalPoint().size());
    return text;
}

} // namespace

QString Format::fieldUnit(FieldUnit unit, double number) const
{
    const int n = number == 1.0 ? 1 : 2;
    const QString money = symbol(m_from);
    switch (unit) {
    case FieldUnit::None: return {};
    case FieldUnit::Tokens: return tr("tokens", nullptr, n);
    case FieldUnit::Requests: return tr("requests", nullptr, n);
    case FieldUnit::RequestsPerSecond: return tr("requests/s");
    case FieldUnit::RequestsPerHour: return tr("requests/h");
    case FieldUnit::Milliseconds: return tr("ms");
    case FieldUnit::Minutes: return tr("min", "minutes");
    case FieldUnit::GigabitsPerSecond: return u"Gb/s"_s;
    case FieldUnit::GigabytesPerSecond: return u"GB/s"_s;
    case FieldUnit::Gib: return u"GiB"_s;
    case FieldUnit::Gpus: return tr("GPUs", nullptr, n);
    case FieldUnit::Share: return m_locale.percent();
    case FieldUnit::Years: return tr("years", nullptr, n);
    case FieldUnit::Hours: return tr("hours", nullptr, n);
    case FieldUnit::TokensPerSecond: return tr("tokens/s");
    case FieldUnit::TokensPerMonth: return tr("tokens/month");
    case FieldUnit::Money: return money;
    case FieldUnit::MoneyPerHour: return money + u"/"_s + tr("h", "hour");
    case FieldUnit::MoneyPerMonth: return money + u"/"_s + tr("month");
    case FieldUnit::MoneyPerYear: return money + u"/"_s + tr("year");
    case FieldUnit::MoneyPerGpuHour: return money + u"/"_s + tr("GPU·h");
    case FieldUnit::MoneyPerGpuYear: return money + u"/"_s + tr("GPU·year");
    case FieldUnit::MoneyPerKwh: return money + u"/kWh"_s;
    case FieldUnit::MoneyPerKwMonth: return money + u"/"_s + tr("kW·month");
    case FieldUnit::MoneyPerKw: return money + u"/kW"_s;
    case FieldUnit::MoneyPerMtok: return money + u"/"_s + tr("M tokens");
    case FieldUnit::Kilowatts: return u"kW"_s;
    case FieldUnit::KgCo2PerKwh: return u"kg/kWh"_s;
    case FieldUnit::KgCo2: return u"kg"_s;
    }
    return {};
}

QString Format::field(const scenario::Field &field, const scenario::Value &value) const
{
    if (std::holds_alternative<std::monostate>(value) || std::holds_alternative<scenario::Automatic>(value))
        return FieldText::absent(field.id);
    if (const auto *text = std::get_if<std::string>(&value))
        return field.kind == FieldKind::Choice ? FieldText::choice(field.id, *text) : fromStd(*text);
    if (const auto *model = std::get_if<scenario::ModelChoice>(&value)) {
        if (model->parameters > 0)
            return tr("%1 parameters").arg(parameters(model->parameters));
        if (model->config.empty())
            return fromStd(model->id);
        const QString name = fromStd(catalog::modelTextName(model->config));
        return name.isEmpty() ? tr("own config.json") : name;
    }
    if (const auto *list = std::get_if<std::vector<double>>(&value))
        return list->empty() ? FieldText::absent(field.id) : field.unit == FieldUnit::Gpus ? tr("%1 numbers").arg(count(double(list->size())))
                                               : tr("%1 prices").arg(count(double(list->size())));
    if (const auto *lines = std::get_if<std::vector<scenario::CapexLine>>(&value)) {
        if (lines->empty())
            return FieldText::absent(field.id);
        double sum = 0;
        for (const scenario::CapexLine &line : *lines)
            sum += line.amount;
        return tr("%1 lines, %2", nullptr, int(lines->size())).arg(count(double(lines->size())), money(sum));
    }
    const double number = std::get<double>(value);
    switch (field.unit) {
    case FieldUnit::None: return plain(*this, number);
    case FieldUnit::Share: return plain(*this, number * 100) + m_locale.percent();
    case FieldUnit::Tokens: return tokens(number);
    case FieldUnit::Money: return money(number);
    default: break;
    }
    const QString unit = fieldUnit(field.unit, number);
    const QString moneySymbol = symbol(m_from);
    if (unit.startsWith(moneySymbol + u'/'))
        return moneyPer(number, unit.sliced(moneySymbol.size() + 1));
    const QString shown = std::abs(number) >= 1e6 ? compact(number) : plain(*this, number);
    return shown + u"\u00a0"_s + unit;
}

} // namespace suanchou::ui
