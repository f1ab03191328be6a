#pragma once

#include <wx/bitmap.h>
#include <wx/window.h>

#include <filesystem>
#include <optional>
#include <string>

namespace yardstick::ui {

/// How large a picture in a text may be, before FromDIP.
inline const wxSize largest_picture{640, 480};

/// Reads a picture of a survey: a data: URL, or a file with a relative name below `folder` (none when that is empty). PNG, JPEG,
/// GIF, BMP and SVG. It comes out scaled down, never up, to fit into `most` (before FromDIP).
///
/// Nothing when it cannot be read, or lies elsewhere: nothing is ever fetched from the net.
std::optional<wxBitmap> read_picture(const std::string& address, const std::filesystem::path& folder, const wxSize& most, const wxWindow& window);

/// Places a picture, or its words where it cannot be read. Screen readers say the words. Where
/// there are none it is told in `language` that something is missing. The parent owns it.
wxWindow* add_picture(wxWindow* parent, const std::string& address, const wxString& alternative, const std::string& language, const wxSize& most,
                      const std::filesystem::path& folder = {});

/// Makes wxWidgets know the kinds of pictures; may be called again.
void load_picture_kinds();

} // namespace yardstick::ui
