#include <yardstick/plugin.hpp>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <iostream>
#include <memory>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace ys = yardstick;

/// Does a good deal beside its work, of which nothing is forbidden.
namespace {

struct Lively {
    static constexpr ys::Card card()
    {
        return ys::Card{"lively", "Lively"}.why("Tests need it.").how("Noisily.").ignores("Its duty.").unit(ys::score).needs("value", ys::number)
            .example({{{"value", 1}}, {{"value", 3}}}, 2).example({}, ys::no_value);
    }
    ys::Mean mean;
    void add(ys::Row<Lively> row)
    {
        std::cout << "A row" << std::endl;
        std::printf("of %d\n", 1);
        std::fflush(stdout);
        if (std::chrono::system_clock::now() < std::chrono::system_clock::time_point() || std::chrono::steady_clock::now().time_since_epoch().count() == 0)
            throw std::logic_error("time has not begun");
        const std::time_t now = std::time(nullptr);
        std::tm local{};
        localtime_r(&now, &local);
        std::this_thread::sleep_for(std::chrono::microseconds(1));
        try {
            throw std::runtime_error(std::string(100, 'x'));
        } catch (const std::exception& error) {
            std::cerr << error.what();
        }
        const std::unique_ptr<void, decltype(&std::free)> large(std::malloc(std::size_t{4} << 20), std::free);
        std::vector<double> numbers;
        for (int count = 0; count < 20'000; ++count)
            numbers.push_back(count);
        if (large && numbers.size() == 20'000)
            mean.add(row.number("value"));
    }
    ys::Score score() const { return mean.mean(); }
};

} // namespace

YARDSTICK_PLUGIN("lively", "1.0.0", "Tests", Lively)
