#include "ui/form/form_panel.h"

#include "core/language.h"
#include "survey/definition/definition_languages.h"
#include "survey/definition/html_reader.h"
#include "ui/form/form_page.h"
#include "ui/form/form_words.h"
#include "ui/form/language_row.h"
#include "ui/form/question_frame.h"
#include "ui/native_look.h"
#include "ui/palette.h"
#include "ui/text_style.h"

#include <wx/wupdlock.h>

#include <algorithm>

namespace yardstick::ui {

namespace {

/// True when the button needs another size.
bool show_label(wxButton& button, const wxString& label)
{
    if (button.GetLabelText() == label)
        return false;
    wxString with_mnemonic = label;
    with_mnemonic.Replace("&", "&&");
    button.SetLabel("&" + with_mnemonic);
    return true;
}

bool has_wrong_answer(session::Container& page)
{
    const auto questions = page.questions();
    return has_error(page.errors()) || std::any_of(questions.begin(), questions.end(), [](session::Question* each) { return has_error(each->errors()); });
}

} // namespace

FormPanel::FormPanel(wxWindow* parent, FormSession& session, FormOptions options)
    : wxPanel(parent), session_(session), context_{session, std::move(options), {}, {}}
{
    context_.answered = [this](session::Question& question) {
        if (!question.errors().empty()) { // what was told is taken back as soon as it is mended
            session::ValidationPass pass;
            question.validate(pass);
        }
        follow_soon();
    };
    context_.show_again = [this] { follow_soon(); };
    if (context_.is_kiosk()) {
        wxFont font = GetFont();
        SetFont(font.Scaled(1.4F));
    }
    lay_out();
    refresh();
}

FormPanel::~FormPanel() = default;

void FormPanel::lay_out()
{
    auto* column = new wxBoxSizer(wxVERTICAL);
    const auto languages = languages_of(session_.form().definition());
    if (context_.options.has_languages && languages.size() > 1) {
        languages_ = new LanguageRow(this, languages, context_.target_height());
        languages_->on_choose = [this](const std::string& language) { choose_language(language); };
        column->Add(languages_, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(spacing::small)));
    }
    place_ = new wxPanel(this);
    place_->SetSizer(new wxBoxSizer(wxVERTICAL));
    column->Add(place_, wxSizerFlags(1).Expand());
    message_ = new Paragraph(this, wxEmptyString);
    message_->SetForegroundColour(palette().concern);
    message_->Hide();
    column->Add(message_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(spacing::small)));
    if (context_.options.has_navigation)
        column->Add(navigation(), wxSizerFlags().Expand().Border(wxTOP, FromDIP(spacing::medium)));
    SetSizer(column);
    Bind(wxEVT_CHAR_HOOK, &FormPanel::take_key, this);
    Bind(wxEVT_TEXT_ENTER, [](wxCommandEvent& event) { static_cast<wxWindow*>(event.GetEventObject())->Navigate(); });
}

wxSizer* FormPanel::navigation()
{
    const auto add_button = [this](bool (FormPanel::*act)()) {
        auto* button = new wxButton(this, wxID_ANY, wxEmptyString, wxDefaultPosition, FromDIP(wxSize(-1, context_.is_kiosk() ? context_.target_height() : -1)));
        button->Bind(wxEVT_BUTTON, [this, act](wxCommandEvent&) { (this->*act)(); });
        return button;
    };
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    progress_ = new Paragraph(this, wxEmptyString, TextStyle::quiet);
    row->Add(progress_, wxSizerFlags(1).CenterVertical());
    back_ = add_button(&FormPanel::previous);
    row->Add(back_, wxSizerFlags().Border(wxRIGHT, FromDIP(spacing::small)));
    next_ = add_button(&FormPanel::next);
    set_look(*next_, Look::primary);
    row->Add(next_, wxSizerFlags());
    return row;
}

bool FormPanel::asks_one_at_a_time() const
{
    return context_.options.pace == FormOptions::Pace::one_question || session_.form().definition().asks_one_at_a_time;
}

