#include "zhibiao/suggest.hpp"

#include <array>

#include "capi/columns.hpp"
#include "capi/handles.hpp"

using namespace zhibiao;
using capi::ask;
using capi::call;
using capi::Column;
using capi::count;
using capi::required;
using capi::text;
using capi::words;

namespace {

constexpr auto suggestion_columns = std::to_array<Column<CueSuggestion>>({
    {"indicator", [](const CueSuggestion& row) { return words(row.code); }},
    {"cue", [](const CueSuggestion& row) { return words(row.cue); }},
    {"figures", [](const CueSuggestion& row) { return count(row.figures); }},
    {"reports", [](const CueSuggestion& row) { return count(row.reports); }},
    {"others", [](const CueSuggestion& row) { return count(row.others); }},
    {"evidence", [](const CueSuggestion& row) { return capi::lines(row.evidence); }},
});

}  // namespace

int zhibiao_suggester_for(const zhibiao_codebook* codebook, zhibiao_suggester** suggester) {
  return capi::make(suggester, [&](zhibiao_suggester& handle) { handle.suggester.emplace(capi::codebook_or_automatic(codebook)); });
}

void zhibiao_suggester_free(zhibiao_suggester* suggester) { delete suggester; }

int zhibiao_suggester_error(const zhibiao_suggester* suggester, const char** message, size_t* size) {
  return suggester == nullptr ? static_cast<int>(ZHIBIAO_MISUSE) : suggester->error(message, size);
}

int zhibiao_suggester_review(zhibiao_suggester* suggester, uint32_t start, const char* code, size_t code_size) {
  return call(suggester, [&](zhibiao_suggester& handle) { handle.reviewed[start].emplace_back(text(code, code_size)); });
}

int zhibiao_suggester_add(zhibiao_suggester* suggester, const zhibiao_document* document, int reviewed) {
  return call(suggester, [&](zhibiao_suggester& handle) {
    const Document& read = required(document, "document").read();
    std::vector<ReviewedFigure> figures;
    for (auto& [start, codes] : std::exchange(handle.reviewed, {})) figures.push_back({start, codes});
    if (reviewed != 0)
      handle.made().add(read, figures);
    else if (figures.empty())
      handle.made().add(read);
    else
      throw Error(ErrorCode::misuse, "figures of this document were reviewed: add it as reviewed");
  });
}

int zhibiao_suggester_suggest(zhibiao_suggester* suggester, zhibiao_rows** rows) {
  return ask(suggester, rows,
             [](zhibiao_suggester& handle) { return capi::list<CueSuggestion>(handle.made().suggest(), suggestion_columns); });
}
