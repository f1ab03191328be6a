#include "survey/expression/evaluator.h"

#include "survey/expression/arithmetic.h"
#include "survey/expression/comparison.h"
#include "survey/expression/conversion.h"
#include "survey/expression/set_operators.h"

#include <boost/container/small_vector.hpp>

namespace yardstick::expression {

namespace {

using FewValues = boost::container::small_vector<Value, 4>;

Value compute(Operator op, const Value& left, const Value& right)
{
    const auto [l, r] = filled(left, right);
    switch (op) {
    case Operator::or_:
        return is_truthy(l) ? l : r;
    case Operator::and_:
        return is_truthy(l) ? r : l;
    case Operator::add:
        return add(l, r);
    case Operator::subtract:
        return subtract(l, r);
    case Operator::multiply:
        return multiply(l, r);
    case Operator::divide:
        return divide(l, r);
    case Operator::remainder:
        return remainder(l, r);
    default:
        return power(l, r);
    }
}

Value apply(Operator op, const Value& left, const Value& right, const Scope& scope)
{
    switch (op) {
    case Operator::equal:
        return are_equal(left, right, scope);
    case Operator::not_equal:
        return !are_equal(left, right, scope);
    case Operator::less:
        return is_less(left, right, scope);
    case Operator::greater:
        return is_greater(left, right, scope);
    case Operator::less_or_equal:
        return are_equal(left, right, scope) || is_less(left, right, scope);
    case Operator::greater_or_equal:
        return are_equal(left, right, scope) || is_greater(left, right, scope);
    case Operator::contains:
        return contains(left, right, scope);
    case Operator::not_contains:
        return does_not_contain(left, right, scope);
    case Operator::any_of:
        return has_any_of(left, right, scope);
    case Operator::none_of:
        return !has_any_of(left, right, scope);
    case Operator::all_of:
        return has_all_of(left, right, scope);
    default:
        return compute(op, left, right);
    }
}

/// ECMAScript's `value == true`, which is how the conditions of rows are decided: 1 will do, 5 will not.
bool is_as_good_as_true(const Value& value)
{
    return !value.is_nothing() && number_from(value) == 1;
}

class Evaluator {
public:
    explicit Evaluator(const Scope& scope) : scope_(scope) {}

    Value operator()(const Constant& constant) const { return constant.value; }

    Value operator()(const Variable& variable) const
    {
        const Value found = scope_.look_up(variable.name);
        if (found.is_missing())
            return variable.name.when_not_found();
        return variable.name.is_retyped() ? retyped(found) : found;
    }

    Value operator()(const ListOf& list) const
    {
        Value::List items;
        items.reserve(list.items.size());
        for (const Node& item : list.items)
            items.push_back(evaluate(item, scope_));
        return items;
    }

    Value operator()(const Negation& negation) const { return !is_truthy(evaluate(*negation.operand, scope_)); }

    Value operator()(const EmptyTest& test) const { return is_empty(evaluate(*test.operand, scope_)) == test.wants_empty; }

    Value operator()(const Call& call) const
    {
        FewValues arguments;
        for (const Node& argument : call.arguments)
            arguments.push_back(evaluate(argument, scope_));
        return call.function->call({arguments.data(), arguments.size()}, scope_);
    }

    Value operator()(const ArrayCall& call) const
    {
        if (call.arguments.size() < 2)
            return call.function->fold({}, call.return_field);
        const Value rows = evaluate(call.arguments[0], scope_);
        const Value field = evaluate(call.arguments[1], scope_);
        std::vector<RowField> chosen;
        const auto consider = [&](const Value& row) {
            const Value& value = field.is_text() ? row.member(field.text()) : field;
            if (field.is_text() && !is_empty(value) &&
                (!call.condition || is_as_good_as_true(evaluate(*call.condition, RowScope(row, scope_)))))
                chosen.push_back({&row, &value});
        };
        if (rows.is_list())
            for (const Value& row : rows.list())
                consider(row);
        if (rows.is_object())
            for (const auto& member : rows.object())
                consider(member.second);
        return call.function->fold(chosen, call.return_field);
    }

    Value operator()(const Chain& chain) const
    {
        Value result = evaluate(*chain.first, scope_);
        for (const Chain::Step& step : chain.steps) {
            const Value right = evaluate(step.operand, scope_);
            const bool compares_lists = (step.op == Operator::equal || step.op == Operator::not_equal) && result.is_list() && right.is_list();
            if (compares_lists && (counts_order(step.operand) || (&step == &chain.steps.front() && counts_order(*chain.first))))
                result = are_equal_in_order(result.list(), right.list(), scope_) == (step.op == Operator::equal);
            else
                result = apply(step.op, result, right, scope_);
        }
        return result;
    }

private:
    bool counts_order(const Node& operand) const
    {
        const auto* variable = std::get_if<Variable>(&operand.content);
        return variable && scope_.counts_order(variable->name);
    }

    const Scope& scope_;
};

} // namespace

Value evaluate(const Node& node, const Scope& scope)
{
    return std::visit(Evaluator(scope), node.content);
}

} // namespace yardstick::expression
