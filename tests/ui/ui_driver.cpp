#include "ui/ui_driver.h"

#include "ui/idle_events.h"
#include "ui/office_page.h"

#include <wx/app.h>
#include <wx/evtloop.h>
#include <wx/init.h>
#include <wx/statusbr.h>
#include <wx/stopwatch.h>
#include <wx/uiaction.h>

#include <cstdlib>

namespace yardstick::test {

namespace {

constexpr long longest_wait = 10'000;

class TestApp : public wxApp {
public:
    bool OnInit() override
    {
        SetExitOnFrameDelete(false);
        ui::load_looks();
        ui::ask_few_when_idle();
        return true;
    }
};

} // namespace

bool start_ui()
{
    if (!std::getenv("DISPLAY"))
        return false;
    static const bool is_started = [] {
        wxApp::SetInstance(new TestApp);
        int argc = 0;
        wxChar** no_arguments = nullptr;
        if (!wxEntryStart(argc, no_arguments) || !wxTheApp->CallOnInit())
            return false;
        wxEventLoopBase::SetActive(new wxEventLoop); // lives as long as the program
        return true;
    }();
    return is_started;
}

bool wait_until(const std::function<bool()>& condition)
{
    wxEventLoopBase& loop = *wxEventLoopBase::GetActive();
    const wxStopWatch watch;
    while (watch.Time() < longest_wait) {
        loop.YieldFor(wxEVT_CATEGORY_ALL);
        loop.ProcessIdle();
        if (condition())
            return true;
        loop.DispatchTimeout(20);
    }
    return false;
}

void press(int key, int modifiers)
{
    wxUIActionSimulator().Char(key, modifiers);
}

void type(const std::string& text)
{
    for (const char character : text)
        press(static_cast<unsigned char>(std::toupper(character)), std::isupper(static_cast<unsigned char>(character)) ? wxMOD_SHIFT : wxMOD_NONE);
}

wxString focused_name()
{
    const wxWindow* window = wxWindow::FindFocus();
    return window ? ui::spoken_name(*window) : wxString();
}

bool has_keyboard(const wxString& spoken_name)
{
    return wait_until([&] { return focused_name() == spoken_name; });
}

namespace {

std::vector<ui::PageEntry> desk_pages(DeskWorld& world)
{
    return {{"front_desk", "Front desk", "page_front_desk", [&world](wxWindow* parent, ui::Shell& shell) {
                 FrontDesk model(world.workspace, world.desk);
                 model.refresh();
                 return new ui::FrontDeskPage(parent, shell, world.desk, std::move(model), ui::StorePlace::this_computer);
             }},
            {"office", "Office", "page_office", [&world](wxWindow* parent, ui::Shell& shell) {
                 return new ui::OfficePage(parent, shell, world.workspace, world.desk);
             }}};
}

} // namespace

OpenWindow::OpenWindow(DeskWorld& world) : OpenWindow(world, desk_pages(world))
{
}

OpenWindow::OpenWindow(DeskWorld& world, std::vector<ui::PageEntry> pages)
{
    const std::string first = pages.front().id;
    window_ = new ui::MainWindow(world.desk, std::move(pages));
    window_->go_to(first);
    window_->Show();
    window_->Raise();
    wait_until([this] { return window_->IsActive() && wxWindow::FindFocus() != nullptr; });
}

OpenWindow::~OpenWindow()
{
    delete window_;
    wxEventLoopBase::GetActive()->YieldFor(wxEVT_CATEGORY_ALL);
}

ui::FrontDeskPage& OpenWindow::desk_page()
{
    return dynamic_cast<ui::FrontDeskPage&>(*window_->shown());
}

wxString OpenWindow::status() const
{
    return window_->GetStatusBar()->GetStatusText();
}

bool OpenWindow::shows(const wxString& text, const wxWindow* parent) const
{
    for (const wxWindow* child : (parent ? parent : window_)->GetChildren()) {
        wxString label = child->GetLabel();
        label.Replace("\n", " ");
        if (child->IsShown() && (label.Contains(text) || shows(text, child)))
            return true;
    }
    return false;
}

wxWindow* OpenWindow::find(const wxString& spoken_name, wxWindow* parent) const
{
    for (wxWindow* child : (parent ? parent : static_cast<wxWindow*>(window_))->GetChildren()) {
        if (!child->IsShown())
            continue;
        if (ui::spoken_name(*child) == spoken_name)
            return child;
        if (wxWindow* found = find(spoken_name, child))
            return found;
    }
    return nullptr;
}

wxString nameless_controls(const wxWindow& parent)
{
    wxString nameless;
    for (const wxWindow* child : parent.GetChildren()) {
        if (!child->IsShown())
            continue;
        const bool is_control = dynamic_cast<const wxControl*>(child) && child->AcceptsFocus();
        if (is_control && ui::spoken_name(*child).empty())
            nameless += wxString(child->GetClassInfo()->GetClassName()) + " " + child->GetLabel() + "\n";
        nameless += nameless_controls(*child);
    }
    return nameless;
}

} // namespace yardstick::test
