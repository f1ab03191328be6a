#pragma once

#include "scoring/card.h"
#include "scoring/holding_target.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace yardstick {

/// A metric's card as people read it: what stands behind "Why this metric".
struct MetricCardText {
    std::string title;    ///< "First response time"
    std::string subtitle; ///< "helpdesk.first_response · version 1 · plugin 1.0.0"
    /// Heading and text, in reading order: why, how, ignores, gamed by, then what it needs.
    std::vector<std::pair<std::string, std::string>> parts;
};

/// `pair_title` is the title of the metric it is paired with; empty for none. `here` is what holds in the department that is looked
/// at, and is told in the place of the card's own.
MetricCardText card_text(const MetricCard& card, const std::string& pair_title, const std::optional<HoldingTarget>& here = std::nullopt);

} // namespace yardstick
