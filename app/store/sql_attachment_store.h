#pragma once

#include "store/database.h"
#include "survey/attachment_store.h"
#include "survey/response.h"

#include <span>
#include <vector>

namespace yardstick::store {

/// Attachments in a workspace.
class SqlAttachmentStore final : public AttachmentStore {
public:
    explicit SqlAttachmentStore(Database& database) : database_(database) {}

    std::optional<Attachment> find(const std::string& sha256) const override;

    /// `responses` as their rows are written: what is attached to them is kept here, in the transaction that is open. They stand in
    /// `changed` when any differs; nothing is copied otherwise.
    std::span<const Response> take_from(std::span<const Response> responses, std::vector<Response>& changed);

    /// Throws Error when the bytes of one are not what its hash says.
    void check() const;

private:
    void keep(const Attachment& attachment);

    Database& database_;
};

} // namespace yardstick::store
