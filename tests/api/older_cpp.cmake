# In C++17 each public header is refused with one sentence, nothing after it; the interface for C is not.
# cmake -D CXX=compiler -D "INCLUDES=folder;…" -D "HEADERS=zhibiao/…;…" -D WORK_DIR=folder -P older_cpp.cmake
cmake_minimum_required(VERSION 3.25)

list(TRANSFORM INCLUDES PREPEND -I)
# compile(STANDARD HEADER): `code` and `told` are what the compiler answers.
macro(compile standard header)
  file(WRITE ${WORK_DIR}/older.cpp "#include \"${header}\"\n")
  execute_process(COMMAND ${CXX} -std=${standard} -fsyntax-only ${INCLUDES} ${WORK_DIR}/older.cpp
    RESULT_VARIABLE code ERROR_VARIABLE told OUTPUT_QUIET)
endmacro()

foreach(header IN LISTS HEADERS)
  compile(c++17 ${header})
  string(REPLACE ";" "," told "${told}")
  string(REGEX MATCHALL "error: [^\n]*" errors "${told}")
  list(LENGTH errors count)
  # The sentence, and that the compiler stops.
  if(code EQUAL 0 OR NOT told MATCHES "zhibiao needs C\\+\\+20: compile with -std=c\\+\\+20" OR NOT count EQUAL 2)
    message(SEND_ERROR "${header} in C++17: ${told}")
  endif()
endforeach()
foreach(standard IN ITEMS c++11 c++17)
  compile(${standard} zhibiao/zhibiao.h)
  if(NOT code EQUAL 0)
    message(SEND_ERROR "zhibiao/zhibiao.h in ${standard}: ${told}")
  endif()
endforeach()
