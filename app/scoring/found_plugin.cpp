#include "scoring/found_plugin.h"

namespace yardstick {

std::string_view to_text(PluginState state)
{
    switch (state) {
    case PluginState::used: return "used";
    case PluginState::unknown: return "unknown";
    case PluginState::distrusted: return "distrusted";
    case PluginState::refused: return "refused";
    case PluginState::quarantined: return "quarantined";
    case PluginState::off: return "off";
    }
    return "";
}

std::string_view to_text(TrustedBy by)
{
    switch (by) {
    case TrustedBy::nobody: return "nobody";
    case TrustedBy::build: return "build";
    case TrustedBy::person: return "person";
    case TrustedBy::folder: return "folder";
    }
    return "";
}

} // namespace yardstick
