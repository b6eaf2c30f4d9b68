#include "lexicon/table_heads.hpp"

#include <toml++/toml.h>

#include "lexicon/resource.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"
#include "zhibiao/error.hpp"

namespace zhibiao::lexicon {

namespace {

constexpr std::string_view file = "forms/heads.toml";

[[noreturn]] void fail(const std::string& what) { throw Error(ErrorCode::schema, "schema/" + std::string(file) + ": " + what); }

std::vector<std::u32string> row_of(const toml::array& cells) {
  std::vector<std::u32string> row;
  for (const auto& cell : cells) {
    const auto text = cell.value<std::string>();
    if (!text) fail("cells must be strings");
    row.push_back(text::fold(text::to_code_points(*text)));
  }
  return row;
}

TableHead head_of(const toml::table& table) {
  const toml::array* rows = table.get_as<toml::array>("rows");
  if (rows == nullptr || rows->empty()) fail("a [[head]] must have rows");
  TableHead head;
  for (const auto& row : *rows) {
    if (!row.is_array()) fail("rows must be lists of cells");
    head.rows.push_back(row_of(*row.as_array()));
    if (head.rows.back().empty() || head.rows.back().size() != head.width()) fail("the rows of a head must be of one width");
    for (const std::u32string& cell : head.rows.back())
      if (TableHead::is_own(cell)) head.text += cell;
  }
  return head;
}

std::vector<TableHead> read_heads() {
  std::vector<TableHead> heads;
  try {
    const toml::table root = toml::parse(resource(file), file);
    if (const toml::array* tables = root.get_as<toml::array>("head"))
      for (const auto& table : *tables) heads.push_back(head_of(*table.as_table()));
  } catch (const toml::parse_error& e) {
    fail(std::string(e.description()));
  }
  return heads;
}

}  // namespace

const std::vector<TableHead>& table_heads() {
  static const std::vector<TableHead> heads = read_heads();
  return heads;
}

}  // namespace zhibiao::lexicon
