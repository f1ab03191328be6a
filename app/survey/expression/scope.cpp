#include "survey/expression/scope.h"

namespace yardstick {

DataScope::DataScope(Value values, Instant now, TimeZone time_zone) : values_(std::move(values)), now_(now), time_zone_(time_zone)
{
}

Value DataScope::look_up(const Name& name) const
{
    return yardstick::look_up(values_, name);
}

} // namespace yardstick
