#include "survey/definition/safe_html.h"

#include <catch2/catch.hpp>

#include <chrono>

using namespace yardstick;

namespace {

struct Row {
    const char* html;
    const char* safe;
};

} // namespace

TEST_CASE("HTML of a survey keeps its shape and loses what runs or loads", "[survey]")
{
    // After the classes of the OWASP XSS Filter Evasion Cheat Sheet.
    const auto row = GENERATE(
        Row{"Thank <b>you</b>, <em>really</em>!", "Thank <b>you</b>, <em>really</em>!"},
        Row{"<H1 class='x' style=\"color:red\">Hi</H1><br/>", "<h1>Hi</h1><br>"},
        Row{"<table><tr><td colspan=2 onclick=x()>a</td></tr></table>", "<table><tr><td colspan=\"2\">a</td></tr></table>"},
        Row{"a < b && c > d", "a &lt; b &amp;&amp; c &gt; d"}, Row{"5 &euro; &#8364; &amp;", "5 &euro; &#8364; &amp;"},
        Row{"<blink>old</blink> <font color=red>text</font>", "old text"}, Row{"a<script>alert(1)</script>b", "ab"},
        Row{"a<SCRIPT src=//evil.example/x.js></ScRiPt >b", "ab"}, Row{"a<script>never closed <b>", "a"},
        Row{"<scr<script></script>ipt>alert(1)</script>", "ipt&gt;alert(1)"},
        Row{"<style>@import 'x'</style><iframe src=x>y</iframe>z", "z"}, Row{"<img src=x onerror=alert(1)>", "<img src=\"x\">"},
        Row{"<img src='javascript:alert(1)'>", ""}, Row{"<img src=https://tracker.example/pixel.gif>", ""},
        Row{"<img src=//tracker.example/pixel.gif><img src='/\\tracker.example'>", ""},
        Row{"<img src=\"data:image/png;base64,AAAA\" alt='a \"b\"' width=10>",
            "<img src=\"data:image/png;base64,AAAA\" alt=\"a &quot;b&quot;\" width=\"10\">"},
        Row{"<img src=\"data:text/html,<script>alert(1)</script>\">", ""},
        Row{"<img/src=x/onerror=alert(1)>", "<img src=\"x/onerror=alert(1)\">"},
        Row{"<img \"\"\"><script>alert(1)</script>\">", "&quot;&gt;"},
        Row{"<a href='https://example.org/?a=1&amp;b=2'>x</a>", "<a href=\"https://example.org/?a=1&amp;b=2\">x</a>"},
        Row{"<a href=mailto:a@b.org>x</a>", "<a href=\"mailto:a@b.org\">x</a>"}, Row{"<a href='javascript:alert(1)'>x</a>", "x"},
        Row{"<a href='  JaVaScRiPt:alert(1)'>x</a>", "x"}, Row{"<a href='java\tscript:alert(1)'>x</a>", "x"},
        Row{"<a href='&#106;&#x61;vascript&colon;alert(1)'>x</a>", "x"}, Row{"<a href='&#0000106avascript:alert(1)'>x</a>", "x"},
        Row{"<a href='vbscript:x'>x</a><a href='data:text/html,x'>y</a><a href='page.html'>z</a>", "xyz"},
        Row{"<a href=https://a.example href=javascript:x>x</a>", "<a href=\"https://a.example\">x</a>"},
        Row{"<svg onload=alert(1)><circle/></svg>text", "text"}, Row{"<math><mi xlink:href='data:x'>y</mi></math>", "y"},
        Row{"<!-- <script>x</script> -->a<!DOCTYPE html><?php echo 1 ?>b<![CDATA[c]]>", "ab"},
        Row{"<!--><b>a</b>-->", "<b>a</b>--&gt;"}, Row{"<b><i>a</b>b</i>", "<b><i>a</i></b>b"},
        Row{"</div></table>a<ul><li>b", "a<ul><li>b</li></ul>"}, Row{"a<b", "a"}, Row{"<b title='>", ""},
        Row{"<object data=x><embed src=x><form action=x><input value=y><button>Go</button></form></object>", "Go"},
        Row{"<p/onmouseover=alert(1)>a</p>", "<p>a</p>"}, Row{"<", "&lt;"}, Row{"<>", "&lt;&gt;"}, Row{"</>", ""}, Row{"", ""});
    INFO(row.html);
    CHECK(safe_html(row.html) == row.safe);
    CHECK(safe_html(row.safe) == row.safe);
}

TEST_CASE("what a person answered cannot become markup", "[survey]")
{
    CHECK(escape_html("<img src=x onerror='a' title=\"b\"> & c") ==
          "&lt;img src=x onerror=&#39;a&#39; title=&quot;b&quot;&gt; &amp; c");
    CHECK(safe_html("Hello " + escape_html("<script>alert(1)</script>")) == "Hello &lt;script&gt;alert(1)&lt;/script&gt;");
}

TEST_CASE("hostile HTML takes time in proportion to its length", "[survey]")
{
    const auto pattern =
        GENERATE(as<std::string>(), "<", "<b", "<b>", "<b '", "</", "<!--", "<script></", "<a href=\"", "&", "&#", "<!", "</b");
    std::string html;
    while (html.size() < 1'000'000)
        html += pattern;
    INFO(pattern);
    const auto start = std::chrono::steady_clock::now();
    safe_html(html);
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(5));
}
