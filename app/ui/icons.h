#pragma once

#include <wx/bmpbndl.h>
#include <wx/colour.h>

#include <cstddef>
#include <string_view>

namespace yardstick::ui {

/// A drawing of app/assets/icons at `size` pixels before FromDIP, sharp at every scale. `colour` takes the place of
/// "currentColor". The name must be that of a drawing.
wxBitmapBundle icon(std::string_view name, int size, const wxColour& colour);

/// As many faces are drawn: more of them would say no more than numbers do.
inline constexpr std::size_t most_faces = 5;

/// The face that fits a place on a rating's scale: 0 the unhappiest, 1 the happiest.
wxBitmapBundle face(double place, int size);

} // namespace yardstick::ui
