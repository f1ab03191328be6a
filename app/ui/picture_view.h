#pragma once

#include "report/picture.h"

#include <wx/window.h>

#include <functional>

namespace yardstick::ui {

/// The chart palette that fits the system's appearance.
const ChartPalette& chart_palette();

/// Shows a Picture, laid out anew for every size and drawn by Cairo at the screen's own resolution.
///
/// It takes no focus and tells a screen reader nothing: whoever places it says the same in words beside it.
class PictureView : public wxWindow {
public:
    using LayOut = std::function<Picture(double width, double height)>;

    /// `least` is its smallest size, before FromDIP.
    PictureView(wxWindow* parent, const wxSize& least);

    void show(LayOut lay_out);

    bool AcceptsFocus() const override { return false; }

private:
    void paint();

    LayOut lay_out_;
};

} // namespace yardstick::ui
