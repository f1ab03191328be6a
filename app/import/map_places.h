#pragma once

#include "core/json_file.h"
#include "import/import_map.h"

#include <initializer_list>

namespace yardstick {

/// Reads single values of an import map and gathers a Problem, with file and line, for each that does not fit.
class MapPlaces {
public:
    explicit MapPlaces(const JsonFile& file) : file_(file) {}

    /// A value of the map and the JSON pointer to it.
    struct Place {
        const Json& value;
        std::string pointer;
    };

    const JsonFile& file() const { return file_; }
    const Problems& problems() const { return problems_; }

    void refuse(const Place& place, std::string what, std::string expected);
    void refuse_found(const Place& place, std::string what, std::string expected, std::string found);
    /// False, with a Problem, when `place` is no object. Keys that are not in `known` are Problems each.
    bool is_object(const Place& place, const std::string& what, std::initializer_list<std::string_view> known);
    std::optional<Place> at(const Place& object, const char* key) const;
    /// The text under `key`; nothing when there is none, and a Problem when it is another thing.
    std::optional<std::string> text_at(const Place& object, const char* key);
    bool flag_at(const Place& object, const char* key);
    /// What the text under `key` stands for; nothing when there is none, and a Problem that lists the texts that mean something.
    template <class T>
    std::optional<T> choice_at(const Place& object, const char* key, std::initializer_list<std::pair<const char*, T>> choices);
    std::optional<ColumnName> column_at(const Place& object);
    /// One text or a list of them.
    std::vector<std::string> texts_at(const Place& object, const char* key);

    static bool is_scalar(const Json& value);
    /// A cell's text as a map may write it: "6", 6 and true.
    static std::string cell_text(const Json& value);

private:
    const JsonFile& file_;
    Problems problems_;
};

template <class T>
std::optional<T> MapPlaces::choice_at(const Place& object, const char* key,
                                      std::initializer_list<std::pair<const char*, T>> choices)
{
    const auto place = at(object, key);
    if (!place)
        return std::nullopt;
    std::string known;
    for (const auto& [name, value] : choices) {
        if (place->value == Json(name))
            return value;
        known += (known.empty() ? "" : ", ") + Json(name).dump();
    }
    refuse(*place, key, "one of " + known);
    return std::nullopt;
}

} // namespace yardstick
