// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/basis.h"
#include "model/plan/plan.h"
#include "model/scenario/fields.h"
#include "model/scenario/file.h"
#include "ui/text/format.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QUndoStack>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace suanchou::ui {

/// A scenario that was put aside, with the plan it gives.
struct Pinned {
    scenario::Scenario scenario;
    plan::Plan plan;
};

/// One field and the value it shall have; presets and taken-over plans are lists of these.
struct FieldChange {
    scenario::FieldId field = scenario::FieldId::End;
    scenario::Value value; ///< monostate together with `reset`: back to the default
    bool reset = false;
};

/// What an undo step is called; asked again after a change of language.
using StepText = std::function<QString()>;

/// The one object between the model and the widgets. It holds the scenario and its last good plan, turns edits into
/// undo steps, and evaluates at most once in a turn of the event loop however many edits there were.
///
/// Invalid scenarios (scenario::check) keep the last good plan; planIsCurrent() is then false and errors() says why.
class Session : public QObject {
    Q_OBJECT

public:
    explicit Session(std::shared_ptr<const plan::Basis> basis, QObject *parent = nullptr);
    ~Session() override;

    const catalog::Catalog &catalog() const { return m_basis->catalog(); }
    const plan::Basis &basis() const { return *m_basis; }
    /// Another catalogue (the user changed prices): evaluates everything anew, pinned scenarios too.
    void setBasis(std::shared_ptr<const plan::Basis> basis);
    std::shared_ptr<const plan::Basis> sharedBasis() const { return m_basis; } ///< for work in threads
    const scenario::Scenario &scenario() const { return m_scenario; }
    const plan::Plan &plan() const { return m_plan; } ///< the last good plan
    /// The scenario that plan() answers; differs from scenario() while that is invalid or not yet evaluated.
    const scenario::Scenario &plannedScenario() const { return m_plannedScenario; }
    bool planIsCurrent() const { return m_errors.empty(); }
    const scenario::Errors &errors() const { return m_errors; } ///< why the plan is not current
    QUndoStack *undoStack() { return &m_undo; }
    QString undoText() const; ///< of the next step, in the current language; empty when there is none
    QString redoText() const;

    // Editing. Every call is undoable. Equal values, and values that the field table does not accept, are ignored.
    void edit(scenario::FieldId field, const scenario::Value &value);
    void reset(scenario::FieldId field);
    void applyPatch(const plan::Fix &fix, const StepText &text = {}); ///< without a text: a suggested change
    /// Several fields as one undo step. A preset's values are also what isChanged() compares with from then on.
    enum class Origin { Edit, Preset };
    void applyChanges(const std::vector<FieldChange> &changes, const StepText &text,
                      Origin origin = Origin::Edit);
    /// Takes a whole scenario over as one undo step (found plans, pinned ones).
    void adopt(const scenario::Scenario &scenario, const StepText &text);
    /// The next edit of the same field starts a new undo step; called when a slider is released or typing ends.
    void endRun();
    /// Evaluates now if an evaluation is due (exports, tests).
    void flush();

    /// Effective value of a field.
    scenario::Value value(scenario::FieldId field) const;
    bool isGiven(scenario::FieldId field) const;

    // Values that fields had when a preset, file or example was last taken over; the mark "changed" compares with them.
    scenario::Value baseValue(scenario::FieldId field) const;
    bool isChanged(scenario::FieldId field) const;
    void revert(scenario::FieldId field);

    // Pinned scenarios.
    void pin(); ///< the current scenario; the plan must be current
    void unpin(int index);
    void rename(int index, const QString &name);
    void adoptPinned(int index);
    const QList<Pinned> &pinned() const { return m_pinned; }
    void setBaseline(int index); ///< −1: the current scenario
    int baseline() const { return m_baseline; }
    static constexpr int maximumPinned = 6;

    // The file. Errors leave session and file as they were and are told by fileFailed().
    void newScenario();
    bool open(const QString &path);
    bool openExample(const QString &resource); ///< like open(), but the scenario has no file yet
    bool save();                               ///< needs filePath()
    bool saveAs(const QString &path);
    QString filePath() const { return m_path; }
    QString displayName() const; ///< scenario's name, else the file's, else empty
    bool isModified() const { return !m_undo.isClean() || m_pinsModified; }
    QStringList recentFiles() const { return m_recent; }
    void setRecentFiles(const QStringList &files);
    const std::optional<scenario::About> &about() const { return m_about; } ///< of the opened example

    // How things are shown.
    Language language() const { return m_language; }
    void setLanguage(Language language); ///< installs the translators, then tells everybody
    catalog::Currency currency() const { return m_currency; }
    void setCurrency(catalog::Currency currency);
    /// For the current plan's amounts; use withAmountsIn() for pinned ones.
    Format format() const;

Q_SIGNALS:
    /// At once, for every edit; FieldId::End when everything may have changed.
    void scenarioChanged(suanchou::scenario::FieldId field);
    /// At most once in a turn of the event loop; plan() is a new one.
    void planChanged();
    /// The scenario's errors appeared, changed or went away.
    void errorsFound(const suanchou::scenario::Errors &errors);
    void pinnedChanged();
    /// Path, name, modified state or recent files.
    void fileChanged();
    void fileFailed(const suanchou::scenario::Errors &errors);
    /// The translators are in place. Widgets get QEvent::LanguageChange besides, in the next turn of the event loop;
    /// this is for what is no widget.
    void languageChanged();
    /// The shown currency is another one: everything that shows money listens.
    void currencyChanged();
    /// The catalogue is another one; plans follow by themselves.
    void basisChanged();
    /// A derivation operand or warning was clicked: the form brings the input into view.
    void fieldRequested(suanchou::scenario::FieldId field);
    /// A figure wants explaining: the explanation panel opens with it.
    void explanationRequested(suanchou::plan::FigureId figure);

private:
    friend class FieldCommand;
    friend class StateCommand;

    struct State {
        scenario::Scenario scenario;
        scenario::Scenario base;
        bool operator==(const State &) const = default;
    };
    State state() const { return {m_scenario, m_base}; }
    void pushState(State next, const StepText &text);
    void put(scenario::FieldId field, const scenario::Value &value, bool given);
    void putState(const State &state);
    void schedule();
    void evaluateNow();
    void pushField(scenario::FieldId field, const scenario::Value &value, bool given);
    void replaceAll(const scenario::File &file, const QString &path);
    bool readInto(const QString &path, bool keepPath);
    void fail(scenario::ErrorCode code, const QString &path, const QString &found);
    bool writeTo(const QString &path);
    void remember(const QString &path);

    std::shared_ptr<const plan::Basis> m_basis;
    std::vector<std::shared_ptr<const plan::Basis>> m_earlier; ///< widgets may still show records of these
    scenario::Scenario m_scenario;
    scenario::Scenario m_base;
    scenario::Scenario m_plannedScenario;
    plan::Plan m_plan;
    scenario::Errors m_errors;
    QUndoStack m_undo;
    int m_run = 0;
    bool m_scheduled = false;
    bool m_pinsModified = false;
    QList<Pinned> m_pinned;
    int m_baseline = -1;
    QString m_path;
    QStringList m_recent;
    std::optional<scenario::About> m_about;
    Language m_language = Language::English;
    catalog::Currency m_currency = catalog::Currency::Cny;
};

} // namespace suanchou::ui
