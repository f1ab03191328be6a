// What wxWidgets itself calls a minimal program (its sample of that name): a frame with two menus and a status bar that
// says something. With --bare only the frame, which draws no text. It says when it has been drawn, and ends.
#include <wx/app.h>
#include <wx/dcclient.h>
#include <wx/frame.h>
#include <wx/menu.h>
#include <wx/panel.h>
#include <wx/statusbr.h>

#include <iostream>

namespace {

class MinimalApp final : public wxApp {
public:
    bool OnInit() override
    {
        auto* frame = new wxFrame(nullptr, wxID_ANY, "Minimal", wxDefaultPosition, wxSize(1180, 800));
        auto* panel = new wxPanel(frame);
        if (argc < 2)
            add_bars(*frame);
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

private:
    static void add_bars(wxFrame& frame)
    {
        auto* file = new wxMenu;
        file->Append(wxID_EXIT, "E&xit\tAlt-X");
        auto* help = new wxMenu;
        help->Append(wxID_ABOUT, "&About\tF1");
        auto* menus = new wxMenuBar;
        menus->Append(file, "&File");
        menus->Append(help, "&Help");
        frame.SetMenuBar(menus);
        frame.CreateStatusBar(2);
        frame.SetStatusText("Welcome to wxWidgets!");
    }
};

} // namespace

wxIMPLEMENT_APP(MinimalApp);
