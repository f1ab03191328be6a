#include "ui/kiosk_scene.h"

#include "core/language.h"
#include "ui/native_look.h"
#include "ui/palette.h"
#include "ui/text_from_utf8.h"
#include "ui/text_style.h"
#include "viewmodel/kiosk_words.h"

#include <wx/intl.h>
#include <wx/tglbtn.h>
#include <wx/wrapsizer.h>

#include <algorithm>

namespace yardstick::ui {

namespace {

constexpr int wide_screen = 1000;
constexpr int corner_size = 96; ///< of the hidden corner, which has nothing else in it
constexpr int target_height = 64;

/// One sentence in the middle: the thank-you, or that the kiosk is closed.
class MessageScene final : public KioskScene {
public:
    MessageScene(wxWindow* parent, Kiosk& kiosk, const Act& act, std::string_view message) : KioskScene(parent, kiosk, act)
    {
        column_->AddStretchSpacer(2);
        add_line(text_from_utf8(message), TextSize::heading, palette().text, 0);
        column_->AddStretchSpacer(3);
    }
};

} // namespace

KioskScene::KioskScene(wxWindow* parent, Kiosk& kiosk, Act act) : wxPanel(parent), kiosk_(kiosk), act_(std::move(act)), column_(new wxBoxSizer(wxVERTICAL))
{
    SetBackgroundColour(palette().card);
    SetLayoutDirection(is_right_to_left(kiosk.language()) ? wxLayout_RightToLeft : wxLayout_LeftToRight);
    auto* with_margin = new wxBoxSizer(wxVERTICAL);
    if (!kiosk.office_name().empty()) {
        auto* name = new wxStaticText(this, wxID_ANY, text_from_utf8(kiosk.office_name()));
        scale(*name, TextSize::text);
        name->SetForegroundColour(palette().quiet);
        column_->Add(name);
    }
    with_margin->Add(column_, wxSizerFlags(1).Expand().Border(wxLEFT | wxTOP | wxRIGHT, margin()));
    SetSizer(with_margin);
    if (kiosk.has_notice())
        add_notice();
    else
        with_margin->AddSpacer(margin());
    watch_corner();
}

// It stands in the lower margin, which stays when it goes: nothing moves under a finger.
void KioskScene::add_notice()
{
    notice_ = new wxPanel(this);
    notice_->SetBackgroundColour(palette().page);
    auto* words = new wxStaticText(notice_, wxID_ANY, not_a_lock_words(), wxDefaultPosition, wxDefaultSize, wxALIGN_CENTRE_HORIZONTAL);
    scale(*words, TextSize::notice);
    words->SetForegroundColour(palette().text);
    words->Wrap(room());
    auto* place = new wxBoxSizer(wxVERTICAL);
    place->AddStretchSpacer();
    place->Add(words, wxSizerFlags().CenterHorizontal().Border(wxTOP | wxBOTTOM, FromDIP(spacing::small)));
    place->AddStretchSpacer();
    notice_->SetSizer(place);
    notice_->SetMinSize(wxSize(-1, std::max(margin(), place->GetMinSize().y)));
    GetSizer()->Add(notice_, wxSizerFlags().Expand().ReserveSpaceEvenIfHidden().Border(wxTOP, FromDIP(spacing::small)));
}

void KioskScene::update()
{
    if (notice_ && !kiosk_.has_notice())
        notice_->Hide();
    update_own();
}

void KioskScene::watch_corner()
{
    Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent& event) {
        event.Skip();
        const int corner = FromDIP(corner_size);
        if (event.GetX() >= GetClientSize().x - corner && event.GetY() < corner)
            kiosk_.press_corner();
    });
    for (const auto& end : {wxEVT_LEFT_UP, wxEVT_LEAVE_WINDOW})
        Bind(end, [this](wxMouseEvent& event) {
            event.Skip();
            kiosk_.release_corner();
        });
}

int KioskScene::margin() const
{
    return FromDIP(GetParent()->GetClientSize().x >= FromDIP(wide_screen) ? 80 : 40);
}

