// For faulty.c: what no C compiler can write.

#include <stdexcept>

extern "C" __attribute__((visibility("hidden"))) void throw_something()
{
    throw std::length_error("vector::reserve");
}
