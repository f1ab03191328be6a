# Writes a source with the SHA-256 of the plugins of this build, as they are and as `cmake --install --strip` leaves them.
#   cmake -D OUTPUT=shipped_plugins.cpp -D FILES=a.so,metrics.json -D STRIP=/usr/bin/strip -P list_hashes.cmake
string(REPLACE "," ";" files "${FILES}")
set(hashes)
foreach(file IN LISTS files)
    file(SHA256 ${file} hash)
    list(APPEND hashes ${hash})
    if(file MATCHES "\\.so$" AND STRIP)
        set(stripped ${OUTPUT}.stripped)
        file(COPY_FILE ${file} ${stripped})
        execute_process(COMMAND ${STRIP} ${stripped} COMMAND_ERROR_IS_FATAL ANY)
        file(SHA256 ${stripped} hash)
        file(REMOVE ${stripped})
        list(APPEND hashes ${hash})
    endif()
endforeach()
list(REMOVE_DUPLICATES hashes)
list(TRANSFORM hashes REPLACE "(.+)" "        \"\\1\",\n")
list(JOIN hashes "" lines)
file(WRITE ${OUTPUT} "#include \"plugins/shipped_plugins.h\"

namespace yardstick {

std::set<std::string> shipped_plugins()
{
    return {
${lines}    };
}

} // namespace yardstick
")
