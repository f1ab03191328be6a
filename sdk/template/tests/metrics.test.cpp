// The formulas on figures that somebody else worked out: a metric is a struct, so its parts can be fed directly.

#include "metrics.h"

#include <cmath>
#include <iostream>

namespace {

int failures = 0;

void expect(const char* what, double expected, std::optional<double> found)
{
    if (found && std::abs(*found - expected) < 1e-6)
        return;
    std::cerr << what << ": expected " << expected << ", found " << (found ? std::to_string(*found) : "no value") << '\n';
    ++failures;
}

} // namespace

int main()
{
    FirstResponse waiting;
    for (const double minutes : {12.0, 3.0, 47.0, 5.0, 20.0, 8.0})
        waiting.minutes.add(minutes);
    expect("median of 3 5 8 12 20 47", 10, waiting.score().value()); // (8 + 12) / 2

    ResolutionRate morning;
    ResolutionRate afternoon;
    for (int request = 0; request < 30; ++request)
        morning.share.add(request % 3 != 0); // 20 of 30
    for (int request = 0; request < 10; ++request)
        afternoon.share.add(true); // 10 of 10
    morning.share.merge(afternoon.share);
    expect("30 of 40", 75, morning.score().value());
    expect("no requests have no value", 1, ResolutionRate{}.score().value() ? 0 : 1);
    return failures == 0 ? 0 : 1;
}
