# Installs a build, moves the copy, and builds and runs the consumer project against it in the two ways that people use:
# find_package and pkg-config. Programs in C++, in C, and one with its database inside.
# A program that only opens a database links zhibiao::database, and is looked at: what it needs, and how large it is.
# Also usable by hand: cmake -D BUILD_DIR=… (see CMakeLists.txt) -P run.cmake
cmake_minimum_required(VERSION 3.25)

macro(run)
  execute_process(COMMAND ${ARGV} COMMAND_ERROR_IS_FATAL ANY)
endmacro()

file(REMOVE_RECURSE ${WORK_DIR})
run(${CMAKE_COMMAND} --install ${BUILD_DIR} --prefix ${WORK_DIR}/first)
file(RENAME ${WORK_DIR}/first ${WORK_DIR}/moved)
file(COPY ${PROJECT_DIR}/ DESTINATION ${WORK_DIR}/project)
file(COPY ${PROJECT_DIR}/../reader/ DESTINATION ${WORK_DIR}/reader)

set(flags "")
if(SANITIZE)
  set(flags "-fsanitize=${SANITIZE}")
endif()

message(STATUS "find_package")
run(${CMAKE_COMMAND} -S ${WORK_DIR}/project -B ${WORK_DIR}/build -D CMAKE_PREFIX_PATH=${WORK_DIR}/moved
  -D CMAKE_CXX_COMPILER=${CXX} -D CMAKE_CXX_FLAGS=${flags} -D CMAKE_C_COMPILER=${C} -D CMAKE_C_FLAGS=${flags})
run(${CMAKE_COMMAND} --build ${WORK_DIR}/build --parallel 2)
foreach(program IN ITEMS consumer consumer_c consumer_embedded)
  run(${CMAKE_COMMAND} -E chdir ${WORK_DIR} ${WORK_DIR}/build/${program})
endforeach()
run(${WORK_DIR}/moved/bin/zhibiao verify ${WORK_DIR}/build/beside/figures.db)
run(${WORK_DIR}/moved/bin/zhibiao codebook list ${WORK_DIR}/moved/share/zhibiao/codebook/rule_of_law.toml)

message(STATUS "a project in C alone")
file(COPY ${PROJECT_DIR}/../c/ DESTINATION ${WORK_DIR}/c)
run(${CMAKE_COMMAND} -S ${WORK_DIR}/c -B ${WORK_DIR}/build_c -D CMAKE_PREFIX_PATH=${WORK_DIR}/moved -D PROGRAM=${WORK_DIR}/project/main.c
  -D CMAKE_C_COMPILER=${C} -D CMAKE_C_FLAGS=${flags})
run(${CMAKE_COMMAND} --build ${WORK_DIR}/build_c)
run(${CMAKE_COMMAND} -E chdir ${WORK_DIR} ${WORK_DIR}/build_c/c)

message(STATUS "a report that changes makes the database anew")
file(APPEND ${WORK_DIR}/project/reports/anji_2021.txt "培训执法人员6场。\n")
run(${CMAKE_COMMAND} --build ${WORK_DIR}/build --target county-figures beside)
execute_process(COMMAND ${WORK_DIR}/moved/bin/zhibiao query ${WORK_DIR}/build/county-figures.db --label 培训 --format csv
  OUTPUT_VARIABLE trainings COMMAND_ERROR_IS_FATAL ANY)
if(NOT trainings MATCHES "6场")
  message(FATAL_ERROR "the database was not made anew: ${trainings}")
endif()

message(STATUS "a program that only opens a database")
set(sample ${WORK_DIR}/moved/share/zhibiao/sample.db)
find_program(STRIP strip REQUIRED)
# require_small(PROGRAM): it needs SQLite and what every program in C++ needs, and has at most 1 MB without its symbols.
function(require_small program)
  execute_process(COMMAND ldd ${program} OUTPUT_VARIABLE needed COMMAND_ERROR_IS_FATAL ANY)
  string(REGEX MATCHALL "[^ \t\n/]+\\.so[^ \n]*" libraries "${needed}")
  list(REMOVE_DUPLICATES libraries)
  list(FILTER libraries EXCLUDE REGEX "^(linux-vdso|ld-linux.*|libc|libm|libgcc_s|libstdc\\+\\+|libsqlite3|libzhibiao_database)\\.so")
  if(libraries)
    message(FATAL_ERROR "${program} needs more than SQLite: ${libraries}")
  endif()
  run(${STRIP} -o ${program}.stripped ${program})
  file(SIZE ${program}.stripped size)
  message(STATUS "${program}: ${size} bytes stripped")
  if(size GREATER 1000000)
    message(FATAL_ERROR "${program} has ${size} bytes")
  endif()
endfunction()
foreach(language IN ITEMS CXX C)
  run(${CMAKE_COMMAND} -S ${WORK_DIR}/reader -B ${WORK_DIR}/reader_${language} -D CMAKE_PREFIX_PATH=${WORK_DIR}/moved
    -D LANGUAGE=${language} -D CMAKE_BUILD_TYPE=Release -D CMAKE_CXX_COMPILER=${CXX} -D CMAKE_CXX_FLAGS=${flags}
    -D CMAKE_C_COMPILER=${C} -D CMAKE_C_FLAGS=${flags})
  run(${CMAKE_COMMAND} --build ${WORK_DIR}/reader_${language})
  run(${WORK_DIR}/reader_${language}/reader ${sample})
  if(NOT SANITIZE)
    require_small(${WORK_DIR}/reader_${language}/reader)
  endif()
