/* The border compiles as C11, and a C compiler finds everything where it was published. */
#include <yardstick/abi.h>

#include "abi/layout.h"

#define PUBLISHED_CONSTANT(name, value) _Static_assert((name) == (value), #name " has the value that it was published with");
#define PUBLISHED_STRUCT(type, size) _Static_assert(sizeof(type) == (size), #type " has the size that it was published with");
#define PUBLISHED_FIELD(type, field, offset, size)                                                                     \
    _Static_assert(offsetof(type, field) == (offset) && sizeof(((type *)0)->field) == (size), #type "." #field " stands where it was published");
#include "abi/published.inc"
#undef PUBLISHED_CONSTANT
#undef PUBLISHED_STRUCT
#undef PUBLISHED_FIELD

const layout_line *layout_in_c(void)
{
    static const layout_line lines[] = {
#define PUBLISHED_CONSTANT(name, value)
#define PUBLISHED_STRUCT(type, size) {#type, NULL, 0, size, 0, sizeof(type)},
#define PUBLISHED_FIELD(type, field, offset, size) {#type, #field, offset, size, offsetof(type, field), sizeof(((type *)0)->field)},
#include "abi/published.inc"
        {NULL, NULL, 0, 0, 0, 0}};
    return lines;
}
