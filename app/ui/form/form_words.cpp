#include "ui/form/form_words.h"

#include "survey/answer/standard_words.h"
#include "survey/session/form_texts.h"
#include "ui/form/form_word_files.h"

#include <array>

namespace yardstick::ui {

namespace {

constexpr auto count = static_cast<std::size_t>(FormWords::end);

// In the order of FormWords.
constexpr std::array<const char*, count> keys{
    "next", "back", "complete", "start", "required", "page_of", "choose", "other_hint",
    "comment", "not_asked", "add", "remove", "remove_part", "no_parts", "row", "part_of",
    "earlier", "later", "total", "move_up", "move_down", "keep_order", "ranked", "not_ranked",
    "rank", "lowest", "highest", "not_set", "choose_file", "drop_file", "file_of_type", "file_too_large",
    "file_unread", "signed_before", "calendar", "search_hint", "search_part", "clear", "clear_part", "nothing_fits",
    "nothing_chosen", "chosen", "sign_here", "your_name", "type_name", "or_type_name", "picture_unread", "language",
};

const LocalText* own_text(const SelectDetails& details, session::LiveChoice::Kind kind)
{
    using Kind = session::LiveChoice::Kind;
    switch (kind) {
    case Kind::other: return &details.other_text;
    case Kind::none: return &details.none_text;
    case Kind::refuse: return &details.refuse_text;
    case Kind::dont_know: return &details.dont_know_text;
    case Kind::select_all: return &details.select_all_text;
    case Kind::own: break;
    }
    return nullptr;
}

StandardWords standard_text(session::LiveChoice::Kind kind)
{
    using Kind = session::LiveChoice::Kind;
    switch (kind) {
    case Kind::none: return StandardWords::none;
    case Kind::refuse: return StandardWords::refused;
    case Kind::dont_know: return StandardWords::dont_know;
    case Kind::select_all: return StandardWords::select_all;
    case Kind::other:
    case Kind::own: break;
    }
    return StandardWords::other;
}

} // namespace

wxString form_words(FormWords words, const std::string& language, const wxString& first, const wxString& second)
{
    static const WordTable table(form_word_files(), keys);
    return text_from_utf8(filled_in(table.words(static_cast<std::size_t>(words), language), first.utf8_string(), second.utf8_string()));
}

wxString form_words(const LocalText& own, FormWords words, const std::string& language)
{
    const std::string& text = own.text(language);
    return text.empty() ? form_words(words, language) : wxString::FromUTF8(text);
}

wxString choice_words(session::SelectQuestion& question, const session::LiveChoice& choice)
{
    session::FormModel& form = question.form();
    if (const LocalText* own = own_text(*question.definition().as<SelectDetails>(), choice.kind)) {
        const std::string& text = own->text(form.locale());
        return text_from_utf8(text.empty() ? std::string(standard_words(standard_text(choice.kind), form.locale())) : text);
    }
    const TextTemplate* text = choice.definition ? choice.definition->text.find(form.locale()) : nullptr;
    return text_from_utf8(text && !text->text().empty() ? filled(*text, session::names_at(form, question)) : choice.text);
}

std::string end_words(session::FormModel& form)
{
    const std::string words = session::completed_html(form);
    const bool is_standard = words == standard_words(StandardWords::completed, "");
    return is_standard ? std::string(standard_words(StandardWords::completed, form.locale())) : words;
}

} // namespace yardstick::ui
