#pragma once

#include "survey/session/answer_holder.h"
#include "survey/session/container.h"
#include "survey/session/form_plan.h"
#include "survey/session/question.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace yardstick::session {

enum class FormState { starting, running, completed, empty };

/// The live form behind a FormSession: its pages and questions, its answers and variables, and what a change sets off.
///
/// It works as survey-core does, event for event: a change of an answer runs conditions, then setValueIf and its kin, then
/// triggers, and what these change does the same in turn. Where a rule looks odd, it is that order that made it.
class FormModel final : public AnswerHolder {
public:
    FormModel(std::shared_ptr<const FormPlan> plan, Instant now, TimeZone time_zone);
    ~FormModel() override;

    const Definition& definition() const { return plan_->definition(); }
    AnswerHolder& holder() { return *this; }
    Instant now() const { return now_; }
    const TimeZone& time_zone() const { return time_zone_; }

    // What the person sees
    const std::vector<std::unique_ptr<Container>>& pages() const { return pages_; }
    std::vector<Container*> visible_pages() const; ///< without the start page
    Container* current_page() const { return current_page_; }
    void go_to(Container* page);
    bool is_start_page(const Container& page) const;
    FormState state() const;
    bool is_read_only() const { return definition().is_read_only; }
    std::string locale() const { return locale_; }
    void set_locale(std::string locale);
    std::vector<Question*> all_questions() const; ///< those of the survey itself, in file order
    Question* question_named(const std::string& name) const;
    const std::vector<Question*>* questions_with_value_name(const std::string& value_name) const;
    Question* question_reading(std::string_view folded_value_name) const;
    bool has_visible_twin(const Question& question) const; ///< another visible question that shares its answer

    // Answers
    Value answers() const; ///< with the calculated values that belong to the result
    void replace_answers(const Value& answers);
    Value answer(const std::string& key) override;
    void set_answer(const std::string& key, const Value& value, const std::string& question) override;
    void set_answer(const std::string& key, const Value& value) { set_answer(key, value, {}); }
    void put_quietly(const std::string& key, const Value& value); ///< totals: without anything following from it
    Value comment(const std::string& key) override;
    void set_comment(const std::string& key, const Value& comment) override;
    Question* find_question(const std::string& name) override { return question_named(name); }
    void set_variable(const std::string& name, const Value& value);
    Value variable(const std::string& name) const;

    // Course
    void start();
    bool next(); ///< false when something is missing, or there is no next page
    bool is_last_page() const;
    bool validate(bool keeps_errors);
    void complete();
    void reopen() { is_completed_ = false; }
    const ConditionalText* first_holding(const std::vector<ConditionalText>& texts);

    // Looking up
    std::optional<Found> find(const NamePath& path, std::optional<long long> index, bool is_first) override;
    Place* around() override { return nullptr; }
    Value evaluate(const Expression& expression, Place& place);

    // What elements ask while things change
    bool is_building() const { return is_building_; }   ///< elements are being made; nothing follows from anything
    bool is_loading() const { return is_building_; }
    bool is_setting_defaults() const { return is_processing_load_; }
    bool is_replacing_answers() const { return is_replacing_answers_; }
    const ChangedNames* changes_to_follow() const; ///< null while everything is evaluated
    HidingReason clears_hidden() const;
    void on_page_visibility_changed(Container& page, bool is_visible);
    void run_all_conditions();
    bool is_beyond_rounds() const { return is_beyond_rounds_; } ///< values still changed after the last round

    /// Counts how deep texts are filled into texts, and how many names in all.
    class Piping {
    public:
        explicit Piping(FormModel& form) : form_(form) { form_.piped_names_ = form_.piping_depth_++ ? form_.piped_names_ + 1 : 1; }
        ~Piping() { --form_.piping_depth_; }
        Piping(const Piping&) = delete;
        int depth() const { return form_.piping_depth_; }
        int names() const { return form_.piped_names_; }

    private:
        FormModel& form_;
    };

private:
    struct Variable {
        std::string name; ///< in lower case
        Value value;
    };

    void build();
    void load();
    void run_conditions_once();
    void run_calculated_value(std::size_t index);
    void follow_changes(const ChangedNames& changes, const std::string& name, const Value& value);
    void on_answer_changed(const std::string& key, const Value& value, const Value& before, const std::string& related);
    void take_over(const std::string& key, const Value& value); ///< by the questions that share the key
    void tell_questions(const std::string& key, const Value& value, const std::string& question);
    void tell_elements(const std::string& name, const std::string& question);
    void run_triggers(ChangedNames changes, bool is_leaving_page, bool is_completing, const std::string& name);
    void run_trigger(std::size_t index, bool is_leaving_page, bool is_completing, bool is_invalid);
    void act(const TriggerDefinition& trigger, bool is_true, bool is_leaving_page);
    void set_by_trigger(const std::string& name, const Value& value, bool is_variable);
    void show_or_hide(const TriggerDefinition& trigger, bool shows);
    void skip_to(const std::string& name);
    void update_current_page();
    void check_page_triggers(bool is_completing);
    void fill_in(bool clears);
    std::optional<Value> built_in(std::string_view folded_name) const;
    Value variables_as_object() const;
    bool is_page_available() const;

    std::shared_ptr<const FormPlan> plan_;
    Instant now_;
    TimeZone time_zone_;
    std::string locale_;
    std::vector<std::unique_ptr<Container>> pages_;
    std::unordered_map<std::string, std::vector<Question*>> by_name_, by_value_name_, by_folded_value_name_;
    std::unordered_map<std::string, Question*> by_folded_name_;
    std::vector<Question*> questions_;
    Container* current_page_ = nullptr;
    Value::Object answers_;
    std::vector<Variable> variables_;
    mutable std::optional<Value> variables_object_;

    bool is_building_ = true;
    bool is_processing_load_ = false; ///< defaults are being set; conditions wait
    bool is_ending_load_ = false;
    bool is_started_ = false;
    bool is_completed_ = false;
    bool is_replacing_answers_ = false;
    bool is_running_conditions_ = false;
    bool is_following_changes_ = false;
    bool has_changed_in_round_ = false;
    bool must_tell_elements_ = false;
    bool is_beyond_rounds_ = false;
    bool is_checking_bindings_ = false;
    int round_ = 0;
    int piping_depth_ = 0;
    int piped_names_ = 0;
    std::optional<ChangedNames> question_changes_;
    std::map<std::string, bool> to_be_told_;
    std::vector<bool> is_calculated_, is_calculating_;
    bool are_triggers_running_ = false;
    ChangedNames trigger_changes_;
    std::vector<bool> is_trigger_running_, is_run_expression_running_;
    Question* skipped_to_ = nullptr;
};

/// The question that the path names among those of `container`, and what it finds below.
std::optional<Found> find_question_below(const Container& container, const NamePath& path);

/// How a date becomes an answer.
enum class DateTextForm { day, minute };
std::string date_text(Date date, const TimeZone& zone, DateTextForm form);

} // namespace yardstick::session
