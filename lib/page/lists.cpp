#include "page/lists.hpp"

#include <algorithm>
#include <vector>

#include "page/html.hpp"
#include "text/characters.hpp"
#include "text/utf8.hpp"

namespace zhibiao::page {
namespace {

std::string element(const std::string& tag, const std::string& content) { return "<" + tag + ">" + content + "</" + tag + ">"; }
std::string element(const std::string& tag, const std::string& css, const std::string& content) {
  return "<" + tag + " class=\"" + css + "\">" + content + "</" + tag + ">";
}
std::string link(const std::string& anchor, const std::string& content) { return "<a href=\"#" + anchor + "\">" + content + "</a>"; }
std::string count(std::size_t number) { return element("b", std::to_string(number)); }

std::string anchor(const Observation& observation) { return "f" + std::to_string(observation.span.start); }

template <typename Test>
std::size_t count_if(const Figures& figures, Test test) {
  return static_cast<std::size_t>(std::count_if(figures.all().begin(), figures.all().end(), test));
}

bool is_plan(const Observation& observation) { return observation.status != Status::actual; }
bool is_change(const Observation& observation) { return observation.change != Change::none; }

// What a figure counts: in the report's words, else by the name of its indicator.
std::string what(const Figures& figures, const Observation& observation) {
  std::string words = observation.label.empty() ? figures.name_of(observation) : observation.label;
  if (!observation.breakdown.empty() && observation.breakdown != words) words += (words.empty() ? "" : " · ") + observation.breakdown;
  return on_one_line(words);
}

// A figure in few words, which leads to it.
std::string reference(const Figures& figures, const Observation& observation) {
  return link(anchor(observation), on_one_line(observation.quote)) + " " + what(figures, observation);
}

std::string reference(const Figures& figures, std::uint32_t start) {
  const Observation* observation = figures.at(start);
  return observation == nullptr ? std::string() : reference(figures, *observation);
}

std::string place_of(const Words& words, Span span) {
  return words("place_unit") + " " + std::to_string(span.start) + "–" + std::to_string(span.end);
}

// ------------------------------------------------------------------------------------------------ one figure

std::string verdict(const Figures& figures, const CheckResult& check) {
  const Words& words = figures.words();
  std::string operands;
  for (const std::uint32_t operand : check.operands) {
    const Observation& figure = figures.all()[operand];
    operands += (operands.empty() ? "" : "、") + link(anchor(figure), on_one_line(figure.quote));
  }
  const std::string kind = words.of("check", check.kind) + " " + escaped(check.formula) + "（" + operands + "）";
  if (check.consistent) return "✓ " + kind;
  return element("span", "bad",
                 "≠ " + words("says") + " " + figures.all()[check.stated].value.to_string() + "，" + words("gives") + " " +
                     check.reckoned.to_string()) +
         "：" + kind;
}

std::string value_of(const Words& words, const Observation& observation) {
  std::string value = observation.qualifier == Qualifier::exact ? "" : words.of("qualifier", to_string(observation.qualifier)) + " ";
  value += observation.value.to_string();
  if (observation.value_high) value += "–" + observation.value_high->to_string();
  return escaped(value + " " + observation.unit);
}

std::string region_of(const Figures& figures, const Observation& observation) {
  const DocumentInfo& info = figures.content().report.info;
  const std::string& code = observation.region_code.empty() ? info.region_code : observation.region_code;
  if (code.empty()) return figures.words()("unknown");
  const auto found = figures.content().regions.find(code);
  const std::string& name = code == info.region_code || found == figures.content().regions.end() ? info.region_name : found->second;
  return escaped(name) + " " + element("span", "code", escaped(code));
}

class Fields {
 public:
  explicit Fields(const Words& words) : words_(words) {}
  void add(std::string_view name, const std::string& content) {
    if (!content.empty()) html_ += element("dt", words_(name)) + element("dd", content);
  }
  [[nodiscard]] const std::string& html() const { return html_; }