int KioskScene::room() const
{
    return GetParent()->GetClientSize().x - 2 * margin();
}

void KioskScene::scale(wxWindow& control, TextSize size)
{
    wxFont font = font_of(TextStyle::text);
    font.Scale(size == TextSize::heading ? 2.9F : size == TextSize::large ? 1.5F : size == TextSize::text ? 1.3F : 1.1F);
    if (size == TextSize::heading)
        font.MakeBold();
    control.SetFont(font);
}

wxStaticText* KioskScene::add_line(const wxString& text, TextSize size, const wxColour& colour, int space_above)
{
    auto* line = new wxStaticText(this, wxID_ANY, wxEmptyString, wxDefaultPosition, wxDefaultSize, wxALIGN_CENTRE_HORIZONTAL);
    scale(*line, size);
    line->SetForegroundColour(colour);
    line->SetLabelText(text);
    line->Wrap(room());
    column_->Add(line, wxSizerFlags().CenterHorizontal().Border(wxTOP, FromDIP(space_above)));
    return line;
}

void KioskScene::add_languages()
{
    const auto& languages = kiosk_.languages();
    if (languages.size() < 2)
        return;
    auto* row = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
    int width = 0;
    for (const Option& language : languages) {
        const wxString name = text_from_utf8(language.name);
        auto* button = new wxToggleButton(this, wxID_ANY, name);
        set_look(*button, Look::language);
        scale(*button, TextSize::text);
        set_spoken_name(*button, name);
        button->SetMinSize(wxSize(-1, FromDIP(target_height)));
        button->SetValue(language.id == kiosk_.language());
        button->Bind(wxEVT_TOGGLEBUTTON, [this, id = language.id](wxCommandEvent&) { act_([this, id] { kiosk_.choose_language(id); }); });
        row->Add(button, wxSizerFlags().Border(wxLEFT | wxRIGHT, FromDIP(spacing::tight)));
        width += button->GetBestSize().x + 2 * FromDIP(spacing::tight);
    }
    // A row that fits stands in the middle; a longer one needs all the width to break.
    column_->Add(row, (width < room() ? wxSizerFlags().CenterHorizontal() : wxSizerFlags().Expand()).Border(wxTOP, FromDIP(spacing::medium)));
    if (width < room())
        row->SetMinSize(wxSize(width + FromDIP(spacing::small), FromDIP(target_height)));
}

void KioskScene::add_failure()
{
    failure_ = add_line(wxEmptyString, TextSize::large, palette().concern, spacing::large);
    failure_->SetMinSize(wxSize(-1, 3 * failure_->GetCharHeight()));
}

void KioskScene::show_failure()
{
    const wxString failure = text_from_utf8(kiosk_.failure());
    if (failure == failure_shown_)
        return;
    failure_shown_ = failure;
    failure_->SetLabelText(failure.empty() ? wxString() : text_from_utf8(kiosk_words(kiosk_.language()).not_saved) + "\n" + failure);
    failure_->Wrap(room());
    Layout();
}

wxString not_a_lock_words()
{
    return _("For staff: full screen is not a lock, and the computer's own keys lead out of it. "
             "Where that matters, sign in to the session named Yardstick kiosk, which has no other program.");
}

KioskScene* make_kiosk_scene(wxWindow* parent, Kiosk& kiosk, const KioskScene::Act& act)
{
    const KioskWords& words = kiosk_words(kiosk.language());
    switch (kiosk.state()) {
    case Kiosk::State::attractor: return make_attractor_scene(parent, kiosk, act);
    case Kiosk::State::asking: return make_rating_scene(parent, kiosk, act);
    case Kiosk::State::follow_up: return make_follow_up_scene(parent, kiosk, act);
    case Kiosk::State::pin: return make_pin_scene(parent, kiosk, act);
    case Kiosk::State::closed: return new MessageScene(parent, kiosk, act, words.closed);
    case Kiosk::State::thanks:
    case Kiosk::State::left: break;
    }
    return new MessageScene(parent, kiosk, act, words.thanks);
}

} // namespace yardstick::ui
