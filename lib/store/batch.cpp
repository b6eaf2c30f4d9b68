#include "store/batch.hpp"

#include <utility>

#include "store/beside.hpp"
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
      // What triggers and references would refuse, prepare() does, and finish() looks at the references once for all.
      prepare_for_bulk(connection());
      connection().execute("PRAGMA foreign_keys = OFF");
      create_tables(connection());
      if (search) index_.emplace(claim_.target(), IndexMaker::Flush::each_batch);
    } else {
      connection().execute("PRAGMA cache_size = -65536");  // while what is written fits in, others can read
    }
    search_ = index_ || connection().has_table("document_search");
    writer_.emplace(connection(), codebook, index_ ? &*index_ : nullptr);
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

std::vector<VintageChoice> Batch::finish(Watching& watching) {
  return connection().guarded([&] {
    std::vector<VintageChoice> choices = writer_->settle();
    if (!written_ && choices.empty()) return choices;
    if (new_) {
      finish_new(watching);
    } else {
      transaction_->commit();
      connection().execute("COMMIT");
    }
    return choices;
  });
}

void Batch::finish_new(Watching& watching) {
  create_triggers_and_views(connection());
  if (index_) index_->move_to(connection());
  create_indexes(connection());
  transaction_->commit();
  stamp(connection());
  Beside references(connection(), require_references);
  compact_to(connection(), claim_.target(), claim_.placing(), [&] { references.wait(watching); });
}

}  // namespace zhibiao::store
