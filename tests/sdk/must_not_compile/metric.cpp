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
#elif defined(EXAMPLE_OF_WRONG_TYPE)
#define EXAMPLE .example({{{"rating", "five"}}}, 5)
#else
#define EXAMPLE .example({{{"rating", 5}}}, 5)
#endif

struct Rating {
    static constexpr ys::Card card()
    {
        return ys::Card{"rating", "Rating"}.why(WHY).how("It is averaged.").ignores(IGNORES).unit(ys::score)
            .needs("rating", ys::number).needs("channel", ys::text) EXAMPLE
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
    void add(ys::Row<Rating> row)
    {
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
