#include "scoring/card.h"

#include "core/identifier.h"

#include <array>
#include <utility>

namespace yardstick {

namespace {

constexpr std::array<std::pair<std::string_view, FieldType>, 5> field_types{{{"number", FieldType::number},
                                                                             {"text", FieldType::text},
                                                                             {"boolean", FieldType::boolean},
                                                                             {"date", FieldType::date},
                                                                             {"choices", FieldType::choices}}};

constexpr std::array<std::pair<std::string_view, Better>, 3> directions{
    {{"higher", Better::higher}, {"lower", Better::lower}, {"neither", Better::neither}}};

template <class Table>
auto find_word(const Table& table, std::string_view word) -> std::optional<decltype(table[0].second)>
{
    for (const auto& [name, value] : table)
        if (name == word)
            return value;
    return std::nullopt;
}

std::optional<double> optional_number(const Json& card, const char* key)
{
    const auto found = card.find(key);
    return found != card.end() && found->is_number() ? std::optional(found->get<double>()) : std::nullopt;
}

Result<void> read_fields(const Json& card, MetricCard& read)
{
    for (const Json& field : card.value("fields", Json::array())) {
        const auto type = find_word(field_types, field.at("type").get<std::string>());
        if (!type)
            return refuse("metric " + read.id + ": type of field " + field.at("name").get<std::string>(),
                          "number, text, boolean, date or choices", field.at("type").dump());
        read.fields.push_back({field.at("name").get<std::string>(), *type});
    }
    for (const Json& parameter : card.value("parameters", Json::array()))
        read.parameters.push_back({parameter.at("name").get<std::string>(), parameter.at("values").get<std::vector<double>>()});
    return {};
}

/// Why it matters, how it is worked out and what it leaves out are what makes a metric fair: none may be empty.
Result<void> check_words(const MetricCard& card)
{
    const std::array<std::pair<const char*, const std::string*>, 4> words{
        {{"title", &card.title}, {"why", &card.why}, {"how", &card.how}, {"ignores", &card.ignores}}};
    for (const auto& [name, text] : words)
        if (text->empty())
            return refuse("metric " + card.id + ": " + name, "a sentence", "nothing");
    return {};
}

} // namespace

std::string_view to_text(FieldType type)
{
    for (const auto& [name, value] : field_types)
        if (value == type)
            return name;
    return {};
}

Result<MetricCard> MetricCard::read(const Json& card)
{
    try {
        MetricCard read;
        read.id = card.at("id").get<std::string>();
        if (!is_identifier(read.id))
            return refuse("metric id", "lower-case letters, digits and _, a letter first", '"' + read.id + '"');
        read.title = card.at("title").get<std::string>();
        read.version = card.at("version").get<int>();
        if (read.version < 1)
            return refuse("metric " + read.id + ": version", "1 or more", std::to_string(read.version));
        read.why = card.value("why", "");
        read.how = card.value("how", "");
        read.ignores = card.value("ignores", "");
        read.gamed_by = card.value("gamed_by", "");
        read.unit = card.value("unit", "");
        const auto better = find_word(directions, card.value("better", "higher"));
        if (!better)
            return refuse("metric " + read.id + ": better", "higher, lower or neither", card.at("better").dump());
        read.better = *better;
        read.target = optional_number(card, "target");
        read.bands = card.value("bands", std::vector<double>{});
        read.paired_with = card.value("paired_with", "");
        read.lowest = optional_number(card, "lowest");
        read.highest = optional_number(card, "highest");
        return read_fields(card, read).and_then([&] { return check_words(read); }).map([&] { return std::move(read); });
    } catch (const Json::exception& error) {
        return refuse("metric card", "the keys and types of plugin.schema.json", error.what());
    }
}

} // namespace yardstick
