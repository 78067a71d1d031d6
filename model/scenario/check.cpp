// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/scenario/check.h"

#include "model/catalog/catalog.h"
#include "model/catalog/import/modeltext.h"
#include "model/scenario/fields.h"

#include <algorithm>
#include <compare>

namespace suanchou::scenario {

namespace {

constexpr std::size_t closestShown = 3;
constexpr std::size_t longestCompared = 64;

/// How far a mistyped id is from one that exists: the Levenshtein distance to its nearest beginning ("h2000" to "h200-sxm"
/// is 1), then to all of it.
struct Distance {
    std::size_t toBeginning = 0;
    std::size_t toWhole = 0;
    auto operator<=>(const Distance &) const = default;
};

Distance distance(std::string_view a, std::string_view b)
{
    a = a.substr(0, longestCompared);
    b = b.substr(0, longestCompared);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t above = row[j];
            row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
            diagonal = above;
        }
    }
    return {*std::ranges::min_element(row), row.back()};
}

template <class Records, class Keep>
std::string closest(const Records &records, const std::string &id, Keep keep)
{
    std::vector<std::pair<Distance, std::string_view>> ranked;
    for (const auto &record : records) {
        if (keep(record))
            ranked.emplace_back(distance(id, record.id), record.id);
    }
    std::ranges::stable_sort(ranked, {}, &std::pair<Distance, std::string_view>::first);
    std::string list;
    for (std::size_t i = 0; i < std::min(closestShown, ranked.size()); ++i)
        list += (i ? ", " : "") + std::string(ranked[i].second);
    return list + (ranked.size() > closestShown ? ", …" : "");
}

Error error(ErrorCode code, FieldId id, const std::string &found, std::string expected)
{
    return {code, {}, std::string(field(id).key), "\"" + found + "\"", std::move(expected)};
}

void checkFormat(const std::string &id, FieldId where, bool catalog::NumberFormat::*use, const catalog::Catalog &catalog,
                 Errors &errors)
{
    const catalog::NumberFormat *format = catalog.format(id);
    const auto usable = [&](const catalog::NumberFormat &one) { return one.*use; };
    if (!format)
        errors.push_back(error(ErrorCode::UnknownNumberFormat, where, id, closest(catalog.formats(), id, usable)));
    else if (!usable(*format))
        errors.push_back(error(ErrorCode::UnusableFormat, where, id, closest(catalog.formats(), id, usable)));
}

/// Whether a record of the list goes by this name; else an error that says which ones come closest.
template <class Records, class Name>
void checkName(const Records &records, Name name, const std::optional<std::string> &stated, FieldId where, Errors &errors)
{
    if (!stated || std::ranges::any_of(records, [&](const auto &one) { return name(one) == *stated; }))
        return;
    struct Named {
        std::string id;
    };
    std::vector<Named> known;
    for (const auto &one : records) {
        if (std::ranges::none_of(known, [&](const Named &other) { return other.id == name(one); }))
            known.push_back({name(one)});
    }
    errors.push_back(error(ErrorCode::UnknownName, where, *stated, closest(known, *stated, [](const auto &) { return true; })));
}

void checkPlaces(const Finance &finance, const catalog::Catalog &catalog, Errors &errors)
{
    checkName(catalog.apiPrices(), [](const auto &one) { return one.provider; }, finance.api.provider, FieldId::ApiProvider,
              errors);
    checkName(catalog.economy().carbon, [](const auto &one) { return one.region; }, finance.energy.region,
              FieldId::GridRegion, errors);
    checkName(catalog.economy().timeOfUse, [](const auto &one) { return one.id; }, finance.own.tariffSchedule,
              FieldId::TariffSchedule, errors);
}

