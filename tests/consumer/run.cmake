# Installs a build, moves the copy, and builds and runs the consumer project against it in the two ways that people use:
# find_package and pkg-config. Programs in C++, in C, and one with its database inside.
# Also usable by hand: cmake -D BUILD_DIR=… (see CMakeLists.txt) -P run.cmake
cmake_minimum_required(VERSION 3.25)

macro(run)
  execute_process(COMMAND ${ARGV} COMMAND_ERROR_IS_FATAL ANY)
endmacro()

file(REMOVE_RECURSE ${WORK_DIR})
run(${CMAKE_COMMAND} --install ${BUILD_DIR} --prefix ${WORK_DIR}/first)
file(RENAME ${WORK_DIR}/first ${WORK_DIR}/moved)
file(COPY ${PROJECT_DIR}/ DESTINATION ${WORK_DIR}/project)

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

message(STATUS "a report that changes makes the database anew")
file(APPEND ${WORK_DIR}/project/reports/anji_2021.txt "培训执法人员6场。\n")
run(${CMAKE_COMMAND} --build ${WORK_DIR}/build --target county-figures beside)
execute_process(COMMAND ${WORK_DIR}/moved/bin/zhibiao query ${WORK_DIR}/build/county-figures.db --label 培训 --format csv
  OUTPUT_VARIABLE trainings COMMAND_ERROR_IS_FATAL ANY)
if(NOT trainings MATCHES "6场")
  message(FATAL_ERROR "the database was not made anew: ${trainings}")
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
foreach(program IN ITEMS consumer_pkg_config consumer_c_pkg_config)
  run(${CMAKE_COMMAND} -E chdir ${WORK_DIR} ${WORK_DIR}/${program})
endforeach()

message(STATUS "the installed command")
run(${WORK_DIR}/moved/bin/zhibiao --version)
