// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/explain/operands.h"

namespace suanchou::explain {

namespace {

using cost::BillPart;
using plan::FigureId;
using scenario::FieldId;
using N = OperandName;
using U = OperandUnit;

constexpr std::string_view depreciationSource = "straight line; resale RV(t) = C₀ · ρ^t";

void addHorizon(Context &c)
{
    c.input("T", N::Horizon, inYears(c.scenario.finance.horizon), U::Years, FieldId::Horizon);
}

void addUtilisation(Context &c)
{
    c.input("u", N::Utilisation, c.scenario.finance.utilisation * 100, U::Percent, FieldId::Utilisation);
}

void addBillLine(Context &c, BillPart part, std::string_view symbol, N name)
{
    const cost::BillLine &line = c.plan.cost.bill[part];
    if (!line.amount)
        return;
    Operand &operand = c.operand(symbol, name, inMoney(*line.amount), U::Money);
    operand.source = line.source;
}

void deriveCapex(Context &c)
{
    const scenario::Own &own = c.scenario.finance.own;
    if (own.capex || !own.capexLines.empty()) {
        c.formula("C₀ = stated", {});
        if (own.capex)
            c.input("C₀", N::StatedLine, inMoney(*own.capex), U::Money, FieldId::Capex);
        else
            for (const scenario::CapexLine &line : own.capexLines)
                c.input("q·p", N::StatedLine, line.amount, U::Money, FieldId::CapexLines);
        return;
    }
    c.formula("C₀ = Σ quantity · price", "bill of materials at the catalogue's typical prices");
    addBillLine(c, BillPart::Accelerators, "GPU", N::GpuLine);
    addBillLine(c, BillPart::Systems, "SYS", N::ServerLine);
    addBillLine(c, BillPart::Chassis, "CH", N::ServerLine);
    addBillLine(c, BillPart::HostProcessors, "CPU", N::ServerLine);
    addBillLine(c, BillPart::MainMemory, "MEM", N::ServerLine);
    addBillLine(c, BillPart::NetworkCards, "NIC", N::NetworkLine);
    addBillLine(c, BillPart::LeafSwitches, "LEAF", N::NetworkLine);
    addBillLine(c, BillPart::SpineSwitches, "SPINE", N::NetworkLine);
    addBillLine(c, BillPart::CoreSwitches, "CORE", N::NetworkLine);
    addBillLine(c, BillPart::Cables, "CAB", N::NetworkLine);
    addBillLine(c, BillPart::Optics, "OPT", N::NetworkLine);
    addBillLine(c, BillPart::Drives, "SSD", N::StorageLine);
}

void addTariff(Context &c)
{
    const cost::PlanningRates &rates = c.basis.prices().rates(cost::regionOf(c.scenario.finance.currency));
    const scenario::Own &own = c.scenario.finance.own;
    if (own.tariff) {
        c.input("τ", N::Tariff, inMoneyPerKwh(*own.tariff), U::MoneyPerKwh, FieldId::TariffPerKwh);
    } else if (const catalog::Tariff *tariff = cost::tariffOf(c.scenario.finance, c.basis.catalog(), rates)) {
        const double rate = catalog::exchangeRate(c.basis.catalog().economy().exchange, tariff->currency,
                                                  c.scenario.finance.currency);
        c.datum("τ", N::Tariff, inMoneyPerKwh(tariff->price.typical) * rate, U::MoneyPerKwh, tariff->price.from);
    }
}

void addPue(Context &c)
{
    const cost::PlanningRates &rates = c.basis.prices().rates(cost::regionOf(c.scenario.finance.currency));
    const double pue = inRatio(c.plan.cost.power.pue);
    if (c.scenario.finance.own.pue)
        c.input("PUE", N::Pue, pue, U::None, FieldId::Pue);
    else if (rates.pue)
        c.datum("PUE", N::Pue, pue, U::None, rates.pue->value.from);
}

void addPower(Context &c)
{
    c.operand("P̄", N::AveragePower, inKilowatts(c.plan.cost.power.average), U::Kilowatts);
    addUtilisation(c);
    addPue(c);
}

void deriveOpex(Context &c)
{
    c.formula("Σ yearly lines", "cost model CM-4");
    constexpr std::array names{N::ElectricityPerYear, N::ColocationPerYear, N::MaintenancePerYear, N::StaffPerYear,
                               N::LicencesPerYear, N::ModelUpdatePerYear, N::OtherPerYear,
                               N::InsurancePerYear, N::DowntimePerYear};
    constexpr std::array<std::string_view, names.size()> symbols{"E", "colo", "maint", "staff", "lic", "upd", "other",
                                                                "insurance", "downtime"};
    static_assert(names.size() == cost::opexItemCount);
    for (std::size_t i = 0; i < names.size(); ++i) {
        const double amount = inMoneyPerYear(c.plan.cost.own.opexLines[i]);
        if (amount > 0)
            c.operand(symbols[i], names[i], amount, U::MoneyPerYear);
    }
}

void deriveOwn(FigureId figure, Context &c)
{
    switch (figure) {
    case FigureId::OwnCapex:
        deriveCapex(c);
        return;
    case FigureId::OwnOpexPerYear:
        deriveOpex(c);
        return;
    case FigureId::OwnElectricity:
        c.formula("E = P̄ · PUE · 8760 h · τ", "cost model CM-5");
        addPower(c);
        addTariff(c);
        return;
    case FigureId::OwnPerHour:
        c.formula("opex / 8760", {});
        c.figure("opex", N::OpexPerYear, FigureId::OwnOpexPerYear, U::MoneyPerYear);
        return;
    case FigureId::OwnCapexLow:
    case FigureId::OwnCapexHigh:
        c.formula("C₀ = Σ quantity · price", "low and high ends of the catalogue's price ranges");
        c.figure("C₀", N::Capex, FigureId::OwnCapex, U::Money);
        return;
    case FigureId::OwnVat:
        c.formula("VAT = (C_net + duty) · rate", "cost model CM-1; gross / (1 + rate) is net");
        c.input("rate", N::VatRate, c.scenario.finance.own.vatRate.value_or(0) * 100, U::Percent, FieldId::VatRate);
        return;
    case FigureId::OwnInstalment:
    case FigureId::OwnInterest:
        c.formula("A = P · i / (1 − (1 + i)^−n)", "level payments every month; a lease pays A / (1 + i) in advance");
        c.input("i", N::DiscountRate, c.scenario.finance.own.financingRate.value_or(0) * 100 / 12, U::Percent, FieldId::FinancingRate);
        c.figure("C₀", N::Capex, FigureId::OwnCapex, U::Money);
        return;
    case FigureId::OwnAnnual:
        c.formula("NPV · r / (1 − (1 + r)^−T)", "cost model CM-7");
        c.figure("NPV", N::PresentCost, FigureId::OwnNpv, U::Money);
        c.input("r", N::DiscountRate, c.scenario.finance.discountRate * 100, U::Percent, FieldId::DiscountRate);
        addHorizon(c);
        return;
    case FigureId::OwnPerMtokInput:
    case FigureId::OwnPerMtokOutput:
        c.formula("c_in = c / (T_in/T_out + w), c_out = w · c_in", "NVIDIA, LLM Inference Benchmarking, 2025");
        c.input("w", N::OutputWeight, c.scenario.finance.demand.outputWeight.value_or(3.0), U::None, FieldId::DemandOutputWeight);
        c.figure("c", N::OwnPerMtok, FigureId::OwnPerMtok, U::MoneyPerMtok);
        return;
    case FigureId::OwnBudgetOk:
        c.formula("C₀ ≤ budget", {});
        c.figure("C₀", N::Capex, FigureId::OwnCapex, U::Money);
        return;
    case FigureId::OwnPerMtok:
        c.formula("(C₀ − S + opex · T) / (X · u · T)", "cost model CM-11");
        c.figure("X", N::OutputRate, FigureId::OutputRate, U::TokensPerSecond);
        addUtilisation(c);
        break;
    case FigureId::OwnNpv:
        c.formula("C₀ + Σ opex / (1 + r)^t − S / (1 + r)^T", "cost model CM-7");
        c.input("r", N::DiscountRate, c.scenario.finance.discountRate * 100, U::Percent, FieldId::DiscountRate);
        break;
    default:
        c.formula(figure == FigureId::OwnTotal ? "C₀ + opex · T − S" : "opex + (C₀ − S) / T", depreciationSource);
        break;
    }
    c.figure("C₀", N::Capex, FigureId::OwnCapex, U::Money);
    c.figure("opex", N::OpexPerYear, FigureId::OwnOpexPerYear, U::MoneyPerYear);
    if (c.plan.cost.own.salvage)
        c.operand("S", N::Salvage, inMoney(*c.plan.cost.own.salvage), U::Money);
    addHorizon(c);
}

void addRentPrice(Context &c)
{
    const cost::RentCost &rent = c.plan.cost.rent;
    if (!rent.perHour)
        return;
    Operand &price = c.operand("p", N::RentPerHour, inMoneyPerHour(*rent.perHour), U::MoneyPerHour);
    if (rent.offer)
        price.source = &rent.offer->from;
    else
        price.field = FieldId::RentPerGpu;
}

void deriveRent(FigureId figure, Context &c)
{
    c.formula(figure == FigureId::RentPerHour ? "p = price per GPU hour · g"
              : figure == FigureId::RentTotal || figure == FigureId::RentNpv ? "Σ p · hours · u"
                                                                             : "p · hours · u",
              "cost model CM-9; a commitment is billed around the clock");
    addRentPrice(c);
    c.figure("g", N::GpuCount, FigureId::Gpus, U::None);
    if (figure == FigureId::RentPerHour)
        return;
    addUtilisation(c);
    addHorizon(c);
}

void deriveApi(Context &c)
{
    c.formula("T_in · [(1 − h) · p_in + h · p_hit] + T_out · p_out", "cost model CM-10");
    const catalog::ApiPrice *price = c.plan.cost.api.price;
    const catalog::ExchangeRates &exchange = c.basis.catalog().economy().exchange;
    if (price) {
        const double rate = catalog::exchangeRate(exchange, price->currency, c.plan.cost.currency);
        c.datum("p_in", N::ApiInputPrice, inMoneyPerMillionTokens(price->input) * rate, U::MoneyPerMtok, price->from);
        if (price->cachedInput)
            c.datum("p_hit", N::ApiCachedPrice, inMoneyPerMillionTokens(*price->cachedInput) * rate, U::MoneyPerMtok, price->from);
        c.datum("p_out", N::ApiOutputPrice, inMoneyPerMillionTokens(price->output) * rate, U::MoneyPerMtok, price->from);
    }
    c.input("h", N::CachedShare, c.scenario.finance.demand.cachedShare * 100, U::Percent, FieldId::DemandCachedShare);
    c.figure("X", N::OutputRate, FigureId::OutputRate, U::TokensPerSecond);
    addUtilisation(c);
}

void deriveHybrid(FigureId figure, Context &c)
{
    const cost::HybridCost &hybrid = c.plan.cost.hybrid;
    switch (figure) {
    case FigureId::NodeAvailability:
    case FigureId::ServiceAvailability:
    case FigureId::Downtime:
        c.formula("A = 1 − λ · g · MTTR / 8760; Σ_{i ≥ k} C(n, i) A^i (1 − A)^(n − i)", "cost model CM-8; failures: Meta, The Llama 3 Herd of Models, 2024");
        c.input("MTTR", N::RepairTime, inHours(c.scenario.finance.own.repairTime), U::Hours, FieldId::RepairTime);
        c.figure("k", N::NodeCount, FigureId::Nodes, U::None);
        return;
    case FigureId::UpgradeWhen:
    case FigureId::UpgradeSaving:
        c.formula("C₀ + o · m − C₀ ρ^m + C_B (1 + d)^m + o_B (T − m) − residual", "replacing at a review against keeping");
        c.figure("C₀", N::Capex, FigureId::OwnCapex, U::Money);
        addHorizon(c);
        return;
    case FigureId::SplitTotal:
    case FigureId::SplitBreakEven:
        c.formula(figure == FigureId::SplitTotal ? "own + (1 − s) · API" : "own / API", {});
        c.figure("own", N::OwnTotal, FigureId::OwnTotal, U::Money);
        c.figure("API", N::ApiTotal, FigureId::ApiTotal, U::Money);
        return;
    default:
        break;
    }
    c.formula("min over K of a K + e E[min(D, K)] + p E[(D − K)⁺]: P(D > K*) = a / (p − e)",
              "critical fractile (Arrow, Harris, Marschak, 1951); layers: screening curves");
    if (hybrid.owningShare)
        c.operand("a/(p−e)", N::OwningShare, inRatio(*hybrid.owningShare) * 100, U::Percent);
    addRentPrice(c);
    addUtilisation(c);
}

void deriveComparison(FigureId figure, Context &c)
{
    switch (figure) {
    case FigureId::BreakEvenRent:
        c.formula("p: present cost of renting = present cost of owning", "cost model CM-13");
        c.figure("own", N::PresentCost, FigureId::OwnNpv, U::Money);
        addUtilisation(c);
        break;
    case FigureId::BreakEvenHours:
        c.formula("H = C₀ / (p − o)", "cost model CM-12");
        addRentPrice(c);
        c.figure("o", N::OwnPerHour, FigureId::OwnPerHour, U::MoneyPerHour);
        break;
    case FigureId::BreakEvenUtilisation:
        c.formula("u: own per year = p · hours · u", "cost model CM-13");
        addRentPrice(c);
        break;
    case FigureId::BreakEvenMonthApi:
    case FigureId::BreakEvenTokens:
        c.formula("own = API", "cost model CM-14");
        c.figure("API", N::ApiPerMonth, FigureId::ApiPerMonth, U::MoneyPerMonth);
        break;
    case FigureId::BreakEvenMonth:
    case FigureId::BreakEvenMonthResale:
        c.formula("first m with Σ rent ≥ C₀ + Σ opex", "cost model CM-15");
        addRentPrice(c);
        break;
    default:
        c.formula(figure == FigureId::Saving ? "rent total − own total" : "cash flow of the saving", "cost model CM-7");
        c.figure("rent", N::RentTotal, FigureId::RentTotal, U::Money);
        c.figure("own", N::OwnTotal, FigureId::OwnTotal, U::Money);
        break;
    }
    c.figure("C₀", N::Capex, FigureId::OwnCapex, U::Money);
    c.figure("opex", N::OpexPerYear, FigureId::OwnOpexPerYear, U::MoneyPerYear);
    addHorizon(c);
}

void derivePower(FigureId figure, Context &c)
{
    switch (figure) {
    case FigureId::ItPower:
        c.formula("P = nodes · nameplate", "machine's nameplate; load and idle shares from measured systems");
        c.figure("n", N::NodeCount, FigureId::Nodes, U::None);
        c.operand("P", N::ItPower, inKilowatts(c.plan.cost.power.it), U::Kilowatts);
        break;
    case FigureId::FacilityPower:
        c.formula("P̄ · PUE", "cost model CM-5");
        addPower(c);
        break;
    case FigureId::EnergyPerYear:
        c.formula("P̄ · PUE · 8760 h", "cost model CM-5");
        addPower(c);
        break;
    default: {
        c.formula("E · EF + embodied", "cost model CM-16");
        c.figure("E", N::EnergyPerYear, FigureId::EnergyPerYear, U::KilowattHours);
        const cost::PlanningRates &rates = c.basis.prices().rates(cost::regionOf(c.scenario.finance.currency));
        const auto &stated = c.scenario.finance.energy.emissionFactor;
        if (stated)
            c.input("EF", N::EmissionFactor, inKilogramsCo2PerKwh(*stated), U::KgCo2PerKwh, FieldId::EmissionFactor);
        else if (const catalog::CarbonFactor *grid = cost::carbonOf(c.scenario.finance, c.basis.catalog(), &rates))
            c.datum("EF", N::EmissionFactor, inKilogramsCo2PerKwh(grid->factor), U::KgCo2PerKwh, grid->from);
        break;
    }
    }
}

} // namespace

void deriveCost(FigureId figure, Context &context)
{
    if (figure <= FigureId::OwnBudgetOk)
        deriveOwn(figure, context);
    else if (figure <= FigureId::RentPerMtok)
        deriveRent(figure, context);
    else if (figure <= FigureId::ApiPerMtok)
        deriveApi(context);
    else if (figure <= FigureId::DiscountedPayback)
        deriveComparison(figure, context);
    else if (figure <= FigureId::SplitBreakEven)
        deriveHybrid(figure, context);
    else
        derivePower(figure, context);
}

} // namespace suanchou::explain
