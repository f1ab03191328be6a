#pragma once

#include "survey/session/panel_dynamic_question.h"
#include "ui/form/container_view.h"
#include "ui/form/form_heading.h"
#include "ui/form/question_view.h"

#include <wx/button.h>
#include <wx/panel.h>
#include <wx/stattext.h>

#include <vector>

namespace yardstick::ui {

/// paneldynamic: the same questions once for every entry, one below the other or one at a time. Entries come and go by buttons, or by
/// Alt+Insert and Alt+Delete.
class PanelDynamicView final : public QuestionView {
public:
    using QuestionView::QuestionView;
    ~PanelDynamicView() override;
    wxSizer* lay_out(wxWindow& parent) override;
    bool show() override;
    bool focus() override;

private:
    class EntryPanel;
    using Entry = session::PanelDynamicQuestion::Entry;

    session::PanelDynamicQuestion& panel() const { return static_cast<session::PanelDynamicQuestion&>(question()); }
    const PanelDynamicDetails& details() const { return *question().definition().as<PanelDynamicDetails>(); }
    bool make_entries(const std::vector<Entry*>& entries);
    void show_steps();
    void go_to(std::size_t entry);
    void add_entry();
    void remove_entry(const EntryPanel& entry);
    void take_entry_key(wxKeyEvent& event);

    wxPanel* place_ = nullptr;
    wxBoxSizer* rows_ = nullptr; ///< of the entries
    std::vector<EntryPanel*> entries_;
    std::size_t current_ = 0; ///< while one is shown at a time
    wxStaticText* empty_ = nullptr;
    wxStaticText* step_ = nullptr;
    wxButton* earlier_ = nullptr;
    wxButton* later_ = nullptr;
    wxButton* add_ = nullptr;
};

} // namespace yardstick::ui
