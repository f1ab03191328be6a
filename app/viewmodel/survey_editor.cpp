#include "viewmodel/survey_editor.h"

#include "core/json_file.h"
#include "survey/definition/element_type.h"
#include "survey/survey_lifecycle.h"

#include <algorithm>
#include <map>

namespace yardstick {

namespace {

std::string label_of(const std::string& property)
{
    static const std::map<std::string, std::string> labels{
        {"title", "Title"}, {"description", "Description"}, {"completedHtml", "Thank-you"}, {"minRateDescription", "Low end"},
        {"maxRateDescription", "High end"}, {"labelTrue", "Yes"}, {"labelFalse", "No"}, {"html", "Text"}};
    const auto found = labels.find(property);
    return found == labels.end() ? property : found->second;
}

/// True when `path` is `place`, or below it.
bool is_at(const std::string& path, const std::string& place)
{
    if (!path.starts_with(place))
        return false;
    return path.size() == place.size() || path[place.size()] == '.' || path[place.size()] == '[' || path[place.size()] == ':';
}

/// "de", "pt-br": letters, and parts with dashes between.
bool is_language_code(const std::string& text)
{
    const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
    return text.size() >= 2 && text.size() <= 10 && is_letter(text.front()) && is_letter(text.back()) &&
           std::all_of(text.begin(), text.end(), [&](char c) { return is_letter(c) || c == '-'; });
}

std::string in_one_line(std::string text)
{
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

std::string sentence_of(Problem problem)
{
    problem.where.clear(); // a line of a text that nobody sees
    return problem.text();
}

} // namespace

SurveyEditor::SurveyEditor(Workspace& workspace, const Survey& survey) : workspace_(workspace), draft_(survey.document()), preview_(std::make_shared<Survey>(survey))
{
    read_again();
}

void SurveyEditor::read_again()
{
    places_ = draft_.places();
    if (places_.empty())
        places_.emplace_back();
    chosen_ = std::min(chosen_, places_.size() - 1);
    languages_ = draft_.languages();
    for (const std::string& added : added_languages_)
        if (std::find(languages_.begin(), languages_.end(), added) == languages_.end())
            languages_.push_back(added);
    languages_.insert(languages_.begin(), "");
    if (std::find(languages_.begin(), languages_.end(), language_) == languages_.end())
        language_.clear();

    problems_.clear();
    read_problems_.clear();
    auto read = Survey::read(draft_.document().dump(2), "survey");
    if (!read) {
        read_problems_ = read.error();
        for (const Problem& problem : read_problems_)
            problems_.push_back(sentence_of(problem));
        return;
    }
    preview_ = std::make_shared<Survey>(std::move(*read));
    advise();
}

void SurveyEditor::advise()
{
    findings_ = lint(*preview_->definition(), rules_switched_off(workspace_.office_store()));
}

void SurveyEditor::switch_rule_off(const LintFinding& finding)
{
    switch_rule(workspace_.office_store(), std::string(finding.rule->id), false);
    advise();
}

void SurveyEditor::switch_all_rules_on()
{
    for (const std::string& rule : rules_switched_off(workspace_.office_store()))
        switch_rule(workspace_.office_store(), rule, true);
    advise();
}

void SurveyEditor::finish_edit()
{
    is_published_ = false;
    keep_it();
    done_.clear();
    refusal_.clear();
    read_again();
}

std::string SurveyEditor::title_of(const DraftPlace& place) const
{
    std::string title = draft_.text(place.pointer, place.type == "html" ? "html" : "title", "");
    if (title.empty())
        title = place.name;
    return in_one_line(title.empty() ? (place.kind == DraftPlace::Kind::page ? "Page" : "Survey") : title);
}

void SurveyEditor::choose(std::size_t place)
{
    chosen_ = place;
    keep_it();
    draft_.end_typing();
    done_.clear();
}

void SurveyEditor::choose(const LintFinding& finding)
{
    std::size_t best = 0; // the innermost place that the finding's path is in
    for (std::size_t k = 0; k < places_.size(); ++k)
        if (is_at(finding.path, readable_path(places_[k].pointer)) && places_[k].pointer.size() >= places_[best].pointer.size())
            best = k;
    choose(best);
    if (std::find(languages_.begin(), languages_.end(), finding.language) != languages_.end())
        choose_language(finding.language);
}

void SurveyEditor::choose_language(const std::string& language)
{
    language_ = language;
    draft_.end_typing();
}

bool SurveyEditor::add_language(const std::string& language)
{
    refusal_.clear();
    if (!is_language_code(language)) {
        refusal_ = "Language, expected its code in small letters, such as de or pt-br, found \"" + language + '"';
        return false;
    }
    added_languages_.push_back(language);
    read_again();
    choose_language(language);
    return true;
}

std::vector<SurveyEditor::Field> SurveyEditor::fields() const
{
    std::vector<Field> fields;
    const std::string path = readable_path(place().pointer);
    for (const std::string_view each : texts_of(place())) {
        const std::string property(each);
        Field field{property, label_of(property), draft_.text(place().pointer, property, language_), "", ""};
        if (!language_.empty())
            field.default_text = draft_.text(place().pointer, property, "");
        const std::string own_path = path.empty() ? property : path + '.' + property;
        for (const Problem& problem : read_problems_)
            if (is_at(problem.what, own_path))
                field.problem = sentence_of(problem);
        fields.push_back(std::move(field));
    }
    return fields;
}

void SurveyEditor::type(const std::string& property, const std::string& text)
{
    draft_.set_text(place().pointer, property, language_, text);
    finish_edit();
}

std::string SurveyEditor::id() const
{
    const Json& document = draft_.document();
    return document.is_object() && document.contains("id") && document["id"].is_string() ? document["id"].get<std::string>() : preview_->id();
}

void SurveyEditor::type_id(const std::string& id)
{
    draft_.set_word("", "id", id);
    finish_edit();
}

bool SurveyEditor::can_be_required() const
{
    const auto type = element_type(place().type);
    return type && is_question(*type) && *type != ElementType::expression;
}

void SurveyEditor::require(bool is_required)
{
    draft_.require(place().pointer, is_required);
    finish_edit();
}

void SurveyEditor::move(int by)
{
    const std::string moved = draft_.move(place().pointer, by);
    finish_edit();
    choose_at(moved);
}

void SurveyEditor::choose_at(const std::string& pointer)
{
    for (std::size_t k = 0; k < places_.size(); ++k)
        if (places_[k].pointer == pointer)
            chosen_ = k;
}

std::vector<std::string_view> SurveyEditor::lists() const
{
    auto lists = choice_lists_of(place().type);
    std::erase_if(lists, [this](std::string_view list) { return list == "rateValues" && draft_.choice_count(place().pointer, list) == 0; });
    return lists;
}

std::vector<SurveyEditor::ChoiceLine> SurveyEditor::choices(std::string_view list) const
{
    std::vector<ChoiceLine> lines;
    const std::string& pointer = place().pointer;
    for (std::size_t k = 0; k < draft_.choice_count(pointer, list); ++k)
        lines.push_back({draft_.choice_value(pointer, list, k), draft_.choice_text(pointer, list, k, language_),
                         language_.empty() ? "" : draft_.choice_text(pointer, list, k, "")});
    return lines;
}

void SurveyEditor::type_choice(std::string_view list, std::size_t index, const std::string& text)
{
    draft_.set_choice_text(place().pointer, list, index, language_, text);
    finish_edit();
}

void SurveyEditor::add_choice(std::string_view list)
{
    draft_.add_choice(place().pointer, list);
    finish_edit();
}

void SurveyEditor::remove_choice(std::string_view list, std::size_t index)
{
    draft_.remove_choice(place().pointer, list, index);
    finish_edit();
}

void SurveyEditor::move_choice(std::string_view list, std::size_t index, int by)
{
    draft_.move_choice(place().pointer, list, index, by);
    finish_edit();
}

void SurveyEditor::undo()
{
    draft_.undo();
    finish_edit();
}

bool SurveyEditor::publish_draft()
{
    refusal_.clear();
    done_.clear();
    const auto published = publish_survey(workspace_.surveys(), *preview_, SurveyState::draft);
    if (!published) {
        refusal_ = published.error().text();
        return false;
    }
    is_published_ = true;
    done_ = "Kept as " + std::string(to_text(published->state)) + ", version " + std::to_string(published->survey->version()) + " of " +
            published->survey->id() + '.';
    return true;
}

} // namespace yardstick
