#include "capi/guard.hpp"

namespace zhibiao::capi {
namespace {

thread_local ErrorDetails last_details;

}  // namespace

void throw_stopped() { throw Error(ErrorCode::stopped, "stopped, as the caller asked; nothing is changed"); }

void remember(const ErrorDetails& details) noexcept {
  try {
    last_details = details;
  } catch (const std::exception&) {
    last_details = {};  // no memory for it
  }
}

int Handle::error(const char** message, std::size_t* size) const noexcept {
  if (message != nullptr) *message = message_.c_str();
  if (size != nullptr) *size = message_.size();
  return code_;
}

void Handle::fail(int code, const char* message) const noexcept {
  code_ = code;
  remember({});
  try {
    message_ = message;
  } catch (const std::exception&) {
    message_.clear();  // no memory for words: the code alone must do
  }
}

std::string_view text(const void* data, std::size_t size) {
  if (data == nullptr && size > 0) throw Error(ErrorCode::misuse, "a text of " + std::to_string(size) + " bytes is a null pointer");
  return {static_cast<const char*>(data), size};
}

void give(std::string_view terminated, const char** data, std::size_t* size) {
  required(data, "the place for the text") = terminated.data();
  if (size != nullptr) *size = terminated.size();
}

}  // namespace zhibiao::capi

void zhibiao_error_details(zhibiao_details* details) {
  if (details == nullptr) return;
  const zhibiao::ErrorDetails& last = zhibiao::capi::last_details;
  *details = {last.path.c_str(), last.path.size(), last.line, last.value.c_str(), last.value.size(), last.sqlite};
}
