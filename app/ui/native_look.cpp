#include "ui/native_look.h"

#include "ui/palette.h"

#include <wx/choice.h>
#include <wx/colour.h>

#include <string>
#include <utility>

#ifdef __WXGTK__

// The few functions of GTK 3 that wxWidgets does not offer. Declared here rather than taken from GTK's headers, which
// wxWidgets does without as well and which would bring 39 more packages to every machine that builds Yardstick.
extern "C" {
typedef struct _AtkObject AtkObject;
typedef struct _GtkStyleContext GtkStyleContext;
typedef struct _GtkCssProvider GtkCssProvider;
typedef struct _GtkSettings GtkSettings;
typedef struct _GdkScreen GdkScreen;
AtkObject* gtk_widget_get_accessible(GtkWidget* widget);
void atk_object_set_name(AtkObject* object, const char* name);
const char* atk_object_get_name(AtkObject* object);
GtkStyleContext* gtk_widget_get_style_context(GtkWidget* widget);
void gtk_style_context_add_class(GtkStyleContext* context, const char* name);
GtkCssProvider* gtk_css_provider_new(void);
int gtk_css_provider_load_from_data(GtkCssProvider* provider, const char* data, ptrdiff_t length, void** error);
void gtk_style_context_add_provider_for_screen(GdkScreen* screen, void* provider, unsigned priority);
GdkScreen* gdk_screen_get_default(void);
GtkSettings* gtk_settings_get_default(void);
void g_object_get(void* object, const char* first_property, ...);
void g_object_unref(void* object);
void g_free(void* memory);
const char* g_type_name_from_instance(void* instance);
void gtk_container_forall(GtkWidget* container, void (*visit)(GtkWidget*, void*), void* data);
void gtk_label_set_justify(GtkWidget* label, int justification);
void gtk_combo_box_popup(GtkWidget* combo_box);
void gtk_button_set_alignment(GtkWidget* button, float x, float y);
}

namespace yardstick::ui {

namespace {

constexpr unsigned application_priority = 600; // GTK_STYLE_PROVIDER_PRIORITY_APPLICATION
constexpr int justify_centre = 2;              // GTK_JUSTIFY_CENTER

bool is_a(GtkWidget* widget, const char* type)
{
    return wxStrcmp(g_type_name_from_instance(widget), type) == 0;
}

// wxWidgets puts scrolling windows around some controls; what is read out and typed into is inside.
GtkWidget* inner_widget(const wxWindow& control)
{
    GtkWidget* widget = control.GetHandle();
    if (!widget || !is_a(widget, "GtkScrolledWindow"))
        return widget;
    const auto keep_child = [](GtkWidget* child, void* found) {
        if (!is_a(child, "GtkScrollbar"))
            *static_cast<GtkWidget**>(found) = child;
    };
    GtkWidget* child = widget;
    gtk_container_forall(widget, keep_child, &child);
    return child;
}

const char* class_of(Look look)
{
    switch (look) {
    case Look::navigation: return "ys-navigation";
    case Look::rating: return "ys-rating";
    case Look::primary: return "ys-primary";
    case Look::field: return "ys-field";
    case Look::tile: return "ys-tile";
    }
    return "";
}

bool is_high_contrast()
{
    char* name = nullptr;
    g_object_get(gtk_settings_get_default(), "gtk-theme-name", &name, nullptr);
    const bool is_high = name && wxString::FromUTF8(name).Contains("HighContrast");
    g_free(name);
    return is_high;
}

wxString style_sheet(const Palette& colours)
{
    const char* sheet = R"css(
button.ys-navigation { background: none; border: none; box-shadow: none; border-radius: 6px; padding: 6px 10px; color: @ys_text; font-weight: normal; }
button.ys-navigation:hover { background: @ys_line; }
button.ys-navigation:checked { background: @ys_chosen; color: @ys_chosen_text; font-weight: bold; }
button.ys-navigation:focus, button.ys-rating:focus, button.ys-primary:focus { outline: 2px solid @ys_accent; outline-offset: -4px; }
button.ys-tile { background: none; border: none; box-shadow: none; padding: 0; min-height: 0; color: @ys_text; font-weight: bold; }
button.ys-tile:checked, button.ys-tile:hover { color: @ys_chosen_text; }
button.ys-tile:focus { outline: 2px solid @ys_accent; outline-offset: 1px; }
button.ys-rating { background: @ys_card; border: 1px solid @ys_line; border-radius: 8px; box-shadow: none; padding: 10px 4px; color: @ys_text; font-weight: bold; }
button.ys-rating:hover { border-color: @ys_accent; }
button.ys-rating:checked { background: @ys_improvement_ground; border: 2px solid @ys_accent; padding: 9px 3px; color: @ys_text; }
textview.ys-field { padding: 6px 8px; }
button.ys-primary { background: @ys_accent; border: 1px solid @ys_accent; color: @ys_on_accent; text-shadow: none; box-shadow: none; font-weight: bold; }
button.ys-primary label { color: @ys_on_accent; }
button.ys-primary:hover { background: shade(@ys_accent, 1.1); }
button.ys-primary:disabled { background: @ys_line; border-color: @ys_line; }
button.ys-primary:disabled label { color: @ys_quiet; }
)css";
    const std::pair<const char*, const wxColour*> names[] = {
        {"text", &colours.text}, {"quiet", &colours.quiet}, {"line", &colours.line}, {"chosen_text", &colours.chosen_text},
        {"chosen", &colours.chosen}, {"accent", &colours.accent}, {"on_accent", &colours.on_accent}, {"card", &colours.card},
        {"improvement_ground", &colours.improvement_ground}};
    wxString definitions;
    for (const auto& [name, colour] : names)
        definitions += wxString::Format("@define-color ys_%s %s;\n", name, colour->GetAsString(wxC2S_HTML_SYNTAX));
    return definitions + sheet;
}

} // namespace

