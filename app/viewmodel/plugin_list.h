#pragma once

#include "scoring/plugin_control.h"
#include "viewmodel/background.h"
#include "viewmodel/plugin_words.h"
#include "viewmodel/confirmation.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace yardstick {

/// All plugins that were found, one of them chosen, and what a person may decide about them: what the Plugins page shows and does.
///
/// Whatever reads or hashes files goes on in the background; busy() says what, and nothing else is begun meanwhile: of what was dropped
/// or chosen by then the first waits its turn. [one thread]
class PluginList {
public:
    /// `control` outlives whatever `background` does.
    PluginList(PluginControl& control, Background& background) : control_(control), background_(background) {}

    void refresh();
    std::function<void()> on_change; ///< what was read, done or asked is another now
    const std::string& busy() const { return busy_; } ///< "Reading the plugins …"; empty when nothing goes on
    bool was_read() const { return was_read_; }

    const std::vector<FoundPlugin>& plugins() const { return read_.plugins; } ///< those that wait first, then by id
    void choose(std::size_t plugin);
    const FoundPlugin* chosen() const; ///< null when there is none
    std::optional<PluginDetails> details() const;
    std::string summary() const; ///< "8 plugins, 5 used, 1 waits for trust, 2 refused"

    bool can_trust() const;
    bool can_distrust() const;
    bool can_retry() const;
    bool can_remove() const;
    void trust();
    void distrust();
    void retry();
    void remove();                               ///< asks first
    void add(const std::filesystem::path& path); ///< looks at it, and asks whether to trust it

    /// Looks at the one file or folder that was dropped, as add() does; several at once are refused in words.
    void drop(const std::vector<std::filesystem::path>& paths);

    const std::vector<std::filesystem::path>& trusted_folders() const { return read_.folders; }
    void choose_folder(std::size_t folder);
    std::optional<std::size_t> chosen_folder() const; ///< nothing where none is trusted
    void trust_folder(const std::filesystem::path& folder); ///< asks first
    bool can_distrust_folder() const { return busy_.empty() && chosen_folder(); }
    void distrust_folder(); ///< the chosen one

    bool is_safe_mode() const { return read_.is_safe_mode; }
    void leave_safe_mode();
    const std::vector<std::string>& missing_protections() const { return read_.missing_protections; }

    const std::optional<Confirmation>& question() const { return question_.question(); }
    void answer(std::size_t answer);

    const std::string& done() const { return done_; } ///< what was done last, in a sentence
    const Problems& problems() const { return problems_; } ///< why it was not
    void forget(); ///< what was done and why it was not: something else goes on

private:
    struct Reading {
        std::vector<FoundPlugin> plugins;
        std::vector<std::filesystem::path> folders;
        bool is_safe_mode = false;
        std::vector<std::string> missing_protections;
    };
    /// What was done, in a sentence, and the path of the plugin that is chosen then; empty: the same as before.
    struct Done {
        std::string said, chosen_path;
    };
    /// Runs in the background.
    using Act = std::function<Result<Done>(PluginControl&)>;

    void begin();
    void act(std::string busy, Act act);
    void finish(Reading reading, const Result<Done>& done);
    void fail(const std::string& why);
    void tell();
    void ask_to_add(const std::filesystem::path& path, const FoundPlugin& found);
    /// Whether it has to wait until what is going on has ended. `what` is its name: "libtill.so".
    bool has_to_wait(const std::string& what, std::function<void()> it);
    void go_on();

    PluginControl& control_;
    Background& background_;
    Reading read_;
    bool was_read_ = false;
    std::string chosen_path_, busy_, done_;
    std::filesystem::path chosen_folder_;
    Problems problems_;
    OpenConfirmation question_;
    std::function<void()> waiting_; ///< is done when nothing goes on any more
    std::shared_ptr<int> alive_ = std::make_shared<int>(0); ///< what arrives after this has gone is dropped
};

} // namespace yardstick
