#pragma once

#include "support/built.h"
#include "support/in_worker.h"

#include <catch2/catch.hpp>

#include <chrono>
#include <memory>
#include <string>
#include <vector>

namespace yardstick::test {

/// A library of the zoo, opened as the program opens it, but with less patience.
class OpenedAnimal {
public:
    explicit OpenedAnimal(const std::string& animal, WorkerSettings settings = impatient())
    {
        std::string id;
        const auto manifest = Manifest::read(built / "faults/zoo" / animal / (animal + ".plugin.json"), id);
        REQUIRE(manifest);
        metrics = open_in_worker(*manifest, settings, [this](const std::string& reason) { failures.push_back(reason); });
    }
    OpenedAnimal(const OpenedAnimal&) = delete;

    static WorkerSettings impatient()
    {
        WorkerSettings settings = worker_settings();
        settings.limit = std::chrono::seconds(2);
        settings.memory = std::size_t{256} << 20;
        return settings;
    }

    Metric& metric() const { return *metrics->front(); }

    std::vector<std::string> failures;
    Result<std::vector<std::shared_ptr<Metric>>> metrics = refuse("not opened");
};

} // namespace yardstick::test
