#pragma once

#include "scoring/field_feed.h"
#include "viewmodel/option.h"

#include <string>
#include <vector>

namespace yardstick {

/// What feeds a field and why, in words: "satisfaction, by its measure", "nothing yet".
std::string feed_words(const FieldFeed& feed);

/// What a source is called: "After-service rating (after_service)", and of a record kind "Records of ask".
std::string source_words(const std::string& source, const Survey* survey);

/// The questions that can feed a field, to choose from; the first, with an empty id, is what feeds it without a choice.
std::vector<Option> feed_options(const Field& field, const std::string& source, const Survey* survey);

} // namespace yardstick
