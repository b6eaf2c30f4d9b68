// zhibiao_extract(text): a row for each figure of a text, as a table-valued function.
#include <array>
#include <vector>

#include "zhibiao/extractor.hpp"

#include "extension.hpp"

namespace zhibiao::extension {
namespace {

void result_if(sqlite3_context* context, const std::string& text) {
  if (!text.empty()) result(context, text);
}
void result_if(sqlite3_context* context, const std::optional<std::uint32_t>& number) {
  if (number) sqlite3_result_int64(context, *number);
}
void result_if(sqlite3_context* context, const std::optional<Year>& year) {
  if (year) sqlite3_result_int64(context, year->value());
}

struct Column {
  const char* name;
  void (*give)(sqlite3_context* context, const Observation& observation);
};

constexpr std::array columns = {
    Column{"span_start", [](sqlite3_context* c, const Observation& o) { sqlite3_result_int64(c, o.span.start); }},
    Column{"span_end", [](sqlite3_context* c, const Observation& o) { sqlite3_result_int64(c, o.span.end); }},
    Column{"quote", [](sqlite3_context* c, const Observation& o) { result(c, o.quote); }},
    Column{"indicator", [](sqlite3_context* c, const Observation& o) { result_if(c, o.indicator.value_or("")); }},
    Column{"label", [](sqlite3_context* c, const Observation& o) { result(c, o.label); }},
    Column{"value", [](sqlite3_context* c, const Observation& o) { result(c, o.value); }},
    Column{"value_text", [](sqlite3_context* c, const Observation& o) { result(c, o.value.to_string()); }},
    Column{"unit", [](sqlite3_context* c, const Observation& o) { result(c, o.unit); }},
    Column{"qualifier", [](sqlite3_context* c, const Observation& o) { result(c, std::string(to_string(o.qualifier))); }},
    Column{"status", [](sqlite3_context* c, const Observation& o) { result(c, std::string(to_string(o.status))); }},
    Column{"change", [](sqlite3_context* c, const Observation& o) { result_if(c, std::string(to_string(o.change))); }},
    Column{"year", [](sqlite3_context* c, const Observation& o) { result_if(c, o.year); }},
    Column{"period", [](sqlite3_context* c, const Observation& o) { result_if(c, to_string(o.period)); }},
    Column{"breakdown", [](sqlite3_context* c, const Observation& o) { result_if(c, o.breakdown); }},
    Column{"part_of", [](sqlite3_context* c, const Observation& o) { result_if(c, o.part_of); }},
    Column{"codebook", [](sqlite3_context* c, const Observation& o) { result_if(c, o.codebook); }},
    Column{"confidence", [](sqlite3_context* c, const Observation& o) { result_if(c, std::string(to_string(o.confidence))); }},
    Column{"rule", [](sqlite3_context* c, const Observation& o) { result(c, o.rule); }},
};
constexpr int text_column = columns.size();  // hidden: the argument

struct Table : sqlite3_vtab {
  Extractor extractor;
};

struct Cursor : sqlite3_vtab_cursor {
  std::string text;
  std::vector<Observation> rows;
  std::size_t row = 0;
};

Cursor& of(sqlite3_vtab_cursor* cursor) { return *static_cast<Cursor*>(cursor); }

int connect(sqlite3* database, void* /*data*/, int /*count*/, const char* const* /*arguments*/, sqlite3_vtab** table, char** /*message*/) {
  std::string declaration = "CREATE TABLE x (";
  for (const Column& column : columns) declaration += std::string(column.name) + ", ";
  const int declared = sqlite3_declare_vtab(database, (declaration + "text HIDDEN)").c_str());
  if (declared == SQLITE_OK) *table = new Table();
  return declared;
}

int disconnect(sqlite3_vtab* table) {
  delete static_cast<Table*>(table);
  return SQLITE_OK;
}

// The text must be given: there is no table of all texts.
int best_index(sqlite3_vtab* /*table*/, sqlite3_index_info* info) {
  for (int i = 0; i < info->nConstraint; ++i) {
    const auto& constraint = info->aConstraint[i];
    if (constraint.iColumn != text_column || constraint.op != SQLITE_INDEX_CONSTRAINT_EQ || constraint.usable == 0) continue;
    info->aConstraintUsage[i].argvIndex = 1;
    info->aConstraintUsage[i].omit = 1;
    info->estimatedCost = 1;
    return SQLITE_OK;
  }
  return SQLITE_CONSTRAINT;
}

int open(sqlite3_vtab* /*table*/, sqlite3_vtab_cursor** cursor) {
  *cursor = new Cursor();
  return SQLITE_OK;
}

int close(sqlite3_vtab_cursor* cursor) {
  delete &of(cursor);
  return SQLITE_OK;
}

int filter(sqlite3_vtab_cursor* base, int /*plan*/, const char* /*name*/, int /*count*/, sqlite3_value** arguments) {
  Cursor& cursor = of(base);
  cursor.rows.clear();
  cursor.row = 0;
  try {
    cursor.text = text_of(arguments[0]);
    if (cursor.text.empty()) return SQLITE_OK;
    DocumentOptions options;
    options.source = "the argument of zhibiao_extract";
    options.media_type = "text/plain";
    options.charset = "UTF-8";
    cursor.rows = static_cast<Table*>(base->pVtab)->extractor.extract(Document::from_bytes(cursor.text, options)).observations;
    return SQLITE_OK;
  } catch (const std::exception& error) {
    base->pVtab->zErrMsg = sqlite3_mprintf("%s", error.what());
    return SQLITE_ERROR;
  }
}

int next(sqlite3_vtab_cursor* cursor) {
  ++of(cursor).row;
  return SQLITE_OK;
}

int at_end(sqlite3_vtab_cursor* cursor) { return of(cursor).row >= of(cursor).rows.size() ? 1 : 0; }

int column(sqlite3_vtab_cursor* base, sqlite3_context* context, int index) {
  const Cursor& cursor = of(base);
  if (index == text_column) {
    result(context, cursor.text);
  } else {
    columns.at(static_cast<std::size_t>(index)).give(context, cursor.rows[cursor.row]);
  }
  return SQLITE_OK;
}

int row_id(sqlite3_vtab_cursor* cursor, sqlite3_int64* id) {
  *id = static_cast<sqlite3_int64>(of(cursor).row);
  return SQLITE_OK;
}

// Without xCreate it is a function and no table that could be made.
const sqlite3_module module = [] {
  sqlite3_module made{};
  made.xConnect = connect;
  made.xBestIndex = best_index;
  made.xDisconnect = disconnect;
  made.xOpen = open;
  made.xClose = close;
  made.xFilter = filter;
  made.xNext = next;
  made.xEof = at_end;
  made.xColumn = column;
  made.xRowid = row_id;
  return made;
}();

}  // namespace

int add_extract(sqlite3* database) { return sqlite3_create_module_v2(database, "zhibiao_extract", &module, nullptr, nullptr); }

}  // namespace zhibiao::extension
