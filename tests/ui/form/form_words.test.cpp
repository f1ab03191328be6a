#include "ui/form/form_words.h"

#include "support/shared_data.h"
#include "support/word_files.h"
#include "ui/form/form_word_files.h"
#include "ui/form_driver.h"

#include <catch2/catch.hpp>

#include <string>

using namespace yardstick;
using namespace yardstick::test;
using ui::FormWords;

namespace {

wxUniChar first_letter(FormWords words, const std::string& language)
{
    return ui::form_words(words, language).Lower()[0];
}

} // namespace

TEST_CASE("every language has every word of a form, with the places that are filled in", "[ui][form]")
{
    const auto& files = ui::form_word_files();
    for (const char* language : {"en", "de", "fr", "es", "it", "nl", "pt", "pl", "sv", "da", "fi", "no", "cs", "tr", "ar", "he", "ru", "uk", "el", "hu", "ro", "ja", "zh-cn", "ko"})
        CHECK(files.contains(language));
    check_word_files(files, static_cast<std::size_t>(FormWords::end));
    for (const auto& [language, text] : files)
        for (int i = 0; i < static_cast<int>(FormWords::end); ++i)
            CHECK_FALSE(ui::form_words(static_cast<FormWords>(i), language).empty());
}

TEST_CASE("the buttons that stand beside each other have letters of their own in every language", "[ui][form]")
{
    for (const auto& [language, text] : ui::form_word_files())
        for (const FormWords beside : {FormWords::next, FormWords::complete}) {
            INFO(language);
            CHECK(first_letter(FormWords::back, language) != first_letter(beside, language));
        }
}

TEST_CASE("a region gets the words of its language, and a language that is not there English ones", "[ui][form]")
{
    CHECK(ui::form_words(FormWords::next, "de-at") == "Weiter");
    CHECK(ui::form_words(FormWords::choose_file, "pt-br") != ui::form_words(FormWords::choose_file, "pt"));
    CHECK(ui::form_words(FormWords::next, "nb") == "Neste");
    CHECK(ui::form_words(FormWords::next, "zh") == wxString::FromUTF8("下一步"));
    CHECK(ui::form_words(FormWords::next, "") == "Next");
    CHECK(ui::form_words(FormWords::next, "tlh") == "Next");
    CHECK(ui::form_words(FormWords::page_of, "fi", "2", "{0}") == "Sivu 2/{0}"); // what is filled in stays as it is
}

TEST_CASE("lists, signatures, files and buttons speak the form's language", "[ui][form]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenForm open(R"({"locale": "it", "pages": [{"elements": [{"type": "tagbox", "name": "t", "title": "Città", "choices": ["Roma", "Bari"]},
        {"type": "signaturepad", "name": "s", "title": "Firma"}, {"type": "file", "name": "f", "title": "File"}]}, {"elements": [{"type": "text", "name": "x"}]}]})");
    CHECK(open.has_keyboard(wxString::FromUTF8("Città, cerca")));
    CHECK(open.shows("Ancora nulla di scelto"));
    CHECK(open.shows("o digitare il nome"));
    CHECK(open.find("Firma, digitare il nome"));
    CHECK(open.find(wxString::FromUTF8("File: Scegli un file …")));
    CHECK(open.find("Avanti"));
    CHECK(open.shows("Pagina 1 di 2"));
    type("roma");
    press(WXK_RETURN);
    CHECK(wait_until([&] { return open.shows("Scelto: Roma"); }));
    CHECK(open.find(wxString::FromUTF8("Città, cancella")));
}
