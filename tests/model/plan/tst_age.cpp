// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/age.h"

#include <QtTest>

using namespace suanchou;

class TestAge : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void days_data();
    void days();
};

void TestAge::days_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("date"); // invalid: none
    QTest::newRow("day") << "2026-09-29" << QDate(2026, 9, 29);
    QTest::newRow("month counts by its last day") << "2025-12" << QDate(2025, 12, 31);
    QTest::newRow("February of a leap year") << "2024-02" << QDate(2024, 2, 29);
    QTest::newRow("quarter") << "2024-Q4" << QDate(2024, 12, 31);
    QTest::newRow("year") << "2025" << QDate(2025, 12, 31);
    QTest::newRow("range counts by its end") << "2025-11-30..2026-01-21" << QDate(2026, 1, 21);
    QTest::newRow("within words") << "2026-09-25 (snapshot)" << QDate(2026, 9, 25);
    QTest::newRow("no such day") << "2025-02-31" << QDate(2025, 2, 28);
    QTest::newRow("none") << "undated" << QDate();
    QTest::newRow("empty") << "" << QDate();
    QTest::newRow("a price is no date") << "19999" << QDate();
}

void TestAge::days()
{
    QFETCH(QString, text);
    QFETCH(QDate, date);
    const auto day = plan::dayNumber(text.toStdString());
    QCOMPARE(day.has_value(), date.isValid());
    if (day)
        QCOMPARE(qint64(*day), QDate(1970, 1, 1).daysTo(date));
}

QTEST_GUILESS_MAIN(TestAge)
#include "tst_age.moc"
