// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/modelfile.h"

#include "model/catalog/import/modeltext.h"
#include "model/catalog/import/safetensors.h"
#include "model/memory/parameters.h"
#include "model/scenario/check.h"
#include "ui/session/inputfile.h"

#include <QDate>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace suanchou::ui {

using namespace Qt::StringLiterals;

namespace {

class FileSource : public catalog::ByteSource {
public:
    explicit FileSource(const QString &path)
        : m_file(path)
    {
        m_file.open(QIODevice::ReadOnly);
    }

    bool isOpen() const { return m_file.isOpen(); }
    QString errorText() const { return m_file.errorString(); }
    std::uint64_t size() const override { return std::uint64_t(m_file.size()); }
    bool read(std::uint64_t offset, std::span<std::byte> into) override
    {
        const auto wanted = qint64(into.size());
        return m_file.seek(qint64(offset)) &&
               m_file.read(reinterpret_cast<char *>(into.data()), wanted) == wanted;
    }

private:
    QFile m_file;
};

scenario::Errors located(const catalog::ImportErrors &errors, const QString &path)
{
    scenario::Errors list;
    for (const catalog::ImportError &error : errors) {
        list.push_back(scenario::fromImport(error, {}));
        list.back().file = path.toStdString();
    }
    return list;
}

scenario::Errors cannotOpen(const QString &path, const QString &why)
{
    return {{scenario::ErrorCode::CannotOpen, path.toStdString(), {}, why.toStdString(), {}}};
}

std::string_view view(const QByteArray &bytes) { return {bytes.constData(), std::size_t(bytes.size())}; }

/// A name for the model: the folder of a config.json, else the file's own name.
QString modelName(const QString &path)
{
    const QFileInfo info(path);
    if (path == "-"_L1)
        return u"config"_s;
    if (info.fileName() == "config.json"_L1) {
        const QString folder = info.absoluteDir().dirName();
        return folder.isEmpty() ? u"config"_s : folder;
    }
    return info.completeBaseName();
}

std::variant<LoadedModel, scenario::Errors> loadConfig(const QString &path,
                                                       const catalog::ShapeValues &stated)
{
    const auto input = readInput(path, qint64(catalog::maximumConfigBytes));
    if (const auto *error = std::get_if<scenario::Error>(&input))
        return scenario::Errors{*error};
    const std::string_view text = view(std::get<QByteArray>(input));
    const std::string name = modelName(path).toStdString();
    const auto read =
        stated.empty() ? catalog::readModelText(text, name) : catalog::readHfConfig(text, name, stated);
    if (const auto *errors = std::get_if<catalog::ImportErrors>(&read))
        return located(*errors, path);
    LoadedModel loaded;
    loaded.model = std::get<catalog::ImportedModel>(read);
    if (loaded.model.storedBytes > 0)
        loaded.storedBytes = loaded.model.storedBytes;
    return loaded;
}

std::variant<LoadedModel, scenario::Errors> loadGguf(const QString &path)
{
    const QFileInfo info(path);
    std::vector<std::string> names = catalog::ggufSplitNames(info.fileName().toStdString());
    if (names.empty())
        names.push_back(info.fileName().toStdString());
    std::vector<catalog::GgufHeader> parts;
    for (const std::string &name : names) {
        const QString part = info.dir().filePath(QString::fromStdString(name));
        FileSource source(part);
        if (!source.isOpen())
            return cannotOpen(part, source.errorText());
        auto header = catalog::readGgufHeader(source);
        if (const auto *errors = std::get_if<catalog::ImportErrors>(&header))
            return located(*errors, part);
        parts.push_back(std::move(std::get<catalog::GgufHeader>(header)));
    }
    const auto read = catalog::readGgufModel(parts, modelName(path).toStdString());
    if (const auto *errors = std::get_if<catalog::ImportErrors>(&read))
        return located(*errors, path);
    const auto &weights = std::get<catalog::ImportedWeights>(read);
    return LoadedModel{weights.model, weights.types, weights.elements, weights.bytes};
}

/// ModelOpt releases state their format in a file of its own beside config.json.
void takeQuantFile(const QDir &folder, LoadedModel &loaded)
{
    const QString path = folder.filePath(u"hf_quant_config.json"_s);
    const bool plain = loaded.model.weightsFormat == "bf16" || loaded.model.weightsFormat == "fp16";
    if (!plain || !QFile::exists(path))
        return;
    const auto input = readInput(path, qint64(catalog::maximumConfigBytes));
    if (const auto *bytes = std::get_if<QByteArray>(&input)) {
        std::string format = catalog::readHfQuantConfig(view(*bytes));
        if (!format.empty())
            loaded.model.weightsFormat = std::move(format);
        else
            loaded.model.notes.push_back("unknown-quantization:hf_quant_config.json");
    }
}

/// The files of the index, or all safetensors files of the folder when there is no index.
std::variant<QStringList, scenario::Errors> safetensorsFiles(const QDir &folder, LoadedModel &loaded)
{
    const QString indexPath = folder.filePath(u"model.safetensors.index.json"_s);
    if (!QFile::exists(indexPath))
        return folder.entryList({u"*.safetensors"_s}, QDir::Files, QDir::Name);
    const auto input = readInput(indexPath, qint64(catalog::maximumSafetensorsIndexBytes));
    if (const auto *error = std::get_if<scenario::Error>(&input))
        return scenario::Errors{*error};
    const auto read = catalog::readSafetensorsIndex(view(std::get<QByteArray>(input)));
    if (const auto *errors = std::get_if<catalog::ImportErrors>(&read))
        return located(*errors, indexPath);
    const auto &index = std::get<catalog::SafetensorsIndex>(read);
    loaded.storedBytes = index.totalBytes;
    loaded.storedElements = index.totalParameters;
    QStringList files;
    for (const std::string &file : index.files)
        files.append(QString::fromStdString(file));
    return files;
}

/// Adds what the safetensors files hold. Files that are not there (an index without its weights) leave the index's
/// own totals.
scenario::Errors addSafetensors(const QDir &folder, LoadedModel &loaded)
{
    const auto files = safetensorsFiles(folder, loaded);
    if (const auto *errors = std::get_if<scenario::Errors>(&files))
        return *errors;
    catalog::SafetensorsContent content;
    bool all = !std::get<QStringList>(files).isEmpty();
    for (const QString &name : std::get<QStringList>(files)) {
        const QString path = folder.filePath(name);
        FileSource source(path);
        if (!source.isOpen()) {
            all = false;
            continue;
        }
        const auto read = catalog::readSafetensorsHeader(source);
        if (const auto *errors = std::get_if<catalog::ImportErrors>(&read))
            return located(*errors, path);
        catalog::add(content, std::get<catalog::SafetensorsContent>(read));
    }
    if (!all)
        return {};
    loaded.types = content.types;
    loaded.storedElements = content.elements;
    loaded.storedBytes = content.bytes;
    if (!content.complete)
        loaded.model.notes.push_back("file-incomplete");
    return {};
}

std::variant<LoadedModel, scenario::Errors> loadFolder(const QString &path,
                                                       const catalog::ShapeValues &stated)
{
    const QDir folder(path);
    const QString config = folder.filePath(u"config.json"_s);
    if (QFile::exists(config)) {
        auto read = loadConfig(config, stated);
        if (auto *loaded = std::get_if<LoadedModel>(&read)) {
            takeQuantFile(folder, *loaded);
            scenario::Errors errors = addSafetensors(folder, *loaded);
            if (!errors.empty())
                return errors;
            loaded->model.spec.publishedBytes = loaded->storedBytes.value_or(0);
        }
        return read;
    }
    const QStringList ggufs = folder.entryList({u"*.gguf"_s}, QDir::Files, QDir::Name);
    if (ggufs.isEmpty())
        return scenario::Errors{
            {scenario::ErrorCode::Missing, path.toStdString(), {}, {}, "config.json, *.gguf"}};
    // Parts of one split are one model; several models in a folder can't all be meant.
    const auto parts = catalog::ggufSplitNames(ggufs.first().toStdString());
    if (ggufs.size() > 1 && ggufs.size() != qsizetype(parts.size()))
        return scenario::Errors{{scenario::ErrorCode::Conflict,
                                 path.toStdString(),
                                 {},
                                 ggufs.mid(0, 3).join(u", "_s).toStdString(),
                                 "one model"}};
    return loadGguf(folder.filePath(ggufs.first()));
}

bool isGguf(const QString &path)
{
    QFile file(path);
    return path != "-"_L1 && file.open(QIODevice::ReadOnly) && file.read(4) == "GGUF";
}

} // namespace

