#include "survey/survey.h"

#include "core/identifier.h"
#include "core/json_file.h"
#include "survey/definition/definition_reader.h"
#include "survey/definition/named_choices.h"
#include "survey/record_kind.h"

#include <algorithm>
#include <map>
#include <set>

namespace yardstick {

namespace {

/// A text in the survey's own language: what stored titles use.
std::string own_words(const LocalText& text, const Definition& definition)
{
    const std::string& words = text.text(definition.locale);
    return words.empty() ? text.text("") : words;
}

Choice choice(const ChoiceDefinition& defined, const Definition& definition)
{
    std::string text = own_words(defined.text, definition);
    if (text.empty())
        text = defined.value.is_string() ? defined.value.get<std::string>() : defined.value.dump();
    return {defined.value, std::move(text), defined.score, defined.weight};
}

Question question(const ElementDefinition& element, const Definition& definition)
{
    Question question;
    question.name = element.value_name;
    question.title = own_words(element.title, definition);
    if (question.title.empty())
        question.title = element.name;
    question.type = name_of(element.type);
    question.measure = element.measure;
    question.is_required = element.is_required;
    if (const auto* text = element.as<TextDetails>())
        question.input_type = text->input_type;
    if (const ChoiceDefinitions* choices = choices_of(element))
        for (const ChoiceDefinition& each : *choices)
            question.choices.push_back(choice(each, definition));
    if (const auto* rating = element.as<RatingDetails>()) {
        question.min_text = own_words(rating->min_description, definition);
        question.max_text = own_words(rating->max_description, definition);
    }
    return question;
}

/// Questions of one value name share one answer; the first stands for all.
std::vector<Question> questions_of(const Definition& definition)
{
    std::vector<Question> questions;
    std::set<std::string_view> seen;
    for (const ElementDefinition* element : definition.elements)
        if (is_question(element->type) && !is_template(*element) && seen.insert(element->value_name).second)
            questions.push_back(question(*element, definition));
    return questions;
}

/// The id that a definition gives itself, else one from its title, else from the file's name.
std::string id_of(const Json& root, const std::string& title, const std::string& file_name)
{
    const auto id = root.find("id");
    if (id != root.end() && id->is_string())
        return id->get<std::string>();
    return identifier_from(title.empty() ? file_name.substr(0, file_name.find('.')) : title);
}

} // namespace

std::vector<Json> bad_ratings(const Question& rating)
{
    const std::size_t count = rating.choices.size();
    // How many of the lowest choices are bad, by the length of the scale.
    static const std::map<std::size_t, std::size_t> bad_of{{2, 1}, {3, 1}, {4, 1}, {5, 2}, {6, 2}, {7, 3}, {10, 5}, {11, 7}};
    const auto known = bad_of.find(count);
    const std::size_t bad = known == bad_of.end() ? count * 2 / 5 : known->second;
    std::vector<Json> values;
    for (std::size_t i = 0; i < bad; ++i)
        values.push_back(rating.choices[i].value);
    return values;
}

Checked<Survey> Survey::read(std::string_view json, const std::string& file_name, Problems* warnings)
{
    const auto file = JsonFile::parse(json, file_name);
    if (!file)
        return tl::unexpected(Problems{file.error()});
    DefinitionReading reading = read_definition(*file);
    if (warnings)
        *warnings = std::move(reading.warnings);
    Problems problems = std::move(reading.problems);
    const Json& root = file->root();
    Survey survey;
    survey.title_ = root.is_object() && root.contains("title") ? LocalText(root["title"]).text("") : "";
    survey.id_ = root.is_object() ? id_of(root, survey.title_, file_name) : "";
    if (root.is_object() && !is_identifier(survey.id_))
        problems.push_back(
            file->problem("/id", "survey id", "lower-case letters, digits and _, a letter first", '"' + survey.id_ + '"'));
    if (is_reserved_source(survey.id_))
        problems.push_back(file->problem("/id", "survey id", "a name that records do not use", '"' + survey.id_ + '"'));
    if (!problems.empty())
        return tl::unexpected(problems);
    survey.definition_ = std::move(reading.definition);
    if (survey.title_.empty())
        survey.title_ = survey.id_;
    survey.audience_ = survey.definition_->audience == "staff" ? Audience::staff : Audience::customers;
    survey.questions_ = questions_of(*survey.definition_);
    survey.document_ = root;
    return survey;
}

const Question* Survey::find_question(std::string_view name) const
{
    const auto found = std::find_if(questions_.begin(), questions_.end(), [&](const Question& q) { return q.name == name; });
    return found == questions_.end() ? nullptr : &*found;
}

const Question* Survey::rating_question() const
{
    const auto found = std::find_if(questions_.begin(), questions_.end(), [](const Question& q) { return q.type == "rating"; });
    return found == questions_.end() ? nullptr : &*found;
}

Survey Survey::published_as(std::string id, int version) const
{
    Survey published = *this;
    published.id_ = std::move(id);
    published.version_ = version;
    return published;
}

} // namespace yardstick
