// How a form goes on, back and to its end; what it shows is in form_panel.cpp.
#include "ui/form/form_page.h"
#include "ui/form/form_panel.h"
#include "ui/form/question_frame.h"

#include <algorithm>
#include <utility>

namespace yardstick::ui {

namespace {

bool has_wrong_answer(session::Container& page)
{
    const auto questions = page.questions();
    return has_error(page.errors()) || std::any_of(questions.begin(), questions.end(), [](session::Question* each) { return has_error_within(*each); });
}

} // namespace

bool FormPanel::tell_wrong()
{
    session::FormModel& form = session_.form();
    const auto pages = form.visible_pages();
    const auto wrong = std::find_if(pages.begin(), pages.end(), [](session::Container* page) { return has_wrong_answer(*page); });
    if (wrong == pages.end())
        return false;
    if (*wrong != form.current_page()) {
        form.go_to(*wrong);
        show_page();
    }
    if (asks_one_at_a_time()) {
        for (session::Question* question : (*wrong)->questions()) {
            if (!has_error_within(*question))
                continue;
            steps_.go_to(*question);
            break;
        }
    }
    page_->show();
    show_navigation();
    if (QuestionFrame* frame = page_->first_wrong())
        frame->focus();
    return true;
}

bool FormPanel::is_step_right()
{
    session::ValidationPass pass;
    for (session::Question* question : steps_.asked())
        question->validate(pass);
    return pass.is_valid;
}

bool FormPanel::next()
{
    is_following_soon_ = false;
    show_message({});
    if (session_.state() == session::FormState::starting) {
        session_.start();
        show_page();
        focus_first();
        return true;
    }
    if (is_last_page())
        return submit();
    if (asks_one_at_a_time()) {
        if (!is_step_right()) {
            tell_wrong();
            return false;
        }
        steps_.follow(page_->page(), context_); // the answer may have brought more questions
        if (!steps_.is_last()) {
            steps_.go(1);
            page_->show();
            page_->Layout();
            show_navigation();
            focus_first();
            return true;
        }
    }
    if (!session_.next()) {
        tell_wrong();
        return false;
    }
    if (session_.state() == session::FormState::completed)
        return finish();
    show_page();
    focus_first();
    return true;
}

bool FormPanel::previous()
{
    is_following_soon_ = false;
    if (asks_one_at_a_time() && !steps_.is_first()) {
        steps_.go(-1);
        page_->show();
        page_->Layout();
        show_navigation();
        focus_first();
        return true;
    }
    session::FormModel& form = session_.form();
    session::Container* from = form.current_page();
    while (session_.previous()) {
        // An owner with buttons of its own shows something else on that page.
        if (context_.options.has_navigation && !has_questions(*form.current_page()))
            continue;
        show_page(FormSteps::From::last);
        focus_first();
        return true;
    }
    form.go_to(from);
    return false;
}

// A page whose questions are all shown elsewhere is none here.
bool FormPanel::has_questions(session::Container& page)
{
    const auto* only = std::exchange(context_.only, nullptr);
    const bool has_some = shows_any(page, context_);
    context_.only = only;
    return has_some;
}

bool FormPanel::submit()
{
    is_following_soon_ = false;
    show_message({});
    if (session_.state() == session::FormState::starting)
        session_.start();
    if (session_.state() != session::FormState::completed && !session_.complete()) {
        tell_wrong();
        return false;
    }
    return finish();
}

bool FormPanel::finish()
{
    if (on_submit && !on_submit()) {
        session_.reopen();
        if (page_)
            page_->show();
        return false;
    }
    is_ended_ = true;
    show_end();
    return true;
}

} // namespace yardstick::ui
