#pragma once

#include <yardstick/plugin.hpp>

namespace ys = yardstick;

/// Whether things get done, how many, and when. METRICS sections 6, 7 and 9.

struct ResolutionRate {
    static constexpr ys::Card card()
    {
        return ys::Card{"resolution_rate", "Resolution rate"}
            .version(1)
            .why("People come with a matter; what counts for them is that it is settled.")
            .how("Of the contacts whose outcome is known, the share that was resolved.")
            .ignores("Contacts with no outcome noted, and customers who come back with the same matter.")
            .gamed_by("Closing what is not settled. Read it beside satisfaction.")
            .unit(ys::percent).better(ys::higher).domain(0, 100)
            .needs("resolved", ys::boolean)
            .example({ys::times(90, {{"resolved", true}}), ys::times(10, {{"resolved", false}}), ys::times(3, {{"resolved", ys::blank}})},
                     ys::Expected{90}.k(90).n(100))
            .example({ys::times(5, {{"resolved", false}})}, ys::Expected{0}.k(0).n(5).between(0, 43.448246))
            .example({}, ys::no_value);
    }
    ys::Share share;
    void add(ys::Row<ResolutionRate> row) { share.add(row.boolean("resolved")); }
    ys::Score score() const { return share.percent(); }
};

struct ResolvedCount {
    static constexpr ys::Card card()
    {
        return ys::Card{"resolved_count", "Matters resolved"}
            .version(1)
            .why("It shows the work that was done, also when the rate stays the same.")
            .how("Number of contacts that were resolved.")
            .ignores("How much work each one was, and how many came in.")
            .gamed_by("Splitting one matter into several. Read it beside resolution rate.")
            .unit(ys::count).better(ys::neither)
            .needs("resolved", ys::boolean)
            .example({ys::times(3, {{"resolved", true}}), {{"resolved", false}}, {{"resolved", ys::blank}}}, ys::Expected{3}.n(4))
            .example({{{"resolved", false}}}, ys::Expected{0}.n(1))
            .example({}, ys::no_value);
    }
    ys::Count resolved;
    void add(ys::Row<ResolvedCount> row) { resolved.add(row.boolean("resolved")); }
    ys::Score score() const { return resolved.total(); }
};

struct AnsweredRate {
    static constexpr ys::Card card()
    {
        return ys::Card{"answered_rate", "Calls answered"}
            .version(1)
            .why("Who does not get through has not been served at all.")
            .how("Of the calls offered, the share that was answered.")
            .ignores("How long people waited, and those who called again and got through.")
            .gamed_by("Answering and hanging up, or a busy line that counts no call. Read it beside satisfaction.")
            .unit(ys::percent).better(ys::higher).domain(0, 100)
            .needs("answered", ys::boolean)
            .example({ys::times(6, {{"answered", true}}), ys::times(26, {{"answered", false}})},
                     ys::Expected{18.75}.k(6).n(32).between(8.889545, 35.309155))
            .example({}, ys::no_value);
    }
    ys::Share share;
    void add(ys::Row<AnsweredRate> row) { share.add(row.boolean("answered")); }
    ys::Score score() const { return share.percent(); }
};

struct ResolutionTime {
    static constexpr ys::Card card()
    {
        return ys::Card{"resolution_time", "Resolution time"}
            .version(1)
            .why("It is how long the matter stayed on the customer's mind.")
            .how("Median of the hours from the start to the last closing, over matters that were closed.")
            .ignores("Matters that are still open: read the number of open ones and their age beside it.")
            .gamed_by("Closing early and opening a new matter for the rest. Read it beside resolution rate.")
            .unit(ys::hours).better(ys::lower).paired_with("resolution_rate")
            .needs("resolution_hours", ys::number)
            .example({{{"resolution_hours", 1}}, {{"resolution_hours", 2.5}}, {{"resolution_hours", 40}}, {{"resolution_hours", ys::blank}}}, ys::Expected{2.5}.n(3))
            .example({}, ys::no_value);
    }
    ys::Quantiles hours;
    void add(ys::Row<ResolutionTime> row) { hours.add(row.number("resolution_hours")); }
    ys::Score score() const { return hours.median(); }
};

struct ResolutionTimeP90 {
    static constexpr ys::Card card()
    {
        return ys::Card{"resolution_time_p90", "Resolution time, slowest tenth"}
            .version(1)
            .why("The matters that drag on are the ones that people talk about: one in ten takes longer than this.")
            .how("90th percentile of the hours from the start to the last closing, over matters that were closed (type 7).")
            .ignores("Matters that are still open, and how much longer than this the slowest took.")
            .gamed_by("Closing early and opening a new matter for the rest. Read it beside resolution rate.")
            .unit(ys::hours).better(ys::lower).paired_with("resolution_rate")
            .needs("resolution_hours", ys::number)
            .example({{{"resolution_hours", 1}}, {{"resolution_hours", 2}}, {{"resolution_hours", 12}}}, ys::Expected{10}.n(3))
            .example({}, ys::no_value);
    }
    ys::Quantiles hours;
    void add(ys::Row<ResolutionTimeP90> row) { hours.add(row.number("resolution_hours")); }
    ys::Score score() const { return hours.quantile(0.9); }
};

struct DeadlineRate {
    static constexpr ys::Card card()
    {
        return ys::Card{"deadline_rate", "Deadlines met"}
            .version(1)
            .why("A promised day is a promise.")
            .how("Of the matters with a known outcome, the share that was done on or before its due day.")
            .ignores("How late the late ones were, and matters not yet due. Where the source lists finished matters only, it is the rate among these.")
            .gamed_by("Generous or moved due days.")
            .unit(ys::percent).better(ys::higher).domain(0, 100)
            .needs("on_time", ys::boolean)
            .example({ys::times(42, {{"on_time", true}}), ys::times(8, {{"on_time", false}})},
                     ys::Expected{84}.k(42).n(50).between(71.485784, 91.662579))
            .example({}, ys::no_value);
    }
    ys::Share share;
    void add(ys::Row<DeadlineRate> row) { share.add(row.boolean("on_time")); }
    ys::Score score() const { return share.percent(); }
};
