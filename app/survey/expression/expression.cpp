#include "survey/expression/expression.h"

#include "survey/expression/conversion.h"
#include "survey/expression/evaluator.h"
#include "survey/expression/parser.h"

#include <algorithm>

namespace yardstick {

namespace expression {

namespace {

/// Gathers the names below a node.
class NameCollector {
public:
    NameCollector(std::vector<Name>& names, bool& calls_without_names) : names_(names), calls_without_names_(calls_without_names) {}

    void operator()(const Node& node) { std::visit(*this, node.content); }
    void operator()(const Constant&) {}
    void operator()(const Variable& variable)
    {
        const auto is_same = [&](const Name& name) { return name.text() == variable.name.text(); };
        if (std::none_of(names_.begin(), names_.end(), is_same))
            names_.push_back(variable.name);
    }
    void operator()(const ListOf& list) { all(list.items); }
    void operator()(const Negation& negation) { (*this)(*negation.operand); }
    void operator()(const EmptyTest& test) { (*this)(*test.operand); }
    void operator()(const Call& call)
    {
        note(call.arguments);
    }
    void operator()(const ArrayCall& call)
    {
        note(call.arguments);
        if (call.condition)
            (*this)(*call.condition);
    }
    void operator()(const Chain& chain)
    {
        (*this)(*chain.first);
        for (const Chain::Step& step : chain.steps)
            (*this)(step.operand);
    }

private:
    std::vector<Name>& names_;
    bool& calls_without_names_;

    void note(const std::vector<Node>& arguments)
    {
        std::vector<Name> own;
        NameCollector(own, calls_without_names_).all(arguments);
        calls_without_names_ = calls_without_names_ || own.empty();
        all(arguments);
    }

    void all(const std::vector<Node>& nodes)
    {
        for (const Node& node : nodes)
            (*this)(node);
    }
};

} // namespace

} // namespace expression

struct Expression::Content {
    std::string text;
    expression::Node tree;
    std::vector<Name> names;
    bool calls_without_names = false;
};

Expression::Expression(std::shared_ptr<const Content> content) : content_(std::move(content)) {}

tl::expected<Expression, SyntaxError> Expression::parse(std::string_view text)
{
    auto tree = expression::parse(text);
    if (!tree)
        return tl::unexpected(tree.error());
    auto content = std::make_shared<Content>(Content{std::string(text), std::move(*tree), {}, false});
    expression::NameCollector{content->names, content->calls_without_names}(content->tree);
    return Expression(std::move(content));
}

Value Expression::evaluate(const Scope& scope) const
{
    return expression::evaluate(content_->tree, scope);
}

bool Expression::holds(const Scope& scope) const
{
    return is_truthy(evaluate(scope));
}

const std::vector<Name>& Expression::names() const
{
    return content_->names;
}

bool Expression::calls_without_names() const
{
    return content_->calls_without_names;
}

const std::string& Expression::text() const
{
    return content_->text;
}

} // namespace yardstick
