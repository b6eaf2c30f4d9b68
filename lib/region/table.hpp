/// @file table.hpp
/// The files of schema/regions in memory, with the names by which a division may be called.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace zhibiao::region {

/// One (code, name) interval of regions.csv, or a unit of regions_nonstandard.csv under the code of its host.
struct Row {
  std::uint32_t code = 0;
  std::u32string_view name;  ///< as written
  std::uint8_t level = 0;    ///< 1 province, 2 prefecture, 3 county, 4 unit without a code of its own
  std::uint32_t parent = 0;  ///< code; of a unit: its host
  int from = 0;              ///< first year-end
  int to = 0;                ///< last year-end
  std::vector<std::uint32_t> successors;
};

enum class Form : std::uint8_t {
  full,
  short_form,  ///< 昌吉州, 莫旗
  stem,        ///< without its type (高州): only sound where something else says that a division is meant
};

/// A way to call the division of a row.
struct Name {
  std::uint32_t row = 0;
  Form form = Form::full;
  std::uint32_t next = 0;  ///< index of the next meaning of the same name plus one, 0 = last
};

/// Word lists of schema/lexicon/region.toml, folded.
struct Words {
  std::vector<std::u32string> autonomous, type, people, zone, township, township_not, unit_stop, office;
};

class Table {
 public:
  /// Made on first use; thread-safe.
  static const Table& get();

  [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }
  [[nodiscard]] const Words& words() const { return words_; }
  [[nodiscard]] std::size_t longest_name() const { return longest_; }
  [[nodiscard]] std::string_view version() const { return version_; }

  /// Rows of one code, in order of time.
  [[nodiscard]] std::pair<const Row*, const Row*> with_code(std::uint32_t code) const;
  /// Calls `found(name)` for every meaning of exactly these folded characters.
  template <typename Found>
  void named(std::u32string_view folded, Found&& found) const {
    const auto head = heads_.find(folded);
    if (head == heads_.end()) return;
    for (std::uint32_t i = head->second; i != 0; i = names_[i - 1].next) found(names_[i - 1]);
  }
  /// Whether a name may stand at the start of the folded text: few texts get past the first two characters.
  [[nodiscard]] bool may_start(std::u32string_view text) const { return text.size() >= 2 && starts_[start_of(text)]; }
  /// Code of the province that plates and licences call by this character (粤), 0 when there is none.
  [[nodiscard]] std::uint32_t province_of_sign(char32_t sign) const;

 private:
  Table();
  void load_words();
  void load_regions();
  void load_nonstandard();
  void load_aliases();
  /// `folded` must live as long as the table.
  void add_name(std::u32string_view folded, std::uint32_t row, Form form);
  /// The name, its stem and, of an autonomous division, its short form.
  void add_names_of(std::u32string_view folded, std::uint32_t row);
  std::u32string_view keep(std::u32string text);
  static constexpr std::size_t most_starts = 1U << 16U;
  static std::size_t start_of(std::u32string_view name) { return (name[0] * 31U + name[1]) % most_starts; }

  std::vector<Row> rows_;       // of regions.csv, in order of code and time; then the others
  std::size_t coded_rows_ = 0;  // how many of them are of regions.csv
  std::vector<Name> names_;
  std::unordered_map<std::u32string_view, std::uint32_t> heads_;
  std::vector<bool> starts_ = std::vector<bool>(most_starts);  // by the first two characters of names
  std::deque<std::u32string> pool_;                            // what the views point into
  std::vector<std::pair<char32_t, std::uint32_t>> signs_;
  Words words_;
  std::string version_;
  std::size_t longest_ = 0;
};

/// How well a row fits a year, 0 best: in force, then the year after, the year before, then ever farther.
[[nodiscard]] int distance(const Row& row, int year);

}  // namespace zhibiao::region
