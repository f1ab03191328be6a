#pragma once

#include "core/json.h"

#include <string>
#include <vector>

namespace yardstick {

/// A place of a definition that speaks of a question by its name: a condition, an expression, {name} in a text, a trigger.
struct NameReference {
    std::string pointer; ///< of the text
    std::string text;    ///< "{colour} = 'Red'"
};

/// The names under which what stands at `pointer` can be spoken of: its own, and of all that is in it.
std::vector<std::string> names_at(const Json& document, const std::string& pointer);

/// Who in `document` refers to any of `names`, in its order, but for what stands at `pointer` itself. Names are the same in any
/// letter case, as in expressions; {panel.name} and {row.name} count wherever they stand. Any JSON will do.
std::vector<NameReference> references_from_outside(const Json& document, const std::string& pointer, const std::vector<std::string>& names);

} // namespace yardstick
