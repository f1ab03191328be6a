/* A plugin in C11 that is sound, or wrong in the one way that a definition FAULT_… names: yardstick-plugin check must
 * find each by one check alone, so a fault shows itself only where that check looks.
 *
 * The metric is the share of ratings of 4 and 5; its card is put together in faulty_card.h. */
#define _GNU_SOURCE
#include "faulty_card.h"

#include <yardstick/abi.h>

#include <fcntl.h>
#include <math.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

typedef struct share {
    int64_t k;
    int64_t n;
    /* What only faults use; never saved. */
    int64_t zeros, merges, scored_at, number;
    int is_touched, is_loaded, is_scored;
    const double *threshold;
} share;

void throw_something(void); /* throws.cpp */

#ifdef FAULT_FIGURE_CHANGES
static int64_t starts;
#endif
#ifdef FAULT_PARAMETERS_GLOBAL
static double global_threshold;
#endif
#ifdef FAULT_APART
static _Thread_local const void *last, *before_last;
#endif
#ifdef FAULT_THREADS
static int inside;
#endif
#ifdef FAULT_STARTS_THREAD
static void *sleep_on(void *nothing)
{
    sleep(60);
    return nothing;
}
#endif

static ys_status YS_CALL start_state(const ys_metric *metric, void *state, const ys_parameter *parameters, int64_t parameter_count, ys_problem *problem)
{
    share *totals = state;
    (void)metric;
    (void)problem;
    (void)parameters;
    (void)parameter_count;
    memset(totals, 0, sizeof *totals);
    totals->scored_at = -1;
#ifdef FAULT_PARAMETERS_KEPT
    totals->threshold = parameters[0].count > 0 ? parameters[0].values : NULL;
#elif defined FAULT_PARAMETERS_ODD
    if (parameters[0].values[0] > 1e9) /* no value was given: there is none to read */
        return YS_BAD_INPUT;
#elif defined FAULT_PARAMETERS_GLOBAL
    global_threshold = parameters[0].count > 0 ? parameters[0].values[0] : 4;
#endif
#ifdef FAULT_FIGURE_CHANGES
    totals->number = ++starts;
#endif
#ifdef FAULT_CLOSES_FILES
    for (int file = 3; file < 64; ++file)
        close(file);
    for (;;)
        pause();
#elif defined FAULT_WRITES_ANSWER
    for (int file = 3; file < 64; ++file) {
        const ssize_t ignored = write(file, "{oops\0end", 9);
        (void)ignored;
    }
#endif
#ifdef FAULT_MEMORY
    *(volatile char *)malloc(256) = 1;
#endif
    return YS_OK;
}

static double threshold_of(const share *totals)
{
#ifdef FAULT_PARAMETERS_GLOBAL
    (void)totals;
    return global_threshold;
#else
    return totals->threshold ? totals->threshold[0] : 4;
#endif
}

static void add_value(share *totals, double value)
{
#ifdef FAULT_EXTREME_NUMBERS
    if (isfinite(value) && value > 1e200)
        abort();
#elif defined FAULT_NAN
    if (isnan(value))
        abort();
#elif defined FAULT_INFINITY
    if (isinf(value))
        abort();
#endif
    totals->zeros += value == 0;
    totals->k += value >= threshold_of(totals);
    totals->n += 1;
}

