#pragma once

#include <yardstick/plugin/card.hpp>

#include <charconv>
#include <string>
#include <string_view>

namespace yardstick {
inline namespace plugin_v1 {

/// Writes JSON piece by piece; commas come by themselves. Numbers are written by to_chars, since printf follows the
/// locale of the program.
class JsonText {
public:
    JsonText& open(char bracket) { separate(); text_ += bracket; is_first_ = true; return *this; }
    JsonText& close(char bracket) { text_ += bracket; is_first_ = false; return *this; }
    JsonText& key(std::string_view name) { string(name); text_ += ':'; is_first_ = true; return *this; }
    JsonText& literal(std::string_view word) { separate(); text_ += word; return *this; }
    JsonText& boolean(bool value) { return literal(value ? "true" : "false"); }

    JsonText& number(double value)
    {
        char digits[32];
        return literal({digits, static_cast<std::size_t>(std::to_chars(digits, digits + sizeof digits, value).ptr - digits)});
    }

    JsonText& string(std::string_view value)
    {
        separate();
        text_ += '"';
        for (const char c : value)
            append_escaped(c);
        text_ += '"';
        return *this;
    }

    const std::string& text() const { return text_; }

private:
    void separate()
    {
        if (!is_first_)
            text_ += ',';
        is_first_ = false;
    }

    void append_escaped(char c)
    {
        constexpr std::string_view digits = "0123456789abcdef";
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20) {
            text_ += "\\u00";
            text_ += digits[byte >> 4];
            text_ += digits[byte & 15];
            return;
        }
        if (c == '"' || c == '\\')
            text_ += '\\';
        text_ += c;
    }

    std::string text_;
    bool is_first_ = true;
};

namespace detail {

inline std::string_view name_of(FieldType type)
{
    constexpr std::string_view names[] = {"number", "text", "boolean", "date", "choices"};
    return names[static_cast<int>(type)];
}

inline std::string_view name_of(Better better)
{
    constexpr std::string_view names[] = {"higher", "lower", "neither"};
    return names[static_cast<int>(better)];
}

inline void write_optional(JsonText& json, std::string_view key, std::optional<double> value)
{
    if (value)
        json.key(key).number(*value);
}

inline void write_numbers(JsonText& json, const std::vector<double>& values)
{
    json.open('[');
    for (const double value : values)
        json.number(value);
    json.close(']');
}

inline void write_cell(JsonText& json, const Cell& cell)
{
    json.key(cell.field);
    if (cell.is_blank)
        json.literal("null");
    else if (cell.type == FieldType::boolean)
        json.boolean(cell.as_number != 0);
    else if (cell.type == FieldType::number)
        json.number(cell.as_number);
    else if (cell.type == FieldType::text)
        json.string(cell.as_text);
    else {
        json.open('[');
        for (const std::string_view choice : cell.as_choices)
            json.string(choice);
        json.close(']');
    }
}

inline void write_row(JsonText& json, const ExampleRow& row)
{
    for (int repeat = 0; repeat < row.repeats; ++repeat) {
        json.open('{');
        for (const Cell& cell : row.cells)
            write_cell(json, cell);
        json.close('}');
    }
}

inline void write_example(JsonText& json, const CardExample& example)
{
    json.open('{').key("rows").open('[');
    for (const ExampleRow& row : example.rows)
        write_row(json, row);
    json.close(']');
    if (!example.parameters.empty()) {
        json.key("parameters").open('{');
        for (const CardParameter& parameter : example.parameters) {
            json.key(parameter.name);
            write_numbers(json, parameter.values);
        }
        json.close('}');
    }
    const Expected& expected = example.expected;
    json.key("value");
    if (expected.as_value)
        json.number(*expected.as_value);
    else
        json.literal("null");
    if (expected.as_n)
        json.key("n").number(static_cast<double>(*expected.as_n));
    if (expected.as_k)
        json.key("k").number(static_cast<double>(*expected.as_k));
    write_optional(json, "low", expected.as_low);
    write_optional(json, "high", expected.as_high);
    json.close('}');
}

} // namespace detail

/// The card as plugin.schema.json describes it: what the host reads.
inline std::string to_json(const Card& card)
{
    JsonText json;
    json.open('{');
    json.key("id").string(card.id()).key("title").string(card.title()).key("version").number(card.version());
    json.key("why").string(card.why()).key("how").string(card.how());
    json.key("ignores").string(card.ignores()).key("gamed_by").string(card.gamed_by());
    json.key("unit").string(card.unit()).key("better").string(detail::name_of(card.better()));
    detail::write_optional(json, "target", card.target());
    if (!card.bands().empty()) {
        json.key("bands");
        detail::write_numbers(json, card.bands());
    }
    if (!card.paired_with().empty())
        json.key("paired_with").string(card.paired_with());
    detail::write_optional(json, "lowest", card.lowest());
    detail::write_optional(json, "highest", card.highest());
    json.key("fields").open('[');
    for (const CardField& field : card.fields())
        json.open('{').key("name").string(field.name).key("type").string(detail::name_of(field.type)).close('}');
    json.close(']').key("parameters").open('[');
    for (const CardParameter& parameter : card.parameters()) {
        json.open('{').key("name").string(parameter.name).key("values");
        detail::write_numbers(json, parameter.values);
        json.close('}');
    }
    json.close(']').key("examples").open('[');
    for (const CardExample& example : card.examples())
        detail::write_example(json, example);
    json.close(']').close('}');
    return json.text();
}

} // namespace plugin_v1
} // namespace yardstick
