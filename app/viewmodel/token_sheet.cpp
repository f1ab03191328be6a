#include "viewmodel/token_sheet.h"

#include "survey/definition/safe_html.h"

#include <fmt/format.h>

#include <algorithm>

namespace yardstick {

namespace {

constexpr const char* head = R"(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>{0}</title>
<style>
@page {{ margin: 15mm; }}
body {{ font: 11pt/1.4 sans-serif; color: #000; background: #fff; margin: 0 auto; max-width: 180mm; }}
section {{ break-inside: avoid; border-bottom: 1px dashed #666; padding: 8mm 0; }}
h2 {{ font-size: 14pt; margin: 0 0 2mm; }}
p {{ margin: 0 0 2mm; }}
.token {{ font: bold 16pt monospace; letter-spacing: 0.05em; margin: 4mm 0; }}
.promise {{ font-size: 9pt; }}
</style>
</head>
<body>
)";

constexpr const char* slip = R"(<section>
<h2>{0}</h2>
<p>Answers are taken until {1}, the last day.</p>
<p class="token">{2}</p>
<p>To answer, open Yardstick, go to My work, type this token and press Enter. Capitals, blanks and dashes make no difference. It works once.</p>
<p class="promise">{3}</p>
</section>
)";

} // namespace

std::string html_of(const TokenSheet& sheet)
{
    std::vector<std::string> tokens = sheet.tokens;
    std::sort(tokens.begin(), tokens.end());
    const std::string title = escape_html(sheet.title);
    std::string promise = escape_html(sheet.promise);
    std::replace(promise.begin(), promise.end(), '\n', ' ');
    std::string html = fmt::format(fmt::runtime(head), title);
    for (const std::string& token : tokens)
        html += fmt::format(fmt::runtime(slip), title, to_text(sheet.last_day), escape_html(token), promise);
    return html + "</body>\n</html>\n";
}

} // namespace yardstick
