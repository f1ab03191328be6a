#pragma once

#include <yardstick/abi.h>
#include <yardstick/plugin/card_check.hpp>
#include <yardstick/plugin/card_json.hpp>
#include <yardstick/plugin/members.hpp>
#include <yardstick/plugin/parameters.hpp>
#include <yardstick/plugin/row.hpp>
#include <yardstick/plugin/score.hpp>

#include <array>
#include <charconv>
#include <cmath>
#include <cstring>
#include <exception>
#include <limits>
#include <new>
#include <string>
#include <string_view>

#if defined(__GNUC__)
#define YARDSTICK_ROW_LOOP [[gnu::flatten, gnu::noinline]]
#else
#define YARDSTICK_ROW_LOOP __declspec(noinline)
#endif

namespace yardstick {
inline namespace plugin_v1 {
namespace detail {

/// Copies as much of a text as fits, whole characters only, and ends it.
inline void copy_text(char* target, std::size_t size, std::string_view text)
{
    std::size_t length = text.size() < size ? text.size() : size - 1;
    while (length < text.size() && length > 0 && (static_cast<unsigned char>(text[length]) & 0xc0) == 0x80)
        --length;
    std::memcpy(target, text.data(), length);
    target[length] = '\0';
}

inline ys_status fail(ys_problem* problem, ys_status status, std::string_view why)
{
    copy_text(problem->text, sizeof problem->text, why);
    return status;
}

/// Does `work`; whatever it throws becomes a status and a sentence. Nothing passes.
template <class Work>
ys_status guarded(ys_problem* problem, const Work& work) noexcept
{
    try {
        work();
        return YS_OK;
    } catch (const BadInput& problem_found) {
        return fail(problem, YS_BAD_INPUT, problem_found.what());
    } catch (const SinkFailed& failure) {
        return fail(problem, failure.status, "the saved state was not taken");
    } catch (const std::bad_alloc&) {
        return fail(problem, YS_FAILED, "not enough memory");
    } catch (const std::exception& exception) {
        return fail(problem, YS_FAILED, exception.what());
    } catch (...) {
        return fail(problem, YS_FAILED, "it threw something that is not a std::exception");
    }
}

/// The functions of one metric as the border wants them.
template <class Metric>
class Table {
public:
    static const ys_metric* metric()
    {
        check_card<Metric>();
        static const std::string card = to_json(Metric::card());
        static const ys_metric table{sizeof(ys_metric), alignof(Metric), sizeof(Metric), card.c_str(),
                                     start, add, merge, score, save, load, end};
        return &table;
    }

private:
    static constexpr std::size_t field_count = Metric::card().fields().size();
    static constexpr std::size_t parameter_count = Metric::card().parameters().size();
    using Columns = std::array<ColumnView, field_count>;

    static ys_status YS_CALL start(const ys_metric*, void* state, const ys_parameter* parameters, int64_t count, ys_problem* problem) noexcept
    {
        return guarded(problem, [&] {
            if (count != static_cast<int64_t>(parameter_count))
                throw BadInput("other parameters than the card lists");
            auto* metric = new (state) Metric{};
            if constexpr (requires { metric->start(Parameters<Metric>(parameters)); }) {
                try {
                    metric->start(Parameters<Metric>(parameters));
                } catch (...) {
                    metric->~Metric();
                    throw;
                }
            } else {
                static_assert(parameter_count == 0, "a card with parameters needs void start(ys::Parameters<Metric>) in the metric");
            }
        });
    }

    static ys_status YS_CALL add(void* state, const ArrowArray* batch, int64_t first, int64_t count, ys_problem* problem) noexcept
    {
        return guarded(problem, [&] {
            if (batch->n_children != static_cast<int64_t>(field_count) || first < 0 || count < 0 || batch->length - first < count)
                throw BadInput("a batch with other columns or rows than announced");
            Columns columns;
            for (std::size_t place = 0; place < field_count; ++place)
                columns[place] = view_column(*batch->children[place], types[place]);
            add_rows(as_metric(state), columns, first, count);
        });
    }

    // A function of its own: inlined into the try block it runs 1.4 to 2.7 times as long. The columns are a copy so
    // that the compiler sees that writing to the metric does not change them.
    YARDSTICK_ROW_LOOP static void add_rows(Metric& metric, const Columns columns, int64_t first, int64_t count)
    {
        for (int64_t place = first; place < first + count; ++place)
            metric.add(Row<Metric>(columns.data(), place));
    }

    static ys_status YS_CALL merge(void* state, const void* other, ys_problem* problem) noexcept
    {
        return guarded(problem, [&] { merge_members(as_metric(state), *static_cast<const Metric*>(other)); });
    }

    static ys_status YS_CALL score(const void* state, ys_score* out, ys_problem* problem) noexcept
    {
        return guarded(problem, [&] {
            const Score score = in_domain(static_cast<const Metric*>(state)->score());
            out->has_value = score.value().has_value();
            out->value = score.value().value_or(0);
            out->n = score.n();
            out->has_k = score.k().has_value();
            out->k = score.k().value_or(0);
            out->has_interval = score.interval().has_value();
            out->low = score.interval().value_or(statistics::Interval{}).low;
            out->high = score.interval().value_or(statistics::Interval{}).high;
            out->has_standard_error = score.standard_error().has_value();
            out->standard_error = score.standard_error().value_or(0);
            copy_text(out->interval, sizeof out->interval, score.wording());
        });
    }

    static ys_status YS_CALL save(const void* state, const ys_sink* sink, ys_problem* problem) noexcept
    {
        return guarded(problem, [&] {
            Writer writer(*sink);
            save_members(*static_cast<const Metric*>(state), writer);
            writer.flush();
        });
    }

    static ys_status YS_CALL load(void* state, const void* bytes, size_t count, ys_problem* problem) noexcept
    {
        return guarded(problem, [&] {
            Reader reader(bytes, count);
            load_members(as_metric(state), reader);
            reader.finish();
        });
    }

    static void YS_CALL end(void* state) noexcept { as_metric(state).~Metric(); }

    /// With its interval cut to the card's domain. Throws BadInput when the value lies outside: more was correct than was checked.
    static Score in_domain(Score score)
    {
        constexpr double endless = std::numeric_limits<double>::infinity();
        constexpr std::optional<double> lowest = Metric::card().lowest(), highest = Metric::card().highest();
        const bool is_finite = !score.value() || std::isfinite(*score.value()); // the program says it of one that is not
        if (is_finite && !score.lies_within(lowest.value_or(-endless), highest.value_or(endless)))
            throw BadInput("a value of " + in_words(score.value()) + ", where " + std::string(Metric::card().id()) + " lies between " +
                           in_words(lowest) + " and " + in_words(highest) + ": its data are wrong");
        return score.within(lowest.value_or(-endless), highest.value_or(endless));
    }
    static std::string in_words(std::optional<double> number)
    {
        char digits[32];
        return number ? std::string(digits, std::to_chars(digits, digits + sizeof digits, *number, std::chars_format::general, 6).ptr) : "any number";
    }

    static Metric& as_metric(void* state) { return *static_cast<Metric*>(state); }

    static constexpr std::array<FieldType, field_count> types = [] {
        const Card card = Metric::card();
        std::array<FieldType, field_count> list{};
        for (std::size_t place = 0; place < field_count; ++place)
            list[place] = card.fields()[place].type;
        return list;
    }();
};

template <class... Metrics>
consteval bool has_unique_ids()
{
    const std::string_view ids[] = {Metrics::card().id()...};
    for (std::size_t one = 0; one < sizeof...(Metrics); ++one)
        for (std::size_t other = 0; other < one; ++other)
            if (ids[one] == ids[other])
                return false;
    return true;
}

/// What the one exported function hands out. Made once; NULL when there is no memory for it.
template <class... Metrics>
const ys_plugin* plugin(const char* id, const char* version, const char* department) noexcept
{
    static_assert(sizeof...(Metrics) > 0, "a plugin has at least one metric");
    static_assert(has_unique_ids<Metrics...>(), "two metrics of the plugin have the same id");
    try {
        static const std::array<const ys_metric*, sizeof...(Metrics)> metrics{Table<Metrics>::metric()...};
        static const ys_plugin table{sizeof(ys_plugin), YS_ABI_MAJOR, YS_ABI_MINOR, 0, id, version, department,
                                     static_cast<int64_t>(metrics.size()), metrics.data(), nullptr};
        return &table;
    } catch (...) {
        return nullptr;
    }
}

} // namespace detail
} // namespace plugin_v1
} // namespace yardstick
