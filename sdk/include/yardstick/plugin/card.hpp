#pragma once

#include <cstdint>
#include <initializer_list>
#include <concepts>
#include <optional>
#include <string_view>
#include <vector>

namespace yardstick {
inline namespace plugin_v1 {

/// What a column holds. An answer may always be blank.
enum class FieldType { number, text, boolean, date, choices };
inline constexpr FieldType number = FieldType::number;
inline constexpr FieldType text = FieldType::text;
inline constexpr FieldType boolean = FieldType::boolean;
inline constexpr FieldType date = FieldType::date;
inline constexpr FieldType choices = FieldType::choices;

/// What a value is counted in.
struct Unit {
    std::string_view name;
};
inline constexpr Unit percent{"percent"}; ///< 0 to 100
inline constexpr Unit points{"points"};
inline constexpr Unit score{"score"};     ///< on the scale of the question
inline constexpr Unit seconds{"seconds"};
inline constexpr Unit minutes{"minutes"};
inline constexpr Unit hours{"hours"};
inline constexpr Unit count{"count"};

enum class Better { higher, lower, neither };
inline constexpr Better higher = Better::higher;
inline constexpr Better lower = Better::lower;
inline constexpr Better neither = Better::neither;

struct Blank {};
struct NoValue {};
inline constexpr Blank blank{};       ///< an answer of an example that was not given
inline constexpr NoValue no_value{};  ///< what an example gives when there is no data: not zero

/// One answer of an example: {"rating", 5}. Dates are written "2026-01-15T09:30:00Z" or "2026-01-15".
struct Cell {
    std::string_view field;
    FieldType type = FieldType::number;
    bool is_blank = false;
    double as_number = 0; ///< 1 and 0 for true and false
    std::string_view as_text;
    std::vector<std::string_view> as_choices;

    constexpr Cell(const char* name, Blank) : field(name), is_blank(true) {}
    constexpr Cell(const char* name, std::same_as<bool> auto value) : field(name), type(boolean), as_number(value ? 1 : 0) {}
    constexpr Cell(const char* name, double value) : field(name), as_number(value) {}
    template <std::integral Integer>
        requires(!std::same_as<Integer, bool>)
    constexpr Cell(const char* name, Integer value) : field(name), as_number(static_cast<double>(value)) {}
    constexpr Cell(const char* name, const char* value) : field(name), type(text), as_text(value) {}
    constexpr Cell(const char* name, std::initializer_list<const char*> values)
        : field(name), type(choices), as_choices(values.begin(), values.end()) {}
};

/// One row of an example, or several that are alike: `times(42, {{"rating", 5}})`.
struct ExampleRow {
    std::vector<Cell> cells;
    int repeats = 1;

    constexpr ExampleRow(std::initializer_list<Cell> list) : cells(list) {}
};
constexpr ExampleRow times(int repeats, ExampleRow row)
{
    row.repeats = repeats;
    return row;
}

/// What an example must give: a value, and if you like the counts and the limits. Checked to 1e-6.
struct Expected {
    std::optional<double> as_value, as_low, as_high;
    std::optional<std::int64_t> as_n, as_k;

    constexpr Expected(NoValue) {}
    constexpr Expected(double value) : as_value(value) {}
    constexpr Expected& n(std::int64_t rows) { as_n.emplace(rows); return *this; }
    constexpr Expected& k(std::int64_t rows) { as_k.emplace(rows); return *this; }
    constexpr Expected& between(double low, double high) { as_low.emplace(low); as_high.emplace(high); return *this; }
};

/// A setting of a metric that an office may change, and the values it has otherwise.
struct CardParameter {
    std::string_view name;
    std::vector<double> values;

    constexpr CardParameter(std::string_view of_name, std::initializer_list<double> list) : name(of_name), values(list) {}
};

struct CardField {
    std::string_view name;
    FieldType type = FieldType::number;
};

struct CardExample {
    std::vector<ExampleRow> rows;
    Expected expected;
    std::vector<CardParameter> parameters; ///< that differ from the card's
};

/// What a metric says about itself. Each word sets one thing and returns the card, so that it reads as a sentence.
///
/// `why`, `how`, `ignores` and one `example` are required: without them the plugin does not compile.
class Card {
public:
    constexpr Card(std::string_view id, std::string_view title) : id_(id), title_(title) {}

    /// Raised with any change of the formula, so that old and new figures are never mixed.
    constexpr Card& version(int version) { version_ = version; return *this; }
    constexpr Card& why(std::string_view sentence) { why_ = sentence; return *this; }
    constexpr Card& how(std::string_view sentence) { how_ = sentence; return *this; }
    constexpr Card& ignores(std::string_view sentence) { ignores_ = sentence; return *this; }
    constexpr Card& gamed_by(std::string_view sentence) { gamed_by_ = sentence; return *this; }
    constexpr Card& unit(Unit unit) { unit_ = unit; return *this; }
    constexpr Card& better(Better better) { better_ = better; return *this; }
    /// Only a default: an office sets its own.
    constexpr Card& target(double target) { target_.emplace(target); return *this; }
    /// Where "poor" ends and where "good" begins.
    constexpr Card& bands(double poor, double good) { bands_ = {poor, good}; return *this; }
    /// The metric of this plugin that must be shown beside this one.
    constexpr Card& paired_with(std::string_view id) { paired_with_ = id; return *this; }
    /// The least and the greatest value that there can be. Intervals are cut to it; a value beyond it is refused, since it comes
    /// of wrong data.
    constexpr Card& domain(double lowest, double highest) { lowest_.emplace(lowest); highest_.emplace(highest); return *this; }
    /// A column. `channel` and `site` (text) and `occurred_at` (date) come from the response itself.
    constexpr Card& needs(std::string_view field, FieldType type) { fields_.push_back({field, type}); return *this; }
    constexpr Card& parameter(std::string_view name, std::initializer_list<double> values) { parameters_.push_back({name, values}); return *this; }
    constexpr Card& parameter(std::string_view name, double value) { return parameter(name, {value}); }
    /// A worked example. It is run whenever the plugin is loaded: whole, in two parts and merged, saved and loaded. The
    /// examples of a metric have at most 20,000 rows together.
    constexpr Card& example(std::initializer_list<ExampleRow> rows, Expected expected) { examples_.push_back({rows, expected, {}}); return *this; }
    /// The same with other parameters: `example_with({{"satisfied", {3}}}, …)`.
    constexpr Card& example_with(std::initializer_list<CardParameter> parameters, std::initializer_list<ExampleRow> rows, Expected expected)
    {
        examples_.push_back({rows, expected, parameters});
        return *this;
    }

    constexpr std::string_view id() const { return id_; }
    constexpr std::string_view title() const { return title_; }
    constexpr int version() const { return version_; }
    constexpr std::string_view why() const { return why_; }
    constexpr std::string_view how() const { return how_; }
    constexpr std::string_view ignores() const { return ignores_; }
    constexpr std::string_view gamed_by() const { return gamed_by_; }
    constexpr std::string_view unit() const { return unit_.name; }
    constexpr Better better() const { return better_; }
    constexpr std::optional<double> target() const { return target_; }
    constexpr const std::vector<double>& bands() const { return bands_; }
    constexpr std::string_view paired_with() const { return paired_with_; }
    constexpr std::optional<double> lowest() const { return lowest_; }
    constexpr std::optional<double> highest() const { return highest_; }
    constexpr const std::vector<CardField>& fields() const { return fields_; }
    constexpr const std::vector<CardParameter>& parameters() const { return parameters_; }
    constexpr const std::vector<CardExample>& examples() const { return examples_; }

private:
    std::string_view id_, title_, why_, how_, ignores_, gamed_by_, paired_with_;
    int version_ = 1;
    Unit unit_ = plugin_v1::score;
    Better better_ = Better::higher;
    std::optional<double> target_, lowest_, highest_;
    std::vector<double> bands_;
    std::vector<CardField> fields_;
    std::vector<CardParameter> parameters_;
    std::vector<CardExample> examples_;
};

/// True for ids and names: `[a-z][a-z0-9_]*`.
constexpr bool is_identifier(std::string_view name)
{
    if (name.empty() || name.front() < 'a' || name.front() > 'z')
        return false;
    for (const char c : name)
        if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'))
            return false;
    return true;
}

/// The place of `name` among the card's fields of this type; -1 when there is none.
constexpr int find_field(const Card& card, std::string_view name, FieldType type)
{
    for (std::size_t place = 0; place < card.fields().size(); ++place)
        if (card.fields()[place].name == name && card.fields()[place].type == type)
            return static_cast<int>(place);
    return -1;
}

/// The place of `name` among the card's parameters; -1 when there is none.
constexpr int find_parameter(const Card& card, std::string_view name)
{
    for (std::size_t place = 0; place < card.parameters().size(); ++place)
        if (card.parameters()[place].name == name)
            return static_cast<int>(place);
    return -1;
}

} // namespace plugin_v1
} // namespace yardstick
