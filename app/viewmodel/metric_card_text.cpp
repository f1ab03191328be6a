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

std::string with_unit_of(const MetricCard& card, double value)
{
    const std::string_view word = unit_word(card.unit);
    return set_number(value) + (word.empty() ? "" : "\u00A0" + std::string(word));
}

std::string target_words(const MetricCard& card, const HoldingTarget& held)
{
    std::string text = direction_text(card.better);
    if (held.value && held.value != card.target)
        return text + " The target here is " + with_unit_of(card, *held.value) + (card.target ? "; the card's own is " + with_unit_of(card, *card.target) : "") + ".";
    if (!card.target)
        return text;
    return text + " The card's own target is " + with_unit_of(card, *card.target) + "; a department may set another.";
}

std::string bands_words(const MetricCard& card, const HoldingTarget& held)
{
    if (!held.bands)
        return {};
    const std::string text = "oor ends at " + with_unit_of(card, held.bands->poor_ends) + ", good begins at " + with_unit_of(card, held.bands->good_begins) + ".";
    return (held.bands == own_target(card).bands ? "P" : "Here p") + text;
}

/// What its figures can be, and where the lines are drawn.
std::string range_text(const MetricCard& card, const HoldingTarget& held)
{
    const auto figure = [&](double value) { return with_unit_of(card, value); };
    std::string text;
    if (card.lowest && card.highest)
        text = "From " + figure(*card.lowest) + " to " + figure(*card.highest) + ".";
    else if (card.lowest)
        text = "From " + figure(*card.lowest) + " up.";
    else if (card.highest)
        text = "Up to " + figure(*card.highest) + ".";
    const std::string bands = bands_words(card, held);
    return text + (text.empty() || bands.empty() ? "" : " ") + bands;
}

} // namespace

MetricCardText card_text(const MetricCard& card, const std::string& pair_title, const std::optional<HoldingTarget>& here)
{
    const HoldingTarget held = here.value_or(own_target(card));
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
    add("Which way", target_words(card, held));
    add("What it can be", range_text(card, held));
    add("Read beside", pair_title);
    add("What it sees", needs_text(card.fields));
    return text;
}

} // namespace yardstick
