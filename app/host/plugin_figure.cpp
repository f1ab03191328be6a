#include "host/plugin_figure.h"

#include "host/plugin_text.h"

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
    return figure;
}

} // namespace yardstick
