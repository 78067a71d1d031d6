// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/session.h"
#include "ui/widgets/card.h"

#include <QWidget>

#include <array>

namespace suanchou::ui {

/// The strip of headline figures; a click on a card asks for the explanation of its figure.
class Headline : public QWidget {
    Q_OBJECT

public:
    static constexpr std::size_t cardCount = 8;

    explicit Headline(Session &session, QWidget *parent = nullptr);

    Card *card(std::size_t index) const { return m_cards[index]; }
    plan::FigureId figure(std::size_t index) const { return m_figures[index]; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void set(std::size_t index, plan::FigureId figure, const Card::Content &content);
    Card::Content memoryCard(const Format &format) const;
    Card::Content hardwareCard(const Format &format) const;
    Card::Content latencyCard(const Format &format) const;
    Card::Content rateCard(const Format &format) const;
    Card::Content daysCard(const Format &format) const;
    Card::Content trainingRateCard(const Format &format) const;
    Card::Content buyCard(const Format &format) const;
    Card::Content rentCard(const Format &format) const;
    Card::Content breakEvenCard(const Format &format) const;
    Card::Content perTokenCard(const Format &format) const;

    Session &m_session;
    std::array<Card *, cardCount> m_cards{};
    std::array<plan::FigureId, cardCount> m_figures{};
};

} // namespace suanchou::ui
