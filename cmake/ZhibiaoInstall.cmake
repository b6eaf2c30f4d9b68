# Install rules: headers, library, CMake package, pkg-config file, the command. Everything is relative to
# where the files lie, so that an installed copy can be moved.
include(CMakePackageConfigHelpers)

install(TARGETS zhibiao EXPORT zhibiaoTargets)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/zhibiao ${PROJECT_BINARY_DIR}/lib/include/zhibiao
  DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} FILES_MATCHING PATTERN "*.hpp" PATTERN "*.h")
# To read, and to build one's own on; the library has them in itself.
install(DIRECTORY ${PROJECT_SOURCE_DIR}/schema/codebook DESTINATION ${CMAKE_INSTALL_DATADIR}/zhibiao FILES_MATCHING PATTERN "*.toml")
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE ${PROJECT_SOURCE_DIR}/NOTICE DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/docs/ DESTINATION ${CMAKE_INSTALL_DOCDIR} FILES_MATCHING PATTERN "*.md")

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/zhibiao)
install(EXPORT zhibiaoTargets NAMESPACE zhibiao:: DESTINATION ${package_dir})
get_target_property(library_type zhibiao TYPE)
configure_package_config_file(${CMAKE_CURRENT_LIST_DIR}/zhibiaoConfig.cmake.in ${PROJECT_BINARY_DIR}/zhibiaoConfig.cmake
  INSTALL_DESTINATION ${package_dir})
# While the major version is 0 a program must be built with the minor version that it asks for.
write_basic_package_version_file(${PROJECT_BINARY_DIR}/zhibiaoConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/zhibiaoConfig.cmake ${PROJECT_BINARY_DIR}/zhibiaoConfigVersion.cmake
  ${CMAKE_CURRENT_LIST_DIR}/ZhibiaoAddDatabase.cmake
  DESTINATION ${package_dir})

set(pkgconfig_dir ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
file(RELATIVE_PATH pkgconfig_to_prefix /prefix/${pkgconfig_dir} /prefix)
# What a static library hands on to whoever links it; a shared one has it itself.
if(library_type STREQUAL "STATIC_LIBRARY")
  set(pkgconfig_cflags " -DZHIBIAO_STATIC_DEFINE")
  set(pkgconfig_modules icu-i18n icu-uc sqlite3 tomlplusplus gumbo ${format_modules})
  set(pkgconfig_libs -lSQLiteCpp -lstdc++ -pthread)
  # libzip.pc asks for libraries that only its static form needs and that its package does not bring.
  if(libzip IN_LIST pkgconfig_modules)
    list(REMOVE_ITEM pkgconfig_modules libzip)
    list(PREPEND pkgconfig_libs -lzip)
  endif()
  list(JOIN pkgconfig_modules " " pkgconfig_modules)
  list(JOIN pkgconfig_libs " " pkgconfig_libs)
  set(pkgconfig_private "Requires.private: ${pkgconfig_modules}\nLibs.private: ${pkgconfig_libs}\n")
endif()
configure_file(${CMAKE_CURRENT_LIST_DIR}/zhibiao.pc.in ${PROJECT_BINARY_DIR}/zhibiao.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/zhibiao.pc DESTINATION ${pkgconfig_dir})

if(ZHIBIAO_WITH_PDF)
  install(TARGETS zhibiao_pdf DESTINATION ${CMAKE_INSTALL_LIBEXECDIR}/zhibiao)
endif()
if(ZHIBIAO_BUILD_TOOLS)
  file(RELATIVE_PATH bin_to_lib /prefix/${CMAKE_INSTALL_BINDIR} /prefix/${CMAKE_INSTALL_LIBDIR})
  set_target_properties(zhibiao_tool PROPERTIES INSTALL_RPATH "$ORIGIN/${bin_to_lib}")
  install(TARGETS zhibiao_tool EXPORT zhibiaoTargets)
  set(help_folder ${PROJECT_BINARY_DIR}/share)
  # What scripts/site-bundle made, if it did.
  install(DIRECTORY ${help_folder}/zhibiao/site DESTINATION ${CMAKE_INSTALL_DATADIR}/zhibiao OPTIONAL)
  install(FILES ${help_folder}/zhibiao.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
  install(FILES ${help_folder}/zhibiao.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME zhibiao)
  install(FILES ${help_folder}/_zhibiao DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
  install(FILES ${help_folder}/zhibiao.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
endif()
