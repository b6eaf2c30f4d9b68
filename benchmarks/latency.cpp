// How long a question takes by the typed API, against prepared statements of SQLite's own C API that are written by hand for this one
// question, on the same file in the same run. Both sides give the same values as C++ objects; each has its own connection, and they
// take turns at being the first to ask, so that neither finds the pages read by the other more often.
// usage: zhibiao_latency DB    gives 1 when a question of the API takes more than 1.15 times as long
#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "zhibiao/database.hpp"

namespace zhibiao::benchmarks {
namespace {

using Clock = std::chrono::steady_clock;
constexpr double most = 1.15;
constexpr std::size_t quote_column = 21;  // of the rows by hand
constexpr double most_open_milliseconds = 2;

struct Key {
  std::string region;
  std::string indicator;
  int year;
};

// A prepared statement as a careful programmer uses it.
class ByHand {
 public:
  ByHand(sqlite3* database, const char* sql) {
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v3(database, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr) != SQLITE_OK) {
      std::fprintf(stderr, "%s\n%s\n", sqlite3_errmsg(database), sql);
      std::exit(1);
    }
    statement_.reset(statement);
  }
  void bind(int index, const std::string& text) {
    sqlite3_bind_text(statement_.get(), index, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
  }
  void bind(int index, int number) { sqlite3_bind_int(statement_.get(), index, number); }
  bool step() {
    if (sqlite3_step(statement_.get()) == SQLITE_ROW) return true;
    sqlite3_reset(statement_.get());
    return false;
  }
  [[nodiscard]] std::int64_t integer(int column) { return sqlite3_column_int64(statement_.get(), column); }
  [[nodiscard]] double real(int column) { return sqlite3_column_double(statement_.get(), column); }
  [[nodiscard]] std::string text(int column) {
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
    return text == nullptr ? std::string() : std::string(text, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column)));
  }

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

// What the typed Figure holds, with values as text.
struct Row {
  std::int64_t document = 0;
  std::int64_t start = 0;
  std::string region;
  int year = 0;
  std::string value;
  std::string value_high;
  std::string unit;
  std::string qualifier;
  std::string published;
  double number = 0;
  std::int64_t whole = 0;
  bool in_own_unit = false;
  std::string region_name;
};

Row row_of(ByHand& rows) {
  Row row;
  int column = 0;
  row.document = rows.integer(column++);
  row.start = rows.integer(column++);
  row.region = rows.text(column++);
  row.year = static_cast<int>(rows.integer(column++));
  row.value = rows.text(column++);
  row.value_high = rows.text(column++);
  row.unit = rows.text(column++);
  row.qualifier = rows.text(column++);
  row.published = rows.text(column++);
  row.number = rows.real(column++);
  row.whole = rows.integer(column++);
  row.in_own_unit = rows.integer(column++) != 0;
  row.region_name = rows.text(column);
  return row;
}

#define COLUMNS                                                                                                                       \
  "SELECT d.id, o.span_start, o.region, o.year, o.value_text, o.value_high_text, o.unit, o.qualifier, d.published, o.value, o.whole," \
  " o.unit = i.unit"
#define FIGURES " FROM indicator AS i JOIN observation AS o ON o.indicator = i.key JOIN document AS d ON d.key = o.document"
#define WHOLE " AND o.status = 'actual' AND o.change IS NULL AND o.whole > 0 AND o.period IS NULL AND d.superseded_by IS NULL"
#define BY_UNIT " ORDER BY o.unit = i.unit DESC, o.unit"

// Of rows in which those of one region, year and unit stand together: what its kinds add up to, then the one published last.
std::vector<Row> latest(ByHand& rows) {
  std::vector<Row> all;
  while (rows.step()) {
    Row row = row_of(rows);
    const auto age = [](const Row& r) { return std::tie(r.whole, r.published, r.document); };
    if (all.empty() || all.back().region != row.region || all.back().year != row.year || all.back().unit != row.unit) {
      all.push_back(std::move(row));
    } else if (age(row) > age(all.back()) || (age(row) == age(all.back()) && row.start < all.back().start)) {
      all.back() = std::move(row);
    }
  }
  return all;
}

// Answers as one text, to see that both sides say the same.
template <typename Range, typename Value>
std::string joined(const Range& range, Value value) {
  std::string all;
  for (const auto& item : range) all += value(item) + ' ';
  return all;
}
std::string joined(const std::vector<Row>& rows) {
  return joined(rows, [](const Row& row) { return row.value; });
}
std::string joined(const std::vector<Figure>& figures) {
  return joined(figures, [](const Figure& figure) { return figure.value.to_string(); });
}

struct Question {
  const char* name;
  std::size_t times;
  std::function<std::string(const Key&, double& seconds)> typed;
  std::function<std::string(const Key&, double& seconds)> by_hand;
};

// Measures the asking alone, not the joining of the answer.
template <typename Ask, typename Join>
std::string timed(double& seconds, Ask ask, Join join) {
  const auto start = Clock::now();
  const auto answer = ask();
  seconds = std::chrono::duration<double>(Clock::now() - start).count();
  return join(answer);
}

double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

class Bench {
 public:
  explicit Bench(const std::string& path) : path_(path), typed_(Database::open(path)) {
    sqlite3* opened = nullptr;
    if (sqlite3_open_v2(path.c_str(), &opened, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK) std::exit(1);
    by_hand_.reset(opened);
  }

  int run() {
    read_keys();
    std::printf("%s: %lld observations\n\n", path_.c_str(), static_cast<long long>(observations_));
    std::printf("%-34s %12s %12s %8s\n", "median over keys", "by hand, us", "typed, us", "ratio");
    bool good = true;
    for (const Question& question : questions()) good = measure(question) && good;
    return measure_opening() && good ? 0 : 1;
  }

 private:
  void read_keys() {
    ByHand count(by_hand_.get(), "SELECT count(*) FROM observation");
    count.step();
    observations_ = count.integer(0);
    ByHand rows(by_hand_.get(), "SELECT region, indicator, max(year) FROM region_value GROUP BY region, indicator");
    while (rows.step()) keys_.push_back({rows.text(0), rows.text(1), static_cast<int>(rows.integer(2))});
    std::shuffle(keys_.begin(), keys_.end(), std::mt19937(1));
  }

  bool measure(const Question& question) {
    std::vector<double> typed;
    std::vector<double> by_hand;
    for (std::size_t i = 0; i < std::min(question.times, keys_.size()); ++i) {
      double typed_seconds = 0;
      double by_hand_seconds = 0;
      const bool typed_first = i % 2 == 0;
      std::string typed_answer = typed_first ? question.typed(keys_[i], typed_seconds) : std::string();
      const std::string by_hand_answer = question.by_hand(keys_[i], by_hand_seconds);
      if (!typed_first) typed_answer = question.typed(keys_[i], typed_seconds);
      if (typed_answer != by_hand_answer || typed_answer.empty()) {
        std::fprintf(stderr, "%s: the answers differ for %s %s %d:\n%s\n%s\n", question.name, keys_[i].region.c_str(),
                     keys_[i].indicator.c_str(), keys_[i].year, typed_answer.c_str(), by_hand_answer.c_str());
        std::exit(1);
      }
      typed.push_back(typed_seconds);
      by_hand.push_back(by_hand_seconds);
    }
    constexpr double micro = 1e6;
    const double ratio = median(typed) / median(by_hand);
    std::printf("%-34s %12.2f %12.2f %8.3f\n", question.name, median(by_hand) * micro, median(typed) * micro, ratio);
    return ratio <= most;
  }

  std::vector<Question> questions();
  bool measure_opening();

  struct Close {
    void operator()(sqlite3* database) const { sqlite3_close(database); }
  };
  std::string path_;
  Database typed_;
  std::unique_ptr<sqlite3, Close> by_hand_;
  std::int64_t observations_ = 0;
  std::vector<Key> keys_;
};

std::vector<Question> Bench::questions() {
  const auto one =
      std::make_shared<ByHand>(by_hand_.get(), COLUMNS FIGURES " WHERE i.code = ? AND o.region = ? AND o.year = ?" WHOLE BY_UNIT);
  const auto series = std::make_shared<ByHand>(
      by_hand_.get(), COLUMNS FIGURES " WHERE i.code = ? AND o.region = ?" WHOLE " ORDER BY o.year, o.unit = i.unit DESC, o.unit");
  const auto compare = std::make_shared<ByHand>(
      by_hand_.get(), COLUMNS ", r.path_name" FIGURES " JOIN region AS r ON r.code = o.region WHERE i.code = ? AND o.year = ?" WHOLE
                              " ORDER BY o.region, o.unit");
  const auto rows = std::make_shared<ByHand>(
      by_hand_.get(),
      "SELECT document_id, span_start, span_end, region, region_name, year, indicator, indicator_name, label, value_text,"
      " value_high_text, resolution, number, unit, qualifier, status, change, period, breakdown,"
      " part_of, repeats, quote, rule, section_heading, section_role, page, document_title, source,"
      " published, issuer, superseded_by FROM indicator_value_all"
      " WHERE region = ? AND indicator = ? AND year = ? AND superseded_by IS NULL"
      " ORDER BY document_id, span_start");
  constexpr std::size_t often = 20000;
  constexpr std::size_t seldom = 200;
  return {
      {"point: figure()", often,
       [this](const Key& key, double& seconds) {
         return timed(
             seconds, [&] { return typed_.figure(key.region, key.indicator, key.year); },
             [](const auto& figure) { return figure ? figure->value.to_string() : std::string(); });
       },
       [one](const Key& key, double& seconds) {
         const auto ask = [&] {
           one->bind(1, key.indicator);
           one->bind(2, key.region);
           one->bind(3, key.year);
           return latest(*one);
         };
         return timed(seconds, ask, [](const auto& found) { return found.empty() ? std::string() : found.front().value; });
       }},
      {"series: series()", often,
       [this](const Key& key, double& seconds) {
         return timed(
             seconds, [&] { return typed_.series(key.region, key.indicator); }, [](const auto& figures) { return joined(figures); });
       },
       [series](const Key& key, double& seconds) {
         const auto ask = [&] {
           series->bind(1, key.indicator);
           series->bind(2, key.region);
           return latest(*series);
         };
         return timed(seconds, ask, [](const auto& found) { return joined(found); });
       }},
      {"compare: compare(), with ranks", seldom,
       [this](const Key& key, double& seconds) {
         return timed(
             seconds, [&] { return typed_.compare(key.indicator, key.year).figures; },
             [](const auto& figures) { return joined(figures, [](const RankedFigure& row) { return row.figure.value.to_string(); }); });
       },
       [compare](const Key& key, double& seconds) {
         const auto ask = [&] {
           compare->bind(1, key.indicator);
           compare->bind(2, key.year);
           std::vector<Row> found = latest(*compare);
           std::map<std::string, std::size_t> figures;  // by unit
           for (const Row& row : found) ++figures[row.unit];
           std::stable_sort(found.begin(), found.end(), [&](const Row& a, const Row& b) {
             if (a.unit == b.unit) return a.number > b.number;
             return std::tuple(figures[b.unit], b.in_own_unit, a.unit) < std::tuple(figures[a.unit], a.in_own_unit, b.unit);
           });
           return found;
         };
         return timed(seconds, ask, [](const auto& found) { return joined(found); });
       }},
      {"point, all columns: find()", often,
       [this](const Key& key, double& seconds) {
         return timed(
             seconds, [&] { return typed_.find(Query().region(key.region).indicator(key.indicator).year(key.year)); },
             [](const auto& values) { return joined(values, [](const IndicatorValue& value) { return value.quote; }); });
       },
       [rows](const Key& key, double& seconds) {
         constexpr int columns = 31;
         const auto ask = [&] {
           rows->bind(1, key.region);
           rows->bind(2, key.indicator);
           rows->bind(3, key.year);
           std::vector<std::vector<std::string>> found;
           while (rows->step()) {
             auto& row = found.emplace_back();
             row.reserve(columns);
             for (int column = 0; column < columns; ++column) row.push_back(rows->text(column));
           }
           return found;
         };
         return timed(seconds, ask, [](const auto& found) { return joined(found, [](const auto& row) { return row[quote_column]; }); });
       }},
  };
}

bool Bench::measure_opening() {
  constexpr int times = 200;
  const int file = ::open(path_.c_str(), O_RDONLY | O_CLOEXEC);
  const auto cold = [&](const auto& open) {
    std::vector<double> seconds;
    for (int i = 0; i < times; ++i) {
      ::posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED);  // what is read of the file comes from the disk again
      const auto start = Clock::now();
      open();
      seconds.push_back(std::chrono::duration<double>(Clock::now() - start).count());
    }
    constexpr double milli = 1e3;
    return median(std::move(seconds)) * milli;
  };
  const double sqlite = cold([&] {
    sqlite3* opened = nullptr;
    sqlite3_open_v2(path_.c_str(), &opened, SQLITE_OPEN_READONLY, nullptr);
    sqlite3_close(opened);
  });
  const double typed = cold([&] { (void)Database::open(path_); });
  ::close(file);
  std::printf("\n%-34s %12.3f %12.3f %8.3f more\n", "cold open and close, ms", sqlite, typed, typed - sqlite);
  return typed - sqlite <= most_open_milliseconds;
}

}  // namespace
}  // namespace zhibiao::benchmarks

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  return zhibiao::benchmarks::Bench(argv[1]).run();
}
