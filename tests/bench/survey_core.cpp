#include "bench/survey_core.h"

#include "support/shared_data.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace yardstick::bench {

std::vector<std::string> run_survey_core(const std::string& script, const std::string& input)
{
    const test::TemporaryFolder folder;
    const auto in = folder.path() / "in", out = folder.path() / "out";
    std::ofstream(in, std::ios::binary) << input;
    const auto tests = std::filesystem::path(YARDSTICK_SOURCE_DIR) / "tests";
    const std::string command = "'" + (tests / "support" / "survey-oracle").string() + "' '" + YARDSTICK_BINARY_DIR + "' '" +
                                test::shared_folder().string() + "' '" + (tests / "bench" / script).string() + "' <'" +
                                in.string() + "' >'" + out.string() + "'";
    const int status = std::system(command.c_str());
    const std::string printed = test::read_file(out);
    if (status != 0) {
        std::fprintf(stderr, "survey-core did not run: %s\n", printed.c_str());
        return {};
    }
    std::vector<std::string> lines;
    std::istringstream rest(printed);
    for (std::string line; std::getline(rest, line);)
        lines.push_back(line);
    return lines;
}

} // namespace yardstick::bench
