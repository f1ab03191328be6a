#include "ui/awake_screen.h"

#include <wx/crt.h>
#include <wx/power.h>

#ifdef __WXGTK__

// As in native_look.cpp: the few functions of the libraries that wxWidgets runs on, declared here.
extern "C" {
typedef struct _GDBusConnection GDBusConnection;
typedef struct _GVariant GVariant;
typedef struct _GVariantType GVariantType;
typedef struct _XDisplay Display;
typedef struct _GdkDisplay GdkDisplay;
GdkDisplay* gdk_display_get_default(void);
Display* gdk_x11_display_get_xdisplay(GdkDisplay* display);
const char* g_type_name_from_instance(void* instance);
void XScreenSaverSuspend(Display* display, int suspend);
int XScreenSaverQueryExtension(Display* display, int* first_event, int* first_error);
int XFlush(Display* display);
GDBusConnection* g_bus_get_sync(int bus, void* cancellable, void** error);
GVariant* g_dbus_connection_call_sync(GDBusConnection* connection, const char* name, const char* path, const char* interface, const char* method,
                                      GVariant* parameters, const GVariantType* reply, int flags, int timeout, void* cancellable, void** error);
GVariant* g_variant_new(const char* format, ...);
void g_variant_get(GVariant* value, const char* format, ...);
void g_variant_unref(GVariant* value);
void g_object_unref(void* object);
}

namespace yardstick::ui {

namespace {

constexpr int session_bus = 2;             // G_BUS_TYPE_SESSION
constexpr int longest_wait_ms = 1000;      // a desktop that does not answer must not hold the kiosk up

void suspend_x_screen_saver(bool suspends)
{
    GdkDisplay* display = gdk_display_get_default();
    if (!display || wxStrcmp(g_type_name_from_instance(display), "GdkX11Display") != 0)
        return;
    Display* x = gdk_x11_display_get_xdisplay(display);
    int event = 0;
    int error = 0;
    if (!XScreenSaverQueryExtension(x, &event, &error))
        return;
    XScreenSaverSuspend(x, suspends ? 1 : 0);
    XFlush(x);
}

// Calls a method of the desktop's screen saver; null where there is none.
GVariant* call_screen_saver(const char* method, GVariant* parameters)
{
    GDBusConnection* bus = g_bus_get_sync(session_bus, nullptr, nullptr);
    if (!bus) {
        g_variant_unref(parameters);
        return nullptr;
    }
    GVariant* reply = g_dbus_connection_call_sync(bus, "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver", method,
                                                  parameters, nullptr, 0, longest_wait_ms, nullptr, nullptr);
    g_object_unref(bus);
    return reply;
}

} // namespace

AwakeScreen::AwakeScreen()
{
    suspend_x_screen_saver(true);
    if (GVariant* reply = call_screen_saver("Inhibit", g_variant_new("(ss)", "yardstick", "A kiosk is open"))) {
        g_variant_get(reply, "(u)", &cookie_);
        g_variant_unref(reply);
    }
}

AwakeScreen::~AwakeScreen()
{
    suspend_x_screen_saver(false);
    if (cookie_ == 0)
        return;
    if (GVariant* reply = call_screen_saver("UnInhibit", g_variant_new("(u)", cookie_)))
        g_variant_unref(reply);
}

} // namespace yardstick::ui

#else

namespace yardstick::ui {

AwakeScreen::AwakeScreen()
{
    wxPowerResource::Acquire(wxPOWER_RESOURCE_SCREEN, "yardstick");
}

AwakeScreen::~AwakeScreen()
{
    wxPowerResource::Release(wxPOWER_RESOURCE_SCREEN);
}

} // namespace yardstick::ui

#endif
