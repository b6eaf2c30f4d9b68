#include "ship/package.hpp"

#include <algorithm>
#include <array>

#include "ship/output.hpp"
#include "ship/table.hpp"
#include "text/json.hpp"

namespace zhibiao::ship {
namespace {

using store::Connection;
using text::Json;

struct Reference {
  const char* field;
  const char* resource;
  const char* key;
};

struct Resource {
  const char* table;
  std::vector<const char*> key;
  std::vector<Reference> references;
};

const std::vector<Resource>& resources() {
  static const std::vector<Resource> all = {
      {"indicator_value",
       {"document_id", "span_start"},
       {{"document_id", "document", "id"}, {"indicator", "indicator", "code"}, {"region", "region", "code"}}},
      {"check_finding", {"document_id", "number"}, {{"document_id", "document", "id"}}},
      {"document", {"id"}, {{"region", "region", "code"}, {"reporter", "reporter", "key"}}},
      {"reporter", {"key"}, {{"region", "region", "code"}}},
      {"codebook", {"key"}, {}},
      {"indicator", {"code"}, {}},
      {"region", {"code"}, {{"parent", "region", "code"}}},
  };
  return all;
}

// A package of figures: the texts that they were read from stay in the database.
Table table_of(Connection& connection, const Resource& resource) {
  Table table = describe(connection, resource.table);
  const auto is_whole_text = [&](const Column& column) { return table.name == "document" && column.name == "text"; };
  table.columns.erase(std::remove_if(table.columns.begin(), table.columns.end(), is_whole_text), table.columns.end());
  return table;
}

Json schema_of(const Table& table, const Resource& resource) {
  Json fields = Json::array();
  for (const Column& column : table.columns) {
    Json field = {{"name", column.name}, {"type", column.type}, {"description", column.meaning}};
    if (!column.unit.empty()) field["unit"] = column.unit;
    fields.push_back(std::move(field));
  }
  Json schema = {{"fields", std::move(fields)}, {"missingValues", {""}}, {"primaryKey", resource.key}};
  for (const Reference& reference : resource.references) {
    const bool self = std::string_view(reference.resource) == resource.table;
    schema["foreignKeys"].push_back(
        {{"fields", reference.field}, {"reference", {{"resource", self ? "" : reference.resource}, {"fields", reference.key}}}});
  }
  return schema;
}

Json descriptor_of(const Table& table, const Resource& resource) {
  return {
      {"name", table.name}, {"profile", "tabular-data-resource"}, {"description", table.meaning}, {"schema", schema_of(table, resource)}};
}

Json package_of(Connection& connection) {
  Json package = {{"name", "zhibiao"}, {"profile", "tabular-data-package"}, {"title", "Figures of government reports"}};
  for (const char* key : {"writer", "codebook", "codebook_version", "region_table_version", "content_hash"}) {
    const std::string value = connection.text("SELECT value FROM meta WHERE key = '" + std::string(key) + "'");
    if (!value.empty()) package[key] = value;
  }
  return package;
}

std::string without_end(const Json& object) {
  std::string text = object.dump();
  text.pop_back();
  return text;
}

}  // namespace

void write_package(Connection& connection, std::ostream& out) {
  out << without_end(package_of(connection)) << ",\"resources\":[";
  bool first = true;
  for (const Resource& resource : resources()) {
    const Table table = table_of(connection, resource);
    out << (first ? "\n" : ",\n") << without_end(descriptor_of(table, resource)) << ",\"data\":[\n";
    write_json(connection, table, out, ",\n");
    out << "\n]}";
    first = false;
  }
  out << "\n]}\n";
}

void write_package_files(Connection& connection, store::TemporaryFolder& folder) {
  Json package = package_of(connection);
  for (const Resource& resource : resources()) {
    const Table table = table_of(connection, resource);
    const std::string name = table.name + ".csv";
    write_file(folder.file(name), [&](std::ostream& out) { write_csv(connection, table, out); });
    Json descriptor = descriptor_of(table, resource);
    descriptor["path"] = name;
    descriptor["format"] = "csv";
    descriptor["mediatype"] = "text/csv";
    descriptor["encoding"] = "utf-8";
    package["resources"].push_back(std::move(descriptor));
  }
  write_file(folder.file("datapackage.json"), [&](std::ostream& out) { out << package.dump(2) << '\n'; });
}

}  // namespace zhibiao::ship
