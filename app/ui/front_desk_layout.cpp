// Where the controls of the Front desk stand; what they do is in front_desk_page.cpp.
#include "ui/front_desk_page.h"

#include "ui/card.h"
#include "ui/choice_button.h"
#include "ui/entry_list.h"
#include "ui/native_look.h"
#include "ui/palette.h"
#include "ui/rating_choices.h"
#include "ui/rows.h"
#include "ui/text_style.h"

#include <wx/intl.h>
#include <wx/sizer.h>

#include <utility>

namespace yardstick::ui {

namespace {

wxStaticText* add_strong(wxWindow* parent, const wxColour& colour)
{
    wxStaticText* text = add_text(parent, wxEmptyString, TextStyle::heading);
    text->SetForegroundColour(colour);
    return text;
}

wxButton* add_button(wxWindow* parent, const wxString& label, const wxString& spoken)
{
    auto* button = new wxButton(parent, wxID_ANY, label, wxDefaultPosition, not_measured);
    button->SetMinSize(wxDefaultSize);
    set_spoken_name(*button, spoken);
    return button;
}

} // namespace

void FrontDeskPage::lay_out()
{
    entry_column_ = new wxBoxSizer(wxVERTICAL);
    entry_column_->Add(entry_card(), wxSizerFlags().Expand());
    auto* columns = new wxBoxSizer(wxHORIZONTAL);
    columns->Add(entry_column_, wxSizerFlags(14).Expand());
    columns->AddSpacer(FromDIP(spacing::medium));
    columns->Add(side_column(), wxSizerFlags(9).Expand());
    auto* page = new wxBoxSizer(wxVERTICAL);
    // The heading is made last of all and stands first: Tab begins with the ratings.
    page->Add(heading(), wxSizerFlags().Expand().Border(wxALL, FromDIP(spacing::medium)));
    page->Add(columns, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(spacing::large)));
    SetSizer(page);
}

wxSizer* FrontDeskPage::heading()
{
    auto* line = new wxBoxSizer(wxHORIZONTAL);
    heading_ = line;
    line->AddSpacer(FromDIP(spacing::small));
    line->Add(add_text(this, title(), TextStyle::page_heading), wxSizerFlags(1).CenterVertical());
    choices_ = new wxBoxSizer(wxHORIZONTAL);
    line->Add(choices_, wxSizerFlags().CenterVertical());
    return line;
}

void FrontDeskPage::offer_kiosk(std::function<Result<void>()> open)
{
    open_kiosk_ = std::move(open);
    wxButton* kiosk = add_button(this, _("Kiosk   F11"), _("Open the kiosk, F11"));
    kiosk->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { open_kiosk(); });
    heading_->Add(kiosk, wxSizerFlags().CenterVertical().Border(wxRIGHT, FromDIP(spacing::small)));
}

Card* FrontDeskPage::entry_card()
{
    auto* card = entry_ = new Card(this, _("New entry"));
    head_ = new wxBoxSizer(wxVERTICAL);
    card->content().Add(head_, wxSizerFlags().Expand());
    question_ = new Paragraph(card, wxEmptyString, TextStyle::card_heading);
    card->content().Add(question_, wxSizerFlags().Expand());
    ratings_ = new RatingChoices(card);
    card->content().Add(ratings_, below(*this, spacing::medium));
    below_ratings_ = new wxBoxSizer(wxVERTICAL);
    card->content().Add(below_ratings_, wxSizerFlags().Expand());
    comment_label_ = add_text(card, _("Comment (optional; C goes there, Shift+Enter breaks the line)"), TextStyle::quiet);
    card->content().Add(comment_label_, below(*this, spacing::medium));
    comment_ = new wxTextCtrl(card, wxID_ANY, wxEmptyString, wxDefaultPosition, FromDIP(wxSize(60, 72)), wxTE_MULTILINE);
    set_look(*comment_, Look::field);
    set_spoken_name(*comment_, _("Comment (optional)"));
    card->content().Add(comment_, below(*this, spacing::tight));
    below_comment_ = new wxBoxSizer(wxVERTICAL);
    card->content().Add(below_comment_, wxSizerFlags(1).Expand());

    auto* actions = new wxBoxSizer(wxHORIZONTAL);
    save_ = add_button(card, wxString::FromUTF8("Save ⏎"), _("Save, Enter"));
    set_look(*save_, Look::primary);
    actions->Add(save_, in_row(*this));
    declined_ = add_button(card, _("Asked, declined   D"), _("Asked, declined, key D"));
    actions->Add(declined_, in_row(*this));
    actions->AddStretchSpacer();
    channel_label_ = add_text(card, _("Channel"), TextStyle::quiet);
    actions->Add(channel_label_, in_row(*this));
    channel_ = new ChoiceButton(card, _("Channel"));
    channel_->offer({{"desk", _("Desk").utf8_string()}, {"phone", _("Phone").utf8_string()}, {"paper", _("Paper").utf8_string()}}, model_.channel());
    actions->Add(channel_, wxSizerFlags().CenterVertical());
    card->content().Add(actions, below(*this, spacing::medium));
    return card;
}

