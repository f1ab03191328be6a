// What the menu and the keys offer at the Front desk; what it does is in front_desk_page.cpp.
#include "ui/front_desk_page.h"

#include "ui/more_questions.h"
#include "ui/text_from_utf8.h"

#include <wx/intl.h>

#include <algorithm>

namespace yardstick::ui {

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
    add("desk.comment", _("Write a comment"), "C", [this] { return model_.entry().asks_comment(); }, [this] { comment_->SetFocus(); });
    add_entry_commands(commands);
    for (std::size_t i = 0; i < model_.entry().ratings().size(); ++i) {
        const RatingOption& rating = model_.entry().ratings()[i];
        // Digits reach `take_character` first; here they are told, and chosen with the mouse.
        add(("desk.rate." + rating.key).c_str(), text_from_utf8(rating.text), rating.key.size() == 1 ? rating.key.c_str() : "",
            [this, i] { return model_.entry().asks_rating() && i < model_.entry().ratings().size() && !(more_ && more_->has_focus()); }, [this, i] {
                model_.entry().choose(i);
                show_entry();
            });
    }
    add_survey_commands(commands);
    return commands;
}

// The course of an entry apart from saving it.
void FrontDeskPage::add_entry_commands(std::vector<Command>& commands)
{
    const auto add = [&](const char* id, const wxString& label, const char* shortcut, auto can_run, auto run) {
        commands.push_back({id, label.utf8_string(), shortcut, can_run, run});
    };
    add("desk.clear", _("Clear the entry, or leave the one that was opened"), "Esc",
        [this] { return model_.has_entry() || model_.is_resumed() || model_.correction() || model_.back_dating(); }, [this] { leave_entry(); });
    add("desk.back_date", _("Enter it for an earlier time"), "Ctrl+B", [this] { return model_.can_back_date(); }, [this] { back_date(); });
    add("desk.next_page", _("Next page"), "Ctrl+PgDn", [this] { return more_ && more_->can_go_on(); }, [this] { turn(&MoreQuestions::next); });
    add("desk.previous_page", _("Previous page"), "Ctrl+PgUp", [this] { return more_ && more_->can_go_back(); },
        [this] { turn(&MoreQuestions::previous); });
    add("desk.keep", _("Keep the entry for later"), "Ctrl+K", [this] { return model_.can_keep(); }, [this] { keep_for_later(); });
    const auto is_waiting = [this] { return !model_.waiting().empty() && !model_.correction(); };
    add("desk.resume", _("Resume the entry begun last"), "Ctrl+R", is_waiting, [this] { resume_waiting(); });
    add("desk.drop", _("Drop the entry begun last"), "", is_waiting, [this] { drop_waiting(); });
    add("desk.correct", _("Open one of the last entries"), "L", [this] { return !model_.day().last.empty(); }, [this] { choose_last_entry(); });
    if (open_kiosk_)
        add("desk.kiosk", _("Open the kiosk"), "F11", [] { return true; }, [this] { open_kiosk(); });
    add("desk.take_back", _("Take the opened entry back"), "Ctrl+T", [this] { return model_.can_undo_corrected(); }, [this] { take_back(); });
}

// By the places of the list that the survey choice opens.
void FrontDeskPage::add_survey_commands(std::vector<Command>& commands)
{
    constexpr std::size_t digits = 9;
    for (std::size_t i = 0; i < std::min(desk_.surveys().size(), digits); ++i) {
        const Option& survey = desk_.surveys()[i];
        commands.push_back({"desk.ask." + survey.id, wxString::Format(_("Ask “%s”"), text_from_utf8(survey.name)).utf8_string(),
                            "Ctrl+" + std::to_string(i + 1), [this, id = survey.id] { return !desk_.survey() || desk_.survey()->id() != id; },
                            [this, id = survey.id] { choose(&Desk::choose_survey, id); }});
    }
}

} // namespace yardstick::ui
