# SPDX-License-Identifier: GPL-3.0-or-later
# Runs SCRIPT on a tree that breaks its rules; passes when it fails and names every line of EXPECTED.
execute_process(COMMAND ${CMAKE_COMMAND} -D ROOT=${ROOT} -D LINKS=${LINKS}
    -D MODEL_FOLDERS=${MODEL_FOLDERS} -D UI_FOLDERS=${UI_FOLDERS} -P ${SCRIPT}
    RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
if(status EQUAL 0)
    message(FATAL_ERROR "${SCRIPT} accepted ${ROOT}")
endif()
string(REGEX REPLACE "[ \n]+" " " output "${output}")
file(STRINGS ${EXPECTED} expected)
foreach(line IN LISTS expected)
    string(FIND "${output}" "${line}" at)
    if(at EQUAL -1)
        message(FATAL_ERROR "Not refused: ${line}\nin: ${output}")
    endif()
endforeach()
