#include "store/postgresql_library.h"

#include "core/error.h"
#include "store/location.h"
#include "store/postgresql_dialect.h"

#include <boost/dll/runtime_symbol_info.hpp>
#include <boost/dll/shared_library.hpp>
#include <fmt/format.h>

#include <filesystem>

namespace yardstick::store {

namespace {

using Open = decltype(yardstick_open_postgresql);

// Never unloaded, not even while the program ends: every Dialect runs its code, and a leak check must still be able to name it.
const boost::dll::shared_library& library()
{
    static const boost::dll::shared_library& loaded = *[] {
        const std::filesystem::path prefix = boost::dll::program_location().parent_path().parent_path();
        const std::filesystem::path file = prefix / "lib/yardstick" / ("libyardstick_postgresql" + boost::dll::shared_library::suffix().string());
        try {
            return new const boost::dll::shared_library(file);
        } catch (const boost::dll::fs::system_error& failure) { // its words say more than its code
            throw Error(fmt::format("The part of Yardstick that opens servers cannot be loaded from {}: {}. Install Yardstick anew.",
                                    file.string(), failure.what()));
        }
    }();
    return loaded;
}

} // namespace

std::unique_ptr<Dialect> open_postgresql(const std::string& location)
{
    return std::unique_ptr<Dialect>(library().get<Open>("yardstick_open_postgresql")(location, without_password(location)));
}

} // namespace yardstick::store
