#include "survey/answer/data_url.h"
#include "ui/form/picture_file.h"
#include "ui/kiosk_scene.h"
#include "ui/native_look.h"
#include "ui/palette.h"
#include "viewmodel/kiosk_words.h"

#include <wx/button.h>

namespace yardstick::ui {

namespace {

const wxSize largest_logo{480, 240};

/// The department's words and logo. A touch anywhere begins.
class AttractorScene final : public KioskScene {
public:
    AttractorScene(wxWindow* parent, Kiosk& kiosk, const Act& act) : KioskScene(parent, kiosk, act)
    {
        const KioskSettings& settings = kiosk.settings();
        column_->AddStretchSpacer(2);
        if (!settings.logo.empty()) {
            wxWindow* logo = add_picture(this, to_text(DataUrl{"", settings.logo}), wxString::FromUTF8(kiosk.office_name()), {}, largest_logo);
            column_->Add(logo, wxSizerFlags().CenterHorizontal());
            begin_on_touch(*logo);
        }
        if (!settings.words.empty())
            begin_on_touch(*add_line(wxString::FromUTF8(settings.words), TextSize::heading, palette().text, spacing::large));
        const std::string_view touch = kiosk_words(kiosk.language()).touch;
        begin_ = new wxButton(this, wxID_ANY, wxString::FromUTF8(touch.data(), touch.size()), wxDefaultPosition, FromDIP(wxSize(320, 72)));
        set_look(*begin_, Look::primary);
        scale(*begin_, TextSize::large);
        set_spoken_name(*begin_, begin_->GetLabel());
        begin_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { act_([this] { kiosk_.begin(); }); });
        column_->Add(begin_, wxSizerFlags().CenterHorizontal().Border(wxTOP, FromDIP(2 * spacing::large)));
        column_->AddStretchSpacer(3);
        add_languages();
        begin_on_touch(*this);
    }

    void focus_first() override { begin_->SetFocus(); }

private:
    void begin_on_touch(wxWindow& place)
    {
        place.Bind(wxEVT_LEFT_UP, [this](wxMouseEvent& event) {
            event.Skip();
            act_([this] { kiosk_.begin(); });
        });
    }

    wxButton* begin_;
};

} // namespace

KioskScene* make_attractor_scene(wxWindow* parent, Kiosk& kiosk, const KioskScene::Act& act)
{
    return new AttractorScene(parent, kiosk, act);
}

} // namespace yardstick::ui
