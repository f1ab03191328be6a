#include "watch/watch.h"

#include "core/error.h"
#include "watch/figures.h"
#include "watch/plugin_build.h"
#include "watch/saved_files.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <ctime>
#include <map>
#include <ostream>
#include <utility>

#include <signal.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace yardstick {

namespace {

namespace fs = std::filesystem;
using std::chrono::steady_clock;

/// As long as it lives, what would end the program can be read here instead.
class StopSignals {
public:
    StopSignals()
    {
        sigset_t signals;
        sigemptyset(&signals);
        for (const int number : {SIGINT, SIGTERM, SIGHUP})
            sigaddset(&signals, number);
        sigprocmask(SIG_BLOCK, &signals, &before_);
        descriptor_ = signalfd(-1, &signals, SFD_CLOEXEC);
        if (descriptor_ < 0)
            throw Error(std::string("Signals cannot be waited for: ") + std::strerror(errno) + '.');
    }
    ~StopSignals()
    {
        close(descriptor_);
        sigprocmask(SIG_SETMASK, &before_, nullptr);
    }
    StopSignals(const StopSignals&) = delete;
    StopSignals& operator=(const StopSignals&) = delete;

    int descriptor() const { return descriptor_; }
    /// Takes the one that has come: it would end the program as soon as signals do so again.
    void take() const
    {
        signalfd_siginfo taken{};
        while (read(descriptor_, &taken, sizeof taken) < 0 && errno == EINTR) {
        }
    }

private:
    sigset_t before_{};
    int descriptor_ = -1;
};

std::string value_of(const Figure& figure)
{
    return figure.value ? fmt::format("{:.6g}", *figure.value) : "no value";
}

std::string interval_of(const Figure& figure)
{
    const std::string limits = figure.low && figure.high ? fmt::format("{:.6g} to {:.6g}", *figure.low, *figure.high) : "";
    if (limits.empty()) // "none: a count"
        return figure.interval.starts_with("none") ? "no interval" + figure.interval.substr(4) : figure.interval;
    return figure.interval.empty() ? limits : limits + " (" + figure.interval + ')';
}

std::string change(const std::string& before, const std::string& now)
{
    return before == now ? now : before + " -> " + now;
}

/// "80 -> 75 percent, n 10 -> 12, 46.7682 to 91.1063 (Wilson 95 %)".
std::string in_words(const Figure& now, const Figure& before, const std::string& unit)
{
    std::string text = change(value_of(before), value_of(now));
    if (now.value && !unit.empty())
        text += ' ' + unit;
    text += ", n " + change(std::to_string(before.n), std::to_string(now.n));
    if (const std::string interval = interval_of(now); !interval.empty())
        text += ", " + interval;
    return text;
}

class Watch {
public:
    Watch(const WatchRequest& request, int stop, std::ostream& out) : request_(request), stop_(stop), out_(out) {}

    /// Builds and scores. True when all was well.
    bool round()
    {
        out_ << fmt::format("\n{:%H:%M:%S}", fmt::localtime(std::time(nullptr))) << '\n';
        if (fs::exists(request_.folder / "CMakeLists.txt")) {
            if (!is_set_up(request_.folder))
                out_ << "Setting up " << (request_.folder / "build/watch").string() << ", which takes longer this once." << std::endl;
            const CommandEnd built = build_plugin(request_.folder, stop_);
            if (built.is_stopped)
                return false;
            if (built.code != 0) {
                out_ << without_progress(built.said) << sources_in_another_encoding(request_.folder) << "Not built. " << (last_.empty() ? "There are no figures yet.\n" : "The figures above are the last good ones.\n");
                return false;
            }
        }
        const std::vector<fs::path> plugins = plugins_in(request_.folder);
        if (plugins.empty()) {
            out_ << "No plugin was built: yardstick_add_plugin() in CMakeLists.txt makes one.\n";
            return false;
        }
        bool is_well = true;
        for (const fs::path& plugin : plugins) {
            if (plugins.size() > 1)
                out_ << (plugin.extension() == ".so" ? plugin.stem() : plugin.filename()).string() << ":\n";
            is_well = show(plugin) && is_well;
        }
        return is_well;
    }

private:
    bool show(const fs::path& plugin)
    {
        const std::vector<MetricFigures> all = figures_of({plugin, request_.data, std::chrono::seconds(5), stop_});
        std::size_t width = 0;
        for (const MetricFigures& metric : all)
            width = std::max(width, metric.id.size());
        bool is_well = true, has_figure = false;
        for (const MetricFigures& metric : all) {
            for (std::size_t place = 0; place < metric.figures.size(); ++place) {
                const std::string of = request_.data ? "" : fmt::format("example {:<3}", place + 1);
                Figure& last = last_.try_emplace({plugin.string(), metric.id, place}, metric.figures[place]).first->second;
                out_ << fmt::format("  {:<{}}  {}{}\n", metric.id, width, of, in_words(metric.figures[place], last, metric.unit));
                last = metric.figures[place];
            }
            for (const std::string& problem : metric.problems)
                out_ << fmt::format("  {:<{}}  {}\n", metric.id, width, problem);
            is_well = is_well && (metric.problems.empty() || metric.is_left_out);
            has_figure = has_figure || !metric.figures.empty();
        }
        return is_well && has_figure;
    }

    const WatchRequest& request_;
    int stop_;
    std::ostream& out_;
    std::map<std::tuple<std::string, std::string, std::size_t>, Figure> last_; ///< by plugin, metric and example
};

} // namespace

Result<bool> watch_plugin(const WatchRequest& request, std::ostream& out)
{
    if (!fs::exists(request.folder / "CMakeLists.txt") && !fs::exists(request.folder / "metrics.json"))
        return refuse(request.folder.string(), "the folder of a plugin, with CMakeLists.txt or metrics.json", fs::is_directory(request.folder) ? "neither" : "no folder");
    if (request.data && !fs::is_directory(fs::absolute(*request.data).parent_path()))
        return refuse(request.data->string(), "a file in a folder that there is");
    StopSignals stop;
    SavedFiles files(request.folder, request.data);
    Watch watch(request, stop.descriptor(), out);
    if (!request.is_once)
        out << "Watching " << fs::canonical(request.folder).string() << ". Ctrl+C ends it." << std::endl;
    bool is_well = watch.round();
    out << std::flush;
    while (!request.is_once) {
        steady_clock::time_point saved;
        const SavedFiles::Event event = files.wait(stop.descriptor(), saved);
        if (event == SavedFiles::Event::folder_gone)
            return refuse(request.folder.string(), "a folder that stays", "that it is gone");
        if (event == SavedFiles::Event::stopped) {
            stop.take();
            out << "Stopped." << std::endl;
            return true;
        }
        is_well = watch.round();
        out << fmt::format("  {:.1f} s after the save.\n", std::chrono::duration<double>(steady_clock::now() - saved).count()) << std::flush;
    }
    return is_well;
}

} // namespace yardstick
