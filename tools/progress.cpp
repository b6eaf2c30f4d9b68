#include "progress.hpp"

#include <unistd.h>

#include <cstdint>
#include <memory>
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
  if (seconds < 1 || done == 0) return {};
  const double rate = static_cast<double>(done) / seconds;
  const auto left = std::chrono::seconds(static_cast<std::int64_t>(static_cast<double>(total - done) / rate));
  return " " + std::to_string(static_cast<std::int64_t>(rate + 0.5)) + "/s, " + in_words(left) + " left";
}

/// In the place of what the line said before; not through the stream, which lets no ESC pass.
void write_to_terminal(const std::string& line) {
  const std::string shown = "\r\033[K" + line;
  [[maybe_unused]] const auto written = write(STDERR_FILENO, shown.data(), shown.size());
}

}  // namespace

Progress::Progress() : on_terminal_(isatty(STDERR_FILENO) != 0) {}

Progress::~Progress() {
  if (shown_) write_to_terminal("");
}

void Progress::show(std::size_t done, std::size_t total, std::string_view what) {
  if (!on_terminal_) return;
  const double seconds = std::chrono::duration<double>(Clock::now() - begin_).count();
  const std::string count = total == 0 ? "" : "[" + std::to_string(done) + "/" + std::to_string(total) + pace(done, total, seconds) + "] ";
  constexpr std::size_t columns = 78;
  shown_ = total == 0 || done < total;
  write_to_terminal(shown_ ? fit(count + std::string(what), columns) : std::string());
}

Watch shown_on_terminal() {
  struct Shown {
    Progress line;
    std::string step;
  };
  return {.progress = [shown = std::make_shared<Shown>()](const zhibiao::Progress& now) {
    if (shown->step != now.step) {
      shown->step = now.step;
      shown->line.restart();
    }
    shown->line.show(now.done, now.total, now.step);
  }};
}

}  // namespace zhibiao::tool
