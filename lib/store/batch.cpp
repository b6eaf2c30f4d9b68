#include "store/batch.hpp"

#include "store/finish.hpp"
#include "store/layout.hpp"

namespace zhibiao::store {
namespace {

std::string key(std::string_view source, std::string_view sha256, std::string_view reader) {
  std::string joined(source);
  (joined += '\0') += sha256;
  return joined += reader;
}

}  // namespace

Batch::Batch(const std::filesystem::path& output, const Codebook& codebook, bool search)
    : claim_(output, Purpose::writing),
      codebook_(codebook),
      file_(claim_.target()),
      copy_(file_.path(), Connection::Mode::write, claim_.target().string()) {
  copy_.guarded([&] {
    prepare_for_bulk(copy_);
    if (claim_.has_database()) {
      Connection reader(claim_.target(), Connection::Mode::read);
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
    if (!claim_.has_database()) create_indexes(copy_);
    transaction_->commit();
    stamp(copy_);
    if (claim_.has_database()) {
      file_.put_in_place(claim_.placing());
    } else {
      compact_to(copy_, claim_.target(), claim_.placing());
    }
  });
}

}  // namespace zhibiao::store
