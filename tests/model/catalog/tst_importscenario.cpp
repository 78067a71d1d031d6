// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/scenario/check.h"
#include "tests/model/catalog/shipped.h"

#include <QTest>

#include <algorithm>

using namespace suanchou;
using scenario::ErrorCode;

namespace {

scenario::Errors checked(const char *model)
{
    const std::string text = std::string(R"({"model": )") + model + "}";
    const auto read = scenario::readScenario(text, "test");
    if (const auto *errors = std::get_if<scenario::Errors>(&read))
        return *errors;
    return scenario::check(std::get<scenario::Scenario>(read), shipped::catalog());
}

const scenario::Error *find(const scenario::Errors &errors, std::string_view path)
{
    const auto at =
        std::find_if(errors.begin(), errors.end(), [&](const auto &one) { return one.path == path; });
    return at == errors.end() ? nullptr : &*at;
}

} // namespace

/// A scenario whose model is a configuration: its faults are reported where they stand in the scenario.
class TestImportScenario : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readableConfigIsNoError();
    void placesAreThoseOfTheScenario();
    void unknownArchitectureIsNamed();
};

void TestImportScenario::readableConfigIsNoError()
{
    QVERIFY(checked(R"({"config": {"model_type": "llama", "hidden_size": 4096, "intermediate_size": 14336,
        "num_hidden_layers": 32, "num_attention_heads": 32, "num_key_value_heads": 8, "vocab_size": 128256}})")
                .empty());
}

void TestImportScenario::placesAreThoseOfTheScenario()
{
    const scenario::Errors errors =
        checked(R"({"config": {"model_type": "gemma3", "text_config": {"model_type": "llama",
        "hidden_size": "wide", "num_hidden_layers": 1e9, "num_attention_heads": 32, "vocab_size": 1000}}})");
    const scenario::Error *width = find(errors, "model.config.text_config.hidden_size");
    QVERIFY(width);
    QCOMPARE(width->code, ErrorCode::WrongType);
    QCOMPARE(width->found, std::string("\"wide\""));
    const scenario::Error *layers = find(errors, "model.config.text_config.num_hidden_layers");
    QVERIFY(layers);
    QCOMPARE(layers->code, ErrorCode::OutOfRange);
    QCOMPARE(layers->expected, std::string("1…1024"));
    const scenario::Error *ffn = find(errors, "model.config.text_config.intermediate_size");
    QVERIFY(ffn);
    QCOMPARE(ffn->code, ErrorCode::Missing);
}

void TestImportScenario::unknownArchitectureIsNamed()
{
    const scenario::Errors errors = checked(R"({"config": {"architectures": ["RetNetForCausalLM"]}})");
    const scenario::Error *error = find(errors, "model.config.model_type");
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::UnknownArchitecture);
    QCOMPARE(error->found, std::string("RetNetForCausalLM"));
    QVERIFY(error->expected.find("num_hidden_layers") != std::string::npos);
}

QTEST_GUILESS_MAIN(TestImportScenario)
#include "tst_importscenario.moc"
