/* A plugin as a later version of the border could have it: structs with fields at the end that nobody knows yet. LATER_MINOR
 * is the version that it was built for, METRIC_SIZE what it says of its metric's struct. */
#include <yardstick/abi.h>

#include <string.h>

typedef struct later_metric {
    ys_metric published;
    const char *unheard_of;
    void (*never_called)(void);
} later_metric;

typedef struct later_plugin {
    ys_plugin published;
    const char *unheard_of;
} later_plugin;

#ifndef LATER_MINOR
#define LATER_MINOR YS_ABI_MINOR
#endif
#ifndef METRIC_SIZE
#define METRIC_SIZE sizeof(later_metric)
#endif

/* Which table a state was started with: one function serves both metrics. */
typedef struct rows {
    const ys_metric *metric;
    int64_t n;
} rows;

static ys_status YS_CALL start(const ys_metric *metric, void *state, const ys_parameter *parameters, int64_t parameter_count, ys_problem *problem)
{
    const rows none = {metric, 0};
    (void)parameters;
    (void)parameter_count;
    (void)problem;
    memcpy(state, &none, sizeof none);
    return YS_OK;
}

static ys_status YS_CALL add(void *state, const struct ArrowArray *batch, int64_t first, int64_t count, ys_problem *problem)
{
    (void)batch;
    (void)first;
    (void)problem;
    ((rows *)state)->n += count;
    return YS_OK;
}

static ys_status YS_CALL merge(void *state, const void *other, ys_problem *problem)
{
    (void)problem;
    ((rows *)state)->n += ((const rows *)other)->n;
    return YS_OK;
}

static ys_status YS_CALL score(const void *state, ys_score *out, ys_problem *problem)
{
    const rows *found = state;
    (void)problem;
    out->n = found->n;
    out->has_value = found->n > 0;
    out->value = (double)found->n * (strstr(found->metric->card, "\"twice\"") ? 2 : 1);
    strcpy(out->interval, "none: a count");
    return YS_OK;
}

static ys_status YS_CALL save(const void *state, const ys_sink *sink, ys_problem *problem)
{
    (void)problem;
    return sink->write(sink->context, &((const rows *)state)->n, sizeof(int64_t));
}

static ys_status YS_CALL load(void *state, const void *bytes, size_t count, ys_problem *problem)
{
    (void)problem;
    if (count != sizeof(int64_t))
        return YS_BAD_INPUT;
    memcpy(&((rows *)state)->n, bytes, count);
    return YS_OK;
}

static void YS_CALL end(void *state)
{
    (void)state;
}

#define CARD(id, title, value)                                                                                         \
    "{\"id\":\"" id "\",\"title\":\"" title "\",\"version\":1,\"why\":\"It counts.\",\"how\":\"" title ".\","          \
    "\"ignores\":\"All answers.\",\"unit\":\"count\",\"better\":\"higher\","                                           \
    "\"fields\":[{\"name\":\"rating\",\"type\":\"number\"}],\"parameters\":[],"                                        \
    "\"examples\":[{\"rows\":[{\"rating\":5}],\"value\":" value "}]}"

static const later_metric once = {
    {METRIC_SIZE, _Alignof(rows), sizeof(rows), CARD("once", "Rows", "1"), start, add, merge, score, save, load, end}, "?", NULL};
static const later_metric twice = {
    {METRIC_SIZE, _Alignof(rows), sizeof(rows), CARD("twice", "Rows, twice", "2"), start, add, merge, score, save, load, end}, "?", NULL};
static const ys_metric *const metrics[] = {&once.published, &twice.published};
static const later_plugin plugin = {
    {sizeof(later_plugin), YS_ABI_MAJOR, LATER_MINOR, 0, "later", "1.0.0", "Later", 2, metrics, NULL}, "?"};

const ys_plugin *YS_CALL yardstick_plugin(void)
{
    return &plugin.published;
}
