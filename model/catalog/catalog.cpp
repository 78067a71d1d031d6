// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/catalog.h"

namespace suanchou::catalog {

namespace {

template <class Index, class Record>
void indexBy(Index &index, const std::vector<Record> &records, std::string Record::*key)
{
    index.reserve(records.size());
    for (std::size_t i = 0; i < records.size(); ++i)
        index.emplace(records[i].*key, i);
}

template <class Index, class Record>
const Record *lookUp(const Index &index, const std::vector<Record> &records, std::string_view id)
{
    const auto found = index.find(id);
    return found == index.end() ? nullptr : &records[found->second];
}

} // namespace

Catalog::Catalog(CatalogData data)
    : m_data(std::move(data))
{
    indexBy(m_models, m_data.models, &ModelSpec::id);
    indexBy(m_formats, m_data.formats, &NumberFormat::id);
    indexBy(m_accelerators, m_data.accelerators, &Accelerator::id);
    indexBy(m_processors, m_data.processors, &Processor::id);
    m_processorDevices.reserve(m_data.processors.size());
    for (const Processor &processor : m_data.processors)
        m_processorDevices.push_back(asAccelerator(processor));
    indexBy(m_servers, m_data.servers, &Server::id);
    indexBy(m_network, m_data.network, &NetworkItem::id);
    indexBy(m_storage, m_data.storage, &StorageItem::id);
    indexBy(m_ggufTypes, m_data.ggufTypes, &GgufType::id);
    indexBy(m_rates, m_data.economy.rates, &EconomyFigure::id);
    indexBy(m_amounts, m_data.economy.amounts, &EconomyAmount::id);
    indexBy(m_carbon, m_data.economy.carbon, &CarbonFactor::region);
}

const ModelSpec *Catalog::model(std::string_view id) const { return lookUp(m_models, m_data.models, id); }

const NumberFormat *Catalog::format(std::string_view id) const
{
    return lookUp(m_formats, m_data.formats, id);
}

const Accelerator *Catalog::accelerator(std::string_view id) const
{
    if (const Accelerator *found = lookUp(m_accelerators, m_data.accelerators, id))
        return found;
    return lookUp(m_processors, m_processorDevices, id);
}

const Processor *Catalog::processor(std::string_view id) const
{
    return lookUp(m_processors, m_data.processors, id);
}

const Server *Catalog::server(std::string_view id) const { return lookUp(m_servers, m_data.servers, id); }

const NetworkItem *Catalog::networkItem(std::string_view id) const
{
    return lookUp(m_network, m_data.network, id);
}

const StorageItem *Catalog::storageItem(std::string_view id) const
{
    return lookUp(m_storage, m_data.storage, id);
}

const GgufType *Catalog::ggufType(std::string_view id) const
{
    return lookUp(m_ggufTypes, m_data.ggufTypes, id);
}

const EconomyFigure *Catalog::rate(std::string_view id) const
{
    return lookUp(m_rates, m_data.economy.rates, id);
}

const EconomyAmount *Catalog::amount(std::string_view id) const
{
    return lookUp(m_amounts, m_data.economy.amounts, id);
}

const CarbonFactor *Catalog::carbon(std::string_view region) const
{
    return lookUp(m_carbon, m_data.economy.carbon, region);
}

double exchangeRate(const ExchangeRates &rates, Currency from, Currency to)
{
    return rates.perUsd[static_cast<std::size_t>(to)] / rates.perUsd[static_cast<std::size_t>(from)];
}

} // namespace suanchou::catalog
