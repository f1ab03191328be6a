#include "survey/survey.h"

#include "core/identifier.h"
#include "core/json_file.h"
#include "survey/record_kind.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

namespace yardstick {

namespace {

constexpr std::array<std::string_view, 15> question_types{"text",    "comment", "radiogroup", "dropdown", "checkbox",
                                                          "tagbox",  "rating",  "boolean",    "matrix",   "multipletext",
                                                          "ranking", "buttongroup", "imagepicker", "slider", "expression"};
constexpr std::array<std::string_view, 2> silent_types{"html", "image"};
constexpr std::size_t most_questions = 10'000;

std::string lower(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

std::string text_at(const Json& object, const char* key)
{
    const auto found = object.find(key);
    if (found == object.end())
        return {};
    if (found->is_string())
        return found->get<std::string>();
    // A localisable text: the default language is what stored titles use.
    if (found->is_object())
        for (const char* language : {"default", "en"})
            if (const auto text = found->find(language); text != found->end() && text->is_string())
                return text->get<std::string>();
    return {};
}

double number_at(const Json& object, const char* key, double otherwise)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_number() ? found->get<double>() : otherwise;
}

Choice read_choice(const Json& choice)
{
    if (!choice.is_object())
        return {choice, choice.is_string() ? choice.get<std::string>() : choice.dump()};
    const Json value = choice.value("value", Json());
    const std::string text = text_at(choice, "text");
    return {value, !text.empty() ? text : value.is_string() ? value.get<std::string>() : value.dump()};
}

/// SURVEYJS.md section a: rateValues if any, else rateMin, + rateStep … up to rateMax.
std::vector<Choice> rating_choices(const Json& element)
{
    std::vector<Choice> choices;
    if (const auto values = element.find("rateValues"); values != element.end() && values->is_array() && !values->empty()) {
        for (const Json& value : *values)
            choices.push_back(read_choice(value));
        return choices;
    }
    double low = number_at(element, "rateMin", 1);
    double high = number_at(element, "rateMax", 5);
    const double step = number_at(element, "rateStep", 1);
    if (element.contains("rateCount") && element.contains("rateMin") && !element.contains("rateMax"))
        high = low + (number_at(element, "rateCount", 5) - 1) * step;
    else if (element.contains("rateCount") && element.contains("rateMax") && !element.contains("rateMin"))
        low = high - (number_at(element, "rateCount", 5) - 1) * step;
    for (int i = 0; step > 0 && low + i * step <= high + 1e-9 && i < 1000; ++i) {
        const double value = low + i * step;
        const Json json = value == std::floor(value) ? Json(static_cast<std::int64_t>(value)) : Json(value);
        choices.push_back({json, json.dump()});
    }
    return choices;
}

/// Reads the questions of a definition and gathers every problem on the way.
class QuestionReader {
public:
    QuestionReader(const JsonFile& file, std::vector<Question>& questions, Problems& problems)
        : file_(file), questions_(questions), problems_(problems)
    {
    }

    void read_survey()
    {
        const Json& root = file_.root();
        if (const auto pages = root.find("pages"); pages != root.end() && pages->is_array()) {
            for (std::size_t i = 0; i < pages->size(); ++i)
                read_elements((*pages)[i], pointer_to("/pages", i));
        }
        read_elements(root, "");
        if (questions_.empty() && problems_.empty())
            problems_.push_back(file_.problem("", "survey", "at least one question", "none"));
        if (questions_.size() > most_questions)
            problems_.push_back(file_.problem("", "survey", "at most 10,000 questions", std::to_string(questions_.size())));
    }

private:
    void read_elements(const Json& owner, const std::string& pointer)
    {
        for (const char* key : {"elements", "questions"}) {
            const auto elements = owner.find(key);
            if (elements == owner.end())
                continue;
            if (!elements->is_array()) {
                problems_.push_back(file_.problem(pointer_to(pointer, key), "elements", "a list", elements->type_name()));
                continue;
            }
            for (std::size_t i = 0; i < elements->size(); ++i)
                read_element((*elements)[i], pointer_to(pointer_to(pointer, key), i));
        }
    }

