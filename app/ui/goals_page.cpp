#include "ui/goals_page.h"

#include "ui/card.h"
#include "ui/choices.h"
#include "ui/native_look.h"
#include "ui/palette.h"
#include "ui/round_answers_panel.h"
#include "ui/round_tokens_card.h"
#include "ui/rows.h"
#include "ui/text_from_utf8.h"
#include "ui/text_style.h"

#include <wx/intl.h>

namespace yardstick::ui {

namespace {

constexpr int rounds_height = 150;

} // namespace

GoalsPage::GoalsPage(wxWindow* parent, Shell& shell, Workspace& workspace, Desk& desk, bool is_shared)
    : Page(parent, _("Goals")), shell_(shell), desk_(desk), model_(workspace, desk, is_shared)
{
    lay_out();
    bind_events();
}

void GoalsPage::refresh()
{
    desk_.refresh();
    model_.refresh();
    fill_choice(*teams_, model_.teams(), model_.team());
    fill_choice(*surveys_, model_.surveys(), model_.survey());
    last_day_->ChangeValue(text_from_utf8(model_.last_day()));
    show_rounds();
}

void GoalsPage::focus_first()
{
    if (model_.rounds().empty())
        last_day_->SetFocus();
    else
        rounds_->SetFocus();
}

wxTextCtrl& GoalsPage::tokens()
{
    return tokens_->tokens();
}

std::vector<Command> GoalsPage::commands()
{
    return {
        {"goals.new", _("Ask the team").utf8_string(), "Ctrl+N", [] { return true; }, [this] { last_day_->SetFocus(); }},
        {"goals.open", _("Open the round").utf8_string(), "Ctrl+S", [this] { return model_.can_open(); }, [this] { open_round(); }},
        {"goals.tokens", _("Give out the tokens").utf8_string(), "Ctrl+T", [this] { return model_.can_give_out_tokens(); }, [this] { give_out_tokens(); }},
        {"goals.print", _("Print the tokens").utf8_string(), "Ctrl+P", [this] { return tokens_->has_tokens(); }, [this] { tokens_->ask_slips(); }},
        {"goals.close", _("Close the round").utf8_string(), "", [this] { return model_.can_close(); }, [this] { close_round(); }},
    };
}

void GoalsPage::lay_out()
{
    auto* work = new wxBoxSizer(wxVERTICAL);
    work->Add(rounds_card(), wxSizerFlags().Expand());
    work->Add(result_card(), wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(spacing::medium)));
    auto* side = new wxBoxSizer(wxVERTICAL);
    side->Add(open_card(), wxSizerFlags().Expand());
    tokens_ = new RoundTokensCard(this, shell_, model_);
    side->Add(tokens_, below(*this, spacing::medium));
    auto* columns = new wxBoxSizer(wxHORIZONTAL);
    columns->Add(work, wxSizerFlags(14).Expand());
    columns->AddSpacer(FromDIP(spacing::medium));
    columns->Add(side, wxSizerFlags(9).Expand());
    auto* page = new wxBoxSizer(wxVERTICAL);
    page->Add(heading(), wxSizerFlags().Expand().Border(wxLEFT | wxTOP | wxRIGHT, FromDIP(spacing::large)));
    page->Add(columns, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(spacing::large)));
    SetSizer(page);
}

wxSizer* GoalsPage::heading()
{
    auto* line = new wxBoxSizer(wxHORIZONTAL);
    line->Add(add_text(this, title(), TextStyle::page_heading), wxSizerFlags(1).CenterVertical());
    line->Add(add_text(this, _("Team"), TextStyle::quiet), in_row(*this));
    teams_ = new wxChoice(this, wxID_ANY);
    set_spoken_name(*teams_, _("Team"));
    line->Add(teams_, wxSizerFlags().CenterVertical());
    return line;
}

Card* GoalsPage::rounds_card()
{
    auto* card = new Card(this, _("Rounds of the team"));
    card->content().Add(add_text(card, _("Rounds of the team"), TextStyle::card_heading), wxSizerFlags().Expand());
    no_round_ = new Paragraph(card, _("This team was not asked yet. Choose a survey and a last day, and open a round."), TextStyle::quiet);
    card->content().Add(no_round_, below(*this, spacing::small));
    rounds_ = new wxDataViewListCtrl(card, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(-1, rounds_height)), wxDV_SINGLE | wxDV_ROW_LINES);
    set_spoken_name(*rounds_, _("Rounds of the team"));
    rounds_->AppendTextColumn(_("Survey"), wxDATAVIEW_CELL_INERT, FromDIP(220));
    rounds_->AppendTextColumn(_("State"), wxDATAVIEW_CELL_INERT, FromDIP(180));
    rounds_->AppendTextColumn(_("Took part"), wxDATAVIEW_CELL_INERT, FromDIP(120));
    card->content().Add(rounds_, below(*this, spacing::small));
    return card;
}

Card* GoalsPage::result_card()
{
    result_ = new Card(this, _("Result of the round"));
    result_title_ = add_text(result_, wxEmptyString, TextStyle::card_heading);
    result_->content().Add(result_title_, wxSizerFlags().Expand());
    result_state_ = add_text(result_, wxEmptyString, TextStyle::quiet);
    result_->content().Add(result_state_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(spacing::tight)));
    summary_ = new Paragraph(result_, wxEmptyString);
    result_->content().Add(summary_, below(*this, spacing::small));
    answers_ = new RoundAnswersPanel(result_);
    result_->content().Add(answers_, wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(spacing::medium)));
    close_note_ = new Paragraph(result_, _("A closed round takes no more answers, and cannot be opened again."), TextStyle::quiet);
    result_->content().Add(close_note_, below(*this, spacing::small));
    auto* actions = new wxBoxSizer(wxHORIZONTAL);
    close_ = add_button(result_, *actions, _("Close the round"));
    result_->content().Add(actions, below(*this, spacing::small));
    return result_;
}

