#include "progress.hpp"

#include <unistd.h>

#include <cstdint>
#include <string>

#include "display_width.hpp"

namespace zhibiao::tool {
namespace {

std::string in_words(std::chrono::seconds time) {
  const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(time);
  return (minutes.count() > 0 ? std::to_string(minutes.count()) + " min " : "") + std::to_string((time - minutes).count()) + " s";
}

/// How fast it goes and how long it will take; nothing in the first moments, which tell little.
std::string pace(std::size_t done, std::size_t total, double seconds) {
  if (seconds < 1) return {};
  const double rate = static_cast<double>(done) / seconds;
  const auto left = std::chrono::seconds(static_cast<std::int64_t>(static_cast<double>(total - done) / rate));
  return " " + std::to_string(static_cast<std::int64_t>(rate + 0.5)) + "/s, " + in_words(left) + " left";
}

}  // namespace

Progress::Progress() : on_terminal_(isatty(STDERR_FILENO) != 0) {}

void Progress::show(std::size_t done, std::size_t total, std::string_view what) const {
  if (!on_terminal_) return;
  const double seconds = std::chrono::duration<double>(Clock::now() - begin_).count();
  const std::string line = "[" + std::to_string(done) + "/" + std::to_string(total) + pace(done, total, seconds) + "] " + std::string(what);
  constexpr std::size_t columns = 78;
  const std::string shown = "\r\033[K" + (done == total ? std::string() : fit(line, columns));
  [[maybe_unused]] const auto written = write(STDERR_FILENO, shown.data(), shown.size());  // not through the stream, which lets no ESC pass
}

}  // namespace zhibiao::tool
