/* A library that is no plugin: it exports something else. */
#include <yardstick/abi.h>

YS_EXPORT int another_function(void);

int another_function(void)
{
    return 0;
}
