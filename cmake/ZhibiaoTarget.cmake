# zhibiao_target(TARGET [UNCHECKED]): what every target of this project is compiled with. UNCHECKED code runs beside sanitizers without
# being looked at by them: tests and command, where the library is what is tested.
function(zhibiao_target target)
  target_compile_features(${target} PRIVATE cxx_std_20)
  set_target_properties(${target} PROPERTIES CXX_EXTENSIONS OFF)
  target_compile_options(${target} PRIVATE
    $<$<COMPILE_LANGUAGE:CXX>:-Wall -Wextra -Wpedantic $<$<BOOL:${ZHIBIAO_WERROR}>:-Werror>>)
  # GCC 12 sees overlaps in std::string that are none (GCC bug 105651, mended in 13).
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    target_compile_options(${target} PRIVATE $<$<COMPILE_LANGUAGE:CXX>:-Wno-restrict>)
  endif()
  if(ZHIBIAO_FUZZ AND NOT "UNCHECKED" IN_LIST ARGN)
    target_compile_options(${target} PRIVATE $<$<COMPILE_LANGUAGE:CXX>:-fsanitize=fuzzer-no-link>)
  endif()
  if(ZHIBIAO_SANITIZE)
    # GCC's own manual: sanitizers make it see uninitialized values that are none.
    if(NOT "UNCHECKED" IN_LIST ARGN)
      target_compile_options(${target} PRIVATE
        $<$<COMPILE_LANGUAGE:CXX>:-fsanitize=${ZHIBIAO_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer>
        $<$<COMPILE_LANG_AND_ID:CXX,GNU>:-Wno-maybe-uninitialized>)
    endif()
    target_link_options(${target} PRIVATE -fsanitize=${ZHIBIAO_SANITIZE})
  endif()
endfunction()

# zhibiao_build_program(NAME SOURCE...): a program that runs while the library is built. For another machine it is built like all the rest where
# an emulator can run it (CMAKE_CROSSCOMPILING_EMULATOR), else taken from a build for this machine, whose folder ZHIBIAO_HOST_BUILD names.
set(ZHIBIAO_HOST_BUILD "" CACHE PATH "Folder of a build for this machine, when building for another")
set(ZHIBIAO_RUNS_BUILT ON)
if(CMAKE_CROSSCOMPILING AND (ZHIBIAO_HOST_BUILD OR NOT CMAKE_CROSSCOMPILING_EMULATOR))
  set(ZHIBIAO_RUNS_BUILT OFF)
endif()
function(zhibiao_build_program name)
  if(ZHIBIAO_RUNS_BUILT)
    add_executable(${name} ${ARGN})
    target_compile_features(${name} PRIVATE cxx_std_20)
    return()
  endif()
  find_program(${name}_PATH ${name} PATHS ${ZHIBIAO_HOST_BUILD} PATH_SUFFIXES lib/text lib/lexicon REQUIRED
    NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH)
  add_executable(${name} IMPORTED GLOBAL)
  set_target_properties(${name} PROPERTIES IMPORTED_LOCATION ${${name}_PATH})
endfunction()
