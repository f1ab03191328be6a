#include "ui/form/form_heading.h"

#include "ui/form/form_context.h"
#include "ui/palette.h"

namespace yardstick::ui {

namespace {

wxString lines_of(const AnswerErrors& errors)
{
    wxString lines;
    for (const AnswerError& error : errors)
        lines += (lines.empty() ? "" : "\n") + text_from_utf8(error.message);
    return lines;
}

} // namespace

bool FormHeading::show_text(Paragraph*& paragraph, const wxString& text, TextStyle style, std::size_t place)
{
    if (!paragraph && text.empty())
        return false;
    const bool is_new = !paragraph;
    if (is_new) {
        paragraph = new Paragraph(&parent_, wxEmptyString, style);
        if (scale_ != 1.0F)
            paragraph->enlarge(scale_);
        rows_->Insert(place, paragraph, wxSizerFlags().Expand().Border(wxBOTTOM, parent_.FromDIP(spacing::tight)));
    }
    if (paragraph->text() == text)
        return false;
    paragraph->set_text(text); // it asks for a layout by itself when it has more lines than before
    return paragraph->Show(!text.empty()) || is_new;
}

bool FormHeading::show(const wxString& title, const wxString& description, const AnswerErrors& errors)
{
    bool is_other_size = show_text(title_, title, title_style_, 0);
    is_other_size |= show_text(description_, description, TextStyle::quiet, title_ ? 1 : 0);
    is_other_size |= show_text(errors_, lines_of(errors), TextStyle::text, rows_->GetItemCount());
    if (is_other_size && errors_)
        errors_->SetForegroundColour(has_error(errors) ? palette().concern : palette().noise);
    return is_other_size;
}

} // namespace yardstick::ui
