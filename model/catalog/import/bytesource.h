// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>

namespace suanchou::catalog {

/// Where a reader takes bytes from: a file of any size, of which only the header is ever read.
class ByteSource {
public:
    ByteSource() = default;
    ByteSource(const ByteSource &) = delete;
    ByteSource &operator=(const ByteSource &) = delete;
    virtual ~ByteSource() = default;

    virtual std::uint64_t size() const = 0;
    /// Fills `into` with the bytes from `offset` on; false when they can't all be had.
    virtual bool read(std::uint64_t offset, std::span<std::byte> into) = 0;
};

/// Bytes that are already there, and zeros from there on up to `claimedSize`, so that a header can stand for its file.
class MemorySource : public ByteSource {
public:
    explicit MemorySource(std::string_view bytes, std::uint64_t claimedSize = 0)
        : m_bytes(bytes)
        , m_size(claimedSize > bytes.size() ? claimedSize : bytes.size())
    {}

    std::uint64_t size() const override { return m_size; }
    bool read(std::uint64_t offset, std::span<std::byte> into) override
    {
        if (offset > m_size || into.size() > m_size - offset)
            return false;
        const std::uint64_t left = offset < m_bytes.size() ? m_bytes.size() - offset : 0;
        const auto present = static_cast<std::size_t>(left < into.size() ? left : into.size());
        if (present > 0)
            std::memcpy(into.data(), m_bytes.data() + offset, present);
        if (present < into.size())
            std::memset(into.data() + present, 0, into.size() - present);
        return true;
    }

private:
    std::string_view m_bytes;
    std::uint64_t m_size;
};

} // namespace suanchou::catalog
