#include "survey/expression/parser.h"

#include "survey/expression/scanner.h"

#include <algorithm>
#include <optional>
#include <span>
#include <unordered_set>

namespace yardstick::expression {

namespace {

constexpr int deepest_bracket = 200;

/// A parsing expression grammar, a member function for each rule. A rule that does not fit gives nothing and leaves the
/// place as it was.
class Parser {
public:
    Parser(std::string_view text, int depth) : scanner_(text), depth_(depth) {}

    tl::expected<Node, SyntaxError> whole()
    {
        std::optional<Node> node = item();
        if (error_)
            return tl::unexpected(*error_);
        if (!node || !scanner_.is_at_end())
            return tl::unexpected(error_here());
        if (is_written_null(*node))
            return tl::unexpected(SyntaxError{0, "expected more than null"});
        return std::move(*node);
    }

private:
    Scanner scanner_;
    int depth_;                                    ///< of brackets, calls and negations
    std::size_t furthest_ = 0;                     ///< where a factor was wanted last and none stood
    std::unordered_set<std::size_t> no_factor_at_; ///< so that no place is tried again and again
    std::optional<SyntaxError> error_;             ///< final: nothing else is tried

    SyntaxError error_here() const
    {
        if (furthest_ < scanner_.at())
            return {scanner_.at(), "expected an operator"};
        return {furthest_, furthest_ == scanner_.size() ? "expected a value, found the end" : "expected a value"};
    }

    void give_up(SyntaxError error)
    {
        if (!error_)
            error_ = std::move(error);
    }

    const Keyword* keyword_of(std::size_t level)
    {
        const auto fits = [this](const Keyword& keyword) { return scanner_.accept(keyword.text); };
        const auto found = std::find_if(operator_levels[level].begin(), operator_levels[level].end(), fits);
        return found == operator_levels[level].end() ? nullptr : &*found;
    }

    /// Operands of the next tighter level between operators of this one.
    std::optional<Node> chain(std::size_t level)
    {
        if (level > set_level)
            return factor();
        std::optional<Node> first = chain(level + 1);
        if (!first)
            return std::nullopt;
        Chain chain;
        while (auto next = step(level))
            chain.steps.push_back(std::move(*next));
        if (chain.steps.empty())
            return first;
        chain.first = std::make_unique<const Node>(std::move(*first));
        return Node{std::move(chain)};
    }

    std::optional<Chain::Step> step(std::size_t level)
    {
        const std::size_t before = scanner_.at();
        scanner_.skip_blanks();
        if (const Keyword* keyword = keyword_of(level)) {
            const std::size_t behind = scanner_.at();
            scanner_.skip_blanks();
            if (auto operand = chain(level + 1))
                return Chain::Step{keyword->op, std::move(*operand)};
            if (level == set_level && !error_) {
                // A set operator may lack its right side.
                scanner_.go_back(behind);
                return Chain::Step{keyword->op, Node{Constant{nullptr}}};
            }
        }
        scanner_.go_back(before);
        return std::nullopt;
    }

    std::optional<Node> factor()
    {
        const std::size_t before = scanner_.at();
        if (error_ || no_factor_at_.contains(before))
            return std::nullopt;
        if (depth_ >= deepest_bracket) {
            give_up({before, "nested deeper than " + std::to_string(deepest_bracket)});
            return std::nullopt;
        }
        ++depth_;
        std::optional<Node> node = any_factor();
        --depth_;
        if (!node) {
            scanner_.go_back(before);
            no_factor_at_.insert(before);
            furthest_ = std::max(furthest_, before);
        }
        return node;
    }

    std::optional<Node> any_factor()
    {
        if (scanner_.accept("("))
            return rest_of_brackets();
        if (auto node = call())
            return node;
        const std::size_t before = scanner_.at();
        if (scanner_.accept("!") || scanner_.accept("negate")) {
            scanner_.skip_blanks();
            if (auto operand = factor())
                return Node{Negation{std::make_unique<const Node>(std::move(*operand))}};
            scanner_.go_back(before);
        }
        if (scanner_.accept("["))
            return rest_of_list();
        return atom_and_test();
    }

    std::optional<Node> rest_of_brackets()
    {
        auto node = item();
        if (node)
            scanner_.accept(")"); // may be missing
        return node;
    }

    std::optional<Node> rest_of_list()
    {
        std::vector<Node> items = list();
        if (!scanner_.accept("]"))
            return std::nullopt;
        return Node{ListOf{std::move(items)}};
    }

    /// Items and the blanks behind them; no blanks when there is none. A list whose first item is missing, or a written
    /// null, is empty whatever follows.
    std::vector<Node> list()
    {
        std::vector<Node> items;
        bool is_kept = false;
        if (auto first = item()) {
            is_kept = !is_written_null(*first);
            items.push_back(std::move(*first));
        }
        while (auto next = further_item())
            items.push_back(std::move(*next));
        if (!is_kept)
            items.clear();
        return items;
    }

    std::optional<Node> further_item()
    {
        const std::size_t before = scanner_.at();
        scanner_.skip_blanks();
        auto next = scanner_.accept(",") ? item() : std::nullopt;
        if (!next)
            scanner_.go_back(before);
        return next;
    }

    /// An expression and the blanks around it.
    std::optional<Node> item()
    {
        const std::size_t before = scanner_.at();
        scanner_.skip_blanks();
        auto node = chain(0);
        if (node)
            scanner_.skip_blanks();
        else
            scanner_.go_back(before);
        return node;
    }

    std::optional<Node> call()
    {
        const std::size_t begin = scanner_.at();
        const std::string_view name = scanner_.word();
        if (name.empty() || !scanner_.accept("(")) {
            scanner_.go_back(begin);
            return std::nullopt;
        }
        std::vector<Node> arguments = list();
        scanner_.accept(")"); // may be missing
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
        if (!constant || !constant->value.is_text())
            return nullptr;
        const std::string& text = constant->value.text();
        return text.find_first_of("{}<>=!") == std::string::npos ? &text : nullptr;
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

    std::optional<Node> atom_and_test()
    {
        std::optional<Node> node = atom();
        if (!node)
            return std::nullopt;
        const std::size_t behind = scanner_.at();
        scanner_.skip_blanks();
        const bool wants_empty = scanner_.accept("empty");
        if (wants_empty || scanner_.accept("notempty"))
            return Node{EmptyTest{std::make_unique<const Node>(std::move(*node)), wants_empty}};
        scanner_.go_back(behind);
        return node;
    }

    std::optional<Node> atom()
    {
        if (scanner_.accept_exactly("undefined") || scanner_.accept_exactly("null"))
            return Node{Constant{nullptr}};
        if (const auto name = scanner_.in_braces())
            return Node{Variable{Name(*name)}};
        if (auto text = scanner_.quoted())
            return Node{Constant{std::move(*text)}};
        if (scanner_.accept("true"))
            return Node{Constant{true}};
        if (scanner_.accept("false"))
            return Node{Constant{false}};
        if (const auto number = scanner_.number())
            return Node{Constant{*number}};
        const std::string_view word = scanner_.word();
        return word.empty() ? std::nullopt : std::optional(Node{Constant{word}});
    }
};

} // namespace

tl::expected<Node, SyntaxError> parse(std::string_view text)
{
    return Parser(text, 0).whole();
}

} // namespace yardstick::expression
