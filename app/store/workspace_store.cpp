#include "store/workspace_store.h"

#include "store/migrations.h"
#include "store/workspace_file.h"
#include "store/postgresql_library.h"
#include "store/sql_attachment_store.h"
#include "store/sql_binding_store.h"
#include "store/sql_office_store.h"
#include "store/sql_partial_store.h"
#include "store/sql_response_store.h"
#include "store/sql_round_store.h"
#include "store/sql_state_store.h"
#include "store/sql_survey_store.h"
#include "store/sql_version_store.h"
#include "store/sqlite_dialect.h"

#include <fmt/format.h>

namespace yardstick {

using namespace store;

struct WorkspaceStore::Parts {
    Parts(std::unique_ptr<Database> opened, bool is_new)
        : was_created(is_new), database(std::move(opened)), office(*database), surveys(*database), responses(*database),
          bindings(*database), states(*database), versions(*database), rounds(*database), partials(*database), attachments(*database)
    {
    }

    bool was_created;
    std::unique_ptr<Database> database;
    SqlOfficeStore office;
    SqlSurveyStore surveys;
    SqlResponseStore responses;
    SqlBindingStore bindings;
    SqlStateStore states;
    SqlVersionStore versions;
    SqlRoundStore rounds;
    SqlPartialStore partials;
    SqlAttachmentStore attachments;
};

namespace {

std::unique_ptr<Database> open_file(const std::filesystem::path& file)
{
    check_workspace_file(file);
    auto database = std::make_unique<Database>(open_sqlite(file, file));
    if (schema_version(*database) == 0)
        throw Error(fmt::format("{} is a workspace without content. Restore it from a backup.", file.string()));
    migrate(*database, sqlite_migrations());
    return database;
}

std::unique_ptr<Database> open_server(const std::string& location, WorkspaceStore::OpenMode mode, bool& is_new)
{
    auto database = std::make_unique<Database>(open_postgresql(location));
    is_new = schema_version(*database) == 0;
    if (is_new && mode == WorkspaceStore::OpenMode::existing)
        throw Error(fmt::format("There is no workspace in {} yet. Make one with: yardstickctl --workspace '{}' init",
                                database->dialect().description(), database->dialect().description()));
    migrate(*database, postgresql_migrations());
    return database;
}

} // namespace

std::unique_ptr<WorkspaceStore> WorkspaceStore::open(const std::string& location, OpenMode mode)
{
    bool is_new = false;
    std::unique_ptr<Database> database;
    if (is_server_location(location)) {
        database = open_server(location, mode, is_new);
    } else {
        if (mode == OpenMode::create)
            is_new = make_workspace_file(location);
        database = open_file(location);
    }
    return std::unique_ptr<WorkspaceStore>(new WorkspaceStore(std::make_unique<Parts>(std::move(database), is_new)));
}

bool WorkspaceStore::may_exist(const std::string& location)
{
    return is_server_location(location) || std::filesystem::exists(location);
}

WorkspaceStore::WorkspaceStore(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
WorkspaceStore::~WorkspaceStore() = default;

OfficeStore& WorkspaceStore::office() { return parts_->office; }
SurveyStore& WorkspaceStore::surveys() { return parts_->surveys; }
ResponseStore& WorkspaceStore::responses() { return parts_->responses; }
BindingStore& WorkspaceStore::bindings() { return parts_->bindings; }
StateStore& WorkspaceStore::states() { return parts_->states; }
VersionStore& WorkspaceStore::versions() { return parts_->versions; }
RoundStore& WorkspaceStore::rounds() { return parts_->rounds; }
PartialStore& WorkspaceStore::partials() { return parts_->partials; }
AttachmentStore& WorkspaceStore::attachments() { return parts_->attachments; }
bool WorkspaceStore::is_shared() const { return parts_->database->dialect().is_shared(); }
bool WorkspaceStore::was_created() const { return parts_->was_created; }
std::string WorkspaceStore::description() const { return parts_->database->dialect().description(); }
Database& WorkspaceStore::database() { return *parts_->database; }

} // namespace yardstick
