#include "zhibiao/explain.hpp"

#include <algorithm>
#include <ostream>

#include "text/json.hpp"

namespace zhibiao::inline ZHIBIAO_ABI {

namespace {

using text::Json;

// Of the readings that cover a place the last one that begins before it: they stand in order of start.
template <typename T, typename SpanOf>
const T* covering(const std::vector<T>& all, std::uint32_t offset, SpanOf&& span_of) {
  auto found = std::upper_bound(all.begin(), all.end(), offset, [&](std::uint32_t at, const T& one) { return at < span_of(one).start; });
  while (found != all.begin())
    if (span_of(*--found).end > offset) return &*found;
  return nullptr;
}

std::string place(Span span) { return "[" + std::to_string(span.start) + ", " + std::to_string(span.end) + ")"; }

void write_list(std::ostream& out, const char* name, const std::vector<QuotedSpan>& words) {
  if (words.empty()) return;
  out << "  " << name << ':';
  for (const QuotedSpan& one : words) out << " [" << one.quote << ']';
  out << '\n';
}

void write_others(std::ostream& out, const std::vector<NumberReading>& others) {
  for (const NumberReading& other : others) {
    out << "  not read as: " << other.words.quote << ", " << other.kind;
    if (other.value) out << ' ' << other.value->to_string() << ' ' << other.unit;
    if (!other.reason.empty() && other.reason != other.kind) out << " (" << other.reason << ')';
    out << '\n';
  }
}

Json json_of(const QuotedSpan& words) {
  if (words.span.length() == 0) return nullptr;
  return {{"start", words.span.start}, {"end", words.span.end}, {"quote", words.quote}};
}

Json json_of(const std::optional<QuotedSpan>& words) { return words ? json_of(*words) : Json(nullptr); }
Json json_of(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json json_of(const NumberReading& reading) {
  Json json = json_of(reading.words);
  json["kind"] = reading.kind;
  json["reason"] = json_of(reading.reason);
  if (reading.value) json["value"] = reading.value->to_string();
  if (reading.value) json["unit"] = reading.unit;
  return json;
}

Json json_of(const CodeCandidate& candidate) { return {{"code", candidate.code}, {"score", candidate.score}, {"cue", candidate.cue}}; }

template <typename T>
Json json_of(const std::vector<T>& list) {
  Json all = Json::array();
  for (const T& one : list) all.push_back(json_of(one));
  return all;
}

Json json_of(const std::optional<CodeEvidence>& evidence) {
  if (!evidence) return nullptr;
  return {{"way", evidence->way},
          {"own", evidence->own},
          {"unread", evidence->unread},
          {"unread_near", evidence->unread_near},
          {"unread_after", evidence->unread_after},
          {"score", evidence->score},
          {"rival", evidence->rival},
          {"own_topic", evidence->own_topic},
          {"topic_steps", evidence->topic_steps},
          {"source", evidence->source}};
}

Json margin_of(const std::vector<CodeCandidate>& candidates) {
  if (candidates.empty()) return nullptr;
  if (candidates.size() == 1 || candidates.front().score <= 0) return 1.0;
  return std::clamp((candidates[0].score - candidates[1].score) / candidates[0].score, 0.0, 1.0);
}

void write(std::ostream& out, const Json& record) { out << record.dump() << '\n'; }

}  // namespace

const Explanation* Explanations::figure_at(std::uint32_t offset) const& noexcept {
  return covering(figures, offset, [](const Explanation& figure) { return figure.words.span; });
}

const RejectedReading* Explanations::rejected_at(std::uint32_t offset) const& noexcept {
  return covering(rejected, offset, [](const RejectedReading& reading) { return reading.chosen.words.span; });
}

void write_text(std::ostream& out, const Explanation& figure) {
  out << figure.words.quote << "  " << place(figure.words.span) << '\n'
      << "  number rule: " << figure.number_rule << ", value " << figure.value.to_string() << ", unit \"" << figure.unit << "\" ("
      << figure.dimension << ")\n";
  write_others(out, figure.others);
  if (figure.clause.span.length() > 0) out << "  clause: " << figure.clause.quote << '\n';
  write_list(out, "own words", figure.own_words);
  write_list(out, "words of the codebook", figure.met);
  write_list(out, "within other words", figure.cut);
  if (!figure.relation.empty())
    out << "  relation: " << figure.relation << (figure.relation_of ? " of " + figure.relation_of->quote : "") << '\n';
  if (figure.list_of) out << "  in a list that splits: " << figure.list_of->quote << '\n';
  if (figure.part_of) out << "  part of: " << figure.part_of->quote << '\n';
  out << "  topic:";
  for (const std::string& topic : figure.topics) out << ' ' << topic;
  if (figure.topic_steps > 0) out << " (lent, " << figure.topic_steps << " back: " << figure.topic_from.quote << ')';
  out << "\n  decided: " << figure.indicator.value_or("no code") << (figure.codebook.empty() ? "" : " of " + figure.codebook) << " by "
      << figure.rule << '\n';
  if (figure.certainty > 0)
    out << "  certainty: " << figure.certainty << ", " << (figure.indicator ? std::string(to_string(figure.confidence)) : "left")
        << "; asked for: " << figure.threshold << '\n';
  for (const CodeCandidate& candidate : figure.candidates)
    out << "    " << candidate.code << "  " << candidate.score << "  " << candidate.cue << '\n';
}

void write_text(std::ostream& out, const RejectedReading& rejected) {
  out << rejected.chosen.words.quote << "  " << place(rejected.chosen.words.span) << " is no quantity: " << rejected.chosen.reason << '\n';
  write_others(out, rejected.others);
}

void write_json(std::ostream& out, const Explanation& figure) {
  Json json = json_of(figure.words);
  json.update({{"number_rule", figure.number_rule},
               {"value", figure.value.to_string()},
               {"unit", figure.unit},
               {"dimension", figure.dimension},
               {"clause", json_of(figure.clause)},
               {"own_words", json_of(figure.own_words)},
               {"met", json_of(figure.met)},
               {"cut", json_of(figure.cut)},
               {"relation", json_of(figure.relation)},
               {"relation_of", json_of(figure.relation_of)},
               {"list_of", json_of(figure.list_of)},
               {"part_of", json_of(figure.part_of)},
               {"topics", figure.topics},
               {"topic_steps", figure.topic_steps},
               {"topic_from", json_of(figure.topic_from)},
               {"indicator", figure.indicator ? Json(*figure.indicator) : Json(nullptr)},
               {"codebook", json_of(figure.codebook)},
               {"rule", figure.rule},
               {"certainty", figure.certainty},
               {"evidence", json_of(figure.evidence)},
               {"threshold", figure.threshold},
               {"confidence", json_of(std::string(to_string(figure.confidence)))},
               {"candidates", json_of(figure.candidates)},
               {"margin", margin_of(figure.candidates)},
               {"others", json_of(figure.others)}});
  write(out, json);
}

void write_json(std::ostream& out, const RejectedReading& rejected) {
  Json json = json_of(rejected.chosen);
  json["others"] = json_of(rejected.others);
  write(out, json);
}

}  // namespace zhibiao
