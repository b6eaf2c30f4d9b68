#include "store/search_index.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <functional>
#include <new>
#include <string>
#include <string_view>
#include <unordered_map>

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
  void add(std::size_t hash_of_word, bool in_title, std::uint64_t place) {
    constexpr std::uint64_t spread = 0x9E3779B97F4A7C15;
    const std::uint64_t where = (place * 2 + (in_title ? 1 : 0) + 1) * spread;
    const std::uint64_t mixed = (hash_of_word ^ where) * spread;
    sum += mixed ^ mixed >> 32;
    ++count;
  }
  friend bool operator==(const Words&, const Words&) = default;
};
using WordsOfDocuments = std::unordered_map<std::int64_t, Words>;
using Hash = std::hash<std::string_view>;

// Both tables go through the words in the same order: one has a row for each word, the other for each of its places, which are too many to
// fetch the word with each of them.
WordsOfDocuments words_in_index(Connection& connection) {
  connection.execute(
      "CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_words USING fts5vocab(main, document_search, row);"
      "CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_places USING fts5vocab(main, document_search, instance)");
  WordsOfDocuments found;
  Statement words = connection.prepare("SELECT term, cnt FROM temp.search_words");
  Statement places = connection.prepare("SELECT doc, col, offset FROM temp.search_places");
  const auto add = [&](std::size_t hash) {
    if (!places.step()) return false;
    found[places.integer(0)].add(hash, places.view(1) == "title", static_cast<std::uint64_t>(places.integer(2)));
    return true;
  };
  while (words.step()) {
    const std::size_t hash = Hash()(words.view(0));
    for (std::int64_t left = words.integer(1); left > 0 && add(hash);) --left;
  }
  while (add(0)) continue;  // places of no word: only in an index that is damaged
  return found;
}

/// SQLite's tokenizer of the index.
class Tokenizer {
 public:
  explicit Tokenizer(Connection& connection) {
    fts5_api* search = nullptr;
    Statement give = connection.prepare("SELECT fts5(?)");
    give.bind_pointer(1, &search, "fts5_api_ptr");
    give.step();
    void* context = nullptr;
    const bool made = search != nullptr && search->xFindTokenizer(search, "unicode61", &context, &functions_) == SQLITE_OK &&
                      functions_.xCreate(context, nullptr, 0, &tokenizer_) == SQLITE_OK;
    if (!made) throw std::bad_alloc();  // every SQLite with FTS5 has it
  }
  Tokenizer(const Tokenizer&) = delete;
  Tokenizer& operator=(const Tokenizer&) = delete;
  ~Tokenizer() { functions_.xDelete(tokenizer_); }

  /// Adds what the index is to hold of a column.
  void add_to(Words& words, const std::string& terms, bool in_title) {
    Column column{words, in_title};
    const int result = functions_.xTokenize(tokenizer_, &column, FTS5_TOKENIZE_DOCUMENT, terms.data(), static_cast<int>(terms.size()), add);
    if (result != SQLITE_OK) throw std::bad_alloc();
  }

 private:
  struct Column {
    Words& words;
    bool in_title;
    std::uint64_t place = 0;
  };
  static int add(void* to, int /*flags*/, const char* word, int size, int /*start*/, int /*end*/) {
    constexpr int longest = 32768;  // the index cuts words there
    auto& column = *static_cast<Column*>(to);
    column.words.add(Hash()({word, static_cast<std::size_t>(std::min(size, longest))}), column.in_title, column.place++);
    return SQLITE_OK;
  }

  fts5_tokenizer functions_{};
  Fts5Tokenizer* tokenizer_ = nullptr;
};

}  // namespace

std::vector<std::int64_t> wrongly_indexed(Connection& connection) {
  WordsOfDocuments found = words_in_index(connection);
  std::vector<std::int64_t> wrong;
  Tokenizer tokenizer(connection);
  Statement documents = connection.prepare(all_documents);
  while (documents.step()) {
    const SearchTerms terms = search_terms(documents.text(1), documents.text(2));
    Words wanted;
    tokenizer.add_to(wanted, terms.title, true);
    tokenizer.add_to(wanted, terms.text, false);
    if (wanted != found[documents.integer(0)]) wrong.push_back(documents.integer(0));
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
