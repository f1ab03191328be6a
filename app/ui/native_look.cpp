#include "ui/native_look.h"

#include "ui/palette.h"

#include <wx/colour.h>
#include <wx/menu.h>
#include <wx/stattext.h>

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
typedef struct _PangoAttrList PangoAttrList;
typedef struct _PangoAttribute PangoAttribute;
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
void g_signal_emit_by_name(void* object, const char* signal, ...);
void g_free(void* memory);
const char* g_type_name_from_instance(void* instance);
void gtk_container_forall(GtkWidget* container, void (*visit)(GtkWidget*, void*), void* data);
void gtk_label_set_attributes(GtkWidget* label, PangoAttrList* attributes);
PangoAttrList* pango_attr_list_new(void);
void pango_attr_list_insert(PangoAttrList* list, PangoAttribute* attribute);
void pango_attr_list_unref(PangoAttrList* list);
PangoAttribute* pango_attr_line_height_new(double factor);
void gtk_label_set_markup(GtkWidget* label, const char* markup);
void gtk_label_set_justify(GtkWidget* label, int justification);
void gtk_label_set_line_wrap(GtkWidget* label, int wraps);
void gtk_label_set_line_wrap_mode(GtkWidget* label, int mode);
void gtk_label_set_xalign(GtkWidget* label, float place);
void gtk_widget_get_size_request(GtkWidget* widget, int* width, int* height);
void gtk_widget_set_size_request(GtkWidget* widget, int width, int height);
void gtk_widget_get_preferred_height_for_width(GtkWidget* widget, int width, int* least, int* natural);
unsigned long g_signal_connect_data(void* object, const char* signal, void (*handler)(), void* data, void (*destroy)(void*, void*), int flags);
void gtk_menu_popup_at_widget(GtkWidget* menu, GtkWidget* widget, int widget_anchor, int menu_anchor, const void* event);
void gtk_menu_shell_select_item(GtkWidget* menu, GtkWidget* item);
void gtk_button_set_alignment(GtkWidget* button, float x, float y);
}

