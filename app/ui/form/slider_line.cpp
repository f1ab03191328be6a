#include "ui/form/slider_line.h"

#include "survey/expression/conversion.h"
#include "ui/palette.h"
#include "ui/text_style.h"

#include <wx/sizer.h>

#include <algorithm>
#include <cmath>

namespace yardstick::ui {

namespace {

constexpr int slider_width = 280;
constexpr int widest_number = 80;
constexpr double most_steps = 10'000;

} // namespace

SliderLine::SliderLine(wxWindow& parent, const Range& range, int least_height) : range_(range), row_(new wxBoxSizer(wxHORIZONTAL))
{
    // A step of nothing, or one that gives more places than there are pixels, is no step.
    const double span = std::max(range_.high - range_.low, 0.0);
    if (!(range_.step > 0) || span / range_.step > most_steps)
        range_.step = span > 0 ? span / 100 : 1;
    const int last = std::max(1, static_cast<int>(std::lround(span / range_.step)));
    slider_ = new wxSlider(&parent, wxID_ANY, 0, 0, last, wxDefaultPosition, parent.FromDIP(wxSize(slider_width, least_height)));
    slider_->SetPageSize(std::max(1, last / 10));
    words_ = add_text(&parent, {});
    words_->SetMinSize(parent.FromDIP(wxSize(widest_number, -1)));
    row_->Add(slider_, wxSizerFlags().CenterVertical());
    row_->Add(words_, wxSizerFlags().CenterVertical().Border(wxLEFT, parent.FromDIP(spacing::small)));
    slider_->Bind(wxEVT_SLIDER, [this](wxCommandEvent&) { on_move(); });
}

double SliderLine::value() const
{
    // Through a text of few digits: 3 steps of 0.1 are 0.3.
    return number_from(Value(wxString::FromCDouble(range_.low + slider_->GetValue() * range_.step, 6).utf8_string()));
}

void SliderLine::show(const std::optional<double>& value, const wxString& nothing)
{
    const int place = value ? static_cast<int>(std::lround((*value - range_.low) / range_.step)) : slider_->GetMin();
    if (slider_->GetValue() != place)
        slider_->SetValue(place);
    const wxString words = value ? wxString::FromUTF8(text_from(Value(*value))) : nothing;
    if (words_->GetLabelText() != words)
        words_->SetLabelText(words);
}

} // namespace yardstick::ui
