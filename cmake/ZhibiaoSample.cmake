# share/zhibiao/sample.db: what the sample reports of the repository give, sealed, with its .sha256. For trying out, and for the examples.
file(GLOB_RECURSE sample_reports CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/examples/reports/*.txt ${PROJECT_SOURCE_DIR}/examples/reports/*.html)
set(ZHIBIAO_SAMPLE ${PROJECT_BINARY_DIR}/share/zhibiao/sample.db)
set(sample_work ${PROJECT_BINARY_DIR}/share/work.db)
add_custom_command(OUTPUT ${ZHIBIAO_SAMPLE} ${ZHIBIAO_SAMPLE}.sha256
  COMMAND ${CMAKE_COMMAND} -E make_directory ${PROJECT_BINARY_DIR}/share/zhibiao
  COMMAND ${CMAKE_COMMAND} -E rm -f ${sample_work}
  COMMAND zhibiao_tool ingest ${PROJECT_SOURCE_DIR}/examples/reports -o ${sample_work}
  COMMAND zhibiao_tool seal ${sample_work} -o ${ZHIBIAO_SAMPLE}
  DEPENDS zhibiao_tool ${sample_reports}
  COMMENT "Making sample.db from the sample reports"
  VERBATIM)
add_custom_target(zhibiao_sample ALL DEPENDS ${ZHIBIAO_SAMPLE} ${ZHIBIAO_SAMPLE}.sha256)
if(ZHIBIAO_INSTALL)
  install(FILES ${ZHIBIAO_SAMPLE} ${ZHIBIAO_SAMPLE}.sha256 DESTINATION ${CMAKE_INSTALL_DATADIR}/zhibiao COMPONENT command)
endif()
