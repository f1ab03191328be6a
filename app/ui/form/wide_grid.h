#pragma once

#include <wx/scrolwin.h>
#include <wx/sizer.h>

namespace yardstick::ui {

/// A grid of controls that scrolls sideways where the page is too narrow for it, so that nothing of it is ever cut. What has the
/// keyboard is scrolled into sight.
class WideGrid : public wxScrolledWindow {
public:
    explicit WideGrid(wxWindow* parent);

    /// Starts anew with so many columns; the controls stay, to be added again or destroyed.
    wxFlexGridSizer& begin(int columns);
    /// Takes the size that the grid now needs. True when that is another than before.
    bool fit();
};

} // namespace yardstick::ui
