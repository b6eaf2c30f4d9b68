#include "store/assemble.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

#include "store/beside.hpp"
#include "store/digest.hpp"
#include "store/finish.hpp"
#include "store/index_maker.hpp"
#include "store/layout.hpp"
#include "store/layout_1.hpp"
#include "store/meta.hpp"
#include "store/names.hpp"
#include "store/vintages.hpp"

namespace zhibiao::store {
namespace {

// Rows of a document, by names that hold in every file, but for the last columns of a figure: keys of its indicator, codebook and rule.
constexpr DocumentRows rows_of_layout_2 = {
    "SELECT d.id, d.source, d.sha256, d.media_type, d.charset, d.title, d.region, d.region_name, d.year, d.period, d.published, d.issuer,"
    " d.reader, d.digest, d.text, d.genre, p.kind, p.name, p.region FROM document AS d JOIN reporter AS p ON p.key = d.reporter WHERE d.id "
    "= ?",
    {"SELECT number, parent, level, role, heading, span_start, span_end, heading_start, heading_end, page FROM section"
     " WHERE document = (SELECT key FROM document WHERE id = ?) ORDER BY number",
     "SELECT span_start, span_end, section, label, region, year, period, value, value_text, value_high, value_high_text, resolution,"
     " number, unit, qualifier, status, change, breakdown, part_of, repeats, quote, whole, confidence, indicator, codebook, rule"
     " FROM observation WHERE document = (SELECT key FROM document WHERE id = ?) ORDER BY span_start",
     "SELECT number, kind, stated, reckoned, reckoned_text, consistent, formula FROM check_result"
     " WHERE document = (SELECT key FROM document WHERE id = ?) ORDER BY number",
     "SELECT check_number, position, operand FROM check_operand"
     " WHERE document = (SELECT key FROM document WHERE id = ?) ORDER BY check_number, position",
     "SELECT number, code, message, span_start, span_end FROM diagnostic"
     " WHERE document = (SELECT key FROM document WHERE id = ?) ORDER BY number"},
};

constexpr std::string_view insert_document =
    "INSERT INTO document (id, source, sha256, media_type, charset, title, region, region_name, year, period, published, issuer, reader,"
    " digest, text, genre, reporter) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr int document_columns = 16;
constexpr int title_column = 5;
constexpr int document_region = 6;
constexpr int text_column = 14;

// The first parameter is the key of the document; the others are the columns that DocumentRows gives.
constexpr std::array<std::string_view, DocumentRows::tables> inserts = {
    "INSERT INTO section (document, number, parent, level, role, heading, span_start, span_end, heading_start, heading_end, page)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    "INSERT INTO observation (document, span_start, span_end, section, label, region, year, period, value, value_text, value_high,"
    " value_high_text, resolution, number, unit, qualifier, status, change, breakdown, part_of, repeats, quote, whole, confidence, "
    "indicator,"
    " codebook, rule) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    "INSERT INTO check_result (document, number, kind, stated, reckoned, reckoned_text, consistent, formula)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    "INSERT INTO check_operand (document, check_number, position, operand) VALUES (?, ?, ?, ?)",
    "INSERT INTO diagnostic (document, number, code, message, span_start, span_end) VALUES (?, ?, ?, ?, ?, ?)",
};
constexpr std::size_t figures = 1;
constexpr int figure_region = 4;
constexpr int figure_unit = 13;
constexpr int named = 3;  // columns of a figure that tell its indicator, codebook and rule

/// What figures of one database name, in the keys of another one: of a database of the major layout before by name, else by key.
class Translated {
 public:
  Translated(Connection& source, Names& names) : source_(source), names_(names) {}

  [[nodiscard]] std::optional<std::int64_t> indicator(const Statement& row, int column) {
    if (row.is_null(column)) return std::nullopt;
    if (!row.is_integer(column)) return names_.indicator(row.view(column));
    return of_key(indicators_, row.integer(column), "SELECT code FROM indicator WHERE key = ?",
                  [this](const Statement& told) { return names_.indicator(told.view(0)); });
  }
  [[nodiscard]] std::optional<std::int64_t> codebook(const Statement& row, int column) {
    if (row.is_null(column)) return std::nullopt;
    return of_key(codebooks_, row.integer(column), "SELECT name, version FROM codebook WHERE key = ?",
                  [this](const Statement& told) { return std::optional(names_.codebook(told.view(0), told.view(1))); });
  }
  [[nodiscard]] std::optional<std::int64_t> rule(const Statement& row, int column) {
    if (!row.is_integer(column)) return names_.rule(row.view(column));
    return of_key(rules_, row.integer(column), "SELECT name FROM rule WHERE key = ?",
                  [this](const Statement& told) { return std::optional(names_.rule(told.view(0))); });
  }

 private:
  using Keys = std::unordered_map<std::int64_t, std::optional<std::int64_t>>;

  template <typename Find>
  std::optional<std::int64_t> of_key(Keys& keys, std::int64_t key, std::string_view sql, Find find) {
    if (const auto known = keys.find(key); known != keys.end()) return known->second;
    Statement told = source_.prepare(sql);
    return keys.emplace(key, told.bind(key).step() ? find(told) : std::nullopt).first->second;
  }

  Connection& source_;
  Names& names_;
  Keys indicators_;
  Keys codebooks_;
  Keys rules_;
};

/// Copies documents from databases of this major layout or the one before.
class Copier {
 public:
  /// @param index of the target; null when it is to have none
  Copier(Connection& target, IndexMaker* index) : target_(target), index_(index), names_(target) {}

  void copy(const Pick& pick) {
    const bool old = is_layout_1(*pick.from);
    const DocumentRows& rows = old ? rows_of_layout_1() : rows_of_layout_2;
    const std::int64_t key = copy_document(pick, rows);
    Translated& translated = translated_.try_emplace(pick.from, *pick.from, names_).first->second;
    for (std::size_t table = 0; table < DocumentRows::tables; ++table) copy_rows(pick, rows.others[table], table, key, translated);
    if (!old) return;
    target_.guarded([&] {
      mark_wholes(target_, key);
      target_.prepare("UPDATE document SET digest = ? WHERE key = ?").bind(document_digest(target_, key), key).run();
    });
  }

  /// Removes units and regions that nothing names which was copied, as remove_unused() does, without looking at each figure again. What
  /// else figures name came with them.
  void remove_unused() {
    target_.guarded([&] {
      remove_rows(units_, "SELECT name, NULL FROM unit", "DELETE FROM unit WHERE name = ?");
      // What lies in others comes first, so that it can tell of those.
      remove_rows(regions_, "SELECT code, parent FROM region ORDER BY level DESC", "DELETE FROM region WHERE code = ?");
    });
  }

 private:
  std::int64_t copy_document(const Pick& pick, const DocumentRows& rows) {
    return pick.from->guarded([&] {
      Statement row = pick.from->prepare(rows.document);
      row.bind(pick.id_there).step();
      return target_.guarded([&] {
        const std::int64_t reporter = reporter_key(target_, {row.optional_text(document_columns), row.optional_text(document_columns + 1),
                                                             row.optional_text(document_columns + 2)});
        Statement insert = target_.prepare(insert_document);
        insert.bind(pick.id);
        for (int column = 1; column < document_columns; ++column) insert.copy(column + 1, row, column);
        insert.bind_one(document_columns + 1, reporter);
        use(regions_, row, document_region);
        use(regions_, row, document_columns + 2);
        insert.run();
        const std::int64_t key = target_.integer("SELECT last_insert_rowid()");
        if (index_ != nullptr) index_->add(key, row.text(title_column), row.text(text_column));
        return key;
      });
    });
  }

  void copy_rows(const Pick& pick, std::string_view select, std::size_t table, std::int64_t key, Translated& translated) {
    pick.from->guarded([&] {
      Statement rows = pick.from->prepare(select);
      rows.bind(pick.id_there);
      target_.guarded([&] {
        Statement insert = target_.prepare(inserts[table]);
        const int copied = rows.columns() - (table == figures ? named : 0);
        while (rows.step()) {
          insert.bind(key);
          for (int column = 0; column < copied; ++column) insert.copy(column + 2, rows, column);
          if (table == figures) {
            use(regions_, rows, figure_region);
            use(units_, rows, figure_unit);
            insert.bind_one(copied + 2, translated.indicator(rows, copied));
            insert.bind_one(copied + 3, translated.codebook(rows, copied + 1));
            insert.bind_one(copied + 4, translated.rule(rows, copied + 2));
          }
          insert.run();
        }
      });
    });
  }

  using Used = std::set<std::string, std::less<>>;

  // `sql` gives what may be used, and what it uses itself.
  void remove_rows(Used& used, std::string_view sql, std::string_view remove) {
    std::vector<std::string> unused;
    Statement rows = target_.prepare(sql);
    while (rows.step()) {
      if (used.contains(rows.view(0))) {
        use(used, rows, 1);
      } else {
        unused.push_back(rows.text(0));
      }
    }
    rows.reset();
    for (const std::string& name : unused) target_.prepare(remove).bind(name).run();
  }
  static void use(Used& used, const Statement& row, int column) {
    if (!row.is_null(column) && !used.contains(row.view(column))) used.emplace(row.view(column));
  }

  Connection& target_;
  IndexMaker* index_;
  Names names_;
  Used units_;
  Used regions_;
  std::map<Connection*, Translated> translated_;  // by source
};

void copy_meta(Connection& source, Connection& target) {
  source.guarded([&] {
    Statement rows = source.prepare("SELECT key, value FROM meta ORDER BY key");
    while (rows.step())
      target.guarded([&] { target.prepare("INSERT INTO meta (key, value) VALUES (?, ?)").bind(rows.text(0), rows.text(1)).run(); });
  });
}

// Of what several databases have the first tells; the keys follow from the order of all codes.
void copy_indicators(const std::vector<Connection*>& sources, Connection& target) {
  constexpr int told = 7;  // columns behind the code
  std::map<std::string, std::array<std::optional<std::string>, told>> all;
  for (Connection* source : sources)
    source->guarded([&] {
      Statement rows = source->prepare(
          "SELECT code, name, name_en, unit, definition, " +
          std::string(is_layout_1(*source) ? "NULL, NULL, NULL" : "official_scheme, official_number, official_name") + " FROM indicator");
      while (rows.step()) {
        const auto [indicator, is_new] = all.try_emplace(rows.text(0));
        for (int column = 0; is_new && column < told; ++column) indicator->second[column] = rows.optional_text(column + 1);
      }
    });
  target.guarded([&] {
    Statement insert = target.prepare(
        "INSERT INTO indicator (code, name, name_en, unit, definition, official_scheme, official_number, official_name)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    for (const auto& [code, columns] : all) {
      insert.bind(code);
      for (int column = 0; column < told; ++column) insert.bind_one(column + 2, columns[column]);
      insert.run();
    }
  });
}

// In an order in which every reference finds its row.
constexpr std::array<std::pair<std::string_view, std::string_view>, 2> common_tables = {{
    {"SELECT code, name, path_name, level, parent FROM region ORDER BY level, code",
     "INSERT INTO region (code, name, path_name, level, parent) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"},
    {"SELECT name FROM unit ORDER BY name", "INSERT INTO unit (name) VALUES (?) ON CONFLICT DO NOTHING"},
}};

void copy_common(Connection& source, Connection& target) {
  for (const auto& [select, insert_sql] : common_tables)
    source.guarded([&, &select = select, &insert_sql = insert_sql] {
      Statement rows = source.prepare(select);
      target.guarded([&] {
        Statement insert = target.prepare(insert_sql);
        while (rows.step()) {
          for (int column = 0; column < rows.columns(); ++column) insert.copy(column + 1, rows, column);
          insert.run();
        }
      });
    });
}

std::vector<Pick> picks_of(Connection& source, std::string_view sql) {
  const bool old = is_layout_1(source);
  std::vector<Pick> picks;
  Statement documents = source.prepare(sql);
  while (documents.step())
    picks.push_back({old ? document_id(documents.text(1), documents.text(2)) : documents.integer(0), documents.integer(0), &source});
  std::sort(picks.begin(), picks.end(), [](const Pick& a, const Pick& b) { return a.id < b.id; });
  return picks;
}

void copy_everything(const std::vector<Connection*>& sources, const std::vector<Pick>& picks, Connection& target, IndexMaker* index,
                     Watching& watching) {
  copy_meta(*sources.front(), target);
  copy_indicators(sources, target);
  for (Connection* source : sources) copy_common(*source, target);
  Copier copier(target, index);
  watching.begin("copying", picks.size());
  for (const Pick& pick : picks) {
    copier.copy(pick);
    watching.advance();
  }
  std::set<std::int64_t> superseded;
  for (Connection* source : sources)
    source->guarded([&] {
      for (const Pick& pick : picks_of(*source, "SELECT id, source, sha256 FROM document WHERE superseded_by IS NOT NULL"))
        superseded.insert(pick.id);
    });
  order_all_vintages(target, superseded);
  copier.remove_unused();
}

// Rows of our own layout were verified with the rules of that layout: what holds of them holds of their copies. References are looked at
// again when all is there, once and not for each row.
void copy_without_checks(Connection& copy) { copy.execute("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON"); }

bool all_of_our_layout(const std::vector<Connection*>& sources) {
  return std::all_of(sources.begin(), sources.end(),
                     [](Connection* source) { return source->guarded([&] { return layout_of(*source) == our_layout(); }); });
}

}  // namespace

std::vector<Pick> all_documents(Connection& source) { return picks_of(source, "SELECT id, source, sha256 FROM document"); }

void assemble(const std::vector<Connection*>& sources, const std::vector<Pick>& picks, bool search, const Claim& claim, Watching& watching,
              const std::function<void()>& before_placing) {
  for (Connection* source : sources)
    source->guarded([&] {
      check_layout(*source, Purpose::migrating);
      supply_missing(*source);
    });
  const TemporaryFile file(claim.target());
  Connection copy(file.path(), Connection::Mode::write, claim.target().string());
  const Watched watched(copy, watching);
  copy.guarded([&] {
    prepare_for_bulk(copy);
    if (all_of_our_layout(sources)) copy_without_checks(copy);
    create_tables(copy);
    Transaction transaction(copy);
    std::optional<IndexMaker> index;
    if (search) index.emplace(claim.target(), IndexMaker::Flush::at_end);
    copy_everything(sources, picks, copy, index ? &*index : nullptr, watching);
    write_layout(copy);
    create_triggers_and_views(copy);
    watching.begin("indexing");
    if (index) index->move_to(copy);
    create_indexes(copy);
    transaction.commit();
    watching.begin("packing");
    stamp(copy);
    Beside references(copy, require_references);
    compact_to(copy, claim.target(), claim.placing(), [&] {
      references.wait(watching);
      if (before_placing) before_placing();
    });
  });
}

}  // namespace zhibiao::store
