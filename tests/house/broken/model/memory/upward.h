// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/plan.h"
#include "ui/text/format.h"
#include <QString>
#include <boost/units/io.hpp>
