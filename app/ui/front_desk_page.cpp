// What is done at the Front desk. Where its controls stand is in front_desk_layout.cpp, what they show in front_desk_show.cpp, what
// the menu and the keys offer in front_desk_commands.cpp.
#include "ui/front_desk_page.h"

#include "ui/back_dating_row.h"
#include "ui/card.h"
#include "ui/choice_button.h"
#include "ui/correction_head.h"
#include "ui/entry_chooser.h"
#include "ui/entry_list.h"
#include "ui/more_questions.h"
#include "ui/rating_choices.h"

#include <wx/intl.h>
#include <wx/sizer.h>

#include <utility>

namespace yardstick::ui {

FrontDeskPage::FrontDeskPage(wxWindow* parent, Shell& shell, Desk& desk, FrontDesk model, StorePlace place)
    : Page(parent, _("Front desk")), shell_(shell), desk_(desk), place_(place), model_(std::move(model)), minute_(this), look_(this), self_(std::make_shared<FrontDeskPage*>(this))
{
    lay_out();
    bind_events();
}

FrontDeskPage::~FrontDeskPage()
{
    *self_ = nullptr;
}

void FrontDeskPage::watch(Background& background, std::chrono::milliseconds every)
{
    background_ = &background;
    look_.Start(static_cast<int>(every.count()));
    Bind(wxEVT_PAINT, &FrontDeskPage::look_once_drawn, this);
}

// A plugin may have to be started to say how satisfied people are today: the page is drawn before.
void FrontDeskPage::look_once_drawn(wxPaintEvent& event)
{
    event.Skip();
    Unbind(wxEVT_PAINT, &FrontDeskPage::look_once_drawn, this);
    CallAfter([this] { look_for_changes(); });
}

void FrontDeskPage::look_for_changes()
{
    // A server that is slow to answer is not asked a second time.
    if (!background_ || !IsShownOnScreen() || std::exchange(is_looking_, true))
        return;
    background_->run(
        [self = self_, query = todays_responses(desk_)](Workspace& workspace) -> Background::Finish {
            return [self, changes = changes_of(workspace.responses(), query)] {
                FrontDeskPage* const page = *self;
                if (!page)
                    return;
                page->is_looking_ = false;
                if (page->model_.follow(changes))
                    page->show_day();
            };
        },
        [self = self_](const std::string&) {
            // Whoever saves is told; that nothing new is shown meanwhile is no news.
            if (*self)
                (*self)->is_looking_ = false;
        });
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
    // In the form digits choose among its own answers.
    if (character < '0' || character > '9' || !model_.entry().asks_rating() || (more_ && more_->has_focus()))
        return false;
    model_.entry().type_digit(character);
    show_entry();
    return true;
}

void FrontDeskPage::focus_first()
{
    if (model_.entry().asks_rating())
        ratings_->focus_first();
    else if (more_ && more_->IsShown())
        more_->focus_first();
    else if (correction_ && correction_->IsShown())
        correction_->focus_reason();
    else
        SetFocus();
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
        model_.entry().choose(rating);
        show_entry();
    };
    comment_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
        model_.entry().type_comment(comment_->GetValue().utf8_string());
        show_entry();
    });
    save_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { save(); });
    declined_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { log_declined(); });
    channel_->on_choose = [this](const std::string& channel) { model_.choose_channel(channel); };
    // The text itself has no window to be clicked.
    last_->Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent& event) {
        event.Skip();
        if (!model_.day().last.empty())
            CallAfter([this] { choose_last_entry(); });
    });
    Bind(wxEVT_CHAR_HOOK, &FrontDeskPage::take_enter, this);
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) { show_message(); }, minute_.GetId());
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) { look_for_changes(); }, look_.GetId());
}

// Whether Enter in this control means the entry: there it does not mean anything of its own.
bool FrontDeskPage::saves_from(wxWindow* focused) const
{
    return focused == comment_ || (ratings_->has_focus() && model_.can_save()) || (dating_ && dating_->has_focus())
        || (correction_ && correction_->has_focus()) || (more_ && more_->leaves_enter());
}

