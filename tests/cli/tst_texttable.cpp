// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/texttable.h"

#include <QtTest>

using namespace suanchou::app;
using namespace Qt::StringLiterals;

class TestTextTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cells_data();
    void cells();
    void columnsLineUp();
};

void TestTextTable::cells_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("cells");
    QTest::newRow("latin") << u"GiB"_s << 3;
    QTest::newRow("chinese") << u"显存"_s << 4;
    QTest::newRow("mixed") << u"权重 GiB"_s << 8;
    QTest::newRow("full-width") << u"１２"_s << 4;
    QTest::newRow("empty") << QString() << 0;
}

void TestTextTable::cells()
{
    QFETCH(QString, text);
    QFETCH(int, cells);
    QCOMPARE(TextTable::cells(text), cells);
}

void TestTextTable::columnsLineUp()
{
    TextTable table({u"项"_s, u"a"_s});
    table.add({u"显存"_s, u"1"_s});
    table.add({u"x"_s, u"1,234"_s});
    QCOMPARE(table.text(), u"项        a\n显存      1\nx     1,234\n"_s);
}

QTEST_GUILESS_MAIN(TestTextTable)
#include "tst_texttable.moc"
