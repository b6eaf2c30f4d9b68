#include "zhibiao/plot.hpp"

#include <ostream>

#include "zhibiao/error.hpp"

#ifdef ZHIBIAO_WITH_PLOT
#include <charconv>
#include <nlohmann/json.hpp>

#include "lexicon/resource.hpp"
#include "plot/engine.hpp"
#include "ship/output.hpp"
#include "store/database_impl.hpp"

namespace zhibiao::inline ZHIBIAO_ABI {
namespace {

using Json = nlohmann::ordered_json;
using store::Connection;
using store::Statement;

constexpr const char* file = "site/plot.js";
constexpr const char* object = "zhibiaoPlot";

// A file from others may hold text that is no UTF-8.
std::string written(const Json& value) { return value.dump(-1, ' ', false, Json::error_handler_t::replace); }

Json json_of(const PlotOptions& options) {
  return {{"kind", options.kind},
          {"indicator", options.indicator},
          {"domain", options.domain},
          {"title", ""},
          {"regions", options.regions},
          {"year", options.year},
          {"level", options.level},
          {"within", options.within},
          {"language", options.language == PageLanguage::english ? "en" : "zh"}};
}

Json value_of(const Statement& row, int column) {
  if (row.is_null(column)) return nullptr;
  if (!row.is_number(column)) return row.text(column);
  const std::string_view text = row.view(column);
  double number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  return read.ec == std::errc() ? Json(number) : Json(nullptr);
}

// The rows of one query, as objects.
Json rows_of(Connection& connection, const Json& query) {
  Statement rows = connection.prepare(query.at("sql").get<std::string>());
  int index = 0;
  for (const Json& parameter : query.at("params")) {
    if (parameter.is_string())
      rows.bind_one(++index, std::string_view(parameter.get_ref<const std::string&>()));
    else
      rows.bind_one(++index, parameter.get<std::int64_t>());
  }
  Json list = Json::array();
  while (rows.step()) {
    Json row = Json::object();
    int column = 0;
    for (const Json& name : query.at("columns")) row[name.get<std::string>()] = value_of(rows, column++);
    list.push_back(std::move(row));
  }
  return list;
}

class Plot {
 public:
  explicit Plot(const PlotOptions& options) : engine_(lexicon::resource(file), file), options_(written(json_of(options))) {
    const std::string wanting = Json::parse(engine_.call(object, "wanting", {options_})).get<std::string>();
    if (!wanting.empty()) throw Error(ErrorCode::misuse, wanting);
  }

  // What the plot says, as JSON.
  std::string spec(Connection& connection) {
    return connection.guarded([&] {
      Json results = Json::array();
      for (const Json& query : Json::parse(engine_.call(object, "queries", {options_}))) results.push_back(rows_of(connection, query));
      return engine_.call(object, "spec", {options_, written(results)});
    });
  }
  std::string svg(Connection& connection) { return Json::parse(engine_.call(object, "svg", {spec(connection)})).get<std::string>(); }

 private:
  plot::Engine engine_;
  std::string options_;
};

}  // namespace

void write_plot(const Database& database, const PlotOptions& options, std::ostream& out) {
  out << Plot(options).svg(database.impl().connection);
  ship::require_written(out, "the plot");
}

void write_plot_data(const Database& database, const PlotOptions& options, std::ostream& out) {
  out << Plot(options).spec(database.impl().connection) << '\n';
  ship::require_written(out, "the plot");
}

}  // namespace zhibiao

#else

namespace zhibiao::inline ZHIBIAO_ABI {
namespace {

[[noreturn]] void refuse() {
  throw Error(ErrorCode::misuse, "this zhibiao was built without plots (ZHIBIAO_WITH_PLOT); the pages of `zhibiao site` draw them");
}

}  // namespace

void write_plot(const Database&, const PlotOptions&, std::ostream&) { refuse(); }
void write_plot_data(const Database&, const PlotOptions&, std::ostream&) { refuse(); }

}  // namespace zhibiao
#endif
