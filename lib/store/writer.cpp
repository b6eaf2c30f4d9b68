#include "store/writer.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <iterator>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "store/digest.hpp"
#include "store/meta.hpp"
#include "store/search_index.hpp"
#include "text/utf8.hpp"

namespace zhibiao::store {
namespace {

// Binds a decimal at `index` for reckoning and behind it as exact text.
void bind_decimal(Statement& statement, int index, const std::optional<Decimal>& value) {
  if (!value) {
    statement.bind_one(index, std::nullopt);
    statement.bind_one(index + 1, std::nullopt);
    return;
  }
  statement.bind_one(index, value->to_double());
  statement.bind_one(index + 1, value->to_string());
}

/// Keeps the piece of a long text that the triggers compare the next quotes with: counting characters from the start of
/// the text for every figure would take quadratic time.
class TextWindow {
 public:
  TextWindow(Connection& connection, std::int64_t key, const Document& document)
      : connection_(connection),
        key_(key),
        document_(document),
        size_(std::max(least_size, static_cast<std::uint32_t>(growth * std::sqrt(document.size())))) {}

  void cover(Span span) {
    if (document_.size() <= size_ || window_.contains(span)) return;
    remove();
    window_ = {span.start, std::min(std::max(span.start + size_, span.end), document_.size())};
    connection_.prepare("INSERT INTO text_window (document, span_start, span_end, text) VALUES (?, ?, ?, ?)")
        .bind(key_, window_.start, window_.end, document_.quote(window_))
        .run();
  }
  void remove() {
    if (window_.length() > 0) connection_.prepare("DELETE FROM text_window WHERE document = ?").bind(key_).run();
    window_ = {};
  }