/* What a fault does before the rows are added. False: nothing more is to be done, with the status in *status. */
static int may_add(share *totals, const struct ArrowArray *batch, int64_t *first, int64_t *count, ys_status *status)
{
    (void)batch;
    (void)first;
    (void)count;
    (void)status;
    totals->is_touched = 1;
#ifdef FAULT_EMPTY_SLICE
    if (*count == 0 && totals->n > 16)
        totals->k = totals->n = 0;
#elif defined FAULT_EACH_ALONE
    if (batch->length == 1) {
        *status = YS_FAILED;
        return 0;
    }
#elif defined FAULT_BLANK
    if (batch->length == 40 && batch->children[0]->null_count == batch->length) {
        *status = YS_FAILED;
        return 0;
    }
#elif defined FAULT_SLICE
    if (*first > 1000)
        *first = 0;
#elif defined FAULT_INSIDE
    if (*count > 16)
        totals->number += ((const volatile double *)batch->children[0]->buffers[1])[*first + *count] > 0;
#elif defined FAULT_DECLARED
    totals->number += ((struct ArrowArray *volatile *)batch->children)[batch->n_children] != NULL;
#elif defined FAULT_ORDER
    if (*count >= 600)
        *count -= 1;
#elif defined FAULT_MANY
    if (batch->length > 500000)
        abort();
#elif defined FAULT_HANGS
    while (batch->length > 500000)
        sleep(1);
#elif defined FAULT_FILES || defined FAULT_PROCESS
    totals->number = *count; /* only conduct.… add a hundred rows, and not where calls are forbidden */
#elif defined FAULT_STARTS_THREAD
    static int has_thread;
    pthread_t thread;
    if (*count == 100 && !has_thread++)
        pthread_create(&thread, NULL, sleep_on, NULL);
#elif defined FAULT_OPENS_FILE
    static int has_looked;
    const int file = has_looked++ ? -1 : open("/etc/passwd", O_RDONLY);
    if (file >= 0)
        close(file);
#elif defined FAULT_HANGS_ALWAYS
    while (*count > 0)
        sleep(1);
#elif defined FAULT_CONTINUES
    if (totals->is_loaded)
        return 0;
#elif defined FAULT_HALF_WAY
    if (totals->is_scored)
        return 0;
#elif defined FAULT_TEXTS
    const int32_t *offsets = batch->children[1]->buffers[1];
    for (int64_t row = *first; row < *first + *count; ++row)
        if (offsets[row + 1] - offsets[row] > 1000)
            abort();
#elif defined FAULT_DATES
    const int64_t *moments = batch->children[1]->buffers[1];
    for (int64_t row = *first; row < *first + *count; ++row)
        if (moments[row] > 253370764800000)
            abort();
#elif defined FAULT_APART
    if (totals == before_last && totals != last)
        return 0;
    if (totals != last) {
        before_last = last;
        last = totals;
    }
#elif defined FAULT_THREADS
    if (__atomic_add_fetch(&inside, 1, __ATOMIC_SEQ_CST) > 1)
        totals->k = 0, totals->n += 1;
    usleep(50);
    __atomic_sub_fetch(&inside, 1, __ATOMIC_SEQ_CST);
#endif
    return 1;
}

static ys_status YS_CALL add_rows(void *state, const struct ArrowArray *batch, int64_t first, int64_t count, ys_problem *problem)
{
    share *totals = state;
    ys_status status = YS_OK;
    strcpy(problem->text, "these rows are not wanted");
    if (!may_add(totals, batch, &first, &count, &status))
        return status;
    const struct ArrowArray *ratings = batch->children[0];
    const uint8_t *validity = ratings->buffers[0];
    const double *values = ratings->buffers[1];
    for (int64_t row = first; row < first + count; ++row) {
        const int is_blank = validity && !(validity[row / 8] >> (row % 8) & 1);
#ifdef FAULT_UNDER_BLANKS
        if (is_blank && batch->length < 300)
            continue;
#else
#ifdef FAULT_LEFT_ALONE
        if (is_blank)
            ((double *)values)[row] = 0;
#endif
        if (is_blank)
            continue;
#endif
        add_value(totals, values[row]);
    }
    return YS_OK;
}

#ifndef FAULT_FUNCTION_MISSING
static ys_status YS_CALL merge_states(void *state, const void *other, ys_problem *problem)
{
    share *totals = state;
    const share *more = other;
    (void)problem;
    totals->is_touched = 1;
    totals->merges += 1;
#ifdef FAULT_MERGE
    if (totals->n > 16 && more->n > 16)
        totals->k -= more->k < totals->k ? more->k : totals->k;
#elif defined FAULT_MERGE_EMPTY
    if (more->n == 0 && totals->n > 16)
        totals->k = 0;
#endif
    totals->n += more->n;
    totals->k += more->k;
#ifdef FAULT_MERGE_ORDER
    if (totals->merges > 4)
        totals->k = more->k;
#elif defined FAULT_MERGE_OTHER
    ((share *)other)->k = 0;
#endif
    return YS_OK;
}
#endif

