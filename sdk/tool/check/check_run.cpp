#include "check/check_run.h"

#include "check/own_process.h"
#include "check/trial.h"
#include "describe.h"
#include "metrics_json.h"
#include "opened_library.h"

#include <algorithm>
#include <atomic>
#include <fstream>
#include <functional>
#include <thread>

namespace yardstick {

namespace {

using std::chrono::milliseconds;

bool runs_code(const Check& check)
{
    return std::holds_alternative<CheckLibrary>(check.look) || std::holds_alternative<CheckMetric>(check.look);
}

Json read_json(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    Json json = in ? Json::parse(in, nullptr, false) : Json();
    return json.is_object() ? json : Json();
}

Json describe_apart(const std::filesystem::path& library, milliseconds limit)
{
    const ProcessEnd end = run_in_own_process({"describe-here", library.string(), std::to_string(limit.count())}, limit);
    return end.has_answered ? Json::parse(end.answer) : Json();
}

Finding run_apart(const Check& check, const CheckRequest& request, int metric)
{
    const ProcessEnd end = run_in_own_process({"check-here", check.id, request.library.string(), std::to_string(metric), std::to_string(request.seed),
                                               std::to_string(request.limit.count())},
                                              request.limit);
    if (!end.has_answered)
        return {Outcome::crash, end.how};
    const Json answer = Json::parse(end.answer);
    return {static_cast<Outcome>(answer.at("outcome").get<int>()), answer.at("what").get<std::string>()};
}

Finding run_in_turn(const Check& check, const PluginFiles& files, const Json& card)
{
    const Json& manifest = files.written.is_null() ? files.coded : files.written;
    if (const auto look = std::get_if<CheckFiles>(&check.look))
        return (*look)(files);
    if (manifest.is_null())
        return skipped("there is no manifest to read");
    if (const auto look = std::get_if<CheckManifest>(&check.look))
        return (*look)(manifest);
    try {
        return std::get<CheckCard>(check.look)(card, manifest);
    } catch (const Json::exception& error) {
        return failed(std::string("the card is not as plugin.schema.json says: ") + error.what());
    }
}

/// Names for the results of each metric.
std::vector<std::string> metric_names(const Json& manifest)
{
    std::vector<std::string> names;
    if (const auto metrics = manifest.find("metrics"); metrics != manifest.end() && metrics->is_array())
        for (const Json& card : *metrics) {
            const auto id = card.is_object() ? card.find("id") : card.end();
            names.push_back(id != card.end() && id->is_string() && !id->get<std::string>().empty() ? id->get<std::string>()
                                                                                                    : "metric " + std::to_string(names.size() + 1));
        }
    return names;
}

/// Does every job, several at once. What a job throws is thrown here.
void do_all(const std::vector<std::function<void()>>& jobs)
{
    std::atomic<std::size_t> next = 0;
    std::vector<std::exception_ptr> failures(std::max(1u, std::thread::hardware_concurrency()));
    std::vector<std::thread> workers;
    for (std::exception_ptr& failure : failures)
        workers.emplace_back([&] {
            try {
                for (std::size_t job = next++; job < jobs.size(); job = next++)
                    jobs[job]();
            } catch (...) {
                failure = std::current_exception();
            }
        });
    for (std::thread& worker : workers)
        worker.join();
    for (const std::exception_ptr& failure : failures)
        if (failure)
            std::rethrow_exception(failure);
}

class PluginCheck {
public:
    explicit PluginCheck(const CheckRequest& request) : request_(request)
    {
        for (const Check& check : all_checks())
            if (request.only.empty() || std::find(request.only.begin(), request.only.end(), check.id) != request.only.end())
                checks_.push_back(&check);
    }

    PluginReport run()
    {
        if (is_metrics_file(request_.library))
            read_metrics_file();
        else
            look_into_library();
        for (const Check* check : checks_)
            if (!runs_code(*check) && !check->only_after_success)
                check_in_turn(*check);
        check_metrics();
        for (const Check* check : checks_)
            if (check->only_after_success)
                report_.results.push_back({check, {}, report_.has_passed() ? run_in_turn(*check, files_, {}) : skipped("another check has failed")});

        const Json& manifest = files_.coded.is_null() ? files_.written : files_.coded;
        report_.library = request_.library;
        report_.seed = request_.seed;
        report_.plugin = manifest.is_object() ? manifest.value("id", Json("")).get<std::string>() : "";
        report_.version = manifest.is_object() ? manifest.value("version", Json("")).get<std::string>() : "";
        return std::move(report_);
    }

private:
    /// What only code can do wrong is not asked of a file without code.
    void read_metrics_file()
    {
        files_ = {request_.library, request_.library, as_manifest(read_json(request_.library)), {}};
        const auto is_about_code = [&](const Check* check) {
            if (check->is_about_code)
                report_.results.push_back({check, {}, skipped("there is no code that could do otherwise")});
            return check->is_about_code;
        };
        checks_.erase(std::remove_if(checks_.begin(), checks_.end(), is_about_code), checks_.end());
    }

