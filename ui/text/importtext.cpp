// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/importtext.h"

namespace suanchou::ui {

using namespace Qt::StringLiterals;

QString ImportText::note(const std::string &note)
{
    const QString code = QString::fromStdString(note);
    const QString rest = code.section(u':', 1);
    if (code.startsWith("default:"_L1))
        return tr("%1 is not stated; taken: %2 (default of its configuration class)")
            .arg(rest.section(u'=', 0, 0), rest.section(u'=', 1));
    if (code == "assumed-llama-like"_L1)
        return tr("the architecture is not known; read as a Llama, whose keys it has");
    if (code == "vision-not-counted"_L1)
        return tr("a vision tower is there, but not counted");
    if (code == "draft-not-counted"_L1)
        return tr("draft (MTP) layers are announced or stored, but not counted");
    if (code.startsWith("unknown-quantization:"_L1))
        return tr("the quantization “%1” is not known; sizes are those of the unquantized weights").arg(rest);
    if (code.startsWith("size-from-offsets:"_L1))
        return tr("the storage type %1 is not known; its size was taken from the places of the tensors")
            .arg(rest);
    if (code == "file-incomplete"_L1)
        return tr("a file is shorter than its header says; sizes are those of the whole file");
    if (code == "counts-differ"_L1)
        return tr("the files hold another number of weights than the shape has by the formulas");
    return code;
}

QString ImportText::shapeKey(const QString &key)
{
    if (key == "hidden_size"_L1)
        return tr("Width of the residual stream");
    if (key == "num_hidden_layers"_L1)
        return tr("Number of layers");
    if (key == "num_attention_heads"_L1)
        return tr("Query heads per layer");
    if (key == "intermediate_size"_L1)
        return tr("Width of the feed-forward block");
    if (key == "vocab_size"_L1)
        return tr("Size of the vocabulary");
    return key;
}

} // namespace suanchou::ui
