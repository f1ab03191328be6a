#include "report/chart_layout.h"

#include "report/figure_text.h"

#include <algorithm>
#include <cassert>
#include <optional>

namespace yardstick {

using namespace chart_style;

Colour tone_colour(Tone tone, const ChartPalette& palette)
{
    if (tone == Tone::improvement)
        return palette.improvement;
    return tone == Tone::concern ? palette.concern : palette.noise;
}

ChartLayout::ChartLayout(const Chart& chart, double width, double height, const ChartPalette& palette) : chart_(chart), palette_(palette)
{
    assert(width >= 160.0 && height >= 120.0 && "room for a chart");
    picture_.width = width;
    picture_.height = height;
    picture_.title = chart.title;
    picture_.description = chart.summary;
    picture_.shapes.emplace_back(Area{{0, 0, width, height}, palette.ground});
    plot_ = {0, 0, width, height};
    right_edge_ = width;
}

LineChart ChartLayout::run(Heading heading)
{
    if (heading == Heading::inside)
        place_heading();
    if (!has_values()) {
        place_empty_text();
        return {std::move(picture_), plot_, {}};
    }
    scale_ =
        make_scale(visible_values(), chart_.lowest, chart_.highest, std::clamp(static_cast<int>(plot_.height / 60), 3, 6));
    collect_line_labels();
    take_room_for_axes();
    place_notes();
    draw_ranges();
    draw_grid();
    draw_slot_labels();
    draw_targets();
    draw_series();
    label_range_inside();
    draw_line_labels();
    std::vector<double> slot_x;
    for (std::size_t slot = 0; slot < chart_.slots.size(); ++slot)
        slot_x.push_back(x_at(static_cast<double>(slot)));
    return {std::move(picture_), plot_, std::move(slot_x)};
}

bool ChartLayout::has_values() const
{
    return std::any_of(chart_.series.begin(), chart_.series.end(), [](const ChartSeries& series) {
        return std::any_of(series.values.begin(), series.values.end(), [](const ChartValue& value) { return value.value; });
    });
}

double ChartLayout::within_domain(double value) const
{
    if (chart_.lowest)
        value = std::max(value, *chart_.lowest);
    return chart_.highest ? std::min(value, *chart_.highest) : value;
}

std::vector<double> ChartLayout::visible_values() const
{
    std::vector<double> values;
    for (const ChartSeries& series : chart_.series) {
        for (const ChartValue& value : series.values) {
            if (value.value)
                values.push_back(*value.value);
        }
    }
    for (const UsualRange& range : chart_.ranges) {
        values.push_back(within_domain(range.low));
        values.push_back(within_domain(range.high));
    }
    for (const ChartTarget& target : chart_.targets)
        values.push_back(target.value);
    return values;
}

double ChartLayout::x_at(double slot) const
{
    const auto slots = static_cast<double>(chart_.slots.size());
    return plot_.x + plot_.width * (slot + 0.5) / slots;
}

double ChartLayout::add_lines(const std::string& words, Font font, Colour colour, double y)
{
    const double width = right_edge_ - left_edge_;
    const TextSize size = measure(words, font, width, TextFit::wrapped);
    picture_.shapes.emplace_back(Text{{left_edge_, y, width, size.height}, words, font, colour, TextFit::wrapped});
    return size.height;
}

void ChartLayout::place_heading()
{
    left_edge_ = margin;
    right_edge_ = picture_.width - margin;
    double top = margin;
    if (!chart_.title.empty())
        top += add_lines(chart_.title, title_font, palette_.text, top) + 4.0;
    if (!chart_.summary.empty())
        top += add_lines(chart_.summary, sentence_font, palette_.quiet, top) + gap;
    double bottom = picture_.height - margin;
    if (!chart_.footnote.empty()) {
        bottom -= measure(chart_.footnote, foot_font, right_edge_ - left_edge_, TextFit::wrapped).height;
        add_lines(chart_.footnote, foot_font, palette_.quiet, bottom);
        bottom -= gap;
    }
    plot_.y = top;
    plot_.height = std::max(bottom - top, 40.0);
}

void ChartLayout::place_empty_text()
{
    const std::string words = "No data in this period";
    const TextSize size = measure(words, sentence_font);
    add_text(words, sentence_font, palette_.quiet,
             {(picture_.width - size.width) / 2, plot_.y + (plot_.height - size.height) / 2});
}

// Labels that stand to the right of the lines they name; how high is settled when the plot is known.
void ChartLayout::collect_line_labels()
{
    if (!chart_.targets.empty()) {
        const double value = chart_.targets.back().value;
        labels_.push_back({"target " + set_number(value), value, label_font, palette_.text});
    }
    for (const ChartSeries& series : chart_.series) {
        const auto newest = std::find_if(series.values.rbegin(), series.values.rend(),
                                         [](const ChartValue& value) { return value.value.has_value(); });
        if (newest == series.values.rend())
            continue;
        const std::string figure = figure_text(*newest->value, chart_.unit);
        labels_.push_back({chart_.series.size() == 1 ? figure : series.label + " " + figure, *newest->value,
                           strong_label_font, tone_colour(newest->tone, palette_)});
    }
    if (is_range_at_the_right())
        labels_.push_back({range_words(), within_domain(chart_.ranges.back().low), label_font, palette_.quiet});
}

void ChartLayout::take_room_for_axes()
{
    double axis = 0.0;
    for (const double tick : scale_.ticks)
        axis = std::max(axis, measure(number_text(tick, scale_.decimals), label_font).width);
    double right = 0.0;
    for (const LineLabel& label : labels_)
        right = std::max(right, measure(label.words, label.font).width);
    right = std::min(right, (right_edge_ - left_edge_) * 0.35);
    const double line = measure("Mg", label_font).height;
    const bool has_groups =
        std::any_of(chart_.slots.begin(), chart_.slots.end(), [](const ChartSlot& slot) { return !slot.group.empty(); });
    const double foot = gap + line * (has_groups ? 2.0 : 1.0) + 2.0;
    plot_.x = left_edge_ + axis + gap;
    plot_.width = right_edge_ - plot_.x - right - (right > 0 ? gap + 4.0 : gap);
    plot_.y += line / 2; // the uppermost tick's label
    plot_.height = std::max(plot_.height - line / 2 - foot, 24.0);
}

// Annotations stand in up to three rows above the plot, each as near to its line as the others let it.
void ChartLayout::place_notes()
{
    constexpr int rows = 3;
    const double line = measure("Mg", label_font).height;
    std::vector<Box> taken;
    std::vector<std::optional<Text>> texts;
    double deepest = 0.0;
    for (const ChartNote& note : chart_.notes) {
        const double x = x_at(note.slot);
        const double full = measure(note.text, label_font).width;
        const double width = std::min(full, (right_edge_ - left_edge_) * 0.45);
        // Rather to the left of its line, as if a sentence led up to the event.
        const double wish = x - width - 4.0 >= left_edge_ ? x - width - 4.0 : x + 4.0;
        const double left = std::clamp(wish, left_edge_, right_edge_ - width);
        texts.emplace_back();
        for (int row = 0; row < rows && !texts.back(); ++row) {
            const Box with_air{left - 6.0, plot_.y + row * line, width + 12.0, line};
            if (std::any_of(taken.begin(), taken.end(), [&](const Box& other) { return other.overlaps(with_air); }))
                continue;
            taken.push_back(with_air);
            texts.back() = Text{{left, with_air.y, width, line},
                                note.text,
                                label_font,
                                palette_.text,
                                full > width ? TextFit::shortened : TextFit::line};
            deepest = std::max(deepest, (row + 1) * line);
        }
    }
    const bool has_room = deepest < plot_.height / 3; // else the table alone has them
    if (has_room && deepest > 0.0) {
        const double taller = deepest + line / 2 + 2.0; // half a line for the label of the uppermost tick
        plot_.y += taller;
        plot_.height -= taller;
    }
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const double x = x_at(chart_.notes[i].slot);
        const bool is_written = has_room && texts[i];
        note_lines_.push_back({{{x, is_written ? texts[i]->box.y + 2.0 : plot_.y}, {x, plot_.bottom()}},
                               palette_.quiet,
                               1.0,
                               LineStyle::dotted});
        if (is_written)
            note_texts_.push_back(std::move(*texts[i]));
    }
}

} // namespace yardstick
