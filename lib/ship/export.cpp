#include <algorithm>
#include <ostream>

#include "ship/datasette.hpp"
#include "ship/output.hpp"
#include "ship/package.hpp"
#include "ship/postgres.hpp"
#include "ship/sdmx.hpp"
#include "ship/table.hpp"
#ifdef ZHIBIAO_WITH_XLSX
#include "ship/xlsx.hpp"
#endif
#include "store/database_impl.hpp"
#include "store/folder.hpp"
#include "zhibiao/ship.hpp"

namespace zhibiao::inline ZHIBIAO_ABI {
namespace {

namespace fs = std::filesystem;
using store::Connection;
using store::Statement;

constexpr std::string_view whole_years = " FROM latest_value WHERE indicator = ? AND breakdown IS NULL AND period IS NULL";

std::vector<std::int64_t> years_of(Connection& connection, const std::string& indicator) {
  std::vector<std::int64_t> years;
  Statement rows = connection.prepare("SELECT DISTINCT year" + std::string(whole_years) + " ORDER BY year");
  rows.bind(indicator);
  while (rows.step()) years.push_back(rows.integer(0));
  return years;
}

/// Collects the values of one region and writes them as one line; at its end the years of which several values are stated.
class WideLine {
 public:
  WideLine(std::ostream& out, const std::vector<std::int64_t>& years, ship::Reader reader) : out_(out), years_(years), reader_(reader) {}
  ~WideLine() = default;
  WideLine(const WideLine&) = delete;
  WideLine& operator=(const WideLine&) = delete;

  /// `row` gives region, name, unit, year, value, contested; in order of the first three.
  void add(const Statement& row) {
    std::vector<std::string> head{row.text(0), row.text(1), row.text(2)};
    if (head != head_) {
      finish();
      head_ = std::move(head);
      values_.assign(years_.size(), "");
      contested_.clear();
    }
    const auto year = std::lower_bound(years_.begin(), years_.end(), row.integer(3));
    values_[static_cast<std::size_t>(year - years_.begin())] = row.text(4);
    if (row.integer(5) != 0) contested_ += (contested_.empty() ? "" : " ") + row.text(3);
  }
  void finish() {
    if (head_.empty()) return;
    head_.insert(head_.end(), values_.begin(), values_.end());
    head_.push_back(contested_);
    ship::write_csv_line(out_, head_, reader_);
  }

