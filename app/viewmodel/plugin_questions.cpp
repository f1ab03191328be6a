#include "viewmodel/plugin_questions.h"

#include "viewmodel/plugin_words.h"

#include <algorithm>
#include <cstddef>

namespace yardstick {

namespace {

constexpr std::size_t named_titles = 8; // of a plugin in a question: what more than a line or two nobody reads

std::string titles_of(const FoundPlugin& plugin)
{
    std::string titles;
    for (std::size_t k = 0; k < std::min(plugin.metrics.size(), named_titles); ++k)
        titles += (titles.empty() ? "" : ", ") + plugin.metrics[k].title;
    if (plugin.metrics.size() > named_titles)
        titles += " and " + std::to_string(plugin.metrics.size() - named_titles) + " more";
    return titles.empty() ? "none" : titles;
}

} // namespace

Confirmation question_to_add(const FoundPlugin& plugin, const FoundPlugin* present, bool is_safe_mode)
{
    Confirmation question;
    question.said = "Add " + plugin_name(plugin) + "?";
    question.details = {plugin.department.empty() ? "It does not say whom it is for." : "It says that it is for " + plugin.department + ". Yardstick cannot check that.",
                        "Metrics: " + titles_of(plugin), "File: " + plugin.path, "SHA-256: " + plugin.sha256, what_trusting_means(plugin)};
    if (present)
        question.details.push_back(present->is_removable ? "It takes the place of " + plugin_name(*present) + "." : plugin_name(*present) + " is there already: " + present->path);
    if (is_safe_mode)
        question.details.emplace_back("No plugin runs now, as plugins are off. Trusted, it runs when they are turned on.");
    question.answers = {"Add and trust", "Add without trusting", "Cancel"};
    return question;
}

Confirmation question_to_remove(const FoundPlugin& plugin)
{
    return {"Remove " + plugin_name(plugin) + "?",
            {"Its files are taken out of your plugin folder: " + plugin.path, "Scores and bindings stay; they work again when the plugin is added again."},
            {"Remove it", "Cancel"}};
}

Confirmation question_to_trust_folder(const std::filesystem::path& folder)
{
    return {"Trust every plugin in this folder?",
            {folder.string(), "Whatever plugin stands there now or later runs without being asked about, also when its files change.",
             "This is for those who develop plugins. It holds until the folder is removed from the list on this page."},
            {"Trust the folder", "Cancel"}};
}

std::string what_follows_trust(const FoundPlugin& plugin, bool is_safe_mode)
{
    if (is_safe_mode)
        return "It runs when plugins are turned on.";
    if (plugin.metrics.empty())
        return "None of its metrics can be used.";
    return plugin.metrics.size() == 1 ? "Its metric can be bound on the Metrics page." : "Its metrics can be bound on the Metrics page.";
}

} // namespace yardstick
