#pragma once

#include <wx/panel.h>
#include <wx/textctrl.h>

#include <functional>
#include <set>
#include <string>
#include <vector>

class wxButton;
class wxCheckListBox;
class wxListBox;
class wxStaticText;

namespace yardstick::ui {

/// A long list of choices with a text field above it: what is typed there leaves the choices that contain it.
///
/// From the field, the arrows move through the list and Enter chooses what is marked, or takes it back where several may
/// be chosen; Escape empties the field. In the list, Delete takes the one choice away. Below stands what is chosen, in words.
class SearchableList : public wxPanel {
public:
    enum class Mode { single, multiple };
    using Chosen = std::set<std::size_t>; ///< places in the list that was offered

    /// `name` says what is chosen here; screen readers announce field and list by it.
    /// Its own words are in `language`.
    SearchableList(wxWindow* parent, const wxString& name, Mode mode, const std::string& language);

    void set_spoken_names(const wxString& name); ///< when what is chosen here is called otherwise

    /// Called with what is chosen from now on, after the person changed it.
    std::function<void(const Chosen& chosen)> on_change;

    /// Offers `choices`, of which `chosen` are chosen. What was typed stays.
    void offer(const std::vector<wxString>& choices, const Chosen& chosen);

    wxTextCtrl& field() { return *field_; }
    wxListBox& list() { return *list_; }
    const wxString& words() const { return words_; } ///< of what is chosen: "Chosen: Ghent, Lund"

private:
    void bind_events();
    void filter();
    void mark(int step);
    void choose(int line);
    void set_chosen(const Chosen& chosen);
    void show_chosen();

    Mode mode_;
    std::string language_;
    std::vector<wxString> choices_;
    std::vector<std::size_t> shown_; ///< the choice of each line
    Chosen chosen_;
    wxString words_;
    wxTextCtrl* field_;
    wxListBox* list_;
    wxStaticText* summary_;
    wxButton* clear_;
    bool is_moved_by_key_ = false;
};

} // namespace yardstick::ui
