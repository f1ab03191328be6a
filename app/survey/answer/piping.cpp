#include "survey/answer/piping.h"

#include "survey/definition/safe_html.h"
#include "survey/expression/conversion.h"

#include <algorithm>

namespace yardstick {

namespace {

bool holds_object(const Value& value)
{
    return value.is_object() || (value.is_list() && std::any_of(value.list().begin(), value.list().end(), holds_object));
}

/// Hands each piece to `write`: what is as written, and what was filled in.
template <class Written, class FilledIn>
void fill(const TextTemplate& text, const NameLookUp& names, Written written, FilledIn filled_in)
{
    for (const TextTemplate::Piece& piece : text.pieces()) {
        const bool is_name = !piece.name.empty() && piece.name.front() != '#';
        const std::optional<Value> value = is_name && names ? names(piece.name) : std::nullopt;
        value ? filled_in(text_of(*value)) : written(piece.text);
    }
}

} // namespace

std::string text_of(const Value& value)
{
    if (is_empty(value))
        return {};
    return holds_object(value) ? value.to_json().dump(-1, ' ', false, Json::error_handler_t::replace) : text_from(value);
}

Value counted_from_one(const Value& value)
{
    return value.is_number() && value.number() > -1 ? Value(value.number() + 1) : value;
}

std::string filled(const TextTemplate& text, const NameLookUp& names)
{
    std::string result;
    const auto append = [&](const std::string& piece) { result += piece; };
    fill(text, names, append, append);
    return result;
}

std::string filled_html(const TextTemplate& text, const NameLookUp& names)
{
    std::string html;
    fill(text, names, [&](const std::string& written) { html += written; }, [&](const std::string& answer) { html += escape_html(answer); });
    return safe_html(html);
}

} // namespace yardstick
