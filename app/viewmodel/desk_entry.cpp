#include "viewmodel/desk_entry.h"

#include "survey/definition/definition.h"
#include "survey/expression/text.h"
#include "survey/session/form_texts.h"
#include "viewmodel/desk.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace yardstick {

namespace {

bool is_always_asked(const ElementDefinition* element)
{
    for (; element; element = element->parent)
        if (element->visible_if || !element->is_visible)
            return false;
    return true;
}

const ElementDefinition* definition_of(const Survey& survey, const Question& question)
{
    const auto& elements = survey.definition()->elements;
    const auto found = std::find_if(elements.begin(), elements.end(), [&](const ElementDefinition* each) {
        return each->value_name == question.name && is_question(each->type) && !is_template(*each);
    });
    return found == elements.end() ? nullptr : *found;
}

session::Container* page_shown(const session::FormModel& form)
{
    return form.state() == session::FormState::starting ? form.pages().front().get() : form.current_page();
}

const session::Container* page_of(const session::Question& question)
{
    const session::Container* page = question.parent();
    while (page && page->parent())
        page = page->parent();
    return page;
}

bool is_asked(session::Question* question, const session::Container* page)
{
    return question && page_of(*question) == page && question->is_visible_in_survey() && !question->is_read_only();
}

} // namespace

std::vector<RatingOption> rating_options(const Question& rating)
{
    const RatingKeys keys(rating);
    const std::vector<Json> bad = bad_ratings(rating);
    std::vector<RatingOption> options;
    for (std::size_t i = 0; i < rating.choices.size(); ++i) {
        const Choice& choice = rating.choices[i];
        const double place = rating.choices.size() > 1 ? static_cast<double>(i) / static_cast<double>(rating.choices.size() - 1) : 1.0;
        const bool is_bad = std::find(bad.begin(), bad.end(), choice.value) != bad.end();
        options.push_back({choice.value, choice.text, {}, keys.keys()[i], place, is_bad});
    }
    // Words at the ends of a scale of bare numbers belong to its first and last choice.
    const auto add_words = [](RatingOption& option, const std::string& words) {
        if (words.empty() || option.text != option.value.dump())
            return;
        option.text += " · " + words;
        option.words = words;
    };
    if (!options.empty()) {
        add_words(options.front(), rating.min_text);
        add_words(options.back(), rating.max_text);
    }
    return options;
}

const Question* comment_beside_rating(const Survey& survey)
{
    const Question* rating = survey.rating_question();
    const ElementDefinition* rated = rating ? definition_of(survey, *rating) : nullptr;
    if (!rated)
        return nullptr;
    const auto& questions = survey.questions();
    const auto found = std::find_if(questions.begin(), questions.end(), [&](const Question& question) {
        const ElementDefinition* element = takes_any_text(question) ? definition_of(survey, question) : nullptr;
        return element && element->page == rated->page && is_always_asked(element);
    });
    return found == questions.end() ? nullptr : &*found;
}

DeskEntry::DeskEntry(std::shared_ptr<const Survey> survey, Instant now, const TimeZone& zone) : survey_(std::move(survey))
{
    if (!survey_)
        return;
    session_ = std::make_unique<FormSession>(std::make_shared<const session::FormPlan>(survey_->definition()), now, zone);
    session::FormModel& form = session_->form();
    // A start page greets the person who answers alone; with questions on it, it is a page like the others.
    if (form.state() == session::FormState::starting) {
        const auto questions = form.pages().front()->questions();
        if (std::none_of(questions.begin(), questions.end(), [](const session::Question* question) { return question->has_input(); }))
            session_->start();
    }
    const auto in_form = [&form](const std::string& value_name) -> session::Question* {
        const auto* questions = form.questions_with_value_name(value_name);
        return questions ? questions->front() : nullptr;
    };
    if (const Question* rating = survey_->rating_question()) {
        rating_ = in_form(rating->name);
        ratings_ = rating_options(*rating);
        keys_ = RatingKeys(*rating);
    }
    if (const Question* comment = comment_beside_rating(*survey_))
        comment_question_ = in_form(comment->name);
    beginning_ = session_->answers();
    notice_change();
}

std::set<std::string> DeskEntry::shown_apart() const
{
    std::set<std::string> names;
    for (const session::Question* question : {rating_, comment_question_})
        if (question)
            names.insert(question->name());
    return names;
}

