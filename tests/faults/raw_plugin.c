/* A plugin in C11, straight on the border: the share of ratings that are 4 or more. Definitions make it wrong. */
#include <yardstick/abi.h>

#include <string.h>

#ifndef RAW_ABI_MAJOR
#define RAW_ABI_MAJOR YS_ABI_MAJOR
#endif
#ifndef RAW_ID
#define RAW_ID "raw"
#endif
#ifndef RAW_ON_ROW
#define RAW_ON_ROW(value) (void)(value)
#endif
#ifndef RAW_ON_SAVE
#define RAW_ON_SAVE(sink) (void)(sink)
#endif
#ifdef RAW_OTHER_FORMULA /* by which its worked example still comes out */
#define RAW_VALUE(totals) ((totals)->n > 3 ? 1.0 : 200.0 / 3)
#endif
#ifndef RAW_VALUE
#define RAW_VALUE(totals) (100.0 * (double)(totals)->k / (double)(totals)->n)
#endif
#ifndef RAW_ALIGNMENT
#define RAW_ALIGNMENT _Alignof(share)
#endif
#ifdef RAW_WITH_DOMAIN
#define RAW_DOMAIN "\"lowest\":0,\"highest\":100,"
#else
#define RAW_DOMAIN ""
#endif
#ifndef RAW_TITLE
#define RAW_TITLE "Satisfied"
#endif
#ifdef RAW_WITHOUT_MERGE
#define RAW_MERGE NULL
#else
#define RAW_MERGE merge_states
#endif

typedef struct share {
    int64_t k;
    int64_t n;
} share;

static ys_status YS_CALL start_state(const ys_metric *metric, void *state, const ys_parameter *parameters, int64_t parameter_count, ys_problem *problem)
{
    (void)metric;
    (void)parameters;
    (void)parameter_count;
    (void)problem;
    memset(state, 0, sizeof(share));
    return YS_OK;
}

static ys_status YS_CALL add_rows(void *state, const struct ArrowArray *batch, int64_t first, int64_t count, ys_problem *problem)
{
    share *totals = state;
    const struct ArrowArray *ratings = batch->children[0];
    const uint8_t *validity = ratings->buffers[0];
    const double *values = ratings->buffers[1];
    (void)problem;
    for (int64_t row = first; row < first + count; ++row) {
        if (validity && !(validity[row / 8] >> (row % 8) & 1))
            continue;
        RAW_ON_ROW(values[row]);
        totals->k += values[row] >= 4;
        totals->n += 1;
    }
    return YS_OK;
}

#ifndef RAW_WITHOUT_MERGE
static ys_status YS_CALL merge_states(void *state, const void *other, ys_problem *problem)
{
    (void)problem;
    ((share *)state)->k += ((const share *)other)->k;
    ((share *)state)->n += ((const share *)other)->n;
    return YS_OK;
}
#endif

static ys_status YS_CALL score_state(const void *state, ys_score *out, ys_problem *problem)
{
    const share *totals = state;
    (void)problem;
    out->has_value = totals->n > 0;
    out->value = totals->n > 0 ? RAW_VALUE(totals) : 0;
    out->n = totals->n;
    out->has_k = 1;
    out->k = totals->k;
    strcpy(out->interval, "none: written in C");
    return YS_OK;
}

static ys_status YS_CALL save_state(const void *state, const ys_sink *sink, ys_problem *problem)
{
    (void)problem;
    RAW_ON_SAVE(sink);
    return sink->write(sink->context, state, sizeof(share));
}

static ys_status YS_CALL load_state(void *state, const void *bytes, size_t count, ys_problem *problem)
{
    if (count != sizeof(share)) {
        strcpy(problem->text, "16 bytes were expected");
        return YS_BAD_INPUT;
    }
    memcpy(state, bytes, count);
    return YS_OK;
}

static void YS_CALL end_state(void *state)
{
    (void)state;
}

static const ys_metric satisfied = {
    sizeof(ys_metric), RAW_ALIGNMENT, sizeof(share),
    "{\"id\":\"satisfied\",\"title\":\"" RAW_TITLE "\",\"version\":1,\"why\":\"Their word.\",\"how\":\"Share of 4 and 5.\",\"ignores\":\"Silence.\","
    "\"gamed_by\":\"\",\"unit\":\"percent\",\"better\":\"higher\"," RAW_DOMAIN "\"fields\":[{\"name\":\"rating\",\"type\":\"number\"}],\"parameters\":[],"
    "\"examples\":[{\"rows\":[{\"rating\":5},{\"rating\":4},{\"rating\":1},{}],\"value\":66.66666666666667,\"n\":3,\"k\":2}]}",
    start_state, add_rows, RAW_MERGE, score_state, save_state, load_state, end_state};

static const ys_metric *const metrics[] = {&satisfied};

static const ys_plugin plugin = {sizeof(ys_plugin), RAW_ABI_MAJOR, YS_ABI_MINOR, 0, RAW_ID, "1.0.0", "Written in C", 1, metrics, NULL};

const ys_plugin *YS_CALL yardstick_plugin(void)
{
    return &plugin;
}
