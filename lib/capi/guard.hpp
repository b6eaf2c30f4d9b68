/// @file guard.hpp
/// What every handle of the C interface has: text in, and the error of its last call.
#pragma once

#include <exception>
#include <new>
#include <string>
#include <string_view>

#include "zhibiao/error.hpp"
#include "zhibiao/zhibiao.h"

namespace zhibiao::capi {

/// Throws Error (stopped): a function of the caller's has asked to stop.
[[noreturn]] void throw_stopped();

/// Keeps what zhibiao_error_details tells of the last call of this thread that failed.
void remember(const ErrorDetails& details) noexcept;

/// The base of handles: the error of the last call.
class Handle {
 public:
  /// Runs `work`; no exception leaves it. Gives the code, which error() keeps with its message.
  template <typename Work>
  int guard(Work&& work) const noexcept {
    try {
      message_.clear();
      code_ = ZHIBIAO_OK;
      work();
    } catch (const Error& error) {
      fail(static_cast<int>(error.code()), error.what());
      remember(error.details());
    } catch (const std::exception& error) {
      fail(ZHIBIAO_INTERNAL, error.what());
    } catch (...) {
      fail(ZHIBIAO_INTERNAL, "an exception of an unknown kind");
    }
    return code_;
  }
  int error(const char** message, std::size_t* size) const noexcept;

 private:
  void fail(int code, const char* message) const noexcept;

  // An error is no part of what an object is: a query that is only read can fail too.
  mutable int code_ = ZHIBIAO_OK;
  mutable std::string message_;
};

/// guard() of a handle that may be null.
template <typename Object, typename Work>
int call(Object* object, Work&& work) noexcept {
  return object == nullptr ? static_cast<int>(ZHIBIAO_MISUSE) : object->guard([&] { work(*object); });
}

/// A new handle that `fill` makes what it is; when that fails the handle tells why. Null when there is no memory for it.
template <typename Object, typename Fill>
int make(Object** handle, Fill&& fill) noexcept {
  if (handle == nullptr) return ZHIBIAO_MISUSE;
  *handle = new (std::nothrow) Object;
  return *handle == nullptr ? static_cast<int>(ZHIBIAO_INTERNAL) : call(*handle, fill);
}

/// Throws Error (misuse) for a null pointer that has a size.
[[nodiscard]] std::string_view text(const void* data, std::size_t size);

/// Gives a text that belongs to a handle; `size` may be null. Throws Error (misuse) when `data` is.
void give(std::string_view terminated, const char** data, std::size_t* size);

/// Throws Error (misuse) that names the argument.
template <typename Pointer>
Pointer& required(Pointer* pointer, const char* name) {
  if (pointer == nullptr) throw Error(ErrorCode::misuse, std::string(name) + " is a null pointer");
  return *pointer;
}

}  // namespace zhibiao::capi
