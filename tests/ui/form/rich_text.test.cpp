#include "ui/form/rich_text.h"

#include "support/shared_data.h"
#include "ui/form/control_window.h"
#include "ui/form/picture_file.h"
#include "ui/form/rich_text_reader.h"

#include <catch2/catch.hpp>

#include <wx/statbmp.h>

using namespace yardstick;
using namespace yardstick::test;
using ui::RichBlock;

namespace {

// One red dot, from RFC 2397's own kind of example.
constexpr const char* dot = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAUAAAAFCAYAAACNbyblAAAAHElEQVQI12P4//8/w38GIAXDIBKE0DHxgljNBAAO9TXL0Y4OHwAAAABJRU5ErkJggg==";

std::vector<std::string> markups(std::string_view html)
{
    std::vector<std::string> found;
    for (const RichBlock& block : ui::read_rich_text(html))
        found.push_back(block.markup);
    return found;
}

} // namespace

TEST_CASE("words keep their marks, and blanks run together", "[ui][form]")
{
    CHECK(markups("Thank  <b>you\n very</b> <em>much</em>!") == std::vector<std::string>{"Thank <b>you very</b> <i>much</i>!"});
    CHECK(markups("1 &lt; 2 &amp; 3&nbsp;m&#178;<br>new line") == std::vector<std::string>{"1 &lt; 2 &amp; 3\u00A0m²\nnew line"});
    CHECK(markups(R"(See <a href="https://example.org/?a=1&amp;b=2">the rules</a>.)")
          == std::vector<std::string>{R"(See <a href="https://example.org/?a=1&amp;b=2">the rules</a>.)"});
    // A mark that goes on in the next paragraph is closed in each.
    CHECK(markups("<b>one<p>two</p></b>") == std::vector<std::string>{"<b>one</b>", "<b>two</b>"});
}

TEST_CASE("headings, lists, pictures and tables become blocks of their own", "[ui][form]")
{
    const auto blocks = ui::read_rich_text("<h2>Rules</h2><ol><li>be <i>kind</i></li><li>be brief<ul><li>very</li></ul></li></ol>"
                                           "<img src='logo.png' alt='Our logo'><h1></h1>end"
                                           "<table><tr><th>Day</th><td>8–16</td></tr></table>");
    REQUIRE(blocks.size() == 7);
    CHECK(blocks[0].kind == RichBlock::Kind::heading);
    CHECK(blocks[0].level == 2);
    CHECK(blocks[1].marker == "1.");
    CHECK(blocks[2].marker == "2.");
    CHECK(blocks[3].marker == "•");
    CHECK(blocks[3].level == 2);
    CHECK(blocks[4].address == "logo.png");
    CHECK(blocks[5].kind == RichBlock::Kind::paragraph); // an empty heading lends its size to nothing
    CHECK(blocks[6].rows == std::vector<std::vector<std::string>>{{"<b>Day</b>", "8–16"}});
    CHECK(ui::plain_text(blocks) == "Rules\n1. be kind\n2. be brief\n• very\nOur logo\nend\nDay  8–16");
}

TEST_CASE("scripts and pictures from the net do not get into a rich text", "[ui][form]")
{
    CHECK(markups("<script>alert(1)</script>ok<a href='javascript:alert(1)'>x</a>") == std::vector<std::string>{"okx"});
    for (const RichBlock& block : ui::read_rich_text("<img src='https://example.org/spy.png' alt='spy'>"))
        CHECK(block.address.empty());
}

TEST_CASE("a link is followed by keyboard", "[ui][form]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    ControlWindow window;
    wxString followed;
    auto* text = new ui::RichText(window.panel(), "<p>Read <a href='https://example.org/rules'>the rules</a> first.</p>", "",
                                  [&](const wxString& address) { followed = address; });
    window.show(text);
    text->SetFocus();
    press(WXK_TAB);
    press(WXK_RETURN);
    CHECK(wait_until([&] { return followed == "https://example.org/rules"; }));
}

TEST_CASE("a long text breaks its lines, and takes the height they need", "[ui][form]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    ControlWindow window;
    std::string words;
    for (int i = 0; i < 60; ++i)
        words += "several <b>words</b> ";
    auto* text = new ui::RichText(window.panel(), words, "");
    window.show(text);
    wxWindow* paragraph = text->GetChildren().front();
    const int line = paragraph->GetCharHeight();
    CHECK(wait_until([&] { return paragraph->GetSize().y > 4 * line && paragraph->GetSize().x <= 640; }));
}

TEST_CASE("pictures come from data: URLs, are scaled down and carry their words", "[ui][form]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    ControlWindow window;
    const auto small = ui::read_picture(dot, {}, wxSize(100, 100), *window.panel());
    REQUIRE(small);
    CHECK(small->GetSize() == window.panel()->FromDIP(wxSize(5, 5))); // never scaled up
    CHECK(ui::read_picture(dot, {}, wxSize(2, 3), *window.panel())->GetSize() == window.panel()->FromDIP(wxSize(2, 2)));
    CHECK_FALSE(ui::read_picture("https://example.org/a.png", "/", wxSize(9, 9), *window.panel()));
    CHECK_FALSE(ui::read_picture("../../etc/passwd", "/tmp", wxSize(9, 9), *window.panel()));
    CHECK_FALSE(ui::read_picture("data:image/png;base64,AAAA", {}, wxSize(9, 9), *window.panel()));

    auto* picture = ui::add_picture(window.panel(), dot, "A red dot", "", wxSize(100, 100));
    CHECK(dynamic_cast<wxStaticBitmap*>(picture));
    CHECK(ui::spoken_name(*picture) == "A red dot");
    const auto* missing = ui::add_picture(window.panel(), "missing.png", {}, "it", wxSize(100, 100));
    CHECK(missing->GetLabel().Contains("Un'immagine"));
    window.show(ui::add_picture(window.panel(), "missing.png", "Our office", "", wxSize(100, 100)));
    CHECK(wait_until([&] {
        for (const wxWindow* child : window.panel()->GetChildren())
            if (child->GetLabel() == "Our office")
                return true;
        return false;
    }));
}
