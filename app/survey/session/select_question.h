#pragma once

#include "survey/session/question.h"

#include <optional>

namespace yardstick::session {

/// One choice as a question offers it: one of its own, one that another question's answer gives, or a built-in one.
struct LiveChoice {
    enum class Kind { own, other, none, refuse, dont_know, select_all };

    Value value;
    std::string text;                            ///< in the form's language
    Kind kind = Kind::own;
    const ChoiceDefinition* definition = nullptr; ///< null for built-in ones and those made from rows
    std::size_t index = 0;                        ///< of an own choice, in the definition
};

using LiveChoices = std::vector<LiveChoice>;

/// radiogroup, dropdown, buttongroup, imagepicker: an answer among choices that come and go.
///
/// Where "other" is not kept as a comment, the text typed behind it is the answer itself; `shown_value_` is then "other".
class SelectQuestion : public Question {
public:
    SelectQuestion(FormModel& form, AnswerHolder& holder, Container* parent, Question* parent_question, const ElementDefinition& definition);

    const LiveChoices& visible_choices();
    bool is_chosen(const LiveChoice& choice);
    bool is_choice_enabled(const LiveChoice& choice) const;
    /// Chooses as a person does who clicks on it; where several may be chosen, adds it to them or takes it away.
    virtual void choose(const LiveChoice& choice, bool is_chosen = true);
    void set_other_comment(const Value& comment); ///< what is typed behind "other"
    Value comment() const override;
    std::optional<Found> find(const NamePath& path, std::optional<long long> index, bool is_first) override;

    void load() override;
    void attach() override;
    void take_from_holder(Value value, bool clears = false) override;
    void notice_own_change(const Value& value) override;
    void notice_change(const std::string& name, const std::string& question) override;
    void clear_incorrect_values() override;
    bool validate(ValidationPass& pass) override;
    void clear_unused_values() override;
    void update_dependent() override;
    bool is_other_selected() const;
    const Value& other_comment() const; ///< what was given as "other", a text as a rule
    /// Whether `value` is none of the choices on offer.
    bool is_unknown(const Value& value, bool allows_other, bool among_visible, bool counts_empty = false) const;

protected:
    const SelectDetails& details() const { return *definition_.as<SelectDetails>(); }
    bool is_visible_core() override;
    void run_own_conditions() override;
    void set_new_value(const Value& value) override;
    void set_own_value(const Value& value) override;
    void set_value_core(const Value& value) override;
    void set_default_value(const Value& value) override;
    Value from_holder(const Value& value) override;
    Value to_holder(const Value& value) override;
    void clear_hidden_value(HidingReason reason) override;
    std::string text_behind_other() const override { return text_from(other_comment()); }
    std::optional<OfferedChoices> offered() override;

    virtual bool keeps_other_as_comment() const;
    virtual bool has_built_in_choices() const;
    virtual void on_visible_choices_changed();
    virtual void clear_unknown_values();
    virtual bool has_values_to_check() const { return !is_empty(); }
    virtual Value shown_from_answer(const Value& value);
    virtual Value answer_from_shown(const Value& value);
    virtual Value unknown_part(const Value& value) const; ///< that becomes the comment of "other"
    virtual Value with_other_for_unknown(const Value& value) const;
    virtual void set_unknown_default(const Value& value);
    virtual Value item_of(const Value& value) const { return value; } ///< without the object around it
    virtual bool is_same_choice_chosen(const Value& choice) const { return choice.is_identical_to(shown_value_); }

    LiveChoices active_choices() const;
    const LiveChoices& filtered_choices() const;
    bool is_among(const LiveChoices& choices, const Value& value) const;
    const LiveChoice* find_choice(const LiveChoices& choices, const Value& value) const;
    bool can_clear_unknown(const Value& value) const;
    bool has_other() const { return has_built_in_choices() && details().show_other_item; }
    void set_shown_value(const Value& value, bool changes_answer);
    bool is_carried_from(const std::string& question) const;

    Value shown_value_;
    Value typed_other_ = "";
    std::optional<LiveChoices> filtered_; ///< empty: all active ones
    bool keeps_comment_ = false; ///< the next time that "other" is chosen no more

private:
    Question* source() const;
    bool filter_choices();
    bool is_carried_choice_changed(const LiveChoices& active);
    LiveChoices built_in_choices() const;

    std::optional<LiveChoices> visible_choices_;
    std::vector<bool> is_choice_visible_, is_choice_enabled_;
    bool is_setting_other_ = false;
    bool empties_comment_ = false;
    bool is_updating_dependents_ = false;
    bool is_attaching_to_entry_ = false; ///< what is not on offer stays until an answer is checked
};

/// True for the text "other", and for a list that holds it.
bool is_other(const Value& value);

} // namespace yardstick::session
