#pragma once

#include "core/json.h"

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace yardstick {

/// A moment in milliseconds since 1970 in UTC; NaN for what was meant as a date and is none.
struct Date {
    double milliseconds = 0;
    bool is_valid() const { return milliseconds == milliseconds; }
};

/// What an expression computes with: the values of ECMAScript that a response can hold, and dates.
///
/// Immutable. Texts, lists and objects are shared, so that a copy costs no more than a count. `missing` is what has no
/// value at all, null a value that says so; nearly everything treats them alike. Numbers are doubles, texts UTF-8.
class Value {
public:
    enum class Kind : std::uint8_t { missing, null, boolean, number, text, list, object, date };
    using List = std::vector<Value>;
    using Member = std::pair<std::string, Value>;
    using Object = std::vector<Member>; ///< in the order of the file, each key once

    Value() = default;
    Value(std::nullptr_t) : content_(nullptr) {}
    Value(std::same_as<bool> auto truth) : content_(truth) {}
    Value(double number) : content_(number) {}
    Value(int number) : content_(static_cast<double>(number)) {}
    Value(Date date) : content_(date) {}
    Value(std::string text) : content_(std::make_shared<const std::string>(std::move(text))) {}
    Value(std::string_view text) : Value(std::string(text)) {}
    Value(const char* text) : Value(std::string(text)) {}
    Value(List list) : content_(std::make_shared<const List>(std::move(list))) {}
    Value(Object object) : content_(std::make_shared<const Object>(std::move(object))) {}

    Kind kind() const { return static_cast<Kind>(content_.index()); }
    bool is_missing() const { return kind() == Kind::missing; }
    bool is_nothing() const { return kind() <= Kind::null; } ///< missing or null
    bool is_boolean() const { return kind() == Kind::boolean; }
    bool is_number() const { return kind() == Kind::number; }
    bool is_text() const { return kind() == Kind::text; }
    bool is_list() const { return kind() == Kind::list; }
    bool is_object() const { return kind() == Kind::object; }
    bool is_date() const { return kind() == Kind::date; }

    // Only for the kind that the name says.
    bool boolean() const { return *std::get_if<bool>(&content_); }
    double number() const { return *std::get_if<double>(&content_); }
    const std::string& text() const { return **std::get_if<std::shared_ptr<const std::string>>(&content_); }
    const List& list() const { return **std::get_if<std::shared_ptr<const List>>(&content_); }
    const Object& object() const { return **std::get_if<std::shared_ptr<const Object>>(&content_); }
    Date date() const { return *std::get_if<Date>(&content_); }

    /// The member of that very key; missing when there is none, or this is no object.
    const Value& member(std::string_view key) const;

    /// True when both are one and the same list, object or text in memory, or equal plain values (ECMAScript ===).
    /// NaN is not identical to anything.
    bool is_identical_to(const Value& other) const;

    /// Lists and objects nested deeper than 256 become null, so that no file exhausts the stack.
    static Value from_json(const Json& json);

    /// As a response holds it: dates as ISO text in UTC, NaN and infinities as null, -0 as 0, missing members left out.
    Json to_json() const;

    /// As `yardstickctl` prints results: like to_json, but what JSON cannot hold is tagged, {"$":"NaN"}, {"$":"date","iso":…}
    /// (SURVEYJS.md section i).
    Json to_tagged_json() const;

private:
    std::variant<std::monostate, std::nullptr_t, bool, double, std::shared_ptr<const std::string>, std::shared_ptr<const List>,
                 std::shared_ptr<const Object>, Date>
        content_;
};

} // namespace yardstick
