#include <map>

#include "quantity/numeral.hpp"
#include "report/page.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace zhibiao::report {

namespace {

using quantity::Time;

constexpr int oldest_year = 1990;  // no report of this kind is older
constexpr int weight_of_heading = 4;
constexpr int weight_of_opening = 2;  // a year that opens a sentence
constexpr int contradicting_weight = 6;

std::string year_month(int year, int month) { return std::to_string(year) + (month < 10 ? "-0" : "-") + std::to_string(month); }

std::string period_of(int year, const Time& time) {
  if (time.month == 0 || time.day != 0 || year == 0) return {};
  const std::string from = year_month(year, time.month);
  return time.month_to == 0 ? from : from + "/" + year_month(year, time.month_to);
}

/// The year before a date as ISO 8601, and so on; 0 when there is none.
int year_of(const std::string& iso_date) { return iso_date.empty() ? 0 : std::stoi(iso_date.substr(0, 4)); }
int month_of(const std::string& iso_date) { return iso_date.empty() ? 0 : std::stoi(iso_date.substr(5, 2)); }

/// Reads one text for the years that it names, outside of the names of papers.
class YearReader {
 public:
  enum class Words : bool { skip, read };  // words such as 上年度 and 上半年

  YearReader(std::u32string_view text, const lexicon::Lexicon& lexicon, const lexicon::Scan& scan, const Categories& categories,
             Words words)
      : text_(text), lexicon_(lexicon), scan_(scan), categories_(categories), dates_(text, lexicon, scan), words_(words) {}

  /// Calls `found(time)` for every time expression in the span that is not within 《》 or 〔〕.
  template <typename Found>
  void each(Span span, Found&& found) const {
    int quoted = 0;
    for (std::uint32_t i = span.start; i < span.end;) {
      const char32_t c = text_[i];
      if (c == U'《' || c == U'〔' || c == U'〈') ++quoted;
      if ((c == U'》' || c == U'〕' || c == U'〉') && quoted > 0) --quoted;
      auto time = quoted > 0 || (i > 0 && is_digit(c) && is_digit(text_[i - 1])) ? std::nullopt : read(i, span.end);
      if (time) found(*time);
      i = time ? time->span.end : i + 1;
    }
  }
  [[nodiscard]] bool is_base(const Time& time) const {
    return lexicon_.longest_ending_at(scan_, time.span.start, 0, categories_.base) != nullptr;
  }
  /// Whether the words right behind the time make it one of a plan.
  [[nodiscard]] bool is_plan(const Time& time, std::uint32_t end) const {
    constexpr std::uint32_t reach = 8;
    return lexicon_.first_in(scan_, {time.span.end, std::min(end, time.span.end + reach)}, categories_.later) != nullptr;
  }

 private:
  std::optional<Time> read(std::uint32_t i, std::uint32_t end) const {
    if (words_ == Words::read)
      if (auto time = dates_.word(i)) return time;
    if (!opens_year(i)) return std::nullopt;
    if (auto found = dates_.read(i, end); found && found->time.span.end > i) return found->time;
    return bare_year(i);
  }
  /// A year, or a month without one, begins with a digit or with several Chinese ones.
  [[nodiscard]] bool opens_year(std::uint32_t i) const {
    const auto is_chinese = [&](std::uint32_t at) { return at < text_.size() && quantity::chinese_digit(text_[at]) >= 0; };
    return is_digit(text_[i]) || (is_chinese(i) && is_chinese(i + 1));
  }
  /// 2020法治政府建设…: a year whose 年 is missing.
  std::optional<Time> bare_year(std::uint32_t i) const {
    std::uint32_t end = i;
    int year = 0;
    while (end < text_.size() && end < i + 5 && is_digit(text_[end])) year = year * 10 + static_cast<int>(text_[end++] - U'0');
    if (end != i + 4 || year < oldest_year || year > 2099 || (end < text_.size() && !is_ideograph(text_[end]))) return std::nullopt;
    Time time;
    time.span = {i, end};
    time.year = year;
    return time;
  }

