#pragma once

#include "survey/attachments.h"

#include <optional>
#include <string>

namespace yardstick {

/// Finds what responses have attached; ResponseStore and RoundStore take it out of answers when they write them. Port: implemented
/// by `store`. Throws Error when the world fails, also when what is kept is damaged. [the store's thread]
class AttachmentStore {
public:
    virtual ~AttachmentStore() = default;

    virtual std::optional<Attachment> find(const std::string& sha256) const = 0;
};

/// `answers` with a data: URL for every reference, as a form shows them. What is not in the store stays a reference.
Json with_attachments(Json answers, const AttachmentStore& store);

} // namespace yardstick