 private:
  std::ostream& out_;
  const std::vector<std::int64_t>& years_;
  const ship::Reader reader_;
  std::vector<std::string> head_;
  std::vector<std::string> values_;
  std::string contested_;
};

void write_wide(Connection& connection, const std::string& indicator, std::ostream& out, ship::Reader reader = ship::Reader::program) {
  Statement known = connection.prepare("SELECT 1 FROM indicator WHERE code = ?");
  if (!known.bind(indicator).step())
    throw Error(ErrorCode::misuse, indicator.empty() ? "a wide table is of one indicator: name its code"
                                                     : connection.name() + " has no indicator " + indicator + " in its codebook");
  const std::vector<std::int64_t> years = years_of(connection, indicator);
  std::vector<std::string> header{"region", "region_name", "unit"};
  header.reserve(header.size() + years.size());
  for (const std::int64_t year : years) header.push_back(std::to_string(year));
  header.emplace_back("contested");
  ship::write_csv_line(out, header, reader);
  WideLine line(out, years, reader);
  Statement rows =
      connection.prepare("SELECT region, (SELECT path_name FROM region WHERE code = region), unit, year, value_text, contested" +
                         std::string(whole_years) + " ORDER BY region, unit, year");
  rows.bind(indicator);
  while (rows.step()) line.add(rows);
  line.finish();
}

ship::Reader reader_of(const ExportOptions& options) {
  return options.for_spreadsheets ? ship::Reader::spreadsheet : ship::Reader::program;
}

// An option that would be ignored is a mistake of whoever gave it.
void require_meaning(const ExportOptions& options) {
  const bool is_csv = options.format == ExportFormat::csv || options.format == ExportFormat::wide;
  if (options.for_spreadsheets && !is_csv)
    throw Error(ErrorCode::misuse, "a byte order mark (for spreadsheets) is for the formats csv and wide only");
  if (!options.pages.empty() && options.format != ExportFormat::xlsx)
    throw Error(ErrorCode::misuse, "links to evidence pages are for the format xlsx only");
}

// Spreadsheets take a file for one of another encoding without it.
void write_byte_order_mark(const ExportOptions& options, std::ostream& out) {
  if (options.for_spreadsheets) out << "\uFEFF";
}

void write_wide_files(Connection& connection, const ExportOptions& options, store::TemporaryFolder& folder) {
  std::vector<std::string> indicators;
  Statement rows = connection.prepare(
      "SELECT code FROM indicator WHERE EXISTS (SELECT 1 FROM latest_value WHERE indicator = indicator.code AND breakdown IS NULL"
      " AND period IS NULL) ORDER BY code");
  while (rows.step()) indicators.push_back(rows.text(0));
  for (const std::string& indicator : indicators)
    ship::write_file(folder.file(store::safe_name(indicator, ".csv")), [&](std::ostream& out) {
      write_byte_order_mark(options, out);
      write_wide(connection, indicator, out, reader_of(options));
    });
}

void write_spreadsheet(Connection& connection, [[maybe_unused]] const std::string& pages, const fs::path& file,
                       [[maybe_unused]] const Watch& watch) {
#ifdef ZHIBIAO_WITH_XLSX
  store::Watching watching(watch);
  const store::Watched watched(connection, watching);
  watching.begin("writing");
  connection.require_other_file(file);
  store::TemporaryFile made(file);
  connection.guarded([&] { ship::write_xlsx(connection, pages, made.path()); });
  made.put_in_place();
#else
  throw Error(ErrorCode::misuse, connection.name() + " cannot be written as " + file.string() +
                                     ": this zhibiao was built without spreadsheets (ZHIBIAO_WITH_XLSX); export CSV for them instead");
#endif
}

}  // namespace

void export_rows(const Database& database, const ExportOptions& options, std::ostream& out, const Watch& watch) {
  Connection& connection = database.impl().connection;
  store::Watching watching(watch);
  const store::Watched watched(connection, watching);
  require_meaning(options);
  const ship::Reader reader = reader_of(options);
  watching.begin("writing");
  write_byte_order_mark(options, out);
  connection.guarded([&] {
    switch (options.format) {
      case ExportFormat::csv:
        ship::write_csv(connection, ship::describe(connection, options.table), out, reader);
        break;
      case ExportFormat::jsonl:
        if (ship::write_json(connection, ship::describe(connection, options.table), out, "\n")) out << '\n';
        break;
      case ExportFormat::sdmx:
        ship::write_sdmx(connection, out);
        break;
      case ExportFormat::sdmx_structure:
        ship::write_sdmx_structure(connection, out);
        break;
      case ExportFormat::wide:
        write_wide(connection, options.indicator, out, reader);
        break;
      case ExportFormat::package:
        ship::write_package(connection, out);
        break;
      case ExportFormat::postgres:
        ship::write_postgres(connection, out);
        break;
      case ExportFormat::datasette:
        ship::write_datasette(connection, out);
        break;
      case ExportFormat::xlsx:
        throw Error(ErrorCode::misuse, "a spreadsheet is written into a file: name it with -o");
    }
  });
  ship::require_written(out, "the export");
}

void export_file(const Database& database, const ExportOptions& options, const fs::path& file, const Watch& watch) {
  require_meaning(options);
  if (options.format == ExportFormat::xlsx) return write_spreadsheet(database.impl().connection, options.pages, file, watch);
  ship::write_file(database.impl().connection, file, [&](std::ostream& out) { export_rows(database, options, out, watch); });
}

std::vector<fs::path> export_folder(const Database& database, const ExportOptions& options, const fs::path& folder, const Watch& watch) {
  if (options.format != ExportFormat::package && options.format != ExportFormat::wide)
    throw Error(ErrorCode::misuse, "only a data package and wide tables are written into a folder");
  require_meaning(options);
  Connection& connection = database.impl().connection;
  store::Watching watching(watch);
  const store::Watched watched(connection, watching);
  watching.begin("writing");
  return connection.guarded([&] {
    store::TemporaryFolder made(folder);
    if (options.format == ExportFormat::package)
      ship::write_package_files(connection, made);
    else
      write_wide_files(connection, options, made);
    for (const fs::path& file : made.targets()) connection.require_other_file(file);
    return made.put_in_place();
  });
}

}  // namespace zhibiao
