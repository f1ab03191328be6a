#pragma once

#include "viewmodel/desk_entry.h"

#include <wx/button.h>
#include <wx/panel.h>
#include <wx/stattext.h>

#include <functional>
#include <memory>

namespace yardstick::ui {

class FormPanel;

/// What a survey asks at the desk besides rating and comment: the form of an entry, and the way through its pages.
class MoreQuestions : public wxPanel {
public:
    explicit MoreQuestions(wxWindow* parent);
    ~MoreQuestions() override;

    /// Shows `entry` as it is now. Its form is made when it first asks something that belongs there.
    void show(const std::shared_ptr<DeskEntry>& entry);

    bool has_focus() const;
    /// Whether Enter means nothing of its own to the control that has the keyboard.
    bool leaves_enter() const;
    void focus_first();
    void focus_wrong(); ///< where something is missing or wrong

    bool can_go_on() const;
    bool can_go_back() const;
    void next();
    void previous();

    std::function<void()> on_change;   ///< something was answered, or another page is shown
    std::function<bool()> on_complete; ///< the survey says that this was all; false when it could not be saved

private:
    void make_form();
    void give_up_form();
    void show_way();

    std::shared_ptr<DeskEntry> entry_; ///< the form refers to it
    FormPanel* form_ = nullptr;
    bool is_form_current_ = false; ///< while it tells of an answer, which it shows already
    wxStaticText* page_;
    wxButton* previous_;
    wxButton* next_;
};

} // namespace yardstick::ui
