/* A library that needs a function which nobody has: bound lazily, it would end the program when it is called. */
#include <yardstick/abi.h>

const ys_plugin *a_function_that_nobody_has(void);

const ys_plugin *YS_CALL yardstick_plugin(void)
{
    return a_function_that_nobody_has();
}
