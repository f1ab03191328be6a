#pragma once

#include "worker/connection.h"

#include <yardstick/abi.h>

#include <cstddef>

namespace yardstick {

/// Does what messages ask of a plugin, one after the other, until the program closes the socket.
void serve(Connection& connection, const ys_plugin& plugin, const std::byte* segment);

} // namespace yardstick
