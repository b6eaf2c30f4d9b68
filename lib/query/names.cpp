#include "query/rows.hpp"
#include "store/database_impl.hpp"

namespace zhibiao {
namespace {

// `sql` gives the rows that a word (?1) names, and whether it names them exactly; exact ones put the others aside.
template <typename Row, typename Read>
std::vector<Row> named(store::Connection& connection, std::string_view sql, std::string_view word, Read read) {
  std::vector<Row> exact;
  std::vector<Row> others;
  store::Statement rows = connection.prepare(sql);
  rows.bind(std::string(word));
  while (rows.step()) (rows.integer(0) != 0 ? exact : others).push_back(read(rows));
  return exact.empty() ? others : exact;
}

}  // namespace

std::vector<Division> Database::regions_named(std::string_view word) const {
  return impl_->connection.guarded([&] {
    return named<Division>(impl_->connection,
                           "SELECT ?1 IN (code, name, path_name), code, path_name, level FROM region"
                           " WHERE code = ?1 OR substr(name, 1, length(?1)) = ?1 OR substr(path_name, -length(?1)) = ?1 OR ?1 = ''"
                           " ORDER BY code",
                           word, [](const store::Statement& row) {
                             return Division{row.text(1), row.text(2), static_cast<int>(row.integer(3))};
                           });
  });
}

std::vector<IndicatorName> Database::indicators_named(std::string_view word) const {
  return impl_->connection.guarded([&] {
    return named<IndicatorName>(impl_->connection,
                                "SELECT ?1 IN (code, name, name_en), code, name FROM indicator"
                                " WHERE instr(code, ?1) > 0 OR instr(name, ?1) > 0 OR instr(lower(name_en), lower(?1)) > 0 OR ?1 = ''"
                                " ORDER BY code",
                                word, [](const store::Statement& row) {
                                  return IndicatorName{row.text(1), row.text(2)};
                                });
  });
}

}  // namespace zhibiao
