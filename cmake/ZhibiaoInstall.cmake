# Install rules: headers, library, CMake package, pkg-config file, the command. Everything is relative to
# where the files lie, so that an installed copy can be moved.
include(CMakePackageConfigHelpers)

# Components of what is installed, which are packages of their own (ZhibiaoPackages.cmake): `development` is what programs are built with,
# `command` what is run, `pdf` the program for PDF documents, which is under the GPL.
set(CMAKE_INSTALL_DEFAULT_COMPONENT_NAME development)

# Two components of the CMake package: `database`, the library that opens databases and asks them, and all the rest.
install(TARGETS zhibiao_database EXPORT zhibiaoDatabaseTargets)
if(TARGET zhibiao)
  install(TARGETS zhibiao EXPORT zhibiaoTargets)
endif()
install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/zhibiao ${PROJECT_BINARY_DIR}/lib/include/zhibiao
  DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} FILES_MATCHING PATTERN "*.hpp" PATTERN "*.h")
if(TARGET zhibiao)
  # To read, and to build one's own on; the library has them in itself.
  install(DIRECTORY ${PROJECT_SOURCE_DIR}/schema/codebook DESTINATION ${CMAKE_INSTALL_DATADIR}/zhibiao COMPONENT command
    FILES_MATCHING PATTERN "*.toml")
endif()
set(documents_component development)
if(ZHIBIAO_BUILD_TOOLS)
  set(documents_component command)
endif()
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE ${PROJECT_SOURCE_DIR}/NOTICE DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT ${documents_component})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/docs/ DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT ${documents_component} FILES_MATCHING PATTERN "*.md")

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/zhibiao)
install(EXPORT zhibiaoDatabaseTargets NAMESPACE zhibiao:: DESTINATION ${package_dir})
if(TARGET zhibiao)
  install(EXPORT zhibiaoTargets NAMESPACE zhibiao:: DESTINATION ${package_dir})
endif()
get_target_property(library_type zhibiao_database TYPE)
configure_package_config_file(${CMAKE_CURRENT_LIST_DIR}/zhibiaoConfig.cmake.in ${PROJECT_BINARY_DIR}/zhibiaoConfig.cmake
  INSTALL_DESTINATION ${package_dir})
# While the major version is 0 a program must be built with the minor version that it asks for.
write_basic_package_version_file(${PROJECT_BINARY_DIR}/zhibiaoConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/zhibiaoConfig.cmake ${PROJECT_BINARY_DIR}/zhibiaoConfigVersion.cmake
  ${CMAKE_CURRENT_LIST_DIR}/ZhibiaoAddDatabase.cmake
  DESTINATION ${package_dir})

set(pkgconfig_dir ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
file(RELATIVE_PATH pkgconfig_to_prefix /prefix/${pkgconfig_dir} /prefix)
# pkgconfig_file(NAME LIBRARY DESCRIPTION MODULES ... LIBS ...): modules and libraries are what a static library hands on to whoever links
# it; a shared one has them itself.
function(pkgconfig_file pkgconfig_name pkgconfig_library pkgconfig_description)
  cmake_parse_arguments(PARSE_ARGV 3 arg "" "" "MODULES;LIBS")
  if(library_type STREQUAL "STATIC_LIBRARY")
    set(pkgconfig_cflags " -DZHIBIAO_STATIC_DEFINE")
    list(JOIN arg_MODULES " " modules)
    list(JOIN arg_LIBS " " libs)
    set(pkgconfig_private "Requires.private: ${modules}\nLibs.private: ${libs}\n")
  endif()
  configure_file(${CMAKE_CURRENT_FUNCTION_LIST_DIR}/zhibiao.pc.in ${PROJECT_BINARY_DIR}/${pkgconfig_name}.pc @ONLY)
  install(FILES ${PROJECT_BINARY_DIR}/${pkgconfig_name}.pc DESTINATION ${pkgconfig_dir})
endfunction()
pkgconfig_file(zhibiao-database zhibiao_database "${PROJECT_DESCRIPTION}: opening databases and asking them"
  MODULES sqlite3 LIBS -lSQLiteCpp -lstdc++ -pthread)
if(TARGET zhibiao)
  set(modules icu-i18n icu-uc sqlite3 gumbo ${format_modules})
  set(libs -lSQLiteCpp -lstdc++ -pthread)
  # Not required as modules: tomlplusplus.pc hands on definitions that its headers were compiled with, libzip.pc asks for libraries that
  # only its static form needs and that its package does not bring.
  list(REMOVE_ITEM modules libzip)
  if(libzip IN_LIST format_modules)
    list(PREPEND libs -lzip)
  endif()
  pkgconfig_file(zhibiao zhibiao "${PROJECT_DESCRIPTION}" MODULES ${modules} LIBS -ltomlplusplus ${libs})
endif()

if(ZHIBIAO_WITH_PDF)
  install(TARGETS zhibiao_pdf DESTINATION ${CMAKE_INSTALL_LIBEXECDIR}/zhibiao COMPONENT pdf)
endif()
if(ZHIBIAO_BUILD_TOOLS)
  if(BUILD_SHARED_LIBS)
    file(RELATIVE_PATH bin_to_lib /prefix/${CMAKE_INSTALL_BINDIR} /prefix/${CMAKE_INSTALL_LIBDIR})
    set_target_properties(zhibiao_tool PROPERTIES INSTALL_RPATH "$ORIGIN/${bin_to_lib}")
  endif()
  install(TARGETS zhibiao_tool EXPORT zhibiaoTargets RUNTIME COMPONENT command)
  set(help_folder ${PROJECT_BINARY_DIR}/share)
  set(data ${CMAKE_INSTALL_DATADIR})
  # What scripts/site-bundle made, if it did.
  install(DIRECTORY ${help_folder}/zhibiao/site DESTINATION ${data}/zhibiao COMPONENT command OPTIONAL)
  install(FILES ${help_folder}/zhibiao.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT command)
  find_program(GZIP gzip)
  if(GZIP)  # without a time, so that the same page gives the same bytes
    install(CODE "execute_process(COMMAND ${GZIP} -9nf \$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_MANDIR}/man1/zhibiao.1)"
      COMPONENT command)
  endif()
  install(FILES ${help_folder}/zhibiao.bash DESTINATION ${data}/bash-completion/completions COMPONENT command RENAME zhibiao)
  install(FILES ${help_folder}/_zhibiao DESTINATION ${data}/zsh/site-functions COMPONENT command)
  install(FILES ${help_folder}/zhibiao.fish DESTINATION ${data}/fish/vendor_completions.d COMPONENT command)
endif()
if(PROJECT_IS_TOP_LEVEL)
  include(ZhibiaoPackages)
endif()
