#include "ui/form/picture_file.h"

#include "survey/answer/data_url.h"
#include "survey/definition/html_reader.h"
#include "ui/form/form_words.h"
#include "ui/form/wrapped_text.h"

#include <wx/bmpbndl.h>
#include <wx/image.h>
#include <wx/log.h>
#include <wx/mstream.h>
#include <wx/statbmp.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string_view>
#include <utility>
#include <vector>

namespace yardstick::ui {

namespace {

// More is no picture for a form, and would take the memory of the machine.
constexpr std::uintmax_t most_bytes = 32u << 20;
constexpr int most_pixels_wide = 8000;
const wxSize usual_drawing{100, 100};

std::string file_content(const std::filesystem::path& file)
{
    std::error_code failure;
    if (std::filesystem::file_size(file, failure) > most_bytes || failure)
        return {};
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// `address` below `folder`; empty when it leads out of it.
std::filesystem::path file_of(const std::string& address, const std::filesystem::path& folder)
{
    const std::filesystem::path relative = std::filesystem::path(address).lexically_normal();
    const bool leads_out = relative.is_absolute() || address.find(':') != std::string::npos || *relative.begin() == "..";
    return folder.empty() || relative.empty() || leads_out ? std::filesystem::path() : folder / relative;
}

bool is_svg(const std::string& bytes)
{
    return bytes.substr(0, 1000).find("<svg") != std::string::npos;
}

/// As its first tag says, in pixels; else a square.
wxSize size_of_svg(const std::string& bytes)
{
    HtmlReader reader(std::string_view(bytes).substr(bytes.find("<svg")));
    const auto tag = reader.take_tag();
    wxSize size(0, 0);
    for (const auto& [name, value] : tag ? tag->attributes : std::vector<std::pair<std::string, std::string>>()) {
        const int pixels = value.find('%') == std::string::npos ? std::clamp(std::atoi(value.c_str()), 0, most_pixels_wide) : 0;
        if (name == "width")
            size.x = pixels;
        if (name == "height")
            size.y = pixels;
    }
    return size.x > 0 && size.y > 0 ? size : usual_drawing;
}

wxSize fitting(const wxSize& size, const wxSize& most)
{
    const double factor = std::min({1.0, static_cast<double>(most.x) / size.x, static_cast<double>(most.y) / size.y});
    return {std::max(1, static_cast<int>(size.x * factor)), std::max(1, static_cast<int>(size.y * factor))};
}

} // namespace

void load_picture_kinds()
{
    if (!wxImage::FindHandler(wxBITMAP_TYPE_PNG))
        wxImage::AddHandler(new wxPNGHandler);
    if (!wxImage::FindHandler(wxBITMAP_TYPE_JPEG))
        wxImage::AddHandler(new wxJPEGHandler);
    if (!wxImage::FindHandler(wxBITMAP_TYPE_GIF))
        wxImage::AddHandler(new wxGIFHandler);
}

std::optional<wxBitmap> read_picture(const std::string& address, const std::filesystem::path& folder, const wxSize& most, const wxWindow& window)
{
    std::string bytes;
    if (const auto url = read_data_url(address)) {
        bytes = url->bytes;
    } else if (const auto file = file_of(address, folder); !file.empty()) {
        bytes = file_content(file);
    }
    if (bytes.empty())
        return std::nullopt;
    if (is_svg(bytes)) {
        const wxSize size = fitting(size_of_svg(bytes), most);
        const wxBitmapBundle drawing = wxBitmapBundle::FromSVG(reinterpret_cast<const wxByte*>(bytes.data()), bytes.size(), size);
        return drawing.IsOk() ? std::optional(drawing.GetBitmap(window.FromDIP(size))) : std::nullopt;
    }
    load_picture_kinds();
    const wxLogNull quiet; // what is broken is told by its words
    wxMemoryInputStream stream(bytes.data(), bytes.size());
    wxImage image(stream);
    if (!image.IsOk() || image.GetWidth() > most_pixels_wide || image.GetHeight() > most_pixels_wide)
        return std::nullopt;
    const wxSize size = window.FromDIP(fitting(image.GetSize(), most));
    return wxBitmap(image.Scale(size.x, size.y, wxIMAGE_QUALITY_HIGH));
}

wxWindow* add_picture(wxWindow* parent, const std::string& address, const wxString& alternative, const std::string& language, const wxSize& most,
                      const std::filesystem::path& folder)
{
    const auto bitmap = read_picture(address, folder, most, *parent);
    if (!bitmap) {
        const wxString words = alternative.empty() ? form_words(FormWords::picture_unread, language) : alternative;
        return new WrappedText(parent, markup_text(words), TextStyle::quiet);
    }
    auto* picture = new wxStaticBitmap(parent, wxID_ANY, *bitmap);
    set_spoken_name(*picture, alternative);
    return picture;
}

} // namespace yardstick::ui
