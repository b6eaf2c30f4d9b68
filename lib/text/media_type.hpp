/// @file media_type.hpp
/// What kind of document some bytes are.
#pragma once

#include <string>
#include <string_view>

namespace zhibiao::text {

inline constexpr std::string_view plain_text = "text/plain";
inline constexpr std::string_view html_text = "text/html";
inline constexpr std::string_view word_document = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
inline constexpr std::string_view pdf_document = "application/pdf";

/// The media type by the first bytes and the name (a path or URI; may be empty): text/plain when nothing speaks for
/// anything else. The bytes of a known binary format win over the name.
[[nodiscard]] std::string_view media_type_of(std::string_view name, std::string_view bytes);

/// A name of the type for people ("a PDF document"); empty for text.
[[nodiscard]] std::string_view describe_binary(std::string_view media_type);

}  // namespace zhibiao::text
