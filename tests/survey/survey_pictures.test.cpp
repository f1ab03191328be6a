#include "survey/survey_pictures.h"

#include "support/shared_data.h"
#include "survey/answer/data_url.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <string>

using namespace yardstick;
using namespace yardstick::test;

namespace {

const std::string png = "\x89PNG\r\n\x1a\n and what follows";
const std::string png_url = to_text(DataUrl{"image/png", png});

struct Folder : TemporaryFolder {
    void write(const std::string& name, const std::string& content) const
    {
        std::filesystem::create_directories((path() / name).parent_path());
        std::ofstream(path() / name, std::ios::binary) << content;
    }
    Checked<Survey> read(const std::string& definition, Problems* warnings = nullptr) const
    {
        return read_survey_with_pictures(definition, path() / "poll.json", warnings);
    }
};

std::string image(const std::string& link)
{
    return R"({"id": "poll", "elements": [{"type": "rating", "name": "r"}, {"type": "image", "name": "i", "imageLink": )" + link + "}]}";
}

} // namespace

TEST_CASE("pictures beside a definition are taken into it", "[survey]")
{
    const Folder folder;
    folder.write("img/a.png", png);
    folder.write("b.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
    Problems warnings;
    const auto survey = folder.read(R"({"id": "poll", "elements": [
        {"type": "imagepicker", "name": "p", "choices": [{"value": 1, "imageLink": "img/a.png"}, {"value": 2, "imageLink": {"default": "./b.svg", "de": "data:image/gif;base64,R0lG"}}]},
        {"type": "html", "name": "h", "html": {"en": "<p>img/a.png <IMG alt='x' src='img/a.png'></p>"}}]})", &warnings);
    REQUIRE(survey);
    CHECK(warnings.empty());
    const Json& elements = survey->document()["elements"];
    CHECK(elements[0]["choices"][0]["imageLink"] == png_url);
    const auto drawing = read_data_url(elements[0]["choices"][1]["imageLink"]["default"].get<std::string>());
    REQUIRE(drawing);
    CHECK(drawing->type == "image/svg+xml");
    CHECK(elements[0]["choices"][1]["imageLink"]["de"] == "data:image/gif;base64,R0lG");
    CHECK(elements[1]["html"]["en"] == "<p>img/a.png <IMG alt='x' src='" + png_url + "'></p>"); // what is said stays
}

TEST_CASE("a picture that cannot be taken along is named with its reason", "[survey]")
{
    const Folder folder;
    folder.write("large.png", png + std::string(2 * largest_survey_picture, ' '));
    folder.write("words.png", "no picture");
    const auto note = [&](const std::string& link) {
        Problems warnings;
        const auto survey = folder.read(image('"' + link + '"'), &warnings);
        REQUIRE(survey);
        CHECK(survey->document()["elements"][1]["imageLink"] == link);
        REQUIRE(warnings.size() == 1);
        return warnings.front().text();
    };
    const std::string shown = ", of which only the words are shown, expected ";
    const std::string at = "poll.json:1: elements[1].imageLink: picture ";
    CHECK(note("none.png") == at + "none.png" + shown + "a file beside the definition, found none");
    CHECK(note("large.png") == at + "large.png" + shown + "at most 1.0 MB, found 2.0 MB");
    CHECK(note("words.png") == at + "words.png" + shown + "PNG, JPEG, GIF, BMP or SVG, found another kind");
    CHECK(note("https://example.org/a.png") == at + "https://example.org/a.png" + shown + "a file beside the definition, found an address, and nothing is fetched from the net");
    CHECK(note("img/../../a.png") == at + "img/../../a.png" + shown + "a file beside the definition or below, found a place outside of its folder");
    CHECK(note("/etc/a.png") == at + "/etc/a.png" + shown + "a file beside the definition or below, found a place outside of its folder");
}

TEST_CASE("all pictures of a definition together are limited too", "[survey]")
{
    const Folder folder;
    folder.write("a.png", png + std::string(largest_survey_picture - png.size(), ' '));
    std::string choices;
    for (int i = 0; i < 9; ++i)
        choices += std::string(i ? ", " : "") + R"({"value": )" + std::to_string(i) + R"(, "imageLink": "a.png"})";
    Problems warnings;
    const auto survey = folder.read(R"({"id": "poll", "elements": [{"type": "imagepicker", "name": "p", "choices": [)" + choices + "]}]}", &warnings);
    REQUIRE(survey);
    REQUIRE(warnings.size() == 1); // eight of nine
    CHECK(warnings.front().expected == "at most 8.0 MB for all pictures together");
    CHECK(survey->document()["elements"][0]["choices"][8]["imageLink"] == "a.png");
}