static ys_status YS_CALL score_state(const void *state, ys_score *out, ys_problem *problem)
{
    share *totals = (share *)state;
    (void)problem;
    out->has_value = totals->n > 0;
    out->value = totals->n > 0 ? 100.0 * (double)totals->k / (double)totals->n : 0;
    out->n = totals->n;
    out->has_k = 1;
    out->k = totals->k;
    strcpy(out->interval, "none: written in C");
#ifdef FAULT_NONE
    out->has_value = totals->n > 0 || !totals->is_touched;
#elif defined FAULT_NUMBERS
    if (totals->n > 0 && totals->zeros == totals->n)
        out->value = NAN;
#elif defined FAULT_REPEATS
    if (totals->scored_at == totals->n)
        out->n += 1;
    totals->scored_at = totals->n;
#elif defined FAULT_HALF_WAY
    totals->is_scored = 1;
#elif defined FAULT_FIGURE_CHANGES
    if (totals->number > 700)
        out->n += 1;
#elif defined FAULT_COUNTS
    if (totals->n >= 64)
        out->n *= 2;
#elif defined FAULT_SHARE_VALUE
    if (totals->n >= 10 && totals->k > 0)
        out->k -= 1;
#elif defined FAULT_SPEED_ALONE
    out->has_k = 0;
#elif defined FAULT_OUTSIDE_DOMAIN
    if (totals->n >= 64 && totals->k == totals->n)
        out->value = 150;
#elif defined FAULT_INTERVAL_NAME
    out->interval[0] = '\0';
#elif defined FAULT_INTERVAL
    out->has_interval = 1;
    strcpy(out->interval, "odd 95 %");
#elif defined FAULT_PRINTS
    printf("scoring %d rows\n", (int)totals->n);
#elif defined FAULT_FILES
    const int ignored = totals->number == 100 ? open("/dev/null", O_RDONLY) : 0;
    (void)ignored;
#elif defined FAULT_PROCESS
    const int ignored = totals->number == 100 ? chdir("/") : 0;
    (void)ignored;
#endif
    return YS_OK;
}

static ys_status YS_CALL save_state(const void *state, const ys_sink *sink, ys_problem *problem)
{
    const share *totals = state;
    int64_t words[3] = {totals->k, totals->n, 0};
    ys_status status;
    strcpy(problem->text, "it cannot be saved");
#ifdef FAULT_EMPTY_ROUND_TRIP
    if (!totals->is_touched)
        return YS_FAILED;
#elif defined FAULT_ROUND_TRIP
    words[1] -= totals->n > 1000;
    words[0] -= totals->n > 1000;
#elif defined FAULT_SAME_BYTES
    static int64_t saves;
    words[2] = ++saves;
#endif
    status = sink->write(sink->context, words, sizeof words);
#ifdef FAULT_SMALL
    static const char padding[4096];
    for (int page = 0; totals->n > 10000 && status == YS_OK && page < 512; ++page)
        status = sink->write(sink->context, padding, sizeof padding);
#elif defined FAULT_SINK
    status = YS_OK;
#endif
    return status;
}

static ys_status YS_CALL load_state(void *state, const void *bytes, size_t count, ys_problem *problem)
{
    share *totals = state;
    (void)problem;
    int64_t words[3] = {0, 0, 0};
    int is_right_size = count == sizeof words;
#ifdef FAULT_SHORT
    is_right_size = count <= sizeof words;
#elif defined FAULT_LONG
    is_right_size = count >= sizeof words;
#endif
#ifndef FAULT_SAYS_WHY
    strcpy(problem->text, "24 bytes with k of 0 to n were expected");
#endif
    if (!is_right_size)
        return YS_BAD_INPUT;
    memcpy(words, bytes, count < sizeof words ? count : sizeof words);
#ifdef FAULT_FLIPPED
    if (words[0] < 0 && words[1] >= 0)
        abort();
#elif defined FAULT_NONSENSE
    if (words[0] == -1 && words[1] == -1)
        abort();
#elif defined FAULT_THROWS
    if (words[0] == -1 && words[1] == -1)
        throw_something();
#endif
    if (words[0] < 0 || words[0] > words[1] || words[1] > INT64_C(1) << 40)
        return YS_BAD_INPUT;
#ifdef FAULT_LOAD_REPLACES
    if (totals->n > 16) {
        words[0] += totals->k;
        words[1] += totals->n;
    }
#endif
    totals->k = words[0];
    totals->n = words[1];
    totals->is_loaded = 1;
    return YS_OK;
}

