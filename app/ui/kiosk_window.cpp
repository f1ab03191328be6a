#include "ui/kiosk_window.h"

#include "core/error.h"
#include "ui/kiosk_scene.h"
#include "ui/palette.h"

#include <wx/display.h>
#include <wx/image.h>
#include <wx/sizer.h>
#include <wx/wupdlock.h>

#include <utility>

namespace yardstick::ui {

namespace {

constexpr int tick_ms = 250;

} // namespace

KioskWindow::KioskWindow(std::unique_ptr<Kiosk> kiosk, std::function<void()> on_left)
    : wxFrame(nullptr, wxID_ANY, "Yardstick kiosk", wxDefaultPosition, wxDefaultSize, wxBORDER_NONE | wxSTAY_ON_TOP), kiosk_(std::move(kiosk)),
      on_left_(std::move(on_left)), timer_(this)
{
    SetBackgroundColour(palette().card);
    SetSizer(new wxBoxSizer(wxVERTICAL));
    Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent& event) {
        if (event.CanVeto() && kiosk_->state() != Kiosk::State::left)
            event.Veto();
        else
            event.Skip();
    });
    Bind(wxEVT_CHAR_HOOK, &KioskWindow::take_key, this);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        if (GetClientSize() != size_shown_)
            show_soon();
    });
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
        kiosk_->tick();
        show_now();
    });
    // Where no window manager runs, nobody else makes it as large as the screen.
    SetSize(wxDisplay(this).GetGeometry());
    ShowFullScreen(true, wxFULLSCREEN_ALL);
    wxEvtHandler::AddFilter(this);
    show_now();
    timer_.Start(tick_ms);
}

KioskWindow::~KioskWindow()
{
    wxEvtHandler::RemoveFilter(this);
}

void KioskWindow::show_now()
{
    will_show_ = false;
    if (kiosk_->state() == Kiosk::State::left) {
        timer_.Stop();
        if (const auto on_left = std::exchange(on_left_, nullptr))
            on_left();
        Destroy();
        return;
    }
    if (scene_ && scene_shown_ == kiosk_->scene() && size_shown_ == GetClientSize()) {
        scene_->update();
        return;
    }
    const wxWindowUpdateLocker quiet(this);
    GetSizer()->Clear(true);
    scene_shown_ = kiosk_->scene();
    size_shown_ = GetClientSize();
    scene_ = make_kiosk_scene(this, *kiosk_, [this](const std::function<void()>& action) {
        action();
        show_soon();
    });
    GetSizer()->Add(scene_, wxSizerFlags(1).Expand());
    Layout();
    scene_->focus_first();
}

// The button that was pressed is still at work, and goes with its scene.
void KioskWindow::show_soon()
{
    if (!std::exchange(will_show_, true))
        CallAfter([this] { show_now(); });
}

void KioskWindow::take_key(wxKeyEvent& event)
{
    const int key = event.GetKeyCode();
    if (key == 'L' && event.GetModifiers() == (wxMOD_CONTROL | wxMOD_ALT)) {
        kiosk_->ask_pin();
    } else if (kiosk_->state() == Kiosk::State::pin && !event.HasModifiers()) {
        const int digit = key >= WXK_NUMPAD0 && key <= WXK_NUMPAD9 ? key - WXK_NUMPAD0 + '0' : key;
        if (digit >= '0' && digit <= '9')
            kiosk_->type_digit(static_cast<char>(digit));
        else if (key == WXK_BACK)
            kiosk_->erase_digit();
        else if (key == WXK_RETURN || key == WXK_NUMPAD_ENTER)
            kiosk_->enter_pin();
        else if (key == WXK_ESCAPE)
            kiosk_->cancel_pin();
        else
            event.Skip();
    } else {
        event.Skip();
        return;
    }
    show_soon();
}

// Whoever presses or types anywhere is there, also in a control that keeps what it takes to itself.
int KioskWindow::FilterEvent(wxEvent& event)
{
    if (event.GetEventType() == wxEVT_LEFT_DOWN || event.GetEventType() == wxEVT_CHAR_HOOK)
        kiosk_->touch();
    return Event_Skip;
}

Result<KioskWindow*> open_kiosk(Workspace& workspace, const std::string& seat, std::function<void()> on_left, Kiosk::Surroundings surroundings)
{
    return Kiosk::open(workspace, seat, surroundings).map([&](std::unique_ptr<Kiosk> kiosk) { return new KioskWindow(std::move(kiosk), std::move(on_left)); });
}

} // namespace yardstick::ui
