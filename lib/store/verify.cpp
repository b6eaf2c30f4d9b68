#include "store/verify.hpp"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "store/beside.hpp"
#include "store/digest.hpp"
#include "store/layout.hpp"
#include "store/search_index.hpp"
#include "text/utf8.hpp"

namespace zhibiao::store {
namespace {

using Findings = std::vector<VerifyFinding>;

void add(Findings& findings, std::string_view code, std::string message) { findings.push_back({std::string(code), std::move(message)}); }

void check_pages(Connection& connection, Findings& findings) {
  Statement rows = connection.prepare("PRAGMA integrity_check");
  while (rows.step())
    if (rows.text(0) != "ok") add(findings, "integrity", "SQLite says: " + rows.text(0) + ".");
}

void check_references(Connection& connection, Findings& findings) {
  Statement rows = connection.prepare("PRAGMA foreign_key_check");
  while (rows.step()) add(findings, "foreign_key", "A row of " + rows.text(0) + " names a row of " + rows.text(2) + " that is not there.");
}

// What the library would make is there as it would make it. More may be there: people add views and indexes of their own.
void check_objects(Connection& connection, Connection& model, Findings& findings) {
  Statement wanted = model.prepare("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT GLOB 'document_search_*'");
  Statement found = connection.prepare("SELECT sql FROM sqlite_master WHERE type = ? AND name = ?");
  while (wanted.step()) {
    const std::string what = wanted.text(0) + " " + wanted.text(1);
    if (!found.bind(wanted.text(0), wanted.text(1)).step()) {
      add(findings, "schema", "The " + what + " is missing.");
    } else if (found.text(0) != wanted.text(2)) {
      add(findings, "schema", "The " + what + " is not as the library makes it.");
    }
  }
  if (connection.integer("SELECT count(*) FROM text_window") > 0) add(findings, "schema", "The table text_window is not empty.");
}

using Meanings = std::map<std::pair<std::string, std::string>, std::pair<std::optional<std::string>, std::string>>;

Meanings meanings(Connection& connection) {
  Meanings found;
  Statement rows = connection.prepare(
      "SELECT table_name, '', NULL, meaning FROM main.table_doc UNION ALL"
      " SELECT table_name, column_name, unit, meaning FROM main.column_doc");
  while (rows.step()) found[{rows.text(0), rows.text(1)}] = {rows.optional_text(2), rows.text(3)};
  return found;
}

// People may describe views of their own, but what the library describes means what the library says.
void check_documentation(Connection& connection, Connection& model, Findings& findings) {
  const Meanings wanted = meanings(model);
  const Meanings found = meanings(connection);
  const auto tell = [&](const Meanings::key_type& key, const char* what) {
    add(findings, "documentation", "What is said in the file about " + key.first + (key.second.empty() ? "" : "." + key.second) + what);
  };
  for (const auto& [key, meaning] : wanted) {
    const auto own = found.find(key);
    if (own == found.end() || own->second != meaning) tell(key, " is not what the library says.");
  }
  for (const auto& [key, meaning] : found)
    if (!wanted.contains(key) && wanted.contains({key.first, ""})) tell(key, " is about a column that is not the library's.");
}

void check_schema(Connection& connection, Findings& findings) {
  if (layout_of(connection) != our_layout()) return;  // only its own library knows how it should be
  Connection model;
  create_tables(model);
  create_triggers_and_views(model);
  if (connection.has_table("document_search")) create_search(model);
  create_indexes(model);
  check_objects(connection, model, findings);
  check_documentation(connection, model, findings);
}

void check_search(Connection& connection, Findings& findings) {
  if (!connection.has_table("document_search")) return;
  try {
    Statement source = connection.prepare("SELECT source FROM document WHERE key = ?");
    for (const std::int64_t key : wrongly_indexed(connection)) {
      source.bind(key).step();
      add(findings, "search", source.text(0) + ": the words of the search index are not those of the text.");
    }
  } catch (const SQLite::Exception& fault) {
    if (fault.getErrorCode() == SQLITE_INTERRUPT || is_out_of_memory(fault)) throw;  // no fault of the file
    add(findings, "search", std::string("The search index cannot be read: ") + fault.what() + ".");
  }
}

// A code that is of no table is told by check_references already, but not which one it is.
void check_codes(Connection& connection, Findings& findings) {
  const std::string no_indicator = "o.indicator IS NOT NULL AND o.indicator NOT IN (SELECT key FROM indicator)";
  const std::string no_region = "o.region IS NOT NULL AND o.region NOT IN (SELECT code FROM region)";
  Statement figures = connection.prepare("SELECT d.source, o.span_start, o.indicator, o.region, " + no_indicator +
                                         " FROM observation AS o JOIN document AS d ON d.key = o.document WHERE " + no_indicator + " OR " +
                                         no_region + " ORDER BY d.source, d.id, o.span_start");
  while (figures.step()) {
    const bool indicator = figures.integer(4) != 0;
    add(findings, "code",
        figures.text(0) + ": the observation at " + figures.text(1) + " has the " + (indicator ? "indicator " : "region ") +
            figures.text(indicator ? 2 : 3) + ", which the table " + (indicator ? "indicator" : "region") + " lacks.");
  }
  // A code begins with the digits of the one above it: two of a province, four of a prefecture.
  Statement regions = connection.prepare(
      "SELECT r.code, r.parent FROM region AS r JOIN region AS p ON p.code = r.parent"
      " WHERE p.level >= r.level OR substr(r.code, 1, 2 * p.level) <> substr(p.code, 1, 2 * p.level) ORDER BY r.code");
  while (regions.step()) add(findings, "code", "The region " + regions.text(0) + " does not lie in " + regions.text(1) + ".");
}

void check_spans(Connection& connection, std::int64_t key, const std::string& source, const std::u32string& text, Findings& findings) {
  Statement quotes = connection.prepare("SELECT span_start, span_end, quote FROM observation WHERE document = ?");
  quotes.bind(key);
  while (quotes.step()) {
    const auto start = static_cast<std::size_t>(quotes.integer(0));
    const auto end = static_cast<std::size_t>(quotes.integer(1));
    if (end > text.size() || text::to_utf8(std::u32string_view(text).substr(start, end - start)) != quotes.text(2))
      add(findings, "span", source + ": the observation at " + std::to_string(start) + " does not quote its span.");
  }
  Statement sections =
      connection.prepare("SELECT number FROM section WHERE document = ?1 AND (span_end > ?2 OR heading_end > ?2) ORDER BY number");
  sections.bind(key, text.size());
  while (sections.step()) add(findings, "span", source + ": section " + sections.text(0) + " ends after the text.");
}

void check_documents(Connection& connection, Findings& findings, Watching& watching) {
  watching.begin("checking", static_cast<std::uint64_t>(connection.integer("SELECT count(*) FROM document")));
  Statement documents = connection.prepare("SELECT id, source, sha256, digest, text, key FROM document ORDER BY source, id");
  while (documents.step()) {
    const std::int64_t id = documents.integer(0);
    const std::string source = documents.text(1);
    check_spans(connection, documents.integer(5), source, text::to_code_points(documents.text(4)), findings);
    if (id != document_id(source, documents.text(2))) add(findings, "digest", source + ": the id does not follow from source and sha256.");
    if (documents.text(3) != document_digest(connection, documents.integer(5)))
      add(findings, "digest", source + ": its rows are not those that were written when it was read.");
    watching.advance();
  }
}

// Of equal dates the one that came last is current, which nothing else in the file tells.
void check_vintages(Connection& connection, Findings& findings) {
  Statement wrong = connection.prepare(
      "SELECT d.source FROM document AS d LEFT JOIN document AS n ON n.id = d.superseded_by WHERE CASE WHEN d.superseded_by IS NULL"
      " THEN EXISTS (SELECT 1 FROM document AS other WHERE other.source = d.source AND +other.region IS d.region AND +other.year IS d.year"
      "  AND other.id <> d.id AND other.superseded_by IS NULL)"
      " ELSE n.source IS NOT d.source OR n.region IS NOT d.region OR n.year IS NOT d.year OR n.superseded_by IS NOT NULL"
      "  OR coalesce(n.published, '') < coalesce(d.published, '') END ORDER BY d.source, d.id");
  while (wrong.step())
    add(findings, "vintage", wrong.text(0) + ": superseded_by does not name the newest vintage, or several are current.");
}

void check_content_hash(Connection& connection, Findings& findings) {
  const std::string stored = connection.text("SELECT value FROM meta WHERE key = 'content_hash'");
  if (!stored.empty() && stored != content_hash(connection))
    add(findings, "content_hash", "The content is not that of the content_hash in the table meta.");
}

/// What a database is found to be, by parts that can be looked at apart from each other.
struct Parts {
  Findings pages;
  Findings schema;
  Findings references;
  Findings rows;
  Findings search;

