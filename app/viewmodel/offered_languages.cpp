#include "viewmodel/offered_languages.h"

#include "core/language.h"
#include "report/font_coverage.h"

namespace yardstick {

OfferedLanguages offered_languages(const std::vector<std::string>& languages)
{
    OfferedLanguages found;
    for (const std::string& language : languages)
        (found.offered.empty() || fonts_can_show(own_language_name(language)) ? found.offered : found.without_font).push_back(language);
    return found;
}

} // namespace yardstick
