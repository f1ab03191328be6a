#include "check/check.h"
#include "check/trial.h"
#include "host/example_rows.h"
#include "host/worked_examples.h"
#include "manifest_parts.h"

#include <algorithm>
#include <array>

namespace yardstick {

namespace {

bool has_value(const Json& example)
{
    return example.contains("value") && !example["value"].is_null();
}

Finding are_there(const Json& card, const Json&)
{
    const Json examples = list_in(card, "examples");
    return std::any_of(examples.begin(), examples.end(), has_value) ? passed() : failed("expected an example that gives a value, found none");
}

Finding have_none_without_value(const Json& card, const Json&)
{
    const Json examples = list_in(card, "examples");
    return std::all_of(examples.begin(), examples.end(), has_value) ? warned("expected an example of no data, found none") : passed();
}

bool fits(const Json& answer, const std::string& type)
{
    if (type == "number")
        return answer.is_number();
    if (type == "boolean")
        return answer.is_boolean();
    if (type == "choices")
        return answer.is_array() && std::all_of(answer.begin(), answer.end(), [](const Json& item) { return item.is_string(); });
    if (type == "date")
        return answer.is_string() && parse_answer_date(answer.get_ref<const std::string&>());
    return type != "text" || answer.is_string();
}

std::string type_of(const Json& card, const std::string& name)
{
    for (const Json& field : list_in(card, "fields"))
        if (field.is_object() && field.value("name", Json()) == name)
            return field.value("type", Json("")).get<std::string>();
    return {};
}

Finding fit_card(const Json& card, const Json&)
{
    int place = 0;
    for (const Json& example : list_in(card, "examples")) {
        ++place;
        for (const Json& row : list_in(example, "rows")) {
            if (!row.is_object())
                return failed("example " + std::to_string(place) + ": expected rows that are objects, found " + row.dump());
            for (const auto& [name, answer] : row.items()) {
                const std::string type = type_of(card, name);
                if (type.empty() || (!answer.is_null() && !fits(answer, type)))
                    return failed("example " + std::to_string(place) + ": expected " + (type.empty() ? "a field of the card" : name + " as " + type) + ", found " +
                                  (type.empty() ? name : answer.dump()));
            }
        }
    }
    return passed();
}

Finding use_fields(const Json& card, const Json&)
{
    const Json all = list_in(card, "examples");
    if (std::all_of(all.begin(), all.end(), [](const Json& example) { return list_in(example, "rows").empty(); }))
        return skipped("no example has rows");
    for (const Json& field : list_in(card, "fields")) {
        const auto answers = [&](const Json& row) { return row.is_object() && !row.value(field.value("name", ""), Json()).is_null(); };
        const Json examples = list_in(card, "examples");
        const bool is_used = std::any_of(examples.begin(), examples.end(), [&](const Json& example) {
            const Json rows = list_in(example, "rows");
            return std::any_of(rows.begin(), rows.end(), answers);
        });
        if (!is_used)
            return warned("no example has an answer for " + field.value("name", ""));
    }
    return passed();
}

Finding are_right(Trial& trial)
{
    const auto checked = check_examples(trial.metric(), trial.examples());
    return checked ? passed() : failed(checked.error().text());
}

} // namespace

std::span<const Check> example_checks()
{
    static const std::array list{
        Check{"examples.value", "An example shows what the metric makes of rows.", {"Add .example({…}, value) with a value that you worked out by hand.", "Add {\"rows\": [{\"rating\": 5}], \"value\": 5} to \"examples\", with a value that you worked out by hand."}, are_there},
        Check{"examples.no_value", "An example shows when there is no value: no data is not zero.", {"Add .example({}, ys::no_value).", "Add {\"rows\": [], \"value\": null} to \"examples\"."}, have_none_without_value},
        Check{"examples.fit", "The rows of examples have the card's fields, and answers of their types.", "Correct the name or the answer.", fit_card},
        Check{"examples.fields", "Each field is answered in some example.", "Add a row that answers it, or take the field off the card.", use_fields},
        Check{"examples.right", "Each example gives what it says: whole, split and merged, saved and loaded.", "Work the example out by hand: is it wrong, or the formula?", are_right},
    };
    return list;
}

} // namespace yardstick
