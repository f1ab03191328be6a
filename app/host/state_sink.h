#pragma once

#include "scoring/metric.h"

#include <yardstick/abi.h>

#include <exception>

namespace yardstick {

/// Where a plugin writes a state that is saved: at the end of `saved`, which outlives the sink.
inline ys_sink sink_to(SavedState& saved)
{
    constexpr auto append = [](void* context, const void* bytes, std::size_t count) -> ys_status {
        try {
            static_cast<SavedState*>(context)->append(static_cast<const char*>(bytes), count);
            return YS_OK;
        } catch (const std::exception&) {
            return YS_FAILED; // nothing may be thrown through the plugin
        }
    };
    return {&saved, append};
}

} // namespace yardstick
