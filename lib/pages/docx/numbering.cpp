#include "pages/docx/numbering.hpp"

#include <algorithm>

#include "text/ascii.hpp"

namespace zhibiao::pages {
namespace {

// Bytes of the mark that a list says to write before its items: it is written again at each of them, with numbers put in. What
// people set is shorter by far; a longer one is no mark.
constexpr std::size_t longest_pattern = 48;

std::string_view value_of(pugi::xml_node node, std::string_view name) { return attribute(child(node, name), "val"); }

// 1 … 99 as in 二十三; larger ones are no list marks and stay in digits.
std::string chinese(unsigned number) {
  constexpr std::array<std::string_view, 10> digits{"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
  if (number == 0 || number > 99) return std::to_string(number);
  const unsigned tens = number / 10;
  std::string text(tens > 1 ? digits[tens] : "");
  if (tens > 0) text += "十";
  return text.append(digits[number % 10]);
}

std::string circled(unsigned number) {
  if (number == 0 || number > 20) return std::to_string(number);
  std::string text = "①";
  text.back() = static_cast<char>(text.back() + static_cast<char>(number - 1));
  return text;
}

std::string lettered(unsigned number, char first) {
  constexpr unsigned letters = 26;
  constexpr unsigned most = 4;  // letters of one mark
  if (number == 0 || number > most * letters) return std::to_string(number);
  return std::string((number - 1) / letters + 1, static_cast<char>(first + static_cast<char>((number - 1) % letters)));
}

std::string written(unsigned number, const std::string& format) {
  if (format.starts_with("chinese") || format == "taiwaneseCounting" || format == "ideographDigital" || format == "japaneseCounting") {
    return chinese(number);
  }
  if (format.starts_with("decimalEnclosedCircle")) return circled(number);
  if (format == "lowerLetter") return lettered(number, 'a');
  if (format == "upperLetter") return lettered(number, 'A');
  return std::to_string(number);
}

}  // namespace

DocxNumbering::DocxNumbering(pugi::xml_node numbering, pugi::xml_node styles) {
  for (const pugi::xml_node node : numbering) {
    if (local_name(node.name()) != "abstractNum") continue;
    List& list = abstract_lists_[std::string(attribute(node, "abstractNumId"))];
    for (const pugi::xml_node level : node) {
      const unsigned depth = number_of(attribute(level, "ilvl"), levels);
      if (local_name(level.name()) == "lvl" && depth < levels) list[depth] = read_level(level);
    }
  }
  for (const pugi::xml_node node : numbering) {
    if (local_name(node.name()) == "num") read_number(node);
  }
  for (const pugi::xml_node style : styles) {
    const Place place = place_of(child(style, "pPr"));
    if (local_name(style.name()) == "style" && !place.number.empty()) styles_[std::string(attribute(style, "styleId"))] = place;
  }
}

DocxNumbering::Level DocxNumbering::read_level(pugi::xml_node level) {
  const std::string_view text = value_of(level, "lvlText");
  return {number_of(value_of(level, "start"), 1), std::string(value_of(level, "numFmt")),
          std::string(text.size() <= longest_pattern ? text : std::string_view())};
}

void DocxNumbering::read_number(pugi::xml_node number) {
  const std::string id(attribute(number, "numId"));
  const std::string abstract(value_of(number, "abstractNumId"));
  List& list = lists_[id] = abstract_lists_[abstract];
  counted_as_[id] = "abstract " + abstract;
  for (const pugi::xml_node change : number) {
    const unsigned depth = number_of(attribute(change, "ilvl"), levels);
    if (local_name(change.name()) != "lvlOverride" || depth >= levels) continue;
    if (const pugi::xml_node level = child(change, "lvl")) list[depth] = read_level(level);
    list[depth].start = number_of(value_of(change, "startOverride"), list[depth].start);
    counted_as_[id] = id;
  }
}

DocxNumbering::Place DocxNumbering::place_of(pugi::xml_node properties) {
  const pugi::xml_node place = child(properties, "numPr");
  return {std::string(value_of(place, "numId")), std::min<std::size_t>(number_of(value_of(place, "ilvl"), 0), levels - 1)};
}

std::string DocxNumbering::next(pugi::xml_node properties) {
  Place place = place_of(properties);
  if (place.number.empty()) {
    const auto style = styles_.find(std::string(value_of(properties, "pStyle")));
    if (style != styles_.end()) place = style->second;
  }
  const auto found = lists_.find(place.number);
  if (found == lists_.end()) return {};
  const List& list = found->second;
  if (list[place.level].format == "bullet" || list[place.level].format == "none") return {};

  std::vector<unsigned>& counts = counts_[counted_as_[place.number]];
  while (counts.size() <= place.level) counts.push_back(list[counts.size()].start - 1);
  counts.resize(place.level + 1);
  ++counts[place.level];
  std::string text;
  const std::string& pattern = list[place.level].text;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const bool is_number = pattern[i] == '%' && i + 1 < pattern.size() && text::is_digit(pattern[i + 1]);
    const std::size_t level = is_number ? static_cast<std::size_t>(pattern[++i] - '1') : levels;
    if (level < counts.size()) {
      text += written(std::max(counts[level], 1U), list[level].format);
    } else if (!is_number) {
      text += pattern[i];
    }
  }
  return text;
}

}  // namespace zhibiao::pages
