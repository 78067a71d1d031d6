// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/catalog.h"

#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

// The catalogue as it is shipped, read from the source tree.
namespace shipped {

inline constexpr std::array<std::string_view, 11> kinds{"models",     "formats", "accelerators", "processors", "servers",
                                                        "network",    "storage", "rent_offers",  "api_prices",
                                                        "gpu_prices", "economy"};

inline std::string text(std::string_view kind)
{
    const auto path =
        std::filesystem::path(SUANCHOU_RESOURCE_DIR) / "catalog" / (std::string(kind) + ".json");
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

struct Texts {
    std::vector<std::string> names;
    std::vector<std::string> texts;

    Texts()
    {
        for (const std::string_view kind : kinds) {
            names.push_back(std::string(kind) + ".json");
            texts.push_back(text(kind));
        }
    }
    std::vector<suanchou::catalog::TextFile> files() const
    {
        std::vector<suanchou::catalog::TextFile> files;
        for (std::size_t i = 0; i < texts.size(); ++i)
            files.push_back({names[i], texts[i]});
        return files;
    }
};

inline const suanchou::catalog::ReadResult &read()
{
    static const Texts texts;
    static const suanchou::catalog::ReadResult result = suanchou::catalog::readCatalog(texts.files());
    return result;
}

inline const suanchou::catalog::Catalog &catalog() { return read().catalog; }

} // namespace shipped
