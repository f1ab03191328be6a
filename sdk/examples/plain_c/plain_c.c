/* A plugin without plugin.hpp: the share of customers who were satisfied, in C11 and straight on the border. Whoever
 * writes plugins in another language does the same in that language; abi.h says what each function owes. */
#include <yardstick/abi.h>

#include <math.h>
#include <string.h>

/* The state: the host sets its bytes aside and never looks into them. */
typedef struct share {
    int64_t k;
    int64_t n;
} share;

static ys_status refuse(ys_problem *problem, const char *why)
{
    strncpy(problem->text, why, sizeof problem->text - 1);
    problem->text[sizeof problem->text - 1] = '\0';
    return YS_BAD_INPUT;
}

static ys_status YS_CALL start(const ys_metric *metric, void *state, const ys_parameter *parameters, int64_t parameter_count,
                               ys_problem *problem)
{
    (void)metric;
    (void)parameters;
    if (parameter_count != 0)
        return refuse(problem, "this metric has no parameters");
    memset(state, 0, sizeof(share));
    return YS_OK;
}

static ys_status YS_CALL add(void *state, const struct ArrowArray *batch, int64_t first, int64_t count, ys_problem *problem)
{
    share *totals = state;
    if (batch->n_children != 1 || first < 0 || count < 0 || batch->length - first < count)
        return refuse(problem, "a batch with other columns or rows than announced");
    const struct ArrowArray *ratings = batch->children[0]; /* field 0 of the card */
    const uint8_t *answered = ratings->buffers[0];         /* NULL when no answer is blank */
    const double *values = ratings->buffers[1];
    for (int64_t row = first; row < first + count; ++row) {
        if (answered && !(answered[row / 8] >> (row % 8) & 1))
            continue;
        totals->k += values[row] >= 4;
        totals->n += 1;
    }
    return YS_OK;
}

static ys_status YS_CALL merge(void *state, const void *other, ys_problem *problem)
{
    (void)problem;
    ((share *)state)->k += ((const share *)other)->k;
    ((share *)state)->n += ((const share *)other)->n;
    return YS_OK;
}

static ys_status YS_CALL score(const void *state, ys_score *out, ys_problem *problem)
{
    const share *totals = state;
    (void)problem;
    out->has_value = totals->n > 0; /* no data is not zero */
    out->n = totals->n;
    out->has_k = 1;
    out->k = totals->k;
    if (!out->has_value) {
        strcpy(out->interval, "none: no data");
        return YS_OK;
    }
    /* Wilson's interval: E. B. Wilson, Journal of the American Statistical Association 22 (1927). */
    const double n = (double)totals->n;
    const double p = (double)totals->k / n;
    const double z = 1.959963984540054;
    const double centre = (p + z * z / (2 * n)) / (1 + z * z / n);
    const double half = z / (1 + z * z / n) * sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    out->value = 100 * p;
    out->has_interval = 1;
    out->low = 100 * fmin(p, fmax(0, centre - half));
    out->high = 100 * fmax(p, fmin(1, centre + half));
    strcpy(out->interval, "Wilson 95 %");
    return YS_OK;
}

/* The same bytes on every machine: eight for each number, the lowest first. */
static void put_number(unsigned char *bytes, int64_t value)
{
    for (int byte = 0; byte < 8; ++byte)
        bytes[byte] = (unsigned char)((uint64_t)value >> (8 * byte));
}

static int64_t get_number(const unsigned char *bytes)
{
    uint64_t value = 0;
    for (int byte = 0; byte < 8; ++byte)
        value |= (uint64_t)bytes[byte] << (8 * byte);
    return (int64_t)value;
}

static ys_status YS_CALL save(const void *state, const ys_sink *sink, ys_problem *problem)
{
    const share *totals = state;
    unsigned char bytes[16];
    put_number(bytes, totals->k);
    put_number(bytes + 8, totals->n);
    const ys_status status = sink->write(sink->context, bytes, sizeof bytes);
    if (status != YS_OK)
        refuse(problem, "the saved state was not taken");
    return status;
}

static ys_status YS_CALL load(void *state, const void *bytes, size_t count, ys_problem *problem)
{
    if (count != 16)
        return refuse(problem, "a saved state has 16 bytes");
    const share read = {get_number(bytes), get_number((const unsigned char *)bytes + 8)};
    if (read.k < 0 || read.k > read.n || read.n > INT64_C(1) << 40)
        return refuse(problem, "the saved state holds what no state can hold");
    memcpy(state, &read, sizeof read);
    return YS_OK;
}

static void YS_CALL end(void *state)
{
    (void)state;
}

static const ys_metric satisfied = {
    sizeof(ys_metric), _Alignof(share), sizeof(share),
    "{\"id\":\"satisfied\",\"title\":\"Satisfied customers\",\"version\":1,"
    "\"why\":\"It is the customer's own word on the service.\","
    "\"how\":\"Of the ratings, the share of 4 and 5.\","
    "\"ignores\":\"Customers who did not answer.\","
    "\"gamed_by\":\"Asking only those who smile.\","
    "\"unit\":\"percent\",\"better\":\"higher\",\"lowest\":0,\"highest\":100,"
    "\"fields\":[{\"name\":\"rating\",\"type\":\"number\"}],\"parameters\":[],"
    "\"examples\":[{\"rows\":[{\"rating\":5},{\"rating\":4},{\"rating\":2},{\"rating\":1},{\"rating\":null}],\"value\":50,\"n\":4,\"k\":2,"
    "\"low\":15.003899,\"high\":84.996101},"
    "{\"rows\":[],\"value\":null}]}",
    start, add, merge, score, save, load, end};

static const ys_metric *const metrics[] = {&satisfied};

static const ys_plugin plugin = {sizeof(ys_plugin), YS_ABI_MAJOR, YS_ABI_MINOR, 0, "plain_c", "1.0.0", "Examples", 1, metrics, NULL};

const ys_plugin *YS_CALL yardstick_plugin(void)
{
    return &plugin;
}
