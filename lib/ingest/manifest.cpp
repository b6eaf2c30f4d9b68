#include <algorithm>
#include <set>
#include <utility>

#include "ingest/csv.hpp"
#include "ingest/facts.hpp"
#include "text/charset.hpp"
#include "text/file.hpp"
#include "zhibiao/ingest.hpp"

namespace zhibiao::inline ZHIBIAO_ABI {
namespace {

namespace fs = std::filesystem;
using batch::CsvRecord;

constexpr std::string_view path_column = "path";

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
      throw Error(ErrorCode::schema, file_ + " has no lines; the first must name the columns, for example path,region,year",
                  {.path = file_});
    read_header(records.front());
    std::vector<IngestInput> inputs;
    std::vector<Error> faults;
    for (auto record = records.begin() + 1; record != records.end(); ++record) {
      try {
        inputs.push_back(input_of(*record));
      } catch (const Error& fault) {
        faults.push_back(fault);
      }
    }
    if (faults.empty()) return inputs;
    const std::string others = faults.size() == 1 ? "" : " (and " + std::to_string(faults.size() - 1) + " more lines have faults)";
    throw Error(ErrorCode::schema, faults.front().what() + others, faults.front().details());
  }

 private:
  [[noreturn]] void fail(const CsvRecord& record, const std::string& what, const std::string& value = {}) const {
    throw Error(ErrorCode::schema, file_ + ":" + std::to_string(record.line) + ": " + what,
                {.path = file_, .line = record.line, .value = value});
  }

  void read_header(const CsvRecord& header) {
    for (const std::string& field : header.fields) {
      const std::string name = trimmed(field);
      if (name != path_column && !batch::is_fact(name))
        fail(header, "there is no column \"" + name + "\"; the first line names the columns: path, " + batch::fact_names());
      if (std::find(columns_.begin(), columns_.end(), name) != columns_.end()) fail(header, "the column \"" + name + "\" is there twice");
      columns_.push_back(name);
    }
    if (std::find(columns_.begin(), columns_.end(), path_column) == columns_.end()) fail(header, "the column \"path\" is missing");
  }

  IngestInput input_of(const CsvRecord& record) {
    if (record.fields.size() != columns_.size())
      fail(record, "there are " + std::to_string(record.fields.size()) + " fields for " + std::to_string(columns_.size()) +
                       " columns; a field with a comma must stand in quotation marks");
    IngestInput input;
    try {
      for (std::size_t i = 0; i < columns_.size(); ++i) take(columns_[i], trimmed(record.fields[i]), input);
      batch::settle_region(input.options);
    } catch (const Error& fault) {
      fail(record, fault.what(), fault.details().value);
    }
    if (input.path.empty()) fail(record, "the path is missing");
    // A manifest from others must not make this program read, and a database tell, what lies elsewhere.
    if (text::leads_out(input.path))
      fail(record, input.path.string() + " leads out of the folder of the manifest; put the manifest into a folder above the document");
    if (input.options.source.empty()) input.options.source = input.path.lexically_normal().generic_string();
    input.path = (folder_ / input.path).lexically_normal();
    if (!known_.emplace(input.path, input.options.source).second)
      fail(record, input.path.string() + " is there twice with the same source");
    return input;
  }
  static void take(const std::string& column, std::string value, IngestInput& input) {
    if (column == path_column)
      input.path = std::move(value);
    else
      batch::set_fact(input.options, column, value);
  }

  std::string file_;
  fs::path folder_;
  std::vector<std::string> columns_;
  std::set<std::pair<fs::path, std::string>> known_;
};

}  // namespace

std::vector<IngestInput> read_manifest(const fs::path& file) { return ManifestReader(file)(); }

}  // namespace zhibiao
