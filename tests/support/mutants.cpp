#include "support/mutants.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace zhibiao::test {

namespace {

constexpr std::size_t longest_excerpt = 600;  // code points; one mutant of `whole_share` is of a whole text
constexpr std::size_t whole_share = 64;
constexpr std::size_t most_damages = 6;
constexpr std::size_t longest_piece = 12;

// What readers look at, alone or in the forms that they know.
constexpr std::array<std::u32string_view, 112> signs = {
    U"0",      U"1",      U"5",    U"12",   U"30",     U"2020",   U"2020年", U"2019",   U"20201月",  U"1,234", U"12.5",   U"一",
    U"二",     U"十",     U"百",   U"千",   U"万",     U"亿",     U"两",     U"半",     U"零",       U"〇",    U"余",     U"多",
    U"几",     U"数",     U"第",   U"前",   U"近",     U"约",     U"超过",   U"不少于", U"以上",     U"以内",  U"年",     U"月",
    U"日",     U"时",     U"分",   U"号",   U"度",     U"底",     U"至",     U"到",     U"从",       U"比",    U"较",     U"同比",
    U"增长",   U"下降",   U"提高", U"达到", U"百分之", U"千分之", U"%",      U"‰",      U"个百分点", U"成",    U"件",     U"个",
    U"名",     U"次",     U"人次", U"元",   U"万元",   U"其中",   U"分别为", U"共计",   U"合计",     U"占",    U"率",     U"、",
    U"，",     U"。",     U"；",   U"：",   U":",      U"！",     U"？",     U"（",     U"）",       U"(",     U")",      U"《",
    U"》",     U"“",      U"”",    U"〔",   U"〕",     U"【",     U"】",     U"-",      U"—",        U"~",     U"/",      U".",
    U"+",      U"∶",      U"|",    U"\t",   U"  ",     U"\n",     U"\r",     U"　",     U"8:30：",   U"一、",  U"（一）", U"单位：万元",
    U"\u200B", U"\uFFFD", U"今年", U"上年"};

}  // namespace

Mutants::Mutants(std::vector<std::u32string> texts, std::uint64_t seed) : texts_(std::move(texts)), state_(seed) {}

// SplitMix64: the distributions of the standard library differ from one library to the next.
std::size_t Mutants::below(std::size_t bound) {
  state_ += 0x9E3779B97F4A7C15;
  std::uint64_t z = state_;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
  return static_cast<std::size_t>((z ^ (z >> 31)) % bound);
}

std::u32string Mutants::next() {
  std::u32string text = excerpt();
  for (std::size_t left = 1 + below(most_damages); left > 0; --left) damage(text);
  return text;
}

std::u32string Mutants::excerpt() {
  const std::u32string& text = texts_[below(texts_.size())];
  if (below(whole_share) == 0) return text;
  const std::size_t length = std::min(text.size(), 1 + below(longest_excerpt));
  return text.substr(below(text.size() - length + 1), length);
}

std::u32string Mutants::piece() {
  const std::u32string& text = texts_[below(texts_.size())];
  return text.substr(below(text.size()), 1 + below(longest_piece));
}

void Mutants::damage(std::u32string& text) {
  const std::size_t at = below(text.size() + 1);
  const std::size_t length = std::min(text.size() - at, 1 + below(longest_piece));
  switch (below(7)) {
    case 0:
      text.erase(at, length);
      break;
    case 1:
      text.insert(at, std::u32string(text, at, length));
      break;
    case 2: {
      const std::u32string moved = text.substr(at, length);
      text.erase(at, length);
      text.insert(below(text.size() + 1), moved);
      break;
    }
    case 3:
      text.replace(at, length, piece());
      break;
    case 4:
      text.insert(at, piece());
      break;
    case 5:
      text.replace(at, std::min<std::size_t>(1, length), signs[below(signs.size())]);
      break;
    default:
      text.insert(at, signs[below(signs.size())]);
  }
}

}  // namespace zhibiao::test
