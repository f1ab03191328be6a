// The page that a department writes, as the design shows it.
#include <yardstick/plugin.hpp>
namespace ys = yardstick;

struct FirstResponse {                                             // one metric
    static constexpr ys::Card card() {
        return ys::Card{"first_response", "First response time"}
            .version(1)
            .why("People who wait feel ignored; the first answer matters more than the last.")
            .how("Median minutes from the question to the first human reply.")
            .ignores("Nights, weekends and how hard the question was.")
            .gamed_by("Sending an empty first reply. Read it beside resolution rate.")
            .unit(ys::minutes).better(ys::lower).target(30).bands(60, 30).paired_with("resolution_rate")
            .needs("first_reply_minutes", ys::number)
            .example({{{"first_reply_minutes", 10}}, {{"first_reply_minutes", 20}}}, 15)
            .example({}, ys::no_value);
    }
    ys::Quantiles minutes;                                         // the state: merged and saved for you
    void add(ys::Row<FirstResponse> row) { minutes.add(row.number("first_reply_minutes")); } // unanswered adds nothing
    ys::Score score() const { return minutes.median(); }           // value, n and interval
};

struct ResolutionRate {
    static constexpr ys::Card card() {
        return ys::Card{"resolution_rate", "Resolution rate"}
            .why("What counts is that it is settled.").how("Resolved of all.").ignores("How hard it was.")
            .unit(ys::percent).needs("resolved", ys::boolean)
            .example({{{"resolved", true}}, {{"resolved", false}}}, 50);
    }
    ys::Share share;
    void add(ys::Row<ResolutionRate> row) { share.add(row.boolean("resolved")); }
    ys::Score score() const { return share.percent(); }
};

YARDSTICK_PLUGIN("helpdesk", "1.0.0", "IT Helpdesk", FirstResponse, ResolutionRate)
