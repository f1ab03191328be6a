#include "survey/session/survey_run.h"

#include "survey/comment_suffix.h"
#include "survey/definition/definition_reader.h"
#include "survey/expression/conversion.h"
#include "survey/expression/moment.h"
#include "survey/session/form_flags.h"
#include "survey/session/form_report.h"
#include "survey/session/form_texts.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace yardstick {

namespace session {

namespace {

std::string text_or_none(const Json& request, const char* key)
{
    const auto found = request.find(key);
    return found != request.end() && found->is_string() ? found->get<std::string>() : std::string();
}

bool is_true_under(const Json& request, const char* key)
{
    const auto found = request.find(key);
    return found != request.end() && found->is_boolean() && found->get<bool>();
}

Json texts_of(const Problems& problems)
{
    Json texts = Json::array();
    for (const Problem& problem : problems)
        texts.push_back(problem.text());
    return texts;
}

/// Names that only mean something inside a panel, a row or beside a choice.
bool stands_in_container(const Expression& expression)
{
    constexpr std::array<std::string_view, 15> words{"panel", "prevpanel", "nextpanel", "parentpanel", "row", "prevrow", "nextrow", "item", "choice", "self",
                                                     "rowvalue", "rowindex", "rowname", "totalrow", "panelindex"};
    const auto begins = [](const Name& name, std::string_view word) {
        const std::string_view key = name.key(0, name.part_count() - 1);
        const bool is_longer = key.size() > word.size() && (std::isalnum(static_cast<unsigned char>(key[word.size()])) || key[word.size()] == '_');
        return key.starts_with(word) && !is_longer;
    };
    return std::any_of(expression.names().begin(), expression.names().end(), [&](const Name& name) {
        return begins(name, "visiblepanelindex") || std::any_of(words.begin(), words.end(), [&](std::string_view word) { return begins(name, word); });
    });
}

class Run {
public:
    Run(const Json& request, std::shared_ptr<const FormPlan> plan, const Moment& moment) : request_(request), form_(std::move(plan), moment.now, moment.time_zone) {}

    void report_into(Json& report)
    {
        if (request_.contains("locale"))
            form_.set_locale(text_or_none(request_, "locale"));
        if (const auto variables = request_.find("variables"); variables != request_.end() && variables->is_object())
            for (const auto& [name, value] : variables->items())
                form_.set_variable(name, Value::from_json(value));
        report["defaults"] = form_.answers().to_json();
        if (is_true_under(request_, "initial")) {
            report["initial"] = Json::object();
            add_state(form_, report["initial"]);
        }
        apply();
        report["apply"] = text_or_none(request_, "apply").empty() ? "input" : text_or_none(request_, "apply");
        add_state(form_, report);
        report_values(report);
        if (is_true_under(request_, "navigate"))
            navigate(report);
        report_expressions(report);
        finish(report);
    }

private:
    void apply()
    {
        const auto answers = request_.find("answers");
        if (text_or_none(request_, "apply") == "load") {
            form_.replace_answers(answers == request_.end() ? Value() : Value::from_json(*answers));
            return;
        }
        if (answers == request_.end() || !answers->is_object())
            return;
        for (const auto& [key, value] : answers->items()) {
            const bool is_comment = key.ends_with(comment_suffix) && form_.question_named(key.substr(0, key.size() - comment_suffix.size()));
            if (is_comment)
                form_.set_comment(key.substr(0, key.size() - comment_suffix.size()), value.is_null() ? Value("") : Value::from_json(value));
            else
                form_.set_answer(key, Value::from_json(value));
        }
    }

    void report_values(Json& report)
    {
        Json values = Json::object();
        for (const CalculatedValueDefinition& calculated : form_.definition().calculated_values)
            values[calculated.name] = form_.variable(calculated.name).to_tagged_json();
        report["calculatedValues"] = std::move(values);
        report["dataBeforeComplete"] = form_.answers().to_json();
        report["stateBeforeComplete"] = name_of(form_.state());
    }

