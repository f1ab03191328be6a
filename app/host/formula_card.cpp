#include "host/formula_card.h"

#include "host/example_rows.h"
#include "host/member_check.h"

#include <algorithm>
#include <array>
#include <set>

namespace yardstick {

namespace {

template <std::size_t Count>
bool is_one_of(const Json& json, const std::array<const char*, Count>& words)
{
    return json.is_string() &&
           std::any_of(words.begin(), words.end(), [&](const char* word) { return json.get_ref<const std::string&>() == word; });
}

bool is_unit(const Json& json)
{
    return is_one_of<7>(json, {"percent", "points", "score", "seconds", "minutes", "hours", "count"});
}

bool is_direction(const Json& json)
{
    return is_one_of<3>(json, {"higher", "lower", "neither"});
}

bool is_type(const Json& json)
{
    return is_one_of<5>(json, {"number", "text", "boolean", "date", "choices"});
}

bool is_version(const Json& json)
{
    return is_count(json) && json.get<double>() >= 1 && json.get<double>() <= 1e9;
}

const std::vector<MemberRule> metric_rules{
    {"id", is_id, "lower-case letters, digits and _, a letter first", true},
    {"title", is_sentence, "a title", true},
    {"version", is_version, "a whole number from 1 on, raised with any change of the formula", true},
    {"why", is_sentence, "a sentence: why it matters", true},
    {"how", is_sentence, "a sentence: how it is worked out", true},
    {"ignores", is_sentence, "a sentence: what it leaves out", true},
    {"gamed_by", is_text, "a sentence: how it could be gamed", false},
    {"unit", is_unit, "percent, points, score, seconds, minutes, hours or count", true},
    {"better", is_direction, "higher, lower or neither", true},
    {"target", is_finite_number, "a number", false},
    {"bands", are_two_numbers, "two numbers: where poor ends and where good begins", false},
    {"paired_with", is_id, "the id of another metric of this file", false},
    {"lowest", is_finite_number, "the least value that there can be", false},
    {"highest", is_finite_number, "the greatest value that there can be", false},
    {"fields", is_filled_list, "a list of one field or more", true},
    {"parameters", is_list, "a list", false},
    {"formula", is_object, "an object in braces, with a kind", true},
    {"examples", is_filled_list, "a list of one worked example or more", true},
};

const std::vector<MemberRule> field_rules{
    {"name", is_sentence, "a name", true},
    {"type", is_type, "number, text, boolean, date or choices", true},
};

const std::vector<MemberRule> parameter_rules{
    {"name", is_sentence, "a name", true},
    {"value", is_finite_number, "a number", false},
    {"values", are_numbers, "a list of numbers", false},
};

const std::vector<MemberRule> example_rules{
    {"rows", is_list, "a list of rows", true},
    {"parameters", is_object, "an object in braces: a parameter and its numbers", false},
    {"value", is_number_or_null, "a number, or null for no data, which is not 0", true},
    {"n", is_count, "a whole number, 0 or more", false},
    {"k", is_count, "a whole number, 0 or more", false},
    {"low", is_finite_number, "a number", false},
    {"high", is_finite_number, "a number", false},
};

/// Reads one list of a metric, and gathers what is wrong with it.
class ListReader {
public:
    ListReader(const JsonFile& file, const std::string& pointer) : file_(file), pointer_(pointer) {}

    std::size_t size() const
    {
        const Json::json_pointer pointer(pointer_);
        return file_.root().contains(pointer) ? file_.root().at(pointer).size() : 0;
    }
    std::string item(std::size_t place) const { return pointer_to(pointer_, place); }
    const Json& at(const std::string& pointer) const { return file_.root().at(Json::json_pointer(pointer)); }
    bool check(std::size_t place, const std::vector<MemberRule>& rules)
    {
        return check_members(file_, item(place), rules, problems);
    }
    void add(const std::string& pointer, std::string what, std::string expected, std::string found)
    {
        problems.push_back(file_.problem(pointer, std::move(what), std::move(expected), std::move(found)));
    }

    Problems problems;

private:
    const JsonFile& file_;
    std::string pointer_;
};

void check_names(const JsonFile& file, const std::string& pointer, Problems& problems)
{
    std::set<std::string> names;
    ListReader fields(file, pointer_to(pointer, "fields")), parameters(file, pointer_to(pointer, "parameters"));
    const auto check_one = [&](ListReader& list, std::size_t place, const std::vector<MemberRule>& rules) {
        if (!list.check(place, rules))
            return;
        const std::string name = list.at(list.item(place)).at("name").get<std::string>();
        if (!names.insert(name).second)
            list.add(list.item(place), "name", "one that no other field or parameter has", name + " again");
    };
    for (std::size_t place = 0; place < fields.size(); ++place)
        check_one(fields, place, field_rules);
    for (std::size_t place = 0; place < parameters.size(); ++place) {
        check_one(parameters, place, parameter_rules);
        const Json& parameter = parameters.at(parameters.item(place));
        if (parameter.is_object() && parameter.contains("value") == parameter.contains("values"))
            parameters.add(parameters.item(place), "parameter", "either value, one number, or values, a list", "both or none");
    }
    for (ListReader* list : {&fields, &parameters})
        problems.insert(problems.end(), list->problems.begin(), list->problems.end());
}

/// The card as a library's manifest has it: parameters are lists, and there is no formula.
Json manifest_card(Json metric)
{
    metric.erase("formula");
    for (Json& parameter : metric["parameters"])
        if (parameter.contains("value"))
            parameter = {{"name", parameter["name"]}, {"values", Json::array({parameter["value"]})}};
    return metric;
}

class ExampleReader {
public:
    ExampleReader(const JsonFile& file, const std::string& pointer, const MetricCard& card)
        : file_(file), list_(file, pointer), card_(card)
    {
    }

