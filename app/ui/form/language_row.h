#pragma once

#include <wx/panel.h>
#include <wx/tglbtn.h>

#include <functional>
#include <string>
#include <vector>

namespace yardstick::ui {

/// Languages, each by the name that its speakers give it. One press chooses.
class LanguageRow : public wxPanel {
public:
    /// `least` is the height of a button before FromDIP.
    LanguageRow(wxWindow* parent, std::vector<std::string> languages, int least);

    void show_chosen(const std::string& language); ///< "" stands for the first
    std::function<void(const std::string& language)> on_choose;

private:
    std::vector<std::string> languages_;
    std::vector<wxToggleButton*> buttons_;
};

} // namespace yardstick::ui
