#include "core/problem.h"

namespace yardstick {

std::string Problem::text() const
{
    std::string line = where.empty() ? what : where + ": " + what;
    if (!expected.empty())
        line += ", expected " + expected;
    if (!found.empty())
        line += ", found " + found;
    return line;
}

} // namespace yardstick