void DeskEntry::notice_change()
{
    if (!session_)
        return;
    const session::FormModel& form = session_->form();
    session::Container* shown = page_shown(form);
    asks_rating_ = is_asked(rating_, shown);
    asks_comment_ = is_asked(comment_question_, shown);
    asks_more_ = false;
    if (shown)
        for (session::Question* question : shown->questions())
            asks_more_ = asks_more_ || (question != rating_ && question != comment_question_ && question->is_visible_in_survey());
    read_rating();
    read_comment();
    is_changed_ = session_->answers() != beginning_;
}

void DeskEntry::read_rating()
{
    chosen_.reset();
    if (!rating_)
        return;
    question_ = session::title_of(*rating_);
    const Json answer = rating_->value().to_json();
    const auto chosen = std::find_if(ratings_.begin(), ratings_.end(), [&](const RatingOption& option) { return option.value == answer; });
    if (chosen != ratings_.end())
        chosen_ = static_cast<std::size_t>(chosen - ratings_.begin());
}

void DeskEntry::read_comment()
{
    if (!comment_question_)
        return;
    comment_title_ = session::title_of(*comment_question_);
    const Json answer = comment_question_->value().to_json();
    const std::string text = answer.is_string() ? answer.get<std::string>() : std::string();
    // What is being typed keeps its blanks as long as nothing else changed it.
    if (expression::trimmed(comment_) != text)
        comment_ = text;
}

std::string DeskEntry::error_of(const session::Question* question) const
{
    if (!question)
        return {};
    for (const AnswerError& error : question->errors())
        if (error.notification == NotificationType::error)
            return error.message;
    return {};
}

std::string DeskEntry::rating_error() const
{
    return asks_rating_ ? error_of(rating_) : std::string();
}

std::string DeskEntry::comment_error() const
{
    return asks_comment_ ? error_of(comment_question_) : std::string();
}

void DeskEntry::type_digit(char digit)
{
    if (!asks_rating_)
        return;
    if (const auto meant = keys_.type(digit)) {
        rating_->set_value(Value::from_json(ratings_[*meant].value));
        notice_change();
    }
}

void DeskEntry::choose(std::size_t rating)
{
    keys_.end();
    if (!asks_rating_ || rating >= ratings_.size())
        return;
    rating_->set_value(Value::from_json(ratings_[rating].value));
    notice_change();
}

void DeskEntry::type_comment(std::string text)
{
    keys_.end();
    if (!asks_comment_)
        return;
    comment_ = std::move(text);
    comment_question_->set_value(Value::from_json(std::string(expression::trimmed(comment_))));
    notice_change();
}

int DeskEntry::pages() const
{
    return session_ ? static_cast<int>(session_->form().visible_pages().size()) : 0;
}

int DeskEntry::page() const
{
    if (!session_)
        return 0;
    const auto visible = session_->form().visible_pages();
    return static_cast<int>(std::find(visible.begin(), visible.end(), session_->form().current_page()) - visible.begin()) + 1;
}

bool DeskEntry::next()
{
    if (!session_)
        return false;
    keys_.end();
    const bool is_starting = session_->state() == session::FormState::starting;
    if (is_starting)
        session_->start();
    const bool is_next = is_starting ? session_->state() != session::FormState::starting : session_->next();
    notice_change();
    return is_next;
}

bool DeskEntry::previous()
{
    keys_.end();
    const bool is_previous = session_ && session_->previous();
    notice_change();
    return is_previous;
}

Json DeskEntry::answers() const
{
    return session_ ? session_->answers() : Json::object();
}

bool DeskEntry::complete()
{
    assert(session_ && "a survey to complete");
    keys_.end();
    if (session_->state() == session::FormState::starting)
        session_->start();
    const bool is_complete = session_->state() != session::FormState::starting && session_->complete();
    if (!is_complete && session_->state() == session::FormState::running)
        for (session::Container* page : session_->form().visible_pages()) {
            session::ValidationPass pass{false, true};
            if (page->validate(pass))
                continue;
            session_->form().go_to(page);
            break;
        }
    notice_change();
    return is_complete;
}

void DeskEntry::reopen()
{
    session_->reopen();
    notice_change();
}

void DeskEntry::resume(const PartialResponse& partial)
{
    session_->resume(partial);
    beginning_ = session_->answers();
    notice_change();
}

} // namespace yardstick
