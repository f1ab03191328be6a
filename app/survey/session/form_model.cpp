#include "survey/session/form_model.h"

#include "survey/expression/conversion.h"
#include "survey/expression/text.h"
#include "survey/session/form_scope.h"
#include "survey/session/sameness.h"

#include <algorithm>

namespace yardstick::session {

FormModel::FormModel(std::shared_ptr<const FormPlan> plan, Instant now, TimeZone time_zone)
    : plan_(std::move(plan)), now_(now), time_zone_(time_zone), locale_(definition().locale)
{
    if (locale_ == "en")
        locale_.clear();
    is_calculated_.resize(definition().calculated_values.size());
    is_calculating_.resize(definition().calculated_values.size());
    is_trigger_running_.resize(definition().triggers.size());
    is_run_expression_running_.resize(definition().triggers.size());
    build();
    load();
}

FormModel::~FormModel() = default;

void FormModel::build()
{
    for (const PageDefinition& page : definition().pages)
        pages_.push_back(std::make_unique<Container>(*this, *this, nullptr, nullptr, ContainerDefinition::of(page)));
    for (const auto& page : pages_)
        for (Question* question : page->questions()) {
            questions_.push_back(question);
            by_name_[question->name()].push_back(question);
            by_folded_name_.try_emplace(expression::lower_case(question->name()), question);
            by_value_name_[question->value_name()].push_back(question);
            by_folded_value_name_[expression::lower_case(question->value_name())].push_back(question);
        }
    is_building_ = false;
}

void FormModel::load()
{
    is_ending_load_ = is_processing_load_ = true;
    for (const auto& page : pages_)
        page->load();
    is_processing_load_ = false;
    run_all_conditions();
    tell_elements("", "");
    is_ending_load_ = false;
    if (!pages_.empty() && is_start_page(*pages_.front()))
        pages_.front()->render_first_time();
    update_current_page();
}

// Pages

std::vector<Container*> FormModel::visible_pages() const
{
    std::vector<Container*> visible;
    for (const auto& page : pages_)
        if (page->is_visible() && !is_start_page(*page))
            visible.push_back(page.get());
    return visible;
}

bool FormModel::is_start_page(const Container& page) const
{
    return definition().first_page_is_start_page && pages_.size() > 1 && pages_.front().get() == &page;
}

bool FormModel::is_page_available() const
{
    const auto visible = visible_pages();
    return current_page_ && std::find(visible.begin(), visible.end(), current_page_) != visible.end();
}

void FormModel::update_current_page()
{
    if (is_page_available())
        return;
    const auto visible = visible_pages();
    go_to(visible.empty() ? nullptr : visible.front());
}

void FormModel::go_to(Container* page)
{
    const auto visible = visible_pages();
    if (page == current_page_ || (page && std::find(visible.begin(), visible.end(), page) == visible.end()) || (!page && is_page_available()))
        return;
    current_page_ = page;
    if (page)
        page->render_first_time();
}

void FormModel::on_page_visibility_changed(Container& page, bool is_visible)
{
    if (is_building_)
        return;
    if ((is_visible && !current_page_) || &page == current_page_)
        update_current_page();
}

FormState FormModel::state() const
{
    if (is_completed_)
        return FormState::completed;
    if (!is_read_only() && !is_started_ && definition().first_page_is_start_page && pages_.size() > 1)
        return FormState::starting;
    return current_page_ ? FormState::running : FormState::empty;
}

void FormModel::set_locale(std::string locale)
{
    locale_ = locale == "en" ? std::string() : std::move(locale);
}

// Questions

std::vector<Question*> FormModel::all_questions() const
{
    return questions_;
}

Question* FormModel::question_named(const std::string& name) const
{
    const auto found = by_name_.find(name);
    return found == by_name_.end() ? nullptr : found->second.front();
}

const std::vector<Question*>* FormModel::questions_with_value_name(const std::string& value_name) const
{
    const auto found = by_value_name_.find(value_name);
    return found == by_value_name_.end() ? nullptr : &found->second;
}

Question* FormModel::question_reading(std::string_view folded_value_name) const
{
    const auto found = by_folded_value_name_.find(std::string(folded_value_name));
    return found == by_folded_value_name_.end() ? nullptr : found->second.front();
}

bool FormModel::has_visible_twin(const Question& question) const
{
    const auto* twins = questions_with_value_name(question.value_name());
    return twins && twins->size() > 1 && std::any_of(twins->begin(), twins->end(), [&](Question* twin) {
               return twin != &question && twin->is_visible() && twin->is_parent_visible() && !twin->parent_question() && !question.parent_question();
           });
}

HidingReason FormModel::clears_hidden() const
{
    switch (definition().clear_invisible_values) {
    case ClearInvisibleValues::none: return HidingReason::none;
    case ClearInvisibleValues::on_hidden: return HidingReason::on_hidden;
    case ClearInvisibleValues::on_hidden_container: return HidingReason::on_hidden_container;
    case ClearInvisibleValues::on_complete: break;
    }
    return HidingReason::on_complete;
}

// Looking up

std::optional<Found> find_from(Place& place, const Name& name)
{
    for (Place* each = &place; each; each = each->around())
        if (auto found = each->find(NamePath(name), std::nullopt, true))
            return found;
    return std::nullopt;
}

std::optional<Found> find_question_below(const Container& container, const NamePath& path)
{
    for (std::size_t count = path.longest_key(); count > 0 && !path.is_at_end(); --count) {
        const auto questions = container.questions_with_value_name(path.joined(count), true);
        if (!questions.empty())
            return questions.front()->find(path.behind(count), path.index(count - 1), false);
    }
    return std::nullopt;
}

std::optional<Value> FormModel::built_in(std::string_view name) const
{
    if (name == "pagecount")
        return static_cast<double>(visible_pages().size());
    if (name == "pageno") {
        const auto visible = visible_pages();
        const auto at = std::find(visible.begin(), visible.end(), current_page_);
        return static_cast<double>(at == visible.end() ? 0 : at - visible.begin() + 1);
    }
    if (name == "locale")
        return Value(locale_.empty() ? std::string("en") : locale_);
    const bool counts_all = name == "questioncount";
    const bool counts_right = name == "correctanswers" || name == "correctedanswers" || name == "correctedanswercount";
    const bool counts_wrong = name == "incorrectanswers" || name == "incorrectedanswers" || name == "incorrectedanswercount";
    if (!counts_all && !counts_right && !counts_wrong)
        return std::nullopt;
    int all = 0, right = 0;
    for (Question* question : questions_) {
        const Value wanted = Value::from_json(question->definition().correct_answer);
        if (yardstick::is_empty(wanted) || !question->is_visible_in_survey())
            continue;
        ++all;
        if (!question->is_empty() && are_same(question->value(), wanted, Sameness::loose))
            ++right;
    }
    return counts_all ? all : counts_right ? right : all - right;
}

Value FormModel::variables_as_object() const
{
    if (!variables_object_) {
        Value::Object object;
        for (const Variable& variable : variables_)
            object.emplace_back(variable.name, variable.value);
        variables_object_ = Value(std::move(object));
    }
    return *variables_object_;
}

std::optional<Found> FormModel::find(const NamePath& path, std::optional<long long>, bool)
{
    if (path.is_at_end())
        return std::nullopt;
    if (path.size() == 1)
        if (auto value = built_in(path.first()))
            return Found{*value};
    if (!variables_.empty())
        if (const Value found = path.within(variables_as_object()); !found.is_missing())
            return Found{found};
    constexpr std::string_view unwrapped = "-unwrapped";
    for (std::size_t count = path.longest_key(); count > 0; --count) {
        std::string_view key = path.joined(count);
        if (key.ends_with(unwrapped))
            key.remove_suffix(unwrapped.size());
        if (Question* question = question_reading(key)) {
            if (auto found = question->find(path.behind(count), path.index(count - 1), false))
                return found;
            break;
        }
    }
    const Value found = path.within(Value(answers_));
    return found.is_missing() ? std::nullopt : std::optional(Found{found});
}

Value FormModel::evaluate(const Expression& expression, Place& place)
{
    return expression.evaluate(FormScope(*this, place));
}

} // namespace yardstick::session
