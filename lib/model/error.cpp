#include "zhibiao/error.hpp"

#include <utility>

namespace zhibiao::inline ZHIBIAO_ABI {

namespace {

/// what() ends at the first NUL: one that a caller gave would take away the rest of the sentence.
std::string written(std::string message) {
  for (std::size_t nul = message.find('\0'); nul != std::string::npos; nul = message.find('\0', nul)) message.replace(nul, 1, "\\0");
  return message;
}

}  // namespace

Error::Error(ErrorCode code, const std::string& message) : std::runtime_error(written(message)), code_(code) {}

Error::Error(ErrorCode code, const std::string& message, ErrorDetails details)
    : std::runtime_error(written(message)), code_(code), details_(std::make_shared<const ErrorDetails>(std::move(details))) {}

// Out of line, so that the type information lives in the library and an exception can be caught across its border.
Error::~Error() = default;

ErrorCode Error::code() const noexcept { return code_; }

const ErrorDetails& Error::details() const& noexcept {
  static const ErrorDetails none;
  return details_ ? *details_ : none;
}

}  // namespace zhibiao
