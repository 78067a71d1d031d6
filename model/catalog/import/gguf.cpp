// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/import/gguf.h"

#include <algorithm>
#include <bit>
#include <cstdio>
#include <cstring>
#include <limits>
#include <optional>

namespace suanchou::catalog {

namespace {

static_assert(std::endian::native == std::endian::little, "numbers are taken as they lie in the file");

/// Value types of the metadata.
enum class Kind : std::uint32_t { U8, I8, U16, I16, U32, I32, F32, Bool, String, Array, U64, I64, F64 };
constexpr std::uint32_t lastKind = static_cast<std::uint32_t>(Kind::F64);

constexpr std::int64_t mostElements = std::int64_t{1} << 50;
constexpr std::int64_t mostBytes = std::int64_t{1} << 56;

constexpr std::array types{
    GgmlType{0, "f32", 1, 4},         GgmlType{1, "f16", 1, 2},         GgmlType{2, "q4_0", 32, 18},
    GgmlType{3, "q4_1", 32, 20},      GgmlType{6, "q5_0", 32, 22},      GgmlType{7, "q5_1", 32, 24},
    GgmlType{8, "q8_0", 32, 34},      GgmlType{9, "q8_1", 32, 36},      GgmlType{10, "q2_k", 256, 84},
    GgmlType{11, "q3_k", 256, 110},   GgmlType{12, "q4_k", 256, 144},   GgmlType{13, "q5_k", 256, 176},
    GgmlType{14, "q6_k", 256, 210},   GgmlType{15, "q8_k", 256, 292},   GgmlType{16, "iq2_xxs", 256, 66},
    GgmlType{17, "iq2_xs", 256, 74},  GgmlType{18, "iq3_xxs", 256, 98}, GgmlType{19, "iq1_s", 256, 50},
    GgmlType{20, "iq4_nl", 32, 18},   GgmlType{21, "iq3_s", 256, 110},  GgmlType{22, "iq2_s", 256, 82},
    GgmlType{23, "iq4_xs", 256, 136}, GgmlType{24, "i8", 1, 1},         GgmlType{25, "i16", 1, 2},
    GgmlType{26, "i32", 1, 4},        GgmlType{27, "i64", 1, 8},        GgmlType{28, "f64", 1, 8},
    GgmlType{29, "iq1_m", 256, 56},   GgmlType{30, "bf16", 1, 2},       GgmlType{34, "tq1_0", 256, 54},
    GgmlType{35, "tq2_0", 256, 66},   GgmlType{39, "mxfp4", 32, 17},    GgmlType{40, "nvfp4", 64, 36},
};

/// Thrown inside this file only, so that reading code need not carry each failure through every level.
struct Stop {
    ImportError error;
};

[[noreturn]] void stop(ImportErrorCode code, std::string path, std::string found, std::string expected)
{
    throw Stop{{code, std::move(path), std::move(found), std::move(expected)}};
}

std::string atMost(std::uint64_t limit) { return "at most " + std::to_string(limit); }

/// Reads forward through a window of the file.
class Cursor {
public:
    explicit Cursor(ByteSource &source)
        : m_source(source)
        , m_end(std::min(source.size(), maximumGgufHeaderBytes))
        , m_cut(source.size() > maximumGgufHeaderBytes)
    {}

    std::uint64_t position() const { return m_position; }

    void need(std::uint64_t count) const
    {
        if (count > m_end - m_position) {
            if (m_cut)
                stop(ImportErrorCode::TooLarge, {}, "a header of more than 256 MiB", std::to_string(m_end));
            stop(ImportErrorCode::Truncated, {}, std::to_string(m_end) + " bytes", "a whole header");
        }
    }

    void skip(std::uint64_t count)
    {
        need(count);
        m_position += count;
    }

    template <class Number>
    Number number()
    {
        std::array<std::byte, sizeof(Number)> bytes;
        take(bytes);
        Number value;
        std::memcpy(&value, bytes.data(), sizeof value);
        return value;
    }

