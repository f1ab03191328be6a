#include "ui/display_end.h"

// Xlib's own headers need a package of their own. Declared as they are there.
extern "C" {
typedef struct _XDisplay Display;
typedef int (*XIOErrorHandler)(Display*);
XIOErrorHandler XSetIOErrorHandler(XIOErrorHandler handler);
}

namespace yardstick::ui {

namespace {

void (*act_at_end)() = nullptr; // the handler is given the display and nothing else
XIOErrorHandler handler_before = nullptr;

int on_end(Display* display)
{
    act_at_end();
    return handler_before ? handler_before(display) : 0;
}

} // namespace

void when_display_ends(void (*act)())
{
    act_at_end = act;
    handler_before = XSetIOErrorHandler(on_end);
}

} // namespace yardstick::ui
