#include "survey/response_store.h"

namespace yardstick {

DayKey day_key(const Response& response)
{
    return {response.source, response.source_version, response.department, response.site, response.day};
}

} // namespace yardstick
