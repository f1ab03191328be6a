#pragma once

#include "core/problem.h"
#include "ui/card.h"

namespace yardstick::ui {

class Paragraph;
class ReadingField;

/// What stands above a page's content: what was done, or what was not and for which reasons. Hidden while there is nothing to say.
class MessageCard : public Card {
public:
    explicit MessageCard(wxWindow* parent);

    struct Message {
        wxString said; ///< empty: nothing is
        Problems reasons; ///< below it, each on a line of its own, however many
        CardTone tone = CardTone::plain;
    };
    void show(const Message& message);

    wxString text() const; ///< all that it says now

private:
    Paragraph* said_ = nullptr;
    ReadingField* reasons_ = nullptr;
};

} // namespace yardstick::ui
