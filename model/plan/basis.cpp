// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/basis.h"

#include <algorithm>
#include <utility>

namespace suanchou::plan {

namespace {

std::string_view textOf(std::span<const catalog::TextFile> files, std::string_view name)
{
    const auto found = std::find_if(files.begin(), files.end(),
                                    [&](const catalog::TextFile &file) { return file.name.ends_with(name); });
    return found == files.end() ? std::string_view() : found->text;
}

void append(catalog::ReadErrors &to, catalog::ReadErrors from)
{
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

} // namespace

Basis::Basis(catalog::Catalog catalog, Calibrations calibrations)
    : m_catalog(std::move(catalog))
    , m_prices(m_catalog)
    , m_calibrations(std::move(calibrations))
{}

BasisResult readBasis(std::span<const catalog::TextFile> shipped, std::span<const catalog::TextFile> own,
                      std::span<const catalog::TextFile> calibration)
{
    constexpr std::string_view memoryName = "memory.json";
    constexpr std::string_view servingName = "serving-speed.json";
    constexpr std::string_view trainingName = "training.json";
    constexpr std::string_view bandsName = "bands.json";
    BasisResult result;
    catalog::ReadResult read = catalog::readCatalog(shipped, own);
    result.errors = std::move(read.errors);
    auto memory = memory::readMemoryRules(textOf(calibration, memoryName), memoryName);
    append(result.errors, std::move(memory.errors));
    auto serving = speed::readCalibration(textOf(calibration, servingName), servingName);
    append(result.errors, std::move(serving.errors));
    auto training = speed::readTrainingCalibration(textOf(calibration, trainingName), trainingName);
    append(result.errors, std::move(training.errors));
    auto bands = readBands(textOf(calibration, bandsName), bandsName);
    append(result.errors, std::move(bands.errors));
    result.basis = std::make_shared<const Basis>(
        std::move(read.catalog),
        Calibrations{memory.rules, std::move(serving.calibration), std::move(training.calibration), std::move(bands.table)});
    return result;
}

} // namespace suanchou::plan
