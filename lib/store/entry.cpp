#include "store/entry.hpp"

#include <algorithm>
#include <filesystem>
#include <numeric>
#include <set>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "store/digest.hpp"
#include "text/utf8.hpp"

namespace zhibiao::store {
namespace {

[[noreturn]] void misfit(const std::string& what) { throw Error(ErrorCode::misuse, "the report does not fit its document: " + what); }

std::string place(const Observation& observation) { return "the observation at " + std::to_string(observation.span.start); }

void require_fit(const Observation& observation, const Report& report, const Document& document, const Codebook& codebook) {
  if (observation.span.start >= observation.span.end || observation.span.end > document.size())
    misfit(place(observation) + " has no place in the text");
  if (document.quote(observation.span) != observation.quote)
    misfit(place(observation) + " does not quote exactly the characters of its span");
  if (observation.section >= report.sections.size()) misfit(place(observation) + " is in no section");
  if (observation.indicator && codebook.find(*observation.indicator) == nullptr)
    misfit(place(observation) + " has the indicator " + *observation.indicator + ", which the codebook lacks");
}

// What the tables refuse with few words, or only when the transaction ends, is said here.
void require_fit(const Report& report, const Document& document, const Codebook& codebook) {
  std::unordered_set<std::uint32_t> starts;
  for (const Observation& observation : report.observations) {
    if (!starts.insert(observation.span.start).second) misfit(place(observation) + " is there twice");
    require_fit(observation, report, document, codebook);
  }
  for (const Observation& observation : report.observations)
    for (const auto& other : {observation.part_of, observation.repeats})
      if (other && !starts.contains(*other))
        misfit(place(observation) + " names one at " + std::to_string(*other) + ", which is not there");
  const auto known = [&](std::uint32_t index) { return index < report.observations.size(); };
  for (const CheckResult& check : report.checks)
    if (!known(check.stated) || !std::all_of(check.operands.begin(), check.operands.end(), known))
      misfit("a check names an observation that is not there");
}

/// Tells wholes from parts.
class Parts {
 public:
  explicit Parts(const Report& report) : report_(report) {
    for (const Observation& observation : report.observations) observations_.emplace(observation.span.start, &observation);
  }

  /// Parts that are kinds of what an indicator counts (办结60件，其中民事案件20件) have one; those with a code (其中维持41件) or a region
  /// (其中大足区9件) of their own are the whole of theirs.
  [[nodiscard]] std::optional<std::string> breakdown(const Observation& observation) const {
    const Observation* total = total_of(observation);
    const bool of_another = total != nullptr && !is_of_same(*total, observation);
    return of_another ? std::nullopt : or_null(observation.breakdown);
  }

  /// A part of a total of the same indicator and region is none of its own; nor is what a sum of the same time and unit is reckoned from.
  [[nodiscard]] std::vector<int> wholes(const std::vector<std::optional<std::string>>& breakdowns) const {
    const std::vector<Observation>& all = report_.observations;
    std::vector<int> wholes(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
      const Observation* total = total_of(all[i]);
      wholes[i] = breakdowns[i] || (total != nullptr && is_of_same(*total, all[i])) ? 0 : 1;
    }
    for (const CheckResult& check : report_.checks)
      if (is_sum(check) && !breakdowns[check.stated])
        for (const std::uint32_t operand : check.operands)
          if (measures_same(all[check.stated], all[operand])) wholes[operand] = 0;
    for (const CheckResult& check : report_.checks)
      if (is_sum(check) && wholes[check.stated] == 1) wholes[check.stated] = 2;
    return wholes;
  }

 private:
  static bool is_sum(const CheckResult& check) { return check.kind == "sum" && check.consistent; }
  [[nodiscard]] const Observation* total_of(const Observation& part) const {
    return part.part_of ? observations_.at(*part.part_of) : nullptr;
  }
  [[nodiscard]] bool is_of_same(const Observation& a, const Observation& b) const {
    return a.indicator == b.indicator && region_of(a, report_) == region_of(b, report_);
  }
  [[nodiscard]] bool measures_same(const Observation& a, const Observation& b) const {
    return is_of_same(a, b) && a.year == b.year && to_string(a.period) == to_string(b.period) && a.unit == b.unit && a.status == b.status &&
           a.change == b.change;
  }

  const Report& report_;
  std::unordered_map<std::uint32_t, const Observation*> observations_;  // by start
};

std::vector<Diagnostic> diagnostics_of(const Document& document, const Report& report) {
  std::vector<Diagnostic> diagnostics = document.diagnostics();
  std::set<std::tuple<std::string_view, std::uint32_t, std::uint32_t, std::string_view>> known;
  const auto is_new = [&](const Diagnostic& diagnostic) {
    return known.emplace(diagnostic.code, diagnostic.span.start, diagnostic.span.end, diagnostic.message).second;
  };
  for (const Diagnostic& diagnostic : document.diagnostics()) is_new(diagnostic);
  for (const Diagnostic& diagnostic : report.diagnostics)
    if (is_new(diagnostic)) diagnostics.push_back(diagnostic);
  return diagnostics;
}

/// The rows of a document in the order in which document_digest() reads them.
class Digest {
 public:
  Digest(const Document& document, const Report& report, const Codebook& codebook, const Entry& entry)
      : document_(document), report_(report), codebook_(codebook), entry_(entry), in_order_(report.observations.size()) {
    std::iota(in_order_.begin(), in_order_.end(), std::size_t{0});
    std::sort(in_order_.begin(), in_order_.end(),
              [&](std::size_t a, std::size_t b) { return figure(a).span.start < figure(b).span.start; });
  }

  std::string hex() {
    document_row();
    section_rows();
    observation_rows();
    check_rows();
    diagnostic_rows();
    rows_since_layout_2_1();
    rows_since_layout_2_2();
    return hash_.hex();
  }

