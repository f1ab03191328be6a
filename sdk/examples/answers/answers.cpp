// Every type of answer: several choices, a text, a date. Texts are the batch's: copy what you keep.

#include <yardstick/plugin.hpp>

#include <chrono>

namespace ys = yardstick;

struct QueueComplaints {
    static constexpr ys::Card card()
    {
        return ys::Card{"queue_complaints", "Complaints about the queue"}
            .version(1)
            .why("Waiting is what people at the counter mind most, and what we can change soonest.")
            .how("Of the contacts at the desk on working days, the share whose reasons name the queue.")
            .ignores("Contacts by phone, weekends, and people who left before their turn.")
            .gamed_by("Leaving the reason out.")
            .unit(ys::percent).better(ys::lower).domain(0, 100)
            .needs("reasons", ys::choices)
            .needs("channel", ys::text)
            .needs("occurred_at", ys::date)
            .example({{{"reasons", {"queue", "form"}}, {"channel", "desk"}, {"occurred_at", "2026-01-15T09:30:00Z"}},  // a Thursday
                      {{"reasons", {"form"}}, {"channel", "desk"}, {"occurred_at", "2026-01-15T10:00:00Z"}},
                      {{"reasons", {"queue"}}, {"channel", "phone"}, {"occurred_at", "2026-01-15T10:30:00Z"}},         // not at the desk
                      {{"reasons", {"queue"}}, {"channel", "desk"}, {"occurred_at", "2026-01-17T09:30:00Z"}},          // a Saturday
                      {{"reasons", ys::blank}, {"channel", "desk"}, {"occurred_at", "2026-01-15T11:00:00Z"}}},         // gave no reason
                     ys::Expected{50}.k(1).n(2))
            .example({}, ys::no_value);
    }
    ys::Share complaints;
    void add(ys::Row<QueueComplaints> row)
    {
        const auto reasons = row.choices("reasons");
        const auto when = row.date("occurred_at");
        if (!reasons || !when || row.text("channel") != "desk")
            return;
        const std::chrono::weekday day(std::chrono::floor<std::chrono::days>(*when)); // UTC: good enough for a day's work
        if (day != std::chrono::Saturday && day != std::chrono::Sunday)
            complaints.add(reasons->contains("queue"));
    }
    ys::Score score() const { return complaints.percent(); }
};

YARDSTICK_PLUGIN("answers", "1.0.0", "Examples", QueueComplaints)
