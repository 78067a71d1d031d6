# SPDX-License-Identifier: GPL-3.0-or-later
# Two INTERFACE targets that every target of the project links privately:
#   suanchou_options     warnings, sanitizers
#   suanchou_qt_options  the same and Qt's strict defines (everything outside model/)

add_library(suanchou_options INTERFACE)
target_compile_options(suanchou_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
    -Wcast-qual -Wextra-semi -Wfloat-conversion
    -fmax-errors=5 # one wrong unit makes kilobytes of candidates
    $<$<BOOL:${SUANCHOU_WERROR}>:-Werror>)

if(SUANCHOU_SANITIZE)
    target_compile_options(suanchou_options INTERFACE
        -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_compile_definitions(suanchou_options INTERFACE _GLIBCXX_ASSERTIONS)
    target_link_options(suanchou_options INTERFACE -fsanitize=address,undefined)
endif()

add_library(suanchou_qt_options INTERFACE)
target_link_libraries(suanchou_qt_options INTERFACE suanchou_options)
target_compile_definitions(suanchou_qt_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    SUANCHOU_VERSION="${PROJECT_VERSION}")

if(SUANCHOU_LTO)
    include(CheckIPOSupported)
    check_ipo_supported(RESULT ltoWorks OUTPUT ltoWhyNot LANGUAGES CXX)
    if(ltoWorks)
        set(CMAKE_INTERPROCEDURAL_OPTIMIZATION ON)
    else()
        message(WARNING "Link-time optimization is not available: ${ltoWhyNot}")
    endif()
endif()
