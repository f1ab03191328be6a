#include "ui/form/content_views.h"

#include "survey/expression/conversion.h"
#include "survey/session/form_texts.h"
#include "ui/form/picture_file.h"
#include "ui/text_style.h"

namespace yardstick::ui {

wxSizer* HtmlView::lay_out(wxWindow& parent)
{
    text_ = new RichText(&parent, {}, context().language());
    auto* place = new wxBoxSizer(wxVERTICAL);
    place->Add(text_, wxSizerFlags().Expand());
    return place;
}

bool HtmlView::show()
{
    const wxString before = text_->text();
    text_->set_html(session::html_of(question()));
    return before != text_->text();
}

wxSizer* ImageView::lay_out(wxWindow& parent)
{
    parent_ = &parent;
    place_ = new wxBoxSizer(wxVERTICAL);
    return place_;
}

bool ImageView::show()
{
    const auto& image = *question().definition().as<ImageDetails>();
    const std::string& address = image.image_link.text(context().language());
    const std::string& alternative = image.alt_text.text(context().language());
    const std::string wanted = address + '\n' + alternative;
    if (wanted == shown_)
        return false;
    shown_ = wanted;
    place_->Clear(true);
    place_->Add(add_picture(parent_, address, text_from_utf8(alternative.empty() ? question().name() : alternative), context().language(), largest_picture));
    return true;
}

wxSizer* ExpressionView::lay_out(wxWindow& parent)
{
    text_ = add_text(&parent, {});
    auto* place = new wxBoxSizer(wxVERTICAL);
    place->Add(text_);
    return place;
}

bool ExpressionView::show()
{
    const wxString words = question().is_empty() ? wxString::FromUTF8("–") : text_from_utf8(text_from(question().in_words(question().value())));
    if (words == text_->GetLabelText())
        return false;
    text_->SetLabelText(words);
    return true;
}

} // namespace yardstick::ui
