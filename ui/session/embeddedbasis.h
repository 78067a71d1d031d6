// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/basis.h"
#include "model/scenario/file.h"

#include <QString>

#include <vector>

namespace suanchou::ui {

/// Where the user's own models, accelerators and prices are: <application data>/catalog.
QString ownCatalogFolder();

/// Reads :/catalog/*.json and :/calibration/*.json, and the *.json of a folder over the former. A missing folder is no
/// error; errors are those of the user's own files, as a rule (the shipped ones are tested).
plan::BasisResult loadBasis(const QString &ownFolder = ownCatalogFolder());

/// A scenario that the program brings along.
struct Example {
    QString resource; ///< :/examples/….suanchou
    scenario::Bilingual title;
};

struct ExampleTheme {
    QString id;
    scenario::Bilingual title;
    std::vector<Example> examples;
};

/// The examples by theme, in the order of menus, as :/examples/index.json lists them.
std::vector<ExampleTheme> loadExamples();

} // namespace suanchou::ui
