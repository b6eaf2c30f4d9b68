#include "lexicon/word_list.hpp"

#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "lexicon/compiled.hpp"
#include "zhibiao/error.hpp"

namespace zhibiao::lexicon {

namespace {

constexpr double cost_scale = 256;  // whole numbers, so that every machine decides alike

struct Line {
  std::array<char32_t, WordList::longest> word{};  // the characters that it does not have are 0
  std::size_t length = 0;
  std::uint32_t frequency = 0;
};

// Reads one line after the other.
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

std::int32_t scaled_cost(std::uint32_t frequency, double total) {
  return static_cast<std::int32_t>(std::lround(cost_scale * std::log(std::max(total, 1.0) / frequency)));
}

}  // namespace

const WordList& WordList::shipped() {
  static const WordList list(compiled("words"));
  return list;
}

Packed WordList::pack(std::string_view csv) {
  std::vector<Line> lines;
  double total = 0;
  Reader reader(csv);
  for (Line line; reader.next(line); total += line.frequency) lines.push_back(line);
  std::sort(lines.begin(), lines.end(), [](const Line& a, const Line& b) { return a.word < b.word; });
  std::vector<Word> words;
  std::vector<std::uint32_t> begin(last_han - first_han + 2, 0);
  std::vector<std::int32_t> singles(last_han - first_han + 1, scaled_cost(1, total));
  std::vector<std::uint32_t> ends(slots / bits, 0);
  for (const auto& [word, length, frequency] : lines) {
    const std::int32_t cost = scaled_cost(frequency, total);
    if (length == 1) {
      singles[word[0] - first_han] = cost;
      continue;
    }
    words.push_back(pack_rest(word[1], word[2], word[3]) | static_cast<Word>(cost));
    begin[word[0] - first_han + 1] = static_cast<std::uint32_t>(words.size());
    const std::size_t slot = slot_of(word[length - 2], word[length - 1]);
    ends[slot / bits] |= 1U << slot % bits;
  }
  for (std::size_t i = 1; i < begin.size(); ++i) begin[i] = std::max(begin[i], begin[i - 1]);
  FlatWriter out;
  out.put(words);
  out.put(begin);
  out.put(singles);
  out.put(ends);
  out.put(std::vector<double>{total});
  return out.take();
}

WordList::WordList(const std::uint32_t* packed) {
  FlatReader in(packed);
  words_ = in.column<Word>();
  begin_ = in.column<std::uint32_t>();
  singles_ = in.column<std::int32_t>();
  ends_ = in.column<std::uint32_t>();
  total_ = in.column<double>().front();
  unknown_ = cost_of(1);
}

std::int32_t WordList::cost_of(std::uint32_t frequency) const { return scaled_cost(frequency, total_); }

bool WordList::ends_behind(std::u32string_view text, std::size_t position) const {
  if (position == 0 || position >= text.size() || !may_end(text[position - 1], text[position])) return false;
  bool found = false;
  for (std::size_t back = 1; back < longest && back <= position && !found; ++back)
    words_at(text, position - back, [&](std::size_t length, std::int32_t) { found = found || length == back + 1; });
  return found;
}

}  // namespace zhibiao::lexicon
