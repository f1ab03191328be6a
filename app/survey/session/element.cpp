#include "survey/session/element.h"

#include "survey/session/container.h"
#include "survey/session/form_model.h"
#include "survey/session/question.h"

namespace yardstick::session {

Element::Element(FormModel& form, AnswerHolder& holder, Container* parent, Question* parent_question)
    : form_(form), holder_(&holder), parent_(parent), parent_question_(parent_question)
{
}

bool Element::is_parent_visible() const
{
    if (parent_question_ && !parent_question_->is_visible())
        return false;
    for (Container* each = parent_; each; each = each->parent())
        if (!each->is_visible())
            return false;
    if (!parent_question_ || parent_question_->type() != ElementType::multipletext)
        return true;
    // The items of a multipletext stand in the panel of their question.
    for (Container* each = parent_question_->parent(); each; each = each->parent())
        if (!each->is_visible())
            return false;
    return true;
}

void Element::show(bool shows)
{
    if (shows_ == shows)
        return;
    shows_ = shows;
    if (parent_)
        parent_->on_element_visibility_changed();
    on_visible_changed();
}

void Element::note_visibility(bool is_visible)
{
    if (was_visible_ == is_visible)
        return;
    was_visible_ = is_visible;
    if (parent_)
        parent_->on_element_visibility_changed();
}

bool Element::can_skip(const ExpressionPtr& expression) const
{
    const ChangedNames* changes = form_.changes_to_follow();
    if (!changes)
        return false;
    if (holder_->adds_to_changes())
        return !holder_->seen_from_here(*changes).affect(expression->expression);
    return !changes->affect(expression->expression);
}

Value Element::result_of(const DefinedExpression& expression, Place& place)
{
    return form_.evaluate(expression.expression, place);
}

void Element::run_block_conditions(const ExpressionPtr& visible_if, const ExpressionPtr& enable_if, const ExpressionPtr& required_if, Place& place)
{
    evaluate(Running::visible, visible_if, place, true, [this](const Value& result) { show(is_exactly(result, true)); });
    evaluate(Running::enabled, enable_if, place, true, [this](const Value& result) { is_read_only_ = is_exactly(result, false); });
    evaluate(Running::required, required_if, place, true, [this](const Value& result) { is_required_ = is_exactly(result, true); });
}

} // namespace yardstick::session
