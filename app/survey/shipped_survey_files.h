#pragma once

#include <span>

namespace yardstick {

/// A definition from schemas/surveys, carried in the program so that an installed one needs no files to look for.
struct ShippedSurveyFile {
    const char* name; ///< "csat.json"
    const char* json;
};

/// Made by the build (embed_surveys.cmake).
std::span<const ShippedSurveyFile> shipped_survey_files();

} // namespace yardstick
