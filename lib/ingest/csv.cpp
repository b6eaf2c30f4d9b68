#include "ingest/csv.hpp"

#include <algorithm>

#include "zhibiao/error.hpp"

namespace zhibiao::batch {
namespace {

class CsvReader {
 public:
  CsvReader(std::string_view text, const std::string& file) : text_(text), file_(file) {}

  std::vector<CsvRecord> operator()() {
    std::vector<CsvRecord> records;
    while (at_ < text_.size()) {
      CsvRecord found = record();
      if (found.fields.size() > 1 || !found.fields.front().empty()) records.push_back(std::move(found));
    }
    return records;
  }

 private:
  CsvRecord record() {
    CsvRecord record{line_, {}};
    do {
      record.fields.push_back(at_ < text_.size() && text_[at_] == '"' ? quoted() : std::string());
      record.fields.back() += plain();
    } while (at_ < text_.size() && text_[at_++] == ',');
    ++line_;
    return record;
  }
  /// Up to the comma or the end of the line.
  std::string_view plain() {
    const std::size_t start = at_;
    at_ = std::min(text_.find_first_of(",\n", start), text_.size());
    std::string_view field = text_.substr(start, at_ - start);
    if (field.ends_with('\r')) field.remove_suffix(1);
    return field;
  }
  /// What stands between quotation marks; two of them are one.
  std::string quoted() {
    const std::size_t opened = line_;
    std::string field;
    while (true) {
      const std::size_t start = at_ + 1;
      const std::size_t end = text_.find('"', start);
      if (end == std::string_view::npos)
        throw Error(ErrorCode::schema,
                    file_ + ":" + std::to_string(opened) + ": a quotation mark is not closed; write \"\" for one within a field",
                    {.path = file_, .line = opened});
      const std::string_view piece = text_.substr(start, end - start);
      line_ += static_cast<std::size_t>(std::count(piece.begin(), piece.end(), '\n'));
      field += piece;
      at_ = end + 1;
      if (at_ >= text_.size() || text_[at_] != '"') return field;
      field += '"';
    }
  }

  std::string_view text_;
  const std::string& file_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
};

}  // namespace

std::vector<CsvRecord> read_csv(std::string_view text, const std::string& file) { return CsvReader(text, file)(); }

}  // namespace zhibiao::batch
