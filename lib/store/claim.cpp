#include "store/claim.hpp"

namespace zhibiao::store {

// While this program was waiting for a lock another one may have put its file in the place: then it is locked anew.
Claim::Claim(const std::filesystem::path& target, Purpose purpose) : target_(resolved(target)) {
  require_replaceable(target_);
  remove_left_files(target_);
  while (look_at(target_) != Standing::nothing) {
    std::error_code gone;
    if (std::filesystem::file_size(target_, gone) == 0) {
      empty_file_.emplace(target_);
      if (empty_file_->holds()) return;
      empty_file_.reset();
      continue;
    }
    Connection connection(target_, Connection::Mode::write);
    const bool holds = connection.guarded([&] {
      check_layout(connection, purpose);
      connection.execute("PRAGMA journal_mode = DELETE; BEGIN IMMEDIATE");
      return !connection.has_moved();
    });
    if (holds) {
      database_.emplace(std::move(connection));
      return;
    }
  }
}

}  // namespace zhibiao::store
