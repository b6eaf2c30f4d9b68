#include "store/meta.hpp"

#include <algorithm>
#include <vector>

#include "region/region.hpp"
#include "store/layout.hpp"

namespace zhibiao::store {
namespace {

void set_meta(Connection& connection, std::string_view key, std::string_view value) {
  connection.prepare("INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value")
      .bind(key, value)
      .run();
}

}  // namespace

void write_layout(Connection& connection) { set_meta(connection, "layout", our_layout()); }

void write_meta(Connection& connection, const Codebook& codebook) {
  write_layout(connection);
  set_meta(connection, "writer", library);
  set_meta(connection, "codebook", codebook.name());
  set_meta(connection, "codebook_version", codebook.version());
  set_meta(connection, "region_table_version", region::table_version());
  std::vector<IndicatorInfo> indicators = codebook.indicators();
  std::sort(indicators.begin(), indicators.end(), [](const auto& a, const auto& b) { return a.code < b.code; });
  for (const IndicatorInfo& indicator : indicators)
    connection
        .prepare(
            "INSERT INTO indicator (code, name, name_en, unit, definition, official_scheme, official_number, official_name)"
            " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT (code) DO UPDATE SET name = ?2, name_en = ?3, unit = ?4, definition = ?5,"
            " official_scheme = ?6, official_number = ?7, official_name = ?8")
        .bind(indicator.code, indicator.name_zh, indicator.name_en, indicator.unit, indicator.definition,
              or_null(indicator.official_scheme), or_null(indicator.official_number), or_null(indicator.official_name))
        .run();
}

std::string reader(const Codebook& codebook, const DocumentOptions& given) {
  std::string facts;
  const auto add = [&](const char* name, const std::string& value) {
    if (!value.empty()) facts += (facts.empty() ? "; given " : ", ") + std::string(name) + " " + value;
  };
  add("region", given.region_code);
  add("reporter", given.reporter);
  add("reporter kind", given.reporter_kind ? std::string(to_string(*given.reporter_kind)) : std::string());
  add("year", to_string(given.year));
  add("title", given.title);
  add("charset", given.charset);
  add("media type", given.media_type);
  return std::string(library) + ", " + std::string(codebook.name()) + " " + std::string(codebook.version()) + facts;
}

bool is_ours(std::string_view reader) { return reader.starts_with(std::string(library) + ","); }

}  // namespace zhibiao::store
