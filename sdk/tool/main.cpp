// yardstick-plugin: starts, describes, checks and watches metric plugins, and writes their manifests.
// Exit codes: 0 done, 1 the plugin or the input is refused, 2 wrong usage, 3 the world failed (disk, processes).

#include "check/check_apart.h"
#include "check/check_run.h"
#include "check/own_process.h"
#include "check/report.h"
#include "core/error.h"
#include "core/whole_file.h"
#include "describe.h"
#include "described_library.h"
#include "metrics_json.h"
#include "new_plugin.h"
#include "progress_line.h"
#include "shell_word.h"
#include "watch/figures.h"
#include "watch/watch.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <random>

namespace {

using namespace yardstick;

constexpr int refused = 1;
constexpr int wrong_usage = 2;
constexpr int world_failed = 3;

int say(const Problem& problem)
{
    std::cerr << problem.text() << '\n';
    return refused;
}

struct Options {
    std::string file, output, id, data;
    NewPlugin wanted;
    std::vector<std::string> only;
    std::uint64_t seed = 0;
    double seconds = 10;
    int metric = -1;
    std::int64_t milliseconds = 0;
    bool json = false, all = false, list = false, once = false;
};

int write_manifest(const Options& options)
{
    const auto manifest = describe_library(options.file);
    if (!manifest)
        return say(manifest.error());
    write_whole_file(options.output, manifest->dump(1) + '\n');
    return 0;
}

int make_new(const Options& options)
{
    const auto folder = make_plugin(options.wanted);
    if (!folder)
        return say(folder.error());
    const std::string name = as_one_word(folder->string());
    std::cout << "Made " << folder->string() << ". Go on with:\n"
              << "  cmake -S " << name << " -B " << name << "/build\n"
              << "  cmake --build " << name << "/build\n"
              << "  ctest --test-dir " << name << "/build\n"
              << "or have the figures shown whenever you save a file:\n"
              << "  yardstick-plugin watch " << name << '\n';
    return 0;
}

int describe(const Options& options)
{
    const auto manifest = manifest_of(options.file);
    if (!manifest)
        return say(manifest.error());
    std::cout << (options.json ? manifest->dump(1) + '\n' : in_words(*manifest));
    return 0;
}

int check(const Options& options)
{
    if (options.list) {
        write_checks(std::cout);
        return 0;
    }
    for (const std::string& id : options.only)
        if (!find_check(id))
            return say({{}, "check", "one of those that --list shows", id});
    const auto file = plugin_file(options.file);
    if (!file)
        return say(file.error());
    ProgressLine line;
    const CheckRequest request{*file, options.seed, options.only, std::chrono::milliseconds(static_cast<std::int64_t>(options.seconds * 1000)),
                               [&](std::size_t done, std::size_t of) { line.show("Checking: " + std::to_string(done) + " of " + std::to_string(of)); }};
    const PluginReport report = check_plugin(request);
    line.clear();
    if (options.json)
        std::cout << to_json(report).dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
    else
        write_report(std::cout, report, options.all);
    return report.has_passed() ? 0 : refused;
}

int watch(const Options& options)
{
    const auto data = options.data.empty() ? std::nullopt : std::optional<std::filesystem::path>(options.data);
    const auto watched = watch_plugin({options.file.empty() ? "." : options.file, data, options.once}, std::cout);
    if (!watched)
        return say(watched.error());
    return *watched ? 0 : refused;
}

int run(const CLI::App& program, Options& options)
{
    if (program.got_subcommand("manifest"))
        return write_manifest(options);
    if (program.got_subcommand("new"))
        return make_new(options);
    if (program.got_subcommand("describe"))
        return describe(options);
    if (program.got_subcommand("check"))
        return check(options);
    if (program.got_subcommand("watch"))
        return watch(options);
    // What this program runs itself as.
    limit_this_process(std::chrono::milliseconds(options.milliseconds));
    if (program.got_subcommand("describe-here"))
        describe_here(options.file);
    if (program.got_subcommand("figures-here"))
        figures_here(options.file, options.metric, options.data);
    const Check* wanted = find_check(options.id);
    if (!wanted)
        return wrong_usage;
    run_check_here(*wanted, options.file, options.metric, options.seed);
}

void add_commands(CLI::App& program, Options& options)
{
    program.require_subcommand(1);
    auto* make = program.add_subcommand("new", "Make a complete plugin in a new folder: metrics, survey, examples, tests");
    make->add_option("ID", options.wanted.id, "Its id, and the folder's name: helpdesk")->required();
    make->add_option("--department", options.wanted.department, "Whose metrics it brings: \"IT Helpdesk\"");
    make->add_option("--in", options.wanted.parent, "Where the folder goes; here otherwise")->default_val(".");

    auto* describe_command = program.add_subcommand("describe", "Show what a plugin says of itself");
    describe_command->add_option("PLUGIN", options.file, "A library, its manifest, a metrics.json, or the folder of one of them")->required();
    describe_command->add_flag("--json", options.json, "As JSON");

    auto* check_command = program.add_subcommand("check", "Try to break a plugin: exit code 0 if nothing fails or crashes, else 1");
    check_command->add_option("PLUGIN", options.file, "Its library or metrics.json, or the folder of either");
    check_command->add_option("--seed", options.seed, "The seed of an earlier check, to do the same again")->default_val(std::random_device()());
    check_command->add_option("--only", options.only, "Ids of checks, with commas between")->delimiter(',')->allow_extra_args(false);
    check_command->add_option("--limit", options.seconds, "Seconds that each check may take")->default_val(10)->check(CLI::Range(0.1, 3600.0));
    check_command->add_flag("--json", options.json, "As one JSON object");
    check_command->add_flag("--all", options.all, "Show what passed and what was skipped too");
    check_command->add_flag("--list", options.list, "Show all checks, and run none");

    auto* watch_command = program.add_subcommand("watch", "Build and score a plugin again whenever one of its files is saved");
    watch_command->add_option("FOLDER", options.file, "Its folder; here otherwise");
    watch_command->add_option("--data", options.data, "Score the rows of this CSV file in place of the worked examples; its columns are fields");
    watch_command->add_flag("--once", options.once, "Build and score once, and end: exit code 0 if all is well, else 1");

    auto* manifest = program.add_subcommand("manifest", "Write the manifest of a library (yardstick_add_plugin() does)");
    manifest->add_option("LIBRARY", options.file)->required();
    manifest->add_option("-o", options.output, "The file to write")->required();

    auto* check_here = program.add_subcommand("check-here")->group("");
    check_here->add_option("ID", options.id)->required();
    check_here->add_option("LIBRARY", options.file)->required();
    check_here->add_option("METRIC", options.metric)->required();
    check_here->add_option("SEED", options.seed)->required();
    check_here->add_option("LIMIT", options.milliseconds)->required();
    auto* describe_here_command = program.add_subcommand("describe-here")->group("");
    describe_here_command->add_option("LIBRARY", options.file)->required();
    describe_here_command->add_option("LIMIT", options.milliseconds)->required();
    auto* figures_here_command = program.add_subcommand("figures-here")->group("");
    figures_here_command->add_option("PLUGIN", options.file)->required();
    figures_here_command->add_option("METRIC", options.metric)->required();
    figures_here_command->add_option("LIMIT", options.milliseconds)->required();
    figures_here_command->add_option("DATA", options.data);
}

} // namespace

int main(int argc, char** argv)
{
    CLI::App program("Starts, describes, checks and watches metric plugins of Yardstick");
    Options options;
    add_commands(program, options);
    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return program.exit(error) == 0 ? 0 : wrong_usage;
    }
    try {
        return run(program, options);
    } catch (const std::exception& failure) {
        std::cerr << failure.what() << '\n';
        return world_failed;
    }
}
