#include "store/sql_attachment_store.h"

#include "core/sha256.h"
#include "survey/answer/data_url.h"

#include <fmt/format.h>

#include <algorithm>

namespace yardstick::store {

namespace {

/// The bytes of what is kept under `sha256`; nothing when they are damaged.
std::optional<std::string> sound_bytes(const std::string& sha256, const std::string& content)
{
    auto bytes = from_base64(content);
    if (bytes && sha256_of(*bytes) != sha256)
        bytes.reset();
    return bytes;
}

Error damaged(Database& database, const std::string& sha256)
{
    return Error(fmt::format("The workspace {} is damaged: the attachment {} is not what was stored. Restore it from a backup.",
                             database.dialect().description(), sha256));
}

} // namespace

std::optional<Attachment> SqlAttachmentStore::find(const std::string& sha256) const
{
    std::optional<Attachment> found;
    std::string type, content;
    database_.transact(Purpose::read, [&] {
        database_.dialect().for_each_row(
            "select type, content from attachment where sha256 = :sha256", [&](soci::statement& rows) { rows.exchange(soci::use(sha256, "sha256")); },
            [&](soci::statement& rows) {
                rows.exchange(soci::into(type));
                rows.exchange(soci::into(content));
            },
            [&] {
                auto bytes = sound_bytes(sha256, content);
                if (!bytes)
                    throw damaged(database_, sha256);
                found = {sha256, type, std::move(*bytes)};
            });
    });
    return found;
}

std::span<const Response> SqlAttachmentStore::take_from(std::span<const Response> responses, std::vector<Response>& changed)
{
    const auto holds_any = [](const Response& response) { return may_hold_attachments(response.answers); };
    if (std::none_of(responses.begin(), responses.end(), holds_any))
        return responses;
    changed.assign(responses.begin(), responses.end());
    for (Response& response : changed) {
        TakenAttachments taken = take_attachments(response.answers);
        response.answers = std::move(taken.answers);
        for (const Attachment& attachment : taken.attachments)
            keep(attachment);
    }
    return changed;
}

void SqlAttachmentStore::keep(const Attachment& attachment)
{
    const auto size = static_cast<long long>(attachment.bytes.size());
    const std::string content = to_base64(attachment.bytes);
    database_.sql() << "insert into attachment (sha256, type, size, content) values (:sha256, :type, :size, :content) on conflict (sha256) do nothing",
        soci::use(attachment.sha256, "sha256"), soci::use(attachment.type, "type"), soci::use(size, "size"), soci::use(content, "content");
}

void SqlAttachmentStore::check() const
{
    std::string sha256, content;
    database_.transact(Purpose::read, [&] {
        database_.dialect().for_each_row(
            "select sha256, content from attachment", [](soci::statement&) {},
            [&](soci::statement& rows) {
                rows.exchange(soci::into(sha256));
                rows.exchange(soci::into(content));
            },
            [&] {
                if (!sound_bytes(sha256, content))
                    throw damaged(database_, sha256);
            });
    });
}

} // namespace yardstick::store
