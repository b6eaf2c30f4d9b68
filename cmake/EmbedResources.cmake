# embed_files(TARGET NAME PATH_LIST CONTENT_LIST): compiles the files of the second list into TARGET with .incbin (0.04 s for 10 MiB, where
# a C array takes 18 s and more than 1 GB), together with a table in which the first list names them, NAME_table.inc.
function(embed_files target name path_list content_list)
  # The assembly is that of ELF (Linux), and of WebAssembly. Mach-O (macOS) would name its section __TEXT,__const and begin symbols with _;
  # COFF (Windows) has .rdata, and clang's assembler there knows .incbin too, which that of MSVC does not.
  if(APPLE OR WIN32)
    message(FATAL_ERROR "data are compiled in for ELF and WebAssembly only: see cmake/EmbedResources.cmake")
  endif()
  # WebAssembly wants to know where a datum ends; it has no stack that could be executed.
  if(EMSCRIPTEN)
    set(assembly "  .section .rodata.zhibiao,\"\",@\n")
    set(end_of_assembly "")
    set(ended "  .type SYMBOL,@object\n  .size SYMBOL, SYMBOL_end - SYMBOL\n  .type SYMBOL_end,@object\n  .size SYMBOL_end, 1\n")
  else()
    set(assembly "  .section .rodata\n")
    set(end_of_assembly "  .section .note.GNU-stack,\"\",%progbits\n")
    set(ended "")
  endif()
  set(declarations "")
  set(table "")
  set(index 0)
  set(out ${CMAKE_CURRENT_BINARY_DIR}/${name})
  foreach(path content IN ZIP_LISTS ${path_list} ${content_list})
    set(symbol zhibiao_${name}_${index})
    string(APPEND assembly
      "  .balign 8\n  .global ${symbol}\n  .hidden ${symbol}\n${symbol}:\n  .incbin \"${content}\"\n"
      "  .global ${symbol}_end\n  .hidden ${symbol}_end\n${symbol}_end:\n  .byte 0\n")
    string(REPLACE SYMBOL ${symbol} ended_here "${ended}")
    string(APPEND assembly "${ended_here}")
    string(APPEND declarations "extern const char ${symbol}[];\nextern const char ${symbol}_end[];\n")
    string(APPEND table "  {\"${path}\", ${symbol}, ${symbol}_end},\n")
    math(EXPR index "${index} + 1")
  endforeach()
  string(APPEND assembly "${end_of_assembly}")
  file(CONFIGURE OUTPUT ${out}/${name}.S CONTENT "${assembly}" @ONLY)
  string(PREPEND table "static const struct { std::string_view path; const char* begin; const char* end; } ${name}_table[] = {\n")
  file(CONFIGURE OUTPUT ${out}/${name}_table.inc CONTENT
    "#include <string_view>\nextern \"C\" {\n${declarations}}\n${table}};\n" @ONLY)
  target_sources(${target} PRIVATE ${out}/${name}.S)
  set_source_files_properties(${out}/${name}.S DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR} TARGET_DIRECTORY ${target}
    PROPERTIES OBJECT_DEPENDS "${${content_list}}")
  add_custom_target(${target}_${name} DEPENDS ${${content_list}})
  add_dependencies(${target} ${target}_${name})
  target_include_directories(${target} PRIVATE ${out})
endfunction()

# embed_resources(TARGET NAME DIRECTORY [PACKER <program>] [EXCEPT <regex>]): every data file below DIRECTORY. TOML files are packed by the
# program PACKER first, so that nothing is parsed at run time.
function(embed_resources target name directory)
  cmake_parse_arguments(PARSE_ARGV 3 arg "" "PACKER;EXCEPT" "")
  file(GLOB_RECURSE files CONFIGURE_DEPENDS RELATIVE ${directory}
    ${directory}/*.toml ${directory}/*.csv ${directory}/*.sql ${directory}/*.html ${directory}/*.css ${directory}/*.js)
  if(arg_EXCEPT)
    list(FILTER files EXCLUDE REGEX ${arg_EXCEPT})
  endif()
  list(SORT files)
  set(contents "")
  foreach(file IN LISTS files)
    set(content ${directory}/${file})
    if(file MATCHES "\\.toml$")
      set(content ${CMAKE_CURRENT_BINARY_DIR}/${name}/${file}.packed)
      cmake_path(GET content PARENT_PATH folder)
      file(MAKE_DIRECTORY ${folder})
      add_custom_command(OUTPUT ${content} COMMAND ${arg_PACKER} schema/${file} ${directory}/${file} ${content}
        DEPENDS ${arg_PACKER} ${directory}/${file} VERBATIM)
    endif()
    list(APPEND contents ${content})
  endforeach()
  embed_files(${target} ${name} files contents)
endfunction()
