// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/import/gguf.h"

#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

/// Writes GGUF headers for tests: metadata and tensor entries with aligned offsets, no tensor data.
class GgufBuilder {
public:
    explicit GgufBuilder(std::uint32_t version = 3)
        : m_version(version)
    {}

    void text(std::string_view key, std::string_view value)
    {
        entry(key, 8);
        putText(m_metadata, value);
    }
    void number(std::string_view key, std::uint32_t value)
    {
        entry(key, 4);
        put(m_metadata, value);
    }
    void real(std::string_view key, float value)
    {
        entry(key, 6);
        put(m_metadata, value);
    }
    void flag(std::string_view key, bool value)
    {
        entry(key, 7);
        put(m_metadata, static_cast<std::uint8_t>(value));
    }
    void numbers(std::string_view key, const std::vector<std::int32_t> &values)
    {
        list(key, 5, values.size());
        for (const std::int32_t value : values)
            put(m_metadata, value);
    }
    void texts(std::string_view key, std::size_t count, std::string_view each)
    {
        list(key, 8, count);
        for (std::size_t i = 0; i < count; ++i)
            putText(m_metadata, each);
    }
    /// Any bytes as the value of a metadata entry.
    void raw(std::string_view key, std::uint32_t type, std::string_view bytes)
    {
        entry(key, type);
        m_metadata += bytes;
    }
    void tensor(std::string_view name, std::initializer_list<std::uint64_t> extent, std::uint32_t type = 0)
    {
        putText(m_tensors, name);
        put(m_tensors, static_cast<std::uint32_t>(extent.size()));
        std::uint64_t elements = 1;
        for (const std::uint64_t size : extent) {
            put(m_tensors, size);
            elements *= size;
        }
        put(m_tensors, type);
        put(m_tensors, m_offset);
        const auto *stored = suanchou::catalog::ggmlType(type);
        const std::uint64_t bytes = stored ? elements / static_cast<std::uint64_t>(stored->elements) *
                                                 static_cast<std::uint64_t>(stored->bytes)
                                           : elements;
        m_offset += (bytes + 31) / 32 * 32;
        ++m_tensorCount;
    }
    /// Vectors stay F32 in every file that llama.cpp writes.
    void vector(std::string_view name, std::uint64_t size) { tensor(name, {size}, 0); }

    std::string bytes() const
    {
        std::string all = "GGUF";
        put(all, m_version);
        put(all, m_tensorCount);
        put(all, m_entryCount);
        all += m_metadata;
        all += m_tensors;
        return all;
    }
    std::uint64_t fileSize() const { return (bytes().size() + 31) / 32 * 32 + m_offset; }

    template <class Number>
    static void put(std::string &to, Number value)
    {
        char raw[sizeof value];
        std::memcpy(raw, &value, sizeof value);
        to.append(raw, sizeof value);
    }
    static void putText(std::string &to, std::string_view value)
    {
        put(to, static_cast<std::uint64_t>(value.size()));
        to += value;
    }

private:
    void entry(std::string_view key, std::uint32_t type)
    {
        putText(m_metadata, key);
        put(m_metadata, type);
        ++m_entryCount;
    }
    void list(std::string_view key, std::uint32_t type, std::size_t count)
    {
        entry(key, 9);
        put(m_metadata, type);
        put(m_metadata, static_cast<std::uint64_t>(count));
    }

    std::uint32_t m_version;
    std::uint64_t m_tensorCount = 0;
    std::uint64_t m_entryCount = 0;
    std::uint64_t m_offset = 0;
    std::string m_metadata;
    std::string m_tensors;
};
