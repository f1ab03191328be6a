#pragma once

#include "core/office_store.h"
#include "scoring/binding.h"
#include "store/day_marks.h"

#include <soci/soci.h>

// How rows of small tables become domain values: one conversion per type. Responses, which are many, go by
// store/response_row.h instead.

namespace soci {

template <>
struct type_conversion<yardstick::OfficeEntry> {
    using base_type = values;
    static void from_base(const values& row, indicator, yardstick::OfficeEntry& entry);
    static void to_base(const yardstick::OfficeEntry& entry, values& row, indicator& state);
};

template <>
struct type_conversion<yardstick::DatedTarget> {
    using base_type = values;
    static void from_base(const values& row, indicator, yardstick::DatedTarget& target);
    static void to_base(const yardstick::DatedTarget& target, values& row, indicator& state);
};

template <>
struct type_conversion<yardstick::Annotation> {
    using base_type = values;
    static void from_base(const values& row, indicator, yardstick::Annotation& annotation);
    static void to_base(const yardstick::Annotation& annotation, values& row, indicator& state);
};

template <>
struct type_conversion<yardstick::Binding> {
    using base_type = values;
    static void from_base(const values& row, indicator, yardstick::Binding& binding);
    static void to_base(const yardstick::Binding& binding, values& row, indicator& state);
};

} // namespace soci
