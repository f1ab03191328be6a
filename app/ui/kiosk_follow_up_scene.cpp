#include "ui/form/form_panel.h"
#include "ui/kiosk_scene.h"
#include "ui/native_look.h"
#include "ui/palette.h"
#include "ui/text_from_utf8.h"
#include "viewmodel/kiosk_words.h"

#include <wx/button.h>

#include <algorithm>

namespace yardstick::ui {

namespace {

constexpr int widest_form = 760; ///< longer lines are hard to read
constexpr int lowest_form = 200;
constexpr int highest_form = 480;
constexpr int beside_form = 420; ///< what the margins and all other lines need of the height

/// What the survey asks beside the rating, one question at a time. The tap is saved: whoever leaves here loses nothing.
class FollowUpScene final : public KioskScene {
public:
    FollowUpScene(wxWindow* parent, Kiosk& kiosk, const Act& act) : KioskScene(parent, kiosk, act)
    {
        const KioskWords& words = kiosk_words(kiosk.language());
        column_->AddStretchSpacer(1);
        add_line(text_from_utf8(words.saved), TextSize::large, palette().text, spacing::large);
        FormOptions options;
        options.pace = FormOptions::Pace::one_question;
        options.size = FormOptions::Size::kiosk;
        options.left_out = {kiosk.form().rating_name()};
        options.has_title = false;
        options.has_languages = false;
        form_ = new FormPanel(this, kiosk.form().session(), options);
        form_->on_change = [this] { kiosk_.note_answer(); };
        form_->on_submit = [this] {
            bool is_saved = false;
            act_([this, &is_saved] { is_saved = kiosk_.finish_follow_up(); });
            return is_saved;
        };
        // A tall screen would set the question and the button that goes on far apart.
        const int height = GetParent()->GetClientSize().y - FromDIP(beside_form);
        form_->SetMinSize(wxSize(std::min(room(), FromDIP(widest_form)), std::clamp(height, FromDIP(lowest_form), FromDIP(highest_form))));
        column_->Add(form_, wxSizerFlags().CenterHorizontal().Border(wxTOP, FromDIP(spacing::large)));
        auto* no_thanks = new wxButton(this, wxID_ANY, text_from_utf8(words.no_thanks), wxDefaultPosition, FromDIP(wxSize(240, 64)));
        scale(*no_thanks, TextSize::text);
        set_spoken_name(*no_thanks, no_thanks->GetLabel());
        no_thanks->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { act_([this] { kiosk_.skip_follow_up(); }); });
        column_->Add(no_thanks, wxSizerFlags().CenterHorizontal().Border(wxTOP, FromDIP(spacing::large)));
        column_->AddStretchSpacer(2);
        add_languages();
    }

    void update_own() override
    {
        const std::string& failure = kiosk_.failure();
        if (failure == failure_shown_)
            return;
        failure_shown_ = failure;
        form_->show_message(failure.empty() ? wxString() : text_from_utf8(kiosk_words(kiosk_.language()).not_saved) + " " + text_from_utf8(failure));
    }

    void focus_first() override { form_->focus_first(); }

private:
    FormPanel* form_;
    std::string failure_shown_;
};

} // namespace

KioskScene* make_follow_up_scene(wxWindow* parent, Kiosk& kiosk, const KioskScene::Act& act)
{
    return new FollowUpScene(parent, kiosk, act);
}

} // namespace yardstick::ui
