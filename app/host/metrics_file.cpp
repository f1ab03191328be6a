#include "host/metrics_file.h"

#include "host/formula_card.h"
#include "host/member_check.h"
#include "host/plugin_text.h"
#include "host/untrusted_file.h"

#include <algorithm>

namespace yardstick {

namespace {

const std::vector<MemberRule> plugin_rules{
    {"$schema", is_text, "a text", false},
    {"id", is_id, "lower-case letters, digits and _, a letter first", true},
    {"version", is_sentence, "a text such as \"1.0.0\"", true},
    {"department", is_sentence, "whose metrics these are", true},
    {"metrics", is_filled_list, "a list of one metric or more", true},
};

/// The id of the metric at `pointer`, or its place in the file when it has none.
std::string id_of(const JsonFile& file, const std::string& pointer)
{
    const Json& metric = file.root().at(Json::json_pointer(pointer));
    const bool has_id = metric.is_object() && metric.contains("id") && is_id(metric["id"]);
    return has_id ? metric["id"].get<std::string>() : readable_path(pointer);
}

Checked<FormulaDefinition> read_metric(const JsonFile& file, const std::string& pointer, const MetricsFile& plugin)
{
    auto card = read_formula_card(file, pointer);
    if (!card)
        return tl::unexpected(std::move(card.error()));
    auto formula = Formula::read(file, pointer, *card);
    auto examples = read_formula_examples(file, pointer, *card);
    if (!formula || !examples) {
        Problems problems = formula ? Problems{} : std::move(formula.error());
        if (!examples)
            problems.insert(problems.end(), examples.error().begin(), examples.error().end());
        return tl::unexpected(std::move(problems));
    }
    card->plugin = plugin.id;
    card->plugin_version = plugin.version;
    card->department = plugin.department;
    clean_texts(*card);
    return FormulaDefinition{std::move(*card), std::move(*examples), std::move(*formula)};
}

/// What is wrong with a metric beside the others: its id, and whom it is paired with.
Problems check_beside_others(const JsonFile& file, const std::string& pointer, const std::vector<std::string>& ids,
                             std::size_t place)
{
    Problems problems;
    const auto before = ids.begin() + static_cast<std::ptrdiff_t>(place);
    if (std::find(ids.begin(), before, ids[place]) != before)
        problems.push_back(file.problem(pointer_to(pointer, "id"), "value", "an id that no other metric of the file has",
                                        ids[place] + " again"));
    const std::string paired_with = file.root().at(Json::json_pointer(pointer)).value("paired_with", "");
    if (!paired_with.empty() && (paired_with == ids[place] || std::find(ids.begin(), ids.end(), paired_with) == ids.end()))
        problems.push_back(
            file.problem(pointer_to(pointer, "paired_with"), "value", "the id of another metric of this file", paired_with));
    return problems;
}

} // namespace

Checked<MetricsFile> MetricsFile::read(const std::filesystem::path& path, std::string& id)
{
    const auto text = read_description(path);
    return text ? parse(*text, path, id) : tl::unexpected(Problems{text.error()});
}

Checked<MetricsFile> MetricsFile::parse(std::string_view text, const std::filesystem::path& path, std::string& id)
{
    const auto file = JsonFile::parse(text, path.filename().string());
    if (!file)
        return tl::unexpected(Problems{file.error()});
    if (file->root().is_object() && file->root().contains("id") && is_id(file->root()["id"]))
        id = file->root()["id"].get<std::string>();
    Problems problems;
    if (!check_members(*file, "", plugin_rules, problems))
        return tl::unexpected(std::move(problems));

    const Json& root = file->root();
    MetricsFile plugin{id, root["version"], root["department"], std::filesystem::absolute(path).lexically_normal(), {}, {}};
    std::vector<std::string> ids;
    for (std::size_t place = 0; place < root["metrics"].size(); ++place)
        ids.push_back(id_of(*file, pointer_to("/metrics", place)));
    for (std::size_t place = 0; place < ids.size(); ++place) {
        const std::string pointer = pointer_to("/metrics", place);
        auto metric = read_metric(*file, pointer, plugin);
        Problems wrong = metric ? check_beside_others(*file, pointer, ids, place) : std::move(metric.error());
        if (wrong.empty())
            plugin.metrics.push_back(std::move(*metric));
        else
            plugin.refused.push_back({ids[place], std::move(wrong), place});
    }
    return plugin;
}

} // namespace yardstick
