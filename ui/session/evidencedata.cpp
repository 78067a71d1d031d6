// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/evidencedata.h"

#include <QDir>
#include <QFile>

#include <iterator>

namespace suanchou::ui {

using namespace Qt::StringLiterals;

std::shared_ptr<const EvidenceData> loadEvidence(const std::shared_ptr<const plan::Basis> &basis)
{
    auto data = std::make_shared<EvidenceData>();
    const QDir folder(u":/evidence"_s);
    for (const QString &name : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray text = file.readAll();
        auto read = evidence::readCases({text.constData(), std::size_t(text.size())}, name.toStdString());
        if (auto *cases = std::get_if<std::vector<evidence::Case>>(&read)) // the shipped files are tested
            data->cases.insert(data->cases.end(), std::make_move_iterator(cases->begin()),
                               std::make_move_iterator(cases->end()));
    }
    for (const evidence::Case &one : data->cases) {
        const auto *scenario = std::get_if<scenario::Scenario>(&one.scenario);
        data->traits.push_back(scenario ? evidence::traitsOf(*scenario, basis->catalog())
                                        : evidence::Traits());
    }
    data->validation = evidence::validate(data->cases, *basis);
    return data;
}

} // namespace suanchou::ui
