#include "survey/expression/evaluation_line.h"

#include "core/json_file.h"
#include "survey/expression/container_scope.h"
#include "survey/expression/expression.h"
#include "survey/expression/moment.h"

#include <cmath>

namespace yardstick {

namespace {

Json error(const std::string& what, std::optional<std::size_t> at = std::nullopt)
{
    return {{"error", {{"at", at ? Json(*at) : Json(nullptr)}, {"what", what}}}};
}

Json error(const Problem& problem)
{
    return error(problem.text());
}

/// The text under `key`; empty when there is none.
Result<std::string> checked_text(const Json& request, const char* key)
{
    const auto found = request.find(key);
    if (found == request.end() || found->is_null())
        return std::string();
    if (!found->is_string())
        return refuse(key, "a text", found->dump());
    return found->get<std::string>();
}

Result<Moment> moment_of(const Json& request, const Clock& clock, const TimeZone& time_zone)
{
    const auto now = checked_text(request, "now"), zone = checked_text(request, "tz");
    if (!now || !zone)
        return tl::unexpected(now ? zone.error() : now.error());
    return read_moment(*now, *zone, clock, time_zone);
}

struct Place {
    Container container;
    std::string owner;
    std::size_t index;
};

Result<Place> read_place(const Json& scope)
{
    const auto kind = checked_text(scope, "kind"), owner = checked_text(scope, "owner");
    if (!kind || (*kind != "panel" && *kind != "row"))
        return refuse("scope kind", "panel or row", scope.dump());
    const auto index = scope.find("index");
    if (!owner || owner->empty() || index == scope.end() || !index->is_number_unsigned())
        return refuse("scope", "an owner and an index from 0", scope.dump());
    return Place{*kind == "panel" ? Container::panel : Container::row, *owner, index->get<std::size_t>()};
}

/// A question does not keep a result that is no number.
Value kept_by_question(const Value& result)
{
    return result.is_number() && std::isnan(result.number()) ? Value() : result;
}

Json answer(const Json& request, const Clock& clock, const TimeZone& time_zone)
{
    if (!request.is_object() || !request.contains("expression"))
        return error("expected an object with an expression");
    const auto text = checked_text(request, "expression");
    const auto moment = moment_of(request, clock, time_zone);
    if (!text || !moment)
        return error(text ? moment.error() : text.error());
    const auto values_at = request.find("values");
    if (values_at != request.end() && !values_at->is_object() && !values_at->is_null())
        return error("values, expected an object");
    const auto expression = Expression::parse(*text);
    if (!expression)
        return error(expression.error().what, expression.error().at);
    const Value values = values_at == request.end() ? Value() : Value::from_json(*values_at);
    const auto scope = request.find("scope");
    if (scope == request.end() || scope->is_null())
        return {{"result", expression->evaluate(DataScope(values, moment->now, moment->time_zone)).to_tagged_json()}};
    const auto place = scope->is_object() ? read_place(*scope) : refuse("scope", "an object");
    if (!place)
        return error(place.error());
    const ContainerScope inside(values, place->container, place->owner, place->index, moment->now, moment->time_zone);
    return {{"result", kept_by_question(expression->evaluate(inside)).to_tagged_json()}};
}

} // namespace

Json evaluate_line(const std::string& line, const Clock& clock, const TimeZone& time_zone)
{
    const auto request = JsonFile::parse(line, "line");
    return request ? answer(request->root(), clock, time_zone) : error(request.error());
}

} // namespace yardstick
