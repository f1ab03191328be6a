#pragma once

#include "core/problem.h"
#include "ui/card.h"

#include <wx/button.h>
#include <wx/textctrl.h>

#include <functional>

namespace yardstick::ui {

class Paragraph;

/// What stands above a page's content: what was done, what was not and for which reasons, or what has to be asked first.
/// Hidden while there is nothing to say.
class MessageCard : public Card {
public:
    explicit MessageCard(wxWindow* parent);

    struct Message {
        wxString said; ///< empty: nothing is
        Problems reasons; ///< below it, each on a line of its own, however many
        CardTone tone = CardTone::plain;
        bool is_question = false; ///< then the keyboard goes to the answer that changes nothing
    };
    void show(const Message& message);
    std::function<void(bool yes)> on_answer;

    wxString text() const; ///< all that it says now

private:
    void bind_events();

    Paragraph* said_ = nullptr;
    wxTextCtrl* reasons_ = nullptr;
    wxButton* yes_ = nullptr;
    wxButton* no_ = nullptr;
};

} // namespace yardstick::ui
