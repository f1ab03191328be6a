// What the controls of the Front desk show; what they do is in front_desk_page.cpp.
#include "ui/front_desk_page.h"

#include "ui/back_dating_row.h"
#include "ui/card.h"
#include "ui/choice_button.h"
#include "ui/correction_head.h"
#include "ui/entry_chooser.h"
#include "ui/entry_list.h"
#include "ui/figure_words.h"
#include "ui/more_questions.h"
#include "ui/palette.h"
#include "ui/rating_choices.h"
#include "ui/text_from_utf8.h"
#include "ui/text_style.h"
#include "ui/waiting_row.h"

#include <wx/intl.h>
#include <wx/sizer.h>

#include <utility>

namespace yardstick::ui {

void FrontDeskPage::show_choices()
{
    const std::string survey = desk_.survey() ? desk_.survey()->id() : std::string();
    show_choice(sites_, _("Site"), 2, desk_.site(), &Desk::sites, &Desk::choose_site);
    show_choice(departments_, _("Department"), 2, desk_.department(), &Desk::departments, &Desk::choose_department);
    show_choice(surveys_, _("Survey that is asked"), 1, survey, &Desk::surveys, &Desk::choose_survey);
}

// A choice is made when there are `least` things to choose from; what is not shown costs no time at the start.
void FrontDeskPage::show_choice(ChoiceButton*& choice, const wxString& name, std::size_t least, const std::string& chosen, Offered offered,
                                Choose what)
{
    const std::vector<Option>& options = (desk_.*offered)();
    if (!choice && options.size() >= least) {
        choice = new ChoiceButton(this, name);
        choices_->Add(choice, wxSizerFlags().CenterVertical().Border(wxRIGHT, FromDIP(spacing::small)));
        choice->on_choose = [this, what](const std::string& id) { choose(what, id); };
    }
    if (!choice)
        return;
    choice->offer(options, chosen);
    choice->Show(options.size() >= least);
}

void FrontDeskPage::show_entry()
{
    const DeskEntry& entry = model_.entry();
    const std::string obstacle = model_.correction() ? std::string() : model_.obstacle();
    const std::string question = !obstacle.empty() ? obstacle : entry.asks_rating() ? entry.question() : std::string();
    bool is_other_layout = question_->IsShown() == question.empty() || comment_->IsShown() != entry.asks_comment();
    question_->set_text(text_from_utf8(question));
    question_->Show(!question.empty());
    ratings_->show(entry.ratings(), entry.chosen());
    ratings_->Show(entry.asks_rating());
    comment_label_->Show(entry.asks_comment());
    comment_->Show(entry.asks_comment());
    const wxString comment = text_from_utf8(entry.comment());
    if (comment_->GetValue() != comment)
        comment_->ChangeValue(comment);
    show_more();
    const auto shows = [](const wxWindow* window) { return window && window->IsShown(); };
    const std::pair had_errors(shows(rating_error_), shows(comment_error_));
    show_error(rating_error_, below_ratings_, entry.rating_error());
    show_error(comment_error_, below_comment_, entry.comment_error());
    is_other_layout = is_other_layout || had_errors != std::pair(shows(rating_error_), shows(comment_error_));
    save_->Enable(model_.can_save());
    declined_->Enable(model_.can_log_declined());
    if (is_other_layout && IsShownOnScreen())
        Layout();
}

// A survey of a rating and a comment has nothing here, and costs nothing at the start.
void FrontDeskPage::show_more()
{
    const auto& entry = model_.shown_entry();
    const bool has_more = entry->asks_more() || entry->pages() > 1;
    if (!more_ && !has_more)
        return;
    if (!more_) {
        more_ = new MoreQuestions(entry_);
        more_->on_change = [this] { show_entry(); };
        more_->on_complete = [this] {
            save();
            return model_.status().kind == SaveStatus::Kind::saved || model_.status().kind == SaveStatus::Kind::corrected;
        };
        more_->MoveBeforeInTabOrder(save_); // Tab goes from top to bottom, whatever was made last
        below_comment_->Add(more_, wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(spacing::medium)));
    }
    const bool was_shown = more_->IsShown();
    const bool had_room = entry_column_->GetItem(entry_)->GetProportion() > 0;
    more_->Show(has_more);
    more_->show(entry);
    // The form takes the room that is left, and scrolls in it.
    entry_column_->GetItem(entry_)->SetProportion(entry->asks_more() ? 1 : 0);
    if ((was_shown != has_more || had_room != entry->asks_more()) && IsShownOnScreen())
        Layout();
}

