// The target `calls`: bytes are read as a sequence of calls of zhibiao.h, with and without the objects that they ask for.
#include <algorithm>
#include <string>
#include <vector>

#include "fuzz/sample.hpp"
#include "fuzz/targets.hpp"
#include "zhibiao/zhibiao.h"

namespace zhibiao::fuzz {

namespace {

constexpr std::size_t most_calls = 200;
constexpr std::size_t most_rows = 64;  // of one answer
constexpr std::size_t most_columns = 64;

/// Operands, taken from the front; 0 and empty texts when there are none left.
class Operands {
 public:
  explicit Operands(std::string_view bytes) : bytes_(bytes) {}
  [[nodiscard]] bool empty() const { return bytes_.empty(); }
  unsigned number() {
    if (bytes_.empty()) return 0;
    const auto byte = static_cast<unsigned char>(bytes_.front());
    bytes_.remove_prefix(1);
    return byte;
  }
  /// A word that means something, or a piece of the bytes as it is.
  std::string_view text() {
    static constexpr std::string_view words[] = {"",
                                                 "430223",
                                                 "reconsideration.accepted",
                                                 "reconsideration.*",
                                                 "件",
                                                 "actual",
                                                 "government",
                                                 "year",
                                                 "value-desc",
                                                 "rule_of_law",
                                                 "body",
                                                 "=",
                                                 "行政复议",
                                                 "某县",
                                                 "characters",
                                                 "source",
                                                 "text/plain",
                                                 "region"};
    const unsigned which = number();
    if (which < std::size(words)) return words[which];
    const std::string_view piece = bytes_.substr(0, which - std::size(words));
    bytes_.remove_prefix(piece.size());
    return piece;
  }

 private:
  std::string_view bytes_;
};

class Caller {
 public:
  explicit Caller(std::string_view bytes) : operands_(bytes) {}
  Caller(const Caller&) = delete;
  Caller& operator=(const Caller&) = delete;
  ~Caller() {
    drop_rows();
    zhibiao_database_close(database_);
    zhibiao_report_free(report_);
    zhibiao_document_free(document_);
    zhibiao_codebook_free(codebook_);
    zhibiao_query_free(query_);
    zhibiao_facts_free(facts_);
  }

  void run() {
    for (std::size_t calls = 0; calls < most_calls && !operands_.empty(); ++calls) call(operands_.number());
  }

 private:
  // What goes wrong is told by a code of the list and, by the object, in a sentence; a fault of the library is none.
  template <typename Handle, typename Tell>
  void expect(int code, const Handle* handle, const Tell& tell) {
    require(code == ZHIBIAO_OK || (code >= ZHIBIAO_MISUSE && code <= ZHIBIAO_STOPPED), "a call gave the code " + std::to_string(code));
    if (handle == nullptr) return require(code == ZHIBIAO_MISUSE, "a call without its object gave " + std::to_string(code));
    const char* message = nullptr;
    std::size_t size = 0;
    require(tell(handle, &message, &size) == code, "an object tells another code than its call");
    require(code == ZHIBIAO_OK || (message != nullptr && size > 0 && message[size] == '\0'), "an error without a sentence");
  }
  static void require(bool holds, const std::string& what) {
    if (!holds) throw Broken(what);
  }

  template <typename Ask, typename Handle, typename Tell>
  void ask(const Ask& asked, const Handle* handle, const Tell& tell) {
    drop_rows();
    const int code = asked(&rows_);
    require(code == ZHIBIAO_OK || rows_ == nullptr, "rows of a call that failed");
    expect(code, handle, tell);
  }
  template <typename Ask>
  void ask_report(const Ask& asked) {
    ask([&](zhibiao_rows** rows) { return asked(report_, rows); }, report_, zhibiao_report_error);
  }
  template <typename Ask>
  void ask_database(const Ask& asked) {
    ask(asked, database_, zhibiao_database_error);
  }

  void drop_rows() {
    zhibiao_rows_free(rows_);
    rows_ = nullptr;
  }

