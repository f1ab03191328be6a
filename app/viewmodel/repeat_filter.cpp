#include "viewmodel/repeat_filter.h"

namespace yardstick {

std::int64_t count_repeat_presses(const ResponseStore& responses, ResponseQuery query)
{
    query.voided = Voided::alone;
    std::int64_t count = 0;
    responses.for_each(query, [&](const Response& response) {
        count += response.reason == repeat_press && response.belongs_to.empty();
    });
    return count;
}

} // namespace yardstick
