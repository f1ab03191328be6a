#include "new_plugin.h"

#include "core/error.h"
#include "core/identifier.h"
#include "core/whole_file.h"
#include "utf8.h"

#include <cctype>
#include <utility>

#include <unistd.h>

namespace yardstick {

namespace {

using Path = std::filesystem::path;

/// The template stands where this program was installed to, or built.
Path template_folder()
{
    const Path program = std::filesystem::read_symlink("/proc/self/exe");
    const Path folder = program.parent_path().parent_path() / "share/yardstick/sdk/template";
    if (!std::filesystem::is_directory(folder))
        throw Error("The template " + folder.string() + " is missing: install the SDK again.");
    return folder;
}

std::string replace_all(std::string text, std::string_view from, std::string_view to)
{
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

/// "it_helpdesk" as "It helpdesk".
std::string title_of(const std::string& id)
{
    std::string title = replace_all(id, "_", " ");
    title.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(title.front())));
    return title;
}

/// A folder that goes away again unless it is kept: nothing half-made stays.
class UnfinishedFolder {
public:
    explicit UnfinishedFolder(Path path) : path_(std::move(path)) {}
    ~UnfinishedFolder()
    {
        std::error_code ignored;
        if (!path_.empty())
            std::filesystem::remove_all(path_, ignored);
    }
    UnfinishedFolder(const UnfinishedFolder&) = delete;
    UnfinishedFolder& operator=(const UnfinishedFolder&) = delete;

    const Path& path() const { return path_; }
    void keep() { path_.clear(); }

private:
    Path path_;
};

/// A text inside a C++ literal and inside JSON: both escape the same two characters.
std::string escaped(std::string_view text)
{
    return replace_all(replace_all(std::string(text), "\\", "\\\\"), "\"", "\\\"");
}

void copy_template(const Path& from, const Path& to, const std::string& id, const std::string& department)
{
    const auto with_id = [&](std::string text) { return replace_all(std::move(text), "@id@", id); };
    for (const auto& entry : std::filesystem::recursive_directory_iterator(from)) {
        const Path target = to / with_id(std::filesystem::relative(entry.path(), from).string());
        if (entry.is_directory())
            std::filesystem::create_directories(target);
        else
            write_whole_file(target, replace_all(with_id(read_whole_file(entry.path())), "@department@", target.extension() == ".md" ? department : escaped(department)));
    }
}

bool is_plain_text(std::string_view text)
{
    for (const char c : text)
        if (static_cast<unsigned char>(c) < 0x20)
            return false;
    return !text.empty();
}

} // namespace

Result<std::filesystem::path> make_plugin(const NewPlugin& wanted)
{
    if (!is_identifier(wanted.id))
        return refuse("name of the plugin", "lower-case letters, digits and _, a letter first, at most 64: it_helpdesk", '"' + wanted.id + '"');
    const std::string department = wanted.department.empty() ? title_of(wanted.id) : wanted.department;
    if (!is_plain_text(department))
        return refuse("department", "a name in one line");
    if (!is_utf8(department))
        return refuse("department", "UTF-8", "other bytes" + around_wrong_bytes(department));
    const Path folder = wanted.parent / wanted.id;
    std::error_code failure;
    if (std::filesystem::exists(std::filesystem::symlink_status(folder, failure)))
        return refuse(folder.string(), "a folder that does not exist yet; choose another name, or take that one away", "one that does");

    std::string unfinished_name = (wanted.parent / ("." + wanted.id + ".XXXXXX")).string();
    if (!mkdtemp(unfinished_name.data()))
        return refuse(wanted.parent.string(), "a folder that you may write to");
    UnfinishedFolder unfinished(unfinished_name);
    copy_template(template_folder(), unfinished.path(), wanted.id, department);
    using std::filesystem::perms;
    std::filesystem::permissions(unfinished.path(), perms::owner_all | perms::group_read | perms::group_exec | perms::others_read | perms::others_exec);
    std::filesystem::rename(unfinished.path(), folder, failure);
    if (failure)
        return refuse(folder.string(), "a folder that can be made", failure.message());
    unfinished.keep();
    return folder.lexically_normal();
}

} // namespace yardstick
