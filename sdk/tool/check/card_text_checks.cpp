#include "check/check.h"
#include "manifest_parts.h"

#include <array>
#include <string>

namespace yardstick {

namespace {

constexpr std::array<const char*, 4> sentences{"why", "how", "ignores", "gamed_by"};

template <const char* key()>
Finding says(const Json& card, const Json&)
{
    return text_in(card, key()).find_first_not_of(" \t\n") == std::string::npos ? failed("expected a sentence, found nothing") : passed();
}

constexpr const char* title() { return "title"; }
constexpr const char* why() { return "why"; }
constexpr const char* how() { return "how"; }
constexpr const char* ignores() { return "ignores"; }

Finding says_how_gamed(const Json& card, const Json&)
{
    return text_in(card, "gamed_by").empty() ? warned("expected a sentence, found nothing") : passed();
}

/// Characters, not bytes.
std::size_t length_of(const std::string& text)
{
    std::size_t length = 0;
    for (const char c : text)
        length += (static_cast<unsigned char>(c) & 0xc0) != 0x80;
    return length;
}

Finding is_short(const Json& card, const Json&)
{
    constexpr std::size_t longest = 300;
    for (const char* key : sentences)
        if (const std::size_t length = length_of(text_in(card, key)); length > longest)
            return warned(std::string(key) + ": expected at most " + std::to_string(longest) + " characters, found " + std::to_string(length));
    return passed();
}

Finding has_short_title(const Json& card, const Json&)
{
    constexpr std::size_t longest = 48;
    const std::size_t length = length_of(text_in(card, "title"));
    return length > longest ? warned("expected at most " + std::to_string(longest) + " characters, found " + std::to_string(length)) : passed();
}

Finding says_four_things(const Json& card, const Json&)
{
    for (std::size_t one = 0; one < sentences.size(); ++one)
        for (std::size_t other = 0; other < one; ++other)
            if (const std::string text = text_in(card, sentences[one]); !text.empty() && text == text_in(card, sentences[other]))
                return failed(std::string(sentences[one]) + " and " + sentences[other] + " are the same: " + text);
    return passed();
}

Finding is_sentence(const Json& card, const Json&)
{
    for (const char* key : sentences) {
        const std::string text = text_in(card, key);
        if (!text.empty() && std::string_view(".!?").find(text.back()) == std::string_view::npos)
            return warned(std::string(key) + ": expected a sentence with its full stop, found \"" + text + '"');
    }
    return passed();
}

} // namespace

std::span<const Check> card_text_checks()
{
    static const std::array list{
        Check{"card.title", "The metric has a title.", {"Give it one: ys::Card{\"id\", \"Title\"}.", "Write \"title\": \"First response time\"."}, says<title>},
        Check{"card.why", "The card says why the metric matters.", {"Write .why(\"…\") for the people who are measured.", "Write \"why\": \"…\" for the people who are measured."}, says<why>},
        Check{"card.how", "The card says how the metric is worked out.", {"Write .how(\"…\") so that somebody could do it by hand.", "Write \"how\": \"…\" so that somebody could do it by hand."}, says<how>},
        Check{"card.ignores", "The card says what the metric leaves out.", {"Write .ignores(\"…\"): no metric sees everything.", "Write \"ignores\": \"…\": no metric sees everything."}, says<ignores>},
        Check{"card.gamed_by", "The card says how the metric could be gamed.", {"Write .gamed_by(\"…\"): somebody will find out anyway.", "Write \"gamed_by\": \"…\": somebody will find out anyway."}, says_how_gamed},
        Check{"card.short_texts", "The card's texts can be read at a glance.", "Cut each to 300 characters.", is_short},
        Check{"card.short_title", "The title fits on a tile.", {"Cut it to 48 characters; the rest belongs into how().", "Cut it to 48 characters; the rest belongs into \"how\"."}, has_short_title},
        Check{"card.different_texts", "Why, how, ignores and gamed by say four different things.", "Write each for itself.", says_four_things},
        Check{"card.sentences", "The card's texts are sentences.", "End each with a full stop.", is_sentence},
    };
    return list;
}

} // namespace yardstick