void FrontDeskPage::show_error(wxStaticText*& text, wxSizer* place, const std::string& error)
{
    if (!text && error.empty())
        return;
    if (!text) {
        text = add_text(entry_, wxEmptyString);
        text->SetForegroundColour(palette().concern);
        place->Add(text, wxSizerFlags().Expand().Border(wxTOP, FromDIP(spacing::tight)));
    }
    text->SetLabelText(text_from_utf8(error));
    text->Show(!error.empty());
}

// What stands in the entry's card only at times, and is made then.
void FrontDeskPage::show_rows()
{
    const int gap = FromDIP(spacing::medium);
    const bool is_waiting = !model_.waiting().empty() && !model_.correction();
    if (is_waiting && !waiting_) {
        waiting_ = new WaitingRow(entry_);
        waiting_->on_resume = [this] { resume_waiting(); };
        waiting_->on_drop = [this] { drop_waiting(); };
        waiting_->MoveBeforeInTabOrder(question_);
        head_->Add(waiting_, wxSizerFlags().Expand().Border(wxBOTTOM, gap));
    }
    if (waiting_)
        waiting_->Show(is_waiting);
    if (is_waiting)
        waiting_->show(model_.waiting());

    const auto& correction = model_.correction();
    if (correction && !correction_) {
        correction_ = new CorrectionHead(entry_);
        correction_->on_reason = [this](const std::string& reason) { model_.type_reason(reason); };
        correction_->on_undo = [this] { take_back(); };
        correction_->on_leave = [this] { leave_entry(); };
        correction_->MoveBeforeInTabOrder(question_);
        head_->Add(correction_, wxSizerFlags().Expand().Border(wxBOTTOM, gap));
    }
    if (correction_)
        correction_->Show(correction.has_value());
    if (correction)
        correction_->show(*correction, model_.status().kind == SaveStatus::Kind::incomplete && correction->given_reason().empty());

    const auto& dating = model_.back_dating();
    if (dating && !dating_) {
        dating_ = new BackDatingRow(entry_);
        dating_->on_when = [this](const std::string& when) { model_.type_when(when); };
        dating_->on_reason = [this](const std::string& reason) { model_.type_reason(reason); };
        dating_->MoveBeforeInTabOrder(save_);
        below_comment_->Add(dating_, wxSizerFlags().Expand().Border(wxTOP, gap));
    }
    if (dating_)
        dating_->Show(dating && !correction);
    if (dating)
        dating_->show(*dating);
    // An opened entry has come by its channel, and was no refusal.
    channel_label_->Show(!correction);
    channel_->Show(!correction);
    declined_->Show(!correction);
}

wxString FrontDeskPage::status_words() const
{
    const SaveStatus& status = model_.status();
    switch (status.kind) {
    case SaveStatus::Kind::nothing_yet: return {};
    case SaveStatus::Kind::incomplete: return _("Not saved yet: see what is missing in the entry");
    case SaveStatus::Kind::not_saved: return wxString::Format(_("Not saved: %s; your entry is still here"), text_from_utf8(status.why));
    case SaveStatus::Kind::saved:
    case SaveStatus::Kind::corrected:
    case SaveStatus::Kind::undone:
    case SaveStatus::Kind::noted:
    case SaveStatus::Kind::kept:
    case SaveStatus::Kind::dropped: break;
    }
    return place_ == StorePlace::server ? _("Saved on the server") : _("Saved on this computer");
}

