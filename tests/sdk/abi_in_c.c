/* The border compiles as C11, and a C compiler sees the same layout as a C++ compiler. */
#include <yardstick/abi.h>

#include <stddef.h>

_Static_assert(sizeof(ys_status) == 4, "a status is 32 bits");

size_t ys_test_size_of_metric(void);
size_t ys_test_size_of_score(void);
size_t ys_test_size_of_plugin(void);

size_t ys_test_size_of_metric(void)
{
    return sizeof(ys_metric);
}

size_t ys_test_size_of_score(void)
{
    return sizeof(ys_score);
}

size_t ys_test_size_of_plugin(void)
{
    return sizeof(ys_plugin);
}
