#include <algorithm>
#include <string_view>

#include "query/rows.hpp"
#include "store/database_impl.hpp"
#include "store/search_terms.hpp"
#include "text/fold.hpp"
#include "text/one_line.hpp"
#include "text/utf8.hpp"

namespace zhibiao::inline ZHIBIAO_ABI {
namespace {

using Words = std::vector<std::u32string>;

bool is_ascii_word(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9'); }

// The form in which text is compared: one code point for one, so that spans stay.
std::u32string comparable(const std::string& utf8) {
  std::u32string text = text::fold(text::to_code_points(utf8));
  for (char32_t& c : text)
    if (c >= U'A' && c <= U'Z') c += U'a' - U'A';
  return text;
}

Words words_of(const std::u32string& text) {
  Words words(1);
  for (const char32_t c : text) {
    if (c != U' ' && c != U'\t' && c != U'\n' && c != U'\r') {
      words.back() += c;
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

// The next place of a word. A Latin word or a number is found from its beginning only, as in the index.
std::size_t find(std::u32string_view text, const std::u32string& word, std::size_t from = 0) {
  for (std::size_t at = text.find(word, from); at != std::u32string_view::npos; at = text.find(word, at + 1))
    if (at == 0 || !is_ascii_word(word.front()) || !is_ascii_word(text[at - 1])) return at;
  return std::u32string_view::npos;
}

std::size_t count(std::u32string_view text, const Words& words) {
  std::size_t places = 0;
  for (const std::u32string& word : words)
    for (std::size_t at = find(text, word); at != std::u32string_view::npos; at = find(text, word, at + word.size())) ++places;
  return places;
}

// The first place of any word; an empty span at the start when all words stand in the title only.
Span first_place(std::u32string_view text, const Words& words) {
  Span first;
  for (const std::u32string& word : words) {
    const std::size_t at = find(text, word);
    if (at == std::u32string_view::npos || (first.length() > 0 && at >= first.start)) continue;
    first = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + word.size())};
  }
  return first;
}

constexpr std::uint32_t snippet_margin = 30;  // code points on either side

Span snippet_around(std::size_t size, Span place) {
  return {place.start - std::min(place.start, snippet_margin),
          static_cast<std::uint32_t>(std::min<std::size_t>(place.end + snippet_margin, size))};
}

// Every word as a phrase; empty when there is one that the index cannot find.
std::string match_expression(const Words& words) {
  std::string expression;
  for (const std::u32string& word : words) {
    const std::string phrase = store::match_phrase(word);
    if (phrase.empty()) return {};
    expression += (expression.empty() ? "" : " AND ") + phrase;
  }
  return expression;
}

std::optional<SearchHit> to_hit(const store::Statement& row, const Words& words) {
  const std::u32string title = comparable(row.text(1));
  const std::string utf8 = row.text(6);
  const std::u32string text = comparable(utf8);
  const bool all = std::all_of(words.begin(), words.end(), [&](const std::u32string& word) {
    return find(text, word) != std::u32string::npos || find(title, word) != std::u32string::npos;
  });
  if (!all) return std::nullopt;
  SearchHit hit;
  hit.document = row.integer(0);
  hit.document_title = row.text(1);
  hit.source = row.text(2);
  hit.region = row.text(3);
  hit.region_name = row.text(4);
  hit.year = query::year(row, 5);
  hit.span = first_place(text, words);
  hit.snippet_span = snippet_around(text.size(), hit.span);
  const std::u32string around = text::to_code_points(utf8).substr(hit.snippet_span.start, hit.snippet_span.length());
  const auto place = [&](std::uint32_t end) {
    return static_cast<std::uint32_t>(text::on_one_line(around.substr(0, end - hit.snippet_span.start)).size());
  };
  hit.snippet = text::to_utf8(text::on_one_line(around));
  hit.marked = {place(hit.span.start), place(hit.span.end)};
  hit.occurrences = count(text, words);
  return hit;
}

constexpr std::string_view columns = "SELECT d.id, d.title, d.source, d.region, d.region_name, d.year, d.text FROM ";
constexpr std::string_view by_index =
    "document_search JOIN document AS d ON d.key = document_search.rowid"
    " WHERE document_search MATCH ? AND d.superseded_by IS NULL ORDER BY bm25(document_search), d.id";
constexpr std::string_view by_reading = "document AS d WHERE d.superseded_by IS NULL ORDER BY d.source, d.id";

}  // namespace

std::vector<SearchHit> Database::search(std::string_view text, std::size_t limit) const {
  const Words words = words_of(comparable(std::string(text)));
  std::vector<SearchHit> hits;
  if (words.empty()) return hits;
  store::Connection& connection = impl_->connection;
  connection.guarded([&] {
    const std::string expression = connection.has_table("document_search") ? match_expression(words) : std::string();
    store::Statement rows = connection.prepare(std::string(columns) + std::string(expression.empty() ? by_reading : by_index));
    if (!expression.empty()) rows.bind(expression);
    while (hits.size() < limit && rows.step())
      if (std::optional<SearchHit> hit = to_hit(rows, words)) hits.push_back(std::move(*hit));
  });
  return hits;
}

}  // namespace zhibiao
