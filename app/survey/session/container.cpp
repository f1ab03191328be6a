#include "survey/session/container.h"

#include "survey/expression/text.h"
#include "survey/session/answer_holder.h"
#include "survey/session/form_model.h"
#include "survey/session/form_texts.h"
#include "survey/session/question.h"
#include "survey/session/value_edits.h"

#include <algorithm>

namespace yardstick::session {

ContainerDefinition ContainerDefinition::of(const PageDefinition& page)
{
    return {&page.name, &page.title, &page.required_error_text, page.is_visible, page.is_required, page.is_read_only, page.visible_if, page.enable_if, page.required_if, &page.elements, &page, nullptr};
}

ContainerDefinition ContainerDefinition::of(const ElementDefinition& panel)
{
    return {&panel.name, &panel.title, &panel.required_error_text, panel.is_visible, panel.is_required, panel.is_read_only, panel.visible_if, panel.enable_if, panel.required_if,
            &panel.as<PanelDetails>()->elements, nullptr, &panel};
}

ContainerDefinition ContainerDefinition::entry_of(const ElementDefinition& dynamic_panel)
{
    const auto& details = *dynamic_panel.as<PanelDynamicDetails>();
    return {&dynamic_panel.name, &details.template_title, &dynamic_panel.required_error_text, true, false, false, details.template_visible_if, nullptr, nullptr, &details.template_elements, nullptr, nullptr};
}

Container::Container(FormModel& form, AnswerHolder& holder, Container* parent, Question* parent_question, const ContainerDefinition& definition)
    : Element(form, holder, parent, parent_question), definition_(definition)
{
    shows_ = definition.is_visible;
    is_required_ = definition.is_required;
    is_read_only_ = definition.is_read_only;
    for (const auto& element : *definition.elements) {
        if (element->type == ElementType::panel)
            elements_.push_back(std::make_unique<Container>(form, holder, this, parent_question, ContainerDefinition::of(*element)));
        else
            elements_.push_back(Question::make(form, holder, this, parent_question, *element));
    }
}

bool Container::is_start_page() const
{
    return is_page() && form_.is_start_page(*this);
}

bool Container::is_visible()
{
    return shows_ && std::any_of(elements_.begin(), elements_.end(), [](const auto& element) { return element->is_visible(); });
}

bool Container::is_read_only() const
{
    return is_read_only_ || (parent_ && parent_->is_read_only()) || form_.is_read_only();
}

std::vector<Question*> Container::questions() const
{
    std::vector<Question*> questions;
    for (const auto& element : elements_) {
        if (const auto* panel = dynamic_cast<const Container*>(element.get())) {
            const auto inside = panel->questions();
            questions.insert(questions.end(), inside.begin(), inside.end());
        } else {
            questions.push_back(static_cast<Question*>(element.get()));
        }
    }
    return questions;
}

std::vector<Container*> Container::panels() const
{
    std::vector<Container*> panels;
    for (const auto& element : elements_)
        if (auto* panel = dynamic_cast<Container*>(element.get())) {
            panels.push_back(panel);
            const auto inside = panel->panels();
            panels.insert(panels.end(), inside.begin(), inside.end());
        }
    return panels;
}

Question* Container::find_question(const std::string& name) const
{
    const auto all = questions();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Question* question) { return question->name() == name; });
    return found == all.end() ? nullptr : *found;
}

std::vector<Question*> Container::questions_with_value_name(std::string_view value_name, bool ignores_case) const
{
    auto all = questions();
    std::erase_if(all, [&](const Question* question) {
        return ignores_case ? !expression::is_in_lower_case(question->value_name(), value_name) : question->value_name() != value_name;
    });
    return all;
}

Value Container::answers() const
{
    Value all = Value::Object();
    for (const Question* question : questions())
        if (!question->is_empty())
            all = with_member(all, question->value_name(), question->value());
    return all;
}

void Container::run_conditions()
{
    const bool was_visible = is_visible();
    is_running_conditions_ = true;
    for (const auto& element : elements_)
        element->run_conditions();
    const bool was_read_only = is_read_only();
    run_block_conditions(definition_.visible_if, definition_.enable_if, definition_.required_if, *holder_);
    if (was_read_only != is_read_only())
        for (Question* question : questions())
            question->on_read_only_changed();
    is_running_conditions_ = false;
    if (was_visible != is_visible())
        on_child_visibility_changed();
}

void Container::load()
{
    for (const auto& element : elements_)
        element->load();
    on_element_visibility_changed();
}

void Container::attach()
{
    for (const auto& element : elements_) {
        if (auto* panel = dynamic_cast<Container*>(element.get()))
            panel->attach();
        else
            static_cast<Question&>(*element).attach();
    }
}

void Container::render_first_time()
{
    if (was_rendered_)
        return;
    was_rendered_ = true;
    for (const auto& element : elements_)
        element->render_first_time();
}

void Container::notice_change(const std::string& name, const std::string& question)
{
    for (const auto& element : elements_)
        element->notice_change(name, question);
}

void Container::check_bindings(const std::string& name, const Value& value)
{
    for (const auto& element : elements_)
        element->check_bindings(name, value);
}

void Container::clear_incorrect_values()
{
    for (const auto& element : elements_)
        element->clear_incorrect_values();
}

void Container::check_required(ValidationPass& pass)
{
    AnswerErrors errors;
    const auto is_without_answer = [this] {
        // A panel inside that is hidden counts with all that is in it; a question by what it says itself.
        std::vector<const Container*> open{this};
        bool has_visible = false;
        while (!open.empty()) {
            const Container* container = open.back();
            open.pop_back();
            for (const auto& element : container->elements_) {
                if (!element->is_shown())
                    continue;
                if (const auto* panel = dynamic_cast<const Container*>(element.get())) {
                    open.push_back(panel);
                    continue;
                }
                has_visible = true;
                if (!static_cast<const Question&>(*element).is_empty())
                    return false;
            }
        }
        return has_visible;
    };
    if (is_required_ && is_without_answer()) {
        const std::string locale = form_.locale();
        errors.push_back(panel_unanswered(*definition_.required_error_text, {locale, names_at(form_, *holder_)}));
        pass.is_valid = false;
    }
    if (pass.keeps_errors)
        errors_ = std::move(errors);
}

bool Container::validate(ValidationPass& pass)
{
    ValidationPass own{pass.keeps_errors, true};
    for (const auto& element : elements_)
        if (element->is_visible())
            element->validate(own);
    if (!is_read_only())
        check_required(own);
    pass.is_valid = pass.is_valid && own.is_valid;
    return own.is_valid;
}

void Container::on_element_visibility_changed()
{
    if (form_.is_loading())
        return;
    on_child_visibility_changed();
    if (parent_)
        parent_->on_element_visibility_changed();
}

void Container::on_child_visibility_changed()
{
    if (!is_running_conditions_ && is_visible() != was_visible_)
        on_visible_changed();
}

void Container::on_visible_changed()
{
    const bool visible = is_visible();
    note_visibility(visible);
    if (!form_.is_loading() && !form_.is_replacing_answers())
        for (Question* question : questions()) {
            if (visible)
                question->set_default_if_empty();
            else
                question->clear_if_hidden(HidingReason::on_hidden_container);
        }
    if (is_page())
        form_.on_page_visibility_changed(*this, visible);
}

} // namespace yardstick::session
