#include "lexicon/word_list.hpp"

#include <array>
#include <cmath>
#include <string>
#include <tuple>

#include "lexicon/resource.hpp"
#include "zhibiao/error.hpp"

namespace zhibiao::lexicon {

namespace {

constexpr double cost_scale = 256;  // whole numbers, so that every machine decides alike

struct Line {
  std::array<char32_t, WordList::longest> word{};  // the characters that it does not have are 0
  std::size_t length = 0;
  std::uint32_t frequency = 0;
};

// Reads one line after the other; bytes are read as they are, for the list is long and read whenever a program starts.
class Reader {
 public:
  explicit Reader(std::string_view csv) : rest_(csv) { skip_header(); }

  bool next(Line& line) {
    if (rest_.empty()) return false;
    ++number_;
    line = {};
    while (rest_.size() > bytes_of_han && line.length < WordList::longest && rest_.front() != ',') line.word[line.length++] = han();
    if (line.length == 0 || rest_.empty() || rest_.front() != ',') fail();
    rest_.remove_prefix(1);
    for (; !rest_.empty() && rest_.front() >= '0' && rest_.front() <= '9' && line.frequency < most_frequent; rest_.remove_prefix(1))
      line.frequency = line.frequency * 10 + static_cast<std::uint32_t>(rest_.front() - '0');
    if (line.frequency == 0 || rest_.empty() || rest_.front() != '\n') fail();
    rest_.remove_prefix(1);
    return true;
  }

 private:
  static constexpr std::size_t bytes_of_han = 3;
  static constexpr std::uint32_t most_frequent = 100'000'000;

  [[noreturn]] void fail() const {
    throw Error(ErrorCode::schema, "schema/words/general.csv:" + std::to_string(number_) + ": must be a word of one to " +
                                       std::to_string(WordList::longest) + " Han characters, a comma and a number above 0");
  }

  void skip_header() { rest_.remove_prefix(std::min(rest_.find('\n'), rest_.size() - 1) + 1); }

  char32_t han() {
    const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(rest_[i])); };
    const char32_t c = (byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
    if ((byte(0) & 0xF0) != 0xE0 || (byte(1) & 0xC0) != 0x80 || (byte(2) & 0xC0) != 0x80 || !WordList::is_han(c)) fail();
    rest_.remove_prefix(bytes_of_han);
    return c;
  }

  std::string_view rest_;
  std::size_t number_ = 1;
};

}  // namespace

const WordList& WordList::shipped() {
  static const WordList list(resource("words/general.csv"));
  return list;
}

WordList::WordList(std::string_view csv) : begin_(last_han - first_han + 2, 0), singles_(last_han - first_han + 1, 0) {
  struct Entry {
    char32_t first;
    Word word;  // its cost is the frequency until all are known
  };
  std::vector<Entry> entries;
  constexpr std::size_t shortest_line = 9;
  entries.reserve(csv.size() / shortest_line);
  Reader reader(csv);
  for (Line line; reader.next(line);) {
    total_ += line.frequency;
    const auto frequency = static_cast<std::int32_t>(line.frequency);
    if (line.length == 1) {
      singles_[line.word.front() - first_han] = frequency;
    } else {
      entries.push_back({line.word.front(), {pack(line.word[1], line.word[2], line.word[3]), frequency}});
      ends_.set(slot_of(line.word[line.length - 2], line.word[line.length - 1]));
    }
  }
  const auto in_order = [](const Entry& a, const Entry& b) { return std::tie(a.first, a.word.rest) < std::tie(b.first, b.word.rest); };
  if (!std::is_sorted(entries.begin(), entries.end(), in_order)) std::sort(entries.begin(), entries.end(), in_order);
  std::array<std::int32_t, 4096> known{};  // costs of what is not very frequent
  words_.reserve(entries.size());
  for (const Entry& entry : entries) {
    const auto frequency = static_cast<std::uint32_t>(entry.word.cost);
    std::int32_t rare = 0;
    std::int32_t& cost = frequency < known.size() ? known[frequency] : rare;
    if (cost == 0) cost = cost_of(frequency);
    words_.push_back({entry.word.rest, cost});
    begin_[entry.first - first_han + 1] = static_cast<std::uint32_t>(words_.size());
  }
  for (std::size_t i = 1; i < begin_.size(); ++i) begin_[i] = std::max(begin_[i], begin_[i - 1]);
  unknown_ = cost_of(1);
  for (std::int32_t& single : singles_) single = single == 0 ? unknown_ : cost_of(static_cast<std::uint32_t>(single));
}

std::int32_t WordList::cost_of(std::uint32_t frequency) const {
  return static_cast<std::int32_t>(std::lround(cost_scale * std::log(std::max(total_, 1.0) / frequency)));
}

bool WordList::ends_behind(std::u32string_view text, std::size_t position) const {
  if (position == 0 || position >= text.size() || !ends_.test(slot_of(text[position - 1], text[position]))) return false;
  bool found = false;
  for (std::size_t back = 1; back < longest && back <= position && !found; ++back)
    words_at(text, position - back, [&](std::size_t length, std::int32_t) { found = found || length == back + 1; });
  return found;
}

}  // namespace zhibiao::lexicon
