#pragma once

#include "core/json_file.h"
#include "import/import_map.h"

#include <initializer_list>

namespace yardstick {

/// Reads an import map and gathers every problem on the way.
class MapReader {
public:
    explicit MapReader(const JsonFile& file) : file_(file) {}

    Checked<ImportMap> read();

private:
    /// A value of the map and the JSON pointer to it.
    struct Place {
        const Json& value;
        std::string pointer;
    };

    void refuse(const Place& place, std::string what, std::string expected);
    void refuse_found(const Place& place, std::string what, std::string expected, std::string found);
    /// False, with a Problem, when `place` is no object. Keys that are not in `known` are Problems each.
    bool is_object(const Place& place, const std::string& what, std::initializer_list<std::string_view> known);
    std::optional<Place> at(const Place& object, const char* key) const;
    /// The text under `key`; nothing when there is none, and a Problem when it is another thing.
    std::optional<std::string> text_at(const Place& object, const char* key);
    bool flag_at(const Place& object, const char* key);
    /// The value that the text under `key` stands for; a Problem lists the texts that mean something.
    template <class T>
    std::optional<T> choice_at(const Place& object, const char* key, std::initializer_list<std::pair<const char*, T>> choices);
    std::optional<ColumnName> column_at(const Place& object);
    std::vector<std::string> texts_at(const Place& object, const char* key);

    void read_file_form(const Place& place, ImportMap& map);
    void read_create(const Place& place, ImportMap& map);
    void read_answers(const Place& place, ImportMap& map);
    std::optional<Condition> read_condition(const Place& place);
    std::vector<Condition> conditions_at(const Place& object, const char* key);
    MappedField read_field(const Place& place);
    /// Fields that are only of some kinds: a text is a constant, a column or joined; a date also a date and a time.
    MappedField text_field(const Place& place);
    MappedField date_field(const Place& place);
    FieldPointer nested(const Place& object, const char* key, MappedField (MapReader::*reading)(const Place&));
    Joined read_parts(const Place& place);
    void read_options(const Place& place, MappedField& field);
    void read_lookup(const Place& place, MappedField& field);

    const JsonFile& file_;
    Problems problems_;
};

} // namespace yardstick
