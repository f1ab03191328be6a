#pragma once

#include "report/line_chart.h"
#include "report/line_labels.h"
#include "report/scale.h"
#include "report/text_ruler.h"

#include <string>
#include <vector>

namespace yardstick {

/// The fonts of a chart, and the distances that its parts keep.
namespace chart_style {
inline constexpr Font title_font{16.0, true};
inline constexpr Font sentence_font{13.0, false};
inline constexpr Font label_font{11.0, false};
inline constexpr Font strong_label_font{11.0, true};
inline constexpr Font foot_font{10.0, false};
inline constexpr double gap = 8.0;
inline constexpr double margin = 16.0; ///< around a chart that brings its own heading
} // namespace chart_style

/// Lays out one line chart. Each step takes room from the plot (chart_room.cpp) or adds shapes (chart_drawing.cpp); the
/// order of the calls is the order of drawing. Used once, by lay_out().
class ChartLayout {
public:
    ChartLayout(const Chart& chart, double width, double height, const ChartPalette& palette);

    LineChart run(Heading heading);

private:
    static bool has_group(const ChartSlot& slot) { return !slot.group.empty(); }
    bool has_values() const;
    double within_domain(double value) const;
    std::vector<double> visible_values() const;
    double x_at(double slot) const;
    double left_of(std::size_t slot) const { return x_at(static_cast<double>(slot) - 0.5); }
    double right_of(std::size_t slot) const { return x_at(static_cast<double>(slot) + 0.5); }
    double y_at(double value) const { return plot_.bottom() - scale_.place(value) * plot_.height; }
    void add_text(std::string words, Font font, Colour colour, Spot at);
    double add_lines(const std::string& words, Font font, Colour colour, double y);
    void place_heading();
    void place_empty_text();
    void collect_line_labels();
    bool is_range_at_the_right() const { return !chart_.ranges.empty() && chart_.ranges.back().last + 1 == chart_.slots.size(); }
    std::string range_words() const { return chart_.ranges.back().is_trial ? "usual range (trial)" : "usual range"; }
    void label_range_inside();
    void take_room_for_axes();
    void place_notes();
    void draw_ranges();
    void draw_grid();
    void draw_slot_labels();
    void draw_groups(double y);
    void draw_targets();
    void draw_series();
    void draw_line_labels();

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

/// Of lines, points and the words beside them.
Colour tone_colour(Tone tone, const ChartPalette& palette);

} // namespace yardstick
