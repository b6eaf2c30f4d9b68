#include <nlohmann/json.hpp>
#include <ostream>

#include "zhibiao/extractor.hpp"

namespace zhibiao {

namespace {

using Json = nlohmann::ordered_json;

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json or_null(const std::optional<Year>& year) { return year ? Json(year->value()) : Json(nullptr); }
Json or_null(const std::optional<Period>& period) { return text_or_null(to_string(period)); }
Json or_null(const std::optional<ReporterKind>& kind) { return kind ? Json(to_string(*kind)) : Json(nullptr); }
template <typename T>
Json or_null(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}

void write(std::ostream& out, const Json& record) { out << record.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n'; }

Json head(const Document& document, const DocumentInfo& info) {
  return {{"document", true},
          {"file", document.source()},
          {"title", text_or_null(info.title)},
          {"region_code", text_or_null(info.region_code)},
          {"region_name", text_or_null(info.region_name)},
          {"year", or_null(info.year)},
          {"published", text_or_null(info.published)},
          {"issuer", text_or_null(info.issuer)},
          {"reporter", text_or_null(info.reporter)},
          {"reporter_kind", or_null(info.reporter_kind)},
          {"genre", text_or_null(info.genre)}};
}

Json record(const Observation& o) {
  Json json = {{"start", o.span.start}, {"end", o.span.end}, {"quote", o.quote}, {"value", o.value.to_string()}};
  if (o.value_high) json["value_high"] = o.value_high->to_string();
  json.update({{"unit", o.unit},
               {"qualifier", to_string(o.qualifier)},
               {"indicator", or_null(o.indicator)},
               {"label", o.label},
               {"year", or_null(o.year)},
               {"period", or_null(o.period)},
               {"status", to_string(o.status)},
               {"change", o.change == Change::none ? Json(nullptr) : Json(to_string(o.change))},
               {"part_of", or_null(o.part_of)},
               {"breakdown", text_or_null(o.breakdown)}});
  if (!o.region_code.empty()) json["region"] = o.region_code;
  if (o.repeats) json["repeats"] = *o.repeats;
  if (!o.codebook.empty()) json["codebook"] = o.codebook;
  if (o.confidence != Confidence::none) json["confidence"] = to_string(o.confidence);
  json["rule"] = o.rule;
  return json;
}

}  // namespace

void write_json_lines(std::ostream& out, const Document& document, const Report& report) {
  write(out, head(document, report.info));
  for (const Observation& observation : report.observations) write(out, record(observation));
}

void write_rejections(std::ostream& out, const Report& report) {
  for (const Rejection& r : report.rejections)
    write(out, {{"start", r.span.start}, {"end", r.span.end}, {"quote", r.quote}, {"reason", r.reason}});
}

}  // namespace zhibiao
