#pragma once

#include "survey/definition/definition.h"
#include "survey/session/place.h"

#include <bitset>
#include <string>
#include <string_view>
#include <vector>

namespace yardstick::session {

class AnswerHolder;
class Container;
class FormModel;
class Question;

/// Marks an expression of an element as being worked on, so that what its result sets off does not evaluate it again.
enum class Running : std::uint8_t { visible, enabled, required, default_value, reset_value, set_value_if, set_value, expression, count, minimum, maximum, end };

/// One check of answers. Errors are kept with the questions when `keeps_errors`.
struct ValidationPass {
    bool keeps_errors = true;
    bool is_valid = true;
};

/// A question, panel or page of one form, with what its conditions have made of it.
///
/// Elements belong to their container, dynamic panel or matrix, and refer to the definition and the form they are of.
class Element {
public:
    Element(FormModel& form, AnswerHolder& holder, Container* parent, Question* parent_question);
    virtual ~Element() = default;
    Element(const Element&) = delete;
    Element& operator=(const Element&) = delete;

    virtual const std::string& name() const = 0;
    virtual bool is_visible() = 0; ///< by itself, its container aside
    bool is_parent_visible() const;
    virtual bool is_read_only() const = 0;
    bool is_required() const { return is_required_; }
    bool is_shown() const { return shows_; } ///< what visible, visibleIf and triggers say

    void show(bool shows); ///< and all that follows from it

    FormModel& form() const { return form_; }
    AnswerHolder& holder() const { return *holder_; }
    Container* parent() const { return parent_; }
    Question* parent_question() const { return parent_question_; }

    virtual void run_conditions() = 0;
    virtual void load() = 0;                  ///< once, when the form has been built: defaults
    virtual void render_first_time() {}       ///< its page is shown for the first time
    virtual void notice_change(const std::string& name, const std::string& question) = 0;
    virtual void check_bindings(const std::string& name, const Value& value) = 0;
    virtual void clear_incorrect_values() = 0;
    virtual bool validate(ValidationPass& pass) = 0;

protected:
    virtual void on_visible_changed() = 0;
    void note_visibility(bool is_visible); ///< tells the container when it changed
    void run_block_conditions(const ExpressionPtr& visible_if, const ExpressionPtr& enable_if, const ExpressionPtr& required_if, Place& place);
    /// The value of `expression`, unless it is being worked on, or skips because nothing it reads has changed; then calls `use`.
    template <class Use>
    bool evaluate(Running which, const ExpressionPtr& expression, Place& place, bool skips_unchanged, Use use);
    bool can_skip(const ExpressionPtr& expression) const;
    Value result_of(const DefinedExpression& expression, Place& place);

    FormModel& form_;
    AnswerHolder* holder_;
    Container* parent_;
    Question* parent_question_;
    bool shows_ = true;
    bool is_read_only_ = false;
    bool is_required_ = false;
    bool was_visible_ = true; ///< when it was last looked at
    std::bitset<static_cast<std::size_t>(Running::end)> running_;
};

template <class Use>
bool Element::evaluate(Running which, const ExpressionPtr& expression, Place& place, bool skips_unchanged, Use use)
{
    if (!expression)
        return false;
    const auto bit = static_cast<std::size_t>(which);
    if (running_[bit] || (skips_unchanged && can_skip(expression)))
        return true;
    running_[bit] = true;
    use(result_of(*expression, place));
    running_[bit] = false;
    return true;
}

inline bool is_exactly(const Value& value, bool truth)
{
    return value.is_boolean() && value.boolean() == truth;
}

} // namespace yardstick::session
