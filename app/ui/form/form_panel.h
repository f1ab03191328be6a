#pragma once

#include "ui/form/form_context.h"
#include "ui/form/form_options.h"
#include "ui/form/form_steps.h"

#include <wx/panel.h>

#include <functional>
#include <string>

namespace yardstick::ui {

class FormNavigation;
class FormPage;
class LanguageRow;
class Paragraph;

/// The renderer: one person filling in one survey, page by page or one question at a time.
///
/// It shows what a FormSession says and hands it what the person does. Tab goes from question to question in the order of the
/// survey, digits choose, Enter leaves a line, Ctrl+Enter presses the button that goes on. [UI thread]
class FormPanel : public wxPanel {
public:
    /// `session` outlives the panel.
    FormPanel(wxWindow* parent, FormSession& session, FormOptions options = {});
    ~FormPanel() override;

    std::function<void()> on_change; ///< after every answer
    /// Everything is answered and right, and the session is completed: saves it. False when that failed, which the owner tells by
    /// `show_message`; the form then goes on as it was. Without it nothing is saved.
    std::function<bool()> on_submit;
    std::function<void(const std::string& language)> on_language; ///< after the person chose one

    /// Shows what is so now, after the session was changed from outside: another answer, another page, another language.
    void refresh();
    /// The same where only answers have changed: what can stay on screen does.
    void show_answers();
    void focus_first();
    /// Tells beside each question what is wrong, after the session was found incomplete, and puts the keyboard there; false when nothing is.
    bool tell_wrong();

    // As the buttons do.
    bool next();     ///< false when something on the page is missing or wrong: it is told there, and has the keyboard
    bool previous(); ///< false at the beginning
    bool submit();   ///< false when something is missing or wrong anywhere, or could not be saved
    void choose_language(const std::string& language);

    bool is_last_page() const; ///< what goes on is `submit`, not `next`
    bool is_ended() const { return is_ended_; }

    /// Says something above the buttons: why it was not saved. Empty takes it away.
    void show_message(const wxString& message);

private:
    void lay_out();
    void add_languages(wxSizer& column);
    bool asks_one_at_a_time() const;
    session::Container* page_now() const;
    void show_page(FormSteps::From from = FormSteps::From::first);
    void show_navigation();
    void show_end();
    void follow();
    void follow_soon();
    bool finish();
    bool is_step_right();
    bool has_questions(session::Container& page);
    void take_key(wxKeyEvent& event);

    FormSession& session_;
    FormContext context_;
    FormSteps steps_;
    FormPage* page_ = nullptr;
    LanguageRow* languages_ = nullptr; ///< null where the survey has one language
    wxPanel* place_ = nullptr;         ///< where the page stands
    Paragraph* message_ = nullptr;
    FormNavigation* navigation_ = nullptr; ///< null where the owner has buttons of its own
    std::string shown_language_;
    bool is_following_soon_ = false;
    bool is_ended_ = false;
};

} // namespace yardstick::ui
