#pragma once

#include "viewmodel/front_desk.h"

#include <wx/panel.h>
#include <wx/tglbtn.h>

#include <functional>
#include <vector>

namespace yardstick::ui {

/// The choices of a rating side by side, as toggle buttons of the platform: up to five with faces, more with numbers.
class RatingChoices : public wxPanel {
public:
    explicit RatingChoices(wxWindow* parent);

    std::function<void(std::size_t rating)> on_choose;

    /// Makes the buttons anew when the ratings are others than those shown.
    void show(const std::vector<RatingOption>& ratings, const std::optional<std::size_t>& chosen);

    bool has_focus() const;
    void focus_first();

private:
    void make_buttons(const std::vector<RatingOption>& ratings);

    std::vector<wxToggleButton*> buttons_;
    std::vector<std::string> texts_; ///< of the ratings shown
};

} // namespace yardstick::ui
