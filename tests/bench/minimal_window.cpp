// The least that a wxWidgets program can be: a frame with a panel. It says when it has been drawn, and ends.
#include <wx/app.h>
#include <wx/dcclient.h>
#include <wx/frame.h>
#include <wx/panel.h>

#include <iostream>

namespace {

class MinimalApp final : public wxApp {
public:
    bool OnInit() override
    {
        auto* frame = new wxFrame(nullptr, wxID_ANY, "Minimal", wxDefaultPosition, wxSize(1180, 800));
        auto* panel = new wxPanel(frame);
        panel->Bind(wxEVT_PAINT, [this](wxPaintEvent& event) {
            event.Skip();
            CallAfter([this] {
                std::cout << "painted" << std::endl;
                ExitMainLoop();
            });
        });
        frame->Show();
        return true;
    }
};

} // namespace

wxIMPLEMENT_APP(MinimalApp);
