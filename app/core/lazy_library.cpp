#include "core/lazy_library.h"

#include "core/error.h"

#include <boost/dll/runtime_symbol_info.hpp>
#include <boost/dll/shared_library.hpp>
#include <fmt/format.h>

#include <filesystem>
#include <map>
#include <mutex>

namespace yardstick::detail {

namespace {

boost::dll::shared_library* load(const LazyLibrary& library)
{
    const std::filesystem::path prefix = boost::dll::program_location().parent_path().parent_path();
    const std::filesystem::path file = prefix / "lib/yardstick" / ("libyardstick_" + library.name + boost::dll::shared_library::suffix().string());
    try {
        return new boost::dll::shared_library(file);
    } catch (const boost::dll::fs::system_error& failure) { // its words say more than its code
        throw Error(fmt::format("The part of Yardstick that {} cannot be loaded from {}: {}. Install Yardstick anew.", library.purpose,
                                file.string(), failure.what()));
    }
}

} // namespace

void* symbol_of(const LazyLibrary& library, const char* symbol)
{
    static std::mutex mutex;
    static auto& loaded = *new std::map<std::string, boost::dll::shared_library*>; // outlives what else the program destroys at its end
    const std::lock_guard lock(mutex);
    boost::dll::shared_library*& found = loaded[library.name];
    if (!found)
        found = load(library);
    return reinterpret_cast<void*>(&found->get<void()>(symbol));
}

} // namespace yardstick::detail
