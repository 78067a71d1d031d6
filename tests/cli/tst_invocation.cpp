// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/invocation.h"

#include <QtTest>

using namespace suanchou;
using namespace suanchou::app;
using namespace Qt::StringLiterals;

class TestInvocation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void understood_data();
    void understood();
    void refused_data();
    void refused();
};

void TestInvocation::understood_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("command");
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<bool>("json");
    const auto row = [](const char *name, const char *line, Command command, const QStringList &files, bool json = false) {
        QTest::newRow(name) << QString::fromLatin1(line).split(u' ', Qt::SkipEmptyParts) << int(command) << files << json;
    };
    row("nothing", "", Command::Window, {});
    row("file", "x.suanchou", Command::Window, {u"x.suanchou"_s});
    row("path", "dir/x", Command::Window, {u"dir/x"_s});
    row("plan", "plan a.json", Command::Plan, {u"a.json"_s});
    row("plan from standard input", "plan - --json", Command::Plan, {u"-"_s}, true);
    row("options before the file", "plan --json --lang en a", Command::Plan, {u"a"_s}, true);
    row("compare", "compare a b c", Command::Compare, {u"a"_s, u"b"_s, u"c"_s});
    row("report", "report a -o b.pdf --lang zh_CN --style feasibility", Command::Report, {u"a"_s});
    row("validate", "validate a b --json", Command::Validate, {u"a"_s, u"b"_s}, true);
    row("cost", "cost a --json", Command::Cost, {u"a"_s}, true);
    row("list", "list models --json", Command::List, {}, true);
    row("help", "--help", Command::Help, {});
    row("version", "--version", Command::Version, {});
}

void TestInvocation::understood()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, command);
    QFETCH(QStringList, files);
    QFETCH(bool, json);
    const ParsedInvocation parsed = parseInvocation(arguments, ui::Language::English);
    QVERIFY2(parsed.usageError.isEmpty(), qPrintable(parsed.usageError));
    QCOMPARE(int(parsed.invocation.command), command);
    QCOMPARE(parsed.invocation.files, files);
    QCOMPARE(parsed.invocation.json, json);
}

void TestInvocation::refused_data()
{
    QTest::addColumn<QStringList>("arguments");
    for (const char *line : {"plann a.json extra", "--nothing", "plan", "plan a b", "plan a --jsn", "plan a --lang fr", "compare", "report a",
                             "report a -o", "report a -o b.pdf --style fancy", "validate", "list", "list gpus", "list models models",
                             "plan a --style feasibility"})
        QTest::newRow(line) << QString::fromLatin1(line).split(u' ');
}

void TestInvocation::refused()
{
    QFETCH(QStringList, arguments);
    // A word with a dot or slash may be a file, so only the first argument decides that a command was meant.
    const ParsedInvocation parsed = parseInvocation(arguments, ui::Language::English);
    QVERIFY(!parsed.usageError.isEmpty());
}

QTEST_GUILESS_MAIN(TestInvocation)
#include "tst_invocation.moc"
