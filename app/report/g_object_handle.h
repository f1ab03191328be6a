#pragma once

#include <glib-object.h>

#include <memory>

namespace yardstick {

struct UnrefGObject {
    void operator()(gpointer object) const { g_object_unref(object); }
};
/// A reference to an object of Pango or another GObject library, given up at the end.
template <class T>
using GObjectHandle = std::unique_ptr<T, UnrefGObject>;

} // namespace yardstick
