#include "report/line_chart.h"

#include "report/figure_text.h"
#include "report/line_labels.h"
#include "report/scale.h"
#include "report/text_ruler.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <optional>

namespace yardstick {

namespace {

constexpr Font title_font{16.0, true};
constexpr Font sentence_font{13.0, false};
constexpr Font label_font{11.0, false};
constexpr Font strong_label_font{11.0, true};
constexpr Font foot_font{10.0, false};
constexpr double gap = 8.0;
constexpr double margin = 16.0; // around a chart that brings its own heading

Colour text_colour(Tone tone, const ChartPalette& palette)
{
    if (tone == Tone::improvement)
        return palette.improvement;
    return tone == Tone::concern ? palette.concern : palette.noise;
}

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

// Lays out one chart. Each step takes room from `plot` or adds shapes; the order of the calls is the order of drawing.
class Layout {
public:
    Layout(const Chart& chart, double width, double height, const ChartPalette& palette) : chart_(chart), palette_(palette)
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

    LineChart run(Heading heading)
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

private:
    static bool has_group(const ChartSlot& slot) { return !slot.group.empty(); }

    bool has_values() const
    {
        return std::any_of(chart_.series.begin(), chart_.series.end(), [](const ChartSeries& series) {
            return std::any_of(series.values.begin(), series.values.end(), [](const ChartValue& value) { return value.value; });
        });
    }

    double within_domain(double value) const
    {
        if (chart_.lowest)
            value = std::max(value, *chart_.lowest);
        return chart_.highest ? std::min(value, *chart_.highest) : value;
    }

    std::vector<double> visible_values() const
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

    double x_at(double slot) const
    {
        const auto slots = static_cast<double>(chart_.slots.size());
        return plot_.x + plot_.width * (slot + 0.5) / slots;
    }
    double left_of(std::size_t slot) const { return x_at(static_cast<double>(slot) - 0.5); }
    double right_of(std::size_t slot) const { return x_at(static_cast<double>(slot) + 0.5); }
    double y_at(double value) const { return plot_.bottom() - scale_.place(value) * plot_.height; }

    void add_text(std::string words, Font font, Colour colour, Spot at)
    {
        const TextSize size = measure(words, font);
        picture_.shapes.emplace_back(Text{{at.x, at.y, size.width, size.height}, std::move(words), font, colour, TextFit::line});
    }

    double add_lines(const std::string& words, Font font, Colour colour, double y)
    {
        const double width = right_edge_ - left_edge_;
        const TextSize size = measure(words, font, width, TextFit::wrapped);
        picture_.shapes.emplace_back(Text{{left_edge_, y, width, size.height}, words, font, colour, TextFit::wrapped});
        return size.height;
    }

    void place_heading()
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

    void place_empty_text()
    {
        const std::string words = "No data in this period";
        const TextSize size = measure(words, sentence_font);
        add_text(words, sentence_font, palette_.quiet,
                 {(picture_.width - size.width) / 2, plot_.y + (plot_.height - size.height) / 2});
    }

    // Labels that stand to the right of the lines they name; how high is settled when the plot is known.
    void collect_line_labels()
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
                               strong_label_font, text_colour(newest->tone, palette_)});
        }
        if (is_range_at_the_right())
            labels_.push_back({range_words(), within_domain(chart_.ranges.back().low), label_font, palette_.quiet});
    }

    bool is_range_at_the_right() const { return !chart_.ranges.empty() && chart_.ranges.back().last + 1 == chart_.slots.size(); }
    std::string range_words() const { return chart_.ranges.back().is_trial ? "usual range (trial)" : "usual range"; }

    // A range that ends before the newest points is named within itself.
    void label_range_inside()
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

    void take_room_for_axes()
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
    void place_notes()
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

    void draw_ranges()
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
                                              text_colour(range.tone, palette_),
                                              0.75,
                                              LineStyle::solid});
        }
    }

    void draw_grid()
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

    void draw_slot_labels()
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
    void draw_groups(double y)
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

    void draw_targets()
    {
        for (const ChartTarget& target : chart_.targets) {
            const double y = y_at(target.value);
            picture_.shapes.emplace_back(
                Line{{{left_of(target.first), y}, {right_of(target.last), y}}, palette_.target, 1.25, LineStyle::dashed});
        }
    }

    void draw_series()
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
                                                  text_colour(value.tone, palette_),
                                                  palette_.ground});
            }
        }
    }

    void draw_line_labels()
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

    const Chart& chart_;
    const ChartPalette& palette_;
    Picture picture_;
    Box plot_;
    double left_edge_ = 0.0; ///< nothing but the ground passes these
    double right_edge_ = 0.0;
    Scale scale_;
    std::vector<LineLabel> labels_;
    std::vector<Line> note_lines_;
    std::vector<Text> note_texts_;
};

} // namespace

LineChart lay_out(const Chart& chart, double width, double height, const ChartPalette& palette, Heading heading)
{
    return Layout(chart, width, height, palette).run(heading);
}

} // namespace yardstick
