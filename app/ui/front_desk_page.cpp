#include "ui/front_desk_page.h"

#include "ui/card.h"
#include "ui/choice_button.h"
#include "ui/entry_list.h"
#include "ui/figure_words.h"
#include "ui/native_look.h"
#include "ui/palette.h"
#include "ui/rating_choices.h"
#include "ui/text_style.h"

#include <wx/intl.h>
#include <wx/sizer.h>

#include <algorithm>
#include <utility>

namespace yardstick::ui {

namespace {

wxString text_of(const std::string& utf8)
{
    return wxString::FromUTF8(utf8);
}

} // namespace

FrontDeskPage::FrontDeskPage(wxWindow* parent, Shell& shell, Desk& desk, FrontDesk model, StorePlace place)
    : Page(parent, _("Front desk")), shell_(shell), desk_(desk), place_(place), model_(std::move(model)), minute_(this)
{
    lay_out();
    bind_events();
}

void FrontDeskPage::refresh()
{
    if (std::exchange(was_shown_, true))
        model_.refresh();
    show_choices();
    show_all();
}

bool FrontDeskPage::take_character(char character)
{
    if (character < '0' || character > '9')
        return false;
    model_.type_digit(character);
    show_entry();
    return true;
}

void FrontDeskPage::focus_first()
{
    ratings_->focus_first();
}

std::vector<Command> FrontDeskPage::commands()
{
    std::vector<Command> commands;
    const auto add = [&](const char* id, const wxString& label, const char* shortcut, auto can_run, auto run) {
        commands.push_back({id, label.utf8_string(), shortcut, can_run, run});
    };
    add("desk.save", _("Save the entry (Enter)"), "", [this] { return model_.can_save(); }, [this] { save(); });
    add("desk.declined", _("Asked, declined"), "D", [this] { return model_.can_log_declined(); }, [this] { log_declined(); });
    // In a field with text Ctrl+Z means that text, not the entry before it.
    const auto can_undo = [this] { return model_.can_undo() && comment_->IsEmpty() && (!note_ || note_->IsEmpty()); };
    add("desk.undo", _("Undo the last entry"), "Ctrl+Z", can_undo, [this] { undo(); });
    add("desk.recovery", _("Write what was done"), "R", [this] { return !model_.unanswered().empty(); }, [this] { note_->SetFocus(); });
    add("desk.comment", _("Write a comment"), "C", [this] { return model_.takes_comment(); }, [this] { comment_->SetFocus(); });
    add("desk.clear", _("Clear the entry"), "Esc", [this] { return model_.has_entry(); }, [this] {
        model_.clear();
        show_entry();
        focus_first();
    });
    for (std::size_t i = 0; i < model_.ratings().size(); ++i) {
        const RatingOption& rating = model_.ratings()[i];
        // Digits reach `take_character` first; here they are told, and chosen with the mouse.
        add(("desk.rate." + rating.key).c_str(), text_of(rating.text), rating.key.size() == 1 ? rating.key.c_str() : "",
            [this, i] { return i < model_.ratings().size(); }, [this, i] {
                model_.choose(i);
                show_entry();
            });
    }
    add_survey_commands(commands);
    return commands;
}

// By the places of the list that the survey choice opens.
void FrontDeskPage::add_survey_commands(std::vector<Command>& commands)
{
    constexpr std::size_t digits = 9;
    for (std::size_t i = 0; i < std::min(desk_.surveys().size(), digits); ++i) {
        const Option& survey = desk_.surveys()[i];
        commands.push_back({"desk.ask." + survey.id, wxString::Format(_("Ask “%s”"), text_of(survey.name)).utf8_string(),
                            "Ctrl+" + std::to_string(i + 1), [this, id = survey.id] { return !desk_.survey() || desk_.survey()->id() != id; },
                            [this, id = survey.id] { choose(&Desk::choose_survey, id); }});
    }
}

void FrontDeskPage::choose(Choose what, const std::string& id)
{
    (desk_.*what)(id);
    refresh();
    shell_.desk_changed();
    focus_first();
}

void FrontDeskPage::bind_events()
{
    ratings_->on_choose = [this](std::size_t rating) {
        model_.choose(rating);
        show_entry();
    };
    comment_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
        model_.type_comment(comment_->GetValue().utf8_string());
        show_entry();
    });
    save_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { save(); });
    declined_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { log_declined(); });
    channel_->on_choose = [this](const std::string& channel) { model_.choose_channel(channel); };
    Bind(wxEVT_CHAR_HOOK, &FrontDeskPage::take_enter, this);
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) { show_message(); });
}

