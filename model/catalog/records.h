// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/hardware.h"
#include "model/catalog/modelspec.h"
#include "model/catalog/numberformat.h"
#include "model/catalog/prices.h"
#include "model/catalog/processor.h"
#include "model/catalog/provenance.h"

// What exists: models, number formats, accelerators, servers, prices. Plain values with provenance, read from
// JSON by catalog.h. Everything with a dimension is a quantity.
