#pragma once

#include "viewmodel/option.h"

#include <wx/panel.h>
#include <wx/stattext.h>
#include <wx/tglbtn.h>
#include <wx/weakref.h>

#include <functional>
#include <string>
#include <vector>

namespace yardstick {
class Desk;
}

namespace yardstick::ui {

class ChoiceButton;
class PersonFinder;

/// The pages to go to, and who is signed on.
class Sidebar : public wxPanel {
public:
    struct Entry {
        std::string id;
        wxString label;
        std::string icon; ///< a drawing's name
    };

    Sidebar(wxWindow* parent, const std::vector<Entry>& entries);

    std::function<void(const std::string& id)> on_go;
    std::function<void(const std::string& person)> on_person;

    void show_chosen(const std::string& id);
    void show_desk(const Desk& desk);
    /// Opens a field in which a name is found by typing.
    void ask_person();

private:
    void lay_out(const std::vector<Entry>& entries);
    void bind_events();
    void close_finder();

    std::vector<std::string> ids_;
    std::vector<Option> people_; ///< who can sign on, and nobody
    std::string signed_on_;
    std::vector<wxToggleButton*> buttons_;
    std::vector<std::string> icons_;
    wxStaticText* office_ = nullptr;
    ChoiceButton* person_ = nullptr;
    PersonFinder* finder_ = nullptr; ///< made when it is first asked for
    wxWeakRef<wxWindow> focused_before_; ///< when it was
};

} // namespace yardstick::ui
