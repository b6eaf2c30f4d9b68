/// @file html.hpp
/// Text as HTML: whatever it holds, it is text.
#pragma once

#include <string>
#include <string_view>

namespace zhibiao::page {

/// Text for an element or an attribute in quotation marks. Controls (C0, C1, those that turn the direction of writing) and what no document
/// may hold become U+FFFD; TAB and LF stay.
[[nodiscard]] std::string escaped(std::u32string_view text);
[[nodiscard]] std::string escaped(std::string_view utf8);
/// The same with every run of white space as one space: for what stands on one line.
[[nodiscard]] std::string on_one_line(std::string_view utf8);

/// 'sha256-…' of an inline style or script, as a Content-Security-Policy names it.
[[nodiscard]] std::string policy_hash(std::string_view content);

}  // namespace zhibiao::page
