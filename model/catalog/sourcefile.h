// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/objectreader.h"
#include "model/catalog/strictjson.h"

// What every file of records has in common, whoever reads it.
namespace suanchou::catalog {

/// Why a file is no JSON, as an error of that file; line and column stand before what was found.
ReadError faultError(std::string_view file, const JsonFault &fault);

/// Reads the file's table of sources ("sources": {id: {title, date, grade}}) into its context.
void readSources(ObjectReader &root);

} // namespace suanchou::catalog
