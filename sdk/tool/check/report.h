#pragma once

#include "check/check_run.h"

#include <iosfwd>

namespace yardstick {

/// For people: what did not pass, what is right instead, and how to mend it; `all` shows what passed too.
void write_report(std::ostream& out, const PluginReport& report, bool all);

/// {"plugin","version","library","seed","outcome","counts":{…},"checks":[{"id","metric","outcome","sentence","what","fix"}]}.
/// `metric` is missing for the plugin as a whole, `what` and `fix` for what passed.
Json to_json(const PluginReport& report);

/// Every check with its sentence.
void write_checks(std::ostream& out);

} // namespace yardstick
