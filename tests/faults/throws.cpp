// For faulty.c and zoo.c: what no C compiler can write.

#include <stdexcept>

extern "C" __attribute__((visibility("hidden"))) void throw_something()
{
    throw std::length_error("vector::reserve");
}

extern "C" __attribute__((visibility("hidden"))) void throw_a_number()
{
    throw 42;
}
