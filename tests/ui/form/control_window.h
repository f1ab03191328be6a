#pragma once

#include "ui/ui_driver.h"

#include <wx/evtloop.h>
#include <wx/frame.h>
#include <wx/panel.h>
#include <wx/sizer.h>

namespace yardstick::test {

/// A window that holds one control, shown and with the keyboard in it.
class ControlWindow {
public:
    ControlWindow() : frame_(new wxFrame(nullptr, wxID_ANY, "Test", wxDefaultPosition, wxSize(640, 480))), panel_(new wxPanel(frame_))
    {
        panel_->SetSizer(new wxBoxSizer(wxVERTICAL));
    }
    ~ControlWindow()
    {
        delete frame_;
        wxEventLoopBase::GetActive()->YieldFor(wxEVT_CATEGORY_ALL);
    }
    ControlWindow(const ControlWindow&) = delete;
    ControlWindow& operator=(const ControlWindow&) = delete;

    wxPanel* panel() { return panel_; } ///< the parent of the control

    void show(wxWindow* control)
    {
        panel_->GetSizer()->Add(control, wxSizerFlags(1).Expand().Border(wxALL, 16));
        frame_->Show();
        frame_->Raise();
        panel_->Layout();
        wait_until([this] { return frame_->IsActive(); });
    }

private:
    wxFrame* frame_;
    wxPanel* panel_;
};

} // namespace yardstick::test
