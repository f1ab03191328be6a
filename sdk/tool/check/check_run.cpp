#include "check/check_run.h"

#include "check/check_apart.h"
#include "describe.h"
#include "described_library.h"
#include "manifest_parts.h"
#include "metrics_json.h"

#include <algorithm>
#include <atomic>
#include <fstream>
#include <functional>
#include <mutex>
#include <thread>

namespace yardstick {

namespace {

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

Finding run_in_turn(const Check& check, const PluginFiles& files, const Json& card)
{
    const Json& manifest = files.written.is_null() ? files.coded : files.written;
    try {
        if (const auto look = std::get_if<CheckFiles>(&check.look))
            return (*look)(files);
        if (manifest.is_null())
            return untried("there is no manifest to read");
        if (const auto look = std::get_if<CheckManifest>(&check.look))
            return (*look)(manifest);
        return std::get<CheckCard>(check.look)(card, manifest);
    } catch (const Json::exception& error) {
        const char* schema = is_metrics_file(files.library) ? "metrics.schema.json" : "plugin.schema.json";
        return failed(std::string("this is not as ") + schema + " says: " + error.what());
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

/// The checks of one metric that had no answer in time: each costs its whole limit, and after a few the rest will do the same.
class LateChecks {
public:
    bool are_enough() const { return count_ >= 3; }
    void note(const Finding& finding)
    {
        if (finding.outcome == Outcome::crash && finding.crash == Crash::late)
            ++count_;
    }

private:
    std::atomic<int> count_ = 0;
};

class PluginCheck {
public:
    explicit PluginCheck(const CheckRequest& request) : request_(request)
    {
        for (const Check& check : all_checks())
            if (is_wanted(check) || check.is_precondition)
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
                add(*check, {}, report_.has_passed() ? run_in_turn(*check, files_, {}) : skipped("another check has failed"));
        refuse_what_is_untried();

        const Json& manifest = files_.coded.is_null() ? files_.written : files_.coded;
        report_.library = request_.library;
        report_.seed = request_.seed;
        report_.plugin = text_in(manifest, "id");
        report_.version = text_in(manifest, "version");
        return std::move(report_);
    }

private:
    bool is_wanted(const Check& check) const
    {
        return request_.only.empty() || std::find(request_.only.begin(), request_.only.end(), check.id) != request_.only.end();
    }

    /// What was only done for others' sake is told when something is wrong with it.
    bool is_told(const Check& check, const Finding& finding) const
    {
        return is_wanted(check) || (finding.outcome != Outcome::pass && finding.outcome != Outcome::skip);
    }
    void add(const Check& check, const std::string& metric, Finding finding)
    {
        if (is_told(check, finding))
            report_.results.push_back({&check, metric, -1, std::move(finding)});
    }

    /// Where all that was tried passes, what ought to have been tried and was not may not go unnoticed.
    void refuse_what_is_untried()
    {
        if (!report_.has_passed())
            return;
        for (CheckResult& result : report_.results)
            if (result.finding.is_untried)
                result.finding.outcome = Outcome::fail;
    }

    /// All that the program says of the file comes first: it names the lines. What only code can do wrong is not asked.
    void read_metrics_file()
    {
        files_ = {request_.library, request_.library, as_manifest(read_json(request_.library)), {}, {}};
        std::vector<const Check*> left;
        for (const Check* check : checks_) {
            if (!check->is_precondition && !check->is_about_code)
                left.push_back(check);
            else if (!check->is_about_code)
                add(*check, {}, run_in_turn(*check, files_, {}));
        }
        for (const Check* check : checks_)
            if (check->is_about_code)
                add(*check, {}, skipped("there is no code that could do otherwise"));
        checks_ = std::move(left);
    }

    void look_into_library()
    {
        check_library();
        files_ = {request_.library, manifest_beside(request_.library), {}, {}, {}};
        files_.written = read_json(files_.manifest);
        if (!why_unusable_.empty())
            return;
        if (auto manifest = describe_library(request_.library, request_.limit)) {
            files_.coded = std::move(*manifest);
        } else {
            files_.why_not_coded = manifest.error().what;
            why_unusable_ = "its metrics cannot be listed";
        }
    }

    void check_library()
    {
        for (const Check* check : checks_) {
            if (!std::holds_alternative<CheckLibrary>(check->look))
                continue;
            Finding finding = has_loaded_ ? run_apart(*check, request_.library, -1, request_.seed, request_.limit) : skipped("the library does not load");
            const bool is_sound = finding.outcome == Outcome::pass || finding.outcome == Outcome::skip;
            if (!is_sound && check->id == std::string_view("library.loads"))
                has_loaded_ = false;
            // After these, nothing more can be asked of the code.
            if (!is_sound && check->is_precondition && why_unusable_.empty())
                why_unusable_ = std::string(check->id) + " did not pass";
            add(*check, {}, std::move(finding));
        }
    }

    void check_in_turn(const Check& check)
    {
        const Json& manifest = files_.written.is_null() ? files_.coded : files_.written;
        if (!std::holds_alternative<CheckCard>(check.look)) {
            add(check, {}, run_in_turn(check, files_, {}));
            return;
        }
        const std::vector<std::string> names = metric_names(manifest);
        for (std::size_t place = 0; place < names.size(); ++place)
            add(check, names[place], run_in_turn(check, files_, manifest["metrics"][place]));
    }

    void check_apart(CheckResult& result, LateChecks& late)
    {
        result.finding = late.are_enough() ? untried("its code gives no answer: three checks ended by their limit")
                                           : run_apart(*result.check, request_.library, result.place, request_.seed, request_.limit);
        late.note(result.finding);
    }

    void tell_of_progress(std::size_t all)
    {
        const std::lock_guard one_at_a_time(progress_);
        if (request_.progress)
            request_.progress(++done_, all);
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
                add(*check, {}, untried(why_unusable_));
                continue;
            }
            for (std::size_t place = 0; place < names.size(); ++place)
                results.push_back({check, names[place], static_cast<int>(place), {}});
        }
        std::vector<LateChecks> late(names.size());
        const auto add_job = [&](std::size_t place) {
            jobs.emplace_back([this, &results, &late, &result = results[place]] {
                check_apart(result, late[static_cast<std::size_t>(result.place)]);
                tell_of_progress(results.size());
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
    std::mutex progress_;
    std::size_t done_ = 0; ///< checks of metrics, guarded by progress_
    bool has_loaded_ = true;
    std::string why_unusable_; ///< empty: its code can be run
};

} // namespace

int PluginReport::count(Outcome outcome) const
{
    return static_cast<int>(std::count_if(results.begin(), results.end(), [&](const CheckResult& result) { return result.finding.outcome == outcome; }));
}

PluginReport check_plugin(const CheckRequest& request)
{
    return PluginCheck(request).run();
}

} // namespace yardstick
