# Builds a metric plugin: the library ID.so with one exported symbol, and beside it the manifest ID.plugin.json, which
# the program reads before it runs any of the plugin's code. Both land in plugins/ID of the build folder.
#   yardstick_add_plugin(helpdesk SOURCES helpdesk.cpp)
# FOLDER gives another parent folder, NOT_INSTALLED leaves the plugin out of the installation: both for tests.
set(YARDSTICK_PLUGIN_EXPORTS ${CMAKE_CURRENT_LIST_DIR}/plugin_exports.map)

function(yardstick_add_plugin id)
    cmake_parse_arguments(PLUGIN "NOT_INSTALLED" "FOLDER" "SOURCES;LINK" ${ARGN})
    if(NOT PLUGIN_FOLDER)
        set(PLUGIN_FOLDER ${PROJECT_BINARY_DIR}/plugins)
    endif()
    set(target yardstick_plugin_${id})
    add_library(${target} MODULE ${PLUGIN_SOURCES})
    target_link_libraries(${target} PRIVATE yardstick::sdk ${PLUGIN_LINK} $<TARGET_NAME_IF_EXISTS:yardstick::build_flags>)
    # One struct name in two plugins must stay two structs, so nothing but the one function leaves a library.
    set_target_properties(${target} PROPERTIES
        PREFIX "" OUTPUT_NAME ${id} LIBRARY_OUTPUT_DIRECTORY ${PLUGIN_FOLDER}/${id}
        C_VISIBILITY_PRESET hidden CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON)
    if(YARDSTICK_QUICK)
        # For yardstick-plugin watch: from the save of a file to the figure, two thirds of the time went into these two.
        target_compile_options(${target} PRIVATE -O0)
        target_precompile_headers(${target} PRIVATE $<$<COMPILE_LANGUAGE:CXX>:<yardstick/plugin.hpp$<ANGLE-R>>)
    else()
        # A metric of two columns costs 1.2 times a hand-written loop at -O2.
        target_compile_options(${target} PRIVATE -O3)
    endif()
    target_link_options(${target} PRIVATE -Wl,--version-script=${YARDSTICK_PLUGIN_EXPORTS} -Wl,-z,defs)
    set_property(TARGET ${target} APPEND PROPERTY LINK_DEPENDS ${YARDSTICK_PLUGIN_EXPORTS} $<TARGET_FILE:yardstick::plugin_tool>)

    # All plugins of the project, and nothing else: what yardstick-plugin watch builds. No plugin's own target has such a name.
    if(NOT TARGET yardstick_all_plugins)
        add_custom_target(yardstick_all_plugins)
        if(YARDSTICK_QUICK)
            # What it shows: a library of an earlier name may still lie in the build folder.
            file(GENERATE OUTPUT ${CMAKE_BINARY_DIR}/yardstick_plugins.txt
                CONTENT "$<JOIN:$<GENEX_EVAL:$<TARGET_PROPERTY:yardstick_all_plugins,YARDSTICK_FILES>>,\n>\n")
        endif()
    endif()
    add_dependencies(yardstick_all_plugins ${target})
    set_property(TARGET yardstick_all_plugins APPEND PROPERTY YARDSTICK_FILES $<TARGET_FILE:${target}>)

    set(manifest ${PLUGIN_FOLDER}/${id}/${id}.plugin.json)
    add_dependencies(${target} yardstick::plugin_tool)
    add_custom_command(TARGET ${target} POST_BUILD
        COMMAND yardstick::plugin_tool manifest $<TARGET_FILE:${target}> -o ${manifest}
        BYPRODUCTS ${manifest} VERBATIM)

    if(NOT PLUGIN_NOT_INSTALLED)
        install(TARGETS ${target} LIBRARY DESTINATION lib/yardstick/plugins/${id})
        install(FILES ${manifest} DESTINATION lib/yardstick/plugins/${id})
    endif()
endfunction()
