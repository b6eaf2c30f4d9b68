#include "query/rows.hpp"
#include "store/database_impl.hpp"

namespace zhibiao::inline ZHIBIAO_ABI {

std::vector<Division> Database::regions_named(std::string_view word) const {
  return impl_->connection.guarded([&] {
    std::vector<Division> found;
    store::Statement rows = impl_->connection.prepare(
        "SELECT r.code, r.name, r.path_name, r.level FROM region AS r LEFT JOIN region AS above ON above.code = r.parent"
        " WHERE ?1 IN ('', r.code, r.name, r.path_name, above.name || r.name) ORDER BY r.code");
    rows.bind(std::string(word));
    while (rows.step()) found.push_back({rows.text(0), rows.text(1), rows.text(2), static_cast<int>(rows.integer(3))});
    return found;
  });
}

std::vector<IndicatorName> Database::indicators_named(std::string_view word) const {
  return impl_->connection.guarded([&] {
    std::vector<IndicatorName> found;
    store::Statement rows =
        impl_->connection.prepare("SELECT code, name FROM indicator WHERE ?1 IN ('', code, name, name_en) ORDER BY code");
    rows.bind(std::string(word));
    while (rows.step()) found.push_back({rows.text(0), rows.text(1)});
    return found;
  });
}

}  // namespace zhibiao
