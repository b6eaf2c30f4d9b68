#include "store/batch.hpp"

#include <utility>

#include "store/digest.hpp"
#include "store/finish.hpp"
#include "store/layout.hpp"
#include "store/meta.hpp"

namespace zhibiao::store {

Batch::Batch(const std::filesystem::path& output, const Codebook& codebook, bool search)
    : claim_(output, Purpose::writing), codebook_(codebook) {
  if (!claim_.has_database()) new_.emplace(claim_.target());
  connection().guarded([&] {
    if (new_) {
      prepare_for_bulk(connection());
      create_tables(connection());
      create_triggers_and_views(connection());
      if (search) create_search(connection());
    } else {
      connection().execute("PRAGMA cache_size = -65536");  // while what is written fits in, others can read
    }
    search_ = connection().has_table("document_search");
    writer_.emplace(connection(), codebook);
    transaction_.emplace(connection());
  });
}

bool Batch::knows(const DocumentOptions& given, std::string_view sha256) {
  return connection().guarded([&] {
    Statement known = connection().prepare("SELECT reader FROM document WHERE source = ? AND sha256 = ?");
    return known.bind(given.source, sha256).step() && known.view(0) == reader(codebook_, given);
  });
}

void Batch::give_again(const DocumentOptions& given, std::string_view sha256) {
  connection().guarded([&] {
    Statement others = connection().prepare("SELECT 1 FROM document WHERE source = ? AND sha256 <> ?");
    if (others.bind(given.source, sha256).step()) writer_->give_again(document_id(given.source, sha256), given.source);
  });
}

std::string Batch::other_source(const std::string& source, const std::string& sha256) {
  return connection().guarded([&] {
    Statement others = connection().prepare("SELECT source FROM document WHERE sha256 = ? AND source <> ? ORDER BY source LIMIT 1");
    return others.bind(sha256, source).step() ? others.text(0) : std::string();
  });
}

IngestResult Batch::write(const Document& document, const Report& report, Entry entry) {
  return connection().guarded([&] {
    const IngestResult result = writer_->write(document, report, std::move(entry));
    if (result.status != IngestStatus::unchanged) written_ = true;
    return result;
  });
}

std::size_t Batch::remove(const std::string& source) {
  return connection().guarded([&] {
    const std::size_t removed = writer_->remove(source);
    if (removed > 0) written_ = true;
    return removed;
  });
}

std::vector<VintageChoice> Batch::finish() {
  return connection().guarded([&] {
    std::vector<VintageChoice> choices = writer_->settle();
    if (!written_ && choices.empty()) return choices;
    if (new_) create_indexes(connection());
    transaction_->commit();
    if (new_) {
      stamp(connection());
      compact_to(connection(), claim_.target(), claim_.placing());
    } else {
      connection().execute("COMMIT");
    }
    return choices;
  });
}

}  // namespace zhibiao::store
