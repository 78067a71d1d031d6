// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/sourcefile.h"

#include "model/catalog/catalog.h"

namespace suanchou::catalog {

namespace {

using Json = nlohmann::json;

ReadErrorCode codeOf(JsonFaultCode code)
{
    switch (code) {
    case JsonFaultCode::TooLarge: return ReadErrorCode::TooLarge;
    case JsonFaultCode::TooDeep: return ReadErrorCode::TooDeep;
    case JsonFaultCode::DuplicateKey: return ReadErrorCode::DuplicateKey;
    case JsonFaultCode::Syntax: break;
    }
    return ReadErrorCode::NotJson;
}

} // namespace

ReadError faultError(std::string_view file, const JsonFault &fault)
{
    std::string found = fault.found;
    if (fault.line > 0)
        found = std::to_string(fault.line) + ":" + std::to_string(fault.column) + " " + found;
    const std::string limit = fault.code == JsonFaultCode::TooLarge  ? std::to_string(maximumTextBytes)
                              : fault.code == JsonFaultCode::TooDeep ? std::to_string(maximumDepth)
                                                                     : std::string();
    return {std::string(file), {}, codeOf(fault.code), found, limit};
}

void readSources(ObjectReader &root)
{
    const Json *table = root.find("sources", Need::Required);
    if (!table)
        return;
    if (!table->is_object()) {
        root.refuse("sources", ReadErrorCode::WrongType, *table, "object");
        return;
    }
    const JsonPlace here = root.place().at("sources");
    root.context().sources.reserve(table->size());
    for (auto entry = table->begin(); entry != table->end(); ++entry) {
        ObjectReader r(root.context(), entry.value(), here.at(std::string_view(entry.key())));
        if (!r.isObject())
            continue;
        Provenance provenance;
        provenance.source = r.text("title");
        provenance.date = r.text("date");
        provenance.grade = r.choice<Grade>("grade",
                                           {{"primary", Grade::Primary},
                                            {"secondary", Grade::Secondary},
                                            {"vendor", Grade::Vendor},
                                            {"recalled", Grade::Recalled},
                                            {"assumption", Grade::Assumption}},
                                           Grade::Assumption, Need::Required);
        r.finish();
        root.context().sources.emplace(entry.key(), std::move(provenance));
    }
}

} // namespace suanchou::catalog
