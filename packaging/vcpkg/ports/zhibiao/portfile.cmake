# The port of the sources that it lies in: vcpkg install zhibiao --overlay-ports=packaging/vcpkg/ports
get_filename_component(SOURCE_PATH "${CMAKE_CURRENT_LIST_DIR}/../../../.." ABSOLUTE)

vcpkg_check_features(OUT_FEATURE_OPTIONS feature_options
  FEATURES
    docx ZHIBIAO_WITH_DOCX
    xlsx ZHIBIAO_WITH_XLSX
    plot ZHIBIAO_WITH_PLOT
    tools ZHIBIAO_BUILD_TOOLS
  INVERTED_FEATURES
    reader ZHIBIAO_DATABASE_ONLY)
vcpkg_find_acquire_program(PKGCONFIG)

vcpkg_cmake_configure(
  SOURCE_PATH "${SOURCE_PATH}"
  OPTIONS
    ${feature_options}
    "-DPKG_CONFIG_EXECUTABLE=${PKGCONFIG}"
    -DZHIBIAO_BUILD_EXAMPLES=OFF
    -DZHIBIAO_BUILD_EXTENSION=OFF
    -DZHIBIAO_BUILD_TESTS=OFF
    -DZHIBIAO_WITH_PDF=OFF
  MAYBE_UNUSED_VARIABLES
    PKG_CONFIG_EXECUTABLE
    ZHIBIAO_WITH_DOCX
    ZHIBIAO_WITH_PLOT
    ZHIBIAO_WITH_XLSX)
vcpkg_cmake_install()
if("tools" IN_LIST FEATURES)
  vcpkg_copy_tools(TOOL_NAMES zhibiao AUTO_CLEAN)
endif()
vcpkg_cmake_config_fixup(CONFIG_PATH lib/cmake/zhibiao)
vcpkg_fixup_pkgconfig()

file(REMOVE_RECURSE "${CURRENT_PACKAGES_DIR}/debug/include" "${CURRENT_PACKAGES_DIR}/debug/share")
vcpkg_install_copyright(FILE_LIST "${SOURCE_PATH}/LICENSE" "${SOURCE_PATH}/NOTICE")
