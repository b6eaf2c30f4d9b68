/// @file make_docx.hpp
/// Word documents and the zip archives that they are, made of text.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zhibiao::test {

using Parts = std::vector<std::pair<std::string, std::string>>;  ///< name, bytes

/// A zip archive whose parts are stored as they are.
[[nodiscard]] std::string make_zip(const Parts& parts);

/// The element <w:p> of a paragraph, with properties such as "<w:pStyle w:val=\"1\"/>". A text is split into several runs, as Word does.
[[nodiscard]] std::string word_paragraph(std::string_view text, std::string_view properties = {});

/// A Word document with this content of <w:body>, and further parts.
[[nodiscard]] std::string make_docx(std::string_view body, Parts parts = {});

/// A Word document of plain text: a paragraph for each line, a table for neighbouring lines with tabs.
[[nodiscard]] std::string docx_of(std::string_view text);

}  // namespace zhibiao::test
