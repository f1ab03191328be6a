#include "survey/lint/lint_words.h"

#include "survey/expression/text.h"

#include <algorithm>
#include <array>

namespace yardstick {

namespace {

/// Punctuation beyond ASCII, as UTF-8, and the ASCII character that does for it.
constexpr std::array<std::pair<std::string_view, char>, 14> other_punctuation{{
    {"\u2019", '\''}, {"\u2018", ' '}, {"\u201c", ' '}, {"\u201d", ' '}, {"\u201e", ' '}, {"\u00ab", ' '}, {"\u00bb", ' '},
    {"\u2013", ' '}, {"\u2014", ' '}, {"\u2026", '.'}, {"\u00bf", ' '}, {"\u00a1", ' '}, {"\u00a0", ' '}, {"\u202f", ' '},
}};

std::string in_plain_punctuation(std::string_view text)
{
    std::string plain;
    while (!text.empty()) {
        const auto mark = std::find_if(other_punctuation.begin(), other_punctuation.end(),
                                       [&](const auto& each) { return text.starts_with(each.first); });
        plain += mark == other_punctuation.end() ? text.front() : mark->second;
        text.remove_prefix(mark == other_punctuation.end() ? 1 : mark->first.size());
    }
    return plain;
}

bool is_of_word(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || c == '\'' || c == '-';
}

std::vector<std::string> split(std::string_view text, char separator)
{
    std::vector<std::string> parts(1);
    for (const char c : text) {
        if (c == separator)
            parts.emplace_back();
        else
            parts.back() += c;
    }
    return parts;
}

bool fits(std::string_view word, std::string_view pattern)
{
    if (pattern.ends_with('*'))
        return word.starts_with(pattern.substr(0, pattern.size() - 1));
    if (pattern.starts_with('*'))
        return word.ends_with(pattern.substr(1));
    return word == pattern;
}

} // namespace

std::vector<std::string> words_of(std::string_view text)
{
    std::vector<std::string> words;
    std::string word;
    const auto end_word = [&] {
        const auto first = word.find_first_not_of("'-");
        if (first != std::string::npos)
            words.push_back(word.substr(first, word.find_last_not_of("'-") - first + 1));
        word.clear();
    };
    for (const char c : expression::lower_case(in_plain_punctuation(text))) {
        if (is_of_word(c))
            word += c;
        else
            end_word();
    }
    end_word();
    return words;
}

std::vector<std::string> sentences_of(std::string_view text)
{
    const std::string plain = in_plain_punctuation(text);
    std::vector<std::string> sentences(1);
    for (std::size_t at = 0; at < plain.size(); ++at) {
        const char c = plain[at];
        // A point within a number or an abbreviation ends nothing.
        const bool is_end = c == '?' || c == '!' || c == ';' || (c == '.' && (at + 1 == plain.size() || plain[at + 1] == ' '));
        if (is_end)
            sentences.emplace_back();
        else
            sentences.back() += c;
    }
    std::erase_if(sentences, [](const std::string& sentence) { return words_of(sentence).empty(); });
    return sentences;
}

Phrases::Phrases(const char* phrases)
{
    for (const std::string& phrase : split(phrases, '|'))
        phrases_.push_back(split(phrase, ' '));
}

std::size_t Phrases::length_at(const std::vector<std::string>& words, std::size_t at) const
{
    for (const auto& phrase : phrases_)
        if (phrase.size() <= words.size() - at && std::equal(phrase.begin(), phrase.end(), words.begin() + static_cast<std::ptrdiff_t>(at),
                                                             [](const auto& pattern, const auto& word) { return fits(word, pattern); }))
            return phrase.size();
    return 0;
}

int Phrases::count_in(const std::vector<std::string>& words) const
{
    int count = 0;
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t length = length_at(words, at);
        count += length > 0;
        at += std::max<std::size_t>(length, 1);
    }
    return count;
}

std::string Phrases::first_in(const std::vector<std::string>& words) const
{
    for (std::size_t at = 0; at < words.size(); ++at) {
        const std::size_t length = length_at(words, at);
        if (length == 0)
            continue;
        std::string found = words[at];
        for (std::size_t more = 1; more < length; ++more)
            found += ' ' + words[at + more];
        return found;
    }
    return {};
}

