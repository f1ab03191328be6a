# The shapes that targets of this project share: warnings, sanitizers, folder libraries.

set(YARDSTICK_SANITIZE "" CACHE STRING "Sanitizers to build with: \"address,undefined\" or \"thread\"")
option(YARDSTICK_FUZZ "Build the fuzzers alone, with clang" OFF)

add_library(yardstick_build_flags INTERFACE)
add_library(yardstick::build_flags ALIAS yardstick_build_flags)
target_compile_options(yardstick_build_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow
    $<$<COMPILE_LANGUAGE:CXX>:-Wnon-virtual-dtor> $<$<COMPILE_LANGUAGE:CXX>:-Woverloaded-virtual>)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    # GCC 12 sees overlaps in `"text" + string` that are not there (GCC bug 105329), once it optimises.
    target_compile_options(yardstick_build_flags INTERFACE $<$<CONFIG:Release>:-Wno-restrict>)
endif()
if(YARDSTICK_SANITIZE)
    target_compile_options(yardstick_build_flags INTERFACE -fsanitize=${YARDSTICK_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(yardstick_build_flags INTERFACE -fsanitize=${YARDSTICK_SANITIZE})
endif()

if(YARDSTICK_FUZZ)
    target_compile_options(yardstick_build_flags INTERFACE -fsanitize=fuzzer-no-link -fno-sanitize-recover=all)
endif()

find_program(YARDSTICK_CCACHE ccache)
if(YARDSTICK_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${YARDSTICK_CCACHE})
    set(CMAKE_C_COMPILER_LAUNCHER ${YARDSTICK_CCACHE})
endif()
find_program(YARDSTICK_LLD ld.lld)
if(YARDSTICK_LLD)
    add_link_options(-fuse-ld=lld)
endif()

# One folder of app/ as a static library.
#   yardstick_add_folder(survey SOURCES a.cpp b.cpp PUBLIC yardstick::core PRIVATE simdjson::simdjson)
function(yardstick_add_folder name)
    cmake_parse_arguments(FOLDER "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
    add_library(yardstick_${name} STATIC ${FOLDER_SOURCES})
    add_library(yardstick::${name} ALIAS yardstick_${name})
    target_include_directories(yardstick_${name} PUBLIC ${PROJECT_SOURCE_DIR}/app)
    target_link_libraries(yardstick_${name} PUBLIC ${FOLDER_PUBLIC} PRIVATE yardstick::build_flags ${FOLDER_PRIVATE})
endfunction()

# Puts the files of app/assets/<folder> into the library that is listed next, as the function FUNCTION of NAMESPACE, declared in HEADER.
function(yardstick_embed_words folder)
    cmake_parse_arguments(WORDS "" "FUNCTION;NAMESPACE;HEADER" "" ${ARGN})
    set(languages ar cs da de el en es fi fr he hu it ja ko nl no pl pt pt-br ro ru sv tr uk zh-cn)
    list(TRANSFORM languages PREPEND ${PROJECT_SOURCE_DIR}/app/assets/${folder}/ OUTPUT_VARIABLE files)
    list(TRANSFORM files APPEND .json)
    list(JOIN languages "," names)
    set(output ${CMAKE_CURRENT_BINARY_DIR}/${WORDS_FUNCTION}.cpp)
    add_custom_command(OUTPUT ${output}
        COMMAND ${CMAKE_COMMAND} -D OUTPUT=${output} -D FOLDER=${PROJECT_SOURCE_DIR}/app/assets/${folder} -D NAMES=${names} -D NAMESPACE=${WORDS_NAMESPACE}
                -D HEADER=${WORDS_HEADER} -D FUNCTION=${WORDS_FUNCTION} -P ${PROJECT_SOURCE_DIR}/app/cmake/embed_words.cmake
        DEPENDS ${files} ${PROJECT_SOURCE_DIR}/app/cmake/embed_words.cmake
        COMMENT "Putting the words of app/assets/${folder} into the program" VERBATIM)
endfunction()

# A library that is loaded when it is first needed (app/core/lazy_library.h), used by the folder `for`.
#   yardstick_add_lazy_library(postgresql FOR store SOURCES postgresql_dialect.cpp LINK SOCI::postgresql)
function(yardstick_add_lazy_library name)
    cmake_parse_arguments(LIBRARY "" "FOR" "SOURCES;LINK" ${ARGN})
    add_library(yardstick_${name} MODULE ${LIBRARY_SOURCES})
    target_include_directories(yardstick_${name} PRIVATE ${PROJECT_SOURCE_DIR}/app)
    # In this order: what SOCI switches off of the sanitizers must come after they are switched on.
    target_link_libraries(yardstick_${name} PRIVATE yardstick::build_flags ${LIBRARY_LINK})
    set_target_properties(yardstick_${name} PROPERTIES
        LIBRARY_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/lib/yardstick CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON)
    install(TARGETS yardstick_${name} LIBRARY DESTINATION lib/yardstick)
    add_dependencies(yardstick_${LIBRARY_FOR} yardstick_${name})
endfunction()