namespace {

constexpr auto indexEnding = ".safetensors.index.json"_L1;

/// Weights without their configuration: of the folder, only config.json tells the shape.
std::variant<LoadedModel, scenario::Errors> loadBesides(const QFileInfo &file,
                                                        const catalog::ShapeValues &stated)
{
    if (file.exists() && !file.dir().exists(u"config.json"_s))
        return scenario::Errors{
            {scenario::ErrorCode::Missing, file.filePath().toStdString(), {}, {}, "config.json beside it"}};
    return loadFolder(file.path(), stated);
}

/// Keys of a config.json, an index or a catalogue's models; a scenario has none of them.
bool hasModelKeys(const QString &path)
{
    const auto input = readInput(path, qint64(catalog::maximumSafetensorsIndexBytes));
    const auto *bytes = std::get_if<QByteArray>(&input);
    if (!bytes)
        return false;
    const QJsonObject object = QJsonDocument::fromJson(*bytes).object();
    if (object.value("format"_L1).toString() == "suanchou/catalog"_L1)
        return true;
    for (const auto key :
         {"model_type"_L1, "architectures"_L1, "text_config"_L1, "num_hidden_layers"_L1, "weight_map"_L1}) {
        if (object.contains(key))
            return true;
    }
    return false;
}

} // namespace

