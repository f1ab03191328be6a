#include "ui/icons.h"

#include "ui/icon_data.h"

#include <wx/string.h>

#include <array>
#include <cassert>
#include <cmath>

namespace yardstick::ui {

wxBitmapBundle icon(std::string_view name, int size, const wxColour& colour)
{
    const auto found = icon_data().find(name);
    assert(found != icon_data().end() && "a drawing of app/assets/icons");
    wxString drawing = wxString::FromUTF8(found->second);
    drawing.Replace("currentColor", colour.GetAsString(wxC2S_HTML_SYNTAX));
    return wxBitmapBundle::FromSVG(drawing.utf8_str(), wxSize(size, size));
}

wxBitmapBundle face(double place, int size)
{
    static constexpr std::array<std::string_view, most_faces> faces{"face_very_unhappy", "face_unhappy", "face_neutral", "face_happy",
                                                                    "face_very_happy"};
    return icon(faces[static_cast<std::size_t>(std::lround(place * (most_faces - 1)))], size, *wxBLACK);
}

} // namespace yardstick::ui
