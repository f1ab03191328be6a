#include "host/formula.h"

#include "core/joined.h"
#include "host/member_check.h"

#include <algorithm>
#include <array>
#include <set>

namespace yardstick {

namespace {

/// An operation as a file writes it.
struct OperationWords {
    std::string_view kind;
    Operation operation;
    std::vector<const char*> terms;
    const char* unit; ///< the only one that makes sense; null: any but percent; empty: any
};

// Percentages are never averaged (METRICS.md, rule 3): share and ratio alone make them, from their parts.
const std::array<OperationWords, 8> operations{{{"count", Operation::count, {"of"}, "count"},
                                                {"share", Operation::share, {"of"}, "percent"},
                                                {"mean", Operation::mean, {"of"}, nullptr},
                                                {"quantile", Operation::quantile, {"of"}, nullptr},
                                                {"range", Operation::range, {"of"}, nullptr},
                                                {"nps", Operation::nps, {"of"}, "points"},
                                                {"ratio", Operation::ratio, {"above", "below"}, ""},
                                                {"index", Operation::index, {"plus", "minus"}, "points"}}};

std::string kinds()
{
    std::string list;
    for (const OperationWords& words : operations)
        list += (list.empty() ? "" : &words == &operations.back() ? " or " : ", ") + std::string(words.kind);
    return list;
}

bool is_part(const Json& json)
{
    return json.is_number() && json.get<double>() > 0 && json.get<double>() < 1;
}

bool is_yes_or_no(const Json& json)
{
    return json.is_boolean();
}

bool is_sum(const Json& json)
{
    return is_sentence(json) || (is_filled_list(json) && std::all_of(json.begin(), json.end(), is_sentence));
}

std::vector<MemberRule> rules_for(const OperationWords& words)
{
    std::vector<MemberRule> rules{{"kind", is_sentence, "a text", true}};
    for (const char* term : words.terms) {
        if (adds_terms(words.operation))
            rules.push_back(
                {term, is_sum, "an expression in a text, like \"{seconds}\", or a list of some that are added up", true});
        else
            rules.push_back({term, is_sentence, "an expression in a text, like \"{rating} >= 4\"", true});
    }
    if (words.operation == Operation::quantile)
        rules.push_back({"part", is_part, "a number between 0 and 1: 0.5 is the median", true});
    if (words.operation == Operation::ratio)
        rules.push_back({"of_counts", is_yes_or_no, "true or false: whether above counts some of the things that below counts", false});
    rules.push_back({"where", is_sentence, "an expression in a text, like \"{bad} = true\"", false});
    rules.push_back({"may_be_blank", is_list, "a list of fields", false});
    return rules;
}

/// FNV-1a, so that two states can be told apart that formulas of one version but different wording have saved.
std::uint64_t fingerprint_of(std::string_view text)
{
    std::uint64_t hash = 0xcbf29ce484222325;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
    return hash;
}

class FormulaReader {
public:
    FormulaReader(const JsonFile& file, const std::string& metric, const MetricCard& card)
        : file_(file), card_(card), metric_(metric), pointer_(pointer_to(metric, "formula")),
          json_(file.root().at(Json::json_pointer(pointer_)))
    {
    }

    Checked<Formula> read()
    {
        const auto words = find_operation();
        if (!words || !check_members(file_, pointer_, rules_for(*words), problems_))
            return tl::unexpected(std::move(problems_));
        formula_.operation = words->operation;
        formula_.of_counts = json_.value("of_counts", false);
        check_unit(*words);
        read_names();
        for (const char* term : words->terms)
            read_terms(pointer_to(pointer_, term));
        if (json_.contains("where"))
            formula_.where = parse(pointer_to(pointer_, "where"));
        formula_.part = json_.value("part", formula_.part);
        read_answered();
        check_every_name_is_read();
        if (!problems_.empty())
            return tl::unexpected(std::move(problems_));
        const Json& metric = file_.root().at(Json::json_pointer(metric_));
        formula_.fingerprint =
            fingerprint_of(json_.dump() + metric.at("fields").dump() + metric.value("parameters", Json()).dump());
        return std::move(formula_);
    }

private:
    void add(const std::string& pointer, std::string what, std::string expected, std::string found)
    {
        problems_.push_back(file_.problem(pointer, std::move(what), std::move(expected), std::move(found)));
    }

    const OperationWords* find_operation()
    {
        const bool is_given = json_.is_object() && json_.contains("kind");
        const std::string kind = is_given && json_["kind"].is_string() ? json_["kind"].get<std::string>() : "";
        for (const OperationWords& words : operations)
            if (kind == words.kind)
                return &words;
        add(is_given ? pointer_to(pointer_, "kind") : pointer_, "kind of formula", kinds(),
            is_given ? in_short(json_["kind"]) : "none");
        return nullptr;
    }

