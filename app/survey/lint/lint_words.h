#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace yardstick {

/// The words of a text in lower case, without punctuation; "it's" and "4-day" are one word each.
std::vector<std::string> words_of(std::string_view text);

/// The sentences of a text.
std::vector<std::string> sentences_of(std::string_view text);

/// Phrases to look for, as "of course|surely|satisf*|*n't": a star stands for the rest of a word.
class Phrases {
public:
    Phrases(const char* phrases);

    /// How often one of the phrases stands in `words`.
    int count_in(const std::vector<std::string>& words) const;
    /// The first phrase found, as it stands in `words`; empty when there is none.
    std::string first_in(const std::vector<std::string>& words) const;
    bool is_in(const std::vector<std::string>& words) const { return !first_in(words).empty(); }
    /// How many words the phrase beginning at `at` has; 0 when none begins there.
    std::size_t length_at(const std::vector<std::string>& words, std::size_t at) const;

private:
    std::vector<std::vector<std::string>> phrases_;
};

/// What the rules look for in one language.
struct LintWords {
    std::string_view language; ///< "en"
    Phrases joins;             ///< "and"
    Phrases fixed_pairs;       ///< what holds a joining word and is one thing: "terms and conditions"
    Phrases leading;           ///< puts an answer into the mouth
    Phrases negations;         ///< "not", "never"
    Phrases hidden_negations;  ///< "unable", "forbid": negative without a negation
    Phrases zero_points;       ///< of a scale that begins at nothing: "not at all"
    Phrases negative_ends;     ///< of a scale with two sides: "dissatisfied"
    Phrases positive_ends;
    Phrases agreement;  ///< the scale is one of agreeing
    Phrases ways_out;   ///< a choice for whom none fits: "other", "don't know"
    Phrases likelihood; ///< with one of `recommends`: a net promoter question
    Phrases recommends;
    Phrases sensitive;  ///< what people do not like to be made to say
    Phrases frequencies; ///< "often": a list of these is a scale
    Phrases range_words; ///< between two numbers: "to"
    Phrases below;       ///< with a number: "under"
    Phrases or_less;     ///< "or less", "up to"
    Phrases above;
    Phrases or_more;
};

/// The words of a language: "de", "de-at"; null for one without a list.
const LintWords* lint_words(std::string_view language);

} // namespace yardstick
