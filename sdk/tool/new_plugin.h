#pragma once

#include "core/problem.h"

#include <filesystem>
#include <string>

namespace yardstick {

/// A folder that `make_plugin` is to make.
struct NewPlugin {
    std::string id;                   ///< of the plugin, and the folder's name
    std::string department;           ///< "IT Helpdesk"; by default made of the id
    std::filesystem::path parent;     ///< where the folder goes
};

/// Makes a complete plugin from the template of this SDK, all of it or nothing. A Problem when the id is none, the folder
/// exists, or the parent takes no folder. Throws Error when the template or the disk fails.
Result<std::filesystem::path> make_plugin(const NewPlugin& wanted);

} // namespace yardstick
