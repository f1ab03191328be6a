#pragma once

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/* A line of published.inc, and what the compiler makes of it. */
typedef struct layout_line {
    const char *type;
    const char *field; /* NULL: the struct itself, whose offset is 0 */
    size_t published_offset, published_size;
    size_t offset, size;
} layout_line;

/* All structs and fields as a C compiler sees them; the last line has no type. */
const layout_line *layout_in_c(void);

#ifdef __cplusplus
}
#endif