namespace yardstick::ui {

namespace {

constexpr unsigned application_priority = 600; // GTK_STYLE_PROVIDER_PRIORITY_APPLICATION
constexpr int justify_centre = 2;              // GTK_JUSTIFY_CENTER
constexpr int wrap_at_words_else_anywhere = 2; // PANGO_WRAP_WORD_CHAR
constexpr int north_west = 1;                  // GDK_GRAVITY_NORTH_WEST
constexpr int south_west = 7;                  // GDK_GRAVITY_SOUTH_WEST

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
    case Look::language: return "ys-language";
    case Look::primary: return "ys-primary";
    case Look::field: return "ys-field";
    case Look::tile: return "ys-tile";
    case Look::figure: return "ys-figure";
    case Look::page_heading: return "ys-page-heading";
    case Look::card_heading: return "ys-card-heading";
    case Look::heading: return "ys-heading";
    case Look::text: return "ys-text";
    case Look::quiet_text: return "ys-quiet";
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

// The sizes of TextStyle; they hold in every theme.
constexpr const char* size_sheet = R"css(
label.ys-figure { font-size: 2.4285714em; font-weight: bold; }
label.ys-page-heading { font-size: 1.5714286em; font-weight: bold; }
label.ys-card-heading { font-size: 1.1428571em; font-weight: bold; }
label.ys-heading { font-weight: bold; }
label.ys-quiet { font-size: 0.8571429em; }
textview.ys-field { padding: 6px 8px; }
)css";

wxString colour_sheet(const Palette& colours)
{
    const char* sheet = R"css(
label.ys-figure, label.ys-page-heading, label.ys-card-heading, label.ys-heading, label.ys-text { color: @ys_text; }
label.ys-quiet { color: @ys_quiet; }
button.ys-navigation { background: none; border: none; box-shadow: none; border-radius: 6px; padding: 6px 10px; color: @ys_text; font-weight: normal; }
button.ys-navigation:hover { background: @ys_line; }
button.ys-navigation:checked { background: @ys_chosen; color: @ys_chosen_text; font-weight: bold; }
button.ys-navigation:focus, button.ys-rating:focus, button.ys-language:focus, button.ys-primary:focus { outline: 2px solid @ys_accent; outline-offset: -4px; }
button.ys-tile { background: none; border: none; box-shadow: none; padding: 0; min-height: 0; color: @ys_text; font-weight: bold; }
button.ys-tile:checked, button.ys-tile:hover { color: @ys_chosen_text; }
button.ys-tile:focus { outline: 2px solid @ys_accent; outline-offset: 1px; }
button.ys-rating { background: @ys_card; border: 1px solid @ys_line; border-radius: 8px; box-shadow: none; padding: 10px 4px; color: @ys_text; font-weight: bold; }
button.ys-rating:hover { border-color: @ys_accent; }
button.ys-rating:checked { background: @ys_improvement_ground; border: 2px solid @ys_accent; padding: 9px 3px; color: @ys_text; }
button.ys-language { background: none; border: none; border-bottom: 3px solid transparent; border-radius: 0; box-shadow: none; padding: 4px 14px; color: @ys_text; font-weight: normal; }
button.ys-language:checked { border-bottom-color: @ys_accent; }
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
    std::string sheet = size_sheet;
    if (!is_high_contrast())
        sheet += colour_sheet(palette()).utf8_string();
    GtkCssProvider* provider = gtk_css_provider_new();
    gtk_css_provider_load_from_data(provider, sheet.data(), static_cast<ptrdiff_t>(sheet.size()), nullptr);
    gtk_style_context_add_provider_for_screen(gdk_screen_get_default(), provider, application_priority);
    g_object_unref(provider);
}

bool set_look(wxWindow& control, Look look)
{
    GtkWidget* widget = inner_widget(control);
    gtk_style_context_add_class(gtk_widget_get_style_context(widget), class_of(look));
    // GTK would tell the widget about it before it is drawn; wxWidgets measures it before that.
    g_signal_emit_by_name(widget, "style-updated");
    if (look == Look::navigation || look == Look::tile)
        gtk_button_set_alignment(control.GetHandle(), 0.0f, 0.5f);
    return true;
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

namespace {

// The label stands inside of what places it beside an image.
GtkWidget* label_in(GtkWidget* widget)
{
    if (is_a(widget, "GtkLabel"))
        return widget;
    GtkWidget* found = nullptr;
    if (is_a(widget, "GtkToggleButton") || is_a(widget, "GtkButton") || is_a(widget, "GtkAlignment") || is_a(widget, "GtkBox"))
        gtk_container_forall(widget, [](GtkWidget* child, void* label) {
            if (GtkWidget* inside = label_in(child))
                *static_cast<GtkWidget**>(label) = inside;
        }, &found);
    return found;
}

} // namespace

void set_label_markup(wxWindow& button, const wxString& markup)
{
    GtkWidget* label = label_in(button.GetHandle());
    if (!label)
        return;
    gtk_label_set_markup(label, markup.utf8_str());
    gtk_label_set_justify(label, justify_centre);
}

void set_line_height(wxWindow& text, double factor)
{
    PangoAttrList* attributes = pango_attr_list_new();
    pango_attr_list_insert(attributes, pango_attr_line_height_new(factor));
    gtk_label_set_attributes(text.GetHandle(), attributes);
    pango_attr_list_unref(attributes);
}

void set_wrapped_markup(wxStaticText& text, const wxString& markup, LinkHandler& on_link)
{
    GtkWidget* label = text.GetHandle();
    gtk_label_set_line_wrap(label, 1);
    gtk_label_set_line_wrap_mode(label, wrap_at_words_else_anywhere);
    gtk_label_set_xalign(label, 0.0f);
    gtk_label_set_markup(label, markup.utf8_str());
    using Activate = int (*)(GtkWidget*, const char*, void*);
    const Activate follow = [](GtkWidget*, const char* address, void* handler) {
        if (const LinkHandler& link_handler = *static_cast<LinkHandler*>(handler))
            link_handler(wxString::FromUTF8(address));
        return 1; // so that GTK does not open it as well
    };
    g_signal_connect_data(label, "activate-link", reinterpret_cast<void (*)()>(follow), &on_link, nullptr, 0);
}

int wrapped_height(const wxStaticText& text, int width)
{
    GtkWidget* label = text.GetHandle();
    int least = 0;
    int natural = 0;
    // wxWidgets asks GTK for the size that a control has, and a label never tells less than what was asked for.
    int asked_width = -1;
    int asked_height = -1;
    gtk_widget_get_size_request(label, &asked_width, &asked_height);
    gtk_widget_set_size_request(label, -1, -1);
    gtk_widget_get_preferred_height_for_width(label, width, &least, &natural);
    gtk_widget_set_size_request(label, asked_width, asked_height);
    return natural;
}

// wxWidgets' own PopupMenu waits until the menu is closed, and whoever opened it with it.
void open_menu(wxMenu& menu, wxWindow& button, wxMenuItem* first)
{
    menu.SetInvokingWindow(&button);
    gtk_menu_popup_at_widget(menu.m_menu, button.GetHandle(), south_west, north_west, nullptr);
    if (first)
        gtk_menu_shell_select_item(menu.m_menu, first->GetMenuItem());
}

} // namespace yardstick::ui

#else

namespace yardstick::ui {

void load_looks() {}
bool set_look(wxWindow&, Look) { return false; }
void set_spoken_name(wxWindow& control, const wxString& name) { control.SetName(name); }
wxString spoken_name(const wxWindow& control) { return control.GetName(); }
void set_label_markup(wxWindow&, const wxString&) {}
void set_line_height(wxWindow&, double) {}
void set_wrapped_markup(wxStaticText& text, const wxString& markup, LinkHandler&) { text.SetLabelMarkup(markup); }
int wrapped_height(const wxStaticText& text, int) { return text.GetBestSize().y; }
void open_menu(wxMenu& menu, wxWindow& button, wxMenuItem*)
{
    button.PopupMenu(&menu, 0, button.GetSize().y);
}

} // namespace yardstick::ui

#endif

namespace yardstick::ui {

// The platform's chain of what Tab goes through holds what took the keyboard when it was made, and is made again when it is changed.
void renew_tab_order(wxWindow& container)
{
    if (wxWindow* next = container.GetNextSibling())
        container.MoveBeforeInTabOrder(next);
    else if (wxWindow* previous = container.GetPrevSibling())
        container.MoveAfterInTabOrder(previous);
}

} // namespace yardstick::ui