// Enter saves from the comment and from the ratings; Shift+Enter breaks the comment's line; Escape leaves a field.
void FrontDeskPage::take_enter(wxKeyEvent& event)
{
    const bool is_enter = event.GetKeyCode() == WXK_RETURN || event.GetKeyCode() == WXK_NUMPAD_ENTER;
    wxWindow* focused = wxWindow::FindFocus();
    if (is_enter && !event.ShiftDown() && (focused == comment_ || (ratings_->has_focus() && model_.can_save()))) {
        save();
        return;
    }
    if (event.GetKeyCode() == WXK_ESCAPE && (focused == comment_ || focused == note_)) {
        focus_first();
        return;
    }
    event.Skip();
}

void FrontDeskPage::act(const std::function<void()>& action)
{
    action();
    show_all();
    minute_.StartOnce(static_cast<int>(std::chrono::milliseconds(FrontDesk::undo_time).count()) + 100);
}

void FrontDeskPage::save()
{
    if (!model_.can_save())
        return;
    act([this] { model_.save(); });
    if (model_.status().kind == SaveStatus::Kind::saved)
        focus_first();
}

void FrontDeskPage::log_declined()
{
    act([this] { model_.log_declined(); });
}

void FrontDeskPage::undo()
{
    act([this] { model_.undo(); });
    focus_first();
}

void FrontDeskPage::keep_recovery()
{
    act([this] { model_.keep_recovery(note_->GetValue().utf8_string()); });
    if (model_.status().kind != SaveStatus::Kind::noted)
        return;
    note_->Clear();
    focus_first();
}

void FrontDeskPage::show_choices()
{
    const std::string survey = desk_.survey() ? desk_.survey()->id() : std::string();
    show_choice(sites_, _("Site"), 2, desk_.site(), &Desk::sites, &Desk::choose_site);
    show_choice(departments_, _("Department"), 2, desk_.department(), &Desk::departments, &Desk::choose_department);
    show_choice(surveys_, _("Survey that is asked"), 1, survey, &Desk::surveys, &Desk::choose_survey);
    // The first time the window asks for the commands by itself.
    if (const std::string before = std::exchange(survey_shown_, survey); !before.empty() && before != survey)
        shell_.commands_changed();
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
    const std::string obstacle = model_.obstacle();
    question_->set_text(text_of(obstacle.empty() ? model_.question() : obstacle));
    ratings_->show(model_.ratings(), model_.chosen());
    comment_label_->Show(model_.takes_comment());
    comment_->Show(model_.takes_comment());
    const wxString comment = text_of(model_.comment());
    if (comment_->GetValue() != comment)
        comment_->ChangeValue(comment);
    save_->Enable(model_.can_save());
    declined_->Enable(model_.can_log_declined());
}

wxString FrontDeskPage::status_words() const
{
    const SaveStatus& status = model_.status();
    switch (status.kind) {
    case SaveStatus::Kind::nothing_yet: return {};
    case SaveStatus::Kind::not_saved: return wxString::Format(_("Not saved: %s; your entry is still here"), text_of(status.why));
    case SaveStatus::Kind::saved:
    case SaveStatus::Kind::undone:
    case SaveStatus::Kind::noted: break;
    }
    return place_ == StorePlace::server ? _("Saved on the server") : _("Saved on this computer");
}

void FrontDeskPage::show_message()
{
    const SaveStatus& status = model_.status();
    if (status.kind == SaveStatus::Kind::nothing_yet)
        return;
    make_messages();
    const bool has_failed = status.kind == SaveStatus::Kind::not_saved;
    const bool is_undone = status.kind == SaveStatus::Kind::undone;
    failed_->Show(has_failed);
    if (has_failed)
        failed_text_->set_text(wxString::Format(_("%s; your entry is still here."), text_of(status.why)));
    saved_->Show(!has_failed && (is_undone || model_.can_undo()));
    undo_->Show(model_.can_undo());
    if (is_undone) {
        saved_title_->SetLabelText(_("Undone"));
        saved_text_->set_text(_("It counts no longer and stays in the history."));
    } else if (const auto& saved = model_.last_saved()) {
        saved_title_->SetLabelText(wxString::Format(_("Saved %s"), text_of(saved->time)));
        wxString what = saved->is_declined ? _("Asked, declined") : text_of(saved->rating);
        if (!saved->comment.empty())
            what += wxString::FromUTF8(" · “") + text_of(saved->comment) + wxString::FromUTF8("”");
        saved_text_->set_text(what);
    }
    if (const wxString words = status_words(); !words.empty())
        shell_.show_status(words);
    Layout(); // the offer to undo may have just ended
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
    recovery_title_->SetLabelText(wxString::Format(_("Unhappy customer %s"), text_of(bad.time)));
}

void FrontDeskPage::show_day()
{
    const DayWords words = words_for(model_.day());
    figure_->SetLabelText(words.figure);
    of_what_->SetLabelText(words.of_what);
    explanation_->set_text(words.explanation);
    entries_->show(model_.day().last);
}

void FrontDeskPage::show_all()
{
    show_entry();
    show_recovery();
    show_day();
    show_message();
    if (IsShownOnScreen()) // else the window lays out everything when it appears
        Layout();
}

} // namespace yardstick::ui
