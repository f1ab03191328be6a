#include "ui/form/question_frame.h"

#include "survey/expression/conversion.h"
#include "survey/session/form_texts.h"
#include "ui/form/form_words.h"
#include "ui/form/shown_text.h"
#include "ui/form/view_table.h"
#include "ui/native_look.h"
#include "ui/palette.h"

#include <algorithm>

namespace yardstick::ui {

namespace {

bool is_content(const session::Question& question)
{
    return question.type() == ElementType::html || question.type() == ElementType::image;
}

} // namespace

bool has_error_within(session::Question& question)
{
    const auto children = question.children();
    return has_error(question.errors()) || std::any_of(children.begin(), children.end(), [](session::Question* child) { return has_error_within(*child); });
}

QuestionFrame::QuestionFrame(wxWindow* parent, session::Question& question, FormContext& context)
    : question_(question), context_(context), heading_(*this, TextStyle::heading, context.text_scale()),
      view_(make_view(question, context))
{
    Create(parent);
    lay_out();
}

void QuestionFrame::lay_out()
{
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(heading_.sizer(), wxSizerFlags().Expand());
    show_heading(); // controls are named after it when they are made
    column->Add(view_->lay_out(*this), wxSizerFlags().Expand().Border(wxTOP, is_content(question_) ? 0 : FromDIP(spacing::tight)));
    if (question_.definition().show_comment_area) {
        comment_ = make_comment();
        column->Add(comment_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(spacing::small)));
    }
    SetSizer(column);
}

wxTextCtrl* QuestionFrame::make_comment()
{
    auto* comment = new wxTextCtrl(this, wxID_ANY, wxEmptyString, wxDefaultPosition, FromDIP(wxSize(60, 56)), wxTE_MULTILINE);
    set_look(*comment, Look::field);
    const wxString words = form_words(question_.definition().comment_text, FormWords::comment, context_.language());
    comment->SetHint(words);
    set_spoken_name(*comment, view_->title() + ": " + words);
    comment->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
        question_.set_comment(Value(comment_->GetValue().utf8_string()));
        context_.answered(question_);
    });
    return comment;
}

bool QuestionFrame::show()
{
    const bool is_other_heading = show_heading();
    show_comment();
    return view_->show() || is_other_heading;
}

bool QuestionFrame::show_heading()
{
    Words words{session::title_of(question_), session::description_of(question_), question_.is_required(), question_.errors().size()};
    if (words == shown_ && words.errors == 0)
        return false;
    const wxString title = text_from_utf8(words.title);
    const wxString description = text_from_utf8(words.description);
    const bool is_required = words.is_required;
    shown_ = std::move(words);
    if (is_content(question_)) {
        view_->set_title(title);
        return false;
    }
    const wxString spoken = is_required ? title + " (" + form_words(FormWords::required, context_.language()) + ")" : title;
    view_->set_title(spoken);
    if (GetName() != spoken)
        SetName(spoken);
    return heading_.show(is_required ? title + " *" : title, description, question_.errors());
}

void QuestionFrame::show_comment()
{
    if (!comment_)
        return;
    comment_->Enable(!question_.is_read_only());
    show_text(*comment_, text_from(question_.comment()));
}

bool QuestionFrame::focus()
{
    if (view_->focus())
        return true;
    if (!comment_ || !comment_->CanAcceptFocus())
        return false;
    comment_->SetFocus();
    return true;
}

QuestionFrame* QuestionFrame::first_wrong()
{
    return has_error_within(question_) ? this : nullptr;
}

} // namespace yardstick::ui
