#include <array>
#include <string>
#include <string_view>

#include "ship/stored.hpp"
#include "store/database_impl.hpp"
#include "store/digest.hpp"
#include "store/layout.hpp"
#include "store/meta.hpp"
#include "store/writer.hpp"
#include "zhibiao/extractor.hpp"
#include "zhibiao/ship.hpp"

namespace zhibiao::inline ZHIBIAO_ABI {
namespace {

using store::Connection;
using store::Statement;

// What a reading says of a document; beginning with the columns that tell where it is.
constexpr std::array<std::string_view, 3> readings = {
    "SELECT o.span_start, o.span_end, (SELECT code FROM indicator WHERE key = o.indicator), o.label, o.region, o.year, o.period,"
    " o.value_text, o.value_high_text, o.resolution, o.number, o.unit, o.qualifier, o.status, o.change, o.breakdown, o.part_of, o.repeats,"
    " o.quote, o.whole, u.name FROM observation AS o JOIN rule AS u ON u.key = o.rule WHERE o.document = ? ORDER BY o.span_start",
    "SELECT stated, kind, reckoned_text, consistent, formula, number FROM check_result WHERE document = ? ORDER BY number",
    "SELECT operand, check_number, position FROM check_operand WHERE document = ? ORDER BY check_number, position",
};

bool equal(const Statement& a, const Statement& b) {
  for (int column = 0; column < a.columns(); ++column)
    if (a.optional_text(column) != b.optional_text(column)) return false;
  return true;
}

/// Reads documents into a database of its own and compares.
class Rereading {
 public:
  explicit Rereading(const Codebook& codebook) : extractor_(codebook), reader_(store::reader(codebook, {})) {
    store::create_tables(scratch_);
    writer_.emplace(scratch_, codebook);
  }

  [[nodiscard]] bool is_of(std::string_view reader) const {
    return reader.starts_with(reader_) && (reader.size() == reader_.size() || reader[reader_.size()] == ';');
  }
  [[nodiscard]] const std::string& reader() const { return reader_; }

  /// Where the first rows differ; empty when none do.
  std::optional<std::string> first_difference(Connection& database, std::int64_t key, const Document& document) {
    writer_->write(document, extractor_.extract(document));
    const std::int64_t again = scratch_.integer("SELECT key FROM document");
    std::optional<std::string> difference;
    for (const std::string_view sql : readings)
      if (!difference) difference = compare(database.prepare(sql).bind(key), scratch_.prepare(sql).bind(again));
    const auto compare_told = [&](const auto& since) {
      for (const std::string_view sql : since)
        if (!difference && database.prepare(sql).bind(key).step())
          difference = compare(database.prepare(sql).bind(key), scratch_.prepare(sql).bind(again));
    };
    compare_told(store::rows_since_layout_2_1);
    compare_told(store::rows_since_layout_2_2);
    scratch_.prepare("DELETE FROM document WHERE key = ?").bind(again).run();
    return difference;
  }

 private:
  static std::optional<std::string> compare(Statement& before, Statement& after) {
    while (true) {
      const bool more_before = before.step();
      const bool more_after = after.step();
      if (!more_before && !more_after) return std::nullopt;
      if (more_before && more_after && equal(before, after)) continue;
      return more_before && (!more_after || before.integer(0) <= after.integer(0)) ? before.text(0) : after.text(0);
    }
  }

  Extractor extractor_;
  std::string reader_;
  Connection scratch_;
  std::optional<store::Writer> writer_;
};

}  // namespace

std::vector<VerifyFinding> reparse(const Database& database, const Codebook& codebook, const Watch& watch) {
  store::Watching watching(watch);
  Connection& connection = database.impl().connection;
  return connection.guarded([&] {
    Rereading again(codebook);
    std::vector<VerifyFinding> findings;
    Statement documents = connection.prepare("SELECT d.key, d.reader, " + std::string(ship::stored_columns) +
                                             " FROM document AS d JOIN reporter AS p ON p.key = d.reporter ORDER BY d.source, d.id");
    constexpr int stored = 2;
    watching.begin("reading", static_cast<std::uint64_t>(connection.integer("SELECT count(*) FROM document")));
    while (documents.step()) {
      const std::string source = documents.text(stored);
      if (!again.is_of(documents.text(1))) {
        findings.push_back({"reader", source + ": was read by " + documents.text(1) + "; this is " + again.reader() +
                                          ", which cannot tell whether that one would read it so again."});
      } else if (const auto place = again.first_difference(connection, documents.integer(0), ship::stored_document(documents, stored))) {
        findings.push_back({"reparse", source + ": what is said about the figure at " + *place + " is not what is read there now."});
      }
      watching.advance();
    }
    return findings;
  });
}

}  // namespace zhibiao
