#include "host/plugin_records.h"

#include "core/clock.h"
#include "core/error.h"
#include "core/file_lock.h"
#include "core/whole_file.h"
#include "host/plugin_record_json.h"

#include <chrono>
#include <thread>

#include <sys/stat.h>

namespace yardstick {

namespace {

/// Held while the file is changed. Another program does so in an instant, unless it hangs.
FileLock lock_beside(const std::filesystem::path& file)
{
    const std::filesystem::path lock_file = file.string() + ".lock";
    constexpr int tries = 100;
    for (int i = 0; i < tries; ++i) {
        if (auto lock = FileLock::try_take(lock_file))
            return std::move(*lock);
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    throw Error("The file " + file.string() + " cannot be written: another program has kept it for itself for five seconds.");
}

void count(PluginFailures& failures, const PluginFailures& one)
{
    const int before = failures.count;
    failures = one;
    failures.count = before + 1;
    failures.is_quarantined = failures.count >= most_failures;
}

} // namespace

std::string record_time()
{
    return to_text(SystemClock().now());
}

PluginRecords::Stamp PluginRecords::stamp() const
{
    struct stat status {};
    if (!file_ || file_->empty() || stat(file_->c_str(), &status) != 0)
        return {};
    return {status.st_ino, static_cast<std::uintmax_t>(status.st_size), status.st_mtim.tv_sec * std::int64_t{1'000'000'000} + status.st_mtim.tv_nsec};
}

PluginRecord PluginRecords::load(Access access) const
{
    if (std::error_code ignored; !std::filesystem::exists(*file_, ignored))
        return {};
    PluginRecord record;
    try {
        if (auto read = plugin_record_in(read_whole_file(*file_)))
            return std::move(*read);
        if (access == Access::alone) {
            put_aside(record);
            return record;
        }
        // Another program may have put it aside since: what is there now is read again.
        const FileLock lock = lock_beside(*file_);
        return load(Access::alone);
    } catch (const Error& error) {
        record.problem = error.what();
    }
    return record;
}

void PluginRecords::put_aside(PluginRecord& record) const
{
    std::string time = record_time().substr(0, 19); // colons are no part of a file's name everywhere
    std::erase(time, ':');
    const std::filesystem::path aside = file_->string() + ".damaged-" + time;
    std::error_code failure;
    std::filesystem::rename(*file_, aside, failure);
    if (failure)
        throw Error("The file " + file_->string() + " is damaged and cannot be renamed: " + failure.message() + '.');
    record.damaged = aside.string();
    write(record);
}

void PluginRecords::refresh(Access access)
{
    if (!file_ || file_->empty()) {
        if (!current_)
            current_ = std::make_shared<PluginRecord>();
        return;
    }
    const Stamp now_there = stamp();
    if (current_ && now_there == stamp_)
        return;
    PluginRecord record = load(access);
    for (const auto& [sha256, failures] : unwritten_)
        record.failures[sha256] = failures;
    stamp_ = stamp();
    current_ = std::make_shared<PluginRecord>(std::move(record));
}

std::shared_ptr<const PluginRecord> PluginRecords::read()
{
    const std::lock_guard lock(mutex_);
    refresh(Access::shared);
    return current_;
}

void PluginRecords::write(const PluginRecord& record) const
{
    write_whole_file(*file_, to_text(record));
}

void PluginRecords::change(const std::function<void(PluginRecord&)>& change)
{
    const std::lock_guard lock(mutex_);
    change_locked(change);
}

void PluginRecords::change_locked(const std::function<void(PluginRecord&)>& change)
{
    if (!file_) {
        refresh(Access::alone);
        auto record = std::make_shared<PluginRecord>(*current_);
        change(*record);
        current_ = std::move(record);
        return;
    }
    if (file_->empty())
        throw Error("There is no place to keep what is decided about plugins: neither XDG_STATE_HOME nor HOME is set.");
    std::error_code failure;
    std::filesystem::create_directories(file_->parent_path(), failure);
    if (failure)
        throw Error("The folder " + file_->parent_path().string() + " cannot be made: " + failure.message() + '.');
    const FileLock lock = lock_beside(*file_);
    if (current_ && !current_->problem.empty())
        current_.reset(); // it may have gone meanwhile
    refresh(Access::alone);
    if (!current_->problem.empty())
        throw Error(current_->problem);
    auto record = std::make_shared<PluginRecord>(*current_);
    change(*record);
    write(*record);
    unwritten_.clear();
    stamp_ = stamp();
    current_ = std::move(record);
}

PluginFailures PluginRecords::count_failure(const std::string& sha256, const std::string& id, const std::string& path, const std::string& reason)
{
    const PluginFailures one{id, path, 1, reason, record_time(), false};
    const std::lock_guard lock(mutex_);
    try {
        change_locked([&](PluginRecord& record) { count(record.failures[sha256], one); });
    } catch (const Error&) {
        refresh(Access::shared);
        auto record = std::make_shared<PluginRecord>(*current_);
        count(record->failures[sha256], one);
        unwritten_[sha256] = record->failures[sha256];
        current_ = std::move(record);
    }
    return current_->failures.at(sha256);
}

} // namespace yardstick