namespace {

std::variant<LoadedModel, scenario::Errors> loadAny(const QString &path, const catalog::ShapeValues &stated)
{
    const QFileInfo info(path);
    if (path != "-"_L1 && info.isDir())
        return loadFolder(path, stated);
    if (info.suffix() == "safetensors"_L1 || path.endsWith(indexEnding))
        return loadBesides(info, stated);
    if (isGguf(path) || info.suffix() == "gguf"_L1)
        return loadGguf(path);
    return loadConfig(path, stated);
}

constexpr double acceptableDifference = 0.005; ///< between counted and stored weights

/// The formulas and the files don't agree on how many weights there are. Packed types hide the number of weights.
bool countsDiffer(const catalog::ModelSpec &spec)
{
    const double stored = double(spec.publishedParameters);
    const double main = double(memory::countParameters(spec, memory::layerGroups(spec)).main);
    return stored > 0 && std::abs(stored - main) > acceptableDifference * main;
}

} // namespace

std::variant<LoadedModel, scenario::Errors> loadModel(const QString &path, const catalog::ShapeValues &stated)
{
    auto read = loadAny(path, stated);
    if (auto *loaded = std::get_if<LoadedModel>(&read)) {
        std::vector<std::string> &notes = loaded->model.notes;
        const bool known = std::find(notes.begin(), notes.end(), "counts-differ") != notes.end();
        if (!known && countsDiffer(loaded->model.spec))
            notes.push_back("counts-differ");
    }
    return read;
}

bool isModelFile(const QString &path)
{
    const QFileInfo info(path);
    const QString ending = info.suffix().toLower();
    if (info.isDir() || ending == "gguf"_L1 || ending == "safetensors"_L1 || path.endsWith(indexEnding))
        return true;
    if (ending == "suanchou"_L1)
        return false;
    return isGguf(path) || info.fileName() == "config.json"_L1 || (ending == "json"_L1 && hasModelKeys(path));
}

scenario::ModelChoice modelChoice(const LoadedModel &loaded)
{
    catalog::ImportedModel model = loaded.model;
    model.storedBytes = loaded.storedBytes.value_or(0);
    const std::string today = QDate::currentDate().toString(Qt::ISODate).toStdString();
    return {{}, 0, catalog::writeImported(model, today)};
}

QStringList missingShape(const scenario::Errors &errors)
{
    if (errors.size() != 1 || errors.front().code != scenario::ErrorCode::UnknownArchitecture)
        return {};
    // The reader puts foreign parts in brackets behind the architecture's name.
    const scenario::Error &error = errors.front();
    if (error.expected.empty() || error.found.find('(') != std::string::npos)
        return {};
    return QString::fromStdString(error.expected).split(u", "_s);
}

} // namespace suanchou::ui
