# The shapes that targets of this project share: warnings, sanitizers, folder libraries.

option(YARDSTICK_SANITIZE "Build with AddressSanitizer and UndefinedBehaviorSanitizer" OFF)
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
    target_compile_options(yardstick_build_flags INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer)
    target_link_options(yardstick_build_flags INTERFACE -fsanitize=address,undefined)
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
