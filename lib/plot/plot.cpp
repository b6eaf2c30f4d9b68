#include "zhibiao/plot.hpp"

#include <ostream>

#include "zhibiao/error.hpp"

#ifdef ZHIBIAO_WITH_PLOT
#include <charconv>

#include "lexicon/resource.hpp"
#include "plot/engine.hpp"
#include "ship/output.hpp"
#include "store/database_impl.hpp"
#include "text/json.hpp"

namespace zhibiao::inline ZHIBIAO_ABI {
namespace {

using store::Connection;
using store::Statement;
using text::Json;

constexpr const char* file = "site/plot.js";
constexpr const char* object = "zhibiaoPlot";

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

std::int64_t integer(const Json& number) {
  std::int64_t value = 0;
  std::from_chars(number.text().data(), number.text().data() + number.text().size(), value);
  return value;
}

// The rows of one query, as objects.
Json rows_of(Connection& connection, const Json& query) {
  Statement rows = connection.prepare(query.at("sql").text());
  int index = 0;
  for (const Json& parameter : query.at("params").items()) {
    if (parameter.is_string())
      rows.bind_one(++index, std::string_view(parameter.text()));
    else
      rows.bind_one(++index, integer(parameter));
  }
  Json list = Json::array();
  while (rows.step()) {
    Json row = Json::object();
    int column = 0;
    for (const Json& name : query.at("columns").items()) row[name.text()] = value_of(rows, column++);
    list.push_back(std::move(row));
  }
  return list;
}

class Plot {
 public:
  explicit Plot(const PlotOptions& options) : engine_(lexicon::resource(file), file), options_(json_of(options).dump()) {
    const std::string wanting = Json::parse(engine_.call(object, "wanting", {options_})).text();
    if (!wanting.empty()) throw Error(ErrorCode::misuse, wanting);
  }

  // What the plot says, as JSON.
  std::string spec(Connection& connection) {
    return connection.guarded([&] {
      Json results = Json::array();
      const Json queries = Json::parse(engine_.call(object, "queries", {options_}));
      for (const Json& query : queries.items()) results.push_back(rows_of(connection, query));
      return engine_.call(object, "spec", {options_, results.dump()});
    });
  }
  std::string svg(Connection& connection) { return Json::parse(engine_.call(object, "svg", {spec(connection)})).text(); }

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
