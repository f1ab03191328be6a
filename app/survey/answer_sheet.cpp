#include "survey/answer_sheet.h"

#include "survey/attachments.h"
#include "survey/comment_suffix.h"
#include "survey/session/answer_misfit.h"
#include "survey/session/form_session.h"
#include "survey/typed_answer.h"

#include <fmt/format.h>
#include <unicode/utf8.h>

#include <cassert>

namespace yardstick {

namespace {

bool is_utf8(const std::string& text)
{
    const auto length = static_cast<std::int32_t>(text.size());
    for (std::int32_t at = 0; at < length;) {
        UChar32 character = 0;
        U8_NEXT(text.data(), at, length, character);
        if (character < 0)
            return false;
    }
    return true;
}

Problem problem_with(const std::string& path, const session::Question& question, const AnswerError& error)
{
    if (error.kind == "required")
        return {{}, "question " + path, "an answer", "none"};
    std::string message = error.message;
    if (message.ends_with('.'))
        message.pop_back();
    return {{}, "question " + path + ": " + message, {}, shown_answer(question.value().to_json())};
}

/// What keeps `form` from being complete, in the order of the survey.
std::optional<Problem> first_problem(session::FormModel& form)
{
    for (const session::PlacedQuestion& placed : session::placed_questions(form))
        for (const AnswerError& error : placed.question->errors())
            if (error.notification == NotificationType::error)
                return problem_with(placed.path, *placed.question, error);
    for (const auto& page : form.pages()) {
        std::vector<session::Container*> containers = page->panels();
        containers.insert(containers.begin(), page.get());
        for (const session::Container* container : containers)
            if (!container->errors().empty())
                return Problem{{}, (container->is_page() ? "page " : "panel ") + container->name(), "an answer to one of its questions", "none"};
    }
    return std::nullopt;
}

/// Files are looked at as they are chosen in a window; here nobody has looked yet.
Result<void> check_files(session::FormModel& form)
{
    for (const session::PlacedQuestion& placed : session::placed_questions(form)) {
        const auto* details = placed.question->definition().as<FileDetails>();
        if (!details || placed.question->is_empty())
            continue;
        const Value answer = placed.question->value();
        for (const Value& file : answer.is_list() ? answer.list() : Value::List{answer}) {
            const Value content = file.is_object() ? file.member("content") : file;
            const Value name = file.is_object() ? file.member("name") : Value();
            if (!content.is_text())
                continue;
            if (const auto good = check_file(placed.path, name.is_text() ? name.text() : "", content.text(), *details); !good)
                return good;
        }
    }
    return {};
}

Result<Json> completed(FormSession& form)
{
    if (const auto good = check_files(form.form()); !good)
        return tl::unexpected(good.error());
    if (const auto misfits = session::misfits_of(form.form()); !misfits.empty())
        return refuse("question " + misfits.front().placed.path, "what it takes with these answers", fmt::format("{}, {}", misfits.front().what, shown_answer(misfits.front().placed.question->value().to_json())));
    if (form.state() == session::FormState::starting)
        form.start();
    if (form.complete())
        return form.answers();
    if (auto problem = first_problem(form.form()))
        return tl::unexpected(std::move(*problem));
    return refuse("survey", "a question that is asked", "none that is visible");
}

} // namespace

AnswerSheet::AnswerSheet(std::shared_ptr<const Survey> survey) : survey_(std::move(survey))
{
    assert(survey_ && "a survey to fill in");
    plan_ = std::make_shared<const session::FormPlan>(survey_->definition());
    for (const ElementDefinition* element : survey_->definition()->elements)
        if (is_question(element->type) && !is_template(*element))
            questions_.try_emplace(element->value_name, element);
}

template <class Type>
Result<void> AnswerSheet::keep(const std::string& name, bool is_blank, Type typed)
{
    const auto question = questions_.find(name);
    const bool is_comment = question == questions_.end() && name.ends_with(comment_suffix) &&
                            questions_.contains(std::string_view(name).substr(0, name.size() - comment_suffix.size()));
    if (question == questions_.end() && !is_comment) {
        std::string known;
        for (const Question& each : survey_->questions())
            known += (known.empty() ? "" : ", ") + each.name;
        return refuse("question", "one of " + known, '"' + name + '"');
    }
    if (is_blank) {
        answers_.erase(name);
        return {};
    }
    return typed(is_comment ? nullptr : question->second).map([&](const Json& good) { answers_[name] = good; });
}

Result<void> AnswerSheet::set(const std::string& name, const Json& value)
{
    const bool is_blank = value.is_null() || (value.is_string() && value.get_ref<const std::string&>().empty());
    return keep(name, is_blank, [&](const ElementDefinition* question) -> Result<Json> {
        if (question)
            return typed_answer(*question, value);
        return value.is_string() ? Result<Json>{value} : refuse("question " + name, "a text", value.dump());
    });
}

Result<void> AnswerSheet::set_text(const std::string& name, const std::string& text)
{
    if (!is_utf8(text))
        return refuse("question " + name, "a text in UTF-8", "other bytes");
    return keep(name, text.empty(), [&](const ElementDefinition* question) {
        return question ? typed_answer_from_text(*question, text) : Result<Json>{text};
    });
}

Result<Json> AnswerSheet::fill_in(Instant now, const TimeZone& zone) const
{
    FormSession form(plan_, now, zone);
    for (const auto& [name, value] : answers_.items()) {
        if (questions_.contains(name))
            form.set(name, value);
        else
            form.set_comment(name.substr(0, name.size() - comment_suffix.size()), value.get<std::string>());
    }
    return completed(form);
}

Result<Json> AnswerSheet::take_over(Instant now, const TimeZone& zone) const
{
    FormSession form(plan_, now, zone);
    form.resume({answers_, 0, survey_->version()});
    return completed(form);
}

} // namespace yardstick