 private:
  const Words& words_;
  std::string html_;
};

std::string fields_of(const Figures& figures, const Observation& observation) {
  const Words& words = figures.words();
  Fields fields(words);
  const std::string name = escaped(figures.name_of(observation));
  fields.add("indicator", name.empty() ? words("uncoded") : name + " " + element("span", "code", escaped(*observation.indicator)));
  fields.add("value", value_of(words, observation));
  fields.add("label", on_one_line(observation.label));
  fields.add("breakdown", on_one_line(observation.breakdown));
  fields.add("year", observation.year ? to_string(observation.year) : words("unknown"));
  fields.add("period", to_string(observation.period));
  fields.add("region", region_of(figures, observation));
  fields.add("status", words.of("status", to_string(observation.status)) +
                           (is_change(observation) ? "，" + words.of("change", to_string(observation.change)) : ""));
  if (observation.part_of) fields.add("part_of", reference(figures, *observation.part_of));
  std::string parts;
  for (const std::uint32_t part : figures.parts_of(observation)) parts += (parts.empty() ? "" : "；") + reference(figures, part);
  fields.add("parts", parts);
  if (observation.repeats) fields.add("repeats", reference(figures, *observation.repeats));
  for (const CheckResult* check : figures.checks_of(observation)) fields.add("check", verdict(figures, *check));
  if (!observation.codebook.empty()) fields.add("codebook", element("span", "code", on_one_line(observation.codebook)));
  if (observation.confidence != Confidence::none)
    fields.add("confidence", escaped(words("confidence." + std::string(to_string(observation.confidence)))));
  fields.add("rule", element("span", "code", on_one_line(observation.rule)));
  const auto& sections = figures.content().report.sections;
  const int page = sections.empty() ? 0 : sections[observation.section].page;
  fields.add("place", place_of(words, observation.span) + (page > 0 ? " " + words.with("page", std::to_string(page)) : ""));
  return "<dl class=\"fields\" id=\"d" + std::to_string(observation.span.start) + "\">" + fields.html() + "</dl>";
}

// Value, words, and what is out of the common.
std::string line_of(const Figures& figures, const Observation& observation) {
  std::string aside = observation.year != figures.content().report.info.year ? to_string(observation.year) : "";
  if (is_plan(observation)) aside += " " + figures.words().of("status", to_string(observation.status));
  if (is_change(observation)) aside += " " + figures.words().of("change", to_string(observation.change));
  if (figures.is_wrong(observation)) aside += " " + element("span", "bad", "≠");
  return element("span", "v", on_one_line(observation.quote)) + element("span", "w", what(figures, observation)) +
         (aside.empty() ? "" : element("span", "x", aside));
}

std::string tags_of(const Figures& figures, const Observation& observation) {
  const Domain* domain = figures.domain_of(observation);
  std::string tags = domain == nullptr ? "uncoded" : "d-" + domain->code;
  if (figures.is_wrong(observation)) tags += " wrong";
  if (is_plan(observation)) tags += " plan";
  if (is_change(observation)) tags += " change";
  return escaped(tags);
}

std::string entry(const Observation& observation, const std::string& attributes, const std::string& content) {
  return "<li class=\"e\" data-f=\"" + std::to_string(observation.span.start) + "\"" + attributes + ">" + content + "</li>\n";
}

std::string whole_entry(const Figures& figures, const Observation& observation) {
  return entry(observation, " data-t=\"" + tags_of(figures, observation) + "\"",
               element("details", element("summary", line_of(figures, observation)) + fields_of(figures, observation)));
}

std::string short_entry(const Figures& figures, const Observation& observation) {
  return entry(observation, "", link(anchor(observation), line_of(figures, observation)));
}

std::string group(const std::string& css, const std::string& heading, const std::string& entries) {
  return "<section class=\"g" + css + "\">" + heading + (entries.empty() ? "" : "<ul>" + entries + "</ul>") + "</section>\n";
}

std::string row(const std::string& name, const std::string& content, const std::string& css = {}) {
  if (content.empty()) return {};
  return "<div><dt>" + name + "</dt><dd" + (css.empty() ? "" : " class=\"" + css + "\"") + ">" + content + "</dd></div>\n";
}

// Some characters before and after a span, the span itself marked.
std::string in_context(const std::u32string& text, Span span) {
  constexpr std::uint32_t around = 12;
  const std::u32string_view all(text);
  std::uint32_t from = span.start;
  std::uint32_t to = span.end;
  while (from > 0 && span.start - from < around && !text::is_line_break(text[from - 1])) --from;
  while (to < text.size() && to - span.end < around && !text::is_line_break(text[to])) ++to;
  return element("q", escaped(all.substr(from, span.start - from)) + element("mark", escaped(all.substr(span.start, span.length()))) +
                          escaped(all.substr(span.end, to - span.end)));
}

std::string option(const std::string& value, const std::string& name, std::size_t figures) {
  return "<option value=\"" + escaped(value) + "\">" + escaped(name) + " (" + std::to_string(figures) + ")</option>\n";
}

}  // namespace

std::string about(const Figures& figures) {
  const Content& content = figures.content();
  const DocumentInfo& info = content.report.info;
  const Words& words = figures.words();
  const auto told = [&](const std::string& text) { return text.empty() ? words("unknown") : on_one_line(text); };
  return row(words("region"),
             told(info.region_name) + (info.region_code.empty() ? "" : " " + element("span", "code", escaped(info.region_code)))) +
         row(words("year"), told(to_string(info.year))) + row(words("period"), to_string(info.period)) +
         row(words("issuer"), told(info.issuer)) + row(words("reporter"), on_one_line(info.reporter)) +
         row(words("genre"), on_one_line(info.genre)) + row(words("published"), told(info.published)) +
         row(words("source"), told(content.source)) + row(words("sha256"), escaped(content.sha256), "hash");
}

std::string summary(const Figures& figures) {
  const Words& words = figures.words();
  const std::size_t coded = count_if(figures, [](const Observation& o) { return o.indicator.has_value(); });
  const std::size_t wrong = count_if(figures, [&](const Observation& o) { return figures.is_wrong(o); });
  std::string text = words("counts") + "：" + words("figures") + " " + count(figures.all().size()) + " · " + words("coded") + " " +
                     count(coded) + " · " + words("uncoded") + " " + count(figures.all().size() - coded);
  if (wrong > 0) text += " · " + words("wrong") + " " + count(wrong);
  return text + " · " + link("rejected", words("rejected") + " " + count(figures.content().report.rejections.size()));
}

std::string findings(const Figures& figures) {
  const Words& words = figures.words();
  std::string items;
  for (const CheckResult& check : figures.content().report.checks)
    if (!check.consistent) items += element("li", reference(figures, figures.all()[check.stated]) + " " + verdict(figures, check)) + "\n";
  if (items.empty()) return {};
  return element("section", "box alarm",
                 element("h2", words("findings")) + element("p", "note", words("findings_note")) + element("ul", items));
}

std::string doubts(const Figures& figures) {
  std::string items;
  for (const Diagnostic& diagnostic : figures.content().report.diagnostics)
    items += element("li", element("span", "code", escaped(diagnostic.code)) + " " + on_one_line(diagnostic.message)) + "\n";
  if (items.empty()) return {};
  const std::size_t number = figures.content().report.diagnostics.size();
  return element("details", "box",
                 element("summary", figures.words()("doubts") + " (" + std::to_string(number) + ")") + element("ul", items));
}

std::string legend(const Figures& figures) {
  std::string items;
  for (const Domain& domain : figures.domains())
    if (domain.figures > 0)
      items += "<span class=\"key " + domain.css + "\" data-k=\"" + domain.letter + "\">" + escaped(domain.name) + "</span>\n";
  return items + element("span", "key u", figures.words()("uncoded")) + "\n";
}

std::string filter_options(const Figures& figures) {
  const Words& words = figures.words();
  std::string options = option("", words("all"), figures.all().size());
  const auto add = [&](const char* tag, std::string_view word, std::size_t number) {
    if (number > 0) options += option(tag, words(word), number);
  };
  add("wrong", "wrong", count_if(figures, [&](const Observation& o) { return figures.is_wrong(o); }));
  add("uncoded", "uncoded", count_if(figures, [](const Observation& o) { return !o.indicator; }));
  add("plan", "plans", count_if(figures, is_plan));
  add("change", "changes", count_if(figures, is_change));
  for (const Domain& domain : figures.domains())
    if (domain.figures > 0) options += option("d-" + domain.code, domain.letter + " " + domain.name, domain.figures);
  return options;
}

std::string by_section(const Figures& figures, const std::set<std::size_t>& headed) {
  const auto& sections = figures.content().report.sections;
  std::vector<std::string> entries(std::max<std::size_t>(sections.size(), 1));
  for (const Observation& observation : figures.all()) entries[observation.section] += whole_entry(figures, observation);
  std::string html;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (entries[i].empty()) continue;
    const std::string heading = i < sections.size() ? on_one_line(sections[i].heading) : std::string();
    const std::string shown = heading.empty() ? figures.words()("front") : heading;
    const int level = i < sections.size() ? std::clamp(sections[i].level, 1, 3) : 1;
    html +=
        group(" l" + std::to_string(level), element("h3", headed.contains(i) ? link("s" + std::to_string(i), shown) : shown), entries[i]);
  }
  return html.empty() ? element("p", figures.words()("no_figures")) : html;
}

