# SPDX-License-Identifier: GPL-3.0-or-later
# How the folders become libraries. The order of these lists is the order in which data flows:
# a folder may use the folders before it, never one after it (tests/house checks that).

set(SUANCHOU_MODEL_FOLDERS
    quantity catalog scenario memory placement speed cost plan explore evidence explain)
set(SUANCHOU_UI_FOLDERS text session widgets charts forms report pages window)

# A folder whose sources are not all there is left out with a warning; where warnings are errors, with an error.
if(SUANCHOU_WERROR)
    set(SUANCHOU_MISSING SEND_ERROR)
else()
    set(SUANCHOU_MISSING WARNING)
endif()

# Sets <missing> to the sources and the project's own libraries that are named but do not exist yet.
function(suanchou_missing missing)
    cmake_parse_arguments(arg "" "" "SOURCES;LIBS" ${ARGN})
    set(found "")
    foreach(source IN LISTS arg_SOURCES)
        if(NOT EXISTS ${CMAKE_CURRENT_SOURCE_DIR}/${source})
            list(APPEND found ${source})
        endif()
    endforeach()
    foreach(library IN LISTS arg_LIBS)
        if(library MATCHES "^Suanchou::" AND NOT TARGET ${library})
            list(APPEND found ${library})
        endif()
    endforeach()
    set(${missing} "${found}" PARENT_SCOPE)
endfunction()

# suanchou_model_library(<folder> SOURCES <files> [DEPENDS <folders>] [LIBS <targets>])
# Static library suanchou_<folder>, alias Suanchou::<folder>; INTERFACE where there are only headers.
# DEPENDS names folders of model/, LIBS other targets (Boost::headers, nlohmann_json::nlohmann_json).
# Both are public. Includes read #include "model/<folder>/<file>.h".
function(suanchou_model_library folder)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;DEPENDS;LIBS")
    list(TRANSFORM arg_DEPENDS PREPEND Suanchou::)
    suanchou_missing(missing SOURCES ${arg_SOURCES} LIBS ${arg_DEPENDS})
    if(missing)
        message(${SUANCHOU_MISSING} "model/${folder} is left out, because these do not exist: ${missing}")
        return()
    endif()
    set(compiled ${arg_SOURCES})
    list(FILTER compiled INCLUDE REGEX "\\.cpp$")
    if(compiled)
        set(scope PUBLIC)
        add_library(suanchou_${folder} STATIC ${arg_SOURCES})
        target_link_libraries(suanchou_${folder} PRIVATE suanchou_options)
        set_target_properties(suanchou_${folder} PROPERTIES AUTOMOC OFF)
    else()
        set(scope INTERFACE)
        add_library(suanchou_${folder} INTERFACE ${arg_SOURCES})
    endif()
    target_include_directories(suanchou_${folder} ${scope} ${PROJECT_SOURCE_DIR})
    target_link_libraries(suanchou_${folder} ${scope} ${arg_DEPENDS} ${arg_LIBS})
    add_library(Suanchou::${folder} ALIAS suanchou_${folder})
    set_property(GLOBAL APPEND PROPERTY SUANCHOU_MODEL_TARGETS suanchou_${folder})
endfunction()

# suanchou_ui_library(<folder> SOURCES <files> [LIBS <targets>])
# Static library suanchou_ui_<folder>, alias Suanchou::ui_<folder>. LIBS are public and named in full:
# Suanchou::plan, Suanchou::ui_text, Qt6::Widgets …
function(suanchou_ui_library folder)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LIBS")
    suanchou_missing(missing SOURCES ${arg_SOURCES} LIBS ${arg_LIBS})
    if(missing)
        message(${SUANCHOU_MISSING} "ui/${folder} is left out, because these do not exist: ${missing}")
        return()
    endif()
    add_library(suanchou_ui_${folder} STATIC ${arg_SOURCES})
    target_include_directories(suanchou_ui_${folder} PUBLIC ${PROJECT_SOURCE_DIR})
    target_link_libraries(suanchou_ui_${folder} PUBLIC ${arg_LIBS} PRIVATE suanchou_qt_options)
    # Members of the model's records have names such as slots. qcustomplot.h needs Qt's keywords.
    if(NOT folder STREQUAL "charts")
        target_compile_definitions(suanchou_ui_${folder} PRIVATE QT_NO_KEYWORDS)
    endif()
    add_library(Suanchou::ui_${folder} ALIAS suanchou_ui_${folder})
    set_property(GLOBAL APPEND PROPERTY SUANCHOU_UI_TARGETS suanchou_ui_${folder})
endfunction()