const LintWords* lint_words(std::string_view language)
{
    static const std::vector<LintWords> all{
        {.language = "en",
         .joins = "and|as well as",
         .fixed_pairs = "between * and|terms and conditions|pros and cons|questions and answers|health and safety|research and development|"
                        "and tell|and rate|and choose|and select|and then|more and more|again and again|and so on|name and address|"
                        "friends and family|family and friends|black and white|back and forth",
         .leading = "don't you|doesn't it|isn't it|aren't you|wouldn't you|won't you|shouldn't we|do you agree that|would you agree that|"
                    "as you know|as everyone knows|as everybody knows|of course|obviously|surely|needless to say|most people|"
                    "our excellent|our great|our award-winning|our outstanding|our wonderful|how much do you love|how much did you love|"
                    "how much did you enjoy|how great|how excellent|how wonderful",
         .negations = "not|never|*n't|cannot|no one|nobody|nothing|neither",
         .hidden_negations = "without|unable|impossible|forbid*|prohibit*|oppose*|against|disagree*|dislike*|unnecessary|unfair*|unclear|unsafe|unhappy|refus*|ban|banned",
         .zero_points = "not|nothing|none|never|not at all",
         .negative_ends = "dissatisf*|unsatisf*|disagree*|unlikely|improbable|bad|badly|poor|poorly|terrible|awful|horrible|difficult*|hard|unhappy|"
                          "unacceptable|worse|worst|unhelpful|unfriendly|unimportant|inadequate|weak|unclear",
         .positive_ends = "satisf*|agree|likely|probable|good|well|excellent|great|outstanding|easy|easily|happy|acceptable|better|best|helpful|"
                          "friendly|important|adequate|strong|perfect|clear",
         .agreement = "agree|disagree|strongly agree|strongly disagree",
         .ways_out = "other|others|none|neither|don't know|do not know|not sure|unsure|not applicable|n a|prefer not|rather not|something else|"
                     "no opinion|doesn't apply|does not apply|anything else|undecided",
         .likelihood = "likely|likelihood|probability",
         .recommends = "recommend*",
         .sensitive = "income|salary|earn|religion|religious|ethnic*|race|sexual*|political*|party|union member*|disabilit*|pregnan*|your health|medical|"
                      "illness*|criminal*|drugs|alcohol",
         .frequencies = "always|often|sometimes|rarely|seldom|never|daily|weekly|monthly|yearly|every day|every week|very|somewhat|once|twice",
         .range_words = "to|and",
         .below = "under|less than|below|fewer than|younger than",
         .or_less = "or less|or fewer|up to|at most|or under|or younger",
         .above = "over|more than|above|older than",
         .or_more = "or more|at least|or over|and over|or older|and older"},
        {.language = "de",
         .joins = "und|sowie|wie auch",
         .fixed_pairs = "zwischen * und|mehr und mehr|immer und|nach und nach|und dann|und so weiter|fragen und antworten|forschung und entwicklung|"
                        "ab und zu|hin und her|freunde und familie|freunde und bekannte|freunden und bekannten|familie und freunde",
         .leading = "nicht wahr|finden sie nicht auch|sind sie nicht auch|meinen sie nicht auch|stimmen sie zu dass|stimmen sie uns zu|"
                    "wie sie wissen|wie jeder weiß|bekanntlich|selbstverständlich|natürlich|sicherlich|die meisten menschen|unser ausgezeichneter|"
                    "unseren ausgezeichneten|unserem ausgezeichneten|unser hervorragender|unseren hervorragenden|unserem hervorragenden|wie toll|wie großartig",
         .negations = "nicht|nie|niemals|kein|keine|keinen|keinem|keiner|keines|nichts|niemand|niemanden",
         .hidden_negations = "ohne|unmöglich|verbieten|verboten|verhindern|ablehnen|gegen|unnötig|unfair|unklar|unsicher|unzufrieden|verweigern",
         .zero_points = "nicht|gar nicht|überhaupt nicht|nichts|keine|keinesfalls",
         .negative_ends = "unzufrieden*|unwahrscheinlich|schlecht*|mangelhaft|ungenügend|schwer|schwierig|unglücklich|unannehmbar|schlimm*|unwichtig|"
                          "schwach|unklar|unfreundlich|lehne|widerspreche",
         .positive_ends = "zufrieden*|wahrscheinlich|gut|sehr gut|ausgezeichnet|hervorragend|großartig|leicht|einfach|glücklich|annehmbar|besser|best*|"
                          "wichtig|stark|klar|freundlich|stimme|zustimm*|trifft",
         .agreement = "stimme|stimmt|trifft|zustimm*",
         .ways_out = "andere|anderes|anderer|sonstige|sonstiges|keine|keines|keiner|weiß nicht|weiß ich nicht|nicht sicher|trifft nicht zu|keine angabe|"
                     "unentschieden|etwas anderes",
         .likelihood = "wahrscheinlich*",
         .recommends = "weiterempfehl*|empfehl*",
         .sensitive = "einkommen|gehalt|verdienen|religion|religiös*|ethnisch*|sexuell*|politisch*|partei|gewerkschaft*|behinderung*|schwanger*|"
                      "gesundheit|krankheit*|vorstrafe*|drogen|alkohol",
         .frequencies = "immer|oft|häufig|manchmal|selten|nie|täglich|wöchentlich|monatlich|jährlich|sehr|eher|einmal|zweimal",
         .range_words = "bis|und",
         .below = "unter|weniger als|jünger als|bis unter",
         .or_less = "oder weniger|höchstens|bis zu|bis|oder jünger",
         .above = "über|mehr als|älter als",
         .or_more = "oder mehr|mindestens|ab|und mehr|und älter|oder älter"},
        {.language = "fr",
         .joins = "et|ainsi que",
         .fixed_pairs = "entre * et|de plus en plus et|et ainsi de suite|recherche et développement|questions et réponses|et puis|amis et famille|"
                        "famille et amis|tout à fait et",
         .leading = "n'est-ce pas|ne pensez-vous pas|ne trouvez-vous pas|n'êtes-vous pas|êtes-vous d'accord que|comme vous le savez|"
                    "comme chacun sait|bien sûr|évidemment|certainement|la plupart des gens|notre excellent|notre excellente",
         .negations = "ne|n'*",
         .hidden_negations = "sans|impossible|interdire|interdit|empêcher|contre|refuser|désapprouv*|inutile|injuste|incapable|insatisfait*|mécontent*",
         .zero_points = "pas|pas du tout|aucun*|rien|jamais",
         .negative_ends = "insatisfai*|mécontent*|désaccord|improbable|mauvais*|médiocre|difficile*|malheureu*|inacceptable|pire|faible",
         .positive_ends = "satisfai*|content*|d'accord|probable|bon|bonne|bien|excellent*|facile*|heureu*|acceptable|mieux|meilleur*|fort|importan*",
         .agreement = "d'accord|désaccord",
         .ways_out = "autre|autres|aucun|aucune|ne sais pas|ne sait pas|pas sûr|sans objet|non applicable|sans opinion|préfère ne pas",
         .likelihood = "probab*",
         .recommends = "recommand*",
         .sensitive = "revenu|revenus|salaire|gagnez|religion|religieu*|ethnique*|sexuel*|politique*|syndicat|syndiqué*|handicap*|enceinte|santé|maladie*|"
                      "casier|drogue*|alcool",
         .frequencies = "toujours|souvent|parfois|rarement|jamais|quotidien*|hebdomadaire*|mensuel*|très|plutôt|une fois|deux fois",
         .range_words = "à|et",
         .below = "moins de|moins que|sous",
         .or_less = "ou moins|au plus|jusqu'à|au maximum",
         .above = "plus de|plus que",
         .or_more = "ou plus|et plus|au moins|à partir de"},
        {.language = "es",
         .joins = "y|e|así como",
         .fixed_pairs = "entre * y|y luego|cada vez más y|preguntas y respuestas|investigación y desarrollo|términos y condiciones|amigos y familia|"
                        "familia y amigos",
         .leading = "no es cierto|no cree|no le parece|está de acuerdo en que|como sabe|como todos saben|por supuesto|obviamente|seguramente|"
                    "la mayoría de la gente|nuestro excelente|nuestra excelente",
         .negations = "no|nunca|jamás|ningún|ninguna|ninguno|nadie",
         .hidden_negations = "sin|imposible|prohibir|prohibido|impedir|contra|rechaz*|innecesari*|injust*|incapaz|insatisfech*",
         .zero_points = "nada|ninguno|nunca",
         .negative_ends = "insatisfech*|desacuerdo|improbable|mal|malo|mala|muy mal|pésim*|difícil*|infeliz|inaceptable|peor|débil",
         .positive_ends = "satisfech*|acuerdo|probable|bien|bueno|buena|excelente*|fácil*|feliz|aceptable|mejor|fuerte|importante*|content*",
         .agreement = "acuerdo|desacuerdo",
         .ways_out = "otro|otra|otros|otras|ninguno|ninguna|no sé|no sabe|no estoy|no aplica|no procede|prefiero no|sin opinión",
         .likelihood = "probab*",
         .recommends = "recom*",
         .sensitive = "ingresos|salario|sueldo|gana|religión|religios*|étnic*|sexual*|polític*|sindicato|sindical*|discapacidad*|embaraz*|salud|"
                      "enfermedad*|antecedentes|drogas|alcohol",
         .frequencies = "siempre|a menudo|a veces|rara vez|nunca|diari*|semanal*|mensual*|muy|algo|una vez|dos veces",
         .range_words = "a|y",
         .below = "menos de|menor de|menores de",
         .or_less = "o menos|como máximo|hasta",
         .above = "más de|mayor de|mayores de",
         .or_more = "o más|y más|al menos|como mínimo|a partir de"},
    };
    const std::string_view main = language.substr(0, language.find('-'));
    const auto found = std::find_if(all.begin(), all.end(), [&](const LintWords& words) { return words.language == main; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace yardstick
