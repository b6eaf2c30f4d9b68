/// @file pdf_reader.hpp
/// The program for PDF documents that this build made.
#pragma once

#include <catch2/catch.hpp>

#include "zhibiao/document.hpp"

namespace zhibiao::test {

/// Names no program in a build without one.
inline PdfReader pdf_reader() {
  PdfReader reader;
  reader.program = ZHIBIAO_TEST_PDF_READER;
  return reader;
}

}  // namespace zhibiao::test

#define ZHIBIAO_PDF_OR_SKIP()                           \
  if (zhibiao::test::pdf_reader().program.empty()) {    \
    WARN("skipped: this build reads no PDF documents"); \
    return;                                             \
  }
