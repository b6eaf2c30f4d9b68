#include "capi/guard.hpp"

#include <pthread.h>

#include <memory>

namespace zhibiao::capi {
namespace {

// The details of a thread, made when they are first told of. A thread_local object that has a destructor ends the process where there is
// no memory to note it.
class LastDetails {
 public:
  LastDetails() noexcept : known_(::pthread_key_create(&key_, [](void* details) { delete static_cast<ErrorDetails*>(details); }) == 0) {}

  /// Null before anything was told, and when there was no memory for it.
  [[nodiscard]] const ErrorDetails* get() const noexcept {
    return known_ ? static_cast<const ErrorDetails*>(::pthread_getspecific(key_)) : nullptr;
  }
  void set(const ErrorDetails& details) const {
    if (!known_) return;
    auto* kept = static_cast<ErrorDetails*>(::pthread_getspecific(key_));
    if (kept == nullptr) {
      auto made = std::make_unique<ErrorDetails>();
      if (::pthread_setspecific(key_, made.get()) != 0) return;
      kept = made.release();
    }
    *kept = {};  // when there is no memory for the new ones
    *kept = details;
  }

 private:
  pthread_key_t key_ = 0;
  bool known_;
};

const LastDetails& last_details() noexcept {
  static const LastDetails all;
  return all;
}

}  // namespace

void throw_stopped() { throw Error(ErrorCode::stopped, "stopped, as the caller asked; nothing is changed"); }

void remember(const ErrorDetails& details) noexcept {
  try {
    last_details().set(details);
  } catch (const std::exception&) {
    // No memory for it: nothing is known.
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
  static const zhibiao::ErrorDetails nothing;
  const zhibiao::ErrorDetails* told = zhibiao::capi::last_details().get();
  const zhibiao::ErrorDetails& last = told == nullptr ? nothing : *told;
  *details = {last.path.c_str(), last.path.size(), last.line, last.value.c_str(), last.value.size(), last.sqlite};
}
