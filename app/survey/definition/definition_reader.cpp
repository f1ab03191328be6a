#include "survey/definition/definition_reader.h"

#include "survey/definition/element_reader.h"
#include "survey/definition/rule_reader.h"

#include <set>

namespace yardstick {

namespace {

/// The older surveys write true for onComplete and false for none.
ClearInvisibleValues clear_invisible_values(const DefinitionObject& survey)
{
    const Json value = survey.value("clearInvisibleValues");
    if (value.is_null() || value == Json(true) || value == Json("onComplete"))
        return ClearInvisibleValues::on_complete;
    if (value == Json(false) || value == Json("none"))
        return ClearInvisibleValues::none;
    if (value == Json("onHidden"))
        return ClearInvisibleValues::on_hidden;
    if (value == Json("onHiddenContainer"))
        return ClearInvisibleValues::on_hidden_container;
    survey.report().refuse(survey.pointer_of("clearInvisibleValues"), "clearInvisibleValues",
                           "none, onComplete, onHidden or onHiddenContainer", shown(value));
    return ClearInvisibleValues::on_complete;
}

class DefinitionReader {
public:
    DefinitionReader(Definition& definition, DefinitionReport& report)
        : definition_(definition), report_(report), elements_(definition, report)
    {
    }

    void read()
    {
        const DefinitionObject survey(report_.file().root(), "", survey_properties(), report_);
        read_survey(survey);
        read_pages(survey);
        if (definition_.elements.empty() && !report_.has_problems())
            report_.refuse("", "survey", "at least one element", "none");
        definition_.expressions = report_.expressions();
    }

private:
    void read_survey(const DefinitionObject& survey)
    {
        definition_.audience = survey.text("audience");
        if (!is_one_of(definition_.audience, "customers staff") && survey.has("audience"))
            report_.refuse(survey.pointer_of("audience"), "audience", "\"customers\" or \"staff\"",
                           '"' + definition_.audience + '"');
        definition_.title = survey.words("title");
        definition_.description = survey.words("description");
        definition_.locale = survey.text("locale");
        definition_.calculated_values = read_calculated_values(survey);
        definition_.triggers = read_triggers(survey);
        definition_.completed_html = survey.words("completedHtml");
        definition_.completed_html_on_condition = read_conditional_html(survey);
        definition_.navigate_to_url = survey.words("navigateToUrl");
        definition_.navigate_to_url_on_condition = read_conditional_urls(survey);
        definition_.clear_invisible_values = clear_invisible_values(survey);
        definition_.check_errors_mode = survey.text("checkErrorsMode", "onNextPage");
        definition_.first_page_is_start_page = survey.boolean("firstPageIsStartPage");
        definition_.store_others_as_comment = survey.boolean("storeOthersAsComment", true);
        definition_.is_read_only = survey.boolean("readOnly") || survey.text("mode") == "display";
        definition_.max_text_length = survey.integer("maxTextLength", 0);
        definition_.max_comment_length = survey.integer("maxCommentLength", 0);
        definition_.complete_text = survey.words("completeText");
        definition_.page_next_text = survey.words("pageNextText");
        definition_.page_prev_text = survey.words("pagePrevText");
        definition_.start_survey_text = survey.words("startSurveyText");
        const std::string shown = survey.text("questionsOnPageMode");
        definition_.asks_one_at_a_time = !shown.empty() && shown != "standard" && shown != "singlePage";
    }

    void read_pages(const DefinitionObject& survey)
    {
        // Pages and elements at the root exclude each other: SurveyJS obeys whichever comes later.
        if (const auto later = later_of(survey, "pages", "elements"); later == "elements") {
            PageDefinition page;
            page.name = "page1";
            page.elements = elements_.read_elements(survey, "elements", nullptr, 0);
            definition_.pages.push_back(std::move(page));
            return;
        }
        const Json* pages = survey.find("pages");
        for (std::size_t i = 0; pages && i < pages->size(); ++i)
            read_page((*pages)[i], pointer_to(survey.pointer_of("pages"), i));
    }

    static std::string_view later_of(const DefinitionObject& survey, std::string_view left, std::string_view right)
    {
        const Json* left_value = survey.find(left);
        const Json* right_value = survey.find(right);
        if (!left_value || !right_value)
            return left_value ? left : right;
        return survey.comes_before(left, right) ? right : left;
    }

    void read_page(const Json& json, const std::string& pointer)
    {
        const DefinitionObject object(json, pointer, page_properties(), report_);
        PageDefinition page;
        page.name = object.has("name") ? object.text("name") : unused_page_name();
        page_names_.insert(page.name);
        page.path = readable_path(pointer);
        page.title = object.words("title");
        page.description = object.words("description");
        page.is_visible = object.boolean("visible", true);
        page.is_required = object.boolean("isRequired");
        page.is_read_only = object.boolean("readOnly");
        page.visible_if = object.expression("visibleIf");
        page.enable_if = object.expression("enableIf");
        page.required_if = object.expression("requiredIf");
        page.required_error_text = object.words("requiredErrorText");
        page.elements = elements_.read_elements(object, "elements", nullptr, static_cast<int>(definition_.pages.size()));
        definition_.pages.push_back(std::move(page));
    }

    std::string unused_page_name()
    {
        while (page_names_.contains("page" + std::to_string(page_number_)))
            ++page_number_;
        return "page" + std::to_string(page_number_);
    }

    Definition& definition_;
    DefinitionReport& report_;
    ElementReader elements_;
    std::set<std::string> page_names_;
    int page_number_ = 1; ///< lower ones are in use
};

} // namespace

DefinitionReading read_definition(const JsonFile& file)
{
    auto definition = std::make_shared<Definition>();
    DefinitionReport report(file);
    DefinitionReader(*definition, report).read();
    if (report.has_problems())
        definition = nullptr;
    return {std::move(definition), report.problems(), report.warnings()};
}

DefinitionReading read_definition(std::string_view json, const std::string& name)
{
    const auto file = JsonFile::parse(json, name);
    if (!file)
        return {nullptr, {file.error()}, {}};
    return read_definition(*file);
}

} // namespace yardstick
