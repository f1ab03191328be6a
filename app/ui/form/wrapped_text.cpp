#include "ui/form/wrapped_text.h"

#include "ui/form/rich_text_reader.h"

#include <algorithm>
#include <utility>

namespace yardstick::ui {

namespace {

constexpr int narrowest_text = 40;

} // namespace

WrappedText::WrappedText(wxWindow* parent, const wxString& markup, TextStyle style, LinkHandler on_link)
    : on_link_(std::move(on_link)), has_links_(markup.Contains("<a "))
{
    // Only now, since the parent asks while it is created whether the keyboard may come here.
    Create(parent, wxID_ANY, wxEmptyString, wxDefaultPosition, not_measured, wxST_NO_AUTORESIZE);
    set_text_style(*this, style);
    SetLabelText(wxString::FromUTF8(words_in(markup.utf8_string()))); // for whoever asks what it says
    set_wrapped_markup(*this, markup, on_link_);
    fit(FromDIP(400));
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        if (event.GetSize().x != width_)
            fit(event.GetSize().x);
    });
}

void WrappedText::fit(int width)
{
    width_ = width;
    // On its way to its place a text may be given no width at all, which would make it as high as it has letters.
    const int height = wrapped_height(*this, std::max(width, FromDIP(narrowest_text)));
    if (height == GetMinSize().y)
        return;
    // Narrow: its first width must not become a minimum, or the window could never shrink again.
    SetMinSize(wxSize(FromDIP(narrowest_text), height));
    lay_out_around_later(*this);
}

} // namespace yardstick::ui
