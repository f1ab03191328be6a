#pragma once

#include <string>

namespace yardstick {

/// A library of Yardstick itself that is loaded when it is first needed: what it stands on would otherwise be loaded at every
/// start. It is installed as lib/yardstick/libyardstick_`name` beside the folder of the programs.
struct LazyLibrary {
    std::string name;    ///< "postgresql"
    std::string purpose; ///< what cannot be done without it, after "The part of Yardstick that": "opens servers"
};

namespace detail {

void* symbol_of(const LazyLibrary& library, const char* symbol);

}

/// The function `symbol` of `library`, good until the program ends: the library is never unloaded, since objects run its code and a
/// leak check must still be able to name it. Throws Error when the library cannot be loaded. [any thread]
template <typename Function>
Function& function_of(const LazyLibrary& library, const char* symbol)
{
    return *reinterpret_cast<Function*>(detail::symbol_of(library, symbol));
}

} // namespace yardstick
