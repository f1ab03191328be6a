#include "ui/text_style.h"

#include "ui/native_look.h"
#include "ui/palette.h"

#include <wx/app.h>
#include <wx/settings.h>
#include <wx/tokenzr.h>
#include <wx/weakref.h>

#include <cmath>
#include <functional>
#include <set>
#include <utility>
#include <vector>

namespace yardstick::ui {

namespace {

constexpr double text_size = 14.0;

double size_of(TextStyle style)
{
    switch (style) {
    case TextStyle::figure: return 34.0;
    case TextStyle::page_heading: return 22.0;
    case TextStyle::card_heading: return 16.0;
    case TextStyle::heading:
    case TextStyle::text: return text_size;
    case TextStyle::quiet: return 12.0;
    }
    return text_size;
}

Look look_of(TextStyle style)
{
    switch (style) {
    case TextStyle::figure: return Look::figure;
    case TextStyle::page_heading: return Look::page_heading;
    case TextStyle::card_heading: return Look::card_heading;
    case TextStyle::heading: return Look::heading;
    case TextStyle::text: return Look::text;
    case TextStyle::quiet: return Look::quiet_text;
    }
    return Look::text;
}

// `line` with breaks where words no longer fit into `width`. A word wider than the line stays whole.
wxString broken_to_fit(const wxString& line, int width, const std::function<wxSize(const wxString&)>& extent)
{
    wxString broken;
    wxString fitting;
    for (wxStringTokenizer words(line, " "); words.HasMoreTokens();) {
        const wxString word = words.GetNextToken();
        const wxString longer = fitting.empty() ? word : fitting + " " + word;
        if (!fitting.empty() && extent(longer).x > width) {
            broken += fitting + "\n";
            fitting = word;
        } else {
            fitting = longer;
        }
    }
    return broken + fitting;
}

int depth_of(const wxWindow* window)
{
    int depth = 0;
    for (; window && !window->IsTopLevel(); window = window->GetParent())
        ++depth;
    return depth;
}

// Lays out all that holds any of `changed`, each window once: from the outside to the inside, since a parent decides
// its children's sizes.
void lay_out_around(const std::vector<wxWeakRef<wxWindow>>& changed)
{
    std::set<std::pair<int, wxWindow*>> holders;
    for (const auto& each : changed) {
        for (wxWindow* window = each; window; window = window->IsTopLevel() ? nullptr : window->GetParent()) {
            window->InvalidateBestSize();
            holders.emplace(depth_of(window), window);
        }
    }
    for (const auto& [depth, window] : holders)
        window->Layout();
}

} // namespace

// Many texts change their heights in one go; a layout for each of them would take seconds on a full page.
void lay_out_around_later(wxWindow& window)
{
    static std::vector<wxWeakRef<wxWindow>> waiting; // of the UI thread, between two rounds of events
    waiting.emplace_back(&window);
    if (waiting.size() > 1)
        return;
    wxTheApp->CallAfter([] { lay_out_around(std::exchange(waiting, {})); });
}

void set_text_style(wxStaticText& control, TextStyle style)
{
    // A look is shared; a font and a colour are a style sheet of its own for each text, and take as long as the text itself.
    if (set_look(control, look_of(style)))
        return;
    control.SetFont(font_of(style));
    control.SetForegroundColour(style == TextStyle::quiet ? palette().quiet : palette().text);
}

wxFont font_of(TextStyle style)
{
    wxFont font = wxSystemSettings::GetFont(wxSYS_DEFAULT_GUI_FONT);
    font.SetFractionalPointSize(font.GetFractionalPointSize() * size_of(style) / text_size);
    if (style != TextStyle::text && style != TextStyle::quiet)
        font.MakeBold();
    return font;
}

wxString quiet_markup(const wxString& text)
{
    // Named sizes ("small") would each be one more font to load.
    const int size = static_cast<int>(std::lround(font_of(TextStyle::quiet).GetFractionalPointSize() * 1024));
    return wxString::Format("<span size='%d' weight='normal' foreground='%s'>%s</span>", size,
                            palette().quiet.GetAsString(wxC2S_HTML_SYNTAX), markup_text(text));
}

wxString markup_text(const wxString& text)
{
    wxString plain = text;
    plain.Replace("&", "&amp;");
    plain.Replace("<", "&lt;");
    plain.Replace(">", "&gt;");
    return plain;
}

wxStaticText* add_text(wxWindow* parent, const wxString& text, TextStyle style)
{
    auto* control = new wxStaticText(parent, wxID_ANY, wxEmptyString, wxDefaultPosition, not_measured);
    control->SetMinSize(wxDefaultSize);
    set_text_style(*control, style);
    control->SetLabelText(text);
    return control;
}

Paragraph::Paragraph(wxWindow* parent, const wxString& text, TextStyle style)
    : wxStaticText(parent, wxID_ANY, wxEmptyString, wxDefaultPosition, not_measured, wxST_NO_AUTORESIZE), font_(font_of(style))
{
    set_text_style(*this, style);
    // Narrow texts must not keep their first width as a minimum, or the window could never shrink again.
    SetMinSize(wxSize(FromDIP(40), 0));
    set_text(text);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        if (event.GetSize().x != width_)
            fit(event.GetSize().x);
    });
}

void Paragraph::set_text(const wxString& text)
{
    text_ = text;
    fit(width_ > 0 ? width_ : FromDIP(400));
}

void Paragraph::enlarge(float factor)
{
    font_ = font_.Scaled(factor);
    SetFont(font_);
}

void Paragraph::fit(int width)
{
    width_ = width;
    const auto extent = [this](const wxString& words) {
        wxSize size;
        GetTextExtent(words, &size.x, &size.y, nullptr, nullptr, &font_);
        return size;
    };
    wxString broken;
    int height = 0;
    for (wxStringTokenizer lines(text_, "\n", wxTOKEN_RET_EMPTY_ALL); lines.HasMoreTokens();) {
        const wxString line = lines.GetNextToken();
        const wxSize whole = extent(line.empty() ? wxString("|") : line);
        // Nearly every line fits, and measuring word by word takes its time.
        const wxString fitted = whole.x <= width ? line : broken_to_fit(line, width, extent);
        broken += (height == 0 ? "" : "\n") + fitted;
        height += whole.y * (static_cast<int>(fitted.Freq('\n')) + 1);
    }
    SetLabelText(broken);
    if (height == GetMinSize().y)
        return;
    SetMinSize(wxSize(FromDIP(40), height));
    // The sizers above are at work while this is told its size, so they are asked again afterwards.
    if (IsShownOnScreen())
        lay_out_around_later(*this);
}

} // namespace yardstick::ui