  std::u32string_view text_;
  const lexicon::Lexicon& lexicon_;
  const lexicon::Scan& scan_;
  const Categories& categories_;
  quantity::DateReader dates_;
  Words words_;
};

struct Stated {
  int year = 0;
  std::string period;
};

/// The year that a title names; a later year of plans does not count, 上年度 is counted from the year of publication.
Stated year_of_title(const Page& page, const Findings& findings) {
  const std::u32string title = text::fold(text::to_code_points(findings.title));
  const lexicon::Scan scan = page.lexicon.scan(title);
  const YearReader reader(title, page.lexicon, scan, page.categories, YearReader::Words::read);
  const Span whole{0, static_cast<std::uint32_t>(title.size())};
  Stated stated;
  std::optional<int> relative;
  std::optional<Time> months;
  reader.each(whole, [&](const Time& time) {
    if (time.year != 0 && time.day == 0 && stated.year == 0 && !reader.is_plan(time, whole.end))
      stated.year = time.year_to != 0 ? time.year_to : time.year;
    if (time.month != 0 && time.day == 0 && !months) months = time;
    if (time.relative_year && !relative) relative = time.relative_year;
  });
  if (stated.year == 0 && relative && !findings.published.empty()) stated.year = year_of(findings.published) + *relative;
  if (months) stated.period = period_of(stated.year, *months);
  return stated;
}

/// How often the text speaks of each year as the one that it tells of.
std::map<int, int> years_of_text(const Page& page, int published) {
  const YearReader reader(page.text, page.lexicon, page.scan, page.categories, YearReader::Words::skip);
  std::map<int, int> weights;
  for (const layout::Sentence& sentence : page.layout.sentences) {
    const layout::Block& block = page.layout.blocks[sentence.block];
    if (page.layout.sections[block.section].role == SectionRole::plans) continue;
    reader.each(sentence.span, [&](const Time& time) {
      const bool counts = time.year >= oldest_year && time.year_to == 0 && time.day == 0 && (published == 0 || time.year <= published);
      if (!counts || reader.is_base(time) || reader.is_plan(time, sentence.span.end)) return;
      const bool opens = time.span.start == sentence.span.start;
      weights[time.year] += block.kind == layout::BlockKind::heading ? weight_of_heading : opens ? weight_of_opening : 1;
    });
  }
  return weights;
}

/// The heaviest year; of equal ones the latest, since earlier years are mostly what it is compared with.
int heaviest(const std::map<int, int>& weights) {
  int year = 0;
  int best = 0;
  for (const auto& [candidate, weight] : weights)
    if (weight >= best) {
      year = candidate;
      best = weight;
    }
  return year;
}

/// A report that is published in the first half of a year tells of the year before.
int year_of_publication(const std::string& published) {
  constexpr int last_month_for_the_year_before = 6;
  if (published.empty()) return 0;
  return month_of(published) <= last_month_for_the_year_before ? year_of(published) - 1 : year_of(published);
}

/// The title of a report to a parliament names the year of its plans: the text looks back on the year before.
bool looks_back(const Page& page, int title_year, const std::map<int, int>& weights) {
  const int told = heaviest(weights);
  if (told == 0 || told != title_year - 1 || weights.at(told) < weight_of_heading) return false;
  const YearReader reader(page.text, page.lexicon, page.scan, page.categories, YearReader::Words::skip);
  bool planned = false;
  for (const Section& section : page.layout.sections)
    if (section.role == SectionRole::plans)
      reader.each(section.heading_span, [&](const Time& time) { planned = planned || time.year == title_year; });
  return planned;
}

void check_year(const Page& page, const Findings& findings, const std::map<int, int>& weights, std::vector<Diagnostic>& diagnostics) {
  const int published = year_of(findings.published);
  constexpr int latest_publication = 2;
  const std::string year = std::to_string(findings.year);
  if (published != 0 && (published < findings.year || published > findings.year + latest_publication))
    diagnostics.push_back(
        {findings.title_span, "year_contradicts", "The report is of " + year + ", but the page is dated " + findings.published + "."});
  const int other = heaviest(weights);
  if (other != 0 && other != findings.year && weights.at(other) >= contradicting_weight && weights.count(findings.year) == 0)
    diagnostics.push_back({page.title.empty() ? Span{} : page.title.front(), "year_contradicts",
                           "The report is said to be of " + year + ", but its text speaks of " + std::to_string(other) + " only."});
}

}  // namespace

void find_year(const Page& page, Findings& findings, std::vector<Diagnostic>& diagnostics) {
  const Stated title = year_of_title(page, findings);
  const std::map<int, int> weights = years_of_text(page, year_of(findings.published));
  findings.year = title.year != 0 ? title.year : heaviest(weights);
  if (looks_back(page, title.year, weights)) --findings.year;
  findings.period = title.period;
  if (findings.year == 0) {
    findings.year = year_of_publication(findings.published);
    if (findings.year != 0)
      diagnostics.push_back({{},
                             "year_from_publication",
                             "Nothing on the page names the year; " + std::to_string(findings.year) +
                                 " was taken from the date of publication, " + findings.published + "."});
  }
  const int given = page.document.options.year;
  if (given != 0 && findings.year != 0 && given != findings.year)
    diagnostics.push_back(
        {findings.title_span, "year_contradicts",
         "The year was given as " + std::to_string(given) + ", but the page says " + std::to_string(findings.year) + "."});
  if (given != 0) {
    if (given != findings.year) findings.period.clear();
    findings.year = given;
    return;
  }
  if (findings.year != 0) check_year(page, findings, weights, diagnostics);
}

}  // namespace zhibiao::report
