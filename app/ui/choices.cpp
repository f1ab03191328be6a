#include "ui/choices.h"

namespace yardstick::ui {

void fill_choice(wxChoice& choice, const std::vector<Option>& options, const std::string& chosen)
{
    wxArrayString names;
    int selection = wxNOT_FOUND;
    for (const Option& option : options) {
        if (option.id == chosen)
            selection = static_cast<int>(names.size());
        names.push_back(wxString::FromUTF8(option.name));
    }
    if (choice.GetStrings() != names)
        choice.Set(names);
    choice.SetSelection(selection);
}

} // namespace yardstick::ui
