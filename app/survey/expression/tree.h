#pragma once

#include "survey/expression/array_function.h"
#include "survey/expression/function.h"
#include "survey/expression/name.h"
#include "survey/expression/operators.h"
#include "survey/expression/value.h"

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

// What the parser makes of a text and the evaluator walks. The depth is bounded by the brackets of the text: operators of
// one level stand in one Chain, however many they are.
namespace yardstick::expression {

struct Node;

struct Constant {
    Value value;
};

struct Variable {
    Name name;
};

struct ListOf {
    std::vector<Node> items;
};

struct Negation {
    std::unique_ptr<const Node> operand;
};

struct EmptyTest {
    std::unique_ptr<const Node> operand;
    bool wants_empty = true;
};

struct Call {
    const Function* function = nullptr;
    std::vector<Node> arguments;
};

struct ArrayCall {
    const ArrayFunction* function = nullptr;
    std::vector<Node> arguments;             ///< the list and the field
    std::optional<std::string> return_field; ///< of minInArray and maxInArray
    std::unique_ptr<const Node> condition;   ///< null: every row counts
};

/// first operator operand operator operand …, of one level, from the left.
struct Chain {
    struct Step;
    std::unique_ptr<const Node> first;
    std::vector<Step> steps;
};

struct Node {
    std::variant<Constant, Variable, ListOf, Negation, EmptyTest, Call, ArrayCall, Chain> content;
};

struct Chain::Step {
    Operator op;
    Node operand;
};

/// True for a null or undefined that was written out.
inline bool is_written_null(const Node& node)
{
    const auto* constant = std::get_if<Constant>(&node.content);
    return constant && constant->value.is_nothing();
}

} // namespace yardstick::expression
