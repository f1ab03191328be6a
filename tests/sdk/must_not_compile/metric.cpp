// A metric that compiles; each definition makes one mistake that must not.
#include <yardstick/plugin.hpp>

namespace ys = yardstick;

#if defined(EMPTY_WHY)
#define WHY ""
#else
#define WHY "It matters."
#endif
#if defined(EMPTY_IGNORES)
#define IGNORES ""
#else
#define IGNORES "The weather."
#endif
#if defined(NO_EXAMPLE)
#define EXAMPLE
#elif defined(EXAMPLE_OF_UNKNOWN_FIELD)
#define EXAMPLE .example({{{"ratings", 5}}}, 5)
#elif defined(EXAMPLE_OF_UNKNOWN_BLANK)
#define EXAMPLE .example({{{"rating", 5}, {"channnel", ys::blank}}}, 5)
#elif defined(EXAMPLE_OF_WRONG_TYPE)
#define EXAMPLE .example({{{"rating", "five"}}}, 5)
#elif defined(EXAMPLE_OF_GERMAN_DATE)
#define EXAMPLE .example({{{"rating", 5}, {"on", "16.01.2026"}}}, 5)
#elif defined(EXAMPLE_OF_IMPOSSIBLE_DAY)
#define EXAMPLE .example({{{"rating", 5}, {"on", "2026-02-29"}}}, 5)
#elif defined(EXAMPLE_OF_LOCAL_TIME)
#define EXAMPLE .example({{{"rating", 5}, {"on", "2026-01-16T09:30:00"}}}, 5)
#elif defined(EXAMPLE_OF_FIELD_TWICE)
#define EXAMPLE .example({{{"rating", 1}, {"rating", 3}}}, 3)
#else
#define EXAMPLE .example({{{"rating", 5}, {"on", "2028-02-29"}}, {{"on", "2026-01-16T23:59:59Z"}}, {{"on", ys::blank}}}, 5)
#endif

struct Rating {
    static constexpr ys::Card card()
    {
        return ys::Card{"rating", "Rating"}.why(WHY).how("It is averaged.").ignores(IGNORES).unit(ys::score)
            .needs("rating", ys::number).needs("channel", ys::text).needs("on", ys::date).needs("again", ys::boolean) EXAMPLE
#if defined(PARAMETER_WITHOUT_START)
            .parameter("top", 5)
#endif
            ;
    }
#if defined(BARE_NUMBER)
    double highest = 0;
#endif
#if defined(UNKNOWN_PARAMETER)
    ys::Setting<double> top;
    void start(ys::Parameters<Rating> parameters) { top = parameters.number("top"); }
#endif
    ys::Mean mean;
    ys::Share high;
    ys::Count again;
    void add(ys::Row<Rating> row)
    {
        high.add(row.number("rating") >= 4.0);
        high.add(row.boolean("again"));
        again.add();
        again.add(row.boolean("again"));
#if defined(SHARE_OF_A_NUMBER)
        high.add(*row.number("rating"));
#elif defined(SHARE_OF_AN_OPTIONAL_NUMBER)
        high.add(row.number("rating"));
#elif defined(COUNT_OF_A_NUMBER)
        again.add(1);
#endif
#if defined(TYPO)
        mean.add(row.number("ratting"));
#elif defined(WRONG_TYPE)
        mean.add(row.number("channel"));
#else
        mean.add(row.number("rating"));
#endif
    }
    ys::Score score() const { return mean.mean(); }
};

#if defined(BAD_ID)
YARDSTICK_PLUGIN("Help Desk", "1.0.0", "IT Helpdesk", Rating)
#elif defined(SAME_ID_TWICE)
YARDSTICK_PLUGIN("helpdesk", "1.0.0", "IT Helpdesk", Rating, Rating)
#else
YARDSTICK_PLUGIN("helpdesk", "1.0.0", "IT Helpdesk", Rating)
#endif
