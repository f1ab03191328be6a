#include "ui/form/signature_view.h"

#include "survey/answer/data_url.h"
#include "survey/expression/conversion.h"
#include "ui/form/form_words.h"
#include "ui/text_style.h"

namespace yardstick::ui {

wxSizer* SignatureView::lay_out(wxWindow& parent)
{
    const auto format = question().definition().as<FileDetails>()->data_format == "jpeg" ? SignaturePad::Format::jpeg : SignaturePad::Format::png;
    pad_ = new SignaturePad(&parent, title(), context().language(), format);
    pad_->on_change = [this](const std::string& url) {
        if (url.empty())
            take_answer_away();
        else
            answer(url);
    };
    stored_ = add_text(&parent, form_words(FormWords::signed_before, context().language()), TextStyle::quiet);
    stored_->Hide();
    auto* place = new wxBoxSizer(wxVERTICAL);
    place->Add(stored_);
    place->Add(pad_);
    return place;
}

bool SignatureView::show()
{
    const std::string url = question().is_empty() ? std::string() : text_from(question().value());
    pad_->show(url);
    pad_->Enable(!is_read_only());
    const bool is_out_of_sight = !url.empty() && !is_data_url(url);
    if (stored_->IsShown() == is_out_of_sight)
        return false;
    stored_->Show(is_out_of_sight);
    return true;
}

void SignatureView::set_title(const wxString& title)
{
    QuestionView::set_title(title);
    if (pad_)
        pad_->set_spoken_names(title);
}

bool SignatureView::focus()
{
    if (!pad_->typed_name().CanAcceptFocus())
        return false;
    pad_->typed_name().SetFocus();
    return true;
}

} // namespace yardstick::ui
