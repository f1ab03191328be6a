#pragma once

#include "core/json.h"
#include "support/built.h"

#include <catch2/catch.hpp>

#include <cstdio>
#include <filesystem>
#include <set>
#include <string>

#include <sys/wait.h>

namespace yardstick::test {

/// What yardstick-plugin said, and how it ended.
struct Said {
    std::string text;
    int code = 0;
};

/// `before`: what starts it, as in "timeout 20 ".
inline Said run_tool(const std::string& arguments, const std::string& before = {})
{
    const std::string command = before + '"' + plugin_tool.string() + "\" " + arguments + " 2>&1";
    FILE* pipe = popen(command.c_str(), "r");
    REQUIRE(pipe);
    Said said;
    char buffer[4096];
    for (std::size_t count; (count = std::fread(buffer, 1, sizeof buffer, pipe)) > 0;)
        said.text.append(buffer, count);
    said.code = WEXITSTATUS(pclose(pipe));
    return said;
}

inline std::string quoted(const std::filesystem::path& file)
{
    return '"' + file.string() + '"';
}

/// What the check makes of a plugin, from one seed.
inline Json check_report(const std::filesystem::path& plugin, const std::string& more = {})
{
    const Said said = run_tool("check --json --seed 7 " + (more.empty() ? "--limit 30" : more) + ' ' + quoted(plugin), "timeout 600 ");
    INFO(said.text);
    const Json report = Json::parse(said.text);
    CHECK(said.code == (report["outcome"] == "pass" ? 0 : 1));
    return report;
}

/// "state.merge fail", for each check that found something.
inline std::set<std::string> found_in(const Json& report)
{
    std::set<std::string> found;
    for (const Json& check : report["checks"])
        if (check["outcome"] != "pass" && check["outcome"] != "skip") {
            found.insert(check["id"].get<std::string>() + ' ' + check["outcome"].get<std::string>());
            CHECK_FALSE(check["what"].get<std::string>().empty());
            CHECK_FALSE(check["fix"].get<std::string>().empty());
        }
    return found;
}

} // namespace yardstick::test
