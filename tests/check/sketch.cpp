#include "sketch.hpp"

#include <algorithm>
#include <sstream>
#include <stdexcept>

#include "text/utf8.hpp"

namespace zhibiao::check {

namespace {

constexpr std::u32string_view label_ends = U"，。；、：（）:,;. \n}";

bool is_digit(char c) { return '0' <= c && c <= '9'; }

void take_number(std::string_view quote, Observation& observation) {
  std::size_t end = 0;
  std::string digits;
  for (; end < quote.size() && (is_digit(quote[end]) || quote[end] == '.' || quote[end] == ',' || (quote[end] == '-' && end == 0)); ++end)
    if (quote[end] != ',') digits += quote[end];
  std::string_view unit = quote.substr(end);
  const auto value = Decimal::parse(digits);
  if (!value) throw std::invalid_argument("no number: " + std::string(quote));
  int magnitude = 0;
  const auto cut = [&](std::string_view word, int power) {
    if (!unit.starts_with(word)) return;
    unit.remove_prefix(word.size());
    magnitude += power;
  };
  cut("余", 0);
  cut("万", 4);
  cut("亿", 8);
  if (unit == "成") {
    unit = "%";
    magnitude = 1;
  }
  observation.value = magnitude == 0 ? *value : value->times_power_of_ten(magnitude).value();
  observation.resolution = magnitude - value->scale();
  observation.number = digits;
  observation.unit = unit;
}

Qualifier qualifier_of(std::string_view word) {
  for (const Qualifier qualifier : {Qualifier::about, Qualifier::more, Qualifier::at_least, Qualifier::less, Qualifier::at_most})
    if (word == to_string(qualifier)) return qualifier;
  throw std::invalid_argument("not understood: " + std::string(word));
}

void take_word(const std::string& word, std::size_t& total, Observation& observation) {
  if (word.starts_with("of#"))
    total = std::stoul(word.substr(3));
  else if (word == "was")
    observation.status = Status::baseline;
  else if (word == "target")
    observation.status = Status::target;
  else if (word == "up")
    observation.change = Change::increase;
  else if (word == "down")
    observation.change = Change::decrease;
  else if (word == "row")
    observation.rule = "table:合计";
  else if (word == "万元") {
    observation.value = observation.value.times_power_of_ten(4).value();
    observation.resolution += 4;
    observation.unit = "元";
  } else if (word.starts_with("@"))
    observation.breakdown = word.substr(1);
  else if (word.starts_with("="))
    observation.label = word.substr(1);
  else if (word.starts_with("§"))
    observation.section = static_cast<std::uint32_t>(std::stoul(word.substr(std::string("§").size())));
  else if (is_digit(word.front()) && word.size() == 4)
    observation.year = Year(std::stoi(word));
  else if (is_digit(word.front()))
    observation.period = Period::parse(word);
  else if (word.find('.') != std::string::npos)
    observation.indicator = word;
  else
    observation.qualifier = qualifier_of(word);
}

}  // namespace

std::vector<Observation> observations_of(std::string_view sketch) {
  const std::u32string text = text::to_code_points(sketch);
  std::vector<Observation> all;
  std::vector<std::size_t> totals;
  std::uint32_t position = 0;
  std::size_t label_start = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != U'{') {
      ++position;
      if (label_ends.find(text[i]) != std::u32string_view::npos) label_start = i + 1;
      continue;
    }
    const std::size_t close = text.find(U'}', i);
    if (close == std::u32string::npos) throw std::invalid_argument("no closing brace");
    Observation observation;
    observation.year = Year(sketch_year);
    observation.rule = "cue:例";
    observation.label = text::to_utf8(std::u32string_view(text).substr(label_start, i - label_start));
    std::istringstream words(text::to_utf8(std::u32string_view(text).substr(i + 1, close - i - 1)));
    words >> observation.quote;
    const auto length = static_cast<std::uint32_t>(text::to_code_points(observation.quote).size());
    observation.span = {position, position + length};
    take_number(observation.quote, observation);
    std::size_t total = 0;
    for (std::string word; words >> word;) take_word(word, total, observation);
    totals.push_back(total);
    all.push_back(std::move(observation));
    position += length;
    i = close;
    label_start = close + 1;
  }
  for (std::size_t i = 0; i < all.size(); ++i)
    if (totals[i] != 0) all[i].part_of = all.at(totals[i] - 1).span.start;
  return all;
}

}  // namespace zhibiao::check
