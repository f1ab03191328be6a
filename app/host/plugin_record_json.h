#pragma once

#include "host/plugin_records.h"

#include <optional>
#include <string>

namespace yardstick {

/// The record as the text of its file.
std::string to_text(const PluginRecord& record);

/// The record in the text of a file; nothing where it is damaged. One that a newer program wrote has a `problem` and nothing else.
std::optional<PluginRecord> plugin_record_in(const std::string& text);

} // namespace yardstick
