#include "ui/form/other_field.h"

#include "survey/expression/conversion.h"
#include "ui/form/form_words.h"
#include "ui/form/shown_text.h"

namespace yardstick::ui {

bool OtherField::show(wxWindow& parent)
{
    const bool is_chosen = question_.is_other_selected();
    if (!field_ && !is_chosen)
        return false;
    bool is_other_size = false;
    if (!field_) {
        field_ = new wxTextCtrl(&parent, wxID_ANY, wxEmptyString, wxDefaultPosition, parent.FromDIP(wxSize(280, -1)));
        field_->SetHint(form_words(FormWords::other_hint, context_.language()));
        field_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
            question_.set_other_comment(Value(field_->GetValue().utf8_string()));
            context_.answered(question_);
        });
        place_(*field_);
        is_other_size = true;
    }
    is_other_size |= field_->Show(is_chosen);
    field_->SetEditable(!question_.is_read_only());
    show_text(*field_, text_from(question_.other_comment()));
    return is_other_size;
}

} // namespace yardstick::ui
