#include "ui/form/form_navigation.h"

#include "ui/form/form_words.h"
#include "ui/native_look.h"
#include "ui/palette.h"
#include "ui/text_style.h"

#include <wx/sizer.h>

namespace yardstick::ui {

namespace {

/// True when the button needs another size.
bool show_label(wxButton& button, const wxString& label)
{
    if (button.GetLabelText() == label)
        return false;
    wxString with_mnemonic = label;
    with_mnemonic.Replace("&", "&&");
    button.SetLabel("&" + with_mnemonic);
    set_spoken_name(button, label);
    return true;
}

} // namespace

FormNavigation::FormNavigation(wxWindow* parent, const FormContext& context) : wxPanel(parent), context_(context)
{
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    progress_ = new Paragraph(this, wxEmptyString, TextStyle::quiet);
    row->Add(progress_, wxSizerFlags(1).CenterVertical());
    back_ = add_button(&FormNavigation::on_back);
    row->Add(back_, wxSizerFlags().Border(wxRIGHT, FromDIP(spacing::small)));
    next_ = add_button(&FormNavigation::on_next);
    set_look(*next_, Look::primary);
    row->Add(next_, wxSizerFlags());
    SetSizer(row);
}

wxButton* FormNavigation::add_button(std::function<void()> FormNavigation::*act)
{
    const wxSize size(-1, context_.is_kiosk() ? context_.target_height() : -1);
    auto* button = new wxButton(this, wxID_ANY, wxEmptyString, wxDefaultPosition, FromDIP(size));
    button->Bind(wxEVT_BUTTON, [this, act](wxCommandEvent&) { (this->*act)(); });
    return button;
}

bool FormNavigation::show(const Shown& shown)
{
    const Definition& definition = context_.form().definition();
    const std::string language = context_.language();
    const wxString next = shown.is_starting ? form_words(definition.start_survey_text, FormWords::start, language)
                          : shown.is_last   ? form_words(definition.complete_text, FormWords::complete, language)
                                            : form_words(definition.page_next_text, FormWords::next, language);
    wxString progress;
    if (shown.pages > 1)
        progress = form_words(FormWords::page_of, language, wxString::Format("%zu", shown.page), wxString::Format("%zu", shown.pages));
    bool is_other_size = show_label(*next_, next) | show_label(*back_, form_words(definition.page_prev_text, FormWords::back, language));
    is_other_size |= back_->Show(shown.has_back);
    is_other_size |= next_->Show(shown.has_next);
    if (progress_->text() != progress) {
        progress_->set_text(progress);
        is_other_size = true;
    }
    if (is_other_size)
        Layout();
    return is_other_size;
}

} // namespace yardstick::ui
