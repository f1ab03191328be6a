#include "store/location.h"

#include "core/error.h"

#include <cstdlib>
#include <string_view>

namespace yardstick {

std::string default_location()
{
    const auto folder_named = [](const char* variable) -> std::filesystem::path {
        const char* value = std::getenv(variable);
        return value ? value : "";
    };
    std::filesystem::path data = folder_named("XDG_DATA_HOME");
    if (!data.is_absolute()) { // as the XDG Base Directory specification asks
        if (folder_named("HOME").empty())
            throw Error("There is no place for a workspace: neither XDG_DATA_HOME nor HOME is set. Name a file with --workspace.");
        data = folder_named("HOME") / ".local" / "share";
    }
    return (data / "yardstick" / "workspace.yardstick").string();
}

bool is_server_location(const std::string& location)
{
    return location.starts_with("postgresql://") || location.starts_with("postgres://");
}

std::string without_password(const std::string& location)
{
    std::string shown = location;
    const std::size_t user = shown.find("://") + 3;
    const std::size_t at = shown.substr(0, shown.find_first_of("/?", user)).rfind('@');
    const std::size_t colon = shown.find(':', user);
    if (at != std::string::npos && colon < at)
        shown.erase(colon, at - colon);
    constexpr std::string_view parameter = "password=";
    if (const std::size_t found = shown.find(parameter); found != std::string::npos) {
        const std::size_t end = shown.find('&', found);
        shown.erase(found, end == std::string::npos ? end : end - found + 1);
    }
    while (!shown.empty() && (shown.back() == '?' || shown.back() == '&'))
        shown.pop_back();
    return shown;
}

} // namespace yardstick