std::string by_indicator(const Figures& figures) {
  std::map<std::string, std::string> entries;  // by code
  std::string uncoded;
  for (const Observation& observation : figures.all())
    (observation.indicator ? entries[*observation.indicator] : uncoded) += short_entry(figures, observation);
  std::string html;
  for (const Domain& domain : figures.domains()) {
    std::string groups;
    for (const auto& [code, list] : entries) {
      if (domain_code(code) != domain.code) continue;
      Observation named;
      named.indicator = code;
      groups += group("", element("h4", escaped(figures.name_of(named)) + " " + element("span", "code", escaped(code))), list);
    }
    if (!groups.empty())
      html += group(
          "",
          "<h3><span class=\"key " + domain.css + "\" data-k=\"" + domain.letter + "\">" + escaped(domain.name) + "</span></h3>" + groups,
          "");
  }
  if (!uncoded.empty())
    html += group("", element("h3", figures.words()("uncoded")) + element("p", "note", figures.words()("uncoded_note")), uncoded);
  return html;
}

std::string rejections(const Figures& figures) {
  const Content& content = figures.content();
  const Words& words = figures.words();
  std::string items;
  for (const Rejection& rejection : content.report.rejections)
    items += element("li", link("r" + std::to_string(rejection.span.start), in_context(content.text, rejection.span)) + " " +
                               element("span", "note", escaped(words.of("reason", rejection.reason)))) +
             "\n";
  const std::string note = words("rejected_note") + (content.read_again ? "。" + words("rejected_again") : "");
  return element("details", element("summary", words("rejected") + " (" + std::to_string(content.report.rejections.size()) + ")") +
                                element("p", "note", note) + element("ul", items));
}

std::string citation(const Figures& figures) {
  const Content& content = figures.content();
  std::string text;
  for (const std::string& part : {content.report.info.issuer, content.report.info.title, content.report.info.published, content.source})
    if (!part.empty()) text += part + ". ";
  return on_one_line(text);
}

}  // namespace zhibiao::page
