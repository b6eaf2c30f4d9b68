#include "pages/html/main_content.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>
#include <vector>

#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace zhibiao::pages {
namespace {

using Lines = std::vector<Line>;

// A half-open range of lines.
struct Range {
  std::size_t first = 0;
  std::size_t last = 0;
};

bool is_link(const Line& line) { return line.linked * 2 > line.letters; }

// Sentences outside links, by their punctuation; headings, dates, cells, labels and footers have little or none.
bool is_prose(const Line& line) {
  constexpr std::uint32_t shortest = 10;
  constexpr std::ptrdiff_t marks_of_a_sentence = 3;
  if (line.letters - line.linked < shortest || is_link(line)) return false;
  if (text::contains_any(line.text, {"。", "；"})) return true;
  const std::u32string code_points = text::to_code_points(line.text);
  return std::count_if(code_points.begin(), code_points.end(), [](char32_t c) {
           return std::u32string_view(U"，、！？,;").find(c) != std::u32string_view::npos;
         }) >= marks_of_a_sentence;
}

bool is_table_row(const Line& line) { return line.text.find('\t') != std::string::npos && !is_link(line); }

bool is_content(const Line& line) { return (is_prose(line) || is_table_row(line)) && !line.furniture; }

// How much the line speaks for being content: letters of prose count most, of links against it.
std::int64_t worth(const Line& line) {
  constexpr std::int64_t prose = 10;
  constexpr std::int64_t other = 3;
  constexpr std::int64_t link = -3;
  if (line.furniture) return link * line.letters;
  return (line.letters - line.linked) * (is_prose(line) ? prose : other) + line.linked * link;
}

// Class names lie: what holds most of the page's prose is no furniture, whatever it is called.
Lines with_trusted_furniture(Lines lines) {
  std::uint64_t all = 0;
  std::uint64_t furniture = 0;
  for (const Line& line : lines) {
    const std::uint64_t letters = is_prose(line) ? line.letters : 0;
    all += letters;
    furniture += line.furniture ? letters : 0;
  }
  if (furniture * 2 > all) {
    for (Line& line : lines) line.furniture = false;
  }
  return lines;
}

// Sums over the lines of a page.
class Tally {
 public:
  explicit Tally(const Lines& lines) : lines_(lines) {
    for (const Line& line : lines) {
      worth_.push_back(worth_.back() + worth(line));
      content_.push_back(content_.back() + (is_content(line) ? line.letters : 0));
    }
  }
  [[nodiscard]] std::int64_t worth_of(Range range) const { return worth_[range.last] - worth_[range.first]; }
  [[nodiscard]] std::int64_t content_of(Range range) const { return content_[range.last] - content_[range.first]; }
  [[nodiscard]] Range lines_of(const HtmlElement& element) const { return {lines_up_to(element.first), lines_up_to(element.last)}; }

 private:
  [[nodiscard]] std::size_t lines_up_to(std::uint32_t tick) const {
    const auto later = [](std::uint32_t t, const Line& line) { return t < line.tick; };
    return static_cast<std::size_t>(std::upper_bound(lines_.begin(), lines_.end(), tick, later) - lines_.begin());
  }

