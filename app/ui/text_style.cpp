#include "ui/text_style.h"

#include "ui/palette.h"

#include <wx/app.h>
#include <wx/dcclient.h>
#include <wx/settings.h>
#include <wx/tokenzr.h>
#include <wx/weakref.h>

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

void style_text(wxStaticText& control, TextStyle style)
{
    // Each of these costs a style sheet of its own, so the font that a text has anyway is not set.
    if (style != TextStyle::text)
        control.SetFont(font_of(style));
    control.SetForegroundColour(style == TextStyle::quiet ? palette().quiet : palette().text);
}

// The text with line breaks where words no longer fit. A word wider than the line stays whole.
wxString broken_to_fit(const wxString& text, int width, const wxWindow& window)
{
    wxString broken;
    for (wxStringTokenizer lines(text, "\n", wxTOKEN_RET_EMPTY_ALL); lines.HasMoreTokens();) {
        wxString line;
        for (wxStringTokenizer words(lines.GetNextToken(), " "); words.HasMoreTokens();) {
            const wxString word = words.GetNextToken();
            const wxString longer = line.empty() ? word : line + " " + word;
            if (!line.empty() && window.GetTextExtent(longer).x > width) {
                broken += line + "\n";
                line = word;
            } else {
                line = longer;
            }
        }
        broken += line + (lines.HasMoreTokens() ? "\n" : "");
    }
    return broken;
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

// Many texts change their heights in one go; a layout for each of them would take seconds on a full page.
void lay_out_around_later(wxWindow& window)
{
    static std::vector<wxWeakRef<wxWindow>> waiting; // of the UI thread, between two rounds of events
    waiting.emplace_back(&window);
    if (waiting.size() > 1)
        return;
    wxTheApp->CallAfter([] { lay_out_around(std::exchange(waiting, {})); });
}

} // namespace

wxFont font_of(TextStyle style)
{
    wxFont font = wxSystemSettings::GetFont(wxSYS_DEFAULT_GUI_FONT);
    font.SetFractionalPointSize(font.GetFractionalPointSize() * size_of(style) / text_size);
    if (style != TextStyle::text && style != TextStyle::quiet)
        font.MakeBold();
    return font;
}

wxStaticText* add_text(wxWindow* parent, const wxString& text, TextStyle style)
{
    auto* control = new wxStaticText(parent, wxID_ANY, wxEmptyString);
    style_text(*control, style);
    control->SetLabelText(text);
    return control;
}

Paragraph::Paragraph(wxWindow* parent, const wxString& text, TextStyle style)
    : wxStaticText(parent, wxID_ANY, wxEmptyString, wxDefaultPosition, wxDefaultSize, wxST_NO_AUTORESIZE)
{
    style_text(*this, style);
    // Narrow texts must not keep their first width as a minimum, or the window could never shrink again.
    SetMinSize(wxSize(FromDIP(40), GetCharHeight()));
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

void Paragraph::fit(int width)
{
    width_ = width;
    const wxString broken = broken_to_fit(text_, width, *this);
    SetLabelText(broken);
    const int lines = static_cast<int>(broken.Freq('\n')) + 1;
    const int height = text_.empty() ? 0 : GetTextExtent(broken.BeforeFirst('\n') + "|").y * lines;
    if (height == GetMinSize().y)
        return;
    SetMinSize(wxSize(FromDIP(40), height));
    // The sizers above are at work while this is told its size, so they are asked again afterwards.
    lay_out_around_later(*this);
}

} // namespace yardstick::ui