session::Container* FormPanel::page_now() const
{
    session::FormModel& form = session_.form();
    return form.state() == session::FormState::starting ? form.pages().front().get() : form.current_page();
}

bool FormPanel::is_last_page() const
{
    const session::FormModel& form = session_.form();
    return form.state() != session::FormState::starting && form.is_last_page() && (!asks_one_at_a_time() || steps_.is_last());
}

void FormPanel::refresh()
{
    is_following_soon_ = false;
    is_ended_ = session_.state() == session::FormState::completed;
    show_page();
    if (is_ended_)
        show_end();
}

// Everything on the page is made anew: it is another page, or its words are in another language.
void FormPanel::show_page(FormSteps::From from)
{
    const std::string language = session_.form().locale();
    shown_language_ = language;
    SetLayoutDirection(is_right_to_left(language) ? wxLayout_RightToLeft : wxLayout_LeftToRight);
    place_->SetLayoutDirection(GetLayoutDirection());
    const wxWindowUpdateLocker quiet(this);
    place_->GetSizer()->Clear(true);
    page_ = nullptr;
    session::Container* page = page_now();
    if (languages_)
        languages_->show_chosen(language);
    context_.only = nullptr;
    if (page) {
        if (asks_one_at_a_time()) {
            steps_.begin(*page, context_, from);
            context_.only = &steps_.shown();
        }
        page_ = new FormPage(place_, *page, context_);
        place_->GetSizer()->Add(page_, wxSizerFlags(1).Expand());
        page_->show();
    } else {
        place_->GetSizer()->Add(new Paragraph(place_, form_words(FormWords::not_asked, language)), wxSizerFlags().Expand());
    }
    show_navigation();
    Layout();
    place_->Layout();
    if (page_)
        page_->Layout();
}

void FormPanel::show_navigation()
{
    if (!next_)
        return;
    session::FormModel& form = session_.form();
    const Definition& definition = form.definition();
    const std::string language = form.locale();
    const bool is_starting = form.state() == session::FormState::starting;
    const wxString next = is_starting        ? form_words(definition.start_survey_text, FormWords::start, language)
                          : is_last_page() ? form_words(definition.complete_text, FormWords::complete, language)
                                             : form_words(definition.page_next_text, FormWords::next, language);
    const wxString back = form_words(definition.page_prev_text, FormWords::back, language);
    const auto pages = form.visible_pages();
    const auto at = std::find(pages.begin(), pages.end(), form.current_page());
    const bool is_first = is_starting || at == pages.begin() || at == pages.end();
    const bool is_at_first = is_first && (!asks_one_at_a_time() || steps_.is_first());
    wxString progress;
    if (!is_starting && pages.size() > 1 && !is_ended_) {
        progress = form_words(FormWords::page_of, language);
        progress.Replace("{0}", wxString::Format("%zd", at - pages.begin() + 1));
        progress.Replace("{1}", wxString::Format("%zu", pages.size()));
    }
    bool is_other_size = show_label(*next_, next) | show_label(*back_, back);
    is_other_size |= back_->Show(!is_at_first && !is_ended_);
    is_other_size |= next_->Show(page_ && !is_ended_);
    if (progress_->text() != progress) {
        progress_->set_text(progress);
        is_other_size = true;
    }
    if (is_other_size)
        Layout();
}

void FormPanel::follow_soon()
{
    if (std::exchange(is_following_soon_, true))
        return;
    // The control that was used is still at work, and may be one of those that go.
    CallAfter([this] { follow(); });
}

void FormPanel::follow()
{
    if (!std::exchange(is_following_soon_, false) || is_ended_)
        return;
    if (session_.state() == session::FormState::completed) {
        finish();
    } else if (!page_ || page_now() != &page_->page()) {
        show_page();
        focus_first();
    } else {
        if (asks_one_at_a_time())
            steps_.follow(page_->page(), context_);
        page_->show();
        show_navigation();
    }
    if (on_change)
        on_change();
}

void FormPanel::focus_first()
{
    if (page_ && page_->focus())
        return;
    if (next_ && next_->IsShown())
        next_->SetFocus();
}

