#pragma once

#include "core/instant.h"
#include "report/picture.h"

#include <string>

namespace yardstick {

/// Pictures as files, drawn without a display. The same picture gives the same bytes: no clock and no counter of the
/// process gets in. Each throws Error when drawing fails.

/// SVG 1.1 with the picture's title and description; texts are outlines, so that every viewer shows the same.
std::string to_svg(const Picture& picture);

/// PNG with `scale` pixels to each pixel of the picture.
std::string to_png(const Picture& picture, double scale = 2.0);

/// One page PDF of the picture's size; `made` stands in its properties.
std::string to_pdf(const Picture& picture, Instant made);

} // namespace yardstick
