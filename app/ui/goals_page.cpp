#include "ui/goals_page.h"

#include "report/figure_text.h"
#include "ui/card.h"
#include "ui/choices.h"
#include "ui/native_look.h"
#include "ui/palette.h"
#include "ui/rows.h"
#include "ui/text_from_utf8.h"
#include "ui/text_style.h"

#include <wx/clipbrd.h>
#include <wx/intl.h>

namespace yardstick::ui {

namespace {

constexpr int rounds_height = 150;
constexpr int tokens_height = 150;
constexpr int result_columns = 6;

/// A number as people gave it: whole where it is.
wxString number_of(double value)
{
    return text_from_utf8(set_number(value));
}

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

std::vector<Command> GoalsPage::commands()
{
    return {
        {"goals.new", _("Ask the team").utf8_string(), "Ctrl+N", [] { return true; }, [this] { last_day_->SetFocus(); }},
        {"goals.open", _("Open the round").utf8_string(), "Ctrl+S", [this] { return model_.can_open(); }, [this] { open_round(); }},
        {"goals.tokens", _("Give out the tokens").utf8_string(), "Ctrl+T", [this] { return model_.can_give_out_tokens(); }, [this] { give_out_tokens(); }},
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
    side->Add(tokens_card(), below(*this, spacing::medium));
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
    answers_ = new wxScrolledWindow(result_, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL);
    answers_->SetScrollRate(0, FromDIP(spacing::medium));
    answers_->SetSizer(new wxBoxSizer(wxVERTICAL));
    set_spoken_name(*answers_, _("Answers"));
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

Card* GoalsPage::tokens_card()
{
    token_card_ = new Card(this, _("Tokens"));
    token_card_->content().Add(add_text(token_card_, _("Tokens"), TextStyle::card_heading), wxSizerFlags().Expand());
    token_note_ = new Paragraph(token_card_, _("Everybody answers with a token of their own. Tokens are shown once; of whose they are, nothing is kept."), TextStyle::quiet);
    token_card_->content().Add(token_note_, below(*this, spacing::tight));
    done_ = new Paragraph(token_card_, wxEmptyString);
    done_->SetForegroundColour(palette().improvement);
    token_card_->content().Add(done_, below(*this, spacing::small));
    tokens_ = new wxTextCtrl(token_card_, wxID_ANY, wxEmptyString, wxDefaultPosition, FromDIP(wxSize(-1, tokens_height)), wxTE_MULTILINE | wxTE_READONLY | wxTE_DONTWRAP);
    tokens_->SetFont(wxFont(wxFontInfo(tokens_->GetFont().GetPointSize()).Family(wxFONTFAMILY_TELETYPE)));
    set_spoken_name(*tokens_, _("Tokens by name"));
    token_card_->content().Add(tokens_, below(*this, spacing::small));
    auto* actions = new wxBoxSizer(wxHORIZONTAL);
    give_out_ = add_button(token_card_, *actions, _("Give out the tokens   Ctrl+T"));
    set_spoken_name(*give_out_, _("Give out the tokens, Control T"));
    copy_ = add_button(token_card_, *actions, _("Copy"));
    set_spoken_name(*copy_, _("Copy the tokens with what is promised"));
    put_away_ = add_button(token_card_, *actions, _("I have handed them out"));
    token_card_->content().Add(actions, below(*this, spacing::medium));
    return token_card_;
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
    give_out_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { give_out_tokens(); });
    copy_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { copy_tokens(); });
    put_away_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { put_tokens_away(); });
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
    show_result();
    show_outcome();
}

void GoalsPage::show_result()
{
    answers_->GetSizer()->Clear(true);
    for (const QuestionResult& question : model_.results())
        add_question(question);
    for (const QuestionComments& comments : model_.comments())
        add_comments(comments);
    answers_->FitInside();
    answers_->Scroll(0, 0);
}

void GoalsPage::add_question(const QuestionResult& question)
{
    wxSizer& sizer = *answers_->GetSizer();
    sizer.Add(new Paragraph(answers_, text_from_utf8(question.title), TextStyle::heading), wxSizerFlags().Expand());
    if (question.is_withheld) {
        sizer.Add(new Paragraph(answers_, wxString::Format(_("Not shown: %s."), text_from_utf8(question.reason)), TextStyle::quiet),
                  wxSizerFlags().Expand().Border(wxTOP | wxBOTTOM, FromDIP(spacing::tight)));
        return;
    }
    auto* figures = new wxFlexGridSizer(result_columns, FromDIP(wxSize(spacing::large, spacing::tight)));
    const auto add = [&](const wxString& label, const wxString& figure) {
        auto* cell = new wxBoxSizer(wxVERTICAL);
        cell->Add(add_text(answers_, label, TextStyle::quiet));
        cell->Add(add_text(answers_, figure));
        figures->Add(cell);
    };
    add(_("Lowest"), number_of(question.lowest));
    add(_("Mean"), text_from_utf8(number_text(question.mean, 2)));
    add(_("Highest"), number_of(question.highest));
    add(_("Spread"), number_of(question.spread()));
    add(_("Answers"), text_from_utf8(std::to_string(question.n)));
    sizer.Add(figures, wxSizerFlags().Border(wxTOP | wxBOTTOM, FromDIP(spacing::small)));
    sizer.AddSpacer(FromDIP(spacing::small));
}

void GoalsPage::add_comments(const QuestionComments& comments)
{
    wxSizer& sizer = *answers_->GetSizer();
    sizer.Add(new Paragraph(answers_, text_from_utf8(comments.title), TextStyle::heading), below(*this, spacing::small));
    if (comments.is_withheld) {
        const int least = model_.chosen()->round.thresholds.comments;
        sizer.Add(new Paragraph(answers_, wxString::Format(_("Not shown: fewer than %d people wrote something."), least), TextStyle::quiet),
                  below(*this, spacing::tight));
        return;
    }
    for (const std::string& text : comments.texts)
        sizer.Add(new Paragraph(answers_, wxString::FromUTF8("– ") + text_from_utf8(text)), below(*this, spacing::tight));
}

void GoalsPage::show_outcome()
{
    const bool is_open = model_.can_close();
    const bool has_tokens = !model_.tokens().empty();
    problem_->set_text(text_from_utf8(model_.problem()));
    problem_->Show(!model_.problem().empty());
    done_->set_text(text_from_utf8(model_.done()));
    done_->Show(!model_.done().empty());
    open_->Enable(model_.can_open());
    close_->Show(is_open);
    close_->SetLabel(is_closing_ ? _("Close it now") : _("Close the round"));
    close_note_->Show(is_open && is_closing_);
    wxString lines;
    for (const IssuedToken& each : model_.tokens())
        lines += text_from_utf8(each.token + "   " + each.person.name + '\n');
    tokens_->ChangeValue(lines);
    token_card_->Show(is_open || has_tokens || !model_.done().empty());
    tokens_->Show(has_tokens);
    copy_->Show(has_tokens);
    put_away_->Show(has_tokens);
    give_out_->Show(model_.can_give_out_tokens());
    result_->Layout();
    token_card_->Layout();
    Layout();
}

void GoalsPage::open_round()
{
    const bool is_open = model_.open_round();
    show_rounds();
    if (is_open)
        give_out_->SetFocus();
}

void GoalsPage::give_out_tokens()
{
    const bool are_out = model_.give_out_tokens();
    show_rounds();
    if (are_out)
        tokens_->SetFocus();
}

void GoalsPage::copy_tokens()
{
    const wxClipboardLocker clipboard;
    if (!clipboard)
        return;
    wxTheClipboard->SetData(new wxTextDataObject(text_from_utf8(model_.tokens_text())));
    shell_.show_status(_("The tokens are on the clipboard"));
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
