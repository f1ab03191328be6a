#include "survey/session/checkbox_question.h"
#include "survey/session/form_model.h"
#include "survey/session/live_choices.h"
#include "survey/session/sameness.h"
#include "survey/session/value_edits.h"

namespace yardstick::session {

void RankingQuestion::load()
{
    CheckboxQuestion::load();
    complete_ranking();
}

void RankingQuestion::notice_own_change(const Value& value)
{
    CheckboxQuestion::notice_own_change(value);
    if (!form_.is_loading())
        complete_ranking();
}

void RankingQuestion::on_visible_choices_changed()
{
    CheckboxQuestion::on_visible_choices_changed();
    if (details().select_to_rank_enabled)
        return;
    if (visible_choices().size() == 1) {
        set_value(Value::List());
        value_ = Value::List{visible_choices().front().value}; // as survey-core does: the survey never hears of it
        return;
    }
    complete_ranking();
}

void RankingQuestion::complete_ranking()
{
    if (details().select_to_rank_enabled || is_empty())
        return;
    Value::List ranked;
    for (const Value& item : items_of(value()))
        if (find_choice(visible_choices(), item) && !holds(ranked, item))
            ranked.push_back(item);
    for (const LiveChoice& choice : visible_choices())
        if (!holds(ranked, choice.value))
            ranked.push_back(choice.value);
    if (!are_same(value(), Value(ranked)))
        set_value(ranked);
}

bool RankingQuestion::is_same_choice_chosen(const Value& choice) const
{
    return !details().select_to_rank_enabled || CheckboxQuestion::is_same_choice_chosen(choice);
}

} // namespace yardstick::session
