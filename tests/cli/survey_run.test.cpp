#include "cli/command_line.h"
#include "support/shared_data.h"

#include <catch2/catch.hpp>

#include <fstream>

using namespace yardstick;
using test::CommandLine;

namespace {

/// A survey in a file of its own.
class SurveyFile {
public:
    explicit SurveyFile(const std::string& text) { std::ofstream(path()) << text; }
    std::string path() const { return (folder_.path() / "poll.json").string(); }

private:
    test::TemporaryFolder folder_;
};

constexpr const char* poll = R"json({"pages": [{"elements": [
  {"type": "rating", "name": "score", "isRequired": true},
  {"type": "comment", "name": "why", "visibleIf": "{score} < 3"},
  {"type": "expression", "name": "double", "expression": "{score} * 2"}]}]})json";

} // namespace

TEST_CASE("survey run fills in a file with the answers of each line", "[cli]")
{
    const SurveyFile file(poll);
    const auto reports = CommandLine("not-needed.yardstick").must({"survey", "run", file.path(), "--answers", "-"}, R"json({"score": 2, "why": "slow", "else": 1}
{}
["no object"]
{"double": 7, "score": 5}
)json").lines();
    REQUIRE(reports.size() == 4);
    CHECK(reports[0]["visibleQuestions"] == Json{"score", "why", "double"});
    CHECK(reports[0]["data"] == Json{{"double", 4}, {"score", 2}, {"why", "slow"}, {"else", 1}});
    CHECK(reports[0]["flags"] == Json::array({Json{{"path", "else"}, {"what", "answer to no question"}, {"found", 1}}}));
    CHECK(reports[1]["errors"] == Json{{"score", {"required"}}});
    CHECK(reports[2]["ok"] == false);
    CHECK(reports[3]["data"] == Json{{"double", 10}, {"score", 5}});
    CHECK(reports[3]["flags"] == Json::array({Json{{"path", "double"}, {"what", "answer to an expression question"}, {"found", 7}}}));
}

TEST_CASE("survey run refuses a file outside the subset with every reason", "[cli]")
{
    const SurveyFile file(R"json({"elements": [{"type": "imagemap", "name": "a"}, {"type": "text", "name": "b", "visibleIf": "{a} ="}]})json");
    const auto refused = CommandLine("not-needed.yardstick").run({"survey", "run", file.path(), "--answers", "-"}, "{}\n");
    CHECK(refused.exit_code == 1);
    CHECK(refused.out.empty());
    CHECK(refused.err.find("elements[0].type") != std::string::npos);
    CHECK(refused.err.find("elements[1].visibleIf") != std::string::npos);
}
