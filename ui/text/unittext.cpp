// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/figuretext.h"

#include "model/scenario/fields.h"

// Units, lines of the bill and reasons.
namespace suanchou::ui {

using namespace Qt::StringLiterals;
using plan::FigureUnit;

QString FigureText::unit(FigureUnit unit, catalog::Currency currency)
{
    const std::string_view word = scenario::word(currency);
    const QString money = QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
    switch (unit) {
    case FigureUnit::Billions: return tr("billion");
    case FigureUnit::Gib: return u"GiB"_s;
    case FigureUnit::BytesPerToken: return tr("bytes/token");
    case FigureUnit::Tokens: return tr("tokens");
    case FigureUnit::Flag: return {};
    case FigureUnit::Count:
    case FigureUnit::Factor: return {};
    case FigureUnit::Milliseconds: return u"ms"_s;
    case FigureUnit::TokensPerSecond: return tr("tokens/s");
    case FigureUnit::RequestsPerSecond: return tr("requests/s");
    case FigureUnit::Seconds: return u"s"_s;
    case FigureUnit::Percent: return u"%"_s;
    case FigureUnit::Teraflops: return u"TFLOP/s"_s;
    case FigureUnit::GpuHours: return tr("GPU·h");
    case FigureUnit::Days: return tr("days");
    case FigureUnit::Money: return money;
    case FigureUnit::MoneyPerYear: return tr("%1/year").arg(money);
    case FigureUnit::MoneyPerHour: return tr("%1/h").arg(money);
    case FigureUnit::MoneyPerMonth: return tr("%1/month").arg(money);
    case FigureUnit::MoneyPerDay: return tr("%1/day").arg(money);
    case FigureUnit::MoneyPerMillionTokens: return tr("%1 per million tokens").arg(money);
    case FigureUnit::Hours: return tr("hours");
    case FigureUnit::Months: return tr("months");
    case FigureUnit::Ratio: return {};
    case FigureUnit::FineRatio: return {};
    case FigureUnit::GpuCount: return tr("GPUs");
    case FigureUnit::MoneyPerGpuHour: return tr("%1/GPU·h").arg(money);
    case FigureUnit::TokensPerMonth: return tr("tokens/month");
    case FigureUnit::Kilowatts: return u"kW"_s;
    case FigureUnit::KilowattHours: return u"kWh"_s;
    case FigureUnit::KilogramsCo2: return tr("kg CO₂e");
    }
    return {};
}

QString FigureText::unit(plan::FigureId id, catalog::Currency currency)
{
    return unit(plan::figure(id).unit, currency);
}

QString FigureText::label(cost::CapexItem item)
{
    switch (item) {
    case cost::CapexItem::Gpus: return tr("GPUs");
    case cost::CapexItem::Servers: return tr("Servers");
    case cost::CapexItem::Network: return tr("Network");
    case cost::CapexItem::Storage: return tr("Storage");
    case cost::CapexItem::Other: return tr("Other hardware");
    case cost::CapexItem::Stated: return tr("Stated price");
    case cost::CapexItem::Duty: return tr("Import duty");
    case cost::CapexItem::Installation: return tr("Installation");
    case cost::CapexItem::Spares: return tr("Spare parts");
    case cost::CapexItem::Facility: return tr("Racks, UPS and cooling");
    case cost::CapexItem::Contingency: return tr("Contingency");
    case cost::CapexItem::Vat: return tr("VAT");
    case cost::CapexItem::End: break;
    }
    return {};
}

QString FigureText::label(cost::OpexItem item)
{
    switch (item) {
    case cost::OpexItem::Electricity: return tr("Electricity");
    case cost::OpexItem::Colocation: return tr("Colocation");
    case cost::OpexItem::Maintenance: return tr("Maintenance");
    case cost::OpexItem::Staff: return tr("Staff");
    case cost::OpexItem::Licences: return tr("Licences");
    case cost::OpexItem::ModelUpdate: return tr("Model updates");
    case cost::OpexItem::Other: return tr("Other running cost");
    case cost::OpexItem::Insurance: return tr("Insurance");
    case cost::OpexItem::Downtime: return tr("Downtime");
    case cost::OpexItem::End: break;
    }
    return {};
}

QString FigureText::label(cost::BillPart part)
{
    switch (part) {
    case cost::BillPart::Accelerators: return tr("Accelerators");
    case cost::BillPart::Systems: return tr("Complete systems");
    case cost::BillPart::Chassis: return tr("Servers without accelerators");
    case cost::BillPart::HostProcessors: return tr("Host processors");
    case cost::BillPart::MainMemory: return tr("Main memory (GB)");
    case cost::BillPart::NetworkCards: return tr("Network cards");
    case cost::BillPart::LeafSwitches: return tr("Leaf switches");
    case cost::BillPart::SpineSwitches: return tr("Spine switches");
    case cost::BillPart::CoreSwitches: return tr("Core switches");
    case cost::BillPart::Cables: return tr("Copper cables");
    case cost::BillPart::Optics: return tr("Optics");
    case cost::BillPart::Drives: return tr("Drives");
    case cost::BillPart::End: break;
    }
    return {};
}

QString FigureText::absence(cost::BillAbsence absence)
{
    switch (absence) {
    case cost::BillAbsence::None:
    case cost::BillAbsence::NotNeeded: return {};
    case cost::BillAbsence::NoPrice: return tr("no price known");
    case cost::BillAbsence::NoItem: return tr("nothing of this kind in the catalogue");
    }
    return {};
}

QString FigureText::reason(placement::Reason reason)
{
    switch (reason) {
    case placement::Reason::Given: return tr("The layout was stated in full.");
    case placement::Reason::SmallestThatFits:
        return tr("The fewest GPUs whose memory holds the weights and the load.");
    case placement::Reason::ReplicasForLoad:
        return tr("One replica cannot hold all requests at once, so there are several.");
    case placement::Reason::FilledCount:
        return tr("The stated GPUs, divided as the model's shape and the fast links allow.");
    case placement::Reason::CheapestForTargets:
        return tr("The fewest GPUs, spare nodes included, that carry the load within the latency targets.");
    case placement::Reason::FastestThatFits: return tr("Of the layouts that fit, the one that trains fastest.");
    case placement::Reason::NothingFits: return tr("No sensible layout fits; the least bad one is shown.");
    }
    return {};
}

QString FigureText::absence(cost::Absence absence)
{
    switch (absence) {
    case cost::Absence::None: return {};
    case cost::Absence::NoCapex: return tr("No price for the hardware is known.");
    case cost::Absence::NoRentPrice: return tr("No rental price for this accelerator is known.");
    case cost::Absence::NoApiPrice: return tr("No API price for this model is known.");
    case cost::Absence::NoThroughput: return tr("No speed is known to spread the cost over.");
    case cost::Absence::OwnNeverCheaper: return tr("Owning does not become cheaper within the horizon.");
    case cost::Absence::NoSignChange:
        return tr("The cash flows never change sign, so there is no such rate.");
    case cost::Absence::BilledAnyway: return tr("The rent is paid whether the hardware is busy or not.");
    case cost::Absence::BeyondHorizon: return tr("The purchase is not paid back within the horizon.");
    }
    return {};
}

QString FigureText::label(catalog::Grade grade)
{
    switch (grade) {
    case catalog::Grade::Primary: return tr("primary source");
    case catalog::Grade::Secondary: return tr("secondary source");
    case catalog::Grade::Vendor: return tr("vendor's statement");
    case catalog::Grade::Recalled: return tr("recalled");
    case catalog::Grade::Assumption: return tr("assumption");
    }
    return {};
}

QString FigureText::explanation(catalog::Grade grade)
{
    switch (grade) {
    case catalog::Grade::Primary: return tr("Read in the document that defines or measured it.");
    case catalog::Grade::Secondary: return tr("Quoted by somebody who had the original.");
    case catalog::Grade::Vendor: return tr("Stated by the seller; not checked by others.");
    case catalog::Grade::Recalled: return tr("Known from memory; look it up before relying on it.");
    case catalog::Grade::Assumption: return tr("Chosen for planning; set your own value where you have one.");
    }
    return {};
}

} // namespace suanchou::ui
