/// @file template.hpp
/// A plain text inside a page as a site would deliver it.
#pragma once

#include <string>
#include <string_view>

#include "support/table.hpp"

namespace zhibiao::test {

inline std::string replaced_all(std::string text, std::string_view part, std::string_view by) {
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + by.size())) text.replace(at, part.size(), by);
  return text;
}

inline std::string escaped(std::string text) {
  for (const auto& [character, entity] : {std::pair{"&", "&amp;"}, {"<", "&lt;"}, {">", "&gt;"}}) {
    text = replaced_all(std::move(text), character, entity);
  }
  return text;
}

/// One <p> for each line; neighbouring lines with tabs become the rows of a table.
inline std::string as_html(const std::vector<std::string>& lines) {
  std::string html;
  bool in_table = false;
  for (const std::string& line : lines) {
    const bool is_row = line.find('\t') != std::string::npos;
    if (is_row != in_table) html += is_row ? "<table>\n" : "</table>\n";
    in_table = is_row;
    if (is_row) {
      html += "<tr>";
      for (const std::string& cell : split(line, '\t')) html += "<td>" + escaped(cell) + "</td>";
      html += "</tr>\n";
    } else if (!line.empty()) {
      html += "<p>" + escaped(line) + "</p>\n";
    }
  }
  return html + (in_table ? "</table>\n" : "");
}

/// The page that a template makes of a text: its first line is {{title}}, the others are {{content}}; {{charset}} is what the page
/// declares.
inline std::string in_template(std::string page, std::string_view text, std::string_view charset) {
  std::vector<std::string> lines = split(text, '\n');
  page = replaced_all(std::move(page), "{{charset}}", charset);
  page = replaced_all(std::move(page), "{{title}}", escaped(lines.front()));
  lines.erase(lines.begin());
  return replaced_all(std::move(page), "{{content}}", as_html(lines));
}

}  // namespace zhibiao::test
