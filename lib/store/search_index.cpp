#include "store/search_index.hpp"

#include "store/search_terms.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace zhibiao::store {
namespace {

std::string terms(const std::string& text) { return index_terms(text::fold(text::to_code_points(text))); }

// `documents` gives id, title and text.
void index_rows(Connection& connection, Statement& documents) {
  Statement insert = connection.prepare("INSERT INTO document_search (rowid, title, text) VALUES (?, ?, ?)");
  while (documents.step()) insert.bind(documents.integer(0), terms(documents.text(1)), terms(documents.text(2))).run();
}

}  // namespace

void index_document(Connection& connection, std::int64_t id) {
  Statement document = connection.prepare("SELECT id, title, text FROM document WHERE id = ?");
  index_rows(connection, document.bind(id));
}

void index_all_documents(Connection& connection) {
  Statement documents = connection.prepare("SELECT id, title, text FROM document ORDER BY id");
  index_rows(connection, documents);
}

}  // namespace zhibiao::store
