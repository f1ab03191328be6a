#include "import/text_source.h"

#include "core/error.h"

#include <fmt/format.h>
#include <unicode/ucnv.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <vector>

namespace yardstick {

namespace {

/// Null for a name that no converter has.
icu::LocalUConverterPointer open_converter(const std::string& name)
{
    UErrorCode status = U_ZERO_ERROR;
    UConverter* converter = name.empty() ? nullptr : ucnv_open(name.c_str(), &status);
    return icu::LocalUConverterPointer(U_SUCCESS(status) ? converter : nullptr);
}

constexpr std::size_t piece_bytes = 1 << 16;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

} // namespace

bool is_known_encoding(const std::string& name)
{
    return open_converter(name).isValid();
}

struct TextSource::Converter {
    struct CloseFile {
        void operator()(std::FILE* opened) const { std::fclose(opened); }
    };

    std::string name;     // of the file
    std::string encoding; // as it was asked for
    std::unique_ptr<std::FILE, CloseFile> file;
    icu::LocalUConverterPointer from;
    icu::LocalUConverterPointer to;
    std::vector<char> input = std::vector<char>(piece_bytes);
    const char* input_at = nullptr;
    const char* input_end = nullptr;
    std::vector<char> output = std::vector<char>(4 * piece_bytes);
    std::array<UChar, 1024> pivot{};
    UChar* pivot_source = pivot.data();
    UChar* pivot_target = pivot.data();
    std::int64_t bytes = 0;
    bool is_at_start = true;
    bool is_at_end = false;    // of the file
    bool is_flushed = false;   // the converter, after the end of the file
    bool has_bad_byte = false; // met by the last call, which handed out what stood before

    void fill()
    {
        const std::size_t count = std::fread(input.data(), 1, input.size(), file.get());
        if (std::ferror(file.get()))
            throw Error(fmt::format("{} cannot be read: {}", name, std::strerror(errno)));
        bytes += static_cast<std::int64_t>(count);
        input_at = input.data();
        input_end = input_at + count;
        is_at_end = count < input.size();
    }

    std::string_view convert()
    {
        char* target = output.data();
        UErrorCode status = U_ZERO_ERROR;
        ucnv_convertEx(to.getAlias(), from.getAlias(), &target, output.data() + output.size(), &input_at, input_end, pivot.data(),
                       &pivot_source, &pivot_target, pivot.data() + pivot.size(), false, is_at_end, &status);
        if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR)
            has_bad_byte = true;
        else if (is_at_end && status != U_BUFFER_OVERFLOW_ERROR)
            is_flushed = true;
        std::string_view piece(output.data(), static_cast<std::size_t>(target - output.data()));
        if (is_at_start && piece.starts_with(byte_order_mark))
            piece.remove_prefix(byte_order_mark.size());
        is_at_start = is_at_start && piece.empty();
        return piece;
    }
};

TextSource::TextSource(std::unique_ptr<Converter> converter) : converter_(std::move(converter)) {}
TextSource::TextSource(TextSource&&) noexcept = default;
TextSource& TextSource::operator=(TextSource&&) noexcept = default;
TextSource::~TextSource() = default;

Result<TextSource> TextSource::open(const std::filesystem::path& file, const std::string& encoding)
{
    auto converter = std::make_unique<Converter>();
    converter->name = file.filename().string();
    converter->encoding = encoding;
    converter->file.reset(std::fopen(file.c_str(), "rb"));
    if (!converter->file)
        return tl::unexpected(Problem{file.string(), "file", "one that can be read", std::strerror(errno)});
    converter->from = open_converter(encoding);
    converter->to = open_converter("UTF-8");
    if (converter->from.isNull() || converter->to.isNull())
        return tl::unexpected(
            Problem{converter->name, "encoding", "one that is known, such as UTF-8 or windows-1252", '"' + encoding + '"'});
    // Letters that do not exist would otherwise come in silently.
    UErrorCode status = U_ZERO_ERROR;
    ucnv_setToUCallBack(converter->from.getAlias(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    return TextSource(std::move(converter));
}

Result<std::string_view> TextSource::next()
{
    Converter& c = *converter_;
    while (!c.has_bad_byte && !c.is_flushed) {
        if (c.input_at == c.input_end && !c.is_at_end)
            c.fill();
        const std::string_view piece = c.convert();
        if (!piece.empty())
            return piece;
    }
    if (c.has_bad_byte)
        return refuse("encoding", "text in " + c.encoding, "bytes that are not");
    return std::string_view();
}

std::int64_t TextSource::bytes_read() const
{
    return converter_->bytes;
}

} // namespace yardstick
