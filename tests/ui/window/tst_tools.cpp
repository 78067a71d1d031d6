// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window/windowfixture.h"

#include "ui/window/claimsdialog.h"
#include "ui/window/pricebookdialog.h"

#include <QAction>
#include <QFile>
#include <QHeaderView>
#include <QPushButton>
#include <QTabWidget>
#include <QTableWidget>

using namespace suanchou;
using namespace suanchou::ui;
using namespace Qt::StringLiterals;

/// The dialogs of the menu Tools, and the other currencies.
class TestTools : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::settleApplication(); }
    void init() { test::failOnWarnings(); }

    void claimsShowTheirVerdicts()
    {
        test::WindowFixture fixture;
        ClaimsDialog dialog(fixture.session);
        dialog.show();
        test::turn();
        QCOMPARE(dialog.table()->rowCount(), 49);
        int row = 0;
        while (dialog.table()->item(row, 0)->text() != u"S1-027")
            ++row;
        // 3 kW at 0.6 for 8,760 hours are 15,768; 25,000 is 1.6 times too high.
        QCOMPARE(dialog.table()->item(row, 4)->text(), u"1.6× too high"_s);
        QVERIFY(!dialog.table()->item(row, 5)->text().isEmpty());
        const QString english = dialog.table()->item(row, 1)->text();
        fixture.session.setLanguage(Language::Chinese);
        test::turn();
        QVERIFY(dialog.table()->item(row, 1)->text() != english);
        fixture.session.setLanguage(Language::English);
    }

    void pricesAreEditedUndoneAndTakenOver()
    {
        test::WindowFixture fixture;
        QTemporaryDir folder;
        fixture.session.edit(scenario::FieldId::Model, scenario::ModelChoice{"llama-3.1-8b", 0, {}});
        fixture.session.edit(scenario::FieldId::Accelerator, std::string("h100-sxm"));
        fixture.session.flush();
        const double before = quantity::inMoneyPerHour(*fixture.session.plan().cost.rent.perHour);
        PriceBookDialog dialog(fixture.session, fixture.prompts, folder.path());
        dialog.show();
        auto *save = dialog.findChild<QPushButton *>(u"savePrices"_s);
        QVERIFY(!save->isEnabled());
        PriceTableModel *rent = dialog.model(PriceTable::Rent);
        rent->addRow({u"h100-sxm"_s, u"1"_s, u"campus"_s, u"CNY"_s, {}, {}, {}, u"2026-11-21"_s, u"contract"_s});
        QVERIFY(!save->isEnabled()); // the price is missing
        QVERIFY(!rent->data(rent->index(0, 4), Qt::ToolTipRole).toString().isEmpty());
        QVERIFY(!dialog.save());
        QVERIFY(rent->setData(rent->index(0, 4), u"12.5"_s, Qt::EditRole));
        QVERIFY(save->isEnabled());
        dialog.undoStack()->undo();
        QVERIFY(!save->isEnabled());
        dialog.undoStack()->undo();
        QCOMPARE(rent->rowCount(), 0);
        dialog.undoStack()->redo();
        dialog.undoStack()->redo();
        QVERIFY(dialog.save());
        QVERIFY(!save->isEnabled());
        const plan::Plan &plan = fixture.session.plan();
        QCOMPARE(plan.cost.rent.offer->provider, std::string("campus"));
        QVERIFY(qFuzzyCompare(quantity::inMoneyPerHour(*plan.cost.rent.perHour), 12.5 * plan.placement.gpus));
        QVERIFY(before != quantity::inMoneyPerHour(*plan.cost.rent.perHour));
        // Opened again, the rows are there; taken away, the catalogue's price is back.
        PriceBookDialog again(fixture.session, fixture.prompts, folder.path());
        QCOMPARE(again.model(PriceTable::Rent)->rows(), rent->rows());
        again.model(PriceTable::Rent)->removeRowsAt({0});
        QVERIFY(again.save());
        QVERIFY(qFuzzyCompare(quantity::inMoneyPerHour(*fixture.session.plan().cost.rent.perHour), before));
    }

    void csvFiles()
    {
        test::WindowFixture fixture;
        QTemporaryDir folder;
        PriceBookDialog dialog(fixture.session, fixture.prompts, folder.path());
        PriceTableModel *cards = dialog.model(PriceTable::Cards);
        cards->addRow({u"h100-pcie"_s, u"CN"_s, u"CNY"_s, u"199000"_s, u"2020-01-01"_s, u"=1+1"_s});
        QVERIFY(cards->data(cards->index(0, 4), Qt::DisplayRole).toString() != u"2020-01-01"); // marked as old
        const QString path = folder.filePath(u"prices.csv"_s);
        QVERIFY(dialog.exportCsv(path));
        QVERIFY(dialog.importCsv(path));
        QCOMPARE(cards->rowCount(), 2);
        QCOMPARE(cards->rows().at(1), cards->rows().at(0));
        QVERIFY(!dialog.importCsv(folder.filePath(u"missing.csv"_s)));
        fixture.prompts.save = Prompts::Save::Discard;
    }

    void closingAsks()
    {
        test::WindowFixture fixture;
        QTemporaryDir folder;
        PriceBookDialog dialog(fixture.session, fixture.prompts, folder.path());
        dialog.show();
        dialog.model(PriceTable::Cards)->addRow({u"h100-pcie"_s});
        fixture.prompts.save = Prompts::Save::Cancel;
        dialog.close();
        QVERIFY(dialog.isVisible());
        fixture.prompts.save = Prompts::Save::Discard;
        dialog.close();
        QVERIFY(!dialog.isVisible());
        QCOMPARE(fixture.prompts.saveAsked, 2);
    }

    void otherCurrencies()
    {
        test::WindowFixture fixture;
        auto *euro = fixture.window->findChild<QAction *>(u"currency.EUR"_s);
        QVERIFY(euro && !euro->text().isEmpty());
        euro->trigger();
        QCOMPARE(fixture.session.currency(), catalog::Currency::Eur);
        QCOMPARE(fixture.settings.currency(), catalog::Currency::Eur);
        QVERIFY(euro->isChecked());
        QVERIFY(fixture.session.format().money(1e6).contains(u'€'));
    }

    void everyToolIsInTheMenu()
    {
        test::WindowFixture fixture;
        for (const QString &name : {u"priceBook"_s, u"claims"_s}) {
            auto *action = fixture.window->findChild<QAction *>(name);
            QVERIFY(action && !action->text().isEmpty());
        }
    }
};

QTEST_MAIN(TestTools)
#include "tst_tools.moc"
