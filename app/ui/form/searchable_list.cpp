#include "ui/form/searchable_list.h"

#include "ui/form/form_words.h"
#include "ui/native_look.h"
#include "ui/palette.h"
#include "ui/text_style.h"

#include <wx/button.h>
#include <wx/checklst.h>
#include <wx/sizer.h>

#include <algorithm>

namespace yardstick::ui {

namespace {

const wxSize least_list_size{240, 176}; // about seven lines
constexpr int page_of_lines = 7;

wxListBox* make_list(wxWindow* parent, SearchableList::Mode mode)
{
    const wxSize size = parent->FromDIP(least_list_size);
    if (mode == SearchableList::Mode::multiple)
        return new wxCheckListBox(parent, wxID_ANY, wxDefaultPosition, size);
    return new wxListBox(parent, wxID_ANY, wxDefaultPosition, size, 0, nullptr, wxLB_SINGLE);
}

int step_of(int key)
{
    switch (key) {
    case WXK_DOWN: return 1;
    case WXK_UP: return -1;
    case WXK_PAGEDOWN: return page_of_lines;
    case WXK_PAGEUP: return -page_of_lines;
    default: return 0;
    }
}

} // namespace

SearchableList::SearchableList(wxWindow* parent, const wxString& name, Mode mode, const std::string& language)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL, name), mode_(mode), language_(language),
      field_(new wxTextCtrl(this, wxID_ANY, wxEmptyString, wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER)), list_(make_list(this, mode)),
      summary_(add_text(this, wxEmptyString, TextStyle::quiet)), clear_(new wxButton(this, wxID_ANY, form_words(FormWords::clear, language)))
{
    field_->SetHint(form_words(FormWords::search_hint, language));
    set_spoken_names(name);
    auto* chosen = new wxBoxSizer(wxHORIZONTAL);
    chosen->Add(summary_, wxSizerFlags(1).CenterVertical());
    chosen->Add(clear_, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(spacing::small)));
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(field_, wxSizerFlags().Expand());
    all->Add(list_, wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(spacing::tight)));
    all->Add(chosen, wxSizerFlags().Expand().Border(wxTOP, FromDIP(spacing::tight)));
    SetSizer(all);
    bind_events();
}

void SearchableList::set_spoken_names(const wxString& name)
{
    set_spoken_name(*field_, form_words(FormWords::search_part, language_, name));
    set_spoken_name(*list_, name);
    set_spoken_name(*clear_, form_words(FormWords::clear_part, language_, name));
}

void SearchableList::bind_events()
{
    field_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { filter(); });
    field_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { choose(list_->GetSelection()); });
    field_->Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) {
        if (const int step = event.HasAnyModifiers() ? 0 : step_of(event.GetKeyCode()))
            mark(step);
        else if (event.GetKeyCode() == WXK_ESCAPE && !field_->IsEmpty())
            field_->Clear();
        else
            event.Skip();
    });
    // A click chooses; the arrows only mark, or each step would be an answer.
    list_->Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent& event) {
        is_moved_by_key_ = false;
        event.Skip();
    });
    list_->Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) {
        is_moved_by_key_ = true;
        const int key = event.GetKeyCode();
        const bool chooses = key == WXK_RETURN || key == WXK_NUMPAD_ENTER || key == WXK_SPACE;
        if (chooses)
            choose(list_->GetSelection());
        else if (mode_ == Mode::single && (key == WXK_DELETE || key == WXK_BACK))
            set_chosen({});
        else
            event.Skip();
    });
    list_->Bind(wxEVT_LISTBOX, [this](wxCommandEvent& event) {
        if (mode_ == Mode::single && !is_moved_by_key_)
            choose(event.GetSelection());
    });
    if (mode_ == Mode::single) // Enter in the list arrives as this
        list_->Bind(wxEVT_LISTBOX_DCLICK, [this](wxCommandEvent& event) { choose(event.GetSelection()); });
    list_->Bind(wxEVT_CHECKLISTBOX, [this](wxCommandEvent& event) { choose(event.GetInt()); });
    clear_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        field_->SetFocus(); // the button goes with what it clears
        set_chosen({});
    });
}

void SearchableList::offer(const std::vector<wxString>& choices, const Chosen& chosen)
{
    const bool is_same = choices == choices_;
    choices_ = choices;
    chosen_ = chosen;
    if (is_same)
        show_chosen();
    else
        filter();
}

void SearchableList::filter()
{
    const wxString wanted = field_->GetValue().Trim().Trim(false).Lower();
    shown_.clear();
    wxArrayString lines;
    for (std::size_t i = 0; i < choices_.size(); ++i) {
        if (!choices_[i].Lower().Contains(wanted))
            continue;
        shown_.push_back(i);
        lines.push_back(choices_[i]);
    }
    list_->Set(lines);
    if (!wanted.empty() && !lines.empty())
        list_->SetSelection(0);
    show_chosen();
}

void SearchableList::mark(int step)
{
    const int count = static_cast<int>(list_->GetCount());
    if (count == 0)
        return;
    const int marked = std::clamp(list_->GetSelection() + step, 0, count - 1);
    list_->SetSelection(marked);
    list_->EnsureVisible(marked);
}

void SearchableList::choose(int line)
{
    if (line < 0 || line >= static_cast<int>(shown_.size()))
        return;
    const std::size_t choice = shown_[static_cast<std::size_t>(line)];
    Chosen chosen = chosen_;
    if (mode_ == Mode::single)
        chosen = {choice};
    else if (chosen.erase(choice) == 0)
        chosen.insert(choice);
    set_chosen(chosen);
}

void SearchableList::set_chosen(const Chosen& chosen)
{
    chosen_ = chosen;
    show_chosen();
    if (on_change)
        on_change(chosen_);
}

void SearchableList::show_chosen()
{
    wxString names;
    for (const std::size_t choice : chosen_)
        if (choice < choices_.size())
            names += (names.empty() ? "" : ", ") + choices_[choice];
    if (auto* checks = dynamic_cast<wxCheckListBox*>(list_))
        for (std::size_t line = 0; line < shown_.size(); ++line)
            checks->Check(static_cast<unsigned>(line), chosen_.contains(shown_[line]));
    if (names.empty())
        words_ = form_words(shown_.empty() ? FormWords::nothing_fits : FormWords::nothing_chosen, language_);
    else
        words_ = form_words(FormWords::chosen, language_, names);
    summary_->SetLabelText(words_);
    clear_->Show(!names.empty());
    Layout();
}

} // namespace yardstick::ui
