#pragma once

#include "cli/command_line.h"
#include "support/shared_data.h"

#include <fstream>
#include <string>

namespace yardstick::test {

/// A survey whose question no metric knows by name.
inline constexpr const char* till_survey = R"({"id": "till", "elements": [
    {"type": "rating", "name": "how_was_it", "rateMax": 5},
    {"type": "comment", "name": "words"}]})";

/// A workspace with one department, one site and the shipped surveys.
struct OneDesk {
    test::TemporaryFolder folder;
    CommandLine ctl{(folder.path() / "desk.yardstick").string()};

    OneDesk()
    {
        ctl.must({"init"});
        ctl.must({"department", "add", "Front desk"});
        ctl.must({"site", "add", "Main", "--time-zone", "Europe/Berlin"});
    }

    std::string write(const std::string& name, const std::string& content) const
    {
        const auto file = folder.path() / name;
        std::ofstream(file, std::ios::binary) << content;
        return file.string();
    }
};

} // namespace yardstick::test
