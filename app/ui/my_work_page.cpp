#include "ui/my_work_page.h"

#include "ui/card.h"
#include "ui/form/form_panel.h"
#include "ui/native_look.h"
#include "ui/palette.h"
#include "ui/rows.h"
#include "ui/text_from_utf8.h"
#include "ui/text_style.h"

#include <wx/intl.h>

namespace yardstick::ui {

MyWorkPage::MyWorkPage(wxWindow* parent, Shell& shell, Workspace& workspace, Desk& desk, bool is_shared)
    : Page(parent, _("My work")), shell_(shell), desk_(desk), model_(workspace, desk, is_shared)
{
    lay_out();
    bind_events();
    go_to(Step::token);
}

void MyWorkPage::refresh()
{
    desk_.refresh();
    model_.refresh();
    show_waiting();
}

void MyWorkPage::focus_first()
{
    switch (step_) {
    case Step::token: token_->SetFocus(); break;
    case Step::promise: agree_->SetFocus(); break;
    case Step::form: form_->focus_first(); break;
    case Step::sent: another_->SetFocus(); break;
    }
}

std::vector<Command> MyWorkPage::commands()
{
    return {
        {"work.send", _("Send my answers").utf8_string(), "Ctrl+S", [this] { return step_ == Step::form; }, [this] { form_->submit(); }},
        {"work.put_away", _("Put the form away").utf8_string(), "", [this] { return step_ == Step::form; }, [this] { put_away(); }},
    };
}

void MyWorkPage::lay_out()
{
    auto* work = new wxBoxSizer(wxVERTICAL);
    work->Add(token_card(), wxSizerFlags().Expand());
    work->Add(promise_card(), wxSizerFlags().Expand());
    work->Add(form_card(), wxSizerFlags(1).Expand());
    work->Add(sent_card(), wxSizerFlags().Expand());
    auto* side = new wxBoxSizer(wxVERTICAL);
    side->Add(waiting_card(), wxSizerFlags().Expand());
    auto* columns = new wxBoxSizer(wxHORIZONTAL);
    columns->Add(work, wxSizerFlags(14).Expand());
    columns->AddSpacer(FromDIP(spacing::medium));
    columns->Add(side, wxSizerFlags(9).Expand());
    auto* page = new wxBoxSizer(wxVERTICAL);
    page->Add(add_text(this, title(), TextStyle::page_heading), wxSizerFlags().Expand().Border(wxLEFT | wxTOP | wxRIGHT, FromDIP(spacing::large)));
    page->Add(columns, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(spacing::large)));
    SetSizer(page);
}

Card* MyWorkPage::token_card()
{
    token_card_ = new Card(this, _("Your token"));
    token_card_->content().Add(add_text(token_card_, _("Answer with your token"), TextStyle::card_heading), wxSizerFlags().Expand());
    token_card_->content().Add(new Paragraph(token_card_, _("Your team lead gave you one. It says that you may answer once, and nothing of who you are."), TextStyle::quiet),
                               below(*this, spacing::tight));
    auto* line = new wxBoxSizer(wxHORIZONTAL);
    token_ = new wxTextCtrl(token_card_, wxID_ANY, wxEmptyString, wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER);
    token_->SetHint("K7M2-XXXX-XXXX-XXXX-XXXX");
    set_spoken_name(*token_, _("Your token"));
    line->Add(token_, wxSizerFlags(1).CenterVertical().Border(wxRIGHT, FromDIP(spacing::small)));
    begin_ = add_button(token_card_, *line, wxString::FromUTF8("Begin ⏎"));
    set_look(*begin_, Look::primary);
    set_spoken_name(*begin_, _("Begin, Enter"));
    token_card_->content().Add(line, below(*this, spacing::medium));
    problem_ = new Paragraph(token_card_, wxEmptyString);
    problem_->SetForegroundColour(palette().concern);
    problem_->Hide();
    token_card_->content().Add(problem_, below(*this, spacing::small));
    return token_card_;
}

Card* MyWorkPage::promise_card()
{
    promise_card_ = new Card(this, _("What you are promised"));
    promise_title_ = add_text(promise_card_, wxEmptyString, TextStyle::card_heading);
    promise_card_->content().Add(promise_title_, wxSizerFlags().Expand());
    promise_card_->content().Add(add_text(promise_card_, _("What you are promised"), TextStyle::heading), below(*this, spacing::medium));
    promise_ = new Paragraph(promise_card_, wxEmptyString);
    promise_card_->content().Add(promise_, below(*this, spacing::small));
    auto* actions = new wxBoxSizer(wxHORIZONTAL);
    agree_ = add_button(promise_card_, *actions, _("Go to the questions"));
    set_look(*agree_, Look::primary);
    not_now_ = add_button(promise_card_, *actions, _("Not now"));
    promise_card_->content().Add(actions, below(*this, spacing::medium));
    return promise_card_;
}

