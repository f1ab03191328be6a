#pragma once

#include "survey/answer/answer_check.h"
#include "survey/answer/display_text.h"
#include "survey/expression/conversion.h"
#include "survey/session/changed_names.h"
#include "survey/session/element.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace yardstick::session {

class ListItem;

/// Why a hidden question may lose its answer now.
enum class HidingReason { none, on_complete, on_hidden, on_hidden_container };

/// A question (or an html, an image) as it stands in one form: in the survey, an entry, a row or a multipletext.
///
/// It keeps its own copy of its answer beside that of its holder; types differ in what they make of the one when they
/// hand it to the other.
class Question : public Element, public Place {
public:
    Question(FormModel& form, AnswerHolder& holder, Container* parent, Question* parent_question, const ElementDefinition& definition);
    static std::unique_ptr<Question> make(FormModel& form, AnswerHolder& holder, Container* parent, Question* parent_question, const ElementDefinition& definition);

    const ElementDefinition& definition() const { return definition_; }
    const std::string& name() const override { return definition_.name; }
    const std::string& value_name() const { return definition_.value_name; }
    ElementType type() const { return definition_.type; }
    virtual bool has_input() const { return true; }

    bool is_visible() override;
    bool is_visible_in_survey() { return is_visible() && is_parent_visible(); }
    bool is_read_only() const override;

    virtual Value value() const { return value_; }
    virtual bool is_empty() const;
    virtual Value comment() const { return comment_; } ///< a text as a rule; what "other" was given from outside keeps its type
    void set_value(const Value& value) { set_new_value(value); } ///< as a person, an expression or a trigger does
    void set_comment(const Value& comment);
    virtual void clear_value(bool keeps_comment = false);
    /// Takes over what the holder has; `clears` when all answers are being replaced.
    virtual void take_from_holder(Value value, bool clears = false);
    virtual void take_comment_from_holder(const Value& comment) { comment_ = comment; }
    virtual void notice_own_change(const Value& value); ///< after the holder's answer changed
    bool requires_comment_update() const;

    virtual bool is_default_empty() const;
    void set_default_if_empty();
    void set_default_or_clear();
    virtual Value default_value() const { return default_; } ///< for rows
    void set_default_given(Value value) { default_ = std::move(value); } ///< by the multipletext that it is an item of
    bool has_default_value_now() const; ///< what is answered came from a default

    // Place: its own value, then what is around it.
    std::optional<Found> find(const NamePath& path, std::optional<long long> index, bool is_first) override;
    Place* around() override;

    void run_conditions() override;
    void load() override;
    virtual void attach(); ///< takes over answer, default and conditions when it was made after loading
    virtual void run_triggers(const std::string& name, const Value& value, const ChangedNames* changes);
    void notice_change(const std::string&, const std::string&) override {}
    void check_bindings(const std::string& name, const Value& value) override;
    virtual void set_bound_property(const std::string&, const Value&) {}

    void clear_if_hidden(HidingReason reason = HidingReason::on_hidden) { clear_if_hidden_for(reason); }
    void clear_incorrect_values() override {}
    virtual void clear_unused_values() {}
    virtual void update_dependent() {} ///< a question whose choices come from another one that changed
    void add_dependent(Question& question);

    bool validate(ValidationPass& pass) override;
    const AnswerErrors& errors() const { return errors_; }
    void add_error(AnswerError error) { errors_.push_back(std::move(error)); }

    /// An answer to it in words, as texts show it; missing when there is nothing to show.
    Value in_words(const Value& value);
    virtual std::vector<Question*> children() { return {}; }
    virtual void on_read_only_changed() {}
    virtual void prepare_rows() {} ///< a matrix in an entry makes its rows at once
    /// The place of an entry or row of this question; behind the last one while it is being made.
    virtual long long index_of(const ListItem&) const { return 0; }
    HidingReason clears() const;   ///< when its answer goes once it is hidden
    bool clears_when_hidden() const;

    /// Makes rows or entries enabled or not.
    std::function<bool()> read_only_by_owner;

protected:
    virtual bool is_visible_core() { return shows_; }
    virtual void set_new_value(const Value& value);
    virtual void set_own_value(const Value& value);           ///< its own copy alone
    virtual void set_value_core(const Value& value);          ///< its own copy and the holder's
    virtual bool accepts(const Value&) const { return true; } ///< whether a value that is not empty has the right shape
    virtual Value from_holder(const Value& value) { return value; }
    virtual Value to_holder(const Value& value) { return value; }
    virtual Value corrected(const Value& value) { return value; }
    virtual bool may_reach_holder() { return true; }
    virtual Value result_as_answer(const Value& value) const; ///< dates become texts
    virtual void on_value_changed() {}
    virtual void on_own_value_changed() {}
    virtual void set_default();
    virtual void set_default_value(const Value& value) { set_value(value); }
    virtual void run_own_conditions();
    virtual void clear_if_hidden_for(HidingReason reason);
    virtual void clear_hidden_value(HidingReason reason);
    virtual void clear_on_hiding(bool clears_now);
    AnswerErrors own_errors();
    virtual ComputedLimits limits() const { return {}; }
    virtual std::optional<std::vector<std::string>> shown_rows() { return std::nullopt; }
    virtual std::string text_behind_other() const { return text_from(comment()); }
    virtual std::optional<OfferedChoices> offered() { return std::nullopt; }
    virtual bool can_have_errors() const { return !is_read_only(); }
    virtual void set_new_comment(const Value& comment);

    void on_visible_changed() override;
    void update_was_visible();
    bool can_clear_hidden(HidingReason reason);
    void take_own_from_holder(const Value& value, bool is_default);
    bool run_default_expression(const std::function<void(const Value&)>& use);
    void with_default(const std::function<void(const Value&)>& use);
    void set_by_expression(const Value& result);
    void init_from_holder();
    void update_dependents();
    bool is_value_empty(const Value& value) const; ///< texts of blanks count as empty

    const ElementDefinition& definition_;
    Value value_;
    Value default_;
    Value comment_ = "";
    AnswerErrors errors_;
    std::vector<Question*> dependents_;
    bool was_answered_directly_ = false; ///< not by a default
    bool is_changing_by_default_ = false;
    bool is_setting_value_ = false;
    bool is_taking_from_holder_ = false;

private:
    void run_trigger(Running which, const ExpressionPtr& expression, const ExpressionPtr& second, const ChangedNames& changes, const std::function<void(const Value&)>& use);
};

} // namespace yardstick::session
