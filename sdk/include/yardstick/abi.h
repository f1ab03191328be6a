/* The border between Yardstick and its metric plugins: C11, version 1.0.
 *
 * A plugin is one shared library with one exported function, `yardstick_plugin`. It hands out a table of metrics; a
 * metric is an aggregate over rows: start, add, merge, score, and save and load of its state. Rows come as columns in
 * the layout of the Apache Arrow C Data Interface, so nothing is copied and any language that reads Arrow will do.
 *
 * Rules that hold everywhere: texts are UTF-8 and end in NUL; nobody frees the other's memory; nothing throws or jumps
 * across; whoever fails fills the caller's ys_problem. [any thread] means several threads at once, too; a state is used
 * by one thread at a time, different states by different ones.
 *
 * What is promised: a plugin that was built for 1.m runs in every host of 1.n with n >= m, and an older host refuses it.
 * Nothing that is published moves or changes its meaning while the major version is 1. A later minor version may add
 * capabilities, fields at the end of the structs that open with `struct_size` (the size where they were built, by which
 * the other side knows how much may be read), and a meaning for fields that are reserved: they are 0 until then. Whoever
 * reads a field that was not in 1.0 asks YS_HOLDS first. ys_problem, ys_parameter, ys_sink and Arrow's structs never grow.
 *
 * C++ authors include <yardstick/plugin.hpp> instead and never see this file.
 */
#ifndef YARDSTICK_ABI_H
#define YARDSTICK_ABI_H

#include <stddef.h>
#include <stdint.h>

#define YS_ABI_MAJOR 1
#define YS_ABI_MINOR 0

/* True when the struct at `table`, of this type and built elsewhere, has this field: YS_HOLDS(metric, ys_metric, end). */
#define YS_HOLDS(table, type, field) ((table)->struct_size >= offsetof(type, field) + sizeof((table)->field))

#if defined(_WIN32)
#define YS_CALL __cdecl
#define YS_EXPORT __declspec(dllexport)
#else
#define YS_CALL
#define YS_EXPORT __attribute__((visibility("default")))
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* The Arrow C Data Interface (arrow.apache.org/docs/format/CDataInterface.html), under the guard that it prescribes,
 * so that this header and Arrow's own may meet in one file. */
#ifndef ARROW_C_DATA_INTERFACE
#define ARROW_C_DATA_INTERFACE

#define ARROW_FLAG_DICTIONARY_ORDERED 1
#define ARROW_FLAG_NULLABLE 2
#define ARROW_FLAG_MAP_KEYS_SORTED 4

struct ArrowSchema {
    const char *format;
    const char *name;
    const char *metadata;
    int64_t flags;
    int64_t n_children;
    struct ArrowSchema **children;
    struct ArrowSchema *dictionary;
    void (*release)(struct ArrowSchema *);
    void *private_data;
};

struct ArrowArray {
    int64_t length;
    int64_t null_count;
    int64_t offset;
    int64_t n_buffers;
    int64_t n_children;
    const void **buffers;
    struct ArrowArray **children;
    struct ArrowArray *dictionary;
    void (*release)(struct ArrowArray *);
    void *private_data;
};

#endif /* ARROW_C_DATA_INTERFACE */

typedef int32_t ys_status; /* fixed width: the size of a C enum is the compiler's choice */
enum {
    YS_OK = 0,
    YS_BAD_INPUT = 1, /* what was handed in cannot be used: a damaged saved state, a parameter out of range */
    YS_FAILED = 2     /* the plugin failed for a reason of its own; any other status counts as this one */
};

/* Why a call failed: a sentence for the user. The caller's; written only by a call that fails. */
typedef struct ys_problem {
    char text[256];
} ys_problem;

/* The value of one parameter of a card: a list of finite numbers; a single number is a list of one. */
typedef struct ys_parameter {
    const double *values; /* may be NULL where count is 0 */
    int64_t count;
    const void *reserved[2];
} ys_parameter;

/* Takes the bytes of a saved state. `write` may be called any number of times; what it is given is copied. When it
 * does not return YS_OK, save stops and returns the same status. The host's, valid during the call. */
typedef struct ys_sink {
    void *context; /* for `write` alone */
    ys_status(YS_CALL *write)(void *context, const void *bytes, size_t count);
} ys_sink;

/* What a metric says about the rows it has seen. The host clears it and sets struct_size before the call; the plugin writes
 * the fields that it knows and leaves the others as they are. */