    void navigate(Json& report)
    {
        constexpr int most_pages = 500;
        Json path = Json::array();
        if (form_.state() == FormState::starting)
            form_.start();
        for (int i = 0; i < most_pages && form_.state() == FormState::running; ++i) {
            path.push_back(form_.current_page() ? Json(form_.current_page()->name()) : Json(nullptr));
            if (form_.is_last_page() || !form_.next())
                break;
        }
        report["path"] = std::move(path);
        report["stateAfterNavigation"] = name_of(form_.state());
    }

    void report_expressions(Json& report)
    {
        Json list = Json::array();
        for (const ExpressionPtr& each : form_.definition().expressions) {
            if (stands_in_container(each->expression))
                continue;
            const Value result = form_.evaluate(each->expression, form_);
            list.push_back({{"path", each->path}, {"expression", each->text()}, {"result", result.to_tagged_json()}, {"truthy", is_truthy(result)}});
        }
        report["expressions"] = std::move(list);
        if (const auto asked = request_.find("expressions"); asked != request_.end() && asked->is_array())
            for (const Json& text : *asked)
                report["asked"].push_back(answer_to(text.is_string() ? text.get<std::string>() : text.dump()));
    }

    Json answer_to(const std::string& text)
    {
        const auto parsed = Expression::parse(text);
        if (!parsed)
            return {{"expression", text}, {"error", parsed.error().what}};
        const Value result = form_.evaluate(*parsed, form_);
        return {{"expression", text}, {"result", result.to_tagged_json()}, {"truthy", is_truthy(result)}};
    }

    void finish(Json& report)
    {
        report["valid"] = nullptr;
        report["errors"] = Json::object();
        const auto given = request_.find("answers");
        Json flags = flags_of(form_, given != request_.end() && given->is_object() ? *given : Json::object());
        if (form_.state() == FormState::running || form_.state() == FormState::starting) {
            if (form_.state() == FormState::starting)
                form_.start();
            report["valid"] = form_.validate(true);
            report["errors"] = errors_of(form_);
            form_.complete();
        }
        report["state"] = name_of(form_.state());
        report["data"] = form_.answers().to_json();
        report["completedHtml"] = completed_html(form_);
        if (const std::string target = navigation_target(form_); !target.empty())
            report["navigateTo"] = target;
        if (!flags.empty())
            report["flags"] = std::move(flags);
    }

    const Json& request_;
    FormModel form_;
};

Json begun(const Json& request)
{
    Json report = Json::object();
    if (request.is_object() && request.contains("id"))
        report["id"] = request["id"];
    return report;
}

Json failed(Json report, const std::string& error)
{
    report["ok"] = false;
    report["error"] = error;
    return report;
}

} // namespace

} // namespace session

Json run_survey(const Json& request, std::shared_ptr<const session::FormPlan> plan, const Clock& clock, const TimeZone& time_zone)
{
    Json report = session::begun(request);
    const auto moment = read_moment(session::text_or_none(request, "now"), session::text_or_none(request, "tz"), clock, time_zone);
    if (!moment)
        return session::failed(std::move(report), moment.error().text());
    report["ok"] = true;
    report["now"] = to_text(moment->now);
    report["jsonErrors"] = Json::array();
    session::Run(request, std::move(plan), *moment).report_into(report);
    return report;
}

Json run_survey(const Json& request, const Clock& clock, const TimeZone& time_zone)
{
    if (!request.is_object() || !request.contains("survey"))
        return session::failed(session::begun(request), "the line is no object with a survey");
    const DefinitionReading reading = read_definition(request["survey"].dump(), "survey");
    if (!reading.definition) {
        Json report = session::begun(request);
        report["ok"] = false;
        report["refused"] = session::texts_of(reading.problems);
        return report;
    }
    Json report = run_survey(request, std::make_shared<const session::FormPlan>(reading.definition), clock, time_zone);
    if (!reading.warnings.empty())
        report["warnings"] = session::texts_of(reading.warnings);
    return report;
}

} // namespace yardstick
