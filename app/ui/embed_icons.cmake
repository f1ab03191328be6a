# Writes icon_data.cpp: the text of every drawing of app/assets/icons under its file name without ".svg".
#   cmake -D OUTPUT=… -D FOLDER=… -D NAMES=a,b -P embed_icons.cmake
string(REPLACE "," ";" names "${NAMES}")
set(entries "")
foreach(name ${names})
    file(READ ${FOLDER}/${name}.svg text)
    string(APPEND entries "    {\"${name}\", R\"svg(${text})svg\"},\n")
endforeach()
file(WRITE ${OUTPUT} "#include \"ui/icon_data.h\"\n\nnamespace yardstick::ui {\n\n"
    "const std::map<std::string_view, const char*>& icon_data()\n{\n"
    "    static const std::map<std::string_view, const char*> data{\n${entries}    };\n    return data;\n}\n\n} // namespace yardstick::ui\n")
