#include "survey/survey_pictures.h"

#include "core/json_file.h"
#include "survey/answer/data_url.h"
#include "survey/attachments.h"
#include "survey/definition/html_reader.h"
#include "survey/expression/text.h"

#include <fstream>
#include <iterator>
#include <optional>
#include <set>
#include <string>

namespace yardstick {

namespace {

/// By what it begins with; empty for what is no picture that a form can show.
std::string type_of(std::string_view bytes)
{
    if (bytes.starts_with("\x89PNG\r\n\x1a\n"))
        return "image/png";
    if (bytes.starts_with("\xff\xd8\xff"))
        return "image/jpeg";
    if (bytes.starts_with("GIF8"))
        return "image/gif";
    if (bytes.starts_with("BM"))
        return "image/bmp";
    return bytes.substr(0, 1000).find("<svg") != std::string_view::npos ? "image/svg+xml" : "";
}

/// Takes the pictures of one definition into it.
class Embedding {
public:
    Embedding(const JsonFile& file, std::filesystem::path folder, Problems& notes) : file_(file), folder_(std::move(folder)), notes_(notes) {}

    void walk(Json& value, const std::string& pointer)
    {
        if (value.is_array())
            for (std::size_t i = 0; i < value.size(); ++i)
                walk(value[i], pointer_to(pointer, i));
        else if (value.is_object())
            for (const auto& [key, member] : value.items())
                key == "imageLink" ? take_link(member, pointer_to(pointer, key)) : walk(member, pointer_to(pointer, key));
        else if (value.is_string())
            take_html(value.get_ref<std::string&>(), pointer);
    }

    bool has_taken() const { return size_ > 0; }

private:
    /// One address, or one for each language.
    void take_link(Json& link, const std::string& pointer)
    {
        if (link.is_object())
            for (const auto& [language, address] : link.items())
                take_link(address, pointer_to(pointer, language));
        if (!link.is_string())
            return;
        if (const auto url = read(link.get<std::string>(), pointer))
            link = *url;
    }

    void take_html(std::string& html, const std::string& pointer)
    {
        if (html.find("<img") == std::string::npos && html.find("<IMG") == std::string::npos)
            return;
        std::set<std::string> addresses;
        for (HtmlReader reader(html); !reader.is_at_end();) {
            reader.take_text();
            if (const auto tag = reader.is_at_end() ? std::nullopt : reader.take_tag(); tag && tag->name == "img")
                for (const auto& [name, value] : tag->attributes)
                    if (name == "src")
                        addresses.insert(value);
        }
        for (const std::string& address : addresses)
            if (const auto url = read(address, pointer))
                for (const char quote : {'"', '\''})
                    expression::replace_all(html, quote + address + quote, quote + *url + quote);
    }

    /// The data: URL for a picture; nothing where it stays as it is.
    std::optional<std::string> read(const std::string& address, const std::string& pointer)
    {
        if (address.empty() || is_data_url(address))
            return std::nullopt;
        const auto leave = [&](std::string expected, std::string found) {
            notes_.push_back(file_.problem(pointer, "picture " + address + ", of which only the words are shown", std::move(expected), std::move(found)));
            return std::nullopt;
        };
        const std::filesystem::path place = std::filesystem::path(address).lexically_normal();
        if (address.find(':') != std::string::npos || address.starts_with("//"))
            return leave("a file beside the definition", "an address, and nothing is fetched from the net");
        if (place.is_absolute() || *place.begin() == "..")
            return leave("a file beside the definition or below", "a place outside of its folder");
        std::error_code failure;
        const std::uintmax_t size = std::filesystem::file_size(folder_ / place, failure);
        if (failure)
            return leave("a file beside the definition", "none");
        if (size > largest_survey_picture)
            return leave("at most " + words_of_size(largest_survey_picture), words_of_size(size));
        if (size_ + size > most_survey_pictures)
            return leave("at most " + words_of_size(most_survey_pictures) + " for all pictures together", "more");
        std::ifstream stream(folder_ / place, std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
        const std::string type = type_of(bytes);
        if (type.empty())
            return leave("PNG, JPEG, GIF, BMP or SVG", "another kind");
        size_ += size;
        return to_text(DataUrl{type, bytes});
    }

    const JsonFile& file_;
    std::filesystem::path folder_;
    Problems& notes_;
    std::uintmax_t size_ = 0; ///< of what was taken
};

} // namespace

Checked<Survey> read_survey_with_pictures(std::string_view json, const std::filesystem::path& file, Problems* warnings)
{
    const std::string name = file.filename().string();
    auto survey = Survey::read(json, name, warnings);
    if (!survey)
        return survey;
    const auto parsed = JsonFile::parse(json, name);
    Json document = survey->document();
    Problems notes;
    Embedding embedding(parsed.value(), file.parent_path(), notes);
    embedding.walk(document, "");
    if (warnings)
        warnings->insert(warnings->end(), notes.begin(), notes.end());
    return embedding.has_taken() ? Survey::read(document.dump(), name) : survey;
}

} // namespace yardstick
