#pragma once

#include <yardstick/abi.h>
#include <yardstick/plugin/card.hpp>
#include <yardstick/plugin/row.hpp>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace yardstick {
inline namespace plugin_v1 {

/// A few numbers: the value of a parameter.
class Numbers {
public:
    Numbers() = default;
    Numbers(const double* first, std::int64_t size) : values_(first, first + size) {}

    bool contains(double value) const { return std::find(values_.begin(), values_.end(), value) != values_.end(); }
    std::size_t size() const { return values_.size(); }
    double operator[](std::size_t place) const { return values_[place]; }
    auto begin() const { return values_.begin(); }
    auto end() const { return values_.end(); }

private:
    std::vector<double> values_;
};

/// A member that start() fills from the parameters: neither merged nor saved, since every state has the same.
template <class Value>
class Setting {
public:
    Setting& operator=(Value value) { value_ = std::move(value); return *this; }
    const Value& operator*() const { return value_; }
    const Value* operator->() const { return &value_; }

private:
    Value value_{};
};

/// The name of a parameter, looked up in the metric's card while compiling.
template <class Metric>
class ParameterName {
public:
    consteval ParameterName(const char* name) : name_(name), place_(find_parameter(Metric::card(), name))
    {
        if (place_ < 0)
            detail::the_card_has_no_parameter_of_this_name();
    }
    constexpr const char* name() const { return name_; }
    constexpr int place() const { return place_; }

private:
    const char* name_;
    int place_;
};

/// What `void start(ys::Parameters<Metric> parameters)` is given, before any row.
template <class Metric>
class Parameters {
public:
    explicit Parameters(const ys_parameter* values) : values_(values) {}

    Numbers numbers(ParameterName<Metric> name) const { return {values_[name.place()].values, values_[name.place()].count}; }
    /// Of a parameter that is one number. Throws BadInput, which names it, when it was given none or several.
    double number(ParameterName<Metric> name) const
    {
        if (values_[name.place()].count != 1)
            throw BadInput(std::string("parameter ") + name.name() + " is one number, and was given " + std::to_string(values_[name.place()].count));
        return values_[name.place()].values[0];
    }

private:
    const ys_parameter* values_;
};

} // namespace plugin_v1
} // namespace yardstick
