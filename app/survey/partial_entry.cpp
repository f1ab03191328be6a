#include "survey/partial_entry.h"

namespace yardstick {

Json PartialResponse::to_json() const
{
    return {{"answers", answers}, {"page", page}, {"version", survey_version}};
}

Result<PartialResponse> PartialResponse::from_json(const Json& json)
{
    const auto holds = [&json](const char* key, auto is_right) { return json.contains(key) && is_right(json[key]); };
    const auto is_count = [](const Json& value) { return value.is_number_integer() && value.get<std::int64_t>() >= 0 && value.get<std::int64_t>() <= 1'000'000; };
    if (!json.is_object() || !holds("answers", [](const Json& value) { return value.is_object(); }) || !holds("page", is_count) || !holds("version", is_count))
        return refuse("partial response", "an object with answers, page and version");
    return PartialResponse{json["answers"], json["page"].get<int>(), json["version"].get<int>()};
}

} // namespace yardstick
