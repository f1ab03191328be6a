#include "ui/form/signature_pad.h"

#include "support/shared_data.h"
#include "survey/answer/data_url.h"
#include "ui/form/control_window.h"

#include <catch2/catch.hpp>

#include <wx/mstream.h>
#include <wx/uiaction.h>

using namespace yardstick;
using namespace yardstick::test;

namespace {

int black_pixels(const std::string& url)
{
    const auto picture = read_data_url(url);
    if (!picture)
        return -1;
    wxMemoryInputStream stream(picture->bytes.data(), picture->bytes.size());
    const wxImage image(stream);
    int count = 0;
    for (int i = 0; i < image.GetWidth() * image.GetHeight(); ++i)
        count += image.GetData()[3 * i] < 100;
    return count;
}

} // namespace

TEST_CASE("a name that is typed becomes a picture of it", "[ui][form]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    ControlWindow window;
    auto* pad = new ui::SignaturePad(window.panel(), "Signature", "");
    std::string given;
    pad->on_change = [&](const std::string& url) { given = url; };
    window.show(pad);
    pad->typed_name().SetFocus();
    REQUIRE(wait_until([&] { return pad->typed_name().HasFocus(); }));
    type("Ada");
    REQUIRE(wait_until([&] { return pad->typed_name().GetValue() == "Ada"; }));
    CHECK(given.starts_with("data:image/png;base64,"));
    CHECK(black_pixels(given) > 100);

    press(WXK_TAB); // on to Clear
    press(' ');
    CHECK(wait_until([&] { return given.empty(); }));
    CHECK(pad->typed_name().IsEmpty());
    CHECK(nameless_controls(*pad).empty());
}

TEST_CASE("a signature drawn with the mouse is shown again as it was given", "[ui][form]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    ControlWindow window;
    auto* pad = new ui::SignaturePad(window.panel(), "Signature", "");
    std::string given;
    pad->on_change = [&](const std::string& url) { given = url; };
    window.show(pad);
    wxUIActionSimulator mouse;
    mouse.MouseMove(pad->paper().ClientToScreen(wxPoint(40, 40)));
    mouse.MouseDown();
    mouse.MouseMove(pad->paper().ClientToScreen(wxPoint(160, 90)));
    mouse.MouseUp();
    REQUIRE(wait_until([&] { return !given.empty(); }));
    const int drawn = black_pixels(given);
    CHECK(drawn > 200);

    const std::string first = given;
    auto* other = new ui::SignaturePad(window.panel(), "Signature", "", ui::SignaturePad::Format::jpeg);
    other->on_change = [&](const std::string& url) { given = url; };
    other->show(first);
    window.show(other);
    // One more letter starts a new signature.
    other->typed_name().SetFocus();
    REQUIRE(wait_until([&] { return other->typed_name().HasFocus(); }));
    type("i");
    REQUIRE(wait_until([&] { return given != first; }));
    CHECK(given.starts_with("data:image/jpeg;base64,"));
    CHECK(black_pixels(given) < drawn);
}