Card* MyWorkPage::form_card()
{
    form_card_ = new Card(this, _("Your answers"));
    put_away_note_ = new Paragraph(form_card_, _("Your answers are kept nowhere until they are sent. Putting the form away forgets them."), TextStyle::quiet);
    form_card_->content().Add(put_away_note_, below(*this, spacing::medium));
    auto* actions = new wxBoxSizer(wxHORIZONTAL);
    put_away_ = add_button(form_card_, *actions, _("Put the form away"));
    form_card_->content().Add(actions, below(*this, spacing::small));
    return form_card_;
}

Card* MyWorkPage::sent_card()
{
    sent_card_ = new Card(this, _("Sent"), CardTone::improvement);
    sent_ = new Paragraph(sent_card_, wxEmptyString);
    sent_card_->content().Add(sent_, wxSizerFlags().Expand());
    auto* actions = new wxBoxSizer(wxHORIZONTAL);
    another_ = add_button(sent_card_, *actions, _("Done"));
    sent_card_->content().Add(actions, below(*this, spacing::medium));
    return sent_card_;
}

Card* MyWorkPage::waiting_card()
{
    waiting_ = new Card(this, _("Open rounds"));
    waiting_->content().Add(add_text(waiting_, _("Open rounds"), TextStyle::card_heading), wxSizerFlags().Expand());
    waiting_note_ = new Paragraph(waiting_, wxEmptyString, TextStyle::quiet);
    waiting_->content().Add(waiting_note_, below(*this, spacing::tight));
    waiting_lines_ = new wxBoxSizer(wxVERTICAL);
    waiting_->content().Add(waiting_lines_, wxSizerFlags().Expand());
    return waiting_;
}

void MyWorkPage::bind_events()
{
    token_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { model_.type_token(token_->GetValue().utf8_string()); });
    token_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { begin(); });
    begin_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { begin(); });
    agree_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { show_form(); });
    not_now_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { put_away(); });
    put_away_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { put_away(); });
    another_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { go_to(Step::token); });
}

void MyWorkPage::go_to(Step step)
{
    step_ = step;
    is_putting_away_ = false;
    token_card_->Show(step == Step::token);
    promise_card_->Show(step == Step::promise);
    form_card_->Show(step == Step::form);
    sent_card_->Show(step == Step::sent);
    put_away_->SetLabel(_("Put the form away"));
    if (step == Step::token)
        token_->ChangeValue(text_from_utf8(model_.token()));
    problem_->set_text(text_from_utf8(model_.problem()));
    problem_->Show(step == Step::token && !model_.problem().empty());
    Layout();
    shell_.commands_changed();
    if (IsShownOnScreen())
        focus_first();
}

void MyWorkPage::show_waiting()
{
    waiting_note_->set_text(text_from_utf8(model_.waiting_note()));
    waiting_lines_->Clear(true);
    for (const WaitingRound& round : model_.waiting()) {
        waiting_lines_->Add(new Paragraph(waiting_, text_from_utf8(round.title), TextStyle::heading), below(*this, spacing::medium));
        const wxString until = wxString::Format(_("Team %s, open until %s"), text_from_utf8(round.team), text_from_utf8(round.until));
        waiting_lines_->Add(new Paragraph(waiting_, until, TextStyle::quiet), below(*this, spacing::tight));
    }
    Layout();
}

void MyWorkPage::begin()
{
    if (!model_.begin()) {
        go_to(Step::token);
        return;
    }
    promise_title_->SetLabelText(text_from_utf8(model_.title()));
    wxString promise = text_from_utf8(model_.promise());
    promise.Replace("\n", "\n\n");
    promise_->set_text(promise);
    go_to(Step::promise);
}

void MyWorkPage::show_form()
{
    form_ = new FormPanel(form_card_, *model_.session());
    form_->on_submit = [this] { return send(); };
    form_card_->content().Insert(0, form_, wxSizerFlags(1).Expand());
    form_->MoveBeforeInTabOrder(put_away_);
    go_to(Step::form);
}

bool MyWorkPage::send()
{
    if (!model_.send()) {
        form_->show_message(text_from_utf8(model_.problem()));
        return false;
    }
    // The form is still at work: it goes, with the answers, when it has finished.
    CallAfter([this] {
        form_->Destroy();
        form_ = nullptr;
        model_.put_away();
        sent_->set_text(text_from_utf8(model_.sent()));
        go_to(Step::sent);
    });
    return true;
}

void MyWorkPage::put_away()
{
    if (step_ == Step::form && model_.has_answers() && !is_putting_away_) {
        is_putting_away_ = true;
        put_away_->SetLabel(_("Forget my answers"));
        Layout();
        put_away_->SetFocus();
        return;
    }
    if (form_) {
        form_->Destroy();
        form_ = nullptr;
    }
    model_.put_away();
    go_to(Step::token);
}

} // namespace yardstick::ui
