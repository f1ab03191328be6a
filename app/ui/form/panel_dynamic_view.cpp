#include "ui/form/panel_dynamic_view.h"

#include "survey/session/form_texts.h"
#include "ui/form/form_words.h"
#include "ui/form/question_cell.h"
#include "ui/form/question_frame.h"
#include "ui/native_look.h"
#include "ui/palette.h"
#include "ui/text_style.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace yardstick::ui {

namespace {

wxButton* make_button(wxWindow* parent, const wxString& words, const FormContext& context)
{
    return new wxButton(parent, wxID_ANY, words, wxDefaultPosition, parent->FromDIP(wxSize(-1, context.is_kiosk() ? context.target_height() : -1)));
}

} // namespace

/// One entry: its title, its questions, and the button that takes it away.
class PanelDynamicView::EntryPanel final : public wxPanel {
public:
    EntryPanel(wxWindow* parent, Entry& entry, FormContext& context, const LocalText& remove_text)
        : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL), entry_(&entry), questions_(all_questions(entry)), heading_(*this, TextStyle::heading),
          view_(*this, entry.container(), context), remove_(make_button(this, form_words(remove_text, FormWords::remove, context.language()), context))
    {
        auto* column = new wxBoxSizer(wxVERTICAL);
        column->Add(heading_.sizer(), wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(spacing::small)));
        column->Add(view_.sizer(), wxSizerFlags().Expand());
        column->Add(remove_, wxSizerFlags().Left().Border(wxBOTTOM, FromDIP(spacing::medium)));
        auto* indented = new wxBoxSizer(wxVERTICAL);
        indented->Add(column, wxSizerFlags().Expand().Border(wxLEFT, FromDIP(spacing::medium)));
        SetSizer(indented);
        remove_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { on_remove(); });
    }

    std::function<void()> on_remove;

    /// Whether it is of `entry`: one that is gone may have left its address to another.
    bool is_of(Entry& entry) const { return entry_ == &entry && questions_ == all_questions(entry); }
    const Entry* entry() const { return entry_; }
    bool focus()
    {
        QuestionFrame* wrong = view_.first_wrong();
        return (wrong && wrong->focus()) || view_.focus();
    }
    bool is_wrong() const
    {
        const auto questions = entry_->questions();
        return std::any_of(questions.begin(), questions.end(), [](session::Question* question) { return has_error_within(*question); });
    }

    bool show(const wxString& title, bool can_remove, const FormContext& context)
    {
        bool is_other_size = heading_.show(title, {}, entry_->container().errors());
        is_other_size |= view_.show();
        remove_->Show(can_remove);
        if (GetChildren().back() != remove_)
            remove_->MoveAfterInTabOrder(GetChildren().back());
        set_spoken_name(*remove_, form_words(FormWords::remove_part, context.language(), title));
        SetName(title);
        return is_other_size;
    }

private:
    static std::vector<const void*> all_questions(Entry& entry)
    {
        std::vector<const void*> found;
        for (session::Question* question : entry.questions()) {
            found.push_back(question);
            found.push_back(&question->definition());
        }
        return found;
    }

    Entry* entry_;
    std::vector<const void*> questions_;
    FormHeading heading_;
    ContainerView view_;
    wxButton* remove_;
};

PanelDynamicView::~PanelDynamicView() = default;

wxSizer* PanelDynamicView::lay_out(wxWindow& parent)
{
    place_ = new wxPanel(&parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL);
    place_->Bind(wxEVT_CHAR_HOOK, &PanelDynamicView::take_entry_key, this);
    const std::string language = context().language();
    auto* whole = new wxBoxSizer(wxVERTICAL);
    empty_ = add_text(place_, form_words(details().no_entries_text, FormWords::no_parts, language), TextStyle::quiet);
    whole->Add(empty_, wxSizerFlags().Border(wxBOTTOM, place_->FromDIP(spacing::tight)));
    rows_ = new wxBoxSizer(wxVERTICAL);
    whole->Add(rows_, wxSizerFlags().Expand());
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    if (details().shows_one_at_a_time) {
        earlier_ = make_button(place_, form_words(FormWords::earlier, language), context());
        later_ = make_button(place_, form_words(FormWords::later, language), context());
        step_ = add_text(place_, {});
        earlier_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { go_to(current_ - 1); });
        later_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { go_to(current_ + 1); });
        buttons->Add(earlier_, wxSizerFlags().CenterVertical());
        buttons->Add(step_, wxSizerFlags().CenterVertical().Border(wxLEFT | wxRIGHT, place_->FromDIP(spacing::small)));
        buttons->Add(later_, wxSizerFlags().CenterVertical().Border(wxRIGHT, place_->FromDIP(spacing::medium)));
    }
    add_ = make_button(place_, form_words(details().add_panel_text, FormWords::add, language), context());
    add_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { add_entry(); });
    buttons->Add(add_, wxSizerFlags().CenterVertical());
    whole->Add(buttons);
    place_->SetSizer(whole);
    auto* outer = new wxBoxSizer(wxVERTICAL);
    outer->Add(place_, wxSizerFlags().Expand());
    return outer;
}

