// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/format.h"

#include <cmath>

namespace suanchou::ui {

using namespace Qt::StringLiterals;
using namespace suanchou::quantity;
using explain::OperandUnit;

QString Format::operand(OperandUnit unit, double value) const
{
    if (!std::isfinite(value))
        return absent();
    switch (unit) {
    case OperandUnit::None: return value == std::round(value) ? count(value) : significant(value, 4);
    case OperandUnit::Billions: return parameters(value * 1e9);
    case OperandUnit::Gib: return gib(value);
    case OperandUnit::BytesPerToken: return bytesPerToken(value);
    case OperandUnit::BytesPerElement: return tr("%1 bytes").arg(significant(value, 4));
    case OperandUnit::Tokens: return tokens(value);
    case OperandUnit::Milliseconds: return duration(quantity::milliseconds(value));
    case OperandUnit::Seconds: return duration(seconds(value));
    case OperandUnit::GigabytesPerSecond: return bandwidth(gigabytesPerSecond(value));
    case OperandUnit::TeraflopsPerSecond: return teraflops(value);
    case OperandUnit::TokensPerSecond: return tokenRate(value);
    case OperandUnit::RequestsPerSecond: return requestRate(value);
    case OperandUnit::Money: return money(value);
    case OperandUnit::MoneyPerYear: return moneyPer(value, tr("year"));
    case OperandUnit::MoneyPerMonth: return moneyPer(value, tr("month"));
    case OperandUnit::MoneyPerHour: return moneyPer(value, tr("h", "hour"));
    case OperandUnit::MoneyPerKwh: return moneyPer(value, u"kWh"_s);
    case OperandUnit::MoneyPerMtok: return moneyPer(value, tr("M tokens"));
    case OperandUnit::Kilowatts: return power(kilowatts(value));
    case OperandUnit::KilowattHours: return energy(kilowattHours(value));
    case OperandUnit::KgCo2PerKwh: return significant(value, 3) + u"\u00a0kg CO₂e/kWh"_s;
    case OperandUnit::Years: return years(value);
    case OperandUnit::Hours: return tr("%1 h").arg(compact(value));
    case OperandUnit::Percent: return percent(value / 100.0, 1);
    case OperandUnit::Teraflops: return significant(value, 4) + u"\u00a0TFLOP"_s;
    case OperandUnit::GpuHours: return tr("%1 GPU hours").arg(compact(value));
    case OperandUnit::TokensPerMonth: return tr("%1 tokens/month").arg(compact(value));
    }
    return {};
}

} // namespace suanchou::ui
