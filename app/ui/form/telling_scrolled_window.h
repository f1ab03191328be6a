#pragma once

#include <wx/event.h>
#include <wx/scrolwin.h>

namespace yardstick::ui {

wxDECLARE_EVENT(EVT_SCROLLED, wxCommandEvent);

/// A scrolled window that tells when what is in it has moved, by whatever means: it sends itself EVT_SCROLLED.
class TellingScrolledWindow : public wxScrolledWindow {
public:
    using wxScrolledWindow::wxScrolledWindow;

    void ScrollWindow(int x, int y, const wxRect* part = nullptr) override;
    wxPoint moved() const { return moved_; } ///< how far what is in it was scrolled: below 0 for what is out of sight

    /// Scrolls as little as it takes for `child` to be seen; `covered` at the top is out of sight.
    void show_child(const wxWindow& child, int covered = 0);

protected:
    void tell(); ///< to be called when it moved otherwise

private:
    wxPoint moved_;
};

} // namespace yardstick::ui
