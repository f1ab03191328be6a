#pragma once

#include "survey/answer/answer_check.h"
#include "survey/session/element.h"

#include <memory>

namespace yardstick::session {

/// What a page, a panel or an entry of a dynamic panel is made from.
struct ContainerDefinition {
    const std::string* name = nullptr;
    const LocalText* title = nullptr;
    const LocalText* required_error_text = nullptr;
    bool is_visible = true;
    bool is_required = false;
    bool is_read_only = false;
    ExpressionPtr visible_if;
    ExpressionPtr enable_if;
    ExpressionPtr required_if;
    const ElementDefinitions* elements = nullptr;
    const PageDefinition* page = nullptr;     ///< null for a panel
    const ElementDefinition* panel = nullptr; ///< null for a page, and for an entry

    static ContainerDefinition of(const PageDefinition& page);
    static ContainerDefinition of(const ElementDefinition& panel);
    static ContainerDefinition entry_of(const ElementDefinition& dynamic_panel);
};

/// A page, a panel, or one entry of a dynamic panel. Visible when something in it is.
class Container final : public Element {
public:
    Container(FormModel& form, AnswerHolder& holder, Container* parent, Question* parent_question, const ContainerDefinition& definition);

    const std::string& name() const override { return *definition_.name; }
    const ContainerDefinition& definition() const { return definition_; }
    bool is_page() const { return definition_.page != nullptr; }
    bool is_start_page() const;

    bool is_visible() override;
    bool is_read_only() const override;
    const std::vector<std::unique_ptr<Element>>& elements() const { return elements_; }
    std::vector<Question*> questions() const; ///< with those in panels inside, in file order
    std::vector<Container*> panels() const;   ///< inside, outer first
    Question* find_question(const std::string& name) const;
    std::vector<Question*> questions_with_value_name(std::string_view value_name, bool ignores_case) const;
    Value answers() const; ///< of its questions, by value name

    void run_conditions() override;
    void load() override;
    void attach(); ///< defaults and conditions of questions that were made after loading
    void render_first_time() override;
    void notice_change(const std::string& name, const std::string& question) override;
    void check_bindings(const std::string& name, const Value& value) override;
    void clear_incorrect_values() override;
    bool validate(ValidationPass& pass) override;
    void on_element_visibility_changed();

    const AnswerErrors& errors() const { return errors_; }

protected:
    void on_visible_changed() override;

private:
    void on_child_visibility_changed();
    void check_required(ValidationPass& pass);

    ContainerDefinition definition_;
    std::vector<std::unique_ptr<Element>> elements_;
    AnswerErrors errors_;
    bool is_running_conditions_ = false;
    bool was_rendered_ = false;
};

} // namespace yardstick::session