void load_looks()
{
    if (is_high_contrast())
        return;
    const std::string sheet = style_sheet(palette()).utf8_string();
    GtkCssProvider* provider = gtk_css_provider_new();
    gtk_css_provider_load_from_data(provider, sheet.data(), static_cast<ptrdiff_t>(sheet.size()), nullptr);
    gtk_style_context_add_provider_for_screen(gdk_screen_get_default(), provider, application_priority);
    g_object_unref(provider);
}

void set_look(wxWindow& control, Look look)
{
    gtk_style_context_add_class(gtk_widget_get_style_context(inner_widget(control)), class_of(look));
    if (look == Look::navigation || look == Look::tile)
        gtk_button_set_alignment(control.GetHandle(), 0.0f, 0.5f);
}

void set_spoken_name(wxWindow& control, const wxString& name)
{
    control.SetName(name);
    GtkWidget* widget = inner_widget(control);
    const std::string text = name.utf8_string();
    atk_object_set_name(gtk_widget_get_accessible(widget), text.c_str());
    // The keyboard goes to the button inside a choice, so that is what is read out.
    const auto name_button = [](GtkWidget* child, void* of_choice) {
        if (is_a(child, "GtkToggleButton"))
            atk_object_set_name(gtk_widget_get_accessible(child), static_cast<const std::string*>(of_choice)->c_str());
    };
    if (is_a(widget, "GtkComboBox") || is_a(widget, "GtkComboBoxText"))
        gtk_container_forall(widget, name_button, const_cast<std::string*>(&text));
}

wxString spoken_name(const wxWindow& control)
{
    GtkWidget* widget = inner_widget(control);
    const char* name = widget ? atk_object_get_name(gtk_widget_get_accessible(widget)) : nullptr;
    return name ? wxString::FromUTF8(name) : wxString();
}

void centre_label(wxWindow& button)
{
    const auto visit = [](GtkWidget* widget, void* self) {
        if (is_a(widget, "GtkLabel"))
            gtk_label_set_justify(widget, justify_centre);
        else if (is_a(widget, "GtkAlignment") || is_a(widget, "GtkBox"))
            gtk_container_forall(widget, reinterpret_cast<void (*)(GtkWidget*, void*)>(self), self);
    };
    void (*function)(GtkWidget*, void*) = visit;
    gtk_container_forall(button.GetHandle(), function, reinterpret_cast<void*>(function));
}

void open_list(wxChoice& choice)
{
    gtk_combo_box_popup(choice.GetHandle());
}

} // namespace yardstick::ui

#else

namespace yardstick::ui {

void load_looks() {}
void set_look(wxWindow&, Look) {}
void set_spoken_name(wxWindow& control, const wxString& name) { control.SetName(name); }
wxString spoken_name(const wxWindow& control) { return control.GetName(); }
void centre_label(wxWindow&) {}
void open_list(wxChoice&) {}

} // namespace yardstick::ui

#endif
