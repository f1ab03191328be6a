#pragma once

#include "core/json_file.h"
#include "core/problem.h"
#include "survey/definition/definition.h"

#include <memory>
#include <string>
#include <string_view>

namespace yardstick {

/// What reading a definition came to (SURVEYJS.md section h).
struct DefinitionReading {
    std::shared_ptr<const Definition> definition; ///< null when it is refused
    Problems problems;                            ///< every reason to refuse it; none when there is a definition
    Problems warnings;                            ///< what is kept without effect, and what may be a slip
};

/// Reads a survey file. Every problem carries `name` and the line. [any thread]
DefinitionReading read_definition(std::string_view json, const std::string& name);
DefinitionReading read_definition(const JsonFile& file);

} // namespace yardstick
