#include "cli/context.h"

#include "core/whole_file.h"
#include "viewmodel/kiosk_pin.h"
#include "viewmodel/kiosk_settings.h"
#include "viewmodel/repeat_filter.h"

#include <istream>
#include <ostream>

#ifdef __unix__
#include <termios.h>
#include <unistd.h>
#endif

#include <iostream>

namespace yardstick {

namespace {

constexpr const char* not_a_lock =
    "Full screen is not a lock: the computer's own keys and its other users are not kept out. README, \"A kiosk\", says how to make it the only program.";

struct KioskOptions {
    std::string seat, survey, department, site, language, words, logo, left;
    std::int64_t idle = 0, repeat = 0;
};

/// Nothing that is typed is shown, as long as it lives; only where somebody types at a terminal.
class HiddenTyping {
public:
    explicit HiddenTyping(const std::istream& in)
    {
#ifdef __unix__
        is_hiding_ = &in == &std::cin && isatty(STDIN_FILENO) && tcgetattr(STDIN_FILENO, &before_) == 0;
        if (!is_hiding_)
            return;
        termios hidden = before_;
        hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
#else
        (void)in;
#endif
    }
    ~HiddenTyping()
    {
#ifdef __unix__
        if (is_hiding_)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
#endif
    }
    HiddenTyping(const HiddenTyping&) = delete;
    HiddenTyping& operator=(const HiddenTyping&) = delete;

private:
#ifdef __unix__
    termios before_{};
#endif
    bool is_hiding_ = false;
};

ExitCode set_pin(CommandContext& context, const KioskOptions& options)
{
    Workspace& workspace = context.workspace();
    std::string pin;
    {
        const HiddenTyping hidden(context.in);
        context.err << "The new PIN, 4 to 12 digits: " << std::flush;
        std::getline(context.in, pin);
        context.err << '\n';
    }
    const auto set = KioskPin(workspace.office_store(), workspace.clock(), options.seat).set(pin);
    if (!set)
        return context.refuse(set.error());
    context.print({{"pin", "set"}}, std::string("The PIN is set. ") + not_a_lock);
    return ExitCode::done;
}

ExitCode show(CommandContext& context, const KioskOptions& options)
{
    Workspace& workspace = context.workspace();
    const KioskSettings settings = read_kiosk_settings(workspace, options.seat);
    const bool has_pin = KioskPin(workspace.office_store(), workspace.clock(), options.seat).is_set();
    ResponseQuery query;
    query.source = settings.survey;
    query.department = settings.department;
    query.site = settings.site;
    const std::int64_t repeats = count_repeat_presses(workspace.responses(), query);
    const std::string left = settings.left_answers == LeftAnswers::kept ? "keep" : "drop";
    if (context.as_json) {
        context.print_json({{"survey", settings.survey},
                            {"department", settings.department},
                            {"site", settings.site},
                            {"language", settings.language},
                            {"words", settings.words},
                            {"logo_bytes", settings.logo.size()},
                            {"idle_seconds", settings.idle_time.count()},
                            {"left", left},
                            {"repeat_seconds", settings.repeat_interval.count()},
                            {"repeat_presses", repeats},
                            {"pin", has_pin}});
        return ExitCode::done;
    }
    context.print_table({"setting", "value"},
                        {{"survey", settings.survey},
                         {"department", settings.department},
                         {"site", settings.site},
                         {"language", settings.language.empty() ? "the survey's own" : settings.language},
                         {"words", settings.words},
                         {"logo", settings.logo.empty() ? "none" : std::to_string(settings.logo.size()) + " bytes"},
                         {"idle", std::to_string(settings.idle_time.count()) + " s"},
                         {"answers left unfinished", left},
                         {"repeat interval", std::to_string(settings.repeat_interval.count()) + " s"},
                         {"repeat presses set aside", std::to_string(repeats)},
                         {"PIN", has_pin ? "set" : "none: set one with yardstickctl kiosk pin"}});
    context.out << not_a_lock << '\n';
    return ExitCode::done;
}

ExitCode change(CommandContext& context, const CLI::App& command, const KioskOptions& options)
{
    Workspace& workspace = context.workspace();
    KioskSettings settings = read_kiosk_settings(workspace, options.seat);
    const auto is_named = [&](const char* name) { return command.count(name) > 0; };
    for (const auto& [name, setting, value] : {std::tuple("--survey", &settings.survey, &options.survey), std::tuple("--department", &settings.department, &options.department),
                                               std::tuple("--site", &settings.site, &options.site), std::tuple("--language", &settings.language, &options.language),
                                               std::tuple("--words", &settings.words, &options.words)})
        if (is_named(name))
            *setting = *value;
    if (is_named("--logo"))
        settings.logo = options.logo.empty() ? std::string() : read_whole_file(options.logo);
    if (is_named("--idle"))
        settings.idle_time = std::chrono::seconds(options.idle);
    if (is_named("--repeat"))
        settings.repeat_interval = std::chrono::seconds(options.repeat);
    if (is_named("--left"))
        settings.left_answers = options.left == "drop" ? LeftAnswers::dropped : LeftAnswers::kept;
    const auto kept = keep_kiosk_settings(workspace, options.seat, settings);
    if (!kept)
        return context.refuse(kept.error());
    return show(context, options);
}

} // namespace

void add_kiosk_commands(CLI::App& app, CommandContext& context)
{
    auto options = std::make_shared<KioskOptions>();
    auto* kiosk = app.add_subcommand("kiosk", "A kiosk on the counter: yardstick --kiosk")->require_subcommand(1);
    auto* show_command = kiosk->add_subcommand("show", "How it is set up, and how many presses its filter has set aside");
    when_called(show_command, context, [&context, options] { return show(context, *options); });
    auto* pin_command = kiosk->add_subcommand("pin", "Set the PIN that it is left by; it is typed, or comes on standard input");
    when_called(pin_command, context, [&context, options] { return set_pin(context, *options); });

    auto* set_command = kiosk->add_subcommand("set", "Change how it is set up");
    set_command->add_option("--survey", options->survey, "Id of the survey: one that a single tap completes");
    set_command->add_option("--department", options->department, "Id of the department");
    set_command->add_option("--site", options->site, "Id of the site");
    set_command->add_option("--language", options->language, "The language it returns to (default: the survey's own)");
    set_command->add_option("--words", options->words, "The department's own words on the first screen; empty takes them away");
    set_command->add_option("--logo", options->logo, "A PNG, JPEG or SVG picture for the first screen; empty takes it away");
    set_command->add_option("--idle", options->idle, "Seconds without a touch after which it begins anew (15 or more)");
    set_command->add_option("--left", options->left, "What becomes of a follow-up left unfinished; the tap always stays")->check(CLI::IsMember({"keep", "drop"}));
    set_command->add_option("--repeat", options->repeat, "Seconds within which another press is set aside as a repeat");
    when_called(set_command, context, [&context, set_command, options] { return change(context, *set_command, *options); });
    for (CLI::App* each : {show_command, pin_command, set_command})
        each->add_option("--seat", options->seat, "On a shared workspace: the name of the kiosk's computer");
}

} // namespace yardstick
