/// @file make_pdf.hpp
/// PDF documents with a text layer, made of text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace zhibiao::test {

/// A PDF file of these objects, the first of which is object 1, the catalogue. `trailer`: further entries of the trailer.
[[nodiscard]] std::string make_pdf(const std::vector<std::string>& objects, std::string_view trailer = {});

/// A PDF of plain text, set as an official paper: A4, the first line as a centred title, paragraphs with an indent of two
/// characters in lines of 28, a table for neighbouring lines with tabs, a number at the foot of each page.
[[nodiscard]] std::string pdf_of(std::string_view text);

}  // namespace zhibiao::test
