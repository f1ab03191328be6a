#pragma once

#include "import/map_fields.h"

namespace yardstick {

/// Reads an import map and gathers every problem on the way.
class MapReader : private MapFields {
public:
    explicit MapReader(const JsonFile& file) : MapFields(file) {}

    Checked<ImportMap> read();

private:
    void read_file_form(const Place& place, ImportMap& map);
    void read_create(const Place& place, ImportMap& map);
    void read_answers(const Place& place, ImportMap& map);
};

} // namespace yardstick