  void read_rows() {
    if (rows_ == nullptr) return;
    const std::size_t columns = std::min(zhibiao_rows_columns(rows_), most_columns);
    for (std::size_t row = 0; row < most_rows && zhibiao_rows_next(rows_) == 1; ++row)
      for (std::size_t column = 0; column <= columns; ++column) read_value(column);
  }
  void read_value(std::size_t column) {
    std::size_t size = 0;
    const char* text = zhibiao_rows_text(rows_, column, &size);
    require((text == nullptr) == (zhibiao_rows_is_null(rows_, column) == 1), "a value is NULL in one way of asking only");
    require(text == nullptr || text[size] == '\0', "a text without its end");
    (void)zhibiao_rows_integer(rows_, column);
    (void)zhibiao_rows_real(rows_, column);
    (void)zhibiao_rows_column_type(rows_, column);
    (void)zhibiao_rows_column_name(rows_, column);
  }

  void take_arrow() {
    ArrowArrayStream stream = {};
    if (rows_ == nullptr || zhibiao_rows_arrow(rows_, &stream) != ZHIBIAO_OK) return;
    ArrowSchema schema = {};
    if (stream.get_schema(&stream, &schema) == 0) schema.release(&schema);
    for (ArrowArray array = {}; stream.get_next(&stream, &array) == 0 && array.release != nullptr;) array.release(&array);
    stream.release(&stream);
  }

  void narrow() {
    const unsigned which = operands_.number();
    const std::string_view text = operands_.text();
    const auto number = static_cast<int>(operands_.number());
    const auto by_text = [&](int (*set)(zhibiao_query*, const char*, std::size_t)) { return set(query_, text.data(), text.size()); };
    int code = ZHIBIAO_OK;
    switch (which % 12) {
      case 0:
        code = zhibiao_query_region(query_, text.data(), text.size(), number % 2);
        break;
      case 1:
        code = zhibiao_query_level(query_, number - 1);
        break;
      case 2:
        code = zhibiao_query_years(query_, 1990 + number, 2020);
        break;
      case 3:
        code = by_text(zhibiao_query_indicator);
        break;
      case 4:
        code = by_text(zhibiao_query_label);
        break;
      case 5:
        code = by_text(zhibiao_query_unit);
        break;
      case 6:
        code = by_text(zhibiao_query_status);
        break;
      case 7:
        code = by_text(zhibiao_query_order);
        break;
      case 8:
        code = by_text(zhibiao_query_reporter);
        break;
      case 9:
        code = zhibiao_query_limit(query_, static_cast<std::uint64_t>(number));
        break;
      case 10:
        code = by_text(zhibiao_query_domain);
        break;
      default:
        code = by_text(zhibiao_query_role);
    }
    expect(code, query_, zhibiao_query_error);
  }

  void ask_figures() {
    const unsigned which = operands_.number();
    const std::string_view a = operands_.text();
    const std::string_view b = operands_.text();
    const auto prefer = static_cast<zhibiao_prefer>(operands_.number() % 2);
    const char* regions[] = {a.data(), b.data()};
    const std::size_t sizes[] = {a.size(), b.size()};
    ask_database([&](zhibiao_rows** rows) {
      switch (which % 4) {
        case 0:
          return zhibiao_series(database_, a.data(), a.size(), b.data(), b.size(), prefer, rows);
        case 1:
          return zhibiao_table(database_, regions, sizes, 2, 2019, 2021, b.data(), b.size(), prefer, rows);
        case 2:
          return zhibiao_compare(database_, a.data(), a.size(), 2020, b.data(), b.size(), static_cast<int>(which / 4 % 5), prefer, rows);
        default:
          return zhibiao_changes(database_, a.data(), a.size(), 2019, 2020, b.data(), b.size(), 0, prefer, rows);
      }
    });
  }

  void ask_by_word() {
    const unsigned which = operands_.number();
    const std::string_view word = operands_.text();
    ask_database([&](zhibiao_rows** rows) {
      switch (which % 8) {
        case 0:
          return zhibiao_search(database_, word.data(), word.size(), 10, rows);
        case 1:
          return zhibiao_regions_named(database_, word.data(), word.size(), rows);
        case 2:
          return zhibiao_indicators_named(database_, word.data(), word.size(), rows);
        case 3:
          return zhibiao_documents(database_, rows);
        case 4:
          return zhibiao_info(database_, rows);
        case 5:
          return zhibiao_evidence(database_, static_cast<std::int64_t>(which), which, rows);
        case 6:
          return zhibiao_checks(database_, 0, rows);
        default:
          return zhibiao_diagnostics(database_, rows);
      }
    });
  }

