#pragma once

#include "viewmodel/kiosk.h"

#include <wx/panel.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <functional>

namespace yardstick::ui {

/// What a kiosk's window shows in one of its states, over its whole size. Made anew for each: nothing of the customer before stays.
///
/// Everything that is pressed is a native button with a name, and no smaller than 64 DIP.
class KioskScene : public wxPanel {
public:
    /// `act` runs what a button stands for, and then shows what has become of it.
    using Act = std::function<void(const std::function<void()>&)>;

    KioskScene(wxWindow* parent, Kiosk& kiosk, Act act);

    /// Shows what can change within the scene: why something was not saved, how many digits were typed, the notice for staff.
    void update();
    virtual void focus_first() {}

protected:
    virtual void update_own() {} ///< what can change within this scene alone
    enum class TextSize { heading, large, text, notice };
    /// A text in the middle, broken to fit the window.
    wxStaticText* add_line(const wxString& text, TextSize size, const wxColour& colour, int space_above);
    /// A row of what the languages are called, at the bottom.
    void add_languages();
    /// The message that an answer is not saved, which `show_failure` fills in. It has a place of its own, so that nothing moves.
    void add_failure();
    void show_failure();
    static void scale(wxWindow& control, TextSize size);
    int room() const; ///< width without the margins

    Kiosk& kiosk_;
    Act act_;
    wxBoxSizer* column_; ///< from top to bottom, in the middle

private:
    void add_notice();
    void watch_corner();
    int margin() const;

    wxPanel* notice_ = nullptr; ///< in the place of the lower margin; null where there is none
    wxStaticText* failure_ = nullptr;
    wxString failure_shown_;
};

/// What full screen does not keep out, and what does, for staff.
wxString not_a_lock_words();

/// The scene that `kiosk` is in.
KioskScene* make_kiosk_scene(wxWindow* parent, Kiosk& kiosk, const KioskScene::Act& act);

// By state.
KioskScene* make_attractor_scene(wxWindow* parent, Kiosk& kiosk, const KioskScene::Act& act);
KioskScene* make_rating_scene(wxWindow* parent, Kiosk& kiosk, const KioskScene::Act& act);
KioskScene* make_follow_up_scene(wxWindow* parent, Kiosk& kiosk, const KioskScene::Act& act);
KioskScene* make_pin_scene(wxWindow* parent, Kiosk& kiosk, const KioskScene::Act& act);

} // namespace yardstick::ui
