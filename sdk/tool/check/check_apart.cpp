#include "check/check_apart.h"

#include "check/forbidden_calls.h"
#include "check/own_process.h"
#include "check/trial.h"
#include "opened_library.h"

#include <string>
#include <utility>

namespace yardstick {

namespace {

Json to_json(const Finding& finding)
{
    return {{"outcome", to_text(finding.outcome)}, {"what", finding.what}, {"is_untried", finding.is_untried}};
}

/// Throws Json::exception when it is none.
Finding finding_from(const Json& json)
{
    const auto outcome = json.at("outcome").get<std::string>();
    for (const Outcome known : outcomes)
        if (to_text(known) == outcome)
            // What it answers after a crash, it lived to catch.
            return {known, json.at("what").get<std::string>(), json.at("is_untried").get<bool>(), Crash::threw};
    return {Outcome::crash, "an outcome that there is not: " + outcome};
}

/// The same metric and check get the same rows; others get others.
std::uint64_t seed_of(const Check& check, int metric, std::uint64_t seed)
{
    std::uint64_t mixed = seed ^ (0x9e3779b97f4a7c15u * static_cast<std::uint64_t>(metric + 1));
    for (const char* letter = check.id; *letter; ++letter)
        mixed = (mixed ^ static_cast<unsigned char>(*letter)) * 0x100000001b3u; // FNV-1a
    return mixed;
}

Finding try_metric(CheckMetric look, const Check& check, const std::filesystem::path& file, int metric, std::uint64_t seed)
{
    auto opened = OpenedMetric::open(file, metric);
    if (!opened)
        return untried("it cannot be read: " + opened.error().text());
    Trial trial(std::move(*opened), seed_of(check, metric, seed));
    return look(trial);
}

Finding look_here(const Check& check, const std::filesystem::path& file, int metric, std::uint64_t seed)
{
    try {
        if (const auto look = std::get_if<CheckMetric>(&check.look))
            return try_metric(*look, check, file, metric, seed);
        OpenedLibrary library = OpenedLibrary::open(file);
        return std::get<CheckLibrary>(check.look)(library);
    } catch (const Refused& refusal) {
        return failed(refusal.what());
    } catch (const Json::exception& error) {
        return untried(std::string("the examples do not fit the card: ") + error.what());
    } catch (const std::exception& thrown) {
        return {Outcome::crash, std::string("an exception left the plugin: ") + thrown.what()};
    } catch (...) {
        return {Outcome::crash, "an exception left the plugin that is not a std::exception"};
    }
}

} // namespace

Finding run_apart(const Check& check, const std::filesystem::path& library, int metric, std::uint64_t seed, std::chrono::milliseconds limit)
{
    const ProcessEnd end = run_in_own_process(
        {"check-here", check.id, library.string(), std::to_string(metric), std::to_string(seed), std::to_string(limit.count())}, limit);
    if (!end.has_answered)
        return {Outcome::crash, end.how, false, end.is_late ? Crash::late : Crash::ended};
    try {
        return is_forbidden_call(end.answer) ? finding_of_call(end.answer) : finding_from(end.answer);
    } catch (const Json::exception& error) {
        return {Outcome::crash, std::string("an answer that is not this program's: ") + error.what()};
    }
}

void run_check_here(const Check& check, const std::filesystem::path& library, int metric, std::uint64_t seed)
{
    answer_with(to_json(look_here(check, library, metric, seed)));
}

} // namespace yardstick
