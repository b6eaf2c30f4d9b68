// Scalar functions, and the entry point that SQLite calls.
#include <algorithm>

#include "lexicon/lexicon.hpp"
#include "region/region.hpp"
#include "store/search_terms.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"
#include "tokens/numeral.hpp"

#include "extension.hpp"

SQLITE_EXTENSION_INIT1

namespace zhibiao::extension {
namespace {

std::u32string folded(sqlite3_value* value) { return text::fold(text::to_code_points(text_of(value))); }

// Units begin with magnitudes too (千米), so a number cannot be read without them.
const lexicon::Lexicon& words() {
  static const lexicon::Packed packed = [] {
    lexicon::FlatWriter out;
    lexicon::LexiconBuilder().write(out);
    return out.take();
  }();
  static const lexicon::Lexicon lexicon = [] {
    lexicon::FlatReader in(packed.data());
    return lexicon::Lexicon(in);
  }();
  return lexicon;
}

/// zhibiao_number(text): the number that the text begins with, for reckoning; NULL when there is none.
void number(sqlite3_context* context, sqlite3_value** arguments) {
  const std::u32string text = folded(arguments[0]);
  const std::size_t start = text.find_first_not_of(U" \t\n\r");
  if (start == std::u32string::npos) return;
  const lexicon::Scan scan = words().scan(text);
  const auto numeral =
      tokens::NumeralReader(text, words(), scan).read(static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(text.size()));
  if (numeral) result(context, numeral->value);
}

/// zhibiao_region(name, year): the code of the division as of the year (NULL: now); NULL when there is none or several have the name.
void region(sqlite3_context* context, sqlite3_value** arguments) {
  const auto match = region::match_prefix(folded(arguments[0]), Year::from(sqlite3_value_int64(arguments[1])));
  if (match && match->candidates.size() == 1) result(context, match->candidates.front().code);
}

/// zhibiao_search(query): the MATCH expression for document_search that finds every word of the query; NULL when there is none.
void search(sqlite3_context* context, sqlite3_value** arguments) {
  const std::u32string query = folded(arguments[0]);
  constexpr std::u32string_view spaces = U" \t\n\r";
  std::string expression;
  for (std::size_t at = query.find_first_not_of(spaces); at != std::u32string::npos; at = query.find_first_not_of(spaces, at)) {
    const std::size_t end = std::min(query.find_first_of(spaces, at), query.size());
    const std::string phrase = store::match_phrase(std::u32string_view(query).substr(at, end - at));
    if (!phrase.empty()) expression += (expression.empty() ? "" : " AND ") + phrase;
    at = end;
  }
  if (!expression.empty()) result(context, expression);
}

// No exception may pass through SQLite.
template <void (*function)(sqlite3_context*, sqlite3_value**)>
void guarded(sqlite3_context* context, int /*count*/, sqlite3_value** arguments) {
  try {
    function(context, arguments);
  } catch (const std::exception& error) {
    sqlite3_result_error(context, error.what(), -1);
  }
}

template <void (*function)(sqlite3_context*, sqlite3_value**)>
int add(sqlite3* database, const char* name, int arguments) {
  constexpr int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
  return sqlite3_create_function_v2(database, name, arguments, flags, nullptr, guarded<function>, nullptr, nullptr, nullptr);
}

int add_all(sqlite3* database) {
  for (const int added : {add<number>(database, "zhibiao_number", 1), add<region>(database, "zhibiao_region", 2),
                          add<search>(database, "zhibiao_search", 1), add_extract(database)})
    if (added != SQLITE_OK) return added;
  return SQLITE_OK;
}

}  // namespace
}  // namespace zhibiao::extension

extern "C" __attribute__((visibility("default"))) int sqlite3_zhibiao_init(sqlite3* database, char** /*message*/,
                                                                           const sqlite3_api_routines* routines) {
  SQLITE_EXTENSION_INIT2(routines);
  return zhibiao::extension::add_all(database);
}
