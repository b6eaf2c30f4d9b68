// Calls of zhibiao.h in any order, with any words: each byte chooses a call, the bytes behind it are its words.
#include <memory>
#include <set>

#include "fuzz/sample.hpp"
#include "fuzz/targets.hpp"
#include "zhibiao/zhibiao.h"

namespace zhibiao::fuzz {
namespace {

template <typename Object, void (*release)(Object*)>
struct Release {
  void operator()(Object* object) const { release(object); }
};
template <typename Object, void (*release)(Object*)>
using Handle = std::unique_ptr<Object, Release<Object, release>>;

/// Reads the bytes one after the other; zeros behind their end.
class Words {
 public:
  explicit Words(std::string_view bytes) : bytes_(bytes) {}
  [[nodiscard]] bool at_end() const { return bytes_.empty(); }
  unsigned char byte() {
    const unsigned char first = bytes_.empty() ? 0 : static_cast<unsigned char>(bytes_.front());
    bytes_.remove_prefix(std::min<std::size_t>(1, bytes_.size()));
    return first;
  }
  std::string_view text() {
    const std::string_view found = bytes_.substr(0, byte());
    bytes_.remove_prefix(std::min(found.size(), bytes_.size()));
    return found;
  }
  int number() { return (byte() << 8 | byte()) - 100; }

 private:
  std::string_view bytes_;
};

class Caller {
 public:
  explicit Caller(std::string_view bytes) : words_(bytes) {
    zhibiao_database* opened = nullptr;
    const std::string& sample = sample_database();
    tell(zhibiao_database_open_bytes(sample.data(), sample.size(), &opened));
    database_.reset(opened);
    query_.reset(zhibiao_query_new());
    facts_.reset(zhibiao_facts_new());
  }

  void run() {
    while (!words_.at_end()) call();
  }

 private:
  static void tell(int code) {
    static const std::set<int> known = {ZHIBIAO_OK,         ZHIBIAO_MISUSE,         ZHIBIAO_NOT_FOUND,   ZHIBIAO_IO,
                                        ZHIBIAO_UNREADABLE, ZHIBIAO_SCHEMA,         ZHIBIAO_NOT_ZHIBIAO, ZHIBIAO_VERSION_UNKNOWN,
                                        ZHIBIAO_CORRUPT,    ZHIBIAO_DATABASE_FAULT, ZHIBIAO_BUSY,        ZHIBIAO_STOPPED};
    if (!known.contains(code)) throw Broken("a call of zhibiao.h gives the code " + std::to_string(code));
  }

  void read(int code, zhibiao_rows* given) {
    tell(code);
    rows_.reset(given);
  }

  void read_rows() {
    constexpr int most = 1000;
    for (int row = 0; row < most && zhibiao_rows_next(rows_.get()) == 1; ++row)
      for (std::size_t column = 0; column <= zhibiao_rows_columns(rows_.get()); ++column) {
        std::size_t size = 0;
        const char* cell = zhibiao_rows_text(rows_.get(), column, &size);
        if ((cell == nullptr) != (zhibiao_rows_is_null(rows_.get(), column) == 1)) throw Broken("a cell is NULL and is not");
        if (cell != nullptr && cell[size] != '\0') throw Broken("a text does not end");
        zhibiao_rows_integer(rows_.get(), column);
        zhibiao_rows_real(rows_.get(), column);
      }
    if (rows_) tell(zhibiao_rows_error(rows_.get(), nullptr, nullptr));
  }