    void take(std::span<std::byte> into)
    {
        need(into.size());
        if (m_position < m_windowStart || m_position + into.size() > m_windowStart + m_window.size())
            load(into.size());
        std::memcpy(into.data(), m_window.data() + (m_position - m_windowStart), into.size());
        m_position += into.size();
    }

private:
    void load(std::size_t least)
    {
        constexpr std::size_t windowBytes = 1u << 16;
        const std::uint64_t rest = m_end - m_position;
        m_window.resize(
            static_cast<std::size_t>(std::min<std::uint64_t>(rest, std::max(least, windowBytes))));
        m_windowStart = m_position;
        if (!m_source.read(m_windowStart, m_window)) {
            m_window.clear();
            stop(ImportErrorCode::Truncated, {}, "unreadable at byte " + std::to_string(m_position),
                 "a whole header");
        }
    }

    ByteSource &m_source;
    std::uint64_t m_end;
    bool m_cut;
    std::uint64_t m_position = 0;
    std::uint64_t m_windowStart = 0;
    std::vector<std::byte> m_window;
};

std::string readText(Cursor &cursor, const std::string &where)
{
    const auto length = cursor.number<std::uint64_t>();
    if (length > maximumGgufText)
        stop(ImportErrorCode::OutOfRange, where, std::to_string(length) + " bytes of text",
             atMost(maximumGgufText));
    std::string text(static_cast<std::size_t>(length), '\0');
    cursor.take(std::as_writable_bytes(std::span(text)));
    return text;
}

Kind readKind(Cursor &cursor, const std::string &key)
{
    const auto kind = cursor.number<std::uint32_t>();
    if (kind > lastKind)
        stop(ImportErrorCode::WrongType, key, std::to_string(kind), "0…12");
    return static_cast<Kind>(kind);
}

std::uint64_t widthOf(Kind kind)
{
    switch (kind) {
    case Kind::U8:
    case Kind::I8:
    case Kind::Bool: return 1;
    case Kind::U16:
    case Kind::I16: return 2;
    case Kind::U32:
    case Kind::I32:
    case Kind::F32: return 4;
    case Kind::U64:
    case Kind::I64:
    case Kind::F64: return 8;
    case Kind::String:
    case Kind::Array: break;
    }
    return 0;
}

GgufValue fromUnsigned(std::uint64_t value)
{
    if (value > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
        return static_cast<double>(value);
    return static_cast<std::int64_t>(value);
}

GgufValue readScalar(Cursor &cursor, Kind kind)
{
    switch (kind) {
    case Kind::U8: return std::int64_t{cursor.number<std::uint8_t>()};
    case Kind::I8: return std::int64_t{cursor.number<std::int8_t>()};
    case Kind::U16: return std::int64_t{cursor.number<std::uint16_t>()};
    case Kind::I16: return std::int64_t{cursor.number<std::int16_t>()};
    case Kind::U32: return std::int64_t{cursor.number<std::uint32_t>()};
    case Kind::I32: return std::int64_t{cursor.number<std::int32_t>()};
    case Kind::F32: return double{cursor.number<float>()};
    case Kind::Bool: return cursor.number<std::uint8_t>() != 0;
    case Kind::U64: return fromUnsigned(cursor.number<std::uint64_t>());
    case Kind::I64: return cursor.number<std::int64_t>();
    case Kind::F64: return cursor.number<double>();
    case Kind::String:
    case Kind::Array: break;
    }
    return std::int64_t{0};
}

void skipTexts(Cursor &cursor, std::uint64_t count)
{
    for (std::uint64_t i = 0; i < count; ++i)
        cursor.skip(cursor.number<std::uint64_t>());
}

GgufList readList(Cursor &cursor, const std::string &key, int depth)
{
    const Kind kind = readKind(cursor, key);
    GgufList list;
    list.count = cursor.number<std::uint64_t>();
    // Every entry takes a byte at least, so a count beyond the header is refused before any loop.
    cursor.need(list.count);
    if (kind == Kind::String) {
        skipTexts(cursor, list.count);
        return list;
    }
    if (kind == Kind::Array) {
        if (depth + 1 >= maximumGgufNesting)
            stop(ImportErrorCode::TooDeep, key, {}, std::to_string(maximumGgufNesting));
        for (std::uint64_t i = 0; i < list.count; ++i)
            readList(cursor, key, depth + 1);
        return list;
    }
    const bool whole = kind != Kind::F32 && kind != Kind::F64;
    if (!whole || list.count > maximumGgufNumbers) {
        cursor.need(list.count * widthOf(kind)); // the count is below 2^28, so no overflow
        cursor.skip(list.count * widthOf(kind));
        return list;
    }
    for (std::uint64_t i = 0; i < list.count; ++i) {
        const GgufValue value = readScalar(cursor, kind);
        if (const auto *number = std::get_if<std::int64_t>(&value))
            list.numbers.push_back(*number);
        else if (const auto *flag = std::get_if<bool>(&value))
            list.numbers.push_back(*flag ? 1 : 0);
        else
            list.numbers.push_back(std::numeric_limits<std::int64_t>::max());
    }
    return list;
}

GgufValue readValue(Cursor &cursor, const std::string &key)
{
    const Kind kind = readKind(cursor, key);
    if (kind == Kind::Array)
        return readList(cursor, key, 0);
    if (kind != Kind::String)
        return readScalar(cursor, kind);
    const auto length = cursor.number<std::uint64_t>();
    if (length > maximumGgufText) { // chat templates and the like
        cursor.skip(length);
        return std::string();
    }
    std::string text(static_cast<std::size_t>(length), '\0');
    cursor.take(std::as_writable_bytes(std::span(text)));
    return text;
}

GgufTensor readTensor(Cursor &cursor)
{
    GgufTensor tensor;
    tensor.name = readText(cursor, "tensors");
    const auto dimensions = cursor.number<std::uint32_t>();
    if (dimensions > tensor.extent.size())
        stop(ImportErrorCode::OutOfRange, tensor.name, std::to_string(dimensions) + " dimensions", "0…4");
    tensor.elements = 1;
    for (std::uint32_t i = 0; i < dimensions; ++i) {
        const auto extent = cursor.number<std::uint64_t>();
        if (extent == 0 || extent > static_cast<std::uint64_t>(mostElements / tensor.elements))
            stop(ImportErrorCode::OutOfRange, tensor.name, std::to_string(extent) + " elements",
                 atMost(mostElements));
        tensor.extent[i] = static_cast<std::int64_t>(extent);
        tensor.elements *= tensor.extent[i];
    }
    tensor.type = cursor.number<std::uint32_t>();
    tensor.offset = cursor.number<std::uint64_t>();
    if (const GgmlType *type = ggmlType(tensor.type)) {
        if (tensor.extent[0] % type->elements != 0)
            stop(ImportErrorCode::Inconsistent, tensor.name, "rows of " + std::to_string(tensor.extent[0]),
                 "a multiple of " + std::to_string(type->elements));
        tensor.bytes = tensor.elements / type->elements * type->bytes;
    }
    return tensor;
}

std::uint64_t readAlignment(const GgufHeader &header)
{
    const auto at = header.metadata.find("general.alignment");
    if (at == header.metadata.end())
        return header.alignment;
    const auto *number = std::get_if<std::int64_t>(&at->second);
    const bool power = number && *number > 0 && *number <= (1 << 20) &&
                       std::has_single_bit(static_cast<std::uint64_t>(*number));
    if (!power)
        stop(ImportErrorCode::OutOfRange, "general.alignment",
             number ? std::to_string(*number) : std::string(), "a power of two");
    return static_cast<std::uint64_t>(*number);
}

// A tensor of a type that is not in the table reaches to the next one, or to the end of the file.
void sizeUnknownTypes(GgufHeader &header, std::uint64_t dataBytes)
{
    std::vector<GgufTensor *> byOffset;
    for (GgufTensor &tensor : header.tensors)
        byOffset.push_back(&tensor);
    std::sort(byOffset.begin(), byOffset.end(),
              [](const GgufTensor *a, const GgufTensor *b) { return a->offset < b->offset; });
    for (std::size_t i = 0; i < byOffset.size(); ++i) {
        GgufTensor &tensor = *byOffset[i];
        if (ggmlType(tensor.type))
            continue;
        const std::uint64_t next =
            i + 1 < byOffset.size() ? byOffset[i + 1]->offset : std::max(dataBytes, tensor.offset);
        tensor.bytes = static_cast<std::int64_t>(std::min<std::uint64_t>(next - tensor.offset, mostBytes));
        const std::string note = "size-from-offsets:" + std::to_string(tensor.type);
        if (std::find(header.notes.begin(), header.notes.end(), note) == header.notes.end())
            header.notes.push_back(note);
    }
}

void checkExtent(GgufHeader &header, std::uint64_t fileBytes)
{
    const std::uint64_t dataBytes = fileBytes > header.dataOffset ? fileBytes - header.dataOffset : 0;
    sizeUnknownTypes(header, dataBytes);
    header.complete = true;
    std::int64_t total = 0;
    for (const GgufTensor &tensor : header.tensors) {
        const auto bytes = static_cast<std::uint64_t>(tensor.bytes);
        header.complete = header.complete && bytes <= dataBytes && tensor.offset <= dataBytes - bytes;
        if (tensor.bytes > mostBytes - total)
            stop(ImportErrorCode::OutOfRange, "tensors", "sum of bytes",
                 atMost(static_cast<std::uint64_t>(mostBytes)));
        total += tensor.bytes;
    }
}

GgufHeader readHeader(ByteSource &source)
{
    constexpr std::uint32_t magic = 0x46554747; // "GGUF"
    Cursor cursor(source);
    if (source.size() < 4 || cursor.number<std::uint32_t>() != magic)
        stop(ImportErrorCode::NotGguf, {}, {}, "GGUF");
    GgufHeader header;
    header.version = cursor.number<std::uint32_t>();
    if (header.version != 2 && header.version != 3) // of the other byte order, the version is a huge number
        stop(ImportErrorCode::NotGguf, "version", std::to_string(header.version), "2, 3");
    const auto tensors = cursor.number<std::uint64_t>();
    const auto entries = cursor.number<std::uint64_t>();
    if (tensors > maximumGgufTensors)
        stop(ImportErrorCode::OutOfRange, "tensor_count", std::to_string(tensors),
             atMost(maximumGgufTensors));
    if (entries > maximumGgufEntries)
        stop(ImportErrorCode::OutOfRange, "metadata_kv_count", std::to_string(entries),
             atMost(maximumGgufEntries));
    for (std::uint64_t i = 0; i < entries; ++i) {
        const std::string key = readText(cursor, "metadata");
        header.metadata.insert_or_assign(key, readValue(cursor, key));
    }
    for (std::uint64_t i = 0; i < tensors; ++i)
        header.tensors.push_back(readTensor(cursor));
    header.alignment = readAlignment(header);
    header.dataOffset = (cursor.position() + header.alignment - 1) / header.alignment * header.alignment;
    checkExtent(header, source.size());
    return header;
}

} // namespace

std::variant<GgufHeader, ImportErrors> readGgufHeader(ByteSource &source)
{
    try {
        return readHeader(source);
    } catch (const Stop &fault) {
        return ImportErrors{fault.error};
    }
}

const GgmlType *ggmlType(std::uint32_t id)
{
    const auto at =
        std::lower_bound(types.begin(), types.end(), id,
                         [](const GgmlType &type, std::uint32_t sought) { return type.id < sought; });
    return at != types.end() && at->id == id ? &*at : nullptr;
}

std::vector<std::string> ggufSplitNames(std::string_view fileName)
{
    constexpr std::string_view pattern = "-00001-of-00002.gguf";
    constexpr int mostFiles = 4096;
    if (fileName.size() < pattern.size())
        return {};
    const std::string ending(fileName.substr(fileName.size() - pattern.size()));
    int number = 0;
    int count = 0;
    int length = 0;
    if (std::sscanf(ending.c_str(), "-%5d-of-%5d.gguf%n", &number, &count, &length) != 2 ||
        length != static_cast<int>(pattern.size()) || number < 1 || number > count || count > mostFiles)
        return {};
    const std::string_view stem = fileName.substr(0, fileName.size() - pattern.size());
    std::vector<std::string> names;
    for (int i = 1; i <= count; ++i) {
        std::array<char, 32> part{};
        std::snprintf(part.data(), part.size(), "-%05d-of-%05d.gguf", i, count);
        names.push_back(std::string(stem) + part.data());
    }
    return names;
}

} // namespace suanchou::catalog
