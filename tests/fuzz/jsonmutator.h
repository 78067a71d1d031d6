// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Bytes changed at random seldom stay JSON. With libFuzzer (SUANCHOU_FUZZING) this changes one value of a document
// instead: to a bound, another type, or what stands elsewhere in it. Replaying needs none of it.
#ifdef SUANCHOU_FUZZING

#include <nlohmann/json.hpp>

#include <cstdint>
#include <cstring>
#include <random>
#include <string>
#include <vector>

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t *data, std::size_t size, std::size_t maximum);

namespace jsonmutator {

using Json = nlohmann::json;

inline void collect(Json &value, std::vector<Json *> &all)
{
    all.push_back(&value);
    for (auto &inner : value) {
        if (value.is_structured())
            collect(inner, all);
    }
}

inline Json hostile(std::minstd_rand &random)
{
    static const std::vector<Json> values{0,
                                          -1,
                                          1,
                                          2,
                                          3,
                                          7,
                                          8,
                                          16,
                                          64,
                                          255,
                                          1000,
                                          4096,
                                          8191,
                                          65536,
                                          65537,
                                          1 << 20,
                                          1 << 24,
                                          1 << 30,
                                          2147483647,
                                          4294967296,
                                          1e15,
                                          9.2e18,
                                          1e300,
                                          0.5,
                                          -0.0,
                                          nullptr,
                                          true,
                                          false,
                                          "",
                                          "auto",
                                          Json::array(),
                                          Json::object(),
                                          Json::array({0, 0, 4})};
    return values[random() % values.size()];
}

inline void change(Json &document, std::minstd_rand &random)
{
    std::vector<Json *> all;
    collect(document, all);
    Json &target = *all[random() % all.size()];
    switch (random() % 4) {
    case 0: target = hostile(random); break;
    case 1:
        if (target.is_number())
            target = target.get<double>() * (random() % 2 == 0 ? 2 : 0.5) + double(random() % 3) - 1;
        break;
    case 2: target = Json(*all[random() % all.size()]); break;
    default:
        if (target.is_object() && !target.empty()) {
            auto at = target.begin();
            std::advance(at, static_cast<std::ptrdiff_t>(random() % target.size()));
            if (random() % 2 == 0)
                target.erase(at);
            else
                *at = hostile(random);
        } else if (target.is_array() && target.size() < 100) {
            target.push_back(hostile(random));
        }
    }
}

} // namespace jsonmutator

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t *data, std::size_t size, std::size_t maximum,
                                               unsigned int seed)
{
    std::minstd_rand random(seed);
    if (random() % 8 == 0)
        return LLVMFuzzerMutate(data, size, maximum);
    auto document = nlohmann::json::parse(data, data + size, nullptr, false);
    if (document.is_discarded())
        return LLVMFuzzerMutate(data, size, maximum);
    for (unsigned i = 0; i <= random() % 3; ++i)
        jsonmutator::change(document, random);
    const std::string text = document.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    if (text.size() > maximum)
        return LLVMFuzzerMutate(data, size, maximum);
    std::memcpy(data, text.data(), text.size());
    return text.size();
}

#endif