Card* GoalsPage::open_card()
{
    auto* card = new Card(this, _("Ask the team"));
    card->content().Add(add_text(card, _("Ask the team"), TextStyle::card_heading), wxSizerFlags().Expand());
    card->content().Add(new Paragraph(card, _("One answer per person, with no name and no time on it."), TextStyle::quiet), below(*this, spacing::tight));
    auto* fields = new wxFlexGridSizer(2, FromDIP(wxSize(spacing::small, spacing::small)));
    fields->AddGrowableCol(1);
    const auto add_field = [&](const wxString& label, wxControl* control) {
        fields->Add(add_text(card, label), wxSizerFlags().CenterVertical());
        fields->Add(control, wxSizerFlags().Expand());
        set_spoken_name(*control, label);
    };
    surveys_ = new wxChoice(card, wxID_ANY);
    add_field(_("Survey"), surveys_);
    last_day_ = new wxTextCtrl(card, wxID_ANY, wxEmptyString, wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER);
    last_day_->SetHint("2026-01-31");
    add_field(_("Last day"), last_day_);
    card->content().Add(fields, below(*this, spacing::medium));
    no_survey_ = new Paragraph(card, _("There is no live survey that staff answer. Publish one on the Surveys page."), TextStyle::quiet);
    card->content().Add(no_survey_, below(*this, spacing::small));
    problem_ = new Paragraph(card, wxEmptyString);
    problem_->SetForegroundColour(palette().concern);
    card->content().Add(problem_, below(*this, spacing::small));
    auto* actions = new wxBoxSizer(wxHORIZONTAL);
    open_ = add_button(card, *actions, _("Open the round   Ctrl+S"));
    set_look(*open_, Look::primary);
    set_spoken_name(*open_, _("Open the round, Control S"));
    card->content().Add(actions, below(*this, spacing::medium));
    return card;
}

void GoalsPage::bind_events()
{
    teams_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        model_.choose_team(model_.teams().at(static_cast<std::size_t>(event.GetSelection())).id);
        show_rounds();
    });
    rounds_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
        const int row = rounds_->GetSelectedRow();
        if (row == wxNOT_FOUND || model_.selected() == static_cast<std::size_t>(row))
            return;
        model_.select(static_cast<std::size_t>(row));
        show_chosen();
    });
    surveys_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        model_.choose_survey(model_.surveys().at(static_cast<std::size_t>(event.GetSelection())).id);
    });
    last_day_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { model_.type_last_day(last_day_->GetValue().utf8_string()); });
    last_day_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { open_round(); });
    open_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { open_round(); });
    tokens_->on_give_out = [this] { give_out_tokens(); };
    tokens_->on_change = [this] { show_outcome(); };
    tokens_->on_put_away = [this] { put_tokens_away(); };
    close_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { close_round(); });
}

void GoalsPage::show_rounds()
{
    rounds_->DeleteAllItems();
    for (const RoundLine& line : model_.rounds()) {
        wxVector<wxVariant> cells;
        for (const std::string& cell : {line.title, line.state, line.took_part})
            cells.push_back(text_from_utf8(cell));
        rounds_->AppendItem(cells);
    }
    if (model_.selected())
        rounds_->SelectRow(static_cast<unsigned>(*model_.selected()));
    rounds_->Show(!model_.rounds().empty());
    no_round_->Show(model_.rounds().empty());
    no_survey_->Show(model_.surveys().empty());
    show_chosen();
}

void GoalsPage::show_chosen()
{
    is_closing_ = false;
    result_->Show(model_.chosen() != nullptr);
    if (const RoundLine* line = model_.chosen()) {
        result_title_->SetLabelText(text_from_utf8(line->title));
        result_state_->SetLabelText(text_from_utf8(line->state));
        summary_->set_text(text_from_utf8(model_.summary()));
    }
    answers_->show(model_.results(), model_.comments(), model_.chosen() ? model_.chosen()->round.thresholds.comments : 0);
    show_outcome();
}

void GoalsPage::show_outcome()
{
    const bool is_open = model_.can_close();
    problem_->set_text(text_from_utf8(model_.problem()));
    problem_->Show(!model_.problem().empty());
    open_->Enable(model_.can_open());
    close_->Show(is_open);
    close_->SetLabel(is_closing_ ? _("Close it now") : _("Close the round"));
    close_note_->Show(is_open && is_closing_);
    tokens_->show();
    result_->Layout();
    Layout();
}

void GoalsPage::open_round()
{
    const bool is_open = model_.open_round();
    show_rounds();
    if (is_open)
        tokens_->focus_give_out();
}

void GoalsPage::give_out_tokens()
{
    const bool are_out = model_.give_out_tokens();
    show_rounds();
    if (are_out)
        tokens_->focus_tokens();
}

void GoalsPage::put_tokens_away()
{
    model_.put_tokens_away();
    show_chosen();
    rounds_->SetFocus();
}

void GoalsPage::close_round()
{
    if (!is_closing_) {
        is_closing_ = true;
        show_outcome();
        close_->SetFocus();
        return;
    }
    model_.close_round();
    show_rounds();
}

} // namespace yardstick::ui
