#include "ui/form/track_sizer.h"

#include <algorithm>

namespace yardstick::ui {

namespace {

/// Makes every track at least as large as `least` says, and adds them up.
int enlarge(wxArrayInt& tracks, const std::vector<int>& least, int gap)
{
    int sum = -gap;
    for (std::size_t i = 0; i < tracks.size(); ++i) {
        if (i < least.size())
            tracks[i] = std::max(tracks[i], least[i]);
        if (tracks[i] >= 0) // others hold nothing that is shown
            sum += tracks[i] + gap;
    }
    return std::max(0, sum);
}

std::vector<int> larger(const wxArrayInt& one, const wxArrayInt& other)
{
    std::vector<int> tracks(one.begin(), one.end());
    tracks.resize(std::max(one.size(), other.size()), -1);
    for (std::size_t i = 0; i < other.size(); ++i)
        tracks[i] = std::max(tracks[i], other[i]);
    return tracks;
}

} // namespace

wxSize TrackSizer::CalcMin()
{
    if (IsEmpty())
        return {};
    wxFlexGridSizer::CalcMin();
    const int width = enlarge(m_colWidths, least_widths_, GetHGap());
    return {width, enlarge(m_rowHeights, least_heights_, GetVGap())};
}

void TrackSizer::share_columns(TrackSizer& one, TrackSizer& other)
{
    one.least_widths_.clear();
    other.least_widths_.clear();
    one.CalcMin();
    other.CalcMin();
    one.least_widths_ = other.least_widths_ = larger(one.m_colWidths, other.m_colWidths);
}

void TrackSizer::share_rows(TrackSizer& one, TrackSizer& other)
{
    one.least_heights_.clear();
    other.least_heights_.clear();
    one.CalcMin();
    other.CalcMin();
    one.least_heights_ = other.least_heights_ = larger(one.m_rowHeights, other.m_rowHeights);
}

} // namespace yardstick::ui
