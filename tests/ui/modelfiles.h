// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/model/catalog/ggufbuilder.h"

#include <QDir>
#include <QFile>
#include <QTest>

// Small model files of every kind that the program imports.
namespace suanchou::test {

inline QByteArray config()
{
    QFile file(QStringLiteral(SUANCHOU_TEST_DATA_DIR "/hf_configs/qwen3-0.6b.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void put(const QDir &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), qint64(bytes.size()));
}

/// A safetensors file with one BF16 tensor of `elements`, data included.
inline QByteArray safetensors(int elements)
{
    const QByteArray bytes = QByteArray::number(2 * elements);
    const QByteArray header = R"({"w": {"dtype": "BF16", "shape": [)" + QByteArray::number(elements) +
                              R"(], "data_offsets": [0, )" + bytes + "]}}";
    QByteArray file(8, '\0');
    file[0] = char(header.size());
    return file + header + QByteArray(2 * elements, '\0');
}

/// One part of a small Llama of two layers; the second part holds the second layer.
inline QByteArray gguf(int part)
{
    GgufBuilder builder;
    if (part == 0) {
        builder.text("general.architecture", "llama");
        builder.number("llama.block_count", 2);
        builder.number("llama.embedding_length", 256);
        builder.number("llama.feed_forward_length", 512);
        builder.number("llama.attention.head_count", 2);
        builder.tensor("token_embd.weight", {256, 64}, 8);
        builder.vector("output_norm.weight", 256);
    }
    const std::string layer = "blk." + std::to_string(part) + ".";
    builder.vector(layer + "attn_norm.weight", 256);
    builder.vector(layer + "ffn_norm.weight", 256);
    for (const char *name : {"attn_q.weight", "attn_k.weight", "attn_v.weight", "attn_output.weight"})
        builder.tensor(layer + name, {256, 256}, 8);
    builder.tensor(layer + "ffn_gate.weight", {256, 512}, 8);
    builder.tensor(layer + "ffn_up.weight", {256, 512}, 8);
    builder.tensor(layer + "ffn_down.weight", {512, 256}, 8);
    QByteArray bytes = QByteArray::fromStdString(builder.bytes());
    bytes.resize(qsizetype(builder.fileSize()), '\0');
    return bytes;
}

} // namespace suanchou::test
