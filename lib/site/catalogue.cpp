#include "site/catalogue.hpp"

#include <utility>
#include <vector>

#include "ingest/csv.hpp"
#include "lexicon/resource.hpp"
#include "text/json.hpp"

namespace zhibiao::site {
namespace {

using store::Connection;
using store::Statement;
using text::Json;

// Words in both languages, by the part of their key behind `prefix`.
Json words_of(const char* file, std::string_view prefix) {
  Json words = Json::object();
  for (const batch::CsvRecord& record : batch::read_csv(lexicon::resource(file), file))
    if (record.fields.at(0).starts_with(prefix)) words[record.fields[0].substr(prefix.size())] = {record.fields.at(1), record.fields.at(2)};
  return words;
}

Json meta_of(Connection& connection) {
  Json meta = Json::object();
  Statement rows = connection.prepare("SELECT key, value FROM meta ORDER BY key");
  while (rows.step()) meta[rows.text(0)] = rows.text(1);
  return meta;
}

Json value_of(const Statement& row, int column) {
  if (row.is_null(column)) return nullptr;
  return row.is_number(column) ? Json(row.integer(column)) : Json(row.text(column));
}

// Rows as objects; the query gives the columns in the order of `names`.
Json rows_of(Connection& connection, const std::vector<const char*>& names, std::string_view sql) {
  Json list = Json::array();
  Statement rows = connection.prepare(sql);
  while (rows.step()) {
    Json row = Json::object();
    int column = 0;
    for (const char* name : names) row[name] = value_of(rows, column++);
    list.push_back(std::move(row));
  }
  return list;
}

// Only what current documents state.
Json indicators_of(Connection& connection) {
  return rows_of(connection, {"code", "name", "name_en", "unit", "definition", "official", "figures"},
                 "SELECT i.code, i.name, i.name_en, i.unit, i.definition, i.official_name, n.figures FROM indicator AS i"
                 " JOIN (SELECT o.indicator AS key, count(*) AS figures FROM observation AS o JOIN document AS d ON d.key = o.document"
                 " WHERE o.indicator IS NOT NULL AND d.superseded_by IS NULL GROUP BY o.indicator) AS n ON n.key = i.key ORDER BY i.code");
}

Json regions_of(Connection& connection) {
  return rows_of(connection, {"code", "name", "path", "level", "parent", "documents"},
                 "SELECT r.code, r.name, r.path_name, r.level, r.parent, coalesce(n.documents, 0) FROM region AS r"
                 " LEFT JOIN (SELECT region, count(*) AS documents FROM document WHERE superseded_by IS NULL GROUP BY region) AS n"
                 " ON n.region = r.code ORDER BY r.code");
}

}  // namespace

std::string catalogue(Connection& connection, const Pieces& pieces, const std::string& version, const SiteOptions& options) {
  Json all = {{"version", version},
              {"language", options.language == PageLanguage::english ? "en" : "zh"},
              {"pages", options.pages},
              {"search", connection.has_table("document_search")},
              {"file", {{"size", pieces.size}, {"piece", pieces.piece}, {"pieces", pieces.count}}},
              {"meta", meta_of(connection)}};
  all["documents"] = connection.integer("SELECT count(*) FROM document WHERE superseded_by IS NULL");
  const auto figures = [&](const std::string& what) {
    return connection.integer("SELECT " + what +
                              " FROM observation AS o JOIN document AS d ON d.key = o.document WHERE d.superseded_by IS NULL");
  };
  all["figures"] = figures("count(*)");
  all["coded"] = figures("count(o.indicator)");
  all["years"] = rows_of(connection, {"year", "figures"},
                         "SELECT o.year, count(*) FROM observation AS o JOIN document AS d ON d.key = o.document"
                         " WHERE o.year IS NOT NULL AND d.superseded_by IS NULL GROUP BY o.year ORDER BY o.year");
  all["indicators"] = indicators_of(connection);
  all["regions"] = regions_of(connection);
  all["domains"] = words_of("page/words.csv", "domain.");
  all["words"] = words_of("site/words.csv", "");
  all["questions"] = lexicon::resource("site/questions.sql");
  return "'use strict';\nconst zhibiaoCatalogue = " + all.dump() + ";\n";
}

}  // namespace zhibiao::site
