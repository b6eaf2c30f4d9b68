#include "output.hpp"

#include <unistd.h>

#include <cerrno>

namespace zhibiao::tool {

StandardOutput::int_type StandardOutput::overflow(int_type c) {
  sync();
  return traits_type::eq_int_type(c, traits_type::eof()) ? traits_type::not_eof(c) : sputc(traits_type::to_char_type(c));
}

int StandardOutput::sync() {
  const char* next = pbase();
  const char* end = pptr();
  empty();  // what cannot be written is not tried twice
  while (next != end) {
    const ssize_t written = ::write(STDOUT_FILENO, next, static_cast<std::size_t>(end - next));
    if (written >= 0)
      next += written;
    else if (errno != EINTR)
      throw OutputFailure{errno};
  }
  return 0;
}

}  // namespace zhibiao::tool