    Checked<std::vector<WorkedExample>> read()
    {
        std::vector<WorkedExample> examples;
        for (std::size_t place = 0; place < list_.size(); ++place) {
            if (!list_.check(place, example_rules))
                continue;
            Json example = list_.at(list_.item(place));
            check_rows(pointer_to(list_.item(place), "rows"));
            example["parameters"] =
                read_parameters(pointer_to(list_.item(place), "parameters"), example.value("parameters", Json::object()));
            if (!list_.problems.empty())
                continue;
            examples.push_back(WorkedExample::read(example));
            examples.back().where = file_.where(list_.item(place));
        }
        if (!list_.problems.empty())
            return tl::unexpected(std::move(list_.problems));
        return examples;
    }

private:
    /// Rows stay as they are written: who uses them counts out those that are alike.
    void check_rows(const std::string& pointer)
    {
        for (std::size_t place = 0; place < list_.at(pointer).size(); ++place) {
            const std::string here = pointer_to(pointer, place);
            const Json& row = list_.at(here);
            const auto repeats = repeats_of(row);
            if (!repeats) {
                list_.add(here, "row",
                          "an object of fields and answers, or how many there are (to 10000) and then the object: [42, {…}]",
                          in_short(row));
                continue;
            }
            check_row(row.is_array() ? pointer_to(here, 1) : here);
            const bool was_within = rows_ <= most_example_rows;
            rows_ += *repeats;
            if (was_within && rows_ > most_example_rows)
                list_.add(here, "rows", "at most " + std::to_string(most_example_rows) + " in the examples of metric " + card_.id,
                          std::to_string(rows_) + " up to here");
        }
    }

    void check_row(const std::string& pointer)
    {
        for (const auto& [name, answer] : list_.at(pointer).items()) {
            const auto field = std::find_if(card_.fields.begin(), card_.fields.end(),
                                            [&key = name](const Field& each) { return each.name == key; });
            if (field == card_.fields.end())
                list_.add(pointer_to(pointer, name), "unknown field", "one of the metric's fields", '"' + name + '"');
            else if (!answer.is_null() && !fits(answer, field->type))
                list_.add(pointer_to(pointer, name), "answer", answer_words(field->type) + ", or null for none",
                          in_short(answer));
        }
    }

    Json read_parameters(const std::string& pointer, Json parameters)
    {
        for (auto& [name, value] : parameters.items()) {
            const bool is_known = std::any_of(card_.parameters.begin(), card_.parameters.end(),
                                              [&key = name](const Parameter& each) { return each.name == key; });
            if (!is_known)
                list_.add(pointer_to(pointer, name), "unknown parameter", "one of the metric's parameters", '"' + name + '"');
            else if (is_finite_number(value))
                value = Json::array({value});
            else if (!are_numbers(value))
                list_.add(pointer_to(pointer, name), "value", "a number or a list of numbers", in_short(value));
        }
        return parameters;
    }

    const JsonFile& file_;
    ListReader list_;
    const MetricCard& card_;
    std::int64_t rows_ = 0; ///< of all examples so far
};

} // namespace

Checked<MetricCard> read_formula_card(const JsonFile& file, const std::string& pointer)
{
    Problems problems;
    if (check_members(file, pointer, metric_rules, problems))
        check_names(file, pointer, problems);
    if (!problems.empty())
        return tl::unexpected(std::move(problems));
    auto card = MetricCard::read(manifest_card(file.root().at(Json::json_pointer(pointer))));
    if (card && card->lowest && card->highest && *card->lowest >= *card->highest)
        problems.push_back(file.problem(pointer_to(pointer, "highest"), "value", "one above lowest", in_short(*card->highest)));
    if (!card)
        problems.push_back(file.problem(pointer, card.error().what, card.error().expected, card.error().found));
    if (!problems.empty())
        return tl::unexpected(std::move(problems));
    return std::move(*card);
}

Checked<std::vector<WorkedExample>> read_formula_examples(const JsonFile& file, const std::string& pointer,
                                                          const MetricCard& card)
{
    return ExampleReader(file, pointer_to(pointer, "examples"), card).read();
}

} // namespace yardstick
