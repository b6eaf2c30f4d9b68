#include "ship/sdmx.hpp"

#include <string_view>

#include "ship/table.hpp"
#include "text/json.hpp"
#include "zhibiao/error.hpp"
#include "zhibiao/version.hpp"

namespace zhibiao::ship {
namespace {

using store::Connection;
using store::Statement;
using text::Json;

constexpr const char* agency = "ZHIBIAO";
constexpr const char* version = "1.0";
constexpr const char* flow = "INDICATOR_VALUE";
constexpr const char* structure = "DSD_INDICATOR_VALUE";
constexpr const char* concepts = "CS_INDICATOR_VALUE";
constexpr const char* indicators = "CL_INDICATOR";
constexpr const char* regions = "CL_REF_AREA";
constexpr const char* rows_view = "sdmx_observation";

// An id of SDMX is made of letters, digits, _ @ $ and -.
std::string id_expression(const std::string& column) { return "replace(" + column + ", '.', '_')"; }

void require_ids(Connection& connection) {
  const std::string id = id_expression("code");
  const std::string twice = connection.text("SELECT group_concat(code, ' and ') FROM (SELECT code FROM indicator ORDER BY code) GROUP BY " +
                                            id + " HAVING count(*) > 1 LIMIT 1");
  if (!twice.empty())
    throw Error(ErrorCode::misuse, connection.name() + " has the codes " + twice +
                                       ", which are one in SDMX, where a code has _ for a point; export CSV, or name one otherwise");
}

std::string reference_to(const std::string& kind, const std::string& id, const std::string& item = {}) {
  return "urn:sdmx:org.sdmx.infomodel." + kind + "=" + agency + ":" + id + "(" + version + ")" + (item.empty() ? "" : "." + item);
}

// What every artefact begins with. The first name is the Chinese one, the language of the figures; an empty one is left out.
Json named(const std::string& id, const std::string& chinese, const std::string& english) {
  Json artefact = {{"id", id}, {"name", chinese.empty() ? english : chinese}};
  if (!chinese.empty()) artefact["names"]["zh"] = chinese;
  if (!english.empty()) artefact["names"]["en"] = english;
  return artefact;
}

Json maintained(const std::string& id, const std::string& chinese, const std::string& english) {
  Json artefact = named(id, chinese, english);
  artefact["agencyID"] = agency;
  artefact["version"] = version;
  return artefact;
}

Json indicator_codes(Connection& connection) {
  Json codes = Json::array();
  Statement rows = connection.prepare("SELECT " + id_expression("code") +
                                      ", name, name_en, definition, code, unit, official_scheme, official_number, official_name"
                                      " FROM indicator ORDER BY code");
  while (rows.step()) {
    Json code = named(rows.text(0), rows.text(1), rows.text(2));
    if (!rows.view(3).empty()) {
      code["description"] = rows.text(3);
      code["descriptions"]["en"] = rows.text(3);
    }
    code["annotations"].push_back({{"type", "CODE"}, {"value", rows.text(4)}});
    if (!rows.view(5).empty()) code["annotations"].push_back({{"type", "UNIT_MEASURE"}, {"value", rows.text(5)}});
    if (!rows.is_null(6)) {
      Json official = {{"type", "OFFICIAL"}, {"title", rows.text(6)}};
      if (!rows.is_null(7)) official["value"] = rows.text(7);
      official["text"] = rows.text(8);
      official["texts"]["zh"] = rows.text(8);
      code["annotations"].push_back(std::move(official));
    }
    codes.push_back(std::move(code));
  }
  return codes;
}

Json region_codes(Connection& connection) {
  Json codes = Json::array();
  Statement rows = connection.prepare("SELECT code, path_name, parent FROM region ORDER BY code");
  while (rows.step()) {
    Json code = named(rows.text(0), rows.text(1), "");
    if (!rows.is_null(2)) code["parent"] = rows.text(2);
    codes.push_back(std::move(code));
  }
  return codes;
}

// A list without codes has no member `codes`.
Json codelist(Json list, Json codes) {
  if (!codes.empty()) list["codes"] = std::move(codes);
  return list;
}

Json codelists(Connection& connection) {
  Json regions_there = maintained(regions, "行政区划（GB/T 2260）", "Administrative divisions (GB/T 2260)");
  regions_there["isPartial"] = true;
  return Json::array({codelist(maintained(indicators, "指标", "Indicators"), indicator_codes(connection)),
                      codelist(std::move(regions_there), region_codes(connection))});
}

Json concept_scheme(const Table& table) {
  Json scheme = maintained(concepts, "指标数值的列", "Columns of indicator values");
  for (const Column& column : table.columns) {
    Json told = named(column.name, "", column.name);
    told["description"] = column.meaning;
    told["descriptions"]["en"] = column.meaning;
    scheme["concepts"].push_back(std::move(told));
  }
  return scheme;
}

// Each column of the view is told to be a dimension, a measure or an attribute: "Dimension. observation.region."
bool is(std::string_view role, const Column& column) { return column.meaning.starts_with(role); }

Json representation(const Column& column) {
  if (column.name == "INDICATOR") return {{"enumeration", reference_to("codelist.Codelist", indicators)}};
  if (column.name == "REF_AREA") return {{"enumeration", reference_to("codelist.Codelist", regions)}};
  const char* type = column.name.starts_with("OBS_VALUE") || column.type == "number" ? "Decimal"
                     : column.type == "integer"                                      ? "Long"
                                                                                     : "String";
  return {{"format", {{"dataType", type}}}};
}

Json component(const Column& column) {
  return {{"id", column.name}, {"conceptIdentity", reference_to("conceptscheme.Concept", concepts, column.name)}};
}

Json data_structure(const Table& table) {
  Json parts;
  parts["dimensionList"]["id"] = "DimensionDescriptor";
  parts["measureList"]["id"] = "MeasureDescriptor";
  parts["attributeList"]["id"] = "AttributeDescriptor";
  for (const Column& column : table.columns) {
    Json part = component(column);
    if (column.name == "TIME_PERIOD") {
      part["localRepresentation"]["format"]["dataType"] = "ObservationalTimePeriod";
      parts["dimensionList"]["timeDimension"] = std::move(part);
      continue;
    }
    part["localRepresentation"] = representation(column);
    if (is("Dimension.", column)) {
      parts["dimensionList"]["dimensions"].push_back(std::move(part));
    } else if (is("Measure.", column)) {
      parts["measureList"]["measures"].push_back(std::move(part));
    } else {
      part["attributeRelationship"]["observation"] = Json::object();
      parts["attributeList"]["attributes"].push_back(std::move(part));
    }
  }
  Json all = maintained(structure, "指标数值", "Indicator values");
  all["dataStructureComponents"] = std::move(parts);
  return all;
}

}  // namespace

// https://github.com/sdmx-twg/sdmx-csv: what the rows are of, and that they are information, no order to change anything.
void write_sdmx(Connection& connection, std::ostream& out) {
  require_ids(connection);
  Table table = describe(connection, rows_view);
  for (Column& column : table.columns)
    if (column.name == "INDICATOR") column.sql = id_expression(column.name);
  std::string id = agency;
  id.append(":").append(flow).append("(").append(version).append(")");
  write_csv(connection, table, out, Reader::program, {{"STRUCTURE", "dataflow"}, {"STRUCTURE_ID", id}, {"ACTION", "I"}});
}

// https://json.sdmx.org/2.0.0/sdmx-json-structure-schema.json
void write_sdmx_structure(Connection& connection, std::ostream& out) {
  require_ids(connection);
  const Table table = describe(connection, rows_view);
  const std::string last = connection.text("SELECT max(published) FROM document WHERE length(published) = 10");
  Json message;
  message["meta"] = {{"schema", "https://json.sdmx.org/2.0.0/sdmx-json-structure-schema.json"},
                     {"id", std::string(structure)},
                     {"prepared", (last.empty() ? "1970-01-01" : last) + "T00:00:00Z"},
                     {"contentLanguages", {"zh", "en"}},
                     {"sender", {{"id", agency}, {"name", "zhibiao " ZHIBIAO_VERSION}}}};
  Json dataflow = maintained(flow, "指标数值", "Indicator values");
  dataflow["structure"] = reference_to("datastructure.DataStructure", structure);
  message["data"] = {{"dataflows", Json::array({std::move(dataflow)})},
                     {"dataStructures", Json::array({data_structure(table)})},
                     {"conceptSchemes", Json::array({concept_scheme(table)})},
                     {"codelists", codelists(connection)}};
  out << message.dump(1) << '\n';
}

}  // namespace zhibiao::ship
