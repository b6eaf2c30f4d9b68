#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "ingest/csv.hpp"
#include "text/charset.hpp"
#include "text/file.hpp"
#include "zhibiao/ingest.hpp"
#include "zhibiao/region.hpp"

namespace zhibiao {
namespace {

namespace fs = std::filesystem;
using batch::CsvRecord;

enum class Column : std::uint8_t { path, source, region, year, title, reporter, reporter_kind };
constexpr std::array<std::string_view, 7> column_names = {"path", "source", "region", "year", "title", "reporter", "reporter_kind"};

std::string trimmed(std::string_view field) {
  constexpr std::string_view blanks = " \t";
  const std::size_t start = field.find_first_not_of(blanks);
  return start == std::string_view::npos ? std::string() : std::string(field.substr(start, field.find_last_not_of(blanks) - start + 1));
}

class ManifestReader {
 public:
  explicit ManifestReader(const fs::path& file) : file_(file.string()), folder_(file.parent_path()) {}

  std::vector<IngestInput> operator()() {
    const std::vector<CsvRecord> records = batch::read_csv(text::decode(text::read_file(file_), {}, file_).text, file_);
    if (records.empty())
      throw Error(ErrorCode::schema, file_ + " has no lines; the first must name the columns, for example path,region,year");
    read_header(records.front());
    std::vector<IngestInput> inputs;
    std::vector<std::string> faults;
    for (auto record = records.begin() + 1; record != records.end(); ++record) {
      try {
        inputs.push_back(input_of(*record));
      } catch (const Error& fault) {
        faults.emplace_back(fault.what());
      }
    }
    if (faults.empty()) return inputs;
    const std::string others = faults.size() == 1 ? "" : " (and " + std::to_string(faults.size() - 1) + " more lines have faults)";
    throw Error(ErrorCode::schema, faults.front() + others);
  }

 private:
  [[noreturn]] void fail(const CsvRecord& record, const std::string& what) const {
    throw Error(ErrorCode::schema, file_ + ":" + std::to_string(record.line) + ": " + what);
  }

  void read_header(const CsvRecord& header) {
    for (const std::string& field : header.fields) {
      const std::string name = trimmed(field);
      const auto known = std::find(column_names.begin(), column_names.end(), name);
      if (known == column_names.end())
        fail(header, "there is no column \"" + name +
                         "\"; the first line names the columns: path, source, region, year, title, reporter, reporter_kind");
      const auto column = static_cast<Column>(known - column_names.begin());
      if (std::find(columns_.begin(), columns_.end(), column) != columns_.end()) fail(header, "the column \"" + name + "\" is there twice");
      columns_.push_back(column);
    }
    if (std::find(columns_.begin(), columns_.end(), Column::path) == columns_.end()) fail(header, "the column \"path\" is missing");
  }

  IngestInput input_of(const CsvRecord& record) {
    if (record.fields.size() != columns_.size())
      fail(record, "there are " + std::to_string(record.fields.size()) + " fields for " + std::to_string(columns_.size()) +
                       " columns; a field with a comma must stand in quotation marks");
    IngestInput input;
    for (std::size_t i = 0; i < columns_.size(); ++i) take(record, columns_[i], trimmed(record.fields[i]), input);
    if (input.path.empty()) fail(record, "the path is missing");
    // A manifest from others must not make this program read, and a database tell, what lies elsewhere.
    if (text::leads_out(input.path))
      fail(record, input.path.string() + " leads out of the folder of the manifest; put the manifest into a folder above the document");
    settle_region(record, input.options);
    if (input.options.source.empty()) input.options.source = input.path.lexically_normal().generic_string();
    input.path = (folder_ / input.path).lexically_normal();
    if (!known_.emplace(input.path, input.options.source).second)
      fail(record, input.path.string() + " is there twice with the same source");
    return input;
  }
  /// A name becomes the code of the one division that it names.
  void settle_region(const CsvRecord& record, DocumentOptions& options) const {
    if (options.region_code.empty()) return;
    const auto found = divisions_named(options.region_code, options.year);
    if (found.size() == 1) {
      options.region_code = found.front().code;
      return;
    }
    if (found.empty())
      fail(record,
           "\"" + options.region_code + "\" is no division of GB/T 2260; give its code, such as 440981, or its name, such as 高州市");
    std::string candidates;
    for (const Division& division : found) candidates += (candidates.empty() ? "" : ", ") + division.code + " " + division.path_name;
    fail(record, "\"" + options.region_code + "\" names several divisions; give the code of one: " + candidates);
  }
  void take(const CsvRecord& record, Column column, std::string value, IngestInput& input) const {
    switch (column) {
      case Column::path:
        input.path = std::move(value);
        break;
      case Column::source:
        input.options.source = std::move(value);
        break;
      case Column::region:
        input.options.region_code = std::move(value);
        break;
      case Column::year:
        if (!value.empty()) input.options.year = year_of(record, value);
        break;
      case Column::title:
        input.options.title = std::move(value);
        break;
      case Column::reporter:
        input.options.reporter = std::move(value);
        break;
      case Column::reporter_kind:
        if (!value.empty()) input.options.reporter_kind = kind_of(record, value);
        break;
    }
  }
  [[nodiscard]] Year year_of(const CsvRecord& record, const std::string& value) const {
    const bool is_year = value.size() == 4 && value.front() != '0' && value.find_first_not_of("0123456789") == std::string::npos;
    if (!is_year) fail(record, "\"" + value + "\" is no year; years have four digits, such as 2020");
    return Year(std::stoi(value));
  }

  [[nodiscard]] ReporterKind kind_of(const CsvRecord& record, const std::string& value) const {
    const std::optional<ReporterKind> kind = to_reporter_kind(value);
    if (!kind)
      fail(record, "\"" + value +
                       "\" is no kind of reporter; there are government, department, township, zone, court, procuratorate, congress "
                       "and other");
    return *kind;
  }

  std::string file_;
  fs::path folder_;
  std::vector<Column> columns_;
  std::set<std::pair<fs::path, std::string>> known_;
};

}  // namespace

std::vector<IngestInput> read_manifest(const fs::path& file) { return ManifestReader(file)(); }

}  // namespace zhibiao
