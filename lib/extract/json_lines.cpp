#include <array>
#include <charconv>
#include <concepts>
#include <ostream>

#include "text/json.hpp"
#include "zhibiao/extractor.hpp"

namespace zhibiao::inline ZHIBIAO_ABI {

namespace {

/// One object, written as it is told: a tree of it costs as much as all of the reading.
class Line {
 public:
  explicit Line(std::ostream& out) : out_(out) {}
  Line(const Line&) = delete;
  Line& operator=(const Line&) = delete;
  ~Line() = default;

  Line& put(std::string_view key, std::string_view text) {
    name(key);
    text::append_json_string(line_, text);
    return *this;
  }
  Line& put(std::string_view key, const char* text) { return put(key, std::string_view(text)); }
  Line& put(std::string_view key, bool value) { return bare(key, value ? "true" : "false"); }
  template <std::integral Number>
  Line& put(std::string_view key, Number number) {
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    return bare(key, {digits.data(), static_cast<std::size_t>(end - digits.data())});
  }
  Line& put(std::string_view key, const Year& year) { return put(key, year.value()); }
  template <typename Value>
  Line& put(std::string_view key, const std::optional<Value>& value) {
    return value ? put(key, *value) : bare(key, "null");
  }
  Line& put_text_or_null(std::string_view key, std::string_view text) { return text.empty() ? bare(key, "null") : put(key, text); }

  void end() {
    line_ += "}\n";
    out_ << line_;
  }

 private:
  void name(std::string_view key) { (((line_ += line_.empty() ? '{' : ',') += '"') += key) += "\":"; }
  Line& bare(std::string_view key, std::string_view value) {
    name(key);
    line_ += value;
    return *this;
  }

  std::ostream& out_;
  std::string line_;
};

void write_head(std::ostream& out, const Document& document, const DocumentInfo& info) {
  Line(out)
      .put("document", true)
      .put("file", document.source())
      .put_text_or_null("title", info.title)
      .put_text_or_null("region_code", info.region_code)
      .put_text_or_null("region_name", info.region_name)
      .put("year", info.year)
      .put_text_or_null("published", info.published)
      .put_text_or_null("issuer", info.issuer)
      .put_text_or_null("reporter", info.reporter)
      .put_text_or_null("reporter_kind", info.reporter_kind ? to_string(*info.reporter_kind) : std::string_view())
      .put_text_or_null("genre", info.genre)
      .end();
}

void write_record(std::ostream& out, const Observation& o) {
  Line line(out);
  line.put("start", o.span.start).put("end", o.span.end).put("quote", o.quote).put("value", o.value.to_string());
  if (o.value_high) line.put("value_high", o.value_high->to_string());
  line.put("unit", o.unit)
      .put("qualifier", to_string(o.qualifier))
      .put("indicator", o.indicator)
      .put("label", o.label)
      .put("year", o.year)
      .put_text_or_null("period", to_string(o.period))
      .put("status", to_string(o.status))
      .put_text_or_null("change", o.change == Change::none ? std::string_view() : to_string(o.change))
      .put("part_of", o.part_of)
      .put_text_or_null("breakdown", o.breakdown);
  if (!o.region_code.empty()) line.put("region", o.region_code);
  if (o.repeats) line.put("repeats", *o.repeats);
  if (!o.codebook.empty()) line.put("codebook", o.codebook);
  if (o.confidence != Confidence::none) line.put("confidence", to_string(o.confidence));
  line.put("rule", o.rule).end();
}

}  // namespace

void write_json_lines(std::ostream& out, const Document& document, const Report& report) {
  write_head(out, document, report.info);
  for (const Observation& observation : report.observations) write_record(out, observation);
}

void write_rejections(std::ostream& out, const Report& report) {
  for (const Rejection& r : report.rejections)
    Line(out).put("start", r.span.start).put("end", r.span.end).put("quote", r.quote).put("reason", r.reason).end();
}

}  // namespace zhibiao
