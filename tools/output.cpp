#include "output.hpp"

#include <unistd.h>

#include <cerrno>
#include <string>
#include <utility>

#include "terminal.hpp"

namespace zhibiao::tool {

void StandardOutput::page_when_long() { may_page_ = isatty(STDOUT_FILENO) != 0; }

void StandardOutput::choose_sink(std::string_view first) {
  if (!std::exchange(may_page_, false) || fits_terminal(first)) return;
  const std::string command = pager_command();
  if (command.empty()) return;
  pager_ = std::make_unique<Pager>(command);
  if (pager_->sink() >= 0) sink_ = pager_->sink();
}

void StandardOutput::close() { pager_.reset(); }

StandardOutput::int_type StandardOutput::overflow(int_type c) {
  sync();
  return traits_type::eq_int_type(c, traits_type::eof()) ? traits_type::not_eof(c) : sputc(traits_type::to_char_type(c));
}

int StandardOutput::sync() {
  const char* next = pbase();
  const char* end = pptr();
  empty();  // what cannot be written is not tried twice
  if (next != end) choose_sink({next, static_cast<std::size_t>(end - next)});
  while (next != end) {
    const ssize_t written = ::write(sink_, next, static_cast<std::size_t>(end - next));
    if (written >= 0)
      next += written;
    else if (errno != EINTR)
      throw OutputFailure{errno};
  }
  return 0;
}

}  // namespace zhibiao::tool
