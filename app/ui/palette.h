#pragma once

#include <wx/colour.h>

namespace yardstick::ui {

/// Every colour of the program, once for light and once for dark surroundings. Each says one thing.
///
/// Texts stand at least 4.5:1 on the grounds they are used on (WCAG 2.1, 1.4.3); a test computes it.
struct Palette {
    wxColour page;               ///< behind the cards
    wxColour card;               ///< ground of a Card
    wxColour sidebar;
    wxColour line;               ///< borders and grid lines
    wxColour text;
    wxColour quiet;              ///< what explains: labels, n, intervals
    wxColour accent;             ///< of controls: the default button, the focus, the chosen entry
    wxColour on_accent;          ///< text on it
    wxColour chosen;             ///< ground of the chosen entry
    wxColour chosen_text;
    wxColour improvement;        ///< text, points and lines of data
    wxColour improvement_ground; ///< behind a message of that kind, and the usual range of a chart
    wxColour improvement_line;   ///< its border
    wxColour concern;            ///< text
    wxColour concern_area;       ///< areas and drawings
    wxColour concern_ground;
    wxColour concern_line;
    wxColour noise;              ///< text, points and lines of data that say nothing
    wxColour worst;              ///< the worst rating
};

/// The palette that fits the system's appearance, as it was when the program started. [UI thread]
const Palette& palette();

/// One of the two, for tests and for what is drawn on paper.
const Palette& light_palette();
const Palette& dark_palette();

/// Distances, before FromDIP.
namespace spacing {
inline constexpr int tight = 4;
inline constexpr int small = 8;
inline constexpr int medium = 16;
inline constexpr int large = 24;
} // namespace spacing

} // namespace yardstick::ui
