#include "opened_library.h"

#include "host/manifest.h"

#include <dlfcn.h>

namespace yardstick {

OpenedLibrary OpenedLibrary::open(const std::filesystem::path& file)
{
    OpenedLibrary library;
    library.handle = dlopen(std::filesystem::absolute(file).c_str(), RTLD_NOW | RTLD_LOCAL);
    if (!library.handle) {
        library.load_error = dlerror();
        return library;
    }
    library.entry = reinterpret_cast<decltype(library.entry)>(dlsym(library.handle, "yardstick_plugin"));
    if (library.entry)
        library.plugin = library.entry();
    return library;
}

bool has_our_abi(const ys_plugin& plugin)
{
    return is_supported_abi(plugin.abi_major, plugin.abi_minor);
}

} // namespace yardstick
