#include "survey/answer/standard_words.h"

#include <array>

namespace yardstick {

namespace {

enum Language : std::size_t { english, german, french, spanish };

using Translations = std::array<std::string_view, 4>; // by Language

// In the order of StandardWords.
constexpr std::array<Translations, static_cast<std::size_t>(StandardWords::end)> all_words{{
    {"Other (describe)", "Sonstiges (Bitte angeben)", "Autre (préciser)", "Otro (describa)"},
    {"None", "Nichts trifft zu", "Aucun", "Ninguno"},
    {"Refuse to answer", "Antwort verweigern", "Refuser de répondre", "Negarse a responder"},
    {"Don't know", "Weiß ich nicht", "Sais pas", "No sé"},
    {"Select All", "Alles auswählen", "Tout sélectionner", "Seleccionar todo"},
    {"Yes", "Ja", "Oui", "Sí"},
    {"No", "Nein", "Non", "No"},
    {"Thank you for completing the survey", "Vielen Dank, dass Sie die Umfrage abgeschlossen haben!",
     "Merci d'avoir répondu au questionnaire !", "¡Gracias por completar la encuesta!"},
    {"Please answer this question.", "Bitte beantworten Sie diese Frage.", "Merci de répondre à cette question.",
     "Responda a esta pregunta, por favor."},
    {"Please answer at least one of these questions.", "Bitte beantworten Sie mindestens eine dieser Fragen.",
     "Merci de répondre à au moins une de ces questions.", "Responda al menos a una de estas preguntas, por favor."},
    {"Please say what it is.", "Bitte sagen Sie, was es ist.", "Merci de préciser.", "Indique cuál, por favor."},
    {"Please answer in every row.", "Bitte antworten Sie in jeder Zeile.", "Merci de répondre sur chaque ligne.",
     "Responda en cada fila, por favor."},
    {"Each row needs an answer of its own.", "Jede Zeile braucht eine eigene Antwort.",
     "Chaque ligne doit avoir une réponse différente.", "Cada fila debe tener una respuesta distinta."},
    {"Please fill in at least this many rows: {0}.", "Bitte füllen Sie mindestens so viele Zeilen aus: {0}.",
     "Merci de remplir au moins ce nombre de lignes : {0}.", "Rellene al menos este número de filas: {0}."},
    {"This is entered twice; it may occur only once.", "Das steht zweimal da; es darf nur einmal vorkommen.",
     "Cette valeur est saisie deux fois ; elle ne peut figurer qu'une fois.", "Esto está dos veces; solo puede figurar una vez."},
    {"The smallest value allowed is {0}.", "Der kleinste erlaubte Wert ist {0}.", "La plus petite valeur possible est {0}.",
     "El valor más pequeño permitido es {0}."},
    {"The largest value allowed is {0}.", "Der größte erlaubte Wert ist {0}.", "La plus grande valeur possible est {0}.",
     "El valor más grande permitido es {0}."},
    {"The value must be a multiple of {0}.", "Der Wert muss ein Vielfaches von {0} sein.",
     "La valeur doit être un multiple de {0}.", "El valor debe ser un múltiplo de {0}."},
    {"Please choose at least this many: {0}.", "Bitte wählen Sie mindestens so viele: {0}.",
     "Merci d'en choisir au moins : {0}.", "Elija al menos este número: {0}."},
    {"Please choose at most this many: {0}.", "Bitte wählen Sie höchstens so viele: {0}.",
     "Merci d'en choisir au plus : {0}.", "Elija como máximo este número: {0}."},
    {"Please enter a number.", "Bitte geben Sie eine Zahl ein.", "Merci de saisir un nombre.", "Introduzca un número, por favor."},
    {"Please enter {0} or more.", "Bitte geben Sie {0} oder mehr ein.", "Merci de saisir {0} ou plus.",
     "Introduzca {0} o más, por favor."},
    {"Please enter {0} or less.", "Bitte geben Sie {0} oder weniger ein.", "Merci de saisir {0} ou moins.",
     "Introduzca {0} o menos, por favor."},
    {"Please enter a number from {0} to {1}.", "Bitte geben Sie eine Zahl von {0} bis {1} ein.",
     "Merci de saisir un nombre de {0} à {1}.", "Introduzca un número de {0} a {1}, por favor."},
    {"Please write at least this many characters: {0}.", "Bitte schreiben Sie mindestens so viele Zeichen: {0}.",
     "Merci d'écrire au moins ce nombre de caractères : {0}.", "Escriba al menos este número de caracteres: {0}."},
    {"Please write at most this many characters: {0}.", "Bitte schreiben Sie höchstens so viele Zeichen: {0}.",
     "Merci d'écrire au plus ce nombre de caractères : {0}.", "Escriba como máximo este número de caracteres: {0}."},
    {"Please write {0} to {1} characters.", "Bitte schreiben Sie {0} bis {1} Zeichen.",
     "Merci d'écrire de {0} à {1} caractères.", "Escriba de {0} a {1} caracteres, por favor."},
    {"The text must not end in a digit.", "Der Text darf nicht mit einer Ziffer enden.",
     "Le texte ne doit pas se terminer par un chiffre.", "El texto no debe terminar en una cifra."},
    {"Please enter an e-mail address.", "Bitte geben Sie eine E-Mail-Adresse ein.", "Merci de saisir une adresse e-mail.",
     "Introduzca una dirección de correo electrónico, por favor."},
    {"This is not written as it is expected.", "Das ist nicht so geschrieben, wie es erwartet wird.",
     "Ce n'est pas écrit comme attendu.", "No está escrito como se espera."},
    {"This answer does not fit.", "Diese Antwort passt nicht.", "Cette réponse ne convient pas.", "Esta respuesta no es válida."},
    {"The file may not be larger than {0}.", "Die Datei darf nicht größer als {0} sein.",
     "Le fichier ne doit pas dépasser {0}.", "El archivo no puede ocupar más de {0}."},
}};

Language language_of(std::string_view locale)
{
    const std::string_view language = locale.substr(0, locale.find('-'));
    return language == "de" ? german : language == "fr" ? french : language == "es" ? spanish : english;
}

} // namespace

std::string_view standard_words(StandardWords words, std::string_view locale)
{
    return all_words[static_cast<std::size_t>(words)][language_of(locale)];
}

std::string filled_in(std::string_view words, std::string_view first, std::string_view second)
{
    std::string result;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string_view rest = words.substr(i);
        if (!rest.starts_with("{0}") && !rest.starts_with("{1}")) {
            result += words[i];
            continue;
        }
        result += rest[1] == '0' ? first : second;
        i += 2;
    }
    return result;
}

} // namespace yardstick
