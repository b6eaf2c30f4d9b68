#include "store/batch.hpp"

#include "store/finish.hpp"
#include "store/layout.hpp"

namespace zhibiao::store {
namespace {

namespace fs = std::filesystem;

std::string key(std::string_view source, std::string_view sha256, std::string_view reader) {
  std::string joined(source);
  (joined += '\0') += sha256;
  return joined += reader;
}

// Opens a database and keeps every other writer out; empty when there is none.
std::optional<Connection> locked(const fs::path& target) {
  while (fs::exists(target) && !fs::is_empty(target)) {
    const FileIdentity found = identity(target);
    Connection connection(target, Connection::Mode::write);
    connection.guarded([&] {
      check_layout(connection, Purpose::writing);
      connection.execute("PRAGMA journal_mode = DELETE; BEGIN IMMEDIATE");
    });
    // Another batch may have put its file in this place while this one was waiting for the lock.
    if (identity(target) == found) return connection;
  }
  return std::nullopt;
}

}  // namespace

Batch::Batch(const fs::path& output, const Codebook& codebook, bool search)
    : target_(resolved(output)),
      codebook_(codebook),
      original_(locked(target_)),
      file_(target_),
      copy_(file_.path(), Connection::Mode::write, target_.string()) {
  copy_.guarded([&] {
    prepare_for_bulk(copy_);
    if (original_) {
      Connection reader(target_, Connection::Mode::read);
      copy_.copy_from(reader);
    } else {
      create_tables(copy_);
      create_triggers_and_views(copy_);
      if (search) create_search(copy_);
    }
    writer_.emplace(copy_, codebook);
    Statement documents = copy_.prepare("SELECT source, sha256, reader FROM document");
    while (documents.step()) known_.insert(key(documents.text(0), documents.text(1), documents.text(2)));
    transaction_.emplace(copy_);
  });
}

bool Batch::knows(const DocumentOptions& given, std::string_view sha256) const {
  return known_.contains(key(given.source, sha256, reader(codebook_, given)));
}

IngestResult Batch::write(const Document& document, const Report& report) {
  return copy_.guarded([&] {
    const IngestResult result = writer_->write(document, report);
    if (result.status != IngestStatus::unchanged) written_ = true;
    return result;
  });
}

void Batch::finish() {
  if (!written_) return;
  copy_.guarded([&] {
    writer_->settle();
    if (!original_) create_indexes(copy_);
    transaction_->commit();
    stamp(copy_);
  });
  if (original_) {
    file_.put_in_place();
    return;
  }
  if (fs::exists(target_) && !fs::is_empty(target_))
    throw Error(ErrorCode::io, target_.string() + " was made by another program in the meantime; try again");
  copy_.guarded([&] { compact_to(copy_, target_); });
}

}  // namespace zhibiao::store
