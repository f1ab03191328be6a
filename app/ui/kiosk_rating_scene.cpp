#include "ui/icons.h"
#include "ui/kiosk_scene.h"
#include "ui/native_look.h"
#include "ui/palette.h"
#include "ui/text_style.h"
#include "viewmodel/kiosk_words.h"

#include <wx/anybutton.h>
#include <wx/button.h>

#include <algorithm>

namespace yardstick::ui {

namespace {

constexpr int widest_choice = 186;
constexpr int narrowest_number = 64;
constexpr int largest_face = 112;

// Two lines at most, broken where they come out most alike.
wxString on_two_lines(const wxString& words)
{
    wxString broken = words;
    const std::size_t middle = words.length() / 2;
    const std::size_t before = words.rfind(' ', middle);
    const std::size_t after = words.find(' ', middle);
    const bool is_before = before != wxString::npos && (after == wxString::npos || middle - before <= after - middle);
    if (const std::size_t at = is_before ? before : after; at != wxString::npos)
        broken[at] = '\n';
    return broken;
}

/// The question, and its choices as faces or numbers. One tap is all.
class RatingScene final : public KioskScene {
public:
    RatingScene(wxWindow* parent, Kiosk& kiosk, const Act& act) : KioskScene(parent, kiosk, act)
    {
        column_->AddStretchSpacer(1);
        add_line(wxString::FromUTF8(kiosk.question()), TextSize::heading, palette().text, spacing::large);
        const std::string_view hint = kiosk_words(kiosk.language()).hint;
        add_line(wxString::FromUTF8(hint.data(), hint.size()), TextSize::large, palette().quiet, spacing::medium);
        const auto choices = kiosk.choices();
        if (choices.size() <= most_faces)
            add_faces(choices);
        else
            add_numbers(choices);
        add_failure();
        column_->AddStretchSpacer(2);
        add_languages();
        update();
    }

    void update_own() override { show_failure(); }
    void focus_first() override
    {
        if (first_)
            first_->SetFocus();
    }

private:
    wxButton* add_choice(const KioskChoice& choice, std::size_t index, const wxString& label, const wxSize& size, wxSizer& row)
    {
        auto* button = new wxButton(this, wxID_ANY, label, wxDefaultPosition, size);
        set_look(*button, Look::rating);
        set_spoken_name(*button, wxString::FromUTF8(choice.text));
        button->Bind(wxEVT_BUTTON, [this, index](wxCommandEvent&) { act_([this, index] { kiosk_.choose(index); }); });
        row.Add(button, wxSizerFlags());
        if (!first_)
            first_ = button;
        return button;
    }

    void add_faces(const std::vector<KioskChoice>& choices)
    {
        const int count = static_cast<int>(std::max<std::size_t>(choices.size(), 1));
        const int gap = FromDIP(room() < FromDIP(900) ? spacing::small : spacing::large);
        const int width = std::min(FromDIP(widest_choice), (room() - (count - 1) * gap) / count);
        const int face_size = std::min(largest_face, ToDIP(width) - 2 * spacing::large);
        auto* row = new wxFlexGridSizer(count, wxSize(gap, 0));
        const bool has_words = std::any_of(choices.begin(), choices.end(), [](const KioskChoice& each) { return !each.words.empty(); });
        const int height = FromDIP(face_size + (has_words ? 90 : 40));
        std::vector<wxString> labels;
        for (const KioskChoice& choice : choices) {
            const wxString words = wxString::FromUTF8(choice.words);
            const bool is_long = GetTextExtent(words).x * 1.3 > width - FromDIP(spacing::large);
            labels.push_back(is_long ? on_two_lines(words) : words);
        }
        const bool has_two_lines = std::any_of(labels.begin(), labels.end(), [](const wxString& each) { return each.Contains("\n"); });
        for (std::size_t i = 0; i < choices.size(); ++i) {
            // Where one has words, or two lines, all have, so that the faces stand on one line.
            wxString label = has_words && labels[i].empty() ? wxString::FromUTF8("\u00A0") : labels[i];
            if (has_two_lines && !label.Contains("\n"))
                label += "\n";
            wxButton* button = add_choice(choices[i], i, label, wxSize(width, height), *row);
            button->SetBitmap(face(choices[i].place, face_size), wxTOP);
            button->SetBitmapMargins(0, FromDIP(spacing::small));
            set_label_markup(*button, "<span size='larger'>" + markup_text(label) + "</span>");
        }
        column_->Add(row, wxSizerFlags().CenterHorizontal().Border(wxTOP, FromDIP(3 * spacing::large)));
    }

    void add_numbers(const std::vector<KioskChoice>& choices)
    {
        const int gap = FromDIP(spacing::small);
        const int fitting = std::max(1, (room() + gap) / (FromDIP(narrowest_number) + gap));
        const int count = static_cast<int>(choices.size());
        const int rows = (count + fitting - 1) / fitting;
        const int columns = (count + rows - 1) / rows;
        auto* grid = new wxFlexGridSizer(columns, wxSize(gap, gap));
        const int width = std::min(FromDIP(96), (room() - (columns - 1) * gap) / columns);
        for (std::size_t i = 0; i < choices.size(); ++i) {
            scale(*add_choice(choices[i], i, wxString::FromUTF8(choices[i].number), wxSize(width, FromDIP(88)), *grid), TextSize::large);
        }
        // Each end's words stand beside its number: above the first row, below the last.
        auto* with_ends = new wxBoxSizer(wxVERTICAL);
        add_end(*with_ends, choices.front(), wxSizerFlags().Left().Border(wxBOTTOM, FromDIP(spacing::small)));
        with_ends->Add(grid);
        add_end(*with_ends, choices.back(), wxSizerFlags().Right().Border(wxTOP, FromDIP(spacing::small)));
        column_->Add(with_ends, wxSizerFlags().CenterHorizontal().Border(wxTOP, FromDIP(2 * spacing::large)));
    }

    void add_end(wxSizer& column, const KioskChoice& end, const wxSizerFlags& flags)
    {
        if (end.words.empty())
            return;
        auto* words = new wxStaticText(this, wxID_ANY, wxString::FromUTF8(end.words));
        scale(*words, TextSize::text);
        words->SetForegroundColour(palette().quiet);
        column.Add(words, flags);
    }

    wxButton* first_ = nullptr;
};

} // namespace

KioskScene* make_rating_scene(wxWindow* parent, Kiosk& kiosk, const KioskScene::Act& act)
{
    return new RatingScene(parent, kiosk, act);
}

} // namespace yardstick::ui
