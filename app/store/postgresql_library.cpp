#include "store/postgresql_library.h"

#include "core/lazy_library.h"
#include "store/location.h"
#include "store/postgresql_dialect.h"

namespace yardstick::store {

std::unique_ptr<Dialect> open_postgresql(const std::string& location)
{
    using Open = decltype(yardstick_open_postgresql);
    Open& open = function_of<Open>({"postgresql", "opens servers"}, "yardstick_open_postgresql");
    return std::unique_ptr<Dialect>(open(location, without_password(location)));
}

} // namespace yardstick::store
