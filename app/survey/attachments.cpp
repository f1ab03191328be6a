#include "survey/attachments.h"

#include "core/sha256.h"
#include "survey/answer/data_url.h"
#include "survey/attachment_store.h"

#include <fmt/format.h>

#include <functional>

namespace yardstick {

namespace {

constexpr std::string_view reference_start = "attachment:sha256-";
constexpr std::size_t hash_length = 64;

/// Visits every text of `json`; `visit` may change it.
void for_each_text(Json& json, const std::function<void(Json& text)>& visit)
{
    if (json.is_string())
        return visit(json);
    if (json.is_structured())
        for (Json& part : json)
            for_each_text(part, visit);
}

} // namespace

std::string words_of_size(std::size_t bytes)
{
    if (bytes < 1000)
        return fmt::format("{} bytes", bytes);
    return bytes < 100'000 ? fmt::format("{:.1f} KB", static_cast<double>(bytes) / (1u << 10)) : fmt::format("{:.1f} MB", static_cast<double>(bytes) / (1u << 20));
}

std::string reference_to(const std::string& sha256)
{
    return std::string(reference_start) + sha256;
}

std::optional<std::string> referred_hash(std::string_view text)
{
    const bool is_reference = text.size() == reference_start.size() + hash_length && text.starts_with(reference_start)
        && text.find_first_not_of("0123456789abcdef", reference_start.size()) == std::string_view::npos;
    return is_reference ? std::optional(std::string(text.substr(reference_start.size()))) : std::nullopt;
}

std::size_t largest_file(const FileDetails& question)
{
    return question.max_size_bytes > 0 ? static_cast<std::size_t>(question.max_size_bytes) : largest_attachment;
}

Result<void> check_file(const std::string& question, const std::string& name, std::string_view content, const FileDetails& details)
{
    if (!is_data_url(content))
        return {};
    const std::string what = "file" + (name.empty() ? "" : " " + name) + " of question " + question;
    const auto file = read_data_url(content);
    if (!file)
        return refuse(what, "a data: URL whose base64 is sound", "a damaged one");
    if (file->bytes.size() > largest_file(details))
        return refuse(what, "at most " + words_of_size(largest_file(details)), words_of_size(file->bytes.size()));
    return {};
}

bool may_hold_attachments(std::string_view answers)
{
    return answers.find("\"data:") != std::string_view::npos;
}

TakenAttachments take_attachments(const std::string& answers)
{
    if (!may_hold_attachments(answers))
        return {answers, {}};
    Json json = Json::parse(answers);
    TakenAttachments taken;
    for_each_text(json, [&](Json& text) {
        const std::string& url = text.get_ref<const std::string&>();
        auto file = read_data_url(url);
        if (!file || to_text(*file) != url)
            return;
        const std::string hash = sha256_of(file->bytes);
        taken.attachments.push_back({hash, std::move(file->type), std::move(file->bytes)});
        text = reference_to(hash);
    });
    taken.answers = taken.attachments.empty() ? answers : json.dump();
    return taken;
}

std::vector<NamedReference> references_in(const Json& answers)
{
    std::vector<NamedReference> found;
    if (const auto hash = answers.is_string() ? referred_hash(answers.get_ref<const std::string&>()) : std::nullopt)
        found.push_back({{}, *hash});
    if (!answers.is_structured())
        return found;
    for (const auto& part : answers) {
        for (NamedReference& reference : references_in(part)) {
            if (reference.name.empty() && answers.is_object() && answers.contains("name") && answers["name"].is_string())
                reference.name = answers["name"].get<std::string>();
            found.push_back(std::move(reference));
        }
    }
    return found;
}

Json with_attachments(Json answers, const AttachmentStore& store)
{
    for_each_text(answers, [&](Json& text) {
        const auto hash = referred_hash(text.get_ref<const std::string&>());
        const auto attachment = hash ? store.find(*hash) : std::nullopt;
        if (attachment)
            text = to_text(DataUrl{attachment->type, attachment->bytes});
    });
    return answers;
}

} // namespace yardstick
