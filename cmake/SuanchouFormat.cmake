# SPDX-License-Identifier: GPL-3.0-or-later
# The target `format` puts all sources into the form of .clang-format; `format_check` only tells.
# Other versions of clang-format disagree in details, so only 14 is taken.
find_program(CLANG_FORMAT clang-format-14)
if(CLANG_FORMAT)
    set(list "find app model ui tests '(' -name '*.h' -o -name '*.cpp' ')' -not -path '*/broken/*' -print0")
    add_custom_target(format
        COMMAND sh -c "${list} | xargs -0 ${CLANG_FORMAT} -i"
        WORKING_DIRECTORY ${PROJECT_SOURCE_DIR} VERBATIM)
    add_custom_target(format_check
        COMMAND sh -c "${list} | xargs -0 ${CLANG_FORMAT} --dry-run -Werror"
        WORKING_DIRECTORY ${PROJECT_SOURCE_DIR} VERBATIM)
endif()
