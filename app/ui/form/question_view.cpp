#include "ui/form/question_view.h"

#include "ui/native_look.h"

#include <algorithm>

namespace yardstick::ui {

namespace {

wxString full_name(const wxString& title, const wxString& part)
{
    return part.empty() ? title : title.empty() ? part : title + ": " + part;
}

} // namespace

bool QuestionView::focus()
{
    const auto can_take = [](const auto& named) { return named.first->CanAcceptFocus(); };
    const auto first = std::find_if(named_.begin(), named_.end(), can_take);
    if (first == named_.end())
        return false;
    first->first->SetFocus();
    return true;
}

void QuestionView::set_title(const wxString& title)
{
    if (title == title_)
        return;
    title_ = title;
    for (const auto& [control, part] : named_)
        set_spoken_name(*control, full_name(title_, part));
}

void QuestionView::name_control(wxWindow& control, const wxString& part)
{
    named_.emplace_back(&control, part);
    set_spoken_name(control, full_name(title_, part));
    control.Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) { event.Skip(!take_key(event)); });
}

void QuestionView::answer(const Value& value)
{
    question_.set_value(value);
    context_.answered(question_);
}

void QuestionView::take_answer_away()
{
    question_.clear_value();
    context_.answered(question_);
}

void QuestionView::check()
{
    if (question_.is_empty())
        return;
    session::ValidationPass pass;
    question_.validate(pass);
    context_.show_again();
}

} // namespace yardstick::ui
