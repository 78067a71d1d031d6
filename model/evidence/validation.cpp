// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/evidence/validation.h"

#include "model/catalog/strictjson.h"
#include "model/cost/finance.h"
#include "model/evidence/bands.h"
#include "model/plan/basis.h"
#include "model/plan/evaluate.h"
#include "model/scenario/check.h"
#include "model/scenario/fields.h"
#include "model/scenario/jsonreader.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <tuple>

namespace suanchou::evidence {

namespace {

using Json = nlohmann::json;
using scenario::Error;
using scenario::ErrorCode;
using scenario::Errors;

constexpr std::size_t largestCaseFile = 64u * 1024u * 1024u;
constexpr std::string_view casesFormat = "suanchou/cases";

std::string textOf(const Json &object, const char *key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

Errors oneError(ErrorCode code, std::string_view file, std::string path, std::string found, std::string expected)
{
    return {Error{code, std::string(file), std::move(path), std::move(found), std::move(expected)}};
}

Case readCase(const Json &json, std::string_view file, const std::string &set, const std::string &path, Errors &errors)
{
    Case one;
    one.set = set;
    one.id = textOf(json, "id");
    one.group = textOf(json, "group");
    one.source = textOf(json, "source");
    one.note = textOf(json, "note");
    scenario::JsonReader reader(file);
    scenario::Scenario read = reader.readScenario(json.value("scenario", Json()), path + ".scenario");
    if (reader.errors().empty())
        one.scenario = std::move(read);
    else
        one.scenario = reader.errors();
    const auto measured = json.find("measured");
    if (measured == json.end() || !measured->is_object()) {
        errors.push_back({ErrorCode::Missing, std::string(file), path + ".measured", {}, "object"});
        return one;
    }
    for (const auto &[key, value] : measured->items()) {
        if (value.is_number())
            one.measured.push_back({key, value.get<double>()});
        else
            errors.push_back({ErrorCode::WrongType, std::string(file), path + ".measured." + key, value.type_name(), "number"});
    }
    return one;
}

/// Python's json module writes an unbounded request rate as a bare Infinity, which is no JSON. Read as the largest rate
/// that a scenario can state: all requests come at once.
std::string withFiniteRates(std::string_view text)
{
    constexpr std::string_view bare = ": Infinity";
    const std::string largest = ": " + std::to_string(scenario::field(scenario::FieldId::RequestRate).maximum);
    std::string finite;
    for (std::size_t at = text.find(bare); at != std::string_view::npos; at = text.find(bare)) {
        finite += text.substr(0, at);
        finite += largest;
        text.remove_prefix(at + bare.size());
    }
    finite += text;
    return finite;
}

/// Files of worked examples of the cost model hold formulas with their figures, not scenarios: each is listed, none is
/// predicted (the tests of the cost model reproduce them).
std::vector<Case> workedExamples(const Json &root, std::string_view name)
{
    std::vector<Case> list;
    for (const char *key : {"examples", "derived_test_vectors"}) {
        const auto found = root.find(key);
        if (found == root.end() || !found->is_array())
            continue;
        for (const Json &example : *found) {
            if (!example.is_object())
                continue;
            Case one;
            one.set = name;
            one.id = textOf(example, "id");
            one.group = key;
            one.source = textOf(example, "source");
            one.workedExample = true;
            list.push_back(std::move(one));
        }
    }
    return list;
}

/// A case that gives figures of cost and neither model nor hardware is costed as `suanchou cost` does: what it leaves
/// out is no default deployment's.
bool statesFinanceAlone(const scenario::Scenario &asked)
{
    const auto stated = [&](std::size_t from, std::size_t to) {
        for (std::size_t id = from; id < to; ++id)
            if (asked.given.test(id))
                return true;
        return false;
    };
    constexpr auto finance = static_cast<std::size_t>(scenario::FieldId::Currency);
    return stated(finance, scenario::fieldCount) && !stated(static_cast<std::size_t>(scenario::FieldId::Model), finance);
}

double quantile(std::vector<double> values, double share)
{
    if (values.empty())
        return std::numeric_limits<double>::quiet_NaN();
    std::sort(values.begin(), values.end());
    const double position = share * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::size_t>(position);
    const std::size_t above = std::min(below + 1, values.size() - 1);
    const double part = position - static_cast<double>(below);
    return values[below] * (1 - part) + values[above] * part;
}

GroupQuantiles summarise(const std::vector<const Prediction *> &rows)
{
    GroupQuantiles group;
    group.set = rows.front()->set;
    group.group = rows.front()->group;
    group.key = rows.front()->key;
    group.n = static_cast<int>(rows.size());
    std::vector<double> absolute;
    std::vector<double> signedErrors;
    double banded = 0;
    double covered = 0;
    for (const Prediction *row : rows) {
        absolute.push_back(std::abs(row->error));
        signedErrors.push_back(row->error);
        if (row->band) {
            banded += 1;
            covered += row->measured >= row->band->low && row->measured <= row->band->high ? 1 : 0;
        }
    }
    const auto within = [&](double limit) {
        return static_cast<double>(std::ranges::count_if(absolute, [&](double e) { return e <= limit; })) /
               static_cast<double>(absolute.size());
    };
    group.medianAbsError = quantile(absolute, 0.5);
    group.p90AbsError = quantile(absolute, 0.9);
    group.within10 = within(0.1);
    group.within20 = within(0.2);
    group.bias = quantile(signedErrors, 0.5);
    group.bandCoverage = banded > 0 ? covered / banded : std::numeric_limits<double>::quiet_NaN();
    return group;
}

std::vector<GroupQuantiles> quantiles(const std::vector<Prediction> &predictions)
{
    std::map<std::tuple<std::string, std::string, std::string>, std::vector<const Prediction *>> groups;
    for (const Prediction &row : predictions)
        groups[{row.set, row.group, row.key}].push_back(&row);
    std::vector<GroupQuantiles> list;
    for (const auto &[name, rows] : groups)
        list.push_back(summarise(rows));
    return list;
}

std::string describe(const Error &error)
{
    std::string text = error.path + ": " + error.found;
    if (!error.expected.empty())
        text += " ≠ " + error.expected;
    return text;
}

void predictCase(const std::vector<Case> &cases, std::size_t index, const plan::Basis &basis, Validation &into)
{
    const Case &one = cases[index];
    const auto reject = [&](NotPredictedCode code, const std::string &key, const std::string &detail) {
        into.notPredicted.push_back({one.id, one.set, key, code, detail});
    };
    const auto rejectAll = [&](const Errors &errors) {
        for (const Measured &measured : one.measured)
            reject(NotPredictedCode::BadScenario, measured.key, describe(errors.front()));
    };
    if (one.workedExample) {
        reject(NotPredictedCode::WorkedExample, {}, {});
        return;
    }
    if (const auto *errors = std::get_if<Errors>(&one.scenario)) {
        rejectAll(*errors);
        return;
    }
    const auto &asked = std::get<scenario::Scenario>(one.scenario);
    if (const Errors errors = scenario::check(asked, basis.catalog()); !errors.empty()) {
        rejectAll(errors);
        return;
    }
    plan::Plan plan = plan::evaluate(asked, basis);
    if (statesFinanceAlone(asked))
        plan.cost = cost::costReport({.finance = asked.finance, .catalog = basis.catalog()});
    for (const Measured &measured : one.measured) {
        const plan::Figure *figure = plan::findFigure(measured.key);
        if (!figure) {
            reject(NotPredictedCode::UnknownKey, measured.key, {});
            continue;
        }
        const std::optional<double> value = figure->value(plan);
        if (!value || !std::isfinite(*value)) {
            reject(NotPredictedCode::NoFigure, measured.key, {});
            continue;
        }
        into.predictions.push_back({one.id, one.set, one.group, measured.key, measured.value, *value,
                                    band(figure->id, asked, plan, basis), *value / measured.value - 1, index});
    }
}

} // namespace

std::variant<std::vector<Case>, Errors> readCases(std::string_view text, std::string_view name)
{
    auto parsed = catalog::parseStrictJson(withFiniteRates(text), largestCaseFile, scenario::maximumDepth);
    if (const auto *fault = std::get_if<catalog::JsonFault>(&parsed))
        return Errors{scenario::faultError(*fault, name)};
    const Json &root = std::get<Json>(parsed);
    if (root.is_object() && root.contains("examples"))
        return workedExamples(root, name);
    if (!root.is_object() || textOf(root, "format") != casesFormat)
        return oneError(ErrorCode::WrongFormat, name, "format", root.is_object() ? textOf(root, "format") : root.type_name(),
                        std::string(casesFormat));
    const auto list = root.find("cases");
    if (list == root.end() || !list->is_array())
        return oneError(ErrorCode::Missing, name, "cases", {}, "array");
    Errors errors;
    std::vector<Case> cases;
    const std::string set = textOf(root, "set");
    for (std::size_t i = 0; i < list->size(); ++i) {
        const std::string path = "cases[" + std::to_string(i) + "]";
        if ((*list)[i].is_object())
            cases.push_back(readCase((*list)[i], name, set, path, errors));
        else
            errors.push_back({ErrorCode::WrongType, std::string(name), path, (*list)[i].type_name(), "object"});
    }
    if (!errors.empty())
        return errors;
    return cases;
}

Validation validate(const std::vector<Case> &cases, const plan::Basis &basis)
{
    Validation result;
    for (std::size_t i = 0; i < cases.size(); ++i)
        predictCase(cases, i, basis, result);
    result.groups = quantiles(result.predictions);
    return result;
}

} // namespace suanchou::evidence
