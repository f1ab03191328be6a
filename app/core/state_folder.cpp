#include "core/state_folder.h"

#include <cstdlib>

namespace yardstick {

std::filesystem::path state_folder()
{
    // A relative path is ignored, as the specification asks.
    if (const char* state = std::getenv("XDG_STATE_HOME"); state && std::filesystem::path(state).is_absolute())
        return std::filesystem::path(state) / "yardstick";
    const char* home = std::getenv("HOME");
    return home && *home ? std::filesystem::path(home) / ".local/state/yardstick" : std::filesystem::path();
}

} // namespace yardstick