    void look_into_library()
    {
        check_library();
        files_ = {request_.library, manifest_beside(request_.library), {}, why_unusable_.empty() ? describe_apart(request_.library, request_.limit) : Json()};
        files_.written = read_json(files_.manifest);
        if (why_unusable_.empty() && files_.coded.is_null())
            why_unusable_ = "its metrics cannot be listed";
    }

    void check_library()
    {
        for (const Check* check : checks_) {
            if (!std::holds_alternative<CheckLibrary>(check->look))
                continue;
            Finding finding = has_loaded_ ? run_apart(*check, request_, -1) : skipped("the library does not load");
            const bool is_sound = finding.outcome == Outcome::pass || finding.outcome == Outcome::skip;
            // After these, nothing more can be asked of the code.
            const std::string_view id = check->id;
            if (!is_sound && id == "library.loads")
                has_loaded_ = false;
            if (!is_sound && id != "library.silent" && id != "library.unloads" && id != "library.same_table")
                why_unusable_ = std::string(id) + " did not pass";
            report_.results.push_back({check, {}, std::move(finding)});
        }
    }

    void check_in_turn(const Check& check)
    {
        const Json& manifest = files_.written.is_null() ? files_.coded : files_.written;
        if (!std::holds_alternative<CheckCard>(check.look)) {
            report_.results.push_back({&check, {}, run_in_turn(check, files_, {})});
            return;
        }
        const std::vector<std::string> names = metric_names(manifest);
        for (std::size_t place = 0; place < names.size(); ++place)
            report_.results.push_back({&check, names[place], run_in_turn(check, files_, manifest["metrics"][place])});
    }

    void check_metrics()
    {
        const std::vector<std::string> names = metric_names(files_.coded.is_null() ? files_.written : files_.coded);
        std::vector<std::function<void()>> jobs;
        std::vector<CheckResult> results;
        for (const Check* check : checks_) {
            if (!std::holds_alternative<CheckMetric>(check->look))
                continue;
            if (!why_unusable_.empty()) {
                report_.results.push_back({check, {}, skipped(why_unusable_)});
                continue;
            }
            for (std::size_t place = 0; place < names.size(); ++place)
                results.push_back({check, names[place], {}});
        }
        const auto add_job = [&](std::size_t place) {
            jobs.emplace_back([this, &result = results[place], metric = static_cast<int>(place % names.size())] {
                result.finding = run_apart(*result.check, request_, metric);
            });
        };
        const auto first = std::find_if(results.begin(), results.end(), [](const CheckResult& result) { return result.check->id == std::string_view("examples.right"); });
        const bool has_formulas = is_metrics_file(request_.library) && first != results.end();
        // A formula that fails on the rows of its author fails everywhere, for the same reason.
        const auto first_place = static_cast<std::size_t>(first - results.begin());
        for (std::size_t place = 0; has_formulas && place < names.size(); ++place)
            add_job(first_place + place);
        do_all(jobs);
        jobs.clear();
        for (std::size_t place = 0; place < results.size(); ++place) {
            const bool is_done = has_formulas && place >= first_place && place < first_place + names.size();
            if (has_formulas && !is_done && results[first_place + place % names.size()].finding.outcome != Outcome::pass)
                results[place].finding = skipped("its examples are not right");
            else if (!is_done)
                add_job(place);
        }
        do_all(jobs);
        report_.results.insert(report_.results.end(), results.begin(), results.end());
    }

    const CheckRequest& request_;
    std::vector<const Check*> checks_;
    PluginFiles files_;
    PluginReport report_;
    bool has_loaded_ = true;
    std::string why_unusable_; ///< empty: its code can be run
};

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
        return skipped("it cannot be read: " + opened.error().text());
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
        return skipped(std::string("the examples do not fit the card: ") + error.what());
    } catch (const std::exception& thrown) {
        return {Outcome::crash, std::string("an exception left the plugin: ") + thrown.what()};
    } catch (...) {
        return {Outcome::crash, "an exception left the plugin that is not a std::exception"};
    }
}

} // namespace

int PluginReport::count(Outcome outcome) const
{
    return static_cast<int>(std::count_if(results.begin(), results.end(), [&](const CheckResult& result) { return result.finding.outcome == outcome; }));
}

PluginReport check_plugin(const CheckRequest& request)
{
    return PluginCheck(request).run();
}

void run_check_here(const Check& check, const std::filesystem::path& library, int metric, std::uint64_t seed)
{
    const Finding finding = look_here(check, library, metric, seed);
    answer_with(Json{{"outcome", static_cast<int>(finding.outcome)}, {"what", finding.what}}.dump(-1, ' ', false, Json::error_handler_t::replace));
}

void describe_here(const std::filesystem::path& library)
{
    Json manifest;
    try {
        manifest = describe_library(library);
    } catch (const NotAPlugin&) {
        manifest = Json(); // the checks of the library say why
    }
    answer_with(manifest.dump());
}

} // namespace yardstick
