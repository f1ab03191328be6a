#pragma once

#include <yardstick/plugin.hpp>

namespace ys = yardstick;

/// How long contacts take. Short is not good by itself, so each is read beside resolution. METRICS sections 4 and 5.

struct FirstResponse {
    static constexpr ys::Card card()
    {
        return ys::Card{"first_response", "First response time"}
            .version(1)
            .why("People who wait feel ignored; the first answer matters more than the last.")
            .how("Median of the seconds from the question to the first reply by a person.")
            .ignores("Contacts that nobody answered, and how hard the question was. Nights count if the source counts them.")
            .gamed_by("Sending an empty first reply. Read it beside resolution rate.")
            .unit(ys::seconds).better(ys::lower).paired_with("resolution_rate")
            .needs("first_response_seconds", ys::number)
            .example({{{"first_response_seconds", 10}}, {{"first_response_seconds", 20}}, {{"first_response_seconds", ys::blank}}}, ys::Expected{15}.n(2))
            .example({{{"first_response_seconds", 30}}, {{"first_response_seconds", 45}}, {{"first_response_seconds", 60}},
                      {{"first_response_seconds", 75}}, {{"first_response_seconds", 90}}, {{"first_response_seconds", 600}}},
                     ys::Expected{67.5}.n(6).between(30, 600))
            .example({}, ys::no_value);
    }
    ys::Quantiles seconds;
    void add(ys::Row<FirstResponse> row) { seconds.add(row.number("first_response_seconds")); }
    ys::Score score() const { return seconds.median(); }
};

struct FirstResponseP90 {
    static constexpr ys::Card card()
    {
        return ys::Card{"first_response_p90", "First response time, slowest tenth"}
            .version(1)
            .why("A good median can hide a long tail: one in ten customers waits longer than this.")
            .how("90th percentile of the seconds from the question to the first reply by a person (type 7).")
            .ignores("Contacts that nobody answered, and how much longer than this the slowest waited.")
            .gamed_by("Answering new questions before old ones once these are late anyway.")
            .unit(ys::seconds).better(ys::lower).paired_with("resolution_rate")
            .needs("first_response_seconds", ys::number)
            .example({{{"first_response_seconds", 10}}, {{"first_response_seconds", 20}}, {{"first_response_seconds", 30}},
                      {{"first_response_seconds", 40}}, {{"first_response_seconds", 50}}, {{"first_response_seconds", 60}}},
                     ys::Expected{55}.n(6))
            .example({}, ys::no_value);
    }
    ys::Quantiles seconds;
    void add(ys::Row<FirstResponseP90> row) { seconds.add(row.number("first_response_seconds")); }
    ys::Score score() const { return seconds.quantile(0.9); }
};

struct TalkTime {
    static constexpr ys::Card card()
    {
        return ys::Card{"talk_time", "Talk time"}
            .version(1)
            .why("It says how much of the day the phone takes, and so how many people are needed.")
            .how("Mean of the seconds talked, over answered calls.")
            .ignores("Calls that were not answered, time on hold, and what the talk achieved.")
            .gamed_by("Hanging up or passing calls on. Never an individual target; read it beside resolution rate.")
            .unit(ys::seconds).better(ys::neither).paired_with("resolution_rate")
            .needs("talk_seconds", ys::number)
            .example({{{"talk_seconds", 100}}, {{"talk_seconds", 200}}, {{"talk_seconds", ys::blank}}},
                     ys::Expected{150}.n(2).between(-485.3102368, 785.3102368))
            .example({}, ys::no_value);
    }
    ys::Mean seconds;
    void add(ys::Row<TalkTime> row) { seconds.add(row.number("talk_seconds")); }
    ys::Score score() const { return seconds.mean(); }
};

struct HandleTime {
    static constexpr ys::Card card()
    {
        return ys::Card{"handle_time", "Handle time"}
            .version(1)
            .why("It is the whole time that a contact takes, also after the customer has gone.")
            .how("Talk, hold and wrap-up seconds together, divided by the contacts handled.")
            .ignores("Contacts that were abandoned, and contacts where one of the three is blank: no hold is 0, not blank.")
            .gamed_by("Hanging up, passing contacts on, or leaving the wrap-up undone. Never an individual target; read it beside resolution rate.")
            .unit(ys::seconds).better(ys::neither).paired_with("resolution_rate")
            .needs("talk_seconds", ys::number)
            .needs("hold_seconds", ys::number)
            .needs("wrap_up_seconds", ys::number)
            .example({ys::times(100, {{"talk_seconds", 50}, {"hold_seconds", 10}, {"wrap_up_seconds", 20}})}, ys::Expected{80}.n(100))
            .example({{{"talk_seconds", 100}, {"hold_seconds", 0}, {"wrap_up_seconds", 20}}, {{"talk_seconds", 60}, {"wrap_up_seconds", 10}}},
                     ys::Expected{120}.n(1))
            .example({}, ys::no_value);
    }
    ys::Mean seconds;
    void add(ys::Row<HandleTime> row)
    {
        const auto talk = row.number("talk_seconds");
        const auto hold = row.number("hold_seconds");
        const auto wrap_up = row.number("wrap_up_seconds");
        if (talk && hold && wrap_up)
            seconds.add(*talk + *hold + *wrap_up);
    }
    ys::Score score() const { return seconds.mean(); }
};
