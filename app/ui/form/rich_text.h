#pragma once

#include "ui/native_look.h"

#include <wx/panel.h>

#include <filesystem>
#include <string>

namespace yardstick::ui {

/// HTML of a survey as native texts and pictures, one below the other, that screen readers read like any other.
///
/// It is made safe first (survey/definition/safe_html.h) and loads nothing from the net. A link opens in the browser, or goes to
/// `on_link` where one is given.
class RichText : public wxPanel {
public:
    /// What it has to say itself is in `language`. `folder` is where relative pictures lie; none are shown when it is empty.
    RichText(wxWindow* parent, const std::string& html, std::string language, LinkHandler on_link = {}, std::filesystem::path folder = {});

    /// Shows another text; does nothing when it is the same.
    void set_html(const std::string& html);
    /// The words alone.
    const wxString& text() const { return text_; }

private:
    void lay_out();

    std::string html_;
    std::string language_;
    LinkHandler on_link_;
    std::filesystem::path folder_;
    wxString text_;
};

} // namespace yardstick::ui
