#include <algorithm>
#include <charconv>
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <system_error>

#include "command.hpp"
#include "zhibiao/error.hpp"
#include "zhibiao/extractor.hpp"

namespace zhibiao::tool {
namespace {

constexpr const char* manual = R"(Tells for one figure, or for every figure of the report, which rule read the number, in which clause and
under which topic it stands, which cues of the codebook decided, what the runners-up were, and as what else the
number could have been read. OFFSET is a code point of what `zhibiao text FILE` prints, such as a start that
`zhibiao extract` gave.

Examples:
  zhibiao explain report.txt            every figure
  zhibiao explain report.txt:462        the number that covers code point 462
  zhibiao explain report.txt --json     a JSON line for each figure
  zhibiao explain report.html --tables  each table as it was understood: what heads a column, what names a row,
                                        which figure a cell was read as
  zhibiao explain report.html --tables --json    the same, a JSON line for each table)";

struct Options {
  std::string place;
  CodebookOptions codebook;
  bool tables = false;
  bool json = false;
  DocumentOptions document;
};

/// FILE or FILE:OFFSET; a file whose own name ends like an offset is a file.
struct Place {
  std::string path;
  std::optional<std::uint32_t> offset;
};

Place parse(const std::string& place) {
  const auto colon = place.rfind(':');
  std::error_code unknown;
  if (colon == std::string::npos || std::filesystem::exists(place, unknown)) return {place, std::nullopt};
  std::uint32_t offset = 0;
  const char* end = place.data() + place.size();
  const auto read = std::from_chars(place.data() + colon + 1, end, offset);
  if (read.ec != std::errc() || read.ptr != end) return {place, std::nullopt};
  return {place.substr(0, colon), offset};
}

/// @return Whether a number is there.
template <typename Told>
bool tell(const Told* told, bool json, std::ostream& out) {
  if (told == nullptr) return false;
  if (json)
    write_json(out, *told);
  else
    write_text(out, *told);
  return true;
}

// A number in a table that is none has its reason only.
bool tell_rejection(const Report& report, std::uint32_t offset, bool json, std::ostream& out) {
  for (const auto& rejection : report.rejections)
    if (rejection.span.start <= offset && offset < rejection.span.end) {
      const RejectedReading told{{"mark", {rejection.span, rejection.quote}, rejection.reason, {}, {}}, {}};
      return tell(&told, json, out);
    }
  return false;
}

void explain_one(const Extractor& extractor, const Document& document, std::uint32_t offset, bool json, std::ostream& out) {
  const Explanations all = extractor.explain(document);
  if (tell(all.figure_at(offset), json, out) || tell(all.rejected_at(offset), json, out) ||
      tell_rejection(extractor.extract(document), offset, json, out))
    return;
  throw Error(ErrorCode::not_found, document.source() + ": no number at code point " + std::to_string(offset) + " of " +
                                        std::to_string(document.size()) + "; `zhibiao extract` lists where numbers are");
}

/// The figures that were read in a cell; they stand in order of start.
std::vector<const Observation*> figures_in(const TableCell& cell, const Report& report) {
  std::vector<const Observation*> found;
  auto figure = std::lower_bound(report.observations.begin(), report.observations.end(), cell.span.start,
                                 [](const Observation& observation, std::uint32_t at) { return observation.span.start < at; });
  for (; figure != report.observations.end() && cell.span.contains(figure->span); ++figure) found.push_back(&*figure);
  return found;
}

std::string value_of(const Observation& figure) {
  std::string value = figure.value.to_string();
  if (figure.value_high) value += ".." + figure.value_high->to_string();
  return value + (figure.unit.empty() ? "" : " " + figure.unit);
}

/// A cell that is broken over lines.
std::string in_one_line(std::string text) {
  std::erase_if(text, [](char c) { return c == '\n' || c == '\r'; });
  return text;
}

void draw(const TableReading& table, const Report& report, std::ostream& out) {
  out << "table [" << table.span.start << ", " << table.span.end << ")";
  if (!table.caption.empty()) out << "  caption: " << table.caption;
  if (!table.unit_note.empty()) out << "  unit note: " << table.unit_note;
  if (!table.unread.empty()) out << "  not wholly read: " << table.unread;
  out << '\n';
  for (const auto& row : table.rows) {
    const char* before = "  ";
    for (const TableCell& cell : row) {
      out << before << in_one_line(cell.text) << '<' << (cell.reason.empty() ? cell.role : cell.reason);
      for (const Observation* figure : figures_in(cell, report)) out << " = " << value_of(*figure);
      out << '>';
      before = " | ";
    }
    out << '\n';
  }
}

nlohmann::ordered_json json_of(const TableReading& table, const Report& report) {
  nlohmann::ordered_json rows = nlohmann::ordered_json::array();
  for (const auto& row : table.rows) {
    nlohmann::ordered_json cells = nlohmann::ordered_json::array();
    for (const TableCell& cell : row) {
      nlohmann::ordered_json told = {{"text", cell.text}, {"role", cell.role}};
      if (!cell.reason.empty()) told["reason"] = cell.reason;
      for (const Observation* figure : figures_in(cell, report))
        told["figures"].push_back(
            {{"start", figure->span.start}, {"value", figure->value.to_string()}, {"unit", figure->unit}, {"label", figure->label}});
      cells.push_back(std::move(told));
    }
    rows.push_back(std::move(cells));
  }
  return {{"start", table.span.start},    {"end", table.span.end},  {"caption", table.caption},
          {"unit_note", table.unit_note}, {"unread", table.unread}, {"rows", std::move(rows)}};
}

void explain_tables(const Extractor& extractor, const Document& document, bool json, std::ostream& out) {
  const Report report = extractor.extract(document);
  for (const TableReading& table : extractor.tables(document)) {
    if (json)
      out << json_of(table, report).dump() << '\n';
    else
      draw(table, report, out);
  }
}

int explain(const Options& options, std::ostream& out) {
  const Place place = parse(options.place);
  const Document document = read_document(place.path, options.document);
  const Extractor extractor(read_codebook(options.codebook));
  if (options.tables) {
    explain_tables(extractor, document, options.json, out);
    return success;
  }
  if (place.offset) {
    explain_one(extractor, document, *place.offset, options.json, out);
    return success;
  }
  for (const Explanation& figure : extractor.explain(document).figures) {
    tell(&figure, options.json, out);
    if (!options.json) out << '\n';
  }
  return success;
}

}  // namespace

void add_explain(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand("explain", "Tell why figures were read as they were");
  const auto options = std::make_shared<Options>();
  command->add_option("PLACE", options->place, "FILE or FILE:OFFSET; without an offset every figure is explained")->required();
  command->add_flag("--tables", options->tables, "Draw the tables of FILE as they were understood");
  command->add_flag("--json", options->json, "JSON lines: one for each figure, or table");
  add_codebook_option(*command, options->codebook);
  add_document_options(*command, options->document);
  add_pager_option(*command);
  command->footer(manual);
  command->callback([options, &action] { action = [options](std::ostream& out) { return explain(*options, out); }; });
}

}  // namespace zhibiao::tool
