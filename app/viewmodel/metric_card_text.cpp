#include "viewmodel/metric_card_text.h"

#include "report/figure_text.h"

namespace yardstick {

namespace {

std::string direction_text(Better better)
{
    switch (better) {
    case Better::higher:
        return "Higher is better.";
    case Better::lower:
        return "Lower is better.";
    case Better::neither:
        return "Neither direction is better in itself.";
    }
    return {};
}

std::string needs_text(const std::vector<Field>& fields)
{
    std::string text;
    for (const Field& field : fields)
        text += (text.empty() ? "" : ", ") + field.name + " (" + std::string(to_text(field.type)) + ")";
    return text.empty() ? text : text + ". It sees nothing else: no names, no other answers.";
}

std::string target_text(const MetricCard& card)
{
    std::string text = direction_text(card.better);
    if (!card.target)
        return text;
    const std::string_view word = unit_word(card.unit);
    return text + " The card's own target is " + set_number(*card.target) + (word.empty() ? "" : "\u00A0" + std::string(word)) +
           "; a department may set another.";
}

/// What its figures can be, and where the card itself draws its lines.
std::string range_text(const MetricCard& card)
{
    const auto figure = [&](double value) {
        const std::string_view word = unit_word(card.unit);
        return set_number(value) + (word.empty() ? "" : "\u00A0" + std::string(word));
    };
    std::string text;
    if (card.lowest && card.highest)
        text = "From " + figure(*card.lowest) + " to " + figure(*card.highest) + ".";
    else if (card.lowest)
        text = "From " + figure(*card.lowest) + " up.";
    else if (card.highest)
        text = "Up to " + figure(*card.highest) + ".";
    if (card.bands.size() == 2)
        text += (text.empty() ? "" : " ") + std::string("Poor ends at ") + figure(card.bands[0]) + ", good begins at " + figure(card.bands[1]) + ".";
    return text;
}

} // namespace

MetricCardText card_text(const MetricCard& card, const std::string& pair_title)
{
    MetricCardText text;
    text.title = card.title;
    text.subtitle = card.full_id() + " · version " + std::to_string(card.version) + " · plugin " + card.plugin_version;
    const auto add = [&](const char* heading, const std::string& words) {
        if (!words.empty())
            text.parts.emplace_back(heading, words);
    };
    add("Why it matters", card.why);
    add("How it is worked out", card.how);
    add("What it ignores", card.ignores);
    add("How it could be gamed", card.gamed_by);
    add("Which way", target_text(card));
    add("What it can be", range_text(card));
    add("Read beside", pair_title);
    add("What it sees", needs_text(card.fields));
    return text;
}

} // namespace yardstick
