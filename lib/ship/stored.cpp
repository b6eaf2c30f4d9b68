#include "ship/stored.hpp"

#include "query/rows.hpp"

namespace zhibiao::ship {

Document stored_document(const store::Statement& row, int first) {
  DocumentOptions options;
  options.source = row.text(first);
  options.media_type = "text/plain";
  options.charset = "UTF-8";
  options.title = row.text(first + 1);
  options.region_code = row.text(first + 2);
  options.year = query::year(row, first + 3);
  options.reporter = row.text(first + 5);
  options.reporter_kind = query::reporter_kind(row, first + 6);
  return Document::from_bytes(row.view(first + 4), options);
}

}  // namespace zhibiao::ship
