# Writes OUTPUT, a C++ source that holds the definitions SOURCES (files, separated by commas). Run as a script by the build.
string(REPLACE "," ";" SOURCES "${SOURCES}")
set(entries "")
foreach(source ${SOURCES})
    get_filename_component(file_name ${source} NAME)
    file(READ ${source} json)
    string(APPEND entries "    {\"${file_name}\", R\"json(${json})json\"},\n")
endforeach()
file(WRITE ${OUTPUT} "#include \"survey/shipped_survey_files.h\"

namespace yardstick {

namespace {

const ShippedSurveyFile files[] = {
${entries}};

} // namespace

std::span<const ShippedSurveyFile> shipped_survey_files() { return files; }

} // namespace yardstick
")
