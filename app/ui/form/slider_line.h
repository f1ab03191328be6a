#pragma once

#include <wx/slider.h>
#include <wx/stattext.h>

#include <functional>
#include <optional>

namespace yardstick::ui {

/// A slider between two numbers with steps that need not be whole, and what it stands on in words. It can stand on nothing yet.
class SliderLine {
public:
    struct Range {
        double low = 0;
        double high = 100;
        double step = 1;
    };

    SliderLine(wxWindow& parent, const Range& range, int least_height);

    wxSizer* sizer() { return row_; } ///< to be added to the parent's, which owns it then
    wxSlider& slider() { return *slider_; }
    wxStaticText& words() { return *words_; }

    void show(const std::optional<double>& value, const wxString& nothing);
    double value() const; ///< where it stands

    std::function<void()> on_move;

private:
    Range range_;
    wxSizer* row_;
    wxSlider* slider_;
    wxStaticText* words_;
};

} // namespace yardstick::ui
