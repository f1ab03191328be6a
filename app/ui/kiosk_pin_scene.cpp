#include "ui/kiosk_scene.h"
#include "ui/native_look.h"
#include "ui/palette.h"

#include <wx/button.h>
#include <wx/intl.h>

namespace yardstick::ui {

namespace {

/// Where staff type the PIN. In the program's language: customers have no business here.
class PinScene final : public KioskScene {
public:
    PinScene(wxWindow* parent, Kiosk& kiosk, const Act& act) : KioskScene(parent, kiosk, act)
    {
        column_->AddStretchSpacer(1);
        add_line(_("Leave the kiosk"), TextSize::heading, palette().text, 0);
        state_ = add_line(wxEmptyString, TextSize::large, palette().quiet, spacing::medium);
        dots_ = add_line(wxEmptyString, TextSize::heading, palette().text, spacing::medium);
        auto* keys = new wxFlexGridSizer(3, FromDIP(wxSize(spacing::small, spacing::small)));
        for (const char digit : {'1', '2', '3', '4', '5', '6', '7', '8', '9'})
            add_key(*keys, wxString(digit), wxString(digit), [this, digit] { kiosk_.type_digit(digit); });
        add_key(*keys, wxString::FromUTF8("⌫"), _("Take the last digit back"), [this] { kiosk_.erase_digit(); });
        add_key(*keys, "0", "0", [this] { kiosk_.type_digit('0'); });
        set_look(*add_key(*keys, _("OK"), _("OK"), [this] { kiosk_.enter_pin(); }), Look::primary);
        column_->Add(keys, wxSizerFlags().CenterHorizontal().Border(wxTOP, FromDIP(spacing::large)));
        auto* cancel = new wxBoxSizer(wxVERTICAL);
        add_key(*cancel, _("Back to the kiosk"), _("Back to the kiosk"), [this] { kiosk_.cancel_pin(); })->SetMinSize(FromDIP(wxSize(304, 64)));
        column_->Add(cancel, wxSizerFlags().CenterHorizontal().Border(wxTOP, FromDIP(spacing::large)));
        column_->AddStretchSpacer(2);
        if (kiosk.surroundings() == Kiosk::Surroundings::desktop)
            add_line(not_a_lock_words(), TextSize::text, palette().quiet, spacing::medium);
        update();
    }

    void update_own() override
    {
        const auto wait = kiosk_.pin_wait().count();
        const wxString state = wait > 0 ? wxString::Format(wxPLURAL("Wrong PIN. The next try is possible in %lld second.", "Wrong PIN. The next try is possible in %lld seconds.", wait), static_cast<long long>(wait))
                             : kiosk_.was_pin_wrong() ? _("Wrong PIN. Please try again.")
                                                      : _("Type the PIN");
        wxString dots = kiosk_.typed_digits() == 0 ? wxString(wxUniChar(0x2013)) : wxString();
        for (std::size_t i = 0; i < kiosk_.typed_digits(); ++i)
            dots += wxUniChar(0x2022);
        if (state == state_->GetLabelText() && dots == dots_->GetLabelText())
            return;
        state_->SetLabelText(state);
        dots_->SetLabelText(dots);
        Layout();
    }

    void focus_first() override { SetFocusIgnoringChildren(); }

private:
    wxButton* add_key(wxSizer& keys, const wxString& label, const wxString& name, const std::function<void()>& press)
    {
        auto* key = new wxButton(this, wxID_ANY, label, wxDefaultPosition, FromDIP(wxSize(96, 64)));
        scale(*key, TextSize::large);
        set_spoken_name(*key, name);
        key->Bind(wxEVT_BUTTON, [this, press](wxCommandEvent&) { act_(press); });
        keys.Add(key);
        return key;
    }

    wxStaticText* state_;
    wxStaticText* dots_;
};

} // namespace

KioskScene* make_pin_scene(wxWindow* parent, Kiosk& kiosk, const KioskScene::Act& act)
{
    return new PinScene(parent, kiosk, act);
}

} // namespace yardstick::ui
