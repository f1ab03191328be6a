#include "ui/form/form_words.h"

#include "survey/answer/standard_words.h"
#include "survey/session/form_texts.h"

#include <array>
#include <string_view>

namespace yardstick::ui {

namespace {

using Translations = std::array<const char*, 4>; // English, German, French, Spanish

// In the order of FormWords.
constexpr std::array<Translations, static_cast<std::size_t>(FormWords::end)> all_words{{
    {"Next", "Weiter", "Suivant", "Siguiente"},
    {"Back", "Zurück", "Retour", "Atrás"},
    {"Complete", "Fertig", "Terminer", "Completar"},
    {"Start", "Beginnen", "Commencer", "Comenzar"},
    {"needs an answer", "braucht eine Antwort", "réponse obligatoire", "necesita una respuesta"},
    {"Page {0} of {1}", "Seite {0} von {1}", "Page {0} sur {1}", "Página {0} de {1}"},
    {"Choose …", "Auswählen …", "Choisir …", "Elegir …"},
    {"What is it?", "Was ist es?", "Quoi donc ?", "¿Qué es?"},
    {"Comment", "Bemerkung", "Commentaire", "Comentario"},
    {"No answer yet", "Noch keine Antwort", "Pas encore de réponse", "Sin respuesta todavía"},
    {"There is nothing to answer here.", "Hier gibt es nichts zu beantworten.", "Il n'y a rien à répondre ici.",
     "Aquí no hay nada que responder."},
}};

std::size_t index_of(std::string_view language)
{
    const std::string_view base = language.substr(0, language.find('-'));
    return base == "de" ? 1 : base == "fr" ? 2 : base == "es" ? 3 : 0;
}

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

wxString form_words(FormWords words, const std::string& language)
{
    return wxString::FromUTF8(all_words[static_cast<std::size_t>(words)][index_of(language)]);
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
