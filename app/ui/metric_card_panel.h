#pragma once

#include "ui/card.h"
#include "viewmodel/metric_card_text.h"

#include <wx/scrolwin.h>

#include <optional>

namespace yardstick::ui {

/// A metric's card: why it matters, how it is worked out, what it ignores, how it could be gamed. Takes the focus, so
/// that a keyboard can scroll it.
class MetricCardPanel : public Card {
public:
    explicit MetricCardPanel(wxWindow* parent);

    void show(const std::optional<MetricCardText>& text);
    void focus(); ///< so that arrows and Page keys scroll it
    wxString title() const { return title_; }

private:
    wxScrolledWindow* room_;
    wxString title_;
};

} // namespace yardstick::ui
