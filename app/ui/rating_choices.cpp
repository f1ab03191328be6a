#include "ui/rating_choices.h"

#include "ui/icons.h"
#include "ui/native_look.h"
#include "ui/palette.h"
#include "ui/text_style.h"

#include <wx/intl.h>
#include <wx/sizer.h>

#include <algorithm>

namespace yardstick::ui {

namespace {

constexpr int face_size = 60;

// The words under a face, on two lines at most. A bare number has none: its key says the same.
wxString broken_words(const RatingOption& rating)
{
    const bool is_number = rating.text == rating.key || !rating.words.empty();
    wxString words = wxString::FromUTF8(is_number ? rating.words : rating.text);
    // Long words share the width of a choice: the break goes where the lines come out most alike.
    if (const std::size_t middle = words.length() / 2; words.length() > 9) {
        const std::size_t before = words.rfind(' ', middle);
        const std::size_t after = words.find(' ', middle);
        const bool is_before = before != wxString::npos && (after == wxString::npos || middle - before <= after - middle);
        if (const std::size_t at = is_before ? before : after; at != wxString::npos)
            words[at] = '\n';
    }
    return words;
}

} // namespace

RatingChoices::RatingChoices(wxWindow* parent)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL, _("Rating"))
{
    SetSizer(new wxBoxSizer(wxVERTICAL));
}

void RatingChoices::make_buttons(const std::vector<RatingOption>& ratings)
{
    GetSizer()->Clear(true);
    buttons_.clear();
    texts_.clear();
    const bool has_faces = ratings.size() <= most_faces;
    std::vector<wxString> labels;
    for (const RatingOption& rating : ratings)
        labels.push_back(has_faces ? broken_words(rating) : wxString::FromUTF8(rating.key));
    // Where one has two lines all have, so that the faces stand on one line.
    if (std::any_of(labels.begin(), labels.end(), [](const wxString& label) { return label.Contains("\n"); }))
        for (wxString& label : labels)
            if (!label.Contains("\n"))
                label += "\n";
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    GetSizer()->Add(row, wxSizerFlags(1).Expand());
    const int gap = FromDIP(has_faces ? spacing::small : spacing::tight);
    for (const RatingOption& rating : ratings) {
        const std::size_t index = buttons_.size();
        // All choices are as wide as the widest may be: a longer word is no better answer.
        const wxSize least = FromDIP(wxSize(40, has_faces ? 150 : 56));
        auto* button = new wxToggleButton(this, wxID_ANY, labels[index], wxDefaultPosition, least);
        if (has_faces) {
            button->SetBitmap(face(rating.place, face_size), wxTOP);
            button->SetBitmapMargins(0, FromDIP(spacing::tight));
        }
        set_look(*button, Look::rating);
        if (has_faces)
            set_label_markup(*button, markup_text(labels[index]) + "\n" + quiet_markup(wxString::FromUTF8(rating.key)));
        set_spoken_name(*button, wxString::Format(_("%s, key %s"), wxString::FromUTF8(rating.text), wxString::FromUTF8(rating.key)));
        button->SetToolTip(wxString::FromUTF8(rating.text));
        button->Bind(wxEVT_TOGGLEBUTTON, [this, index](wxCommandEvent&) { on_choose(index); });
        row->Add(button, wxSizerFlags(1).Expand().Border(wxLEFT, index == 0 ? 0 : gap));
        buttons_.push_back(button);
        texts_.push_back(rating.text);
    }
    if (!has_faces && !(ratings.front().words.empty() && ratings.back().words.empty())) {
        auto* ends = new wxBoxSizer(wxHORIZONTAL);
        ends->Add(add_text(this, wxString::FromUTF8(ratings.front().words), TextStyle::quiet));
        ends->AddStretchSpacer();
        ends->Add(add_text(this, wxString::FromUTF8(ratings.back().words), TextStyle::quiet));
        GetSizer()->Add(ends, wxSizerFlags().Expand().Border(wxTOP, FromDIP(spacing::tight)));
    }
    if (IsShownOnScreen()) // else the page lays everything out when it appears
        Layout();
}

void RatingChoices::show(const std::vector<RatingOption>& ratings, const std::optional<std::size_t>& chosen)
{
    const auto is_same = [](const RatingOption& rating, const std::string& text) { return rating.text == text; };
    if (!std::equal(ratings.begin(), ratings.end(), texts_.begin(), texts_.end(), is_same))
        make_buttons(ratings);
    for (std::size_t i = 0; i < buttons_.size(); ++i)
        buttons_[i]->SetValue(chosen == i);
}

bool RatingChoices::has_focus() const
{
    return std::find(buttons_.begin(), buttons_.end(), wxWindow::FindFocus()) != buttons_.end();
}

void RatingChoices::focus_first()
{
    if (!buttons_.empty())
        buttons_.front()->SetFocus();
}

} // namespace yardstick::ui
