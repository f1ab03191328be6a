# Writes OUTPUT, a C++ source that holds the migrations of DIALECT; SOURCES are their files, separated by commas.
# Run as a script by the build, so that an installed program needs no files to look for.
string(REPLACE "," ";" SOURCES "${SOURCES}")
set(entries "")
foreach(source ${SOURCES})
    get_filename_component(file_name ${source} NAME_WE)
    string(REGEX MATCH "^([0-9]+)_(.+)$" matched ${file_name})
    math(EXPR version "${CMAKE_MATCH_1} + 0")
    set(name ${CMAKE_MATCH_2})
    file(READ ${source} script)
    string(APPEND entries "    {${version}, \"${name}\", R\"sql(${script})sql\"},\n")
endforeach()
file(WRITE ${OUTPUT} "#include \"store/migrations.h\"

namespace yardstick::store {

namespace {

const Migration ${DIALECT}_steps[] = {
${entries}};

} // namespace

std::span<const Migration> ${DIALECT}_migrations() { return ${DIALECT}_steps; }

} // namespace yardstick::store
")
