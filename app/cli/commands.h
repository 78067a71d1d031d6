// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"

#include <memory>

namespace suanchou::plan {
class Basis;
}

// What each word of the command line does. Results go to standard output, errors to standard error.
namespace suanchou::app {

ExitStatus runPlan(const Invocation &invocation, const plan::Basis &basis);
ExitStatus runCompare(const Invocation &invocation, const plan::Basis &basis);
ExitStatus runReport(const Invocation &invocation, const std::shared_ptr<const plan::Basis> &basis);
ExitStatus runValidate(const Invocation &invocation, const plan::Basis &basis);
ExitStatus runCost(const Invocation &invocation, const plan::Basis &basis);
ExitStatus runList(const Invocation &invocation, const plan::Basis &basis);
ExitStatus runImport(const Invocation &invocation, const plan::Basis &basis);

} // namespace suanchou::app
