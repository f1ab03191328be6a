#include "viewmodel/kiosk_setup.h"

#include "support/kiosk_world.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>

using namespace yardstick;
using namespace std::chrono_literals;
using yardstick::test::KioskWorld;

namespace {

struct OpenSetup : KioskWorld {
    OpenSetup() { setup.refresh(); }

    KioskSettings kept() { return read_kiosk_settings(workspace, ""); }

    KioskSetup setup{workspace};
};

/// A file with this content, as long as it lives.
struct GivenFile {
    explicit GivenFile(const std::string& bytes) { std::ofstream(path, std::ios::binary) << bytes; }
    ~GivenFile() { std::filesystem::remove(path); }

    std::filesystem::path path = std::filesystem::temp_directory_path() / "yardstick-kiosk-logo.test";
};

} // namespace

TEST_CASE("what is changed on a kiosk's set-up is kept as the command line keeps it", "[viewmodel][kiosk]")
{
    OpenSetup open;
    const GivenFile logo("<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    open.setup.choose_survey("after_service");
    open.setup.choose_department("archive");
    open.setup.type_words("Wie war's?\nDanke");
    open.setup.take_logo(logo.path);
    open.setup.type_idle_seconds("20");
    open.setup.type_repeat_seconds("0");
    open.setup.choose_left_answers(LeftAnswers::dropped);
    CHECK(open.setup.is_changed());
    open.setup.save();
    CHECK(open.setup.problem() == "");
    CHECK(open.setup.done() == "Saved");
    CHECK_FALSE(open.setup.is_changed());
    const KioskSettings kept = open.kept();
    CHECK(kept.survey == "after_service");
    CHECK(kept.department == "archive");
    CHECK(kept.site == "main");
    CHECK(kept.words == "Wie war's?\nDanke");
    CHECK(kept.logo.size() == 41);
    CHECK(kept.idle_time == 20s);
    CHECK(kept.repeat_interval == 0s);
    CHECK(kept.left_answers == LeftAnswers::dropped);
    open.setup.remove_logo();
    open.setup.save();
    CHECK(open.kept().logo.empty());
}

TEST_CASE("what a kiosk cannot stand on is refused by name, and stays to be mended", "[viewmodel][kiosk]")
{
    OpenSetup open;
    std::string problem;
    SECTION("no number")
    {
        open.setup.type_idle_seconds("soon");
        problem = "idle time of the kiosk, expected a whole number of seconds, found \"soon\"";
    }
    SECTION("half a number")
    {
        open.setup.type_repeat_seconds("5 s");
        problem = "repeat interval of the kiosk, expected a whole number of seconds, found \"5 s\"";
    }
    SECTION("nothing")
    {
        open.setup.type_idle_seconds("");
        problem = "idle time of the kiosk, expected a whole number of seconds, found nothing";
    }
    SECTION("too short a time")
    {
        open.setup.type_idle_seconds("14");
        problem = "idle time of the kiosk, expected 15 s or more, found 14 s";
    }
    SECTION("a survey that a tap does not complete")
    {
        open.surveys.publish(Survey::read(R"({"id": "words", "elements": [{"type": "comment", "name": "why"}]})", "words.json").value());
        open.setup.choose_survey("words");
        problem = "survey of the kiosk, expected one with a rating, found words, which has none";
    }
    open.setup.save();
    CHECK(open.setup.problem() == problem);
    CHECK(open.setup.done().empty());
    CHECK(open.setup.is_changed());
    CHECK(open.kept() == open.settings);
    const std::string idle = open.setup.idle_seconds();
    open.setup.refresh(); // as when the window comes to the front again
    CHECK(open.setup.idle_seconds() == idle);
    CHECK(open.setup.is_changed());
}

TEST_CASE("a logo that is none changes nothing", "[viewmodel][kiosk]")
{
    OpenSetup open;
    const GivenFile text("GIF89a");
    open.setup.take_logo(text.path);
    CHECK(open.setup.problem() == "logo of the kiosk, expected a PNG, JPEG or SVG picture, found another kind of file");
    open.setup.take_logo("/nowhere/logo.png");
    CHECK(open.setup.problem().find("/nowhere/logo.png cannot be read") != std::string::npos);
    CHECK(open.setup.draft().logo.empty());
    CHECK_FALSE(open.setup.is_changed());
}

TEST_CASE("a kiosk's PIN is typed twice and named nowhere", "[viewmodel][kiosk]")
{
    OpenSetup open;
    open.setup.set_pin("4711", "4712");
    CHECK(open.setup.problem() == "PIN, expected the same digits twice, found two that differ");
    open.setup.set_pin("12", "12");
    CHECK(open.setup.problem() == "PIN, expected 4 to 12 digits, found 2");
    CHECK(open.setup.has_pin()); // the one from before

    open.setup.type_words("Not saved yet");
    open.setup.set_pin("4711", "4711");
    CHECK(open.setup.problem() == "");
    CHECK(open.setup.done() == "The PIN is set");
    CHECK(KioskPin(open.office, open.clock, "").attempt("4711") == KioskPin::Outcome::right);
    CHECK(open.office.setting("kiosk.pin").value().find("4711") == std::string::npos);
    CHECK(open.setup.draft().words == "Not saved yet");
    CHECK(open.kept().words.empty());
}

TEST_CASE("the set-up tells how many presses were set aside", "[viewmodel][kiosk]")
{
    OpenSetup open;
    CHECK(open.setup.repeat_presses() == 0);
    open.kiosk->choose(4);
    open.pass(3s);
    open.kiosk->choose(4);
    open.setup.refresh();
    CHECK(open.setup.repeat_presses() == 1);
}

TEST_CASE("a set-up offers the chosen survey's languages, and tells one that it does not have", "[viewmodel][kiosk]")
{
    OpenSetup open;
    CHECK(open.setup.languages() == std::vector<Option>{{"", "The survey's own"}, {"en", "English"}, {"de", "Deutsch"}, {"ar", "العربية"}});
    open.setup.choose_language("de");
    open.setup.choose_survey("after_service");
    CHECK(open.setup.languages().back() == Option{"de", "Deutsch"});
    CHECK(open.setup.draft().language == "de");
}

TEST_CASE("a set-up that cannot be saved says why and keeps what was typed", "[viewmodel][kiosk]")
{
    OpenSetup open;
    open.setup.type_words("Hello");
    open.office.failure = "Not saved: the disk is full.";
    open.setup.save();
    CHECK(open.setup.problem() == "Not saved: the disk is full.");
    open.setup.set_pin("4711", "4711");
    CHECK(open.setup.problem() == "Not saved: the disk is full.");
    open.office.failure.clear();
    CHECK(open.setup.draft().words == "Hello");
    open.setup.save();
    CHECK(open.kept().words == "Hello");
}
