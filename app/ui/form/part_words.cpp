#include "ui/form/part_words.h"

#include <array>

namespace yardstick::ui {

namespace {

using Translations = std::array<const char*, 4>; // English, German, French, Spanish

// In the order of PartWords.
constexpr std::array<Translations, static_cast<std::size_t>(PartWords::end)> all_words{{
    {"Add", "Hinzufügen", "Ajouter", "Añadir"},
    {"Remove", "Entfernen", "Retirer", "Quitar"},
    {"Remove {0}", "{0} entfernen", "Retirer {0}", "Quitar {0}"},
    {"There is nothing here yet.", "Hier steht noch nichts.", "Il n'y a encore rien ici.", "Aquí no hay nada todavía."},
    {"Row {0}", "Zeile {0}", "Ligne {0}", "Fila {0}"},
    {"{0} of {1}", "{0} von {1}", "{0} sur {1}", "{0} de {1}"},
    {"Previous", "Vorheriger", "Précédent", "Anterior"},
    {"Next", "Nächster", "Suivant", "Siguiente"},
    {"Total", "Summe", "Total", "Total"},
    {"Move up", "Nach oben", "Monter", "Subir"},
    {"Move down", "Nach unten", "Descendre", "Bajar"},
    {"Keep this order", "So lassen", "Garder cet ordre", "Dejar este orden"},
    {"Ranked", "Geordnet", "Classés", "Ordenados"},
    {"Not ranked yet", "Noch nicht geordnet", "Pas encore classés", "Sin ordenar"},
    {"Rank", "Einordnen", "Classer", "Ordenar"},
    {"Lowest", "Untergrenze", "Minimum", "Mínimo"},
    {"Highest", "Obergrenze", "Maximum", "Máximo"},
    {"not set", "nicht gesetzt", "non défini", "sin definir"},
    {"Choose a file …", "Datei wählen …", "Choisir un fichier …", "Elegir un archivo …"},
    {"or drop it here", "oder hierher ziehen", "ou la déposer ici", "o soltarlo aquí"},
    {"{0} is of another kind than {1}; choose another file.", "{0} ist von anderer Art als {1}; bitte eine andere Datei wählen.",
     "{0} n'est pas du type {1} ; choisissez un autre fichier.", "{0} no es del tipo {1}; elija otro archivo."},
    {"{0} is larger than {1}; choose a smaller file.", "{0} ist größer als {1}; bitte eine kleinere Datei wählen.",
     "{0} dépasse {1} ; choisissez un fichier plus petit.", "{0} supera {1}; elija un archivo más pequeño."},
    {"{0} cannot be read.", "{0} kann nicht gelesen werden.", "{0} ne peut pas être lu.", "No se puede leer {0}."},
    {"Signed.", "Unterschrieben.", "Signé.", "Firmado."},
    {"Calendar", "Kalender", "Calendrier", "Calendario"},
}};

std::size_t index_of(std::string_view language)
{
    const std::string_view base = language.substr(0, language.find('-'));
    return base == "de" ? 1 : base == "fr" ? 2 : base == "es" ? 3 : 0;
}

} // namespace

wxString part_words(PartWords words, const std::string& language, const wxString& first, const wxString& second)
{
    wxString text = wxString::FromUTF8(all_words[static_cast<std::size_t>(words)][index_of(language)]);
    text.Replace("{0}", first);
    text.Replace("{1}", second);
    return text;
}

wxString part_words(const LocalText& own, PartWords words, const std::string& language)
{
    const std::string& text = own.text(language);
    return text.empty() ? part_words(words, language) : wxString::FromUTF8(text);
}

} // namespace yardstick::ui