ErrorCode codeOf(catalog::ImportErrorCode code)
{
    switch (code) {
    case catalog::ImportErrorCode::TooLarge: return ErrorCode::TooLarge;
    case catalog::ImportErrorCode::TooDeep: return ErrorCode::TooDeep;
    case catalog::ImportErrorCode::NotJson: return ErrorCode::Syntax;
    case catalog::ImportErrorCode::NotGguf:
    case catalog::ImportErrorCode::NotSafetensors:
    case catalog::ImportErrorCode::Truncated: return ErrorCode::UnreadableConfig;
    case catalog::ImportErrorCode::WrongType: return ErrorCode::WrongType;
    case catalog::ImportErrorCode::OutOfRange: return ErrorCode::OutOfRange;
    case catalog::ImportErrorCode::MissingKey: return ErrorCode::Missing;
    case catalog::ImportErrorCode::UnknownArchitecture:
    case catalog::ImportErrorCode::Unsupported: return ErrorCode::UnknownArchitecture;
    case catalog::ImportErrorCode::Inconsistent: return ErrorCode::Conflict;
    }
    return ErrorCode::UnreadableConfig;
}

void checkConfig(const std::string &config, const catalog::Catalog &catalog, Errors &errors)
{
    const auto read = catalog::readModelText(config, "config");
    const auto *faults = std::get_if<catalog::ImportErrors>(&read);
    if (!faults) {
        const std::string &format = std::get<catalog::ImportedModel>(read).weightsFormat;
        const catalog::NumberFormat *known = catalog.format(format);
        if (!known || !known->forWeights)
            errors.push_back({ErrorCode::UnknownNumberFormat, {}, "model.config.$about.weights_format",
                              "\"" + format + "\"",
                              closest(catalog.formats(), format, [](const auto &one) { return one.forWeights; })});
        return;
    }
    for (const catalog::ImportError &fault : *faults)
        errors.push_back(fromImport(fault, "model.config"));
}

} // namespace

Error fromImport(const catalog::ImportError &error, std::string_view place)
{
    Error result{codeOf(error.code), {}, std::string(place), error.found, error.expected};
    if (!place.empty() && !error.path.empty())
        result.path += '.';
    result.path += error.path;
    return result;
}

Errors check(const Scenario &scenario, const catalog::Catalog &catalog)
{
    Errors errors;
    const auto any = [](const auto &) { return true; };
    const std::string &model = scenario.model.id;
    if (scenario.model.config.empty() && scenario.model.parameters == 0 && !catalog.model(model))
        errors.push_back(error(ErrorCode::UnknownModel, FieldId::Model, model, closest(catalog.models(), model, any)));
    if (!scenario.model.config.empty())
        checkConfig(scenario.model.config, catalog, errors);
    const std::string &accelerator = scenario.hardware.accelerator;
    if (accelerator != "auto" && !catalog.accelerator(accelerator)) {
        errors.push_back(error(ErrorCode::UnknownAccelerator, FieldId::Accelerator, accelerator,
                               closest(catalog.accelerators(), accelerator, any)));
    }
    const std::optional<std::string> &processor = scenario.hardware.processor;
    if (processor && !catalog.processor(*processor)) {
        errors.push_back(error(ErrorCode::UnknownAccelerator, FieldId::HostProcessor, *processor,
                               closest(catalog.processors(), *processor, any)));
    }
    if (scenario.weights != "auto") {
        // Training adds its own formats; the bases of LoRA and QLoRA are serving formats.
        const bool training = isTraining(scenario.task);
        const catalog::NumberFormat *format = catalog.format(scenario.weights);
        if (!training || !format || !format->forTraining)
            checkFormat(scenario.weights, FieldId::Weights, &catalog::NumberFormat::forWeights, catalog, errors);
    }
    checkPlaces(scenario.finance, catalog, errors);
    if (scenario.kvCache != "auto")
        checkFormat(scenario.kvCache, FieldId::KvCache, &catalog::NumberFormat::forKvCache, catalog, errors);
    return errors;
}

} // namespace suanchou::scenario
