#include "survey/session/form_report.h"

#include "survey/session/form_texts.h"
#include "survey/session/matrix_question.h"
#include "survey/session/panel_dynamic_question.h"
#include "survey/session/plain_questions.h"
#include "survey/session/select_question.h"
#include "survey/session/table_row.h"

namespace yardstick::session {

namespace {

class Walk {
public:
    explicit Walk(std::vector<PlacedQuestion>& found) : found_(found) {}

    void question(Question& question, const std::string& path)
    {
        const bool stands_in_container = question.parent() || (question.parent_question() && question.parent_question()->type() == ElementType::multipletext);
        const std::size_t at = found_.size();
        found_.push_back({path, &question, false});
        children(question, path);
        found_[at].is_visible = question.is_visible() && (!stands_in_container || question.is_parent_visible());
    }

private:
    std::vector<PlacedQuestion>& found_;

    void children(Question& question, const std::string& path)
    {
        if (auto* panel = dynamic_cast<PanelDynamicQuestion*>(&question)) {
            const std::size_t count = panel->entries().size();
            for (std::size_t i = 0; i < count; ++i)
                for (Question* child : panel->entries()[i]->questions())
                    this->question(*child, path + '[' + std::to_string(i) + "]." + child->name());
            return;
        }
        if (auto* table = dynamic_cast<TableQuestion*>(&question)) {
            const auto rows = table->visible_rows();
            for (std::size_t i = 0; i < rows.size(); ++i)
                for (const auto& cell : rows[i]->cells())
                    this->question(*cell, path + (rows[i]->item() ? '.' + rows[i]->name() : '[' + std::to_string(i) + ']') + '.' + cell->name());
            return;
        }
        for (Question* child : question.children())
            this->question(*child, path + '.' + child->name());
    }
};

Json values_of(const LiveChoices& choices)
{
    Json values = Json::array();
    for (const LiveChoice& choice : choices)
        values.push_back(choice.value.to_json());
    return values;
}

Json values_of(const std::vector<const ChoiceDefinition*>& items)
{
    Json values = Json::array();
    for (const ChoiceDefinition* item : items)
        values.push_back(item->value);
    return values;
}

Json described(const PlacedQuestion& placed)
{
    Question& question = *placed.question;
    Json item{{"name", placed.path}, {"type", name_of(question.type())}, {"visible", placed.is_visible}, {"required", question.is_required()},
              {"readOnly", question.is_read_only()}};
    if (auto* select = dynamic_cast<SelectQuestion*>(&question))
        item["choices"] = values_of(select->visible_choices());
    if (const auto* rating = dynamic_cast<RatingQuestion*>(&question))
        item["choices"] = Value(rating->visible_values()).to_json();
    if (auto* matrix = dynamic_cast<MatrixQuestion*>(&question)) {
        item["rows"] = values_of(matrix->visible_rows());
        item["columns"] = values_of(matrix->visible_columns());
    }
    if (question.type() == ElementType::html)
        item["html"] = html_of(question);
    item["title"] = title_of(question);
    return item;
}

} // namespace

std::vector<PlacedQuestion> placed_questions(FormModel& form)
{
    std::vector<PlacedQuestion> found;
    Walk walk(found);
    for (Question* question : form.all_questions())
        walk.question(*question, question->name());
    return found;
}

void add_state(FormModel& form, Json& report)
{
    Json visible_questions = Json::array(), required = Json::array(), read_only = Json::array(), questions = Json::array(), panels = Json::array(),
         visible_pages = Json::array();
    for (const PlacedQuestion& placed : placed_questions(form)) {
        if (placed.is_visible) {
            visible_questions.push_back(placed.path);
            if (placed.question->is_required())
                required.push_back(placed.path);
            if (placed.question->is_read_only())
                read_only.push_back(placed.path);
        }
        questions.push_back(described(placed));
    }
    for (const auto& page : form.pages())
        for (Container* panel : page->panels())
            panels.push_back({{"name", panel->name()}, {"visible", panel->is_visible()}});
    for (const Container* page : form.visible_pages())
        visible_pages.push_back(page->name());
    report["visiblePages"] = std::move(visible_pages);
    report["visibleQuestions"] = std::move(visible_questions);
    report["required"] = std::move(required);
    report["readOnly"] = std::move(read_only);
    report["panels"] = std::move(panels);
    report["questions"] = std::move(questions);
}

Json errors_of(FormModel& form)
{
    Json errors = Json::object();
    for (const PlacedQuestion& placed : placed_questions(form)) {
        Json kinds = Json::array();
        for (const AnswerError& error : placed.question->errors())
            kinds.push_back(error.kind);
        if (!kinds.empty())
            errors[placed.path] = std::move(kinds);
    }
    const auto add = [&errors](const Container& container) {
        for (const AnswerError& error : container.errors())
            errors['#' + container.name()].push_back(error.kind);
    };
    for (const auto& page : form.pages()) {
        add(*page);
        for (const Container* panel : page->panels())
            add(*panel);
    }
    return errors;
}

std::string_view name_of(FormState state)
{
    switch (state) {
    case FormState::starting: return "starting";
    case FormState::running: return "running";
    case FormState::completed: return "completed";
    case FormState::empty: break;
    }
    return "empty";
}

} // namespace yardstick::session