typedef struct ys_score {
    uint32_t struct_size;
    uint32_t has_value; /* 0: no data, which is not zero */
    double value;       /* in the unit of the card; percentages run from 0 to 100 */
    int64_t n;          /* rows that counted */
    int64_t k;          /* numerator of a share */
    uint32_t has_k;
    uint32_t has_interval;
    double low; /* 95 % interval in the unit of the value */
    double high;
    uint32_t has_standard_error;
    uint32_t reserved;
    double standard_error;
    char interval[64]; /* "Wilson 95 %", or why there is none: "none: a count" */
} ys_score;

/* One metric. A state is `state_size` bytes that the host sets aside at `state_alignment` and never moves; a call is
 * made only on a state that was started and not ended. Its functions: [any thread] */
typedef struct ys_metric {
    uint32_t struct_size;     /* sizeof(ys_metric) where the plugin was built */
    uint32_t state_alignment; /* a power of two */
    size_t state_size;        /* at least 1 */
    const char *card;         /* JSON, as plugin.schema.json describes it; the plugin's, as long as it is loaded */

    /* Makes an empty state in `state`. `metric` is this table: functions that serve several metrics keep in the state
     * which one it is of. `parameters` has one entry for each parameter of the card, in its order; it ends with the
     * call: copy what you keep. After a failure there is no state. */
    ys_status(YS_CALL *start)(const struct ys_metric *metric, void *state, const ys_parameter *parameters,
                              int64_t parameter_count, ys_problem *problem);

    /* Adds rows `first` to `first + count - 1` of `batch`: a struct array whose child k is field k of the card, with
     * offset 0 throughout. number is Float64 and finite, boolean Bool, text Utf8, date Timestamp in milliseconds UTC,
     * choices List<Utf8>; a blank answer is null. As Arrow says, a column without nulls may have no validity buffer
     * (NULL), what lies under a null means nothing, and a text does not end in NUL. The batch is the host's and ends
     * with the call: copy what you keep, release nothing. After a failure `state` is good only for `end`. */
    ys_status(YS_CALL *add)(void *state, const struct ArrowArray *batch, int64_t first, int64_t count, ys_problem *problem);

    /* Folds `other`, started with the same parameters, into `state`; `other` stays as it was, and is never `state`
     * itself. After a failure `state` is good only for `end`. */
    ys_status(YS_CALL *merge)(void *state, const void *other, ys_problem *problem);

    /* Writes *out only when it returns YS_OK. No rows is an ordinary outcome: has_value = 0. */
    ys_status(YS_CALL *score)(const void *state, ys_score *out, ys_problem *problem);

    /* Writes all of `state` but its parameters to `sink`: the same bytes on every machine. */
    ys_status(YS_CALL *save)(const void *state, const ys_sink *sink, ys_problem *problem);

    /* Puts what `save` wrote in the place of all that `state` holds but its parameters. Bytes that no save can have
     * written give YS_BAD_INPUT, and `state` is good only for `end`. */
    ys_status(YS_CALL *load)(void *state, const void *bytes, size_t count, ys_problem *problem);

    /* Ends `state`; its bytes are the host's again. Cannot fail. */
    void(YS_CALL *end)(void *state);
} ys_metric;

/* What a library offers. All of it is the plugin's and stays as it is while the library is loaded. */
typedef struct ys_plugin {
    uint32_t struct_size;
    uint32_t abi_major; /* YS_ABI_MAJOR and, next, YS_ABI_MINOR where the plugin was built. They stand here in every */
    uint32_t abi_minor; /* version: the host reads them first, and nothing more unless it can run such a plugin */
    uint32_t reserved;
    const char *id;         /* [a-z][a-z0-9_]* */
    const char *version;    /* of the plugin, "1.0.0"; each metric has a version of its own on its card */
    const char *department; /* whose metrics these are: "IT Helpdesk" */
    int64_t metric_count;
    const ys_metric *const *metrics; /* pointers, so that ys_metric may grow */

    /* A table for an ability that later versions add, by its id; NULL when the plugin lacks it. May itself be NULL. Ids
     * that begin with "yardstick." are defined in these headers alone, and such a table never changes: what is
     * different has another id. [any thread] */
    const void *(YS_CALL *capability)(const char *id);
} ys_plugin;

/* The one symbol that a plugin exports: the same table at each call. NULL when it cannot work here. [any thread] */
YS_EXPORT const ys_plugin *YS_CALL yardstick_plugin(void);

#ifdef __cplusplus
}
#endif

#endif /* YARDSTICK_ABI_H */
