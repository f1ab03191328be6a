#pragma once

#include <yardstick/plugin.hpp>

namespace ys = yardstick;

/// How long people wait for the first answer.
struct FirstResponse {
    static constexpr ys::Card card()
    {
        return ys::Card{"first_response", "First response time"}
            .version(1)
            .why("People who wait feel ignored; the first answer matters more than the last.")
            .how("Median of the minutes from the request to the first reply by a person.")
            .ignores("Nights, weekends and how hard the request was.")
            .gamed_by("Sending an empty first reply. Read it beside the resolution rate.")
            .unit(ys::minutes).better(ys::lower).target(30).bands(60, 30).domain(0, 1e6).paired_with("resolution_rate")
            .needs("first_reply_minutes", ys::number)
            .example({{{"first_reply_minutes", 10}}, {{"first_reply_minutes", 20}}, {{"first_reply_minutes", 90}}, {{"first_reply_minutes", ys::blank}}},
                     ys::Expected{20}.n(3))
            .example({}, ys::no_value);
    }
    ys::Quantiles minutes;                                                                            // the state
    void add(ys::Row<FirstResponse> row) { minutes.add(row.number("first_reply_minutes")); } // a blank one adds nothing
    ys::Score score() const { return minutes.median(); }                                             // value, n, interval
};

/// How many of the requests were settled.
struct ResolutionRate {
    static constexpr ys::Card card()
    {
        return ys::Card{"resolution_rate", "Resolution rate"}
            .version(1)
            .why("People come with a matter; what counts for them is that it is settled.")
            .how("Of the requests whose outcome is known, the share that was resolved, in percent.")
            .ignores("People who come back with the same matter.")
            .gamed_by("Closing requests that are not settled. Read it beside customer satisfaction.")
            .unit(ys::percent).better(ys::higher).target(85).bands(70, 85).domain(0, 100)
            .needs("resolved", ys::boolean)
            .example({ys::times(8, {{"resolved", true}}), ys::times(2, {{"resolved", false}}), {{"resolved", ys::blank}}},
                     ys::Expected{80}.k(8).n(10).between(49.016247, 94.331785))
            .example({}, ys::no_value);
    }
    ys::Share share;
    void add(ys::Row<ResolutionRate> row) { share.add(row.boolean("resolved")); }
    ys::Score score() const { return share.percent(); }
};