// Enter saves from the comment and from the ratings; Shift+Enter breaks the comment's line; Escape leaves a field.
void FrontDeskPage::take_enter(wxKeyEvent& event)
{
    const bool is_enter = event.GetKeyCode() == WXK_RETURN || event.GetKeyCode() == WXK_NUMPAD_ENTER;
    const bool is_escape = event.GetKeyCode() == WXK_ESCAPE;
    wxWindow* focused = wxWindow::FindFocus();
    if (is_enter && (event.ControlDown() || (!event.ShiftDown() && saves_from(focused)))) {
        save();
        return;
    }
    // Enter chooses nothing: the keyboard rests on the worst rating, and Enter twice would save it. Digits and the blank choose.
    if (is_enter && ratings_->has_focus())
        return;
    if (chooser_ && focused == chooser_ && (is_enter || is_escape)) {
        if (is_enter)
            chooser_->choose();
        else
            close_chooser();
        return;
    }
    if (is_escape && dating_ && dating_->has_focus()) {
        model_.date_now();
        show_all();
        focus_first();
        return;
    }
    if (is_escape && (focused == comment_ || focused == note_ || (correction_ && correction_->has_focus() && model_.entry().asks_rating()))) {
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
    focus_problem();
}

// After a try to write: where something has to be mended, or at the beginning when nothing has.
void FrontDeskPage::focus_problem()
{
    const SaveStatus::Kind kind = model_.status().kind;
    if (kind == SaveStatus::Kind::not_saved)
        return;
    const auto& dating = model_.back_dating();
    const bool is_incomplete = kind == SaveStatus::Kind::incomplete;
    if (is_incomplete && model_.correction() && model_.correction()->given_reason().empty())
        correction_->focus_reason();
    else if (is_incomplete && dating && (!dating->when_problem.empty() || !dating->reason_problem.empty()))
        dating_->focus_problem(*dating);
    else if (is_incomplete && !model_.entry().rating_error().empty())
        ratings_->focus_first();
    else if (is_incomplete && !model_.entry().comment_error().empty())
        comment_->SetFocus();
    else if (is_incomplete && more_ && more_->IsShown())
        more_->focus_wrong();
    else
        focus_first();
}

void FrontDeskPage::log_declined()
{
    act([this] { model_.log_declined(); });
    if (model_.status().kind == SaveStatus::Kind::incomplete)
        focus_problem();
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

void FrontDeskPage::open_kiosk()
{
    const auto opened = open_kiosk_();
    // What was refused before holds no longer once it opens.
    shell_.show_status(opened ? status_words() : wxString::Format(_("Not opened: %s"), wxString::FromUTF8(opened.error().text())));
}

void FrontDeskPage::back_date()
{
    if (!model_.back_dating())
        model_.back_date();
    show_all();
    dating_->focus_first();
}

void FrontDeskPage::turn(void (MoreQuestions::*page)())
{
    (more_->*page)();
    // With errors on the page the form has the keyboard already.
    if (!more_->has_focus())
        focus_first();
}

void FrontDeskPage::keep_for_later()
{
    act([this] { model_.keep_for_later(); });
    focus_first();
}

void FrontDeskPage::resume_waiting()
{
    const std::string id = model_.waiting().front().id;
    act([this, &id] { model_.resume(id); });
    focus_first();
}

void FrontDeskPage::drop_waiting()
{
    const std::string id = model_.waiting().front().id;
    act([this, &id] { model_.drop(id); });
    focus_first();
}

void FrontDeskPage::take_back()
{
    act([this] { model_.undo_corrected(); });
    focus_problem();
}

// What is left last was begun last: the date, the opened entry, the entry in the making.
void FrontDeskPage::leave_entry()
{
    if (model_.back_dating() && !model_.has_entry())
        model_.date_now();
    else
        model_.clear();
    show_all();
    focus_first();
}

void FrontDeskPage::choose_last_entry()
{
    if (!chooser_) {
        chooser_ = new EntryChooser(last_);
        last_->content().Add(chooser_, wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(8)));
        chooser_->on_choose = [this](const std::string& id) {
            act([this, &id] { model_.correct(id); });
            close_chooser();
        };
    }
    chooser_->show(model_.day().last);
    entries_->Hide();
    chooser_->Show();
    last_->Layout();
    chooser_->SetFocus();
}

void FrontDeskPage::close_chooser()
{
    focus_first(); // the keyboard must not stay in what is hidden
    chooser_->Hide();
    entries_->Show();
    last_->Layout();
}

} // namespace yardstick::ui
