#include "store/search_index.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "store/layout.hpp"
#include "store/search_terms.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace zhibiao::store {
namespace {

std::string terms(const std::string& text) { return index_terms(text::fold(text::to_code_points(text))); }

constexpr std::string_view insert_words = "INSERT INTO document_search (rowid, title, text) VALUES (?, ?, ?)";
constexpr std::string_view all_documents = "SELECT key, title, text FROM document ORDER BY key";

void index_terms_of(Statement& insert, std::int64_t key, const SearchTerms& terms) { insert.bind(key, terms.title, terms.text).run(); }

// `document` gives key, title and text.
void index_row(Statement& insert, const Statement& document) {
  index_terms_of(insert, document.integer(0), search_terms(document.text(1), document.text(2)));
}

void index_rows(Connection& connection, Statement& documents) {
  Statement insert = connection.prepare(insert_words);
  while (documents.step()) index_row(insert, documents);
}

/// What the index holds of a document, as one number: a sum over its words does not depend on their order.
struct Words {
  std::uint64_t sum = 0;
  std::uint64_t count = 0;
  void add(std::string_view word, std::string_view column, std::uint64_t place) {
    constexpr std::uint64_t spread = 0x9E3779B97F4A7C15;
    const std::uint64_t where = (place * 2 + (column == "title" ? 1 : 0) + 1) * spread;
    const std::uint64_t mixed = (std::hash<std::string_view>()(word) ^ where) * spread;
    sum += mixed ^ mixed >> 32;
    ++count;
  }
  friend bool operator==(const Words&, const Words&) = default;
};
using WordsOfDocuments = std::unordered_map<std::int64_t, Words>;

constexpr std::string_view indexed_words = "SELECT doc, term, col, offset FROM search_words";

WordsOfDocuments words_in_index(Connection& connection) {
  connection.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_words USING fts5vocab(main, document_search, instance)");
  WordsOfDocuments words;
  Statement rows = connection.prepare(indexed_words);
  while (rows.step()) words[rows.integer(0)].add(rows.view(1), rows.view(2), static_cast<std::uint64_t>(rows.integer(3)));
  return words;
}

}  // namespace

std::vector<std::int64_t> wrongly_indexed(Connection& connection) {
  WordsOfDocuments found = words_in_index(connection);
  std::vector<std::int64_t> wrong;
  Connection model;  // holds one document at a time
  create_tables(model);
  create_search(model);
  Statement insert = model.prepare(insert_words);
  Statement documents = connection.prepare(all_documents);
  while (documents.step()) {
    const std::int64_t id = documents.integer(0);
    index_row(insert, documents);
    if (words_in_index(model)[id] != found[id]) wrong.push_back(id);
    model.execute("INSERT INTO document_search (document_search) VALUES ('delete-all')");
  }
  return wrong;
}

SearchTerms search_terms(const std::string& title, const std::string& text) { return {terms(title), terms(text)}; }

void index_document(Connection& connection, std::int64_t key, const SearchTerms& terms) {
  Statement insert = connection.prepare(insert_words);
  index_terms_of(insert, key, terms);
}

void forget_document(Connection& connection, std::int64_t key) {
  Statement document = connection.prepare("SELECT key, title, text FROM document WHERE key = ?");
  Statement remove = connection.prepare("INSERT INTO document_search (document_search, rowid, title, text) VALUES ('delete', ?, ?, ?)");
  if (document.bind(key).step()) index_row(remove, document);
}

void index_all_documents(Connection& connection) {
  Statement documents = connection.prepare(all_documents);
  index_rows(connection, documents);
}

}  // namespace zhibiao::store
