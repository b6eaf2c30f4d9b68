#include "page/article.hpp"

#include <algorithm>
#include <string_view>

#include "page/html.hpp"
#include "text/characters.hpp"

namespace zhibiao::page {
namespace {

// A stretch of the text with tags around it.
struct Mark {
  Span span;
  std::string open;   // where it begins, without its closing bracket
  std::string first;  // what only its first piece has
  std::string_view close;
};

std::string title_of(const Figures& figures, const Observation& observation) {
  const std::string name = figures.name_of(observation);
  return on_one_line((name.empty() ? observation.label : name) + (observation.year ? " " + to_string(observation.year) : ""));
}

Mark mark_of(const Figures& figures, const Observation& observation) {
  const std::string start = std::to_string(observation.span.start);
  const Domain* domain = figures.domain_of(observation);
  Mark mark{observation.span, "<a class=\"f ", " id=\"f" + start + "\"", "</a>"};
  mark.open += domain == nullptr ? "u" : domain->css;
  if (observation.status != Status::actual) mark.open += " plan";
  if (figures.is_wrong(observation)) mark.first += " title=\"" + escaped(figures.words()("wrong")) + "\"";
  if (figures.is_wrong(observation)) mark.open += " wrong";
  mark.open += "\" href=\"#d" + start + "\"";
  if (domain != nullptr) mark.first += " data-k=\"" + domain->letter + "\"";
  if (!figures.is_wrong(observation)) mark.first += " title=\"" + title_of(figures, observation) + "\"";
  return mark;
}

// In order of the text, none in another: a figure comes before a number that is none.
std::vector<Mark> marks_of(const Figures& figures) {
  std::vector<Mark> marks;
  for (const Observation& observation : figures.all()) marks.push_back(mark_of(figures, observation));
  for (const Rejection& rejection : figures.content().report.rejections) {
    const std::string reason = escaped(figures.words().of("reason", rejection.reason));
    marks.push_back(
        {rejection.span, "<span class=\"r\" title=\"" + reason + "\"", " id=\"r" + std::to_string(rejection.span.start) + "\"", "</span>"});
  }
  std::stable_sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) { return a.span.start < b.span.start; });
  std::uint32_t end = 0;
  std::erase_if(marks, [&](const Mark& mark) {
    if (mark.span.start < end || mark.span.length() == 0) return true;
    end = mark.span.end;
    return false;
  });
  return marks;
}

class Writer {
 public:
  explicit Writer(const Figures& figures)
      : content_(figures.content()), text_(content_.text), marks_(marks_of(figures)), sections_(content_.report.sections) {
    for (const Section& section : sections_)
      if (section.role == SectionRole::furniture) furniture_.push_back(section.span);
  }

  Article write() {
    while (at_ < text_.size()) {
      const Span line = line_at(at_);
      if (is_row(line))
        write_table();
      else
        write_line(line);
    }
    return std::move(article_);
  }

 private:
  [[nodiscard]] Span line_at(std::uint32_t start) const {
    std::uint32_t end = start;
    while (end < text_.size() && !text::is_line_break(text_[end])) ++end;
    return {start, end};
  }
  [[nodiscard]] Span trimmed(Span line) const {
    while (line.start < line.end && text::is_blank(text_[line.start])) ++line.start;
    while (line.start < line.end && text::is_blank(text_[line.end - 1])) --line.end;
    return line;
  }
  [[nodiscard]] std::u32string_view in(Span span) const { return std::u32string_view(text_).substr(span.start, span.length()); }
  // A row of a table has a TAB within it.
  [[nodiscard]] bool is_row(Span line) const { return in(trimmed(line)).find(U'\t') != std::u32string_view::npos; }

  // What ends a line is one character, or CR and LF.
  void end_line(std::uint32_t end) {
    if (end < text_.size()) article_.html += '\n';
    at_ = end + (end + 1 < text_.size() && text_[end] == U'\r' && text_[end + 1] == U'\n' ? 2 : 1);
  }

  void write_line(Span line) {
    const Span words = trimmed(line);
    if (words.length() == 0) {
      article_.html += escaped(in(line));
      return end_line(line.end);
    }
    const auto [tag, attributes] = element_of(words);
    article_.html += '<' + tag + attributes + '>';
    write_marked(line);
    article_.html += "</" + tag + '>';
    end_line(line.end);
  }

  void write_table() {
    article_.html += "<div class=\"table\" tabindex=\"0\"><table><tbody>";
    Span row = line_at(at_);
    while (at_ < text_.size() && (is_row(row) || (row.length() > 0 && text_[row.start] == U'\t'))) {
      article_.html += "<tr>";
      Span cell{row.start, row.start};
      for (; cell.end <= row.end; ++cell.end) {
        if (cell.end < row.end && text_[cell.end] != U'\t') continue;
        article_.html += "<td>";
        write_marked(cell);
        article_.html += "</td>";
        if (cell.end < row.end) article_.html += '\t';
        cell.start = cell.end + 1;
      }
      article_.html += "</tr>";
      end_line(row.end);
      row = line_at(at_);
    }
    article_.html += "</tbody></table></div>";
  }

  // Name and attributes of the element for a line.
  std::pair<std::string, std::string> element_of(Span words) {
    std::string tag = "p";
    std::string attributes;
    for (; section_ < sections_.size() && sections_[section_].heading_span.start < words.end; ++section_) {
      const Section& section = sections_[section_];
      if (section.heading_span.length() == 0 || section.heading_span.start < words.start) continue;
      if (attributes.empty()) {
        attributes = " id=\"s" + std::to_string(section_) + "\"";
        article_.headed.insert(section_);
      }
      constexpr int highest = 3;
      constexpr int lowest = 5;
      if (section.heading_span.start == words.start && section.heading_span.end >= words.end)
        tag = "h" + std::to_string(std::clamp(section.level + highest - 1, highest, lowest));
    }
    if (is_furniture(words.start)) attributes += " class=\"furniture\"";
    return {tag, attributes};
  }

  [[nodiscard]] bool is_furniture(std::uint32_t place) const {
    return std::any_of(furniture_.begin(), furniture_.end(), [&](Span span) { return span.start <= place && place < span.end; });
  }

  void write_marked(Span stretch) {
    while (stretch.start < stretch.end) {
      while (mark_ < marks_.size() && marks_[mark_].span.end <= stretch.start) ++mark_;
      const Mark* mark = mark_ < marks_.size() && marks_[mark_].span.start < stretch.end ? &marks_[mark_] : nullptr;
      const std::uint32_t begin = mark == nullptr ? stretch.end : std::max(mark->span.start, stretch.start);
      article_.html += escaped(in({stretch.start, begin}));
      stretch.start = begin;
      if (mark == nullptr) return;
      const std::uint32_t end = std::min(mark->span.end, stretch.end);
      article_.html += mark->open;
      if (begin == mark->span.start) article_.html += mark->first;
      article_.html.append(">").append(escaped(in({begin, end}))).append(mark->close);
      stretch.start = end;
    }
  }

  const Content& content_;
  const std::u32string& text_;
  std::vector<Mark> marks_;
  const std::vector<Section>& sections_;
  std::vector<Span> furniture_;
  Article article_;
  std::uint32_t at_ = 0;
  std::size_t mark_ = 0;
  std::size_t section_ = 0;
};

}  // namespace

Article article_of(const Figures& figures) { return Writer(figures).write(); }

}  // namespace zhibiao::page
