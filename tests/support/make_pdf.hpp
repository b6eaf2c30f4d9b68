/// @file make_pdf.hpp
/// PDF documents with a text layer, made of text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace zhibiao::test {

/// A PDF file of these objects, the first of which is object 1, the catalogue. `trailer`: further entries of the trailer.
[[nodiscard]] std::string make_pdf(const std::vector<std::string>& objects, std::string_view trailer = {});

/// A PDF of pages of A4, each given by its operators; the font is F1, and its codes are UTF-16.
[[nodiscard]] std::string pdf_of_pages(const std::vector<std::string>& pages);

/// The operators, between BT and ET, that show a line of text at a place from the bottom left corner.
[[nodiscard]] std::string pdf_text(double x, double y, double letter, std::string_view text);

/// A PDF of plain text, set as an official paper: A4, the first line as a centred title, paragraphs with an indent of two
/// characters in lines of 28, a table for neighbouring lines with tabs, a number at the foot of each page.
[[nodiscard]] std::string pdf_of(std::string_view text);

}  // namespace zhibiao::test
