#include "report/picture_files.h"

#include "core/error.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <cairo.h>

#include <cmath>
#include <map>
#include <memory>

namespace yardstick {

namespace {

constexpr double points_per_pixel = 72.0 / 96.0;

struct Release {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t* context) const { cairo_destroy(context); }
};
using Surface = std::unique_ptr<cairo_surface_t, Release>;
using Context = std::unique_ptr<cairo_t, Release>;

cairo_status_t append(void* target, const unsigned char* bytes, unsigned int count)
{
    static_cast<std::string*>(target)->append(reinterpret_cast<const char*>(bytes), count);
    return CAIRO_STATUS_SUCCESS;
}

void check(cairo_status_t status)
{
    if (status != CAIRO_STATUS_SUCCESS)
        throw Error(std::string("the chart could not be drawn: ") + cairo_status_to_string(status));
}

void draw_scaled(const Picture& picture, cairo_surface_t* surface, double scale)
{
    const Context context(cairo_create(surface));
    cairo_scale(context.get(), scale, scale);
    draw(picture, context.get());
    check(cairo_status(context.get()));
}

std::string escaped(const std::string& text)
{
    std::string safe;
    for (const char c : text) {
        switch (c) {
        case '&':
            safe += "&amp;";
            break;
        case '<':
            safe += "&lt;";
            break;
        case '>':
            safe += "&gt;";
            break;
        default:
            safe += c;
        }
    }
    return safe;
}

// Cairo numbers its surfaces through the life of the process; counted anew in each file they are the same every time.
std::string with_own_numbers(const std::string& svg)
{
    constexpr std::string_view prefix = "surface";
    std::map<std::string, std::string> numbers;
    std::string renamed;
    std::size_t at = 0;
    while (true) {
        const std::size_t found = svg.find(prefix, at);
        const std::size_t digits = found == std::string::npos ? found : found + prefix.size();
        renamed.append(svg, at, digits == std::string::npos ? digits : digits - at);
        if (digits == std::string::npos)
            return renamed;
        std::size_t end = digits;
        while (end < svg.size() && svg[end] >= '0' && svg[end] <= '9')
            ++end;
        if (end > digits)
            renamed += numbers.emplace(svg.substr(digits, end - digits), std::to_string(numbers.size() + 1)).first->second;
        at = end;
    }
}

// Cairo leaves out dates with milliseconds.
std::string to_the_second(Instant instant)
{
    const std::string text = to_text(instant);
    return text.substr(0, text.find('.')) + "Z";
}

} // namespace

std::string to_svg(const Picture& picture)
{
    std::string svg;
    {
        const Surface surface(cairo_svg_surface_create_for_stream(append, &svg, picture.width, picture.height));
        cairo_svg_surface_restrict_to_version(surface.get(), CAIRO_SVG_VERSION_1_1);
        draw_scaled(picture, surface.get(), 1.0);
        cairo_surface_finish(surface.get());
        check(cairo_surface_status(surface.get()));
    }
    svg = with_own_numbers(svg);
    const std::size_t root = svg.find("<svg ");
    const std::size_t content = root == std::string::npos ? root : svg.find('>', root);
    if (content == std::string::npos)
        throw Error("the chart could not be drawn: Cairo wrote no SVG");
    svg.insert(content + 1, "\n<title>" + escaped(picture.title) + "</title>\n<desc>" + escaped(picture.description) + "</desc>");
    svg.insert(root + 5, "role=\"img\" ");
    return svg;
}

std::string to_png(const Picture& picture, double scale)
{
    const auto pixels = [&](double length) { return static_cast<int>(std::ceil(length * scale)); };
    const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, pixels(picture.width), pixels(picture.height)));
    draw_scaled(picture, surface.get(), scale);
    std::string png;
    check(cairo_surface_write_to_png_stream(surface.get(), append, &png));
    return png;
}

std::string to_pdf(const Picture& picture, Instant made)
{
    std::string pdf;
    const Surface surface(
        cairo_pdf_surface_create_for_stream(append, &pdf, picture.width * points_per_pixel, picture.height * points_per_pixel));
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, picture.title.c_str());
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_SUBJECT, picture.description.c_str());
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, to_the_second(made).c_str());
    draw_scaled(picture, surface.get(), points_per_pixel);
    cairo_surface_finish(surface.get());
    check(cairo_surface_status(surface.get()));
    return pdf;
}

} // namespace yardstick