 private:
  [[nodiscard]] const Observation& figure(std::size_t index) const { return report_.observations[index]; }

  void document_row() {
    const DocumentInfo& info = report_.info;
    const auto kind = info.reporter_kind ? std::optional<std::string>(to_string(*info.reporter_kind)) : std::nullopt;
    hash_.row(entry_.source, document_.sha256(), document_.media_type(), document_.charset(), or_null(info.title),
              or_null(info.region_code), or_null(info.region_name), or_null(info.year), or_null(info.period), or_null(info.published),
              or_null(info.issuer), kind, or_null(info.reporter), or_null(info.region_code), document_.text());
    hash_.end_table();
  }

  void section_rows() {
    for (std::size_t number = 0; number < report_.sections.size(); ++number) {
      const Section& section = report_.sections[number];
      const auto parent = section.parent < 0 ? std::nullopt : std::optional(section.parent);
      hash_.row(number, parent, section.level, to_string(section.role), or_null(section.heading), section.span.start, section.span.end,
                section.heading_span.start, section.heading_span.end, or_null(section.page));
    }
    hash_.end_table();
  }

  void observation_rows() {
    for (const std::size_t index : in_order_) {
      const Observation& o = figure(index);
      hash_.row(o.span.start, o.span.end, o.section, o.indicator, o.label, or_null(region_of(o, report_)), or_null(o.year),
                or_null(o.period), decimal(o.value), decimal(o.value_high), o.resolution, o.number, o.unit, to_string(o.qualifier),
                to_string(o.status), or_null(to_string(o.change)), entry_.breakdowns[index], o.part_of, o.repeats, o.quote,
                entry_.wholes[index], o.rule);
    }
    hash_.end_table();
  }

  void check_rows() {
    for (std::size_t number = 0; number < report_.checks.size(); ++number) {
      const CheckResult& check = report_.checks[number];
      hash_.row(number, check.kind, figure(check.stated).span.start, decimal(check.reckoned), check.consistent ? 1 : 0, check.formula);
    }
    hash_.end_table();
    for (std::size_t number = 0; number < report_.checks.size(); ++number) {
      const std::vector<std::uint32_t>& operands = report_.checks[number].operands;
      for (std::size_t position = 0; position < operands.size(); ++position)
        hash_.row(number, position, figure(operands[position]).span.start);
    }
    hash_.end_table();
  }

  void diagnostic_rows() {
    for (std::size_t number = 0; number < entry_.diagnostics.size(); ++number) {
      const Diagnostic& diagnostic = entry_.diagnostics[number];
      hash_.row(number, diagnostic.code, diagnostic.message, diagnostic.span.start, diagnostic.span.end);
    }
    hash_.end_table();
  }

  void rows_since_layout_2_1() {
    if (!report_.info.genre.empty()) {
      hash_.row(0, report_.info.genre);
      hash_.end_table();
    }
    const std::size_t rows = rows_of_figures([&](const Observation& observation) {
      const CodebookInfo* part = observation.indicator ? codebook_part(codebook_, observation.codebook) : nullptr;
      if (part != nullptr) hash_.row(observation.span.start, part->name, part->version);
      return part != nullptr;
    });
    if (rows > 0) hash_.end_table();
  }

  void rows_since_layout_2_2() {
    const std::size_t rows = rows_of_figures([&](const Observation& observation) {
      const std::string_view confidence = to_string(observation.indicator ? observation.confidence : Confidence::none);
      if (!confidence.empty()) hash_.row(observation.span.start, confidence);
      return !confidence.empty();
    });
    if (rows > 0) hash_.end_table();
  }

  template <typename Write>
  std::size_t rows_of_figures(Write write) {
    std::size_t rows = 0;
    for (const std::size_t index : in_order_) rows += write(figure(index)) ? 1 : 0;
    return rows;
  }

  static std::optional<std::string> decimal(const std::optional<Decimal>& value) {
    return value ? std::optional(value->to_string()) : std::nullopt;
  }
  static std::optional<std::string> decimal(const Decimal& value) { return value.to_string(); }

  const Document& document_;
  const Report& report_;
  const Codebook& codebook_;
  const Entry& entry_;
  std::vector<std::size_t> in_order_;  // figures by start
  RowHash hash_;
};

}  // namespace

std::string stored_source(const std::string& source) {
  const std::filesystem::path path(source);
  // Names of files may be any bytes; clients expect text.
  std::string stored = text::to_utf8(text::to_code_points(path.is_absolute() ? path.filename().generic_string() : source));
  if (stored.empty()) throw Error(ErrorCode::misuse, "the document has no source; give DocumentOptions::source");
  return stored;
}

const CodebookInfo* codebook_part(const Codebook& codebook, std::string_view name) {
  const std::vector<CodebookInfo>& parts = codebook.parts();
  const auto part = std::find_if(parts.begin(), parts.end(), [&](const CodebookInfo& one) { return one.name == name; });
  return part == parts.end() ? nullptr : &*part;
}

Entry prepare(const Document& document, const Report& report, const Codebook& codebook, bool search) {
  require_fit(report, document, codebook);
  Entry entry;
  entry.source = stored_source(document.source());
  entry.id = document_id(entry.source, document.sha256());
  const Parts parts(report);
  for (const Observation& observation : report.observations) entry.breakdowns.push_back(parts.breakdown(observation));
  entry.wholes = parts.wholes(entry.breakdowns);
  entry.diagnostics = diagnostics_of(document, report);
  entry.digest = Digest(document, report, codebook, entry).hex();
  if (search) entry.terms = search_terms(report.info.title, document.text());
  return entry;
}

}  // namespace zhibiao::store
