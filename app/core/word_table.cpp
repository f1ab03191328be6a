#include "core/word_table.h"

#include "core/json.h"

namespace yardstick {

namespace {

/// Not every tag is called as the file that it gets its words from.
std::string file_name(std::string_view tag)
{
    const std::string_view language = tag.substr(0, tag.find('-'));
    return language == "nb" || language == "nn" ? "no" : language == "zh" ? "zh-cn" : std::string(language);
}

} // namespace

const char* WordTable::file_for(std::string_view tag) const
{
    for (const std::string& name : {std::string(tag), file_name(tag)})
        if (const auto found = files_.find(name); found != files_.end())
            return found->second;
    return files_.at("en");
}

const std::string& WordTable::words(std::size_t index, std::string_view tag) const
{
    const char* file = file_for(tag);
    const std::lock_guard lock(mutex_);
    const auto [found, is_new] = read_.try_emplace(file);
    if (is_new) {
        const Json json = Json::parse(file);
        for (const char* key : keys_)
            found->second.push_back(json.at(key).get<std::string>());
    }
    return found->second[index];
}

} // namespace yardstick
