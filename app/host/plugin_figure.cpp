#include "host/plugin_figure.h"

#include "host/plugin_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace yardstick {

Result<Figure> figure_of(const ys_score& score)
{
    Figure figure;
    figure.n = score.n;
    figure.interval = plugin_text(score.interval, sizeof score.interval);
    if (score.has_value)
        figure.value = score.value;
    if (score.has_k)
        figure.k = score.k;
    if (score.has_interval) {
        figure.low = score.low;
        figure.high = score.high;
    }
    if (score.has_standard_error)
        figure.standard_error = score.standard_error;
    for (const std::optional<double>& number : {figure.value, figure.low, figure.high, figure.standard_error})
        if (number && !std::isfinite(*number))
            return refuse("score", "finite numbers", std::to_string(*number));
    if (figure.n < 0 || (figure.low && *figure.low > *figure.high))
        return refuse("score", "n of 0 or more, and low not above high", "n " + std::to_string(figure.n));
    if (figure.k && (*figure.k < 0 || *figure.k > figure.n))
        return refuse("score", "k of 0 to n", "k " + std::to_string(*figure.k) + " of n " + std::to_string(figure.n));
    return figure;
}

Result<Figure> check_domain(Figure figure, const MetricCard& card)
{
    if (card.lowest && card.highest && *card.lowest > *card.highest)
        return figure; // it is the card that is wrong
    const auto rounding = [](double bound) { return 1e-9 * std::max(1.0, std::abs(bound)); };
    const bool is_below = figure.value && card.lowest && *figure.value < *card.lowest - rounding(*card.lowest);
    const bool is_above = figure.value && card.highest && *figure.value > *card.highest + rounding(*card.highest);
    if (!is_below && !is_above)
        return figure;
    const auto in_words = [](const std::optional<double>& number) { return number ? fmt::format("{:.6g}", *number) : std::string("any number"); };
    return refuse("value", "one between " + in_words(card.lowest) + " and " + in_words(card.highest) + ", unless its data are wrong: mend these, or leave such rows out",
                  in_words(figure.value));
}

} // namespace yardstick
