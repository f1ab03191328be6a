#include "check/check.h"
#include "core/identifier.h"
#include "manifest_parts.h"

#include <array>
#include <cmath>
#include <optional>
#include <set>

namespace yardstick {

namespace {

std::optional<double> number_at(const Json& object, const char* key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_number() ? std::optional(found->get<double>()) : std::nullopt;
}

std::optional<std::array<double, 2>> bands_of(const Json& card)
{
    const Json bands = list_in(card, "bands");
    if (bands.size() != 2 || !bands[0].is_number() || !bands[1].is_number())
        return std::nullopt;
    return std::array{bands[0].get<double>(), bands[1].get<double>()};
}

bool is_time(const std::string& unit)
{
    return unit == "seconds" || unit == "minutes" || unit == "hours";
}

Finding has_id(const Json& card, const Json&)
{
    const std::string id = text_in(card, "id");
    return is_identifier(id) ? passed() : failed("expected lower-case letters, digits and _, a letter first, at most 64; found \"" + id + '"');
}

Finding has_version(const Json& card, const Json&)
{
    const auto version = number_at(card, "version");
    return version && *version >= 1 && *version == std::floor(*version) ? passed() : failed("expected a whole number from 1, found " + card.value("version", Json()).dump());
}

Finding has_unit(const Json& card, const Json&)
{
    const std::string unit = text_in(card, "unit");
    return is_unit(unit) ? passed() : failed("expected percent, points, score, seconds, minutes, hours or count, found \"" + unit + '"');
}

Finding has_direction(const Json& card, const Json&)
{
    static const std::set<std::string> directions{"higher", "lower", "neither"};
    const std::string better = text_in(card, "better");
    return directions.contains(better) ? passed() : failed("expected higher, lower or neither, found \"" + better + '"');
}

Finding has_domain(const Json& card, const Json&)
{
    const auto lowest = number_at(card, "lowest");
    const auto highest = number_at(card, "highest");
    if (lowest && highest && *lowest >= *highest)
        return failed("expected the lowest below the highest, found " + Json(*lowest).dump() + " and " + Json(*highest).dump());
    return passed();
}

Finding has_percent_domain(const Json& card, const Json&)
{
    if (text_in(card, "unit") != "percent")
        return skipped("its unit is not percent");
    return number_at(card, "lowest") && number_at(card, "highest") ? passed() : warned("expected the least and the greatest percentage, found neither or one");
}

Finding has_bands(const Json& card, const Json&)
{
    if (list_in(card, "bands").empty())
        return skipped("it has none");
    const auto bands = bands_of(card);
    if (!bands)
        return failed("expected two numbers, found " + card["bands"].dump());
    const std::string better = text_in(card, "better");
    if (better == "higher" && (*bands)[0] >= (*bands)[1])
        return failed("where higher is better, expected poor below good, found " + card["bands"].dump());
    if (better == "lower" && (*bands)[0] <= (*bands)[1])
        return failed("where lower is better, expected poor above good, found " + card["bands"].dump());
    return passed();
}

Finding has_target(const Json& card, const Json&)
{
    const auto target = number_at(card, "target");
    if (!target)
        return skipped("it has none");
    if (const auto lowest = number_at(card, "lowest"); lowest && *target < *lowest)
        return failed("expected at least " + Json(*lowest).dump() + ", the lowest value, found " + Json(*target).dump());
    if (const auto highest = number_at(card, "highest"); highest && *target > *highest)
        return failed("expected at most " + Json(*highest).dump() + ", the highest value, found " + Json(*target).dump());
    return passed();
}

Finding aims_above_poor(const Json& card, const Json&)
{
    const auto target = number_at(card, "target");
    const auto bands = bands_of(card);
    if (!target || !bands)
        return skipped("it has no target or no bands");
    const std::string better = text_in(card, "better");
    const bool is_poor = better == "higher" ? *target < (*bands)[0] : better == "lower" && *target > (*bands)[0];
    return is_poor ? failed("whoever meets the target " + Json(*target).dump() + " is called poor, by the bands " + card["bands"].dump()) : passed();
}

Finding has_pair(const Json& card, const Json& manifest)
{
    const std::string pair = text_in(card, "paired_with");
    if (pair.empty())
        return skipped("it has none");
    if (pair == text_in(card, "id"))
        return failed("it is paired with itself");
    for (const Json& other : list_in(manifest, "metrics"))
        if (text_in(other, "id") == pair)
            return passed();
    return failed("expected a metric of this plugin, found " + pair);
}

Finding pairs_speed(const Json& card, const Json&)
{
    if (!is_time(text_in(card, "unit")) || text_in(card, "better") != "lower")
        return skipped("it is no measure of speed");
    return text_in(card, "paired_with").empty() ? warned("it rewards speed, and no metric of quality is shown beside it") : passed();
}

Finding has_fields(const Json& card, const Json&)
{
    std::set<std::string> names;
    for (const Json& field : list_in(card, "fields"))
        if (const std::string name = text_in(field, "name"); name.empty() || !names.insert(name).second)
            return failed(name.empty() ? "a field has no name" : "the field " + name + " is there twice");
    return names.empty() ? failed("expected at least one field, found none") : passed();
}

Finding has_field_types(const Json& card, const Json&)
{
    static const std::set<std::string> types{"number", "text", "boolean", "date", "choices"};
    for (const Json& field : list_in(card, "fields"))
        if (!types.contains(text_in(field, "type")))
            return failed("field " + text_in(field, "name") + ": expected number, text, boolean, date or choices, found \"" + text_in(field, "type") + '"');
    return passed();
}

Finding has_parameters(const Json& card, const Json&)
{
    std::set<std::string> names;
    for (const Json& parameter : list_in(card, "parameters")) {
        const std::string name = text_in(parameter, "name");
        if (name.empty() || !names.insert(name).second)
            return failed(name.empty() ? "a parameter has no name" : "the parameter " + name + " is there twice");
        if (list_in(parameter, "values").empty())
            return failed("parameter " + name + ": expected a default, found none");
    }
    return names.empty() ? skipped("it has none") : passed();
}

} // namespace

std::span<const Check> card_checks()
{
    static const std::array list{
        Check{"card.id", "The metric's id can be a name everywhere.", {"Use lower-case letters, digits and _.", "Write \"id\": \"first_response\", of lower-case letters, digits and _."}, has_id},
        Check{"card.version", "The metric has a version of its own.", {"Write .version(1), and raise it with any change of the formula.", "Write \"version\": 1, and raise it with any change of the formula."}, has_version},
        Check{"card.unit", "The metric has a unit that the program can show.", {"Choose one of the seven with .unit(…).", "Choose one of the seven: \"unit\": \"percent\"."}, has_unit},
        Check{"card.better", "The card says which way is better.", {"Write .better(ys::higher), ys::lower or ys::neither.", "Write \"better\": \"higher\", or \"lower\", or \"neither\"."}, has_direction},
        Check{"card.domain", "The lowest value lies below the highest.", {"Write .domain(lowest, highest).", "Write \"lowest\": 0, \"highest\": 100, with the figures of this metric."}, has_domain},
        Check{"card.percent_domain", "A percentage says between what it lies.", {"Write .domain(0, 100).", "Write \"lowest\": 0, \"highest\": 100."}, has_percent_domain},
        Check{"card.bands", "The bands run from poor to good.", {"Write .bands(poor, good) in the direction of .better(…).", "Write \"bands\": [70, 85]: where poor ends and where good begins, in the direction of \"better\"."}, has_bands},
        Check{"card.target", "The target can be reached.", "Put the target between the lowest and the highest value.", has_target},
        Check{"card.target_band", "Who meets the target is not called poor.", "Put the target on the good side of the poor band.", aims_above_poor},
        Check{"card.pair", "The metric that must be shown beside it is there.", {"Name another metric of this plugin in .paired_with(…).", "Name another metric of this file: \"paired_with\": \"resolution_rate\"."}, has_pair},
        Check{"card.speed_pair", "Speed is never shown without quality.", {"Name the metric that falls when people hurry: .paired_with(\"resolution_rate\").", "Name the metric that falls when people hurry: \"paired_with\": \"resolution_rate\"."}, pairs_speed},
        Check{"card.fields", "Each field has a name of its own.", {"Write .needs(\"name\", type) once for each field.", "Write \"fields\": [{\"name\": \"rating\", \"type\": \"number\"}], each name once."}, has_fields},
        Check{"card.field_types", "Each field has a type that a column can have.", {"Use number, text, boolean, date or choices.", "Write \"type\": \"number\", or \"text\", \"boolean\", \"date\", \"choices\"."}, has_field_types},
        Check{"card.parameters", "Each parameter has a name of its own and a default.", {"Write .parameter(\"name\", value).", "Write \"parameters\": [{\"name\": \"limit\", \"value\": 60}], each name once."}, has_parameters},
    };
    return list;
}

} // namespace yardstick
