#pragma once

#include <wx/string.h>

#include <string_view>

namespace yardstick::ui {

/// Text of the view models, which is UTF-8, as wxWidgets takes it.
inline wxString text_from_utf8(std::string_view utf8)
{
    return wxString::FromUTF8(utf8.data(), utf8.size());
}

} // namespace yardstick::ui