endforeach()
message(STATUS "both libraries in one program are refused")
execute_process(COMMAND ${CMAKE_COMMAND} -S ${WORK_DIR}/reader -B ${WORK_DIR}/reader_both -D CMAKE_PREFIX_PATH=${WORK_DIR}/moved
  -D LANGUAGE=CXX -D BOTH=ON -D CMAKE_CXX_COMPILER=${CXX} OUTPUT_QUIET ERROR_VARIABLE told RESULT_VARIABLE refused)
if(refused EQUAL 0 OR NOT told MATCHES "ZHIBIAO_LIBRARY")
  message(FATAL_ERROR "both libraries were linked into one program: ${told}")
endif()

message(STATUS "pkg-config")
set(ENV{PKG_CONFIG_PATH} ${WORK_DIR}/moved/${LIBDIR}/pkgconfig)
set(static --static)
if(SHARED)
  set(static "")
  set(ENV{LD_LIBRARY_PATH} ${WORK_DIR}/moved/${LIBDIR})
endif()
execute_process(COMMAND pkg-config --cflags --libs ${static} zhibiao
  OUTPUT_VARIABLE pkg OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
separate_arguments(pkg UNIX_COMMAND "${pkg}")
run(${CXX} -std=c++20 ${flags} ${WORK_DIR}/project/main.cpp ${pkg} -o ${WORK_DIR}/consumer_pkg_config)
run(${C} -std=c99 ${flags} ${WORK_DIR}/project/main.c ${pkg} -o ${WORK_DIR}/consumer_c_pkg_config)
execute_process(COMMAND pkg-config --cflags --libs ${static} zhibiao-database
  OUTPUT_VARIABLE pkg_database OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
separate_arguments(pkg_database UNIX_COMMAND "${pkg_database}")
foreach(flag IN LISTS pkg pkg_database)
  if(flag MATCHES "^-D" AND NOT flag STREQUAL "-DZHIBIAO_STATIC_DEFINE")
    message(FATAL_ERROR "pkg-config hands on ${flag}")
  endif()
endforeach()
run(${CXX} -std=c++20 -O2 ${flags} ${WORK_DIR}/reader/main.cpp ${pkg_database} -o ${WORK_DIR}/reader_pkg_config)
run(${WORK_DIR}/reader_pkg_config ${sample})
if(NOT SANITIZE)
  require_small(${WORK_DIR}/reader_pkg_config)
endif()
execute_process(COMMAND ${CXX} -print-file-name=libsqlite3.a OUTPUT_VARIABLE sqlite_archive OUTPUT_STRIP_TRAILING_WHITESPACE)
if(EXISTS "${sqlite_archive}" AND NOT SHARED AND NOT SANITIZE)
  message(STATUS "a program that needs nothing at all")
  run(${CXX} -std=c++20 -O2 -static ${WORK_DIR}/reader/main.cpp ${pkg_database} -o ${WORK_DIR}/reader_static)
  run(${WORK_DIR}/reader_static ${sample})
endif()
foreach(program IN ITEMS consumer_pkg_config consumer_c_pkg_config)
  run(${CMAKE_COMMAND} -E chdir ${WORK_DIR} ${WORK_DIR}/${program})
endforeach()

message(STATUS "the installed command")
run(${WORK_DIR}/moved/bin/zhibiao --version)

message(STATUS "no GPL library in what is linked")
file(GLOB_RECURSE package_files ${WORK_DIR}/moved/*.cmake ${WORK_DIR}/moved/*.pc)
foreach(file IN LISTS package_files)
  file(READ ${file} content)
  if(content MATCHES "poppler")
    message(FATAL_ERROR "${file} hands poppler on")
  endif()
endforeach()
foreach(program IN ITEMS build/consumer build/consumer_c consumer_pkg_config moved/bin/zhibiao)
  execute_process(COMMAND ldd ${WORK_DIR}/${program} OUTPUT_VARIABLE needed COMMAND_ERROR_IS_FATAL ANY)
  if(NOT needed MATCHES "libsqlite3" OR needed MATCHES "poppler")
    message(FATAL_ERROR "${program} needs ${needed}")
  endif()
endforeach()

if(PDF)
  message(STATUS "the installed program for PDF documents")
  if(NOT EXISTS ${WORK_DIR}/moved/${LIBEXECDIR}/zhibiao/zhibiao-pdf)
    message(FATAL_ERROR "zhibiao-pdf was not installed")
  endif()
  file(WRITE ${WORK_DIR}/report.pdf "%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F 4 0 R >> >> >> endobj
4 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj
5 0 obj << /Length 37 >> stream
BT /F 12 Tf 90 700 Td (46 cases) Tj ET
endstream endobj
trailer << /Root 1 0 R >>
")
  execute_process(COMMAND ${WORK_DIR}/moved/bin/zhibiao text ${WORK_DIR}/report.pdf OUTPUT_VARIABLE text COMMAND_ERROR_IS_FATAL ANY)
  if(NOT text STREQUAL "46 cases\n")
    message(FATAL_ERROR "the installed command reads ${text} in a PDF document")
  endif()
endif()
