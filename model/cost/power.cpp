// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/cost/power.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace suanchou::cost {

Watts drawAt(Watts full, double idleShare, double load, double exponent)
{
    const double shaped = exponent == 1.0 ? load : std::pow(load, exponent);
    return full * (idleShare + (1.0 - idleShare) * shaped);
}

MoneyPerJoule meanTariff(std::span<const double> perKwhByHour)
{
    double sum = 0;
    for (const double price : perKwhByHour)
        sum += price;
    return perKwhByHour.empty() ? moneyPerKwh(0)
                                : moneyPerKwh(sum / static_cast<double>(perKwhByHour.size()));
}

MoneyPerJoule meanTariff(std::span<const double> perKwhByHour, std::span<const double> loadByHour)
{
    double sum = 0;
    double weight = 0;
    for (std::size_t hour = 0; hour < std::min(perKwhByHour.size(), loadByHour.size()); ++hour) {
        sum += perKwhByHour[hour] * loadByHour[hour];
        weight += loadByHour[hour];
    }
    return weight > 0 ? moneyPerKwh(sum / weight) : moneyPerKwh(0);
}

double loadOfHour(std::span<const double> courseByHour, double utilisation, std::size_t hour)
{
    double sum = 0;
    for (const double value : courseByHour)
        sum += value;
    if (!(sum > 0) || hour >= courseByHour.size())
        return utilisation;
    return std::min(1.0, utilisation * courseByHour[hour] * static_cast<double>(courseByHour.size()) / sum);
}

Day dayOf(std::span<const double> courseByHour, double utilisation, double idleShare, double exponent,
          std::span<const double> perKwhByHour, MoneyPerJoule flat)
{
    if (courseByHour.empty())
        return {inWatts(drawAt(watts(1), idleShare, utilisation, exponent)),
                perKwhByHour.empty() ? flat : meanTariff(perKwhByHour)};
    std::array<double, 24> draws{};
    const std::size_t count = std::min(courseByHour.size(), draws.size());
    double sum = 0;
    for (std::size_t hour = 0; hour < count; ++hour) {
        draws[hour] =
            inWatts(drawAt(watts(1), idleShare, loadOfHour(courseByHour, utilisation, hour), exponent));
        sum += draws[hour];
    }
    const std::span<const double> loads(draws.data(), count);
    return {sum / static_cast<double>(count), perKwhByHour.empty() ? flat : meanTariff(perKwhByHour, loads)};
}

Watts nameplatePower(const Machines &machines)
{
    const Watts board = machines.device ? machines.device->boardPower : watts(0);
    if (!machines.server || !machines.server->maxPower)
        return board * (machines.gpus * machines.systemOverBoards);
    const Watts hosts = *machines.server->maxPower * static_cast<double>(machines.servers);
    if (!machines.server->includesAccelerators)
        return hosts + board * static_cast<double>(machines.gpus);
    const int empty = std::max(0, machines.servers * machines.server->slots - machines.gpus);
    return std::max(hosts - board * static_cast<double>(empty), watts(0));
}

Power powerOf(const PowerInput &input)
{
    Power power;
    power.it = input.nameplate;
    power.load = input.load;
    power.average = input.load * input.meanDraw;
    power.pue = ratio(input.pue);
    power.facility = power.average * input.pue;
    power.perYear = power.facility * years(1);
    power.co2PerYear = power.perYear * input.emissionFactor + input.embodied / input.embodiedYears;
    return power;
}

} // namespace suanchou::cost
