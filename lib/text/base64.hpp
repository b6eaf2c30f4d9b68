/// @file base64.hpp
/// Bytes as text.
#pragma once

#include <string>
#include <string_view>

namespace zhibiao::text {

/// RFC 4648, with padding.
[[nodiscard]] std::string base64(std::string_view bytes);

}  // namespace zhibiao::text
