#include "report/chart_layout.h"

#include "report/figure_text.h"

#include <algorithm>

namespace yardstick {

using namespace chart_style;

namespace {

Colour range_colour(Tone tone, const ChartPalette& palette)
{
    if (tone == Tone::improvement)
        return palette.improvement_range;
    return tone == Tone::concern ? palette.concern_range : palette.range;
}

MarkShape shape_for(Tone tone)
{
    if (tone == Tone::improvement)
        return MarkShape::circle;
    return tone == Tone::concern ? MarkShape::diamond : MarkShape::ring;
}

} // namespace

void ChartLayout::add_text(std::string words, Font font, Colour colour, Spot at)
{
    const TextSize size = measure(words, font);
    picture_.shapes.emplace_back(Text{{at.x, at.y, size.width, size.height}, std::move(words), font, colour, TextFit::line});
}

// A range that ends before the newest points is named within itself.
void ChartLayout::label_range_inside()
{
    if (chart_.ranges.empty() || is_range_at_the_right())
        return;
    const UsualRange& range = chart_.ranges.back();
    const TextSize size = measure(range_words(), label_font);
    const double bottom = y_at(within_domain(range.low));
    const bool has_room = size.width + gap <= right_of(range.last) - left_of(range.first) &&
                          size.height + gap <= bottom - y_at(within_domain(range.high));
    if (has_room)
        add_text(range_words(), label_font, palette_.quiet, {left_of(range.first) + gap / 2, bottom - size.height - 2.0});
}

void ChartLayout::draw_ranges()
{
    for (const UsualRange& range : chart_.ranges) {
        const double top = y_at(within_domain(range.high));
        const double bottom = y_at(within_domain(range.low));
        const double left = left_of(range.first);
        const double right = right_of(range.last);
        picture_.shapes.emplace_back(Area{{left, top, right - left, bottom - top}, range_colour(range.tone, palette_)});
    }
    for (const UsualRange& range : chart_.ranges) {
        const double y = y_at(range.mean);
        picture_.shapes.emplace_back(Line{{{left_of(range.first), y}, {right_of(range.last), y}},
                                          tone_colour(range.tone, palette_),
                                          0.75,
                                          LineStyle::solid});
    }
}

void ChartLayout::draw_grid()
{
    for (const double tick : scale_.ticks) {
        const double y = y_at(tick);
        picture_.shapes.emplace_back(Line{{{plot_.x, y}, {plot_.right(), y}}, palette_.grid, 1.0, LineStyle::solid});
        const std::string words = number_text(tick, scale_.decimals);
        const TextSize size = measure(words, label_font);
        add_text(words, label_font, palette_.quiet, {plot_.x - gap - size.width, y - size.height / 2});
    }
    for (Line& line : note_lines_)
        picture_.shapes.emplace_back(std::move(line));
    for (Text& text : note_texts_) {
        // The line of another note may lead through this one's words.
        picture_.shapes.emplace_back(Area{text.box, palette_.ground});
        picture_.shapes.emplace_back(std::move(text));
    }
}

void ChartLayout::draw_slot_labels()
{
    const double line = measure("Mg", label_font).height;
    const double y = plot_.bottom() + gap;
    double widest = 0.0;
    for (const ChartSlot& slot : chart_.slots)
        widest = std::max(widest, measure(slot.label, label_font).width);
    const double slot_width = plot_.width / static_cast<double>(chart_.slots.size());
    // Every label, or every second, third, fourth, sixth, twelfth: steps that meet the same months each year.
    std::size_t step = 1;
    for (const std::size_t wider : {1, 2, 3, 4, 6, 12, 24, 60, 120, 240}) {
        step = wider;
        if (slot_width * static_cast<double>(step) >= widest + 6.0)
            break;
    }
    if (step >= 12 && std::any_of(chart_.slots.begin(), chart_.slots.end(), has_group)) {
        draw_groups(y);
        return;
    }
    draw_groups(y + line);
    const std::size_t newest = chart_.slots.size() - 1;
    double free_from = 0.0;
    for (std::size_t slot = newest % step; slot < chart_.slots.size(); slot += step) {
        const double x = x_at(static_cast<double>(slot));
        const double width = measure(chart_.slots[slot].label, label_font).width;
        const double left = std::clamp(x - width / 2, left_edge_, right_edge_ - width);
        if (left < free_from)
            continue;
        free_from = left + width + 4.0;
        add_text(chart_.slots[slot].label, label_font, palette_.quiet, {left, y});
    }
}

// Years, below the first month of each.
void ChartLayout::draw_groups(double y)
{
    double free_from = 0.0;
    std::string group;
    for (std::size_t slot = 0; slot < chart_.slots.size(); ++slot) {
        if (chart_.slots[slot].group.empty() || chart_.slots[slot].group == group)
            continue;
        group = chart_.slots[slot].group;
        const double width = measure(group, label_font).width;
        const double left = std::clamp(x_at(static_cast<double>(slot)) - width / 2, left_edge_, right_edge_ - width);
        if (left < free_from)
            continue;
        free_from = left + width + gap;
        add_text(group, label_font, palette_.quiet, {left, y});
    }
}

void ChartLayout::draw_targets()
{
    for (const ChartTarget& target : chart_.targets) {
        const double y = y_at(target.value);
        picture_.shapes.emplace_back(
            Line{{{left_of(target.first), y}, {right_of(target.last), y}}, palette_.target, 1.25, LineStyle::dashed});
    }
}

void ChartLayout::draw_series()
{
    const bool is_crowded = plot_.width / static_cast<double>(chart_.slots.size()) < 11.0;
    for (const ChartSeries& series : chart_.series) {
        Line line{{}, palette_.line, 1.5, LineStyle::solid};
        const auto end_line = [&] {
            if (line.through.size() > 1)
                picture_.shapes.emplace_back(line);
            line.through.clear();
        };
        for (std::size_t slot = 0; slot < series.values.size(); ++slot) {
            if (!series.values[slot].value) {
                end_line();
                continue;
            }
            line.through.push_back({x_at(static_cast<double>(slot)), y_at(*series.values[slot].value)});
        }
        end_line();
        for (std::size_t slot = 0; slot < series.values.size(); ++slot) {
            const ChartValue& value = series.values[slot];
            if (!value.value)
                continue;
            picture_.shapes.emplace_back(Mark{{x_at(static_cast<double>(slot)), y_at(*value.value)},
                                              is_crowded ? 2.5 : 4.0,
                                              shape_for(value.tone),
                                              tone_colour(value.tone, palette_),
                                              palette_.ground});
        }
    }
}

void ChartLayout::draw_line_labels()
{
    const double left = plot_.right() + gap;
    const double room = right_edge_ - left;
    std::vector<double> wishes;
    const double line = measure("Mg", strong_label_font).height;
    for (const LineLabel& label : labels_)
        wishes.push_back(y_at(label.value) - line / 2);
    const std::vector<double> tops = spread(wishes, line + 1.0, plot_.y - line / 2, plot_.bottom() - line / 2);
    for (std::size_t i = 0; i < labels_.size(); ++i) {
        const TextSize size = measure(labels_[i].words, labels_[i].font);
        const TextFit fit = size.width > room ? TextFit::shortened : TextFit::line;
        picture_.shapes.emplace_back(Text{{left, tops[i], std::min(size.width, room), size.height},
                                          labels_[i].words,
                                          labels_[i].font,
                                          labels_[i].colour,
                                          fit});
    }
}

} // namespace yardstick