  void ask_database() {
    zhibiao_rows* rows = nullptr;
    zhibiao_database* const database = database_.get();
    const unsigned char question = words_.byte();
    const std::string_view first = words_.text();
    const std::string_view second = words_.text();
    const int number = words_.number();
    const auto prefer = number % 2 == 0 ? ZHIBIAO_LATEST : ZHIBIAO_ALL;
    switch (question % 16) {
      case 0:
        return read(zhibiao_find(database, query_.get(), &rows), rows);
      case 1:
        return read(zhibiao_series(database, first.data(), first.size(), second.data(), second.size(), prefer, &rows), rows);
      case 2:
        return read(zhibiao_compare(database, first.data(), first.size(), number, second.data(), second.size(), number % 5, prefer, &rows),
                    rows);
      case 3:
        return read(
            zhibiao_changes(database, first.data(), first.size(), number, number + 1, second.data(), second.size(), 0, prefer, &rows),
            rows);
      case 4:
        return read(zhibiao_search(database, first.data(), first.size(), static_cast<std::size_t>(number & 0xFF), &rows), rows);
      case 5:
        return read(zhibiao_evidence(database, number, static_cast<std::uint32_t>(number), &rows), rows);
      case 6:
        return read(zhibiao_coverage(database, &rows), rows);
      case 7:
        return read(zhibiao_checks(database, number % 2, &rows), rows);
      case 8:
        return read(zhibiao_documents(database, &rows), rows);
      case 9:
        return read(zhibiao_info(database, &rows), rows);
      case 10:
        return read(zhibiao_regions_named(database, first.data(), first.size(), &rows), rows);
      case 11:
        return read(zhibiao_indicators_named(database, first.data(), first.size(), &rows), rows);
      case 12:
        return tell(zhibiao_database_ingest(database, first.data(), first.size(), second.data(), second.size(), nullptr));
      case 13:
        return tell(zhibiao_database_set_reporters(database, first.data(), first.size()));
      case 14:
        return tell(zhibiao_database_set_limit(database, first.data(), first.size(), static_cast<std::uint64_t>(number)));
      default:
        return read(zhibiao_diff(database, database, &rows), rows);
    }
  }

  void narrow() {
    zhibiao_query* const query = query_.get();
    const unsigned char how = words_.byte();
    const std::string_view text = words_.text();
    const int number = words_.number();
    constexpr std::array by_text = {zhibiao_query_indicator, zhibiao_query_domain,   zhibiao_query_label,
                                    zhibiao_query_unit,      zhibiao_query_status,   zhibiao_query_qualifier,
                                    zhibiao_query_role,      zhibiao_query_reporter, zhibiao_query_order};
    if (how % 16 < by_text.size()) return tell(by_text[how % 16](query, text.data(), text.size()));
    switch (how % 16) {
      case 9:
        return tell(zhibiao_query_region(query, text.data(), text.size(), number % 2));
      case 10:
        return tell(zhibiao_query_level(query, number));
      case 11:
        return tell(zhibiao_query_years(query, number, number + 3));
      case 12:
        return tell(zhibiao_query_document(query, number));
      case 13:
        return tell(zhibiao_query_limit(query, static_cast<std::uint64_t>(number)));
      case 14:
        return tell(zhibiao_query_offset(query, static_cast<std::uint64_t>(number)));
      default:
        query_.reset(zhibiao_query_new());
    }
  }

  void read_document() {
    zhibiao_rows* rows = nullptr;
    const unsigned char what = words_.byte();
    const std::string_view text = words_.text();
    const std::string_view more = words_.text();
    switch (what % 8) {
      case 0: {
        zhibiao_document* made = nullptr;
        tell(zhibiao_document_from_bytes(text.data(), text.size(), facts_.get(), &made));
        return document_.reset(made);
      }
      case 1:
        return tell(zhibiao_facts_set(facts_.get(), text.data(), text.size(), more.data(), more.size()));
      case 2:
        return read(zhibiao_document_explain(document_.get(), nullptr, &rows), rows);
      case 3:
        return read(zhibiao_document_tables(document_.get(), nullptr, &rows), rows);
      case 4: {
        zhibiao_report* made = nullptr;
        tell(zhibiao_extract(document_.get(), nullptr, &made));
        return report_.reset(made);
      }
      case 5:
        return read(zhibiao_report_observations(report_.get(), &rows), rows);
      case 6:
        return read(zhibiao_report_rejections(report_.get(), &rows), rows);
      default:
        document_.reset();
    }
  }

  void call() {
    switch (words_.byte() % 5) {
      case 0:
        return ask_database();
      case 1:
        return narrow();
      case 2:
        return read_document();
      case 3:
        return read_rows();
      default:
        rows_.reset();
    }
  }

  Words words_;
  Handle<zhibiao_database, zhibiao_database_close> database_;
  Handle<zhibiao_query, zhibiao_query_free> query_;
  Handle<zhibiao_facts, zhibiao_facts_free> facts_;
  Handle<zhibiao_document, zhibiao_document_free> document_;
  Handle<zhibiao_report, zhibiao_report_free> report_;
  Handle<zhibiao_rows, zhibiao_rows_free> rows_;  // goes before the database that it reads
};

}  // namespace

void calls(std::string_view bytes) {
  if (bytes.size() > longest) return;
  Caller(bytes).run();
}

}  // namespace zhibiao::fuzz
