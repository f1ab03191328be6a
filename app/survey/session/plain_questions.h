#pragma once

#include "survey/session/question.h"

// Questions whose answer is one value without choices, rows or parts.
namespace yardstick::session {

/// text and comment, and the items of multipletext.
class TextQuestion final : public Question {
public:
    using Question::Question;

    void load() override;
    void attach() override;

protected:
    ComputedLimits limits() const override { return limits_; }
    void set_new_value(const Value& value) override;
    Value corrected(const Value& value) override;
    bool may_reach_holder() override;
    Value result_as_answer(const Value& value) const override;
    void run_own_conditions() override;

private:
    const TextDetails* details() const { return definition_.as<TextDetails>(); }
    bool has_bounds() const;
    void compute_limits();

    ComputedLimits limits_;
};

class BooleanQuestion final : public Question {
public:
    using Question::Question;
    Value default_value() const override;

protected:
    void set_own_value(const Value& value) override;
    void set_default() override;

private:
    const BooleanDetails& details() const { return *definition_.as<BooleanDetails>(); }
    Value value_true() const { return Value::from_json(details().value_true); }
    Value value_false() const { return Value::from_json(details().value_false); }
};

class RatingQuestion final : public Question {
public:
    RatingQuestion(FormModel& form, AnswerHolder& holder, Container* parent, Question* parent_question, const ElementDefinition& definition);
    Value::List visible_values() const;
    void clear_incorrect_values() override;

protected:
    void run_own_conditions() override;
    Value to_holder(const Value& value) override;

private:
    const RatingDetails& details() const { return *definition_.as<RatingDetails>(); }
    const ChoiceDefinition* find_value(const Value& value) const;
    std::vector<bool> is_value_visible_;
};

/// Answers itself.
class ExpressionQuestion final : public Question {
public:
    using Question::Question;
    bool has_input() const override { return false; }
    bool is_read_only() const override;

protected:
    void run_own_conditions() override;
    bool can_have_errors() const override { return true; }
};

class SliderQuestion final : public Question {
public:
    SliderQuestion(FormModel& form, AnswerHolder& holder, Container* parent, Question* parent_question, const ElementDefinition& definition);

protected:
    void set_new_value(const Value& value) override;
    Value corrected(const Value& value) override { return within_limits(value); }

private:
    Value within_limits(const Value& value) const;
};

/// file and signaturepad.
class FileQuestion final : public Question {
public:
    using Question::Question;
};

/// html and image: shown, never answered.
class ContentElement final : public Question {
public:
    using Question::Question;
    bool has_input() const override { return false; }
    bool validate(ValidationPass&) override { return true; }
};

} // namespace yardstick::session
