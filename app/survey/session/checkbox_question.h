#pragma once

#include "survey/session/select_question.h"

namespace yardstick::session {

/// checkbox, tagbox, imagepicker with multiSelect, ranking: the answer is a list of choices, or with valuePropertyName a
/// list of objects that hold one.
class CheckboxQuestion : public SelectQuestion {
public:
    using SelectQuestion::SelectQuestion;

    Value value() const override;
    void choose(const LiveChoice& choice, bool is_chosen) override;
    void take_from_holder(Value value, bool clears = false) override;
    std::optional<Found> find(const NamePath& path, std::optional<long long> index, bool is_first) override;

protected:
    bool accepts(const Value&) const override { return true; }
    void set_new_value(const Value& value) override;
    Value from_holder(const Value& value) override;
    Value to_holder(const Value& value) override;
    void clear_unknown_values() override;
    bool has_values_to_check() const override { return !is_empty() || !hidden_.empty(); }
    bool keeps_other_as_comment() const override;
    Value shown_from_answer(const Value& value) override;
    Value answer_from_shown(const Value& value) override;
    Value unknown_part(const Value& value) const override;
    Value with_other_for_unknown(const Value& value) const override;
    void set_unknown_default(const Value& value) override;
    Value item_of(const Value& value) const override;
    bool is_same_choice_chosen(const Value& choice) const override;

private:
    bool is_picker() const { return type() == ElementType::imagepicker; }
    std::string property() const; ///< under which an item of the answer holds its choice; empty: it is the choice
    Value named(const Value& choice) const;
    std::optional<std::size_t> first_unknown(const Value& list) const;
    std::vector<Value> exclusive_choices() const;
    Value without_exclusive_conflicts(const Value& before, const Value& after) const;
    Value::List take_back_hidden();

    Value::List hidden_; ///< chosen once, and not on offer at present
    bool is_clearing_unknown_ = false;
};

/// ranking: without selectToRank it always holds all choices that are on offer.
class RankingQuestion final : public CheckboxQuestion {
public:
    using CheckboxQuestion::CheckboxQuestion;

    void load() override;
    void notice_own_change(const Value& value) override;

protected:
    void on_visible_choices_changed() override;
    bool is_same_choice_chosen(const Value& choice) const override;

private:
    void complete_ranking();
};

} // namespace yardstick::session
