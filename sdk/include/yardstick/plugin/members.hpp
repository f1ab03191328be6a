#pragma once

#include <yardstick/plugin/parameters.hpp>
#include <yardstick/plugin/saved.hpp>

#include <tuple>
#include <type_traits>
#include <utility>

/// Visits the members of a metric, so that its state is merged and saved without the author naming them again.

namespace yardstick {
inline namespace plugin_v1 {
namespace detail {

struct Anything {
    template <class Member>
    operator Member() const; // never defined: only asked whether it would do
};

template <class Metric, std::size_t... places>
constexpr bool takes(std::index_sequence<places...>)
{
    return requires { Metric{(static_cast<void>(places), Anything{})...}; };
}

inline constexpr std::size_t most_members = 8;

template <class Metric, std::size_t count = most_members>
constexpr std::size_t member_count()
{
    if constexpr (count == 0 || takes<Metric>(std::make_index_sequence<count>()))
        return count;
    else
        return member_count<Metric, count - 1>();
}

/// References to all members, in order. `Metric` may be const.
template <class Metric>
auto members(Metric& metric)
{
    using Plain = std::remove_const_t<Metric>;
    static_assert(std::is_aggregate_v<Plain>, "a metric is a plain struct: no constructors, no private members, no bases");
    constexpr std::size_t count = member_count<Plain>();
    static_assert(count > 0, "a metric needs a member that holds its state, such as ys::Share or ys::Mean");
    static_assert(!takes<Plain>(std::make_index_sequence<most_members + 1>()), "a metric has at most 8 members");
    if constexpr (count == 1) {
        auto& [a] = metric;
        return std::tie(a);
    } else if constexpr (count == 2) {
        auto& [a, b] = metric;
        return std::tie(a, b);
    } else if constexpr (count == 3) {
        auto& [a, b, c] = metric;
        return std::tie(a, b, c);
    } else if constexpr (count == 4) {
        auto& [a, b, c, d] = metric;
        return std::tie(a, b, c, d);
    } else if constexpr (count == 5) {
        auto& [a, b, c, d, e] = metric;
        return std::tie(a, b, c, d, e);
    } else if constexpr (count == 6) {
        auto& [a, b, c, d, e, f] = metric;
        return std::tie(a, b, c, d, e, f);
    } else if constexpr (count == 7) {
        auto& [a, b, c, d, e, f, g] = metric;
        return std::tie(a, b, c, d, e, f, g);
    } else {
        auto& [a, b, c, d, e, f, g, h] = metric;
        return std::tie(a, b, c, d, e, f, g, h);
    }
}

template <class Member>
inline constexpr bool is_setting = false;
template <class Value>
inline constexpr bool is_setting<Setting<Value>> = true;

template <class Member>
concept Keepable = requires(Member& member, const Member& other, Writer& writer, Reader& reader) {
    member.merge(other);
    other.save(writer);
    member.load(reader);
};

template <class Member>
constexpr void require_keepable()
{
    static_assert(!std::is_arithmetic_v<Member>,
                  "a bare number could be a sum, a maximum or a count: say which with ys::Sum, ys::Max, ys::Count or ys::Setting");
    static_assert(Keepable<Member> || std::is_arithmetic_v<Member>,
                  "a member is a building block, a ys::Setting, or a class with merge, save and load");
}

template <class Metric>
void merge_members(Metric& metric, const Metric& other)
{
    const auto merge = []<class Member>(Member& mine, const Member& theirs) {
        if constexpr (!is_setting<Member>) {
            require_keepable<Member>();
            mine.merge(theirs);
        }
    };
    auto mine = members(metric);
    auto theirs = members(other);
    [&]<std::size_t... places>(std::index_sequence<places...>) {
        (merge(std::get<places>(mine), std::get<places>(theirs)), ...);
    }(std::make_index_sequence<std::tuple_size_v<decltype(mine)>>());
}

template <class Metric>
void save_members(const Metric& metric, Writer& writer)
{
    const auto save = [&]<class Member>(const Member& member) {
        if constexpr (!is_setting<Member>)
            member.save(writer);
    };
    std::apply([&](const auto&... member) { (save(member), ...); }, members(metric));
}

template <class Metric>
void load_members(Metric& metric, Reader& reader)
{
    const auto load = [&]<class Member>(Member& member) {
        if constexpr (!is_setting<Member>)
            member.load(reader);
    };
    std::apply([&](auto&... member) { (load(member), ...); }, members(metric));
}

} // namespace detail
} // namespace plugin_v1
} // namespace yardstick
