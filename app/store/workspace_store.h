#pragma once

#include "core/office_store.h"
#include "scoring/binding.h"
#include "scoring/version_store.h"
#include "store/location.h"
#include "survey/attachment_store.h"
#include "survey/partial_store.h"
#include "survey/response_store.h"
#include "survey/round_store.h"
#include "survey/survey_store.h"

#include <memory>
#include <string>

namespace yardstick {

namespace store {
class Database;
}

/// An open workspace: everything an office keeps, in one SQLite file or one PostgreSQL database (DESIGN section 5).
///
/// One connection, for one thread; a worker opens the same location again. Several programs may have a workspace open
/// and write to it at once. Everything here throws Error when the world fails, and then nothing was written.
class WorkspaceStore {
public:
    enum class OpenMode {
        existing, ///< there must be a workspace
        create,   ///< makes one, completely or not at all, where there is none
    };

    /// Opens a file path or "postgresql://…". An older workspace is copied and then migrated. Throws Error with what is
    /// wrong and what to do: no workspace there, not one of ours, newer than this program, damaged, locked, on a network
    /// share, not writable, or the server cannot be reached. What is not ours is left untouched.
    static std::unique_ptr<WorkspaceStore> open(const std::string& location, OpenMode mode);

    /// True when a workspace may be at `location`: the file exists, or it is a server.
    static bool may_exist(const std::string& location);

    ~WorkspaceStore();
    WorkspaceStore(const WorkspaceStore&) = delete;
    WorkspaceStore& operator=(const WorkspaceStore&) = delete;

    OfficeStore& office();
    SurveyStore& surveys();
    ResponseStore& responses();
    BindingStore& bindings();
    StateStore& states();
    VersionStore& versions();
    RoundStore& rounds();
    PartialStore& partials();
    AttachmentStore& attachments();

    bool is_shared() const;          ///< on a server, where others may work in it
    bool was_created() const;        ///< by this open()
    std::string description() const; ///< its path, or the server without password

    /// For the other parts of this folder.
    store::Database& database();

private:
    struct Parts;
    explicit WorkspaceStore(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
};

} // namespace yardstick