// Nothing was saved yet when the page is first shown, so what tells about it is made when there is something to tell.
void FrontDeskPage::make_messages()
{
    if (saved_)
        return;
    entry_column_->Add(failed_card(), below(*this, spacing::medium));
    entry_column_->Add(saved_card(), below(*this, spacing::medium));
    entry_column_->Add(recovery_card(), below(*this, spacing::medium));
    note_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { keep_recovery(); });
    undo_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { undo(); });
    keep_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { keep_recovery(); });
}

Card* FrontDeskPage::failed_card()
{
    failed_ = new Card(this, _("Not saved"), CardTone::concern);
    auto* line = new wxBoxSizer(wxHORIZONTAL);
    failed_title_ = add_strong(failed_, palette().concern);
    failed_title_->SetLabelText(_("Not saved:"));
    line->Add(failed_title_, in_row(*this));
    failed_text_ = new Paragraph(failed_, wxEmptyString);
    line->Add(failed_text_, wxSizerFlags(1).CenterVertical());
    failed_->content().Add(line, wxSizerFlags().Expand());
    failed_->Hide();
    return failed_;
}

Card* FrontDeskPage::saved_card()
{
    saved_ = new Card(this, _("Last entry"), CardTone::improvement);
    auto* line = new wxBoxSizer(wxHORIZONTAL);
    saved_title_ = add_strong(saved_, palette().improvement);
    line->Add(saved_title_, in_row(*this));
    saved_text_ = new Paragraph(saved_, wxEmptyString);
    line->Add(saved_text_, wxSizerFlags(1).CenterVertical().Border(wxRIGHT, FromDIP(spacing::small)));
    undo_ = add_button(saved_, _("Undo   Ctrl+Z"), _("Undo the last entry, Control Z"));
    line->Add(undo_, wxSizerFlags().CenterVertical());
    saved_->content().Add(line, wxSizerFlags().Expand());
    saved_->Hide();
    return saved_;
}

Card* FrontDeskPage::recovery_card()
{
    recovery_ = new Card(this, _("Unhappy customer"), CardTone::concern);
    auto* words = new wxBoxSizer(wxHORIZONTAL);
    recovery_title_ = add_strong(recovery_, palette().concern);
    words->Add(recovery_title_, in_row(*this));
    words->Add(add_text(recovery_, _("What was done for them?   R")), wxSizerFlags().CenterVertical());
    recovery_->content().Add(words, wxSizerFlags().Expand());
    auto* line = new wxBoxSizer(wxHORIZONTAL);
    note_ = new wxTextCtrl(recovery_, wxID_ANY, wxEmptyString, wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER);
    note_->SetHint(_("Recovery note; leave it empty if nothing could be done"));
    set_spoken_name(*note_, _("Recovery note"));
    line->Add(note_, wxSizerFlags(1).CenterVertical().Border(wxRIGHT, FromDIP(spacing::small)));
    keep_ = add_button(recovery_, _("Keep"), _("Keep the recovery note"));
    line->Add(keep_, wxSizerFlags().CenterVertical());
    recovery_->content().Add(line, below(*this, spacing::small));
    recovery_->Hide();
    return recovery_;
}

wxSizer* FrontDeskPage::side_column()
{
    auto* column = new wxBoxSizer(wxVERTICAL);
    auto* today = new Card(this, _("Today at this desk"));
    today->content().Add(add_text(today, _("Today at this desk"), TextStyle::quiet));
    auto* figure = new wxBoxSizer(wxHORIZONTAL);
    figure_ = add_text(today, wxEmptyString, TextStyle::figure);
    figure->Add(figure_, in_row(*this));
    of_what_ = add_text(today, wxEmptyString, TextStyle::text);
    of_what_->SetForegroundColour(palette().quiet);
    figure->Add(of_what_, wxSizerFlags().Bottom().Border(wxBOTTOM, FromDIP(spacing::small)));
    today->content().Add(figure, wxSizerFlags().Expand());
    explanation_ = new Paragraph(today, wxEmptyString, TextStyle::quiet);
    today->content().Add(explanation_, wxSizerFlags().Expand());
    column->Add(today, wxSizerFlags().Expand());

    last_ = new Card(this, _("Last entries"));
    last_->content().Add(add_text(last_, _("Last entries (L opens one)"), TextStyle::heading));
    entries_ = new EntryList(last_);
    last_->content().Add(entries_, wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(spacing::small)));
    column->Add(last_, wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(spacing::medium)));
    return column;
}

} // namespace yardstick::ui