    void check_unit(const OperationWords& words)
    {
        const std::string kind(words.kind);
        if (words.unit == nullptr && card_.unit == "percent")
            add(pointer_to(metric_, "unit"), "unit of a " + kind,
                "another than percent, since percentages are not averaged: count with share, or add up with ratio",
                "\"percent\"");
        if (words.unit != nullptr && *words.unit && card_.unit != words.unit)
            add(pointer_to(metric_, "unit"), "unit of " + kind, words.unit, '"' + card_.unit + '"');
        if (formula_.of_counts && card_.unit != "percent")
            add(pointer_to(metric_, "unit"), "unit of a ratio of_counts", "percent", '"' + card_.unit + '"');
    }

    void read_names()
    {
        for (const Field& field : card_.fields)
            formula_.names.push_back(field.name);
        const Json parameters = file_.root().at(Json::json_pointer(metric_)).value("parameters", Json::array());
        for (const Json& parameter : parameters) {
            formula_.names.push_back(parameter.at("name").get<std::string>());
            formula_.is_number.push_back(parameter.contains("value"));
        }
    }

    void read_terms(const std::string& pointer)
    {
        const Json& json = file_.root().at(Json::json_pointer(pointer));
        for (std::size_t place = 0; place < json.size(); ++place)
            if (const auto expression = parse(json.is_array() ? pointer_to(pointer, place) : pointer))
                formula_.terms.push_back(*expression);
    }

    std::optional<Expression> parse(const std::string& pointer)
    {
        const std::string text = file_.root().at(Json::json_pointer(pointer)).get<std::string>();
        const auto expression = Expression::parse(text);
        if (!expression) {
            const SyntaxError& error = expression.error();
            add(pointer, "expression", "one that can be read",
                in_short(text) + " (" + error.what + (error.at ? " at character " + std::to_string(*error.at + 1) : "") + ')');
            return std::nullopt;
        }
        for (const Name& name : expression->names()) {
            if (const auto place = find_name(formula_.names, name))
                read_.insert(*place);
            else
                add(pointer, "name in the expression", "a field or parameter of this metric, one of " + joined(formula_.names),
                    '{' + name.text() + '}');
        }
        return *expression;
    }

    /// A row counts when what its value is made of was answered; the author may let fields be blank.
    void read_answered()
    {
        std::set<std::size_t> places;
        for (const Expression& term : formula_.terms)
            for (const Name& name : term.names())
                if (const auto place = find_name(formula_.names, name); place && *place < card_.fields.size())
                    places.insert(*place);
        const Json may_be_blank = json_.value("may_be_blank", Json::array());
        for (std::size_t k = 0; k < may_be_blank.size(); ++k) {
            const auto found = std::find_if(places.begin(), places.end(),
                                            [&](std::size_t place) { return may_be_blank[k] == formula_.names[place]; });
            if (found == places.end())
                add(pointer_to(pointer_to(pointer_, "may_be_blank"), k), "value",
                    "a field that the formula reads outside of where", in_short(may_be_blank[k]));
            else
                places.erase(found);
        }
        formula_.answered.assign(places.begin(), places.end());
    }

    /// A binding would have to feed a field, and an office could set a parameter, that changes nothing.
    void check_every_name_is_read()
    {
        if (!problems_.empty())
            return;
        for (std::size_t place = 0; place < formula_.names.size(); ++place) {
            const bool is_field = place < card_.fields.size();
            const std::string list = pointer_to(metric_, is_field ? "fields" : "parameters");
            if (!read_.contains(place))
                add(pointer_to(list, is_field ? place : place - card_.fields.size()), is_field ? "field" : "parameter",
                    "one that the formula reads; take it out if it is not needed",
                    formula_.names[place] + ", which no expression names");
        }
    }

    const JsonFile& file_;
    const MetricCard& card_;
    std::string metric_;  ///< pointer of the metric
    std::string pointer_; ///< of its formula
    const Json& json_;
    Formula formula_;
    std::set<std::size_t> read_; ///< places of the names that expressions read
    Problems problems_;
};

} // namespace

bool takes_conditions(Operation operation)
{
    return operation == Operation::count || operation == Operation::share || operation == Operation::index;
}

bool adds_terms(Operation operation)
{
    return operation == Operation::mean || operation == Operation::quantile || operation == Operation::range;
}

std::optional<std::size_t> find_name(const std::vector<std::string>& names, const Name& name)
{
    const auto find = [&](const auto& is_it) -> std::optional<std::size_t> {
        const auto found = std::find_if(names.begin(), names.end(), is_it);
        return found == names.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - names.begin()));
    };
    if (const auto exact = find([&](const std::string& known) { return known == name.text(); }))
        return exact;
    return find([&](const std::string& known) { return name.begins_with(known); });
}

Checked<Formula> Formula::read(const JsonFile& file, const std::string& pointer, const MetricCard& card)
{
    return FormulaReader(file, pointer, card).read();
}

} // namespace yardstick