void FrontDeskPage::show_message()
{
    const SaveStatus& status = model_.status();
    if (status.kind == SaveStatus::Kind::nothing_yet) {
        if (saved_) {
            failed_->Hide();
            saved_->Hide();
        }
        return;
    }
    make_messages();
    const bool has_failed = status.kind == SaveStatus::Kind::not_saved;
    failed_->Show(has_failed);
    if (has_failed)
        failed_text_->set_text(wxString::Format(_("%s; your entry is still here."), text_from_utf8(status.why)));
    undo_->Show(model_.can_undo());
    show_saved_words();
    if (const wxString words = status_words(); !words.empty())
        shell_.show_status(words);
    Layout(); // the offer to undo may have just ended
}

// What was done last: as long as it can be undone, or nothing else is done.
void FrontDeskPage::show_saved_words()
{
    const auto tell = [this](const wxString& title, const wxString& text) {
        saved_->Show();
        undo_->Hide(); // it would mean the entry saved before
        saved_title_->SetLabelText(title);
        saved_text_->set_text(text);
    };
    switch (model_.status().kind) {
    case SaveStatus::Kind::undone: return tell(_("Undone"), _("It counts no longer and stays in the history."));
    case SaveStatus::Kind::corrected: return tell(_("Corrected"), _("What was there before stays in the history."));
    case SaveStatus::Kind::kept: return tell(_("Kept for later"), _("It is in no figure until it is completed."));
    case SaveStatus::Kind::dropped: return tell(_("Dropped"), _("Nothing of it is kept."));
    default: break;
    }
    saved_->Show(model_.status().kind != SaveStatus::Kind::not_saved && model_.can_undo());
    if (const auto& saved = model_.last_saved()) {
        saved_title_->SetLabelText(wxString::Format(_("Saved %s"), text_from_utf8(saved->time)));
        wxString what = saved->is_declined ? _("Asked, declined") : text_from_utf8(saved->rating);
        if (!saved->comment.empty())
            what += (what.empty() ? wxString::FromUTF8("“") : wxString::FromUTF8(" · “")) + text_from_utf8(saved->comment) + wxString::FromUTF8("”");
        saved_text_->set_text(what);
    }
}

void FrontDeskPage::show_recovery()
{
    if (!recovery_ && model_.unanswered().empty())
        return;
    make_messages();
    recovery_->Show(!model_.unanswered().empty());
    if (model_.unanswered().empty())
        return;
    const SavedEntry& bad = model_.unanswered().front();
    recovery_title_->SetLabelText(wxString::Format(_("Unhappy customer %s"), text_from_utf8(bad.time)));
}

void FrontDeskPage::show_day()
{
    const DayWords words = words_for(model_.day());
    figure_->SetLabelText(words.figure);
    of_what_->SetLabelText(words.of_what);
    explanation_->set_text(words.explanation);
    entries_->show(model_.day().last);
    if (chooser_ && chooser_->IsShown())
        chooser_->show(model_.day().last);
}

// The menu offers the surveys and the ratings of the one that is asked.
void FrontDeskPage::tell_commands()
{
    std::string shown = desk_.survey() ? desk_.survey()->id() : std::string();
    if (const auto& survey = model_.entry().survey())
        shown += "/" + survey->id() + "/" + std::to_string(survey->version());
    // The first time the window asks for the commands by itself.
    if (const std::string before = std::exchange(commands_of_, shown); !before.empty() && before != shown)
        shell_.commands_changed();
}

void FrontDeskPage::show_all()
{
    show_rows();
    show_entry();
    show_recovery();
    show_day();
    show_message();
    tell_commands();
    if (IsShownOnScreen()) // else the window lays out everything when it appears
        Layout();
}

} // namespace yardstick::ui
