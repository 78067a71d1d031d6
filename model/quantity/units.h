// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/units/base_dimension.hpp>
#include <boost/units/base_unit.hpp>
#include <boost/units/cmath.hpp>
#include <boost/units/derived_dimension.hpp>
#include <boost/units/make_system.hpp>
#include <boost/units/operators.hpp>
#include <boost/units/quantity.hpp>

// The program's own unit system. Base units only; what people write (GiB, TFLOP/s, kWh, CNY per hour) comes in and
// goes out through the functions at the end of this file, which name the unit. Adding bytes to seconds, or a price
// per GPU to a price per node, does not compile.
namespace suanchou::quantity {

namespace bu = boost::units;

struct InformationDimension : bu::base_dimension<InformationDimension, 101> {};
struct WorkDimension : bu::base_dimension<WorkDimension, 102> {};
struct TextDimension : bu::base_dimension<TextDimension, 103> {};
struct TimeDimension : bu::base_dimension<TimeDimension, 104> {};
struct DeviceDimension : bu::base_dimension<DeviceDimension, 105> {};
struct MoneyDimension : bu::base_dimension<MoneyDimension, 106> {};
struct EnergyDimension : bu::base_dimension<EnergyDimension, 107> {};
struct EmissionDimension : bu::base_dimension<EmissionDimension, 108> {};
struct RequestDimension : bu::base_dimension<RequestDimension, 109> {};
struct AreaDimension : bu::base_dimension<AreaDimension, 110> {};

struct ByteUnit : bu::base_unit<ByteUnit, InformationDimension::dimension_type, 101> {};
struct FlopUnit : bu::base_unit<FlopUnit, WorkDimension::dimension_type, 102> {};
struct TokenUnit : bu::base_unit<TokenUnit, TextDimension::dimension_type, 103> {};
struct SecondUnit : bu::base_unit<SecondUnit, TimeDimension::dimension_type, 104> {};
struct GpuUnit : bu::base_unit<GpuUnit, DeviceDimension::dimension_type, 105> {};
struct MoneyUnit : bu::base_unit<MoneyUnit, MoneyDimension::dimension_type, 106> {};
struct JouleUnit : bu::base_unit<JouleUnit, EnergyDimension::dimension_type, 107> {};
struct KilogramCo2Unit : bu::base_unit<KilogramCo2Unit, EmissionDimension::dimension_type, 108> {};
struct RequestUnit : bu::base_unit<RequestUnit, RequestDimension::dimension_type, 109> {};
struct SquareMillimetreUnit : bu::base_unit<SquareMillimetreUnit, AreaDimension::dimension_type, 110> {};

using System = bu::make_system<ByteUnit, FlopUnit, TokenUnit, SecondUnit, GpuUnit, MoneyUnit, JouleUnit,
                               KilogramCo2Unit, RequestUnit, SquareMillimetreUnit>::type;

template <class Dimension>
using Of = bu::quantity<bu::unit<typename Dimension::dimension_type, System>>;

using Bytes = Of<InformationDimension>;
using Flops = Of<WorkDimension>;
using Tokens = Of<TextDimension>;
using Seconds = Of<TimeDimension>;
using Gpus = Of<DeviceDimension>;
using Money = Of<MoneyDimension>; ///< in one currency; conversion is a named function that takes the dated rate
using Joules = Of<EnergyDimension>;
using KilogramsCo2 = Of<EmissionDimension>;
using Requests = Of<RequestDimension>; ///< also counts sequences and users that are served at the same time
using SquareMillimetres = Of<AreaDimension>; ///< of silicon
using Ratio = bu::quantity<bu::unit<bu::dimensionless_type, System>>;

template <class A, class B>
using Per = typename bu::divide_typeof_helper<A, B>::type;
template <class A, class B>
using Times = typename bu::multiply_typeof_helper<A, B>::type;

using BytesPerSecond = Per<Bytes, Seconds>;
using BytesPerToken = Per<Bytes, Tokens>;
using BytesPerRequest = Per<Bytes, Requests>;
using BytesPerGpu = Per<Bytes, Gpus>;
using FlopRate = Per<Flops, Seconds>;
using FlopsPerToken = Per<Flops, Tokens>;
using TokenRate = Per<Tokens, Seconds>;
using SecondsPerToken = Per<Seconds, Tokens>;
using TokensPerRequest = Per<Tokens, Requests>;
using RequestRate = Per<Requests, Seconds>;
using Frequency = Per<Ratio, Seconds>;
using Watts = Per<Joules, Seconds>;
using GpuSeconds = Times<Gpus, Seconds>;
using MoneyPerSecond = Per<Money, Seconds>;
using MoneyPerToken = Per<Money, Tokens>;
using MoneyPerJoule = Per<Money, Joules>;
using MoneyPerGpu = Per<Money, Gpus>;
using MoneyPerGpuSecond = Per<Money, GpuSeconds>;
using MoneyPerByte = Per<Money, Bytes>;
using MoneyPerWatt = Per<Money, Watts>; ///< racks, power and cooling: money per kW
using MoneyPerWattSecond = Per<MoneyPerSecond, Watts>; ///< colocation: money per kW and month
using Co2PerJoule = Per<KilogramsCo2, Joules>;

template <class Quantity>
constexpr Quantity from(double value)
{
    return Quantity::from_value(value);
}

inline constexpr double bytesPerGib = 1073741824.0;
inline constexpr double bytesPerMib = 1048576.0;
inline constexpr double secondsPerHour = 3600.0;
inline constexpr double hoursPerYear = 8760.0;
inline constexpr double hoursPerMonth = 730.0; ///< 8760 / 12; see the cost model: sources use 720, 730 and 740
inline constexpr double joulesPerKwh = 3.6e6;

// Named ways in.
constexpr Bytes bytes(double v) { return from<Bytes>(v); }
constexpr Bytes gib(double v) { return from<Bytes>(v * bytesPerGib); }
constexpr Bytes mib(double v) { return from<Bytes>(v * bytesPerMib); }
constexpr Bytes gigabytes(double v) { return from<Bytes>(v * 1e9); }
constexpr Bytes terabytes(double v) { return from<Bytes>(v * 1e12); }
constexpr BytesPerSecond gigabytesPerSecond(double v) { return from<BytesPerSecond>(v * 1e9); }
constexpr BytesPerToken bytesPerToken(double v) { return from<BytesPerToken>(v); }
constexpr BytesPerRequest bytesPerRequest(double v) { return from<BytesPerRequest>(v); }
constexpr Flops flops(double v) { return from<Flops>(v); }
constexpr FlopRate teraflopsPerSecond(double v) { return from<FlopRate>(v * 1e12); }
constexpr Frequency gigahertz(double v) { return from<Frequency>(v * 1e9); }
constexpr Tokens tokens(double v) { return from<Tokens>(v); }
constexpr TokenRate tokensPerSecond(double v) { return from<TokenRate>(v); }
constexpr TokenRate tokensPerMonth(double v) { return from<TokenRate>(v / (hoursPerMonth * secondsPerHour)); }
constexpr Requests requests(double v) { return from<Requests>(v); }
constexpr RequestRate requestsPerSecond(double v) { return from<RequestRate>(v); }
constexpr RequestRate requestsPerHour(double v) { return from<RequestRate>(v / secondsPerHour); }
constexpr Seconds seconds(double v) { return from<Seconds>(v); }
constexpr Seconds milliseconds(double v) { return from<Seconds>(v * 1e-3); }
constexpr Seconds microseconds(double v) { return from<Seconds>(v * 1e-6); }
constexpr Seconds minutes(double v) { return from<Seconds>(v * 60.0); }
constexpr Seconds hours(double v) { return from<Seconds>(v * secondsPerHour); }
constexpr Seconds years(double v) { return from<Seconds>(v * hoursPerYear * secondsPerHour); }
constexpr SquareMillimetres squareMillimetres(double v) { return from<SquareMillimetres>(v); }
constexpr Gpus gpus(double v) { return from<Gpus>(v); }
constexpr Money money(double v) { return from<Money>(v); }
constexpr MoneyPerSecond moneyPerHour(double v) { return from<MoneyPerSecond>(v / secondsPerHour); }
constexpr MoneyPerSecond moneyPerMonth(double v) { return from<MoneyPerSecond>(v / (hoursPerMonth * secondsPerHour)); }
constexpr MoneyPerSecond moneyPerYear(double v) { return from<MoneyPerSecond>(v / (hoursPerYear * secondsPerHour)); }
constexpr MoneyPerGpuSecond moneyPerGpuHour(double v) { return from<MoneyPerGpuSecond>(v / secondsPerHour); }
constexpr MoneyPerToken moneyPerMillionTokens(double v) { return from<MoneyPerToken>(v * 1e-6); }
constexpr MoneyPerJoule moneyPerKwh(double v) { return from<MoneyPerJoule>(v / joulesPerKwh); }
constexpr Watts watts(double v) { return from<Watts>(v); }
constexpr Watts kilowatts(double v) { return from<Watts>(v * 1e3); }
constexpr Joules kilowattHours(double v) { return from<Joules>(v * joulesPerKwh); }
constexpr KilogramsCo2 kilogramsCo2(double v) { return from<KilogramsCo2>(v); }
constexpr Co2PerJoule kilogramsCo2PerKwh(double v) { return from<Co2PerJoule>(v / joulesPerKwh); }
constexpr Ratio ratio(double v) { return from<Ratio>(v); }

// Named ways out.
constexpr double inBytes(Bytes q) { return q.value(); }
constexpr double inGib(Bytes q) { return q.value() / bytesPerGib; }
constexpr double inGigabytes(Bytes q) { return q.value() * 1e-9; }
constexpr double inTerabytes(Bytes q) { return q.value() * 1e-12; }
constexpr double inGigabytesPerSecond(BytesPerSecond q) { return q.value() * 1e-9; }
constexpr double inBytesPerToken(BytesPerToken q) { return q.value(); }
constexpr double inFlops(Flops q) { return q.value(); }
constexpr double inTeraflopsPerSecond(FlopRate q) { return q.value() * 1e-12; }
constexpr double inGigahertz(Frequency q) { return q.value() * 1e-9; }
constexpr double inTokens(Tokens q) { return q.value(); }
constexpr double inTokensPerSecond(TokenRate q) { return q.value(); }
constexpr double inTokensPerMonth(TokenRate q) { return q.value() * hoursPerMonth * secondsPerHour; }
constexpr double inSquareMillimetres(SquareMillimetres q) { return q.value(); }
constexpr double inRequests(Requests q) { return q.value(); }
constexpr double inRequestsPerSecond(RequestRate q) { return q.value(); }
constexpr double inRequestsPerHour(RequestRate q) { return q.value() * secondsPerHour; }
constexpr double inSeconds(Seconds q) { return q.value(); }
constexpr double inMilliseconds(Seconds q) { return q.value() * 1e3; }
constexpr double inMicroseconds(Seconds q) { return q.value() * 1e6; }
constexpr double inHours(Seconds q) { return q.value() / secondsPerHour; }
constexpr double inDays(Seconds q) { return q.value() / (24.0 * secondsPerHour); }
constexpr double inYears(Seconds q) { return q.value() / (hoursPerYear * secondsPerHour); }
constexpr double inMonths(Seconds q) { return q.value() / (hoursPerMonth * secondsPerHour); }
constexpr double inGpus(Gpus q) { return q.value(); }
constexpr double inGpuHours(GpuSeconds q) { return q.value() / secondsPerHour; }
constexpr double inMoney(Money q) { return q.value(); }
constexpr double inMoneyPerHour(MoneyPerSecond q) { return q.value() * secondsPerHour; }
constexpr double inMoneyPerMonth(MoneyPerSecond q) { return q.value() * hoursPerMonth * secondsPerHour; }
constexpr double inMoneyPerYear(MoneyPerSecond q) { return q.value() * hoursPerYear * secondsPerHour; }
constexpr double inMoneyPerGpuHour(MoneyPerGpuSecond q) { return q.value() * secondsPerHour; }
constexpr double inMoneyPerMillionTokens(MoneyPerToken q) { return q.value() * 1e6; }
constexpr double inMoneyPerKwh(MoneyPerJoule q) { return q.value() * joulesPerKwh; }
constexpr double inKilowatts(Watts q) { return q.value() * 1e-3; }
constexpr double inWatts(Watts q) { return q.value(); }
constexpr double inKilowattHours(Joules q) { return q.value() / joulesPerKwh; }
constexpr double inKilogramsCo2(KilogramsCo2 q) { return q.value(); }
constexpr double inKilogramsCo2PerKwh(Co2PerJoule q) { return q.value() * joulesPerKwh; }
constexpr double inRatio(Ratio q) { return q.value(); }

} // namespace suanchou::quantity
