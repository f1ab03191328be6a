#pragma once

#include <wx/geometry.h>
#include <wx/image.h>
#include <wx/panel.h>
#include <wx/textctrl.h>

#include <functional>
#include <string>
#include <vector>

class wxButton;

namespace yardstick::ui {

/// Takes a signature: drawn with mouse or pen, or a name that is typed and stands as text. Either becomes a picture in a data: URL.
///
/// Black on white in light and dark surroundings, since it ends up on paper.
class SignaturePad : public wxPanel {
public:
    enum class Format { png, jpeg };

    /// `name` says what is signed; screen readers announce the field and the button by it.
    /// Its own words are in `language`.
    SignaturePad(wxWindow* parent, const wxString& name, const std::string& language, Format format = Format::png);

    void set_spoken_names(const wxString& name); ///< when what is signed is called otherwise

    /// Called with the signature's data: URL after each stroke and each letter; with "" when it was cleared.
    std::function<void(const std::string& url)> on_change;

    /// Shows a signature given before; "" for none. Keeps what is on the pad when it is that.
    void show(const std::string& url);
    void clear(); ///< as the button does

    wxTextCtrl& typed_name() { return *typed_name_; }
    wxWindow& paper() { return *paper_; }

private:
    void bind_events();
    void draw_stroke(const wxPoint& position);
    void take_typed_name();
    void give();
    void draw(wxDC& dc) const;
    wxImage picture() const;

    using Stroke = std::vector<wxPoint2DDouble>; ///< in parts of the paper's width and height
    Format format_;
    std::string language_;
    wxWindow* paper_;
    wxTextCtrl* typed_name_;
    wxButton* clear_;
    std::vector<Stroke> strokes_;
    wxImage earlier_;  ///< a signature that was given before
    std::string given_; ///< the URL that was told last
    bool is_drawing_ = false;
};

} // namespace yardstick::ui
