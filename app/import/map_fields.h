#pragma once

#include "import/map_places.h"

namespace yardstick {

/// Reads the fields and conditions of an import map.
class MapFields : public MapPlaces {
public:
    using MapPlaces::MapPlaces;

    MappedField read_field(const Place& place);
    /// Fields that are only of some kinds: a text is a constant, a column or joined; a date also a date and a time.
    MappedField text_field(const Place& place);
    MappedField date_field(const Place& place);
    /// A list of texts and columns.
    Joined read_parts(const Place& place);
    /// One condition or a list of them; empty when there is no such key.
    std::vector<RowCondition> conditions_at(const Place& object, const char* key);

private:
    std::optional<RowCondition> read_condition(const Place& place);
    FieldPointer nested(const Place& object, const char* key, MappedField (MapFields::*reading)(const Place&));
    void read_between(const Place& place, MappedField& field);
    void read_comparison(const Place& place, MappedField& field);
    std::optional<TimeUnit> unit_at(const Place& object);
    void read_options(const Place& place, MappedField& field);
    void read_lookup(const Place& place, MappedField& field);
};

} // namespace yardstick
