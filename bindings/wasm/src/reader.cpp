// What the module shows: a document in, texts out. src/index.js is what people call.
#include <cstdint>
#include <exception>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <string_view>

#include "ingest/facts.hpp"
#include "zhibiao/codebook.hpp"
#include "zhibiao/document.hpp"
#include "zhibiao/error.hpp"
#include "zhibiao/explain.hpp"
#include "zhibiao/extractor.hpp"
#include "zhibiao/version.hpp"

namespace {

using namespace zhibiao;
using nlohmann::json;

constexpr int internal = 100;  // as in zhibiao.h

// What is asked: facts of a manifest by their names, media_type, charset; codebook: TOML text, a shipped name or nothing; explain.
struct Question {
  DocumentOptions document;
  Codebook codebook = Codebook::automatic();
  bool explain = false;
};

Codebook codebook_of(const std::string& given) {
  if (given.empty()) return Codebook::automatic();
  return given.find('\n') == std::string::npos ? Codebook::shipped(given) : Codebook::from_toml(given, "codebook");
}

Question question_of(std::string_view text) {
  Question question;
  const json asked = json::parse(text);
  for (const auto& [name, value] : asked.items()) {
    if (name == "codebook")
      question.codebook = codebook_of(value.get<std::string>());
    else if (name == "explain")
      question.explain = value.get<bool>();
    else if (name == "media_type")
      question.document.media_type = value.get<std::string>();
    else if (name == "charset")
      question.document.charset = value.get<std::string>();
    else
      batch::set_fact(question.document, name, value.is_string() ? value.get<std::string>() : value.dump());
  }
  batch::settle_region(question.document);
  return question;
}

json span_of(const Span& span) { return {{"start", span.start}, {"end", span.end}}; }

// What the JSON lines of a report do not tell.
json beside_figures(const Document& document, const Report& report) {
  json sections = json::array();
  for (const Section& section : report.sections) {
    json told = span_of(section.span);
    told.update({{"heading", section.heading}, {"level", section.level}, {"parent", section.parent}, {"role", to_string(section.role)}});
    sections.push_back(std::move(told));
  }
  json diagnostics = json::array();
  for (const Diagnostic& diagnostic : report.diagnostics) {
    json told = span_of(diagnostic.span);
    told.update({{"code", diagnostic.code}, {"message", diagnostic.message}});
    diagnostics.push_back(std::move(told));
  }
  json checks = json::array();
  for (const CheckResult& check : report.checks) {
    checks.push_back({{"kind", check.kind},
                      {"stated", check.stated},
                      {"operands", check.operands},
                      {"reckoned", check.reckoned.to_string()},
                      {"consistent", check.consistent},
                      {"formula", check.formula}});
  }
  return {{"sha256", document.sha256()},     {"media_type", document.media_type()}, {"charset", document.charset()},
          {"metadata", document.metadata()}, {"sections", std::move(sections)},     {"diagnostics", std::move(diagnostics)},
          {"checks", std::move(checks)}};
}

template <typename Write>
std::string written(Write write) {
  std::ostringstream out;
  write(out);
  return std::move(out).str();
}

}  // namespace

// The numbers of the parts are those of src/index.js.
struct Answer {
  enum Part : std::uint8_t { error, error_code, text, figures, rejections, beside, explanations, count };
  std::string parts[count];
};

namespace {

void read(std::string_view bytes, const Question& question, Answer& answer) {
  const Document document = Document::from_bytes(bytes, question.document);
  const Extractor extractor(question.codebook);
  const Report report = extractor.extract(document);
  answer.parts[Answer::text] = document.text();
  answer.parts[Answer::figures] = written([&](std::ostream& out) { write_json_lines(out, document, report); });
  answer.parts[Answer::rejections] = written([&](std::ostream& out) { write_rejections(out, report); });
  answer.parts[Answer::beside] = beside_figures(document, report).dump(-1, ' ', false, json::error_handler_t::replace);
  if (!question.explain) return;
  const Explanations explained = extractor.explain(document);
  answer.parts[Answer::explanations] = written([&](std::ostream& out) {
    for (const Explanation& figure : explained.figures) write_json(out, figure);
    for (const RejectedReading& rejected : explained.rejected) write_json(out, rejected);
  });
}

}  // namespace

extern "C" {

const char* zhibiao_wasm_version() { return ZHIBIAO_VERSION; }

// Never null; the caller frees it.
Answer* zhibiao_read(const char* bytes, std::size_t size, const char* question, std::size_t question_size) {
  auto* answer = new Answer;
  const auto fail = [&](int code, const char* message) {
    answer->parts[Answer::error_code] = std::to_string(code);
    answer->parts[Answer::error] = message;
  };
  try {
    read({bytes, size}, question_of({question, question_size}), *answer);
  } catch (const Error& error) {
    fail(static_cast<int>(error.code()), error.what());
  } catch (const json::exception& error) {
    fail(static_cast<int>(ErrorCode::misuse), error.what());
  } catch (const std::exception& error) {
    fail(internal, error.what());
  }
  return answer;
}

const char* zhibiao_read_part(const Answer* answer, unsigned part) { return answer->parts[part].data(); }
std::size_t zhibiao_read_size(const Answer* answer, unsigned part) { return answer->parts[part].size(); }
void zhibiao_read_free(Answer* answer) { delete answer; }
}
