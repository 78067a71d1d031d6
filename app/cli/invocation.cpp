// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/invocation.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace suanchou::app {

using namespace Qt::StringLiterals;

namespace {

enum Option : unsigned { Json = 1, Lang = 2, Out = 4, Style = 8, Explain = 16 };

struct CommandRow {
    Command command;
    QLatin1StringView word;
    unsigned options;
    int leastFiles;
    int mostFiles;
    QStringView synopsis;
};

constexpr int anyNumber = 1 << 20;

constexpr std::array commands{
    CommandRow{Command::Plan, "plan"_L1, Json | Lang | Explain, 1, 1, u"plan FILE [--json] [--explain] [--lang zh_CN|en]"},
    CommandRow{Command::Compare, "compare"_L1, Json | Lang, 1, anyNumber, u"compare FILE… [--json] [--lang zh_CN|en]"},
    CommandRow{Command::Report, "report"_L1, Out | Lang | Style, 1, 1,
               u"report FILE -o OUT.pdf|.html|.md|.xlsx|.csv|.json [--lang zh_CN|en] [--style feasibility|business-case]"},
    CommandRow{Command::Validate, "validate"_L1, Json | Lang, 1, anyNumber, u"validate CASES.json… [--json] [--lang zh_CN|en]"},
    CommandRow{Command::Cost, "cost"_L1, Json | Lang, 1, 1, u"cost FILE [--json] [--lang zh_CN|en]"},
    CommandRow{Command::List, "list"_L1, Json | Lang, 1, 1, u"list models|accelerators|processors|formats|clouds|apis|examples [--json] [--lang zh_CN|en]"},
    CommandRow{Command::Import, "import"_L1, Json | Lang, 1, 1, u"import config.json|model.gguf|DIR [--json] [--lang zh_CN|en]"},
};

constexpr std::array listSubjects{"models"_L1, "accelerators"_L1, "processors"_L1, "formats"_L1, "clouds"_L1, "apis"_L1, "examples"_L1};

/// The context of this file's messages.
struct Invoking {
    Q_DECLARE_TR_FUNCTIONS(suanchou::app::Invocation)
};

const CommandRow *find(const QString &word)
{
    for (const CommandRow &row : commands) {
        if (row.word == word)
            return &row;
    }
    return nullptr;
}

ParsedInvocation wrong(const QString &message)
{
    return {{}, message};
}

std::optional<ui::Language> languageOf(const QString &code)
{
    if (code == "zh_CN"_L1)
        return ui::Language::Chinese;
    if (code == "en"_L1)
        return ui::Language::English;
    return std::nullopt;
}

ParsedInvocation parseCommand(const CommandRow &row, const QStringList &arguments, ui::Language language)
{
    QCommandLineParser parser;
    const QCommandLineOption json(u"json"_s);
    const QCommandLineOption lang(u"lang"_s, QString(), u"code"_s);
    const QCommandLineOption out(QStringList{u"o"_s, u"output"_s}, QString(), u"file"_s);
    const QCommandLineOption style(u"style"_s, QString(), u"style"_s);
    const QCommandLineOption explain(u"explain"_s);
    if (row.options & Json)
        parser.addOption(json);
    if (row.options & Lang)
        parser.addOption(lang);
    if (row.options & Out)
        parser.addOption(out);
    if (row.options & Style)
        parser.addOption(style);
    if (row.options & Explain)
        parser.addOption(explain);
    // The first argument is taken for the program's name.
    if (!parser.parse(arguments))
        return wrong(parser.errorText());

    ParsedInvocation parsed;
    Invocation &invocation = parsed.invocation;
    invocation.command = row.command;
    invocation.language = language;
    invocation.files = parser.positionalArguments();
    if (invocation.files.size() < row.leastFiles || invocation.files.size() > row.mostFiles)
        return wrong(Invoking::tr("Expected: suanchou %1").arg(row.synopsis));
    invocation.json = (row.options & Json) && parser.isSet(json);
    invocation.explain = (row.options & Explain) && parser.isSet(explain);
    if ((row.options & Lang) && parser.isSet(lang)) {
        const auto chosen = languageOf(parser.value(lang));
        if (!chosen)
            return wrong(Invoking::tr("Unknown language “%1”; known are zh_CN and en.").arg(parser.value(lang)));
        invocation.language = *chosen;
    }
    if (row.options & Out) {
        invocation.output = parser.value(out);
        if (invocation.output.isEmpty())
            return wrong(Invoking::tr("The output file is missing (-o FILE)."));
    }
    if ((row.options & Style) && parser.isSet(style)) {
        invocation.style = parser.value(style);
        if (invocation.style != "feasibility"_L1 && invocation.style != "business-case"_L1)
            return wrong(Invoking::tr("Unknown style “%1”; known are feasibility and business-case.").arg(invocation.style));
    }
    if (row.command == Command::List) {
        invocation.subject = invocation.files.takeFirst();
        const bool known = std::any_of(listSubjects.begin(), listSubjects.end(),
                                       [&](QLatin1StringView subject) { return subject == invocation.subject; });
        if (!known)
            return wrong(Invoking::tr("Nothing called “%1” can be listed. Expected: suanchou %2").arg(invocation.subject, row.synopsis));
    }
    return parsed;
}

} // namespace

ParsedInvocation parseInvocation(const QStringList &arguments, ui::Language language)
{
    ParsedInvocation window;
    window.invocation.language = language;
    if (arguments.isEmpty())
        return window;
    const QString &first = arguments.first();
    if (first == "--help"_L1 || first == "-h"_L1 || first == "help"_L1) {
        window.invocation.command = Command::Help;
        return window;
    }
    if (first == "--version"_L1) {
        window.invocation.command = Command::Version;
        return window;
    }
    if (const CommandRow *row = find(first))
        return parseCommand(*row, arguments, language);
    if (first.startsWith('-'_L1))
        return wrong(Invoking::tr("Unknown option “%1”.").arg(first));
    // Anything else is a file to open, so that a typing error in a command does not open a window.
    const bool looksLikeFile = first.contains('.'_L1) || first.contains('/'_L1);
    if (!looksLikeFile)
        return wrong(Invoking::tr("Unknown command “%1”.").arg(first));
    window.invocation.files = arguments;
    return window;
}

QString usage()
{
    QString text = Invoking::tr("Usage:") + u"\n"_s;
    text += u"  suanchou [FILE.suanchou]\n"_s;
    for (const CommandRow &row : commands)
        text += u"  suanchou %1\n"_s.arg(row.synopsis);
    return text;
}

} // namespace suanchou::app
