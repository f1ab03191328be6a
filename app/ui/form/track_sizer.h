#pragma once

#include <wx/sizer.h>

#include <algorithm>
#include <vector>

namespace yardstick::ui {

/// A grid that has its columns or its rows in common with other grids: each is as wide or as high as the widest or highest of them.
class TrackSizer : public wxFlexGridSizer {
public:
    using wxFlexGridSizer::wxFlexGridSizer;

    wxSize CalcMin() override;

    /// Makes both have the same columns, as wide as what is in them needs.
    static void share_columns(TrackSizer& one, TrackSizer& other);
    static void share_rows(TrackSizer& one, TrackSizer& other);

    int last_height() const { return m_rowHeights.empty() ? 0 : std::max(0, m_rowHeights.Last()); } ///< of its last row, as measured last

private:
    std::vector<int> least_widths_, least_heights_;
};

} // namespace yardstick::ui
