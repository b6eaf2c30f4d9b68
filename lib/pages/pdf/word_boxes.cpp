#include "pages/pdf/word_boxes.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

#include "text/utf8.hpp"

namespace zhibiao::pages {
namespace {

constexpr std::string_view first_line = "zhibiao-pdf 1";
constexpr std::string_view last_line = "end";

// The part before the next mark, which is taken away with it.
std::string_view take(std::string_view& rest, char mark) {
  const std::size_t end = std::min(rest.find(mark), rest.size());
  const std::string_view part = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return part;
}

// Whether so many numbers stand at the beginning; takes them away.
template <std::size_t count>
bool take_numbers(std::string_view& rest, std::array<double, count>& numbers) {
  return std::all_of(numbers.begin(), numbers.end(), [&](double& number) {
    const std::string_view digits = take(rest, ' ');
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return error == std::errc() && end == digits.data() + digits.size();
  });
}

bool is_control(char32_t c) { return c < U' ' || c == 0x7F; }

// Places far from any paper come from broken documents.
bool is_on_paper(const std::array<double, 4>& place) {
  constexpr double widest = 1e6;
  return std::all_of(place.begin(), place.end(), [](double edge) { return std::isfinite(edge) && std::abs(edge) < widest; });
}

bool add_page(std::string_view rest, WordBoxes& boxes) {
  std::array<double, 2> size{};
  if (!take_numbers(rest, size)) return false;
  boxes.pages.emplace_back().height = std::isfinite(size[1]) ? size[1] : 0;
  return true;
}

bool add_box(std::string_view rest, WordBoxes& boxes) {
  std::array<double, 4> place{};
  if (!take_numbers(rest, place) || boxes.pages.empty()) return false;
  std::u32string text = text::to_code_points(rest);
  text.erase(std::remove_if(text.begin(), text.end(), is_control), text.end());
  const auto [left, top, right, bottom] = place;
  if (!text.empty() && is_on_paper(place)) boxes.pages.back().pieces.push_back({left, right, top, bottom, std::move(text)});
  return true;
}

bool add_rule(std::string_view rest, WordBoxes& boxes) {
  std::array<double, 4> place{};
  if (!take_numbers(rest, place) || boxes.pages.empty()) return false;
  const auto [left, top, right, bottom] = place;
  if (is_on_paper(place)) boxes.pages.back().rules.push_back({left, top, right, bottom});
  return true;
}

// What a later version adds is no fault.
bool add(std::string_view line, WordBoxes& boxes) {
  const std::string_view kind = take(line, ' ');
  if (kind == "box") return add_box(line, boxes);
  if (kind == "rule") return add_rule(line, boxes);
  if (kind == "page") return add_page(line, boxes);
  if (kind == "title") boxes.title = line;
  if (kind == "created") boxes.created = line;
  if (kind == "refused") boxes.refused = line;
  return true;
}

}  // namespace

std::optional<WordBoxes> parse_word_boxes(std::string_view answer) {
  if (take(answer, '\n') != first_line) return std::nullopt;
  WordBoxes boxes;
  while (!answer.empty()) {
    const std::string_view line = take(answer, '\n');
    if (line == last_line) return boxes;
    if (!add(line, boxes)) return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace zhibiao::pages
