#include "survey/session/form_scope.h"

#include "survey/session/form_model.h"
#include "survey/session/form_texts.h"

namespace yardstick::session {

Value FormScope::look_up(const Name& name) const
{
    const auto found = find_from(place_, name);
    return found ? found->value : Value();
}

bool FormScope::counts_order(const Name& name) const
{
    const auto found = find_from(place_, name);
    return found && found->question && found->question->type() == ElementType::ranking;
}

Value FormScope::survey_value(const Name& name) const
{
    return look_up(name);
}

Instant FormScope::now() const
{
    return form_.now();
}

const TimeZone& FormScope::time_zone() const
{
    return form_.time_zone();
}

Value FormScope::is_display_mode() const
{
    return form_.is_read_only();
}

bool FormScope::is_container_ready(std::string_view page_or_panel) const
{
    const auto is_ready = [](Container& container) {
        ValidationPass pass{false, true};
        return container.validate(pass);
    };
    for (const auto& page : form_.pages())
        if (page->name() == page_or_panel)
            return is_ready(*page);
    for (const auto& page : form_.pages())
        for (Container* panel : page->panels())
            if (panel->name() == page_or_panel)
                return is_ready(*panel);
    return false;
}

Value FormScope::comment(std::string_view question, const Value&) const
{
    const Question* found = form_.question_named(std::string(question));
    return found ? found->comment() : Value();
}

Value FormScope::property_value(std::string_view question, std::string_view property) const
{
    Question* found = form_.question_named(std::string(question));
    if (!found)
        return {};
    if (property == "visible")
        return found->is_shown();
    if (property == "isVisible")
        return found->is_visible();
    if (property == "isRequired")
        return found->is_required();
    if (property == "readOnly" || property == "isReadOnly")
        return found->is_read_only();
    if (property == "title")
        return title_of(*found);
    if (property == "value")
        return found->value();
    return {};
}

} // namespace yardstick::session
