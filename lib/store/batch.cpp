#include "store/batch.hpp"

#include "store/digest.hpp"
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
    Statement documents = copy_.prepare("SELECT source, sha256, reader FROM document ORDER BY source, sha256");
    while (documents.step()) {
      known_.insert(key(documents.text(0), documents.text(1), documents.text(2)));
      source_of_bytes_.try_emplace(documents.text(1), documents.text(0));
      ++vintages_[documents.text(0)];
    }
    documents.reset();
    transaction_.emplace(copy_);
  });
}

bool Batch::knows(const DocumentOptions& given, std::string_view sha256) const {
  return known_.contains(key(given.source, sha256, reader(codebook_, given)));
}

void Batch::give_again(const DocumentOptions& given, std::string_view sha256) {
  if (vintages_.at(given.source) > 1) writer_->give_again(document_id(given.source, sha256), given.source);
}

std::string Batch::source_of(const std::string& sha256) const {
  const auto found = source_of_bytes_.find(sha256);
  return found == source_of_bytes_.end() ? std::string() : found->second;
}

IngestResult Batch::write(const Document& document, const Report& report) {
  return copy_.guarded([&] {
    const IngestResult result = writer_->write(document, report);
    if (result.status != IngestStatus::unchanged) written_ = true;
    return result;
  });
}

std::vector<VintageChoice> Batch::finish() {
  return copy_.guarded([&] {
    std::vector<VintageChoice> choices = writer_->settle();
    if (!written_ && choices.empty()) return choices;
    if (!claim_.has_database()) create_indexes(copy_);
    transaction_->commit();
    stamp(copy_);
    if (claim_.has_database()) {
      file_.put_in_place(claim_.placing());
    } else {
      compact_to(copy_, claim_.target(), claim_.placing());
    }
    return choices;
  });
}

}  // namespace zhibiao::store
