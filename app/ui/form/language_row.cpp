#include "ui/form/language_row.h"

#include "core/language.h"
#include "ui/form/form_words.h"
#include "ui/native_look.h"
#include "ui/palette.h"

#include <wx/wrapsizer.h>

namespace yardstick::ui {

LanguageRow::LanguageRow(wxWindow* parent, std::vector<std::string> languages, int least)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL), languages_(std::move(languages))
{
    auto* row = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
    for (const std::string& language : languages_) {
        const wxString name = wxString::FromUTF8(own_language_name(language));
        auto* button = new wxToggleButton(this, wxID_ANY, name, wxDefaultPosition, FromDIP(wxSize(-1, least)));
        set_look(*button, Look::navigation);
        set_spoken_name(*button, name);
        button->Bind(wxEVT_TOGGLEBUTTON, [this, language](wxCommandEvent&) {
            show_chosen(language);
            on_choose(language);
        });
        row->Add(button, wxSizerFlags().Border(wxRIGHT, FromDIP(spacing::tight)));
        buttons_.push_back(button);
    }
    SetSizer(row);
}

void LanguageRow::show_chosen(const std::string& language)
{
    SetName(form_words(FormWords::language, language));
    for (std::size_t i = 0; i < buttons_.size(); ++i)
        buttons_[i]->SetValue(languages_[i] == language || (language.empty() && i == 0));
}

} // namespace yardstick::ui
