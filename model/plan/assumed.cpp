// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/assumed.h"

#include "model/memory/engine.h"
#include "model/plan/basis.h"
#include "model/plan/subject.h"
#include "model/scenario/fields.h"

namespace suanchou::plan {

namespace {

using scenario::Field;
using scenario::FieldGroup;
using scenario::FieldId;
using scenario::Value;

constexpr const char *programDefault = "program-default";
constexpr const char *engineDefault = "engine-default";
constexpr const char *frameworkDefault = "framework-default";
constexpr const char *derived = "derived";
constexpr const char *chosen = "chosen";

class Collector {
public:
    Collector(const scenario::Scenario &scenario, const Plan &plan, const Basis &basis)
        : m_scenario(scenario)
        , m_plan(plan)
        , m_basis(basis)
    {}

    std::vector<Assumed> collect()
    {
        const bool training = scenario::isTraining(m_scenario.task);
        for (const Field &field : scenario::fields()) {
            const bool matters = training ? field.training : field.serving;
            if (matters && concerns(field) && field.id != FieldId::Name && !scenario::isGiven(m_scenario, field.id))
                add(field);
        }
        addChosen();
        addFromCatalogue();
        return std::move(m_list);
    }

private:
    /// Nothing is sized without users, and answers differ in length only where requests queue.
    bool concerns(const Field &field) const
    {
        if (field.group == FieldGroup::Demand)
            return m_scenario.audience.users.has_value();
        return field.id != FieldId::OutputSpread || scenario::arrivalRate(m_scenario).has_value();
    }

    void number(FieldId id, double value, const char *source) { m_list.push_back({id, value, {}, source, {}}); }
    void datum(FieldId id, double value, const catalog::Provenance &from)
    {
        m_list.push_back({id, value, {}, from.source, from.date});
    }

    /// A default that the field table itself holds.
    void add(const Field &field)
    {
        const Value value = field.get(m_scenario);
        if (field.id == FieldId::Recompute) {
            const memory::FrameworkRules &rules =
                m_basis.calibrations().memory.of(m_scenario.training.framework, m_plan.placement.layout);
            m_list.push_back({field.id, std::nullopt, rules.checkpoints ? "full" : "none", frameworkDefault, {}});
        } else if (const auto *real = std::get_if<double>(&value)) {
            number(field.id, *real, programDefault);
        } else if (const auto *text = std::get_if<std::string>(&value)) {
            m_list.push_back({field.id, std::nullopt, *text, programDefault, {}});
        } else if (const auto *model = std::get_if<scenario::ModelChoice>(&value)) {
            m_list.push_back({field.id, std::nullopt, model->id, programDefault, {}});
        } else if (std::holds_alternative<std::monostate>(value) && !scenario::isTraining(m_scenario.task)) {
            addEngineDefault(field.id);
        }
    }

    void addEngineDefault(FieldId id)
    {
        const catalog::Accelerator *device = m_basis.catalog().accelerator(m_plan.accelerator);
        const memory::EngineSettings settings = memory::resolveEngine(m_basis.calibrations().memory, m_scenario.serving, m_plan.placement.layout,
                                                                      m_plan.memory.capacity, device);
        if (id == FieldId::ContextLimit)
            number(id, inTokens(settings.contextLimit), derived);
        else if (id == FieldId::MaxBatchedTokens)
            number(id, inTokens(settings.batchedTokens), engineDefault);
        else if (id == FieldId::MaxSequences)
            number(id, inRequests(settings.sequences), engineDefault);
        else if (id == FieldId::MemoryUtilization)
            number(id, settings.utilization, engineDefault);
        else if (id == FieldId::PerNode)
            number(id, m_plan.placement.perNode, derived);
        else if (id == FieldId::Memory)
            number(id, inGib(m_plan.memory.capacity), derived);
    }

    /// What "auto" came to, whether it was stated or left out.
    void addChosen()
    {
        const scenario::Hardware &hardware = m_scenario.hardware;
        const scenario::Layout &layout = m_plan.placement.layout;
        if (hardware.accelerator == "auto")
            m_list.push_back({FieldId::Accelerator, std::nullopt, m_plan.accelerator, chosen, {}});
        if (!hardware.count)
            number(FieldId::Count, m_plan.placement.gpus, chosen);
        const auto degree = [&](FieldId id, const std::optional<int> &stated, int value) {
            if (!stated)
                number(id, value, chosen);
        };
        degree(FieldId::Tensor, hardware.parallelism.tensor, layout.tensor);
        degree(FieldId::Pipeline, hardware.parallelism.pipeline, layout.pipeline);
        degree(FieldId::Data, hardware.parallelism.data, layout.data);
        degree(FieldId::Expert, hardware.parallelism.expert, layout.expert);
        degree(FieldId::Context, hardware.parallelism.context, layout.context);
    }

    void addFromCatalogue()
    {
        const scenario::Own &own = m_scenario.finance.own;
        const cost::PlanningRates &rates = m_basis.prices().rates(cost::regionOf(m_scenario.finance.currency));
        if (!own.pue && rates.pue)
            datum(FieldId::Pue, inRatio(rates.pue->value.typical), rates.pue->value.from);
        const scenario::Finance &finance = m_scenario.finance;
        const catalog::Tariff *tariff = cost::tariffOf(finance, m_basis.catalog(), rates);
        if (!own.tariff && own.tariffByHour.empty() && tariff) {
            const double rate =
                catalog::exchangeRate(m_basis.catalog().economy().exchange, tariff->currency, finance.currency);
            datum(FieldId::TariffPerKwh, inMoneyPerKwh(tariff->price.typical) * rate, tariff->price.from);
        }
        if (!own.maintenanceRate && rates.maintenance)
            datum(FieldId::MaintenanceRate, inRatio(rates.maintenance->value.typical), rates.maintenance->value.from);
        const catalog::CarbonFactor *grid = cost::carbonOf(finance, m_basis.catalog(), &rates);
        if (!finance.energy.emissionFactor && grid)
            datum(FieldId::EmissionFactor, inKilogramsCo2PerKwh(grid->factor), grid->from);
        if (m_plan.cost.rent.offer && m_plan.cost.rent.perHour && m_plan.placement.gpus > 0) {
            datum(FieldId::RentPerGpu, inMoneyPerHour(*m_plan.cost.rent.perHour) / m_plan.placement.gpus,
                  m_plan.cost.rent.offer->from);
        }
    }

    const scenario::Scenario &m_scenario;
    const Plan &m_plan;
    const Basis &m_basis;
    std::vector<Assumed> m_list;
};

} // namespace

std::vector<Assumed> assumed(const scenario::Scenario &scenario, const Plan &plan, const Basis &basis)
{
    return Collector(scenario, plan, basis).collect();
}

} // namespace suanchou::plan
