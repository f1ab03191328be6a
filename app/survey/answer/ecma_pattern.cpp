#include "survey/answer/ecma_pattern.h"

#include "survey/answer/ecma_character_sets.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <vector>

namespace yardstick {

namespace {

namespace sets = ecma_character_sets;

struct SyntaxRefusal {
    const char* what;
};

bool is_digit(char16_t c)
{
    return c >= '0' && c <= '9';
}

bool is_letter(char16_t c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

std::optional<int> hex_digit(char16_t c)
{
    if (is_digit(c))
        return c - '0';
    const char16_t lower = c | 0x20;
    return c < 0x80 && lower >= 'a' && lower <= 'f' ? std::optional(lower - 'a' + 10) : std::nullopt;
}

class Translator {
public:
    Translator(std::u16string_view source, LetterCase letter_case) : source_(source), letter_case_(letter_case) { count_groups(); }

    std::u16string translate()
    {
        while (at_ < source_.size())
            translate_next();
        return std::move(result_);
    }

private:
    /// One member of a class: a code unit, or what stands for several.
    struct Member {
        char16_t unit = 0;
        std::string_view set;
    };

    char16_t peek(std::size_t ahead = 0) const { return at_ + ahead < source_.size() ? source_[at_ + ahead] : u'\0'; }
    bool follows(std::u16string_view text) const { return source_.substr(at_).starts_with(text); }
    void write(std::string_view ascii) { result_.append(ascii.begin(), ascii.end()); }
    void write_unit(char16_t unit) { write(fmt::format("\\x{{{:x}}}", static_cast<unsigned>(unit))); }
    void write_set(std::string_view set) { write(fmt::format("[{}]", set)); }

    void count_groups()
    {
        bool is_in_class = false;
        for (std::size_t i = 0; i < source_.size(); ++i) {
            const std::u16string_view rest = source_.substr(i);
            if (rest[0] == '\\')
                ++i;
            else if (rest[0] == '[')
                is_in_class = true;
            else if (rest[0] == ']')
                is_in_class = false;
            else if (rest[0] == '(' && !is_in_class) {
                const bool has_name = rest.starts_with(u"(?<") && !rest.starts_with(u"(?<=") && !rest.starts_with(u"(?<!");
                groups_ += has_name || !rest.starts_with(u"(?");
                has_names_ = has_names_ || has_name;
            }
        }
    }

    void translate_next()
    {
        const char16_t c = source_[at_];
        if (c == '\\')
            return translate_escape();
        if (c == '[')
            return translate_class();
        if (c == '(')
            return translate_group();
        if (const std::size_t length = quantifier_length(); length > 0)
            return translate_quantifier(length);
        ++at_;
        can_repeat_ = c != '^' && c != '$' && c != '|';
        if (c == '.')
            write(sets::any_but_line_end);
        else if (c == ')')
            close_group();
        else if (can_repeat_)
            write_unit(c);
        else
            result_ += c;
    }

    void close_group()
    {
        result_ += u')';
        if (groups_that_repeat_.empty())
            throw SyntaxRefusal{") without ("};
        can_repeat_ = groups_that_repeat_.back();
        groups_that_repeat_.pop_back();
    }

    /// Of `*`, `+`, `?`, `{2}`, `{2,}` or `{2,3}` here; 0 when there is none: other braces stand for themselves.
    std::size_t quantifier_length() const
    {
        const char16_t c = peek();
        if (c == '*' || c == '+' || c == '?')
            return 1;
        if (c != '{' || !is_digit(peek(1)))
            return 0;
        std::size_t length = 1;
        while (is_digit(peek(length)))
            ++length;
        if (peek(length) == ',')
            ++length;
        while (is_digit(peek(length)))
            ++length;
        return peek(length) == '}' ? length + 1 : 0;
    }

    void translate_quantifier(std::size_t length)
    {
        if (!can_repeat_)
            throw SyntaxRefusal{"a quantifier with nothing to repeat"};
        can_repeat_ = false;
        result_ += source_.substr(at_, length);
        at_ += length;
        if (peek() == '?') {
            result_ += u'?';
            ++at_;
        }
    }

    void translate_group()
    {
        ++at_;
        result_ += u'(';
        can_repeat_ = false; // so that no (*VERB) is reached
        groups_that_repeat_.push_back(!follows(u"?<=") && !follows(u"?<!"));
        if (peek() != '?')
            return;
        for (const std::u16string_view kind : {u"?:", u"?=", u"?!", u"?<=", u"?<!"})
            if (follows(kind)) {
                result_ += kind;
                at_ += kind.size();
                return;
            }
        if (!follows(u"?<") || (!is_letter(peek(2)) && peek(2) != '_'))
            throw SyntaxRefusal{"an unknown kind of group"};
        take_name();
    }

    void translate_escape()
    {
        ++at_;
        if (at_ == source_.size())
            throw SyntaxRefusal{"\\ at the end"};
        const char16_t c = peek();
        can_repeat_ = c != 'b' && c != 'B';
        if (!can_repeat_) {
            ++at_;
            return write(c == 'b' ? sets::boundary : sets::no_boundary);
        }
        if (c == 'k' && has_names_)
            return translate_named_reference();
        if (c >= '1' && c <= '9')
            if (const auto group = take_group_number())
                return write(fmt::format("\\g{{{}}}", *group));
        const Member member = take_escaped();
        member.set.empty() ? write_unit(member.unit) : write_set(member.set);
    }

    void translate_named_reference()
    {
        result_ += u'\\';
        take_name();
    }

    /// Copies what stands before and within angle brackets.
    void take_name()
    {
        const std::size_t begin = source_.find(u'<', at_);
        const std::size_t end = source_.find(u'>', at_);
        if (end == std::u16string_view::npos || begin > end || begin > at_ + 1)
            throw SyntaxRefusal{"a name without brackets"};
        result_ += source_.substr(at_, end + 1 - at_);
        at_ = end + 1;
    }

    /// A reference to a group that there is; nothing is taken for one that there is not.
    std::optional<int> take_group_number()
    {
        int number = 0;
        std::size_t length = 0;
        while (is_digit(peek(length)) && number <= groups_)
            number = number * 10 + (peek(length++) - '0');
        if (number > groups_)
            return std::nullopt;
        at_ += length;
        return number;
    }

    /// What follows a backslash, apart from what has a meaning only outside or only inside a class.
    Member take_escaped()
    {
        const char16_t c = source_[at_++];
        switch (c) {
        case 'd': return {0, sets::digits};
        case 'D': return {0, sets::no_digits};
        case 'w': return {0, sets::word};
        case 'W': return {0, letter_case_ == LetterCase::counts ? sets::no_word : sets::no_word_of_any_case};
        case 's': return {0, sets::white};
        case 'S': return {0, sets::no_white};
        case 't': return {u'\t', {}};
        case 'n': return {u'\n', {}};
        case 'v': return {u'\v', {}};
        case 'f': return {u'\f', {}};
        case 'r': return {u'\r', {}};
        case 'x': return {take_hex(2).value_or(u'x'), {}};
        case 'u': return {take_hex(4).value_or(u'u'), {}};
        case 'c':
            if (is_letter(peek()))
                return {static_cast<char16_t>(source_[at_++] % 32), {}};
            --at_; // the backslash stands for itself, and the c follows
            return {u'\\', {}};
        default: break;
        }
        if (c < '0' || c > '7')
            return {c, {}};
        int octal = c - '0';
        for (int more = c <= '3' ? 2 : 1; more > 0 && peek() >= '0' && peek() <= '7'; --more)
            octal = octal * 8 + (source_[at_++] - '0');
        return {static_cast<char16_t>(octal), {}};
    }

    std::optional<char16_t> take_hex(std::size_t length)
    {
        int number = 0;
        for (std::size_t i = 0; i < length; ++i) {
            const auto digit = hex_digit(peek(i));
            if (!digit)
                return std::nullopt;
            number = number * 16 + *digit;
        }
        at_ += length;
        return static_cast<char16_t>(number);
    }

    Member take_class_member()
    {
        const char16_t c = source_[at_++];
        if (c != '\\' || at_ == source_.size())
            return {c, {}};
        if (peek() == 'b') {
            ++at_;
            return {u'\b', {}};
        }
        if (peek() == 'c' && (is_digit(peek(1)) || peek(1) == '_')) { // only here, and for the web's sake (ECMA-262 annex B)
            at_ += 2;
            return {static_cast<char16_t>(source_[at_ - 1] % 32), {}};
        }
        return take_escaped();
    }

    void write_member(const Member& member) { member.set.empty() ? write_unit(member.unit) : write(member.set); }

    void translate_class()
    {
        ++at_;
        can_repeat_ = true;
        const bool is_negated = peek() == '^' && at_ < source_.size();
        at_ += is_negated;
        if (peek() == ']') {
            ++at_;
            return write(is_negated ? "[\\x{0}-\\x{ffff}]" : "(?!)"); // anything, and nothing
        }
        write(is_negated ? "[^" : "[");
        while (at_ < source_.size() && peek() != ']') {
            const Member first = take_class_member();
            if (peek() != '-' || at_ + 1 >= source_.size() || peek(1) == ']') {
                write_member(first);
                continue;
            }
            ++at_;
            const Member last = take_class_member();
            write_range(first, last);
        }
        if (at_ == source_.size())
            throw SyntaxRefusal{"[ without ]"};
        ++at_;
        result_ += u']';
    }

    void write_range(const Member& first, const Member& last)
    {
        const bool is_range = first.set.empty() && last.set.empty();
        if (is_range && first.unit > last.unit)
            throw SyntaxRefusal{"a range that goes backwards"};
        write_member(first);
        is_range ? write("-") : write_unit(u'-'); // beside \d and its like the dash stands for itself
        write_member(last);
    }

    std::u16string_view source_;
    LetterCase letter_case_;
    std::size_t at_ = 0;
    int groups_ = 0;
    bool has_names_ = false;
    bool can_repeat_ = false;              ///< whether a quantifier may stand here
    std::vector<bool> groups_that_repeat_; ///< the open ones; a lookbehind does not
    std::u16string result_;
};

} // namespace

Result<std::u16string> pcre2_pattern(std::u16string_view ecma, LetterCase letter_case)
{
    try {
        return Translator(ecma, letter_case).translate();
    } catch (const SyntaxRefusal& refusal) {
        return refuse("regular expression", "one as ECMAScript writes them", refusal.what);
    }
}

} // namespace yardstick
