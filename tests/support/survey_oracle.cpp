#include "support/survey_oracle.h"

#include "support/shared_data.h"

#include <catch2/catch.hpp>

#include <cstdio>
#include <fstream>

#include <sys/wait.h>

namespace yardstick::test {

namespace {

constexpr int cannot_run = 77;

std::string quoted(const std::filesystem::path& path)
{
    return "'" + path.string() + "'";
}

} // namespace

tl::expected<std::string, std::string> run_survey_oracle(const std::string& command, const std::string& input)
{
    const TemporaryFolder folder;
    const auto input_file = folder.path() / "input";
    std::ofstream(input_file, std::ios::binary) << input;
    const auto script = std::filesystem::path(YARDSTICK_SOURCE_DIR) / "tests" / "support" / "survey-oracle";
    const std::string line = quoted(script) + ' ' + quoted(YARDSTICK_BINARY_DIR) + ' ' + quoted(shared_folder()) + ' ' + command +
                             " <" + quoted(input_file) + " 2>/dev/null";
    INFO(line);
    FILE* pipe = popen(line.c_str(), "r");
    REQUIRE(pipe);
    std::string output;
    char buffer[65536];
    for (std::size_t count; (count = fread(buffer, 1, sizeof buffer, pipe)) > 0;)
        output.append(buffer, count);
    const int status = pclose(pipe);
    if (WIFEXITED(status) && WEXITSTATUS(status) == cannot_run)
        return tl::unexpected(output.substr(0, output.find('\n')));
    REQUIRE(status == 0);
    return output;
}

} // namespace yardstick::test