bool PanelDynamicView::make_entries(const std::vector<Entry*>& entries)
{
    const auto is_shown = [](const EntryPanel* panel, Entry* entry) { return panel->is_of(*entry); };
    if (std::equal(entries_.begin(), entries_.end(), entries.begin(), entries.end(), is_shown))
        return false;
    std::vector<EntryPanel*> before = std::exchange(entries_, {});
    rows_->Clear(false);
    wxWindow* above = nullptr;
    for (Entry* entry : entries) {
        const auto found = std::find_if(before.begin(), before.end(), [&](const EntryPanel* panel) { return panel->is_of(*entry); });
        EntryPanel* panel = found == before.end() ? new EntryPanel(place_, *entry, context(), details().remove_panel_text) : *found;
        if (found == before.end())
            panel->on_remove = [this, panel] { remove_entry(*panel); };
        else
            before.erase(found);
        rows_->Add(panel, wxSizerFlags().Expand());
        if (above)
            panel->MoveAfterInTabOrder(above);
        else
            panel->MoveBeforeInTabOrder(earlier_ ? earlier_ : add_);
        above = panel;
        entries_.push_back(panel);
    }
    for (EntryPanel* gone : before)
        let_go(*gone);
    return true;
}

bool PanelDynamicView::show()
{
    bool is_other_size = make_entries(panel().visible_entries());
    const bool can_remove = panel().can_remove_entry();
    if (current_ >= entries_.size())
        current_ = entries_.empty() ? 0 : entries_.size() - 1;
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        const bool is_wanted = !details().shows_one_at_a_time || i == current_;
        if (entries_[i]->IsShown() != is_wanted) {
            entries_[i]->Show(is_wanted);
            is_other_size = true;
        }
        if (!is_wanted)
            continue;
        wxString title = text_from_utf8(session::title_of(const_cast<Entry*>(entries_[i]->entry())->container()));
        if (title.empty() || title == text_from_utf8(question().name()))
            title = wxString::Format("%zu", i + 1);
        is_other_size |= entries_[i]->show(title, can_remove, context());
    }
    empty_->Show(entries_.empty());
    add_->Show(details().allow_add_panel && !is_read_only());
    add_->Enable(panel().can_add_entry());
    set_spoken_name(*add_, title() + ": " + add_->GetLabelText());
    show_steps();
    return is_other_size;
}

void PanelDynamicView::show_steps()
{
    if (!step_)
        return;
    const bool has_several = entries_.size() > 1;
    for (wxWindow* window : std::initializer_list<wxWindow*>{earlier_, later_, step_})
        window->Show(has_several);
    earlier_->Enable(current_ > 0);
    later_->Enable(current_ + 1 < entries_.size());
    set_spoken_name(*earlier_, title() + ": " + earlier_->GetLabelText());
    set_spoken_name(*later_, title() + ": " + later_->GetLabelText());
    step_->SetLabelText(form_words(FormWords::part_of, context().language(), wxString::Format("%zu", current_ + 1), wxString::Format("%zu", entries_.size())));
}

bool PanelDynamicView::focus()
{
    const auto is_wrong = [](EntryPanel* entry) { return entry->is_wrong(); };
    if (const auto wrong = std::find_if(entries_.begin(), entries_.end(), is_wrong); wrong != entries_.end()) {
        current_ = static_cast<std::size_t>(wrong - entries_.begin());
        show();
    }
    if (current_ < entries_.size() && entries_[current_]->focus())
        return true;
    if (!add_->CanAcceptFocus())
        return false;
    add_->SetFocus();
    return true;
}

void PanelDynamicView::go_to(std::size_t entry)
{
    if (entry >= entries_.size())
        return;
    current_ = entry;
    show();
    context().show_again();
    entries_[current_]->focus();
}

void PanelDynamicView::add_entry()
{
    if (!panel().add_entry())
        return;
    current_ = panel().visible_entries().empty() ? 0 : panel().visible_entries().size() - 1;
    show();
    context().answered(question());
    if (!entries_.empty())
        entries_.back()->focus(); // what was added wants to be filled in
}

void PanelDynamicView::remove_entry(const EntryPanel& entry)
{
    const auto& all = panel().entries();
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.get() == entry.entry(); });
    if (found == all.end() || !panel().can_remove_entry())
        return;
    // What it holds may have the keyboard, and would hear that it loses it.
    for (EntryPanel* each : entries_)
        if (each == &entry)
            silence(*each);
    panel().remove_entry(static_cast<std::size_t>(found - all.begin()));
    show();
    context().answered(question());
    focus();
}

void PanelDynamicView::take_entry_key(wxKeyEvent& event)
{
    if (event.GetModifiers() == wxMOD_ALT && event.GetKeyCode() == WXK_INSERT)
        return add_entry();
    wxWindow* focused = wxWindow::FindFocus();
    if (event.GetModifiers() == wxMOD_ALT && event.GetKeyCode() == WXK_DELETE && focused)
        for (const EntryPanel* entry : entries_)
            if (entry->IsDescendant(focused))
                return remove_entry(*entry);
    event.Skip();
}

} // namespace yardstick::ui
