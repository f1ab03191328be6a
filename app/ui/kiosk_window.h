#pragma once

#include "ui/awake_screen.h"
#include "viewmodel/kiosk.h"

#include <wx/eventfilter.h>
#include <wx/frame.h>
#include <wx/timer.h>

#include <functional>
#include <memory>

namespace yardstick::ui {

class KioskScene;

/// The kiosk in full screen: no menu, no title, no way out but the PIN, which Ctrl+Alt+L or three seconds on the upper corner
/// opposite the office's name ask for.
///
/// It keeps the screen awake, and starts a scene anew for each state, customer and language. A full screen is not a lock: what the
/// desktop itself does on its keys stays. [UI thread]
class KioskWindow final : public wxFrame, private wxEventFilter {
public:
    /// What `kiosk` works on outlives the window. `on_left` runs once, after the right PIN; the window then goes by itself.
    KioskWindow(std::unique_ptr<Kiosk> kiosk, std::function<void()> on_left);
    ~KioskWindow() override;

    Kiosk& model() { return *kiosk_; }
    KioskScene& scene() { return *scene_; }

private:
    void show_now();
    void show_soon();
    void take_key(wxKeyEvent& event);
    int FilterEvent(wxEvent& event) override;

    std::unique_ptr<Kiosk> kiosk_;
    std::function<void()> on_left_;
    KioskScene* scene_ = nullptr;
    std::uint64_t scene_shown_ = 0;
    wxSize size_shown_;
    bool will_show_ = false;
    wxTimer timer_;
    AwakeScreen awake_;
};

/// Opens the kiosk of `seat` (empty where there is one alone) in full screen, for `yardstick --kiosk` and for the desk's F11. A Problem says what is
/// missing: a PIN, a survey that one tap completes. Throws Error when the world fails.
Result<KioskWindow*> open_kiosk(Workspace& workspace, const std::string& seat, std::function<void()> on_left,
                                Kiosk::Surroundings surroundings = Kiosk::Surroundings::desktop);

} // namespace yardstick::ui