static void YS_CALL end_state(void *state)
{
    (void)state;
#ifdef FAULT_APART
    last = last == state ? NULL : last;
    before_last = before_last == state ? NULL : before_last;
#endif
}

#ifdef FAULT_FUNCTION_MISSING
#define MERGE NULL
#else
#define MERGE merge_states
#endif
#ifdef FAULT_STATES
#define STATE_SIZE 0
#else
#define STATE_SIZE sizeof(share)
#endif
#ifdef FAULT_CARDS
#define FIRST_CARD "id: satisfied"
#else
#define FIRST_CARD CARD(ID, HOW)
#endif
#define METRIC(card) {sizeof(ys_metric), _Alignof(share), STATE_SIZE, card, start_state, add_rows, MERGE, score_state, save_state, load_state, end_state}

static const ys_metric satisfied = METRIC(FIRST_CARD);
#ifdef FAULT_SAME_IDS
static const ys_metric other = METRIC(CARD(ID, "In another way."));
static const ys_metric *const metrics[] = {&satisfied, &other};
#elif defined FAULT_SAME_METHODS
static const ys_metric other = METRIC(CARD("content", HOW));
static const ys_metric *const metrics[] = {&satisfied, &other};
#else
static const ys_metric *const metrics[] = {&satisfied};
#endif

#ifdef FAULT_ABI
#define ABI_MAJOR 99
#else
#define ABI_MAJOR YS_ABI_MAJOR
#endif
#ifdef FAULT_NO_METRICS
#define METRICS NULL
#else
#define METRICS metrics
#endif
static const ys_plugin plugin = {sizeof(ys_plugin), ABI_MAJOR, YS_ABI_MINOR, 0, PLUGIN_ID, PLUGIN_VERSION, DEPARTMENT, sizeof metrics / sizeof *metrics, METRICS, NULL};

#ifdef FAULT_SECOND_SYMBOL
YS_EXPORT int faulty_helper(void);
int faulty_helper(void)
{
    return 1;
}
#endif
#ifdef FAULT_LOADS_LOUDLY
__attribute__((constructor)) static void greet(void)
{
    puts("Loaded.");
}
#endif
#ifdef FAULT_UNLOADS
__attribute__((destructor)) static void trip(void)
{
    abort();
}
#endif
#ifdef FAULT_NEEDS
int from_another_library(void); /* other_library.c */
#endif
#ifdef FAULT_ABORTS_ON_LOAD
__attribute__((constructor)) static void fail_to_load(void)
{
    abort();
}
#endif
#ifdef FAULT_LISTED
/* True in the process that lists the metrics, and in none of the others that call the same function. */
static int is_being_listed(void)
{
    char words[4096] = {0};
    FILE *file = fopen("/proc/self/cmdline", "r");
    const size_t count = file ? fread(words, 1, sizeof words - 1, file) : 0;
    if (file)
        fclose(file);
    return memmem(words, count, "describe-here", 13) != NULL;
}
#endif
#ifdef FAULT_LOADS
const ys_plugin *a_function_that_nobody_has(void);
#endif

#ifdef FAULT_NO_ENTRY
const void *const kept __attribute__((visibility("hidden"), used)) = &plugin;
#else
const ys_plugin *YS_CALL yardstick_plugin(void)
{
#ifdef FAULT_TABLE
    return plugin.metric_count > 0 ? NULL : &plugin;
#elif defined FAULT_LISTED
    if (is_being_listed())
        abort();
    return &plugin;
#elif defined FAULT_LOADS
    return plugin.metric_count > 0 ? a_function_that_nobody_has() : &plugin;
#elif defined FAULT_NEEDS
    return from_another_library() ? &plugin : NULL;
#elif defined FAULT_SAME_TABLE
    static const ys_plugin twin = {sizeof(ys_plugin), ABI_MAJOR, YS_ABI_MINOR, 0, PLUGIN_ID, PLUGIN_VERSION, DEPARTMENT, 1, metrics, NULL};
    static int calls;
    return calls++ % 2 ? &twin : &plugin;
#else
    return &plugin;
#endif
}
#endif
