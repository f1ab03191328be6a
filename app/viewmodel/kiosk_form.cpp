#include "viewmodel/kiosk_form.h"

#include "survey/session/form_texts.h"
#include "survey/session/plain_questions.h"

#include <algorithm>

namespace yardstick {

namespace {

using FormQuestion = session::Question;

bool is_asked(FormQuestion& question)
{
    return question.has_input() && question.type() != ElementType::expression && !question.is_read_only() && question.is_visible_in_survey();
}

} // namespace

KioskForm::KioskForm(std::shared_ptr<const Survey> survey, std::shared_ptr<const session::FormPlan> plan, Instant now, const TimeZone& zone)
    : survey_(std::move(survey)), rating_key_(survey_->rating_question()->name), session_(std::move(plan), now, zone)
{
    const std::string& own = survey_->definition()->locale;
    language_ = own.empty() ? "en" : own;
    if (session_.state() == session::FormState::starting)
        session_.start();
}

void KioskForm::set_language(const std::string& language)
{
    language_ = language;
    session_.form().set_locale(language);
}

session::Question& KioskForm::rating()
{
    const auto& sharing = *session_.form().questions_with_value_name(rating_key_);
    return **std::find_if(sharing.begin(), sharing.end(), [](const FormQuestion* each) { return each->type() == ElementType::rating; });
}

std::string KioskForm::rating_name()
{
    return rating().name();
}

std::string KioskForm::question()
{
    return session::title_of(rating());
}

std::vector<KioskChoice> KioskForm::choices()
{
    const auto& details = *rating().definition().as<RatingDetails>();
    std::vector<KioskChoice> choices;
    for (const ChoiceDefinition& choice : details.values) {
        const std::string text = session::text_of(session_.form(), choice);
        const bool is_number = choice.value.is_number() && text == choice.value.dump();
        const double place = details.values.size() > 1 ? static_cast<double>(choices.size()) / static_cast<double>(details.values.size() - 1) : 1.0;
        choices.push_back({choice.value, text, is_number ? "" : text, text, place});
    }
    // Words at the ends of a scale of bare numbers belong to its first and last choice.
    const auto add_words = [&](KioskChoice& choice, const LocalText& words) {
        const std::string& text = words.text(session_.form().locale());
        if (!choice.words.empty() || text.empty())
            return;
        choice.words = text;
        choice.text += " · " + text;
    };
    if (!choices.empty()) {
        add_words(choices.front(), details.min_description);
        add_words(choices.back(), details.max_description);
    }
    return choices;
}

void KioskForm::choose(const KioskChoice& choice)
{
    session_.set(rating_key_, choice.value);
    while (asks_more() && !asks_more_in(session_.form().current_page()->questions()) && session_.next()) {
    }
}

bool KioskForm::asks_more()
{
    return asks_more_in(session_.form().all_questions());
}

bool KioskForm::asks_more_in(const std::vector<FormQuestion*>& questions)
{
    return std::any_of(questions.begin(), questions.end(), [&](FormQuestion* each) { return each->value_name() != rating_key_ && is_asked(*each); });
}

Json answers_when_left(std::shared_ptr<const session::FormPlan> plan, const PartialResponse& left, Instant now, const TimeZone& zone)
{
    FormSession form(std::move(plan), now, zone);
    form.resume(left);
    form.form().validate(true);
    for (FormQuestion* question : form.form().all_questions())
        if (!question->errors().empty())
            form.set(question->value_name(), nullptr);
    form.form().complete(); // takes away what is not asked
    return form.answers();
}

} // namespace yardstick
