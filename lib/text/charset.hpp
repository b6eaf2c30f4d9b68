/// @file charset.hpp
/// Bytes of unknown encoding → UTF-8.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "zhibiao/model.hpp"

namespace zhibiao::text {

struct Decoded {
  std::string text;                     ///< well-formed UTF-8 without a leading byte-order mark
  std::string charset;                  ///< IANA name that the bytes were decoded with
  std::vector<Diagnostic> diagnostics;  ///< bytes_replaced, charset_contradicted; spans are empty
};

/// Decodes bytes with `given` (an IANA name or alias) or, when that is empty, with what speaks for itself first: byte-order
/// mark, UTF-8, the charset that HTML or XML declares, detection among GB18030, Big5 and UTF-16. A mark or declaration that
/// the bytes contradict loses. Throws Error (misuse) for an unknown `given`, Error (unreadable) for bytes that are no text;
/// `source` names the document in messages.
[[nodiscard]] Decoded decode(std::string_view bytes, const std::string& given, const std::string& source);

}  // namespace zhibiao::text
