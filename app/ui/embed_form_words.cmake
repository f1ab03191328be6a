# Writes form_word_files.cpp: the text of every file of app/assets/form_words under its name without ".json".
#   cmake -D OUTPUT=… -D FOLDER=… -D NAMES=a,b -P embed_form_words.cmake
string(REPLACE "," ";" names "${NAMES}")
set(entries "")
foreach(name ${names})
    file(READ ${FOLDER}/${name}.json text)
    string(APPEND entries "        {\"${name}\", R\"json(${text})json\"},\n")
endforeach()
file(WRITE ${OUTPUT} "#include \"ui/form/form_word_files.h\"\n\nnamespace yardstick::ui {\n\n"
    "const std::map<std::string, const char*>& form_word_files()\n{\n"
    "    static const std::map<std::string, const char*> files{\n${entries}    };\n    return files;\n}\n\n} // namespace yardstick::ui\n")
