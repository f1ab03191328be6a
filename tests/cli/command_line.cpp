#include "cli/command_line.h"

#include "cli/context.h"
#include "support/shared_data.h"

#include <catch2/catch.hpp>

#include <sstream>

namespace yardstick::test {

std::vector<Json> CommandResult::lines() const
{
    std::vector<Json> result;
    std::istringstream text(out);
    for (std::string line; std::getline(text, line);)
        result.push_back(Json::parse(line));
    return result;
}

CommandResult CommandLine::run(std::vector<std::string> arguments, const std::string& input) const
{
    arguments.insert(arguments.begin(), {"--workspace", workspace_});
    std::istringstream in(input);
    std::ostringstream out;
    std::ostringstream err;
    CommandResult result;
    result.exit_code = run_command_line(arguments, in, out, err);
    result.out = out.str();
    result.err = err.str();
    return result;
}

CommandResult CommandLine::must(std::vector<std::string> arguments, const std::string& input) const
{
    std::string shown;
    for (const std::string& argument : arguments)
        shown += argument + ' ';
    CommandResult result = run(std::move(arguments), input);
    INFO(shown << "\n" << result.err);
    REQUIRE(result.exit_code == 0);
    return result;
}

namespace {

std::string quoted(const std::string& text)
{
    std::string result = "'";
    for (const char c : text)
        result += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return result + "'";
}

} // namespace

void CommandLine::bind_as_in(const std::string& folder) const
{
    const std::string program = std::string(YARDSTICK_BINARY_DIR) + "/bin/yardstickctl";
    const std::string script = (fixtures_folder() / folder / "bindings.sh").string();
    const std::string command = "YARDSTICKCTL=" + quoted(program) + " sh " + quoted(script) + " --workspace " + quoted(workspace_) + " >/dev/null";
    INFO(command);
    REQUIRE(std::system(command.c_str()) == 0);
}

} // namespace yardstick::test
