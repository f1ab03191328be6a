#pragma once

#include <wx/app.h>

namespace yardstick {

/// What every Yardstick with windows begins with.
class WindowedApp : public wxApp {
public:
    bool OnInit() final;

private:
    /// Shows the first window.
    virtual bool open_first_window() = 0;
};

} // namespace yardstick
