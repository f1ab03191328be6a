#pragma once

#include "host/plugin_records.h"
#include "host/plugin_set.h"

namespace yardstick {

/// True when only one of the two can be used: they have one id, or their manifests name one library.
bool do_clash(const KnownPlugin& one, const KnownPlugin& other);

/// True when of two that clash, both settled, the one that was found later is used: it is trusted and the first is not, or more
/// speaks for it that the library they share is its own.
bool goes_before(const KnownPlugin& later, const KnownPlugin& first, const PluginRecord& record);

/// Refuses a plugin for the one that it clashes with. A library that they share is not its own from then on.
void give_way(KnownPlugin& plugin, const KnownPlugin& to);

} // namespace yardstick
