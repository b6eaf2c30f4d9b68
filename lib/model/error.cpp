#include "zhibiao/error.hpp"

namespace zhibiao {

Error::Error(ErrorCode code, const std::string& message) : std::runtime_error(message), code_(code) {}

// Out of line, so that the type information lives in the library and an exception can be caught across its border.
Error::~Error() = default;

ErrorCode Error::code() const noexcept { return code_; }

}  // namespace zhibiao
