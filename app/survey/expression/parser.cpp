#include "survey/expression/parser.h"

#include "survey/expression/conversion.h"

#include <algorithm>
#include <optional>
#include <span>
#include <unordered_set>

namespace yardstick::expression {

namespace {

constexpr int deepest_nesting = 200;

struct Keyword {
    std::string_view text;
    Operator op;
};

// The first that fits wins, so a longer one stands before its own beginning.
constexpr Keyword or_keywords[] = {{"||", Operator::or_}, {"or", Operator::or_}};
constexpr Keyword and_keywords[] = {{"&&", Operator::and_}, {"and", Operator::and_}};
constexpr Keyword comparison_keywords[] = {
    {"<=", Operator::less_or_equal}, {"lessorequal", Operator::less_or_equal}, {">=", Operator::greater_or_equal},
    {"greaterorequal", Operator::greater_or_equal}, {"==", Operator::equal}, {"equal", Operator::equal}, {"=", Operator::equal},
    {"!=", Operator::not_equal}, {"notequal", Operator::not_equal}, {"<", Operator::less}, {"less", Operator::less},
    {">", Operator::greater}, {"greater", Operator::greater}};
constexpr Keyword sum_keywords[] = {{"+", Operator::add}, {"-", Operator::subtract}};
constexpr Keyword product_keywords[] = {{"*", Operator::multiply}, {"/", Operator::divide}, {"%", Operator::remainder}};
constexpr Keyword power_keywords[] = {{"^", Operator::power}, {"power", Operator::power}};
constexpr Keyword set_keywords[] = {
    {"*=", Operator::contains}, {"contains", Operator::contains}, {"contain", Operator::contains},
    {"notcontains", Operator::not_contains}, {"notcontain", Operator::not_contains}, {"anyof", Operator::any_of},
    {"allof", Operator::all_of}, {"noneof", Operator::none_of}};

/// The levels of binary operators, from the loosest to the tightest.
constexpr std::span<const Keyword> levels[] = {or_keywords, and_keywords, comparison_keywords, sum_keywords, product_keywords, power_keywords, set_keywords};
constexpr std::size_t set_level = std::size(levels) - 1;

char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

bool is_letter(char c)
{
    return (lowered(c) >= 'a' && lowered(c) <= 'z') || c == '_';
}

void replace_all(std::string& text, std::string_view from, std::string_view to)
{
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

/// survey-core mends spellings before it parses, also inside quotes and braces. None changes the length.
std::string patched(std::string_view text)
{
    std::string result(text);
    replace_all(result, "=>", ">=");
    replace_all(result, "=<", "<=");
    replace_all(result, "<>", "!=");
    replace_all(result, "equals", "equal ");
    return result;
}

/// A parsing expression grammar, one member function a rule. A rule that does not fit gives nothing and leaves the place as it was.
class Parser {
public:
    Parser(std::string_view text, int depth) : text_(patched(text)), depth_(depth) {}

    tl::expected<Node, SyntaxError> whole()
    {
        skip_blanks();
        std::optional<Node> node = level(0);
        skip_blanks();
        if (error_)
            return tl::unexpected(*error_);
        if (!node || at_ < text_.size())
            return tl::unexpected(SyntaxError{std::max(furthest_, at_), what_was_expected(node.has_value())});
        if (is_written_null(*node))
            return tl::unexpected(SyntaxError{0, "expected more than null"});
        return std::move(*node);
    }

private:
    std::string text_;
    std::size_t at_ = 0;
    std::size_t furthest_ = 0;                ///< where a factor was wanted last and none stood
    int depth_;                               ///< of brackets, calls and negations
    std::unordered_set<std::size_t> no_factor_at_; ///< so that no place is tried again and again
    std::optional<SyntaxError> error_;        ///< final: nothing else is tried

    std::string what_was_expected(bool has_read) const
    {
        if (furthest_ >= at_)
            return furthest_ == text_.size() ? "expected a value, found the end" : "expected a value";
        return has_read ? "expected an operator" : "expected an expression";
    }

    void give_up(SyntaxError error)
    {
        if (!error_)
            error_ = std::move(error);
    }

    bool is_at_end() const { return at_ == text_.size(); }
    char here() const { return is_at_end() ? '\0' : text_[at_]; }

    void skip_blanks()
    {
        at_ = std::min(text_.find_first_not_of(" \t\r\n", at_), text_.size());
    }

    bool accept(std::string_view keyword)
    {
        if (text_.size() - at_ < keyword.size())
            return false;
        for (std::size_t i = 0; i < keyword.size(); ++i)
            if (lowered(text_[at_ + i]) != keyword[i])
                return false;
        at_ += keyword.size();
        return true;
    }

    const Keyword* accept_one_of(std::span<const Keyword> keywords)
    {
        const auto found = std::find_if(keywords.begin(), keywords.end(), [this](const Keyword& keyword) { return accept(keyword.text); });
        return found == keywords.end() ? nullptr : &*found;
    }

    std::optional<Node> level(std::size_t which)
    {
        if (which > set_level)
            return factor();
        std::optional<Node> first = level(which + 1);
        if (!first)
            return std::nullopt;
        Chain chain;
        while (!error_) {
            const std::size_t before = at_;
            skip_blanks();
            const Keyword* keyword = accept_one_of(levels[which]);
            if (!keyword) {
                at_ = before;
                break;
            }
            const std::size_t behind = at_;
            skip_blanks();
            std::optional<Node> operand = level(which + 1);
            if (!operand && which != set_level) {
                at_ = before;
                break;
            }
            if (!operand) {
                // A set operator may lack its right side.
                at_ = behind;
                operand = Node{Constant{nullptr}};
            }
            chain.steps.push_back({keyword->op, std::move(*operand)});
        }
        if (chain.steps.empty())
            return first;
        chain.first = std::make_unique<const Node>(std::move(*first));
        return Node{std::move(chain)};
    }

    std::optional<Node> factor()
    {
        if (error_ || no_factor_at_.contains(at_))
            return std::nullopt;
        if (depth_ >= deepest_nesting) {
            give_up({at_, "nested deeper than " + std::to_string(deepest_nesting)});
            return std::nullopt;
        }
        const std::size_t before = at_;
        ++depth_;
        std::optional<Node> node = any_factor();
        --depth_;
        if (!node) {
            at_ = before;
            no_factor_at_.insert(before);
            furthest_ = std::max(furthest_, before);
        }
        return node;
    }

    std::optional<Node> any_factor()
    {
        if (here() == '(')
            return bracketed();
        if (is_letter(here()))
            if (auto node = call())
                return node;
        const std::size_t before = at_;
        if (accept("!") || accept("negate")) {
            skip_blanks();
            if (auto operand = factor())
                return Node{Negation{std::make_unique<const Node>(std::move(*operand))}};
            at_ = before;
        }
        if (here() == '[')
            return list_in_brackets();
        return atom_and_test();
    }

    std::optional<Node> bracketed()
    {
        ++at_;
        skip_blanks();
        auto node = level(0);
        if (node) {
            // The closing bracket may be missing.
            skip_blanks();
            accept(")");
        }
        return node;
    }

    std::optional<Node> call()
    {
        const std::size_t begin = at_;
        const std::string_view name = word();
        if (here() != '(') {
            at_ = begin;
            return std::nullopt;
        }
        ++at_;
        std::vector<Node> arguments = list();
        accept(")");
        if (const ArrayFunction* function = find_array_function(name))
            return array_call(*function, std::move(arguments));
        if (const Function* function = find_function(name))
            return Node{Call{function, std::move(arguments)}};
        give_up({begin, "unknown function " + std::string(name)});
        return std::nullopt;
    }

    Node array_call(const ArrayFunction& function, std::vector<Node> arguments)
    {
        ArrayCall call;
        call.function = &function;
        std::size_t condition_at = 2;
        if (arguments.size() > 2)
            if (const std::string* field = plain_text(arguments[2])) {
                if (function.names_return_field)
                    call.return_field = *field;
                condition_at = function.names_return_field ? 3 : arguments.size();
            }
        if (condition_at < arguments.size())
            call.condition = condition(std::move(arguments[condition_at]));
        arguments.resize(std::min<std::size_t>(arguments.size(), 2));
        call.arguments = std::move(arguments);
        return Node{std::move(call)};
    }

    /// The text of a constant that does not look like a condition; null for everything else.
    static const std::string* plain_text(const Node& node)
    {
        const auto* constant = std::get_if<Constant>(&node.content);
        const bool is_plain = constant && constant->value.is_text() && constant->value.text().find_first_of("{}<>=!") == std::string::npos;
        return is_plain ? &constant->value.text() : nullptr;
    }

    /// A condition may be quoted: its text is an expression then.
    std::unique_ptr<const Node> condition(Node node)
    {
        const auto* constant = std::get_if<Constant>(&node.content);
        if (!constant || !constant->value.is_text())
            return std::make_unique<const Node>(std::move(node));
        auto quoted = Parser(constant->value.text(), depth_).whole();
        if (quoted)
            return std::make_unique<const Node>(std::move(*quoted));
        give_up({std::nullopt, "condition \"" + constant->value.text() + "\": " + quoted.error().what});
        return nullptr;
    }

    std::optional<Node> list_in_brackets()
    {
        ++at_;
        std::vector<Node> items = list();
        if (!accept("]"))
            return std::nullopt;
        return Node{ListOf{std::move(items)}};
    }

    /// Items and the blanks behind them; no blanks when there is none. A list whose first item is missing, or a written null, is empty
    /// whatever follows.
    std::vector<Node> list()
    {
        std::vector<Node> items;
        bool is_kept = false;
        if (auto first = item()) {
            is_kept = !is_written_null(*first);
            items.push_back(std::move(*first));
        }
        while (!error_) {
            const std::size_t before = at_;
            skip_blanks();
            std::optional<Node> next = accept(",") ? item() : std::nullopt;
            if (!next) {
                at_ = before;
                break;
            }
            items.push_back(std::move(*next));
        }
        if (!is_kept)
            items.clear();
        return items;
    }

    /// An expression and the blanks around it.
    std::optional<Node> item()
    {
        const std::size_t before = at_;
        skip_blanks();
        auto node = level(0);
        if (node)
            skip_blanks();
        else
            at_ = before;
        return node;
    }

    std::optional<Node> atom_and_test()
    {
        std::optional<Node> node = atom();
        if (!node)
            return std::nullopt;
        const std::size_t behind = at_;
        skip_blanks();
        const bool wants_empty = accept("empty");
        if (wants_empty || accept("notempty"))
            return Node{EmptyTest{std::make_unique<const Node>(std::move(*node)), wants_empty}};
        at_ = behind;
        return node;
    }

    std::optional<Node> atom()
    {
        for (const std::string_view nothing : {"undefined", "null"})
            if (std::string_view(text_).substr(at_).starts_with(nothing)) {
                at_ += nothing.size();
                return Node{Constant{nullptr}};
            }
        if (here() == '{')
            return variable();
        if (here() == '\'' || here() == '"')
            return quoted();
        if (accept("true"))
            return Node{Constant{true}};
        if (accept("false"))
            return Node{Constant{false}};
        if (auto node = number())
            return node;
        if (is_letter(here()))
            return Node{Constant{word()}};
        return std::nullopt;
    }

    std::optional<Node> variable()
    {
        const std::size_t end = text_.find_first_of("{}", at_ + 1);
        if (end == std::string::npos || text_[end] != '}' || end == at_ + 1)
            return std::nullopt;
        Node node{Variable{Name(std::string_view(text_).substr(at_ + 1, end - at_ - 1))}};
        at_ = end + 1;
        return node;
    }

    /// Either quote ends a text, unless a backslash stands before it; both ends must be alike.
    std::optional<Node> quoted()
    {
        const char quote = here();
        std::string inside;
        std::size_t at = at_ + 1;
        for (; at < text_.size() && text_[at] != '\'' && text_[at] != '"'; ++at) {
            const bool is_escape = text_[at] == '\\' && at + 1 < text_.size() && (text_[at + 1] == '\'' || text_[at + 1] == '"');
            inside += text_[is_escape ? ++at : at];
        }
        if (at == text_.size() || text_[at] != quote)
            return std::nullopt;
        at_ = at + 1;
        return Node{Constant{std::move(inside)}};
    }

    std::size_t digits_end(std::size_t from) const
    {
        while (from < text_.size() && is_digit(text_[from]))
            ++from;
        return from;
    }

    std::optional<Node> number()
    {
        const std::string_view rest = std::string_view(text_).substr(at_);
        if (rest.starts_with("0x") && digits_end(at_ + 2) > at_ + 2)
            return number_up_to(digits_end(at_ + 2));
        const std::size_t first_digit = at_ + (here() == '-' ? 1 : 0);
        const std::size_t end = digits_end(first_digit);
        if (end == first_digit)
            return std::nullopt;
        if (end < text_.size() && text_[end] == '.' && digits_end(end + 1) > end + 1)
            return number_up_to(digits_end(end + 1));
        // A leading zero stands alone: what follows it is not part of the number, and usually an error.
        return number_up_to(text_[first_digit] == '0' ? first_digit + 1 : end);
    }

    Node number_up_to(std::size_t end)
    {
        const double value = number_from_text(std::string_view(text_).substr(at_, end - at_));
        at_ = end;
        return Node{Constant{value}};
    }

    std::string_view word()
    {
        const std::size_t begin = at_;
        while (is_letter(here()) || (at_ > begin && is_digit(here())))
            ++at_;
        return std::string_view(text_).substr(begin, at_ - begin);
    }
};

} // namespace

tl::expected<Node, SyntaxError> parse(std::string_view text)
{
    return Parser(text, 0).whole();
}

} // namespace yardstick::expression