 private:
  // Every window costs a walk through the whole text and every figure one through half a window: with some figures in a
  // hundred characters the sum is least near this multiple of the square root (measured).
  static constexpr double growth = 12;
  static constexpr std::uint32_t least_size = 1024;
  Connection& connection_;
  std::int64_t key_;
  const Document& document_;
  std::uint32_t size_;
  Span window_;
};

}  // namespace

Writer::Writer(Connection& connection, Codebook codebook, IndexMaker* index)
    : connection_(connection),
      codebook_(std::move(codebook)),
      names_(connection),
      search_(connection.has_table("document_search")),
      index_(index),
      triggers_(connection.integer("SELECT count(*) FROM sqlite_master WHERE type = 'trigger'") > 0) {}

IngestResult Writer::write(const Document& document, const Report& report) {
  const std::string source = stored_source(document.source());
  const std::int64_t id = document_id(source, document.sha256());
  if (status_of(id, source, document) == IngestStatus::unchanged) {
    give_again(id, source);
    return {IngestStatus::unchanged, id};
  }
  return write(document, report, prepare(document, report, codebook_, search_));
}

IngestResult Writer::write(const Document& document, const Report& report, Entry entry) {
  const IngestResult result{status_of(entry.id, entry.source, document), entry.id};
  give_again(entry.id, entry.source);
  if (result.status == IngestStatus::unchanged) return result;

  std::int64_t key = 0;
  try {
    Transaction transaction(connection_);
    if (!meta_written_) write_meta(connection_, codebook_);
    if (result.status == IngestStatus::reread) remove(entry.id, entry.source);
    key = write_rows(document, report, entry);
    transaction.commit();
  } catch (...) {
    names_.forget();  // some may be undone
    throw;
  }

  meta_written_ = true;
  since_.written.insert(entry.id);
  if (index_ != nullptr) {
    index_->add(key, std::move(entry.terms));
  } else if (search_) {
    to_index(key, std::move(entry.terms));
  }
  return result;
}

std::int64_t Writer::write_rows(const Document& document, const Report& report, const Entry& entry) {
  const std::int64_t key = write_document(entry, document, report.info);
  write_sections(key, report.sections);
  write_observations(key, document, report, entry);
  write_checks(key, report);
  write_diagnostics(key, entry.diagnostics);
  return key;
}

void Writer::give_again(std::int64_t id, const std::string& source) {
  since_.arrival.given.insert(id);
  since_.sources.insert(source);
}

// With a document go the notes of which vintages it superseded, and its words in the search index. What another version has indexed may
// be other words: then all is indexed again.
void Writer::remove(std::int64_t id, const std::string& source) {
  Statement superseded = connection_.prepare("SELECT id FROM document WHERE source = ? AND superseded_by IS NOT NULL");
  superseded.bind(source);
  while (superseded.step()) since_.arrival.superseded.insert(superseded.integer(0));
  superseded.reset();
  if (search_) {
    Statement row = connection_.prepare("SELECT key, reader FROM document WHERE id = ?");
    row.bind(id).step();
    if (!is_ours(row.view(1))) {
      since_.index_all = true;
    } else if (since_.to_index.erase(row.integer(0)) == 0) {
      forget_document(connection_, row.integer(0));
    }
  }
  connection_.prepare("DELETE FROM document WHERE id = ?").bind(id).run();
  since_.removed = true;
}

std::size_t Writer::remove(const std::string& source) {
  std::vector<std::int64_t> ids;
  Statement documents = connection_.prepare("SELECT id FROM document WHERE source = ? ORDER BY id");
  documents.bind(source);
  while (documents.step()) ids.push_back(documents.integer(0));
  documents.reset();
  for (const std::int64_t id : ids) remove(id, source);
  return ids.size();
}

IngestStatus Writer::status_of(std::int64_t id, const std::string& source, const Document& document) {
  Statement same = connection_.prepare("SELECT source, sha256, reader FROM document WHERE id = ?");
  if (same.bind(id).step()) {
    if (same.text(0) != source || same.text(1) != document.sha256())
      throw Error(ErrorCode::misuse, source + " has by chance the same id as " + same.text(0) + "; give one of them another source");
    return same.text(2) == reader(codebook_, document.options()) ? IngestStatus::unchanged : IngestStatus::reread;
  }
  Statement others = connection_.prepare("SELECT 1 FROM document WHERE source = ?");
  return others.bind(source).step() ? IngestStatus::new_vintage : IngestStatus::added;
}

std::int64_t Writer::write_document(const Entry& entry, const Document& document, const DocumentInfo& info) {
  if (!info.region_code.empty()) names_.need_region(info.region_code);
  const auto kind = info.reporter_kind ? std::optional<std::string>(to_string(*info.reporter_kind)) : std::nullopt;
  const std::int64_t reporter = reporter_key(connection_, {kind, or_null(info.reporter), or_null(info.region_code)});
  connection_
      .prepare(
          "INSERT INTO document (id, source, sha256, media_type, charset, title, region, region_name, year, period, published, issuer,"
          " reporter, reader, digest, text, genre) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
      .bind(entry.id, entry.source, document.sha256(), document.media_type(), document.charset(), or_null(info.title),
            or_null(info.region_code), or_null(info.region_name), or_null(info.year), or_null(info.period), or_null(info.published),
            or_null(info.issuer), reporter, reader(codebook_, document.options()), entry.digest, document.text(), or_null(info.genre))
      .run();
  return connection_.integer("SELECT last_insert_rowid()");
}

void Writer::write_sections(std::int64_t key, const std::vector<Section>& sections) {
  Statement insert = connection_.prepare(
      "INSERT INTO section (document, number, parent, level, role, heading, span_start, span_end, heading_start, heading_end, page)"
      " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  for (std::size_t number = 0; number < sections.size(); ++number) {
    const Section& section = sections[number];
    const auto parent = section.parent < 0 ? std::nullopt : std::optional(section.parent);
    insert
        .bind(key, number, parent, section.level, to_string(section.role), or_null(section.heading), section.span.start, section.span.end,
              section.heading_span.start, section.heading_span.end, or_null(section.page))
        .run();
  }
}

void Writer::write_observations(std::int64_t key, const Document& document, const Report& report, const Entry& entry) {
  std::optional<TextWindow> window;
  if (triggers_) window.emplace(connection_, key, document);
  Statement insert = connection_.prepare(
      "INSERT INTO observation (document, span_start, span_end, section, indicator, label, region, year, period, resolution, number,"
      " unit, qualifier, status, change, breakdown, part_of, repeats, quote, whole, rule, codebook, confidence, value, value_text,"
      " value_high, value_high_text)"
      " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  constexpr int value = 24;
  constexpr int value_high = 26;
  for (std::size_t index = 0; index < report.observations.size(); ++index) {
    const Observation& observation = report.observations[index];
    const std::string& region = region_of(observation, report);
    names_.need_unit(observation.unit);
    if (!region.empty()) names_.need_region(region);
    const auto indicator = observation.indicator ? names_.indicator(*observation.indicator) : std::nullopt;
    const auto codebook = observation.indicator ? key_of_codebook(observation.codebook) : std::nullopt;
    if (window) window->cover(observation.span);
    insert.bind(key, observation.span.start, observation.span.end, observation.section, indicator, observation.label, or_null(region),
                or_null(observation.year), or_null(observation.period), observation.resolution, observation.number, observation.unit,
                to_string(observation.qualifier), to_string(observation.status), or_null(to_string(observation.change)),
                entry.breakdowns[index], observation.part_of, observation.repeats, observation.quote, entry.wholes[index],
                names_.rule(observation.rule), codebook,
                or_null(to_string(observation.indicator ? observation.confidence : Confidence::none)));
    bind_decimal(insert, value, observation.value);
    bind_decimal(insert, value_high, observation.value_high);
    insert.run();
  }
  if (window) window->remove();
}

// Empty for a name that is none of this writer's codebooks: what gave the code is not known then.
std::optional<std::int64_t> Writer::key_of_codebook(const std::string& name) {
  const CodebookInfo* part = codebook_part(codebook_, name);
  return part == nullptr ? std::nullopt : std::optional(names_.codebook(part->name, part->version));
}

void Writer::write_checks(std::int64_t key, const Report& report) {
  Statement insert = connection_.prepare(
      "INSERT INTO check_result (document, number, kind, stated, consistent, formula, reckoned, reckoned_text)"
      " VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
  constexpr int reckoned = 7;
  Statement insert_operand =
      connection_.prepare("INSERT INTO check_operand (document, check_number, position, operand) VALUES (?, ?, ?, ?)");
  const auto start = [&](std::uint32_t index) { return report.observations[index].span.start; };
  for (std::size_t number = 0; number < report.checks.size(); ++number) {
    const CheckResult& check = report.checks[number];
    insert.bind(key, number, check.kind, start(check.stated), check.consistent, check.formula);
    bind_decimal(insert, reckoned, check.reckoned);
    insert.run();
    for (std::size_t position = 0; position < check.operands.size(); ++position)
      insert_operand.bind(key, number, position, start(check.operands[position])).run();
  }
}

void Writer::write_diagnostics(std::int64_t key, const std::vector<Diagnostic>& diagnostics) {
  Statement insert =
      connection_.prepare("INSERT INTO diagnostic (document, number, code, message, span_start, span_end) VALUES (?, ?, ?, ?, ?, ?)");
  for (std::size_t number = 0; number < diagnostics.size(); ++number)
    insert
        .bind(key, number, diagnostics[number].code, diagnostics[number].message, diagnostics[number].span.start,
              diagnostics[number].span.end)
        .run();
}

std::vector<VintageChoice> Writer::settle() {
  std::vector<VintageChoice> choices;
  for (const std::string& source : since_.sources) {
    std::vector<VintageChoice> of_source = order_vintages(connection_, source, since_.arrival, since_.written);
    std::move(of_source.begin(), of_source.end(), std::back_inserter(choices));
  }
  if (!since_.written.empty() || since_.removed) {
    if (search_) write_search();
    if (since_.removed) remove_unused(connection_);
    connection_.execute("DELETE FROM meta WHERE key = 'content_hash'");
  }
  since_ = {};
  names_.forget();  // until the next transaction others may change them
  return choices;
}

void Writer::forget() noexcept {
  since_ = {};
  names_.forget();
  meta_written_ = false;
}

// The index writes to the file at each savepoint, and each document is one: so the words of many come together, and wait outside of them.
void Writer::to_index(std::int64_t key, SearchTerms terms) {
  constexpr std::size_t most_waiting = std::size_t{1} << 20;  // bytes
  since_.waiting_bytes += terms.title.size() + terms.text.size();
  since_.to_index.insert_or_assign(key, std::move(terms));
  if (since_.waiting_bytes > most_waiting) index_waiting();
}

// In order of key, as the index likes it best.
void Writer::index_waiting() {
  if (!since_.index_all)
    for (const auto& [key, terms] : since_.to_index) index_document(connection_, key, terms);
  since_.to_index.clear();
  since_.waiting_bytes = 0;
}

void Writer::write_search() {
  index_waiting();
  if (!since_.index_all) return;
  connection_.execute("INSERT INTO document_search (document_search) VALUES ('delete-all')");
  index_all_documents(connection_);
}

}  // namespace zhibiao::store
