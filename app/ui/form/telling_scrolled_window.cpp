#include "ui/form/telling_scrolled_window.h"

#include <algorithm>

namespace yardstick::ui {

wxDEFINE_EVENT(EVT_SCROLLED, wxCommandEvent);

namespace {

/// How many steps of `unit` bring `first` … `last` between `from` and `to`; the beginning counts more than the end.
int steps_into(int first, int last, int from, int to, int unit)
{
    if (unit <= 0)
        return 0;
    const int back = std::max(0, from - first), on = std::min(std::max(0, last - to), std::max(0, first - from));
    return back > 0 ? -((back + unit - 1) / unit) : (on + unit - 1) / unit;
}

} // namespace

void TellingScrolledWindow::ScrollWindow(int x, int y, const wxRect* part)
{
    wxScrolledWindow::ScrollWindow(x, y, part);
    moved_ += wxPoint(x, y);
    tell();
}

void TellingScrolledWindow::show_child(const wxWindow& child, int covered)
{
    wxPoint place;
    for (const wxWindow* window = &child; window && window != this; window = window->GetParent())
        place += window->GetPosition();
    const wxSize size = child.GetSize(), sight = GetClientSize();
    wxPoint unit;
    GetScrollPixelsPerUnit(&unit.x, &unit.y);
    const wxPoint steps(steps_into(place.x, place.x + size.x, 0, sight.x, unit.x), steps_into(place.y, place.y + size.y, covered, sight.y, unit.y));
    if (steps != wxPoint())
        Scroll(std::max(0, GetViewStart().x + steps.x), std::max(0, GetViewStart().y + steps.y));
}

void TellingScrolledWindow::tell()
{
    wxCommandEvent event(EVT_SCROLLED, GetId());
    event.SetEventObject(this);
    event.StopPropagation(); // a grid in a page is not the page
    ProcessWindowEvent(event);
}

} // namespace yardstick::ui