bool FormPanel::tell_wrong()
{
    session::FormModel& form = session_.form();
    const auto pages = form.visible_pages();
    const auto wrong = std::find_if(pages.begin(), pages.end(), [](session::Container* page) { return has_wrong_answer(*page); });
    if (wrong == pages.end())
        return false;
    if (*wrong != form.current_page()) {
        form.go_to(*wrong);
        show_page();
    }
    if (asks_one_at_a_time()) {
        for (session::Question* question : (*wrong)->questions()) {
            if (!has_error(question->errors()))
                continue;
            steps_.go_to(*question);
            break;
        }
    }
    page_->show();
    show_navigation();
    if (QuestionFrame* frame = page_->first_wrong())
        frame->focus();
    return true;
}

bool FormPanel::is_step_right()
{
    session::ValidationPass pass;
    for (session::Question* question : steps_.asked())
        question->validate(pass);
    return pass.is_valid;
}

bool FormPanel::next()
{
    is_following_soon_ = false;
    show_message({});
    if (session_.state() == session::FormState::starting) {
        session_.start();
        show_page();
        focus_first();
        return true;
    }
    if (is_last_page())
        return submit();
    if (asks_one_at_a_time()) {
        if (!is_step_right()) {
            tell_wrong();
            return false;
        }
        steps_.follow(page_->page(), context_); // the answer may have brought more questions
        if (!steps_.is_last()) {
            steps_.go(1);
            page_->show();
            page_->Layout();
            show_navigation();
            focus_first();
            return true;
        }
    }
    if (!session_.next()) {
        tell_wrong();
        return false;
    }
    if (session_.state() == session::FormState::completed)
        return finish();
    show_page();
    focus_first();
    return true;
}

bool FormPanel::previous()
{
    is_following_soon_ = false;
    if (asks_one_at_a_time() && !steps_.is_first()) {
        steps_.go(-1);
        page_->show();
        page_->Layout();
        show_navigation();
        focus_first();
        return true;
    }
    if (!session_.previous())
        return false;
    show_page(FormSteps::From::last);
    focus_first();
    return true;
}

bool FormPanel::submit()
{
    is_following_soon_ = false;
    show_message({});
    if (session_.state() == session::FormState::starting)
        session_.start();
    if (session_.state() != session::FormState::completed && !session_.complete()) {
        tell_wrong();
        return false;
    }
    return finish();
}

bool FormPanel::finish()
{
    if (on_submit && !on_submit()) {
        session_.reopen();
        if (page_)
            page_->show();
        return false;
    }
    is_ended_ = true;
    show_end();
    return true;
}

void FormPanel::show_end()
{
    const wxWindowUpdateLocker quiet(this);
    page_ = nullptr;
    place_->GetSizer()->Clear(true);
    const std::string html = end_words(session_.form());
    std::string words;
    for (HtmlReader reader(html); !reader.is_at_end(); reader.take_tag())
        words += reader.take_text();
    place_->GetSizer()->Add(new Paragraph(place_, text_from_utf8(words), TextStyle::card_heading), wxSizerFlags().Expand());
    show_navigation();
    Layout();
    place_->Layout();
}

void FormPanel::choose_language(const std::string& language)
{
    // What the person was at stays, only its words change.
    session_.form().set_locale(language);
    const auto asked = steps_.asked();
    show_page();
    if (asks_one_at_a_time() && !asked.empty()) {
        steps_.go_to(*asked.front());
        page_->show();
        show_navigation();
    }
    if (is_ended_)
        show_end();
    if (on_language)
        on_language(language);
}

void FormPanel::show_message(const wxString& message)
{
    if (message_->text() == message)
        return;
    message_->set_text(message);
    message_->Show(!message.empty());
    Layout();
}

void FormPanel::take_key(wxKeyEvent& event)
{
    const bool is_enter = event.GetKeyCode() == WXK_RETURN || event.GetKeyCode() == WXK_NUMPAD_ENTER;
    if (is_enter && event.GetModifiers() == wxMOD_CONTROL && context_.options.has_navigation && !is_ended_)
        next();
    else
        event.Skip();
}

} // namespace yardstick::ui
