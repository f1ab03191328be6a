#pragma once

namespace yardstick {

/// A colour in sRGB, each part from 0 to 1.
struct Colour {
    double red = 0.0;
    double green = 0.0;
    double blue = 0.0;

    bool operator==(const Colour&) const = default;
};

/// From "0x0072B2" as designers write it.
constexpr Colour rgb(unsigned hex)
{
    return {((hex >> 16) & 0xFF) / 255.0, ((hex >> 8) & 0xFF) / 255.0, (hex & 0xFF) / 255.0};
}

/// How far two colours stand apart in brightness: 1 to 21 (WCAG 2.1, contrast ratio).
double contrast(Colour one, Colour other);

/// The colours of charts; each says one thing, and none is the only one to say it (shape and words do too).
///
/// Blue and orange keep apart for every kind of colour blindness, and by brightness on a grey print.
struct ChartPalette {
    Colour ground; ///< of the card the chart stands on
    Colour grid;
    Colour text;
    Colour quiet; ///< axis labels
    Colour line;  ///< the line through the points
    Colour target;
    Colour noise;       ///< points that say nothing
    Colour improvement; ///< points and text
    Colour concern;     ///< text and points
    Colour range;       ///< the usual range, where nothing is said about it
    Colour improvement_range;
    Colour concern_range;
    Colour interval; ///< bar of an interval
};

const ChartPalette& light_chart_palette();
const ChartPalette& dark_chart_palette();

} // namespace yardstick
