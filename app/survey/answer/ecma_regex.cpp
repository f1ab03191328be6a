#include "survey/answer/ecma_regex.h"

#include "core/error.h"

#include <unicode/unistr.h>

#define PCRE2_CODE_UNIT_WIDTH 16
#include <pcre2.h>

#include <cstdint>

namespace yardstick {

namespace {

constexpr std::size_t longest_pattern = 10'000;
constexpr std::uint32_t most_steps = 1'000'000;   // some 50 ms
constexpr std::uint32_t most_memory_kib = 65'536; // for places to come back to

std::u16string utf16(std::string_view text)
{
    const auto converted = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    return {converted.getBuffer(), static_cast<std::size_t>(converted.length())};
}

PCRE2_SPTR units_of(std::u16string_view text)
{
    return reinterpret_cast<PCRE2_SPTR>(text.data());
}

struct Free {
    void operator()(pcre2_match_data* data) const { pcre2_match_data_free(data); }
    void operator()(pcre2_match_context* context) const { pcre2_match_context_free(context); }
};

template <class T>
std::unique_ptr<T, Free> owned(T* made)
{
    if (!made)
        throw Error("no memory is left for matching a regular expression");
    return std::unique_ptr<T, Free>(made);
}

} // namespace

struct EcmaRegex::Code {
    std::unique_ptr<pcre2_code, decltype(&pcre2_code_free)> compiled;
};

EcmaRegex::EcmaRegex(std::shared_ptr<const Code> code) : code_(std::move(code)) {}

Result<EcmaRegex> EcmaRegex::create(std::string_view pattern, LetterCase letter_case)
{
    if (pattern.size() > longest_pattern)
        return refuse("regular expression", "at most 10,000 letters", std::to_string(pattern.size()));
    const auto translated = pcre2_pattern(utf16(pattern), letter_case);
    if (!translated)
        return tl::unexpected(translated.error());
    std::uint32_t options = PCRE2_DOLLAR_ENDONLY | PCRE2_MATCH_UNSET_BACKREF;
    if (letter_case == LetterCase::ignored)
        options |= PCRE2_CASELESS | PCRE2_UCP; // UCP, so that É is é
    int error = 0;
    PCRE2_SIZE at = 0;
    pcre2_code* compiled = pcre2_compile(units_of(*translated), translated->size(), options, &error, &at, nullptr);
    if (!compiled)
        return refuse("regular expression", "one as ECMAScript writes them", '"' + std::string(pattern) + '"');
    return EcmaRegex(std::make_shared<const Code>(Code{{compiled, &pcre2_code_free}}));
}

bool EcmaRegex::is_found_in(std::string_view text) const
{
    const std::u16string subject = utf16(text);
    const auto limits = owned(pcre2_match_context_create(nullptr));
    pcre2_set_match_limit(limits.get(), most_steps);
    pcre2_set_heap_limit(limits.get(), most_memory_kib);
    const auto found = owned(pcre2_match_data_create(1, nullptr));
    return pcre2_match(code_->compiled.get(), units_of(subject), subject.size(), 0, 0, found.get(), limits.get()) >= 0;
}

} // namespace yardstick