  const Lines& lines_;
  std::vector<std::int64_t> worth_{0};  // of all lines before each
  std::vector<std::int64_t> content_{0};
};

// The element whose lines are worth most; one that the markup calls the main part has an advantage.
Range most_worthy(const HtmlPage& page, const Lines& lines, const Tally& tally) {
  Range best{0, lines.size()};
  std::int64_t most = 0;
  for (const HtmlElement& element : page.elements) {
    const Range range = tally.lines_of(element);
    const std::int64_t sum = tally.worth_of(range);
    const std::int64_t advantage = element.main ? sum / 4 : 0;
    if (sum + advantage > most) {
      most = sum + advantage;
      best = range;
    }
  }
  return best;
}

// The smallest element with most of what `outer` has: the rest of it is mostly labels, notes and footers.
Range smallest_with_most(const HtmlPage& page, Range outer, const Tally& tally) {
  const auto most = [](std::int64_t part, std::int64_t whole) { return part * 4 >= whole * 3; };
  Range best = outer;
  for (const HtmlElement& element : page.elements) {
    const Range range = tally.lines_of(element);
    const bool paragraph = element.paragraph || (element.inline_text && range.last - range.first <= 1);
    const bool within = !paragraph && outer.first <= range.first && range.last <= outer.last;
    const bool smaller = range.last - range.first <= best.last - best.first;
    if (within && smaller && most(tally.content_of(range), tally.content_of(outer)) && most(tally.worth_of(range), tally.worth_of(outer))) {
      best = range;
    }
  }
  return best;
}

// 2020-3-1, 2020年03月01日, 2020/3/1, 2020.03.01
bool has_date(std::string_view text) {
  const std::u32string code_points = text::to_code_points(text);
  std::size_t at = 0;
  const auto digits = [&](std::size_t least, std::size_t most) {
    const std::size_t first = at;
    while (at < code_points.size() && at - first < most && code_points[at] >= U'0' && code_points[at] <= U'9') ++at;
    return at - first >= least;
  };
  const auto mark = [&](std::u32string_view marks) {
    return at < code_points.size() && marks.find(code_points[at++]) != std::u32string_view::npos;
  };
  for (std::size_t start = 0; start < code_points.size(); ++start) {
    at = start;
    if (digits(4, 4) && mark(U"-/.年") && digits(1, 2) && mark(U"-/.月") && digits(1, 2)) return true;
  }
  return false;
}

// With the sentences and table rows of `outer` that no links part from `inner`: a first paragraph that stands before the
// container of the rest, a table and what follows it.
Range extended(const Lines& lines, Range inner, Range outer) {
  const auto parts = [](const Line& line) { return line.furniture || line.linked * 4 > line.letters; };
  Range range = inner;
  std::size_t first = inner.first;
  for (; first > outer.first && !parts(lines[first - 1]); --first) {
    if (is_content(lines[first - 1])) range.first = first - 1;
  }
  std::size_t last = inner.last;
  for (; last < outer.last && !parts(lines[last]); ++last) {
    if (is_content(lines[last])) range.last = last + 1;
  }
  // A signature ends with its date.
  constexpr std::size_t most_signed = 4;
  for (std::size_t i = range.last; i < std::min(last, range.last + most_signed); ++i) {
    if (has_date(lines[i].text)) {
      range.last = i + 1;
      break;
    }
  }
  // A table has its caption and unit before it, and notes behind it.
  constexpr std::size_t most_notes = 3;
  if (is_table_row(lines[range.first])) range.first -= std::min(range.first - first, most_notes);
  if (is_table_row(lines[range.last - 1])) range.last += std::min(last - range.last, most_notes);
  return range;
}

// Without the links and labels before the first and behind the last sentence or table row, as far as they are worth less than nothing.
Range trimmed(const Lines& lines, Range range) {
  std::size_t first = range.first;
  std::int64_t sum = 0;
  std::int64_t least = 0;
  for (std::size_t i = range.first; i < range.last && !is_content(lines[i]); ++i) {
    sum += worth(lines[i]);
    if (sum < least) {
      least = sum;
      first = i + 1;
    }
  }
  std::size_t last = range.last;
  sum = least = 0;
  for (std::size_t i = range.last; i > first && !is_content(lines[i - 1]); --i) {
    sum += worth(lines[i - 1]);
    if (sum < least) {
      least = sum;
      last = i - 1;
    }
  }
  return {first, last};
}

Range find_content(const HtmlPage& page, const Lines& lines) {
  const Tally tally(lines);
  const Range outer = most_worthy(page, lines, tally);
  if (tally.content_of(outer) == 0) return outer;  // nothing to go by
  return trimmed(lines, extended(lines, smallest_with_most(page, outer, tally), outer));
}

// Without white space, to compare what pages break and indent differently.
std::string squeezed(std::string_view text) {
  std::string out;
  for (const char32_t c : text::to_code_points(text)) {
    if (c > 0x20 && c != 0xA0 && c != 0x3000) out += text::to_utf8(c);
  }
  return out;
}

// Short parts with marks between them: arrows, or slashes between links.
bool is_breadcrumb_line(const Line& line) {
  constexpr std::uint32_t longest = 120;
  if (line.letters > longest || is_prose(line)) return false;
  const bool slashed = line.linked * 3 > line.letters && std::count(line.text.begin(), line.text.end(), '/') > 1;
  return slashed || text::contains_any(line.text, {">", "»", "›", "＞", "≫", "→"});
}

// The parts of <title>: the name of the page and, mostly behind it, those of the column and the site.
std::vector<std::string_view> title_parts(std::string_view title) {
  constexpr std::string_view marks[] = {"_", "|", "-", "—", "–", ">", "»", "＿", "｜"};
  std::vector<std::string_view> parts;
  std::size_t start = 0;
  for (std::size_t i = 0; i < title.size();) {
    const auto* mark = std::find_if(std::begin(marks), std::end(marks), [&](auto m) { return title.substr(i).starts_with(m); });
    const std::size_t length = mark == std::end(marks) ? 1 : mark->size();
    const bool within_number = i > 0 && text::is_digit(title[i - 1]) && i + length < title.size() && text::is_digit(title[i + length]);
    if (mark != std::end(marks) && !within_number) {
      parts.push_back(title.substr(start, i - start));
      start = i + length;
    }
    i += length;
  }
  parts.push_back(title.substr(start));
  std::erase_if(parts, [](std::string_view part) { return part.find_first_not_of(" \t") == std::string_view::npos; });
  return parts;
}

std::string meta(const HtmlPage& page, const std::string& name) {
  const auto found = page.metadata.find(name);
  return found == page.metadata.end() ? std::string() : found->second;
}

std::string_view stripped(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t");
  return first == std::string_view::npos ? std::string_view{} : text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

// The longest of `standing` that is a part of `whole`, where that has no marks between its parts; empty when there is none.
std::string line_within(const std::string& whole, const std::vector<std::string>& standing) {
  constexpr std::size_t shortest = 24;  // bytes of a title
  std::string longest;
  for (const std::string& line : standing) {
    if (line.size() >= shortest && line.size() > longest.size() && whole.find(line) != std::string::npos) longest = line;
  }
  return longest;
}

// The name of the page: as its metadata, a heading or a line near the content says; else the first part of <title>.
std::string page_title(const HtmlPage& page, const Lines& lines, Range near) {
  if (std::string title = meta(page, "articletitle"); !title.empty()) return title;
  const std::string whole = meta(page, "title");
  const std::vector<std::string_view> parts = title_parts(whole);
  std::vector<std::string> standing;  // lines, and each with the one before it: long titles take two
  std::string before;
  for (std::size_t i = near.first; i < near.last; ++i) {
    std::string line = is_link(lines[i]) ? std::string() : squeezed(lines[i].text);
    if (!line.empty()) standing.insert(standing.end(), {line, before + line});
    before = std::move(line);
  }
  std::string_view longest;
  for (const std::string_view part : parts) {
    const bool stands = std::find(standing.begin(), standing.end(), squeezed(part)) != standing.end();
    if (stands && part.size() > longest.size()) longest = part;
  }
  if (!longest.empty()) return std::string(stripped(longest));
  if (std::string within = line_within(squeezed(whole), standing); !within.empty()) return within;
  const std::string site = parts.size() > 1 ? squeezed(parts.back()) : std::string();
  for (std::size_t i = near.first; i < near.last; ++i) {
    if (lines[i].heading && !is_link(lines[i]) && squeezed(lines[i].text) != site) return lines[i].text;
  }
  return parts.empty() ? std::string() : std::string(stripped(parts.front()));
}

// The lines before the content that tell about it, by index.
std::vector<std::size_t> lead_of(const Lines& lines, std::size_t content, const std::string& title) {
  constexpr std::size_t reach = 40;           // lines between a breadcrumb or title and the content
  constexpr std::size_t near = 8;             // lines between a date that stands alone and the content
  constexpr std::size_t shortest_piece = 18;  // bytes of one line of a title in several
  const std::string wanted = squeezed(title);
  const auto names_page = [&](const Line& line) {
    const std::string text = squeezed(line.text);
    return text == wanted || (text.size() >= shortest_piece && wanted.find(text) != std::string::npos);
  };
  const std::size_t floor = content - std::min(content, reach);
  std::size_t first = content;
  bool title_found = false;
  bool breadcrumb_found = false;
  for (std::size_t i = content; i-- > floor;) {
    const bool breadcrumb = !breadcrumb_found && is_breadcrumb_line(lines[i]);
    const bool names = !is_link(lines[i]) && !lines[i].furniture && names_page(lines[i]);
    if (breadcrumb || names) first = i;
    breadcrumb_found = breadcrumb_found || breadcrumb;
    title_found = title_found || names;
    if (breadcrumb_found && title_found) break;
  }
  std::vector<std::size_t> lead;
  for (std::size_t i = floor; i < content; ++i) {
    const bool breadcrumb = is_breadcrumb_line(lines[i]) && i >= first;
    const bool between = i >= first && !is_link(lines[i]) && !lines[i].furniture;
    const bool date = i + near >= content && !is_link(lines[i]) && !lines[i].furniture && has_date(lines[i].text);
    if (breadcrumb || between || date) lead.push_back(i);
  }
  return lead;
}

}  // namespace

std::string main_text(const HtmlPage& page) {
  constexpr std::size_t head_lines = 12;  // of the content, where its title may stand
  constexpr std::size_t reach = 40;
  const Lines lines = with_trusted_furniture(page.lines);
  const Range content = find_content(page, lines);
  const Range near{content.first - std::min(content.first, reach), std::min(content.first + head_lines, content.last)};
  const std::string title = page_title(page, lines, near);
  const std::vector<std::size_t> lead = lead_of(lines, content.first, title);

  std::string head;
  for (const std::size_t i : lead) head += squeezed(lines[i].text);
  for (std::size_t i = content.first; i < near.last; ++i) head += squeezed(lines[i].text);
  bool title_missing = !title.empty() && head.find(squeezed(title)) == std::string::npos;

  std::string text;
  const auto add = [&](std::string_view line) { text.append(line).append("\n"); };
  const auto add_missing_title = [&] {
    if (title_missing) add(title);
    title_missing = false;
  };
  for (const std::size_t i : lead) {
    if (!is_breadcrumb_line(lines[i])) add_missing_title();
    add(lines[i].text);
  }
  add_missing_title();
  for (std::size_t i = content.first; i < content.last; ++i) {
    if (!(lines[i].furniture && is_link(lines[i]))) add(lines[i].text);
  }
  return text;
}

std::size_t content_letters(const HtmlPage& page) {
  std::size_t letters = 0;
  for (const Line& line : with_trusted_furniture(page.lines)) letters += is_content(line) ? line.letters : 0;
  return letters;
}

}  // namespace zhibiao::pages