    void read_element(const Json& element, const std::string& pointer)
    {
        const auto type_entry = element.is_object() ? element.find("type") : element.end();
        if (!element.is_object() || type_entry == element.end() || !type_entry->is_string()) {
            problems_.push_back(file_.problem(pointer, "element", "an object with a type", element.is_object() ? "no type" : element.type_name()));
            return;
        }
        const std::string type = lower(type_entry->get<std::string>());
        if (type == "panel")
            return read_elements(element, pointer);
        if (std::find(silent_types.begin(), silent_types.end(), type) != silent_types.end())
            return;
        if (std::find(question_types.begin(), question_types.end(), type) == question_types.end()) {
            problems_.push_back(file_.problem(pointer_to(pointer, "type"), "element type", "one that this version knows", '"' + type + '"'));
            return;
        }
        read_question(element, type, pointer);
    }

    void read_question(const Json& element, const std::string& type, const std::string& pointer)
    {
        Question question;
        question.type = type;
        question.name = text_at(element, "valueName");
        if (question.name.empty())
            question.name = text_at(element, "name");
        if (question.name.empty()) {
            problems_.push_back(file_.problem(pointer, "question", "a name", "none"));
            return;
        }
        question.title = text_at(element, "title");
        if (question.title.empty())
            question.title = question.name;
        question.input_type = lower(text_at(element, "inputType"));
        question.measure = text_at(element, "measure");
        question.is_required = element.value("isRequired", Json(false)) == Json(true);
        question.min_text = text_at(element, "minRateDescription");
        question.max_text = text_at(element, "maxRateDescription");
        if (type == "rating")
            question.choices = rating_choices(element);
        else if (const auto choices = element.find("choices"); choices != element.end() && choices->is_array())
            for (const Json& choice : *choices)
                question.choices.push_back(read_choice(choice));
        const bool is_known = std::any_of(questions_.begin(), questions_.end(), [&](const Question& q) { return q.name == question.name; });
        if (!is_known) // questions of one name share one value; the first stands for all
            questions_.push_back(std::move(question));
    }

    const JsonFile& file_;
    std::vector<Question>& questions_;
    Problems& problems_;
};

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

Checked<Survey> Survey::read(std::string_view json, const std::string& file_name)
{
    const auto file = JsonFile::parse(json, file_name);
    if (!file)
        return tl::unexpected(Problems{file.error()});
    const Json& root = file->root();
    if (!root.is_object())
        return tl::unexpected(Problems{file->problem("", "survey", "an object", root.type_name())});

    Problems problems;
    Survey survey;
    survey.title_ = text_at(root, "title");
    survey.id_ = text_at(root, "id");
    if (survey.id_.empty())
        survey.id_ = identifier_from(survey.title_.empty() ? file_name.substr(0, file_name.find('.')) : survey.title_);
    if (survey.title_.empty())
        survey.title_ = survey.id_;
    if (!is_identifier(survey.id_))
        problems.push_back(file->problem("/id", "survey id", "lower-case letters, digits and _, a letter first", '"' + survey.id_ + '"'));
    if (is_reserved_source(survey.id_))
        problems.push_back(file->problem("/id", "survey id", "a name that records do not use", '"' + survey.id_ + '"'));
    const std::string audience = text_at(root, "audience");
    if (!audience.empty() && audience != "customers" && audience != "staff")
        problems.push_back(file->problem("/audience", "audience", "\"customers\" or \"staff\"", '"' + audience + '"'));
    survey.audience_ = audience == "staff" ? Audience::staff : Audience::customers;
    QuestionReader(*file, survey.questions_, problems).read_survey();
    if (!problems.empty())
        return tl::unexpected(problems);
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
