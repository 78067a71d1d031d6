// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace suanchou::catalog {

enum class ReadErrorCode : std::uint8_t {
    TooLarge,     ///< text above maximumTextBytes
    TooDeep,      ///< nesting above maximumDepth
    NotJson,      ///< syntax error; found holds line and column
    DuplicateKey, ///< one key twice in an object
    WrongHeader,  ///< format, version or kind is not one of a catalogue file
    WrongType,
    MissingKey,
    UnknownKey,
    OutOfRange,    ///< a negative amount, or a number outside the range stated in expected
    UnknownChoice, ///< a word that is none of a fixed list, such as a unit, a currency or a grade
    DuplicateId,
    DanglingReference, ///< an id of another record, or of the file's table of sources, that does not exist
    Inconsistent, ///< values that contradict each other, such as low above high or a model without layers
};

/// One place of one file that could not be read. Nothing here is a sentence; ui/text words it.
struct ReadError {
    std::string file;
    std::string path; ///< JSON pointer, such as /models/3/layers
    ReadErrorCode code = ReadErrorCode::NotJson;
    std::string found;
    std::string expected;
    bool operator==(const ReadError &) const = default;
};

using ReadErrors = std::vector<ReadError>;

} // namespace suanchou::catalog
