# Writes OUTPUT, a C++ source with a function FUNCTION in NAMESPACE, declared in HEADER: the text of every file of FOLDER under its name
# without ".json".
#   cmake -D OUTPUT=… -D FOLDER=… -D NAMES=a,b -D NAMESPACE=… -D HEADER=… -D FUNCTION=… -P embed_words.cmake
string(REPLACE "," ";" names "${NAMES}")
set(entries "")
foreach(name ${names})
    file(READ ${FOLDER}/${name}.json text)
    string(APPEND entries "        {\"${name}\", R\"json(${text})json\"},\n")
endforeach()
file(WRITE ${OUTPUT} "#include \"${HEADER}\"\n\nnamespace ${NAMESPACE} {\n\nconst WordFiles& ${FUNCTION}()\n{\n"
    "    static const WordFiles files{\n${entries}    };\n    return files;\n}\n\n} // namespace ${NAMESPACE}\n")