  // Pages come first, since what is read from damaged ones tells nothing and may never end; then the schema, since no table is searched
  // that is not of the library's making.
  void look_at_form(Connection& connection) {
    check_pages(connection, pages);
    if (pages.empty()) check_schema(connection, schema);
  }
  void look_at_references(Connection& connection) {
    check_references(connection, references);
    check_codes(connection, references);
  }
  void look_at_rows(Connection& connection, Watching& watching) {
    check_documents(connection, rows, watching);
    check_vintages(connection, rows);
    check_content_hash(connection, rows);
  }

  [[nodiscard]] Findings all() const {
    Findings found = pages;
    for (const Findings* part : {&references, &schema, &rows, &search}) found.insert(found.end(), part->begin(), part->end());
    return found;
  }
};

void require_none(const Parts& parts, const Connection& connection, const std::string& done) {
  const Findings findings = parts.all();
  if (!findings.empty())
    throw Error(ErrorCode::corrupt, connection.name() + " cannot be " + done + ": " + findings.front().message,
                {.path = connection.name()});
}

}  // namespace

Findings verify(Connection& connection, Watching& watching) {
  const Watched watched(connection, watching);
  Parts parts;
  watching.begin("checking");
  parts.look_at_form(connection);
  if (!parts.pages.empty()) return parts.pages;
  Beside beside(connection, [&](Connection& other) {
    parts.look_at_references(other);
    if (parts.schema.empty()) check_search(other, parts.search);
  });
  parts.look_at_rows(connection, watching);
  beside.wait(watching);
  return parts.all();
}

void require_whole(Connection& connection, const std::string& done, Watching& watching) {
  make_of_whole(connection, done, watching, [](const std::function<void()>& require) { require(); });
}

void make_of_whole(Connection& connection, const std::string& done, Watching& watching, const MakeOfWhole& make) {
  std::optional<Transaction> reading;  // what is verified is what is used
  Parts parts;
  {
    const Watched watched(connection, watching);
    watching.begin("checking");
    connection.guarded([&] {
      reading.emplace(connection);
      parts.look_at_form(connection);
    });
    require_none(parts, connection, done);
  }
  const Watch nobody;
  Beside beside(connection, [&](Connection& other) {
    Watching unwatched(nobody);
    parts.look_at_references(other);
    parts.look_at_rows(other, unwatched);
  });
  bool looked = false;
  const auto require = [&] {
    if (std::exchange(looked, true)) return;
    const Watched watched(connection, watching);
    connection.guarded([&] { beside.wait(watching); });
    require_none(parts, connection, done);
  };
  try {
    make(require);
  } catch (const Error& fault) {
    if (fault.code() != ErrorCode::stopped) require();  // what is wrong with the database tells more than what could not be made of it
    throw;
  }
}

}  // namespace zhibiao::store
