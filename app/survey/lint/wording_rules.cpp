#include "survey/lint/lint_report.h"

#include <algorithm>

namespace yardstick {

namespace {

/// Payne's *The Art of Asking Questions* (1951) gives 20 words; questions about a period need a few more.
constexpr std::size_t longest_question_words = 25;

bool is_all_digits(const std::string& word)
{
    return std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// The joining word that makes two questions of one, with its neighbours; empty when there is none.
std::string join_in(const std::vector<std::string>& words, const LintWords& language)
{
    for (std::size_t at = 0; at < words.size();) {
        if (const std::size_t pair = language.fixed_pairs.length_at(words, at); pair > 0) {
            at += pair;
            continue;
        }
        const std::size_t length = language.joins.length_at(words, at);
        const bool is_between = at > 0 && at + length < words.size();
        if (length > 0 && is_between && !(is_all_digits(words[at - 1]) && is_all_digits(words[at + length]))) {
            std::string found = words[at - 1];
            for (std::size_t k = at; k <= at + length; ++k)
                found += ' ' + words[k];
            return found;
        }
        ++at;
    }
    return {};
}

std::string quoted(const std::string& text)
{
    return '"' + text + '"';
}

/// True for a scale of agreeing, or yes and no: where a negative question turns the answer over.
bool is_agreed_to(const ElementDefinition& element, const LintText& title)
{
    if (element.type == ElementType::boolean)
        return true;
    const auto* rating = element.as<RatingDetails>();
    return rating && title.words->agreement.is_in(words_of(rating->max_description.text(title.language)));
}

} // namespace

void find_double_barrelled(LintReport& report)
{
    for (const ElementDefinition* element : report.definition().elements) {
        const auto look = [&](const LocalText& text, const std::string& property) {
            for (const LintText& each : report.in_all_languages(text)) {
                const std::string found = each.words ? join_in(words_of(each.text), *each.words) : "";
                if (!found.empty())
                    report.find(*element, property, each, quoted(found));
            }
        };
        if (is_closed(*element))
            look(element->title, "title");
        if (const auto* matrix = element->as<MatrixDetails>())
            for (std::size_t row = 0; row < matrix->rows.size(); ++row)
                look(matrix->rows[row].text, "rows[" + std::to_string(row) + "]");
    }
}

void find_leading(LintReport& report)
{
    for (const ElementDefinition* element : report.definition().elements) {
        if (!is_question(element->type))
            continue;
        for (const LintText& title : report.in_all_languages(element->title)) {
            const std::string found = title.words ? title.words->leading.first_in(words_of(title.text)) : "";
            if (!found.empty())
                report.find(*element, "title", title, quoted(found));
        }
    }
}

void find_double_negative(LintReport& report)
{
    for (const ElementDefinition* element : report.definition().elements) {
        if (!is_closed(*element))
            continue;
        for (const LintText& title : report.in_all_languages(element->title)) {
            if (!title.words)
                continue;
            for (const std::string& sentence : sentences_of(title.text)) {
                const auto words = words_of(sentence);
                // "Don't you …" is no negative, it is a push: find_leading tells it.
                const int plain = title.words->leading.is_in(words) ? 0 : title.words->negations.count_in(words);
                const int hidden = title.words->hidden_negations.count_in(words);
                const bool is_turned_over = plain > 0 && is_agreed_to(*element, title);
                if (plain + hidden >= 2 || is_turned_over) {
                    const Phrases& first = plain > 0 ? title.words->negations : title.words->hidden_negations;
                    report.find(*element, "title", title, quoted(first.first_in(words)));
                    break;
                }
            }
        }
    }
}

void find_long_question(LintReport& report)
{
    for (const ElementDefinition* element : report.definition().elements) {
        if (!is_question(element->type))
            continue;
        for (const LintText& title : report.in_all_languages(element->title))
            if (const std::size_t count = words_of(title.text).size(); count > longest_question_words)
                report.find(*element, "title", title, std::to_string(count) + " words");
    }
}

} // namespace yardstick
