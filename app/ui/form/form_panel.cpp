#include "ui/form/form_panel.h"

#include "core/language.h"
#include "survey/definition/definition_languages.h"
#include "ui/form/form_navigation.h"
#include "ui/form/form_page.h"
#include "ui/form/form_words.h"
#include "ui/form/language_row.h"
#include "ui/form/rich_text.h"
#include "ui/palette.h"
#include "ui/text_style.h"
#include "viewmodel/offered_languages.h"

#include <wx/intl.h>
#include <wx/textctrl.h>
#include <wx/wupdlock.h>

#include <algorithm>

namespace yardstick::ui {

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
        SetFont(font.Scaled(context_.text_scale()));
    }
    lay_out();
    refresh();
}

FormPanel::~FormPanel() = default;

void FormPanel::lay_out()
{
    auto* column = new wxBoxSizer(wxVERTICAL);
    if (context_.options.has_languages)
        add_languages(*column);
    place_ = new wxPanel(this);
    place_->SetSizer(new wxBoxSizer(wxVERTICAL));
    column->Add(place_, wxSizerFlags(1).Expand());
    message_ = new Paragraph(this, wxEmptyString);
    message_->SetForegroundColour(palette().concern);
    message_->Hide();
    column->Add(message_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(spacing::small)));
    if (context_.options.has_navigation) {
        navigation_ = new FormNavigation(this, context_);
        navigation_->on_back = [this] { previous(); };
        navigation_->on_next = [this] { next(); };
        column->Add(navigation_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(spacing::medium)));
    }
    SetSizer(column);
    Bind(wxEVT_CHAR_HOOK, &FormPanel::take_key, this);
    Bind(wxEVT_TEXT_ENTER, [](wxCommandEvent& event) { static_cast<wxWindow*>(event.GetEventObject())->Navigate(); });
}

void FormPanel::add_languages(wxSizer& column)
{
    const auto [offered, without_font] = offered_languages(languages_of(session_.form().definition()));
    const auto below = wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(spacing::small));
    if (offered.size() > 1) {
        languages_ = new LanguageRow(this, offered, context_.target_height());
        languages_->on_choose = [this](const std::string& language) { choose_language(language); };
        column.Add(languages_, below);
    }
    // Whoever stands at a kiosk can do nothing about it.
    if (without_font.empty() || context_.is_kiosk())
        return;
    wxString names;
    for (const std::string& language : without_font)
        names += (names.empty() ? "" : ", ") + text_from_utf8(language_name_in_english(language));
    column.Add(new Paragraph(this, wxString::Format(_("Not offered, because this computer has no font for it: %s"), names), TextStyle::quiet), below);
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

void FormPanel::show_answers()
{
    if (is_ended_ || session_.state() == session::FormState::completed || !page_ || page_now() != &page_->page()) {
        refresh();
        return;
    }
    if (asks_one_at_a_time())
        steps_.follow(page_->page(), context_);
    page_->show();
    show_navigation();
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
    if (!navigation_)
        return;
    session::FormModel& form = session_.form();
    const bool is_starting = form.state() == session::FormState::starting;
    auto pages = form.visible_pages();
    std::erase_if(pages, [&](session::Container* page) { return page != form.current_page() && !has_questions(*page); });
    const auto at = std::find(pages.begin(), pages.end(), form.current_page());
    const bool is_first_page = is_starting || at == pages.begin() || at == pages.end();
    FormNavigation::Shown shown;
    shown.is_starting = is_starting;
    shown.has_back = !is_ended_ && !(is_first_page && (!asks_one_at_a_time() || steps_.is_first()));
    shown.has_next = !is_ended_ && page_;
    shown.is_last = is_last_page();
    if (!is_starting && !is_ended_ && at != pages.end()) {
        shown.page = static_cast<std::size_t>(at - pages.begin()) + 1;
        shown.pages = pages.size();
    }
    if (navigation_->show(shown))
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
        show_answers();
    }
    if (on_change)
        on_change();
}

void FormPanel::focus_first()
{
    if (page_ && page_->focus())
        return;
    if (navigation_ && !is_ended_)
        navigation_->focus_next();
}

void FormPanel::show_end()
{
    const wxWindowUpdateLocker quiet(this);
    page_ = nullptr;
    place_->GetSizer()->Clear(true);
    place_->GetSizer()->Add(new RichText(place_, end_words(session_.form()), session_.form().locale()), wxSizerFlags(1).Expand());
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