  void make_document() {
    const std::string_view text = operands_.text();
    zhibiao_document_free(document_);
    document_ = nullptr;
    const int code = zhibiao_document_from_bytes(text.data(), text.size(), facts_, &document_);
    require(document_ != nullptr, "no document to tell why there is none");
    expect(code, document_, zhibiao_document_error);
  }

  void make_codebook() {
    const std::string_view name = operands_.text();
    zhibiao_codebook_free(codebook_);
    codebook_ = nullptr;
    const int code = operands_.number() % 2 == 0 ? zhibiao_codebook_shipped(name.data(), name.size(), &codebook_)
                                                 : zhibiao_codebook_from_toml(name.data(), name.size(), "fuzz.toml", 9, &codebook_);
    require(codebook_ != nullptr, "no codebook to tell why there is none");
    expect(code, codebook_, zhibiao_codebook_error);
  }

  void extract() {
    zhibiao_report_free(report_);
    report_ = nullptr;
    const int code = zhibiao_extract(document_, codebook_, &report_);
    require(report_ != nullptr, "no report to tell why there is none");
    expect(code, report_, zhibiao_report_error);
  }

  void open() {
    drop_rows();
    zhibiao_database_close(database_);
    database_ = nullptr;
    const std::string& bytes = sample_database();
    const std::size_t size = operands_.number() == 0 ? bytes.size() / 2 : bytes.size();  // a torn one, too
    const int code = zhibiao_database_open_bytes(bytes.data(), size, &database_);
    require(database_ != nullptr, "no database to tell why there is none");
    expect(code, database_, zhibiao_database_error);
  }

  void call(unsigned which) {
    switch (which % 20) {
      case 0:
        return make_document();
      case 1:
        return extract();
      case 2:
        return ask_report(zhibiao_report_observations);
      case 3:
        return ask_report(zhibiao_report_rejections);
      case 4:
        return ask_report(zhibiao_report_info);
      case 5:
        return ask_report(zhibiao_report_checks);
      case 6:
        return read_rows();
      case 7:
        return take_arrow();
      case 8:
        return drop_rows();
      case 9:
        return open();
      case 10: {
        if (query_ == nullptr) query_ = zhibiao_query_new();
        return narrow();
      }
      case 11:
        return ask_database([&](zhibiao_rows** rows) { return zhibiao_find(database_, query_, rows); });
      case 12: {
        std::uint64_t rows = 0;
        return expect(zhibiao_count(database_, query_, &rows), query_ == nullptr ? nullptr : database_, zhibiao_database_error);
      }
      case 13:
        return ask_figures();
      case 14:
        return ask_by_word();
      case 15: {
        double value = 0;
        if (rows_ != nullptr) (void)zhibiao_rows_quantile(rows_, operands_.number() / 200.0, &value);
        return;
      }
      case 16: {
        if (facts_ == nullptr) facts_ = zhibiao_facts_new();
        const std::string_view name = operands_.text();
        const std::string_view value = operands_.text();
        return expect(zhibiao_facts_set(facts_, name.data(), name.size(), value.data(), value.size()), facts_, zhibiao_facts_error);
      }
      case 17:
        return make_codebook();
      case 18:
        return ask([&](zhibiao_rows** rows) { return zhibiao_document_explain(document_, codebook_, rows); }, document_,
                   zhibiao_document_error);
      default:
        return ask_database([&](zhibiao_rows** rows) { return zhibiao_verify(database_, rows); });
    }
  }

  Operands operands_;
  zhibiao_facts* facts_ = nullptr;
  zhibiao_document* document_ = nullptr;
  zhibiao_report* report_ = nullptr;
  zhibiao_codebook* codebook_ = nullptr;
  zhibiao_database* database_ = nullptr;
  zhibiao_query* query_ = nullptr;
  zhibiao_rows* rows_ = nullptr;
};

}  // namespace

void calls(std::string_view bytes) {
  if (bytes.size() > longest) return;
  Caller(bytes).run();
}

}  // namespace zhibiao::fuzz
