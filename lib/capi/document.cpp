#include "zhibiao/document.hpp"

#include <array>
#include <sstream>

#include "capi/columns.hpp"
#include "capi/handles.hpp"
#include "ingest/facts.hpp"
#include "zhibiao/explain.hpp"
#include "zhibiao/table.hpp"

using namespace zhibiao;
using capi::ask;
using capi::call;
using capi::Column;
using capi::count;
using capi::list;
using capi::required;
using capi::text;
using capi::Whole;
using capi::words;

namespace {

constexpr auto document_columns = std::to_array<Column<Document>>({
    {"source", [](const Document& row) { return words(row.source()); }},
    {"sha256", [](const Document& row) { return words(row.sha256()); }},
    {"media_type", [](const Document& row) { return words(row.media_type()); }},
    {"charset", [](const Document& row) { return words(row.charset()); }},
    {"size", [](const Document& row) { return count(row.size()); }},
});

using Entry = std::pair<std::string, std::string>;
constexpr auto metadata_columns = std::to_array<Column<Entry>>({
    {"name", [](const Entry& row) { return words(row.first); }},
    {"value", [](const Entry& row) { return std::string_view(row.second); }},
});

constexpr auto info_columns = std::to_array<Column<DocumentInfo>>({
    {"title", [](const DocumentInfo& row) { return words(row.title); }},
    {"region", [](const DocumentInfo& row) { return words(row.region_code); }},
    {"region_name", [](const DocumentInfo& row) { return words(row.region_name); }},
    {"year", [](const DocumentInfo& row) { return capi::year(row.year); }},
    {"period", [](const DocumentInfo& row) { return capi::period(row.period); }},
    {"published", [](const DocumentInfo& row) { return words(row.published); }},
    {"issuer", [](const DocumentInfo& row) { return words(row.issuer); }},
    {"reporter", [](const DocumentInfo& row) { return words(row.reporter); }},
    {"reporter_kind", [](const DocumentInfo& row) { return capi::kind(row.reporter_kind); }},
    {"genre", [](const DocumentInfo& row) { return words(row.genre); }},
});

constexpr auto observation_columns = std::to_array<Column<Observation>>({
    {"start", [](const Observation& row) { return count(row.span.start); }},
    {"end", [](const Observation& row) { return count(row.span.end); }},
    {"quote", [](const Observation& row) { return std::string_view(row.quote); }},
    {"value", [](const Observation& row) { return row.value; }},
    {"value_high", [](const Observation& row) { return row.value_high; }},
    {"resolution", [](const Observation& row) { return row.resolution; }},
    {"number", [](const Observation& row) { return std::string_view(row.number); }},
    {"unit", [](const Observation& row) { return std::string_view(row.unit); }},
    {"qualifier", [](const Observation& row) { return to_string(row.qualifier); }},
    {"indicator", [](const Observation& row) { return capi::optional_words(row.indicator); }},
    {"codebook", [](const Observation& row) { return words(row.codebook); }},
    {"label", [](const Observation& row) { return std::string_view(row.label); }},
    {"year", [](const Observation& row) { return capi::year(row.year); }},
    {"period", [](const Observation& row) { return capi::period(row.period); }},
    {"status", [](const Observation& row) { return to_string(row.status); }},
    {"change", [](const Observation& row) { return words(to_string(row.change)); }},
    {"part_of", [](const Observation& row) { return capi::position(row.part_of); }},
    {"repeats", [](const Observation& row) { return capi::position(row.repeats); }},
    {"breakdown", [](const Observation& row) { return words(row.breakdown); }},
    {"region", [](const Observation& row) { return words(row.region_code); }},
    {"rule", [](const Observation& row) { return std::string_view(row.rule); }},
    {"section", [](const Observation& row) { return count(row.section); }},
});

constexpr auto section_columns = std::to_array<Column<Section>>({
    {"start", [](const Section& row) { return count(row.span.start); }},
    {"end", [](const Section& row) { return count(row.span.end); }},
    {"heading", [](const Section& row) { return words(row.heading); }},
    {"heading_start", [](const Section& row) { return count(row.heading_span.start); }},
    {"heading_end", [](const Section& row) { return count(row.heading_span.end); }},
    {"level", [](const Section& row) { return row.level; }},
    {"parent", [](const Section& row) { return row.parent < 0 ? Whole() : Whole(row.parent); }},
    {"role", [](const Section& row) { return to_string(row.role); }},
    {"page", [](const Section& row) { return capi::above_zero(row.page); }},
});

constexpr auto rejection_columns = std::to_array<Column<Rejection>>({
    {"start", [](const Rejection& row) { return count(row.span.start); }},
    {"end", [](const Rejection& row) { return count(row.span.end); }},
    {"quote", [](const Rejection& row) { return std::string_view(row.quote); }},
    {"reason", [](const Rejection& row) { return std::string_view(row.reason); }},
});

constexpr auto diagnostic_columns = std::to_array<Column<Diagnostic>>({
    {"start", [](const Diagnostic& row) { return count(row.span.start); }},
    {"end", [](const Diagnostic& row) { return count(row.span.end); }},
    {"code", [](const Diagnostic& row) { return std::string_view(row.code); }},
    {"message", [](const Diagnostic& row) { return std::string_view(row.message); }},
});

constexpr auto check_columns = std::to_array<Column<CheckResult>>({
    {"kind", [](const CheckResult& row) { return std::string_view(row.kind); }},
    {"stated", [](const CheckResult& row) { return count(row.stated); }},
    {"operands",
     [](const CheckResult& row) {
       std::string all;
       for (const std::uint32_t operand : row.operands) all.append(all.empty() ? "" : " ").append(std::to_string(operand));
       return all;
     }},
    {"reckoned", [](const CheckResult& row) { return row.reckoned; }},
    {"consistent", [](const CheckResult& row) { return row.consistent; }},
    {"formula", [](const CheckResult& row) { return words(row.formula); }},
});

struct ExplainedNumber {
  Span span;
  bool figure;
  std::string json;
};
constexpr auto explained_columns = std::to_array<Column<ExplainedNumber>>({
    {"start", [](const ExplainedNumber& row) { return count(row.span.start); }},
    {"end", [](const ExplainedNumber& row) { return count(row.span.end); }},
    {"figure", [](const ExplainedNumber& row) { return row.figure; }},
    {"json", [](const ExplainedNumber& row) { return std::string_view(row.json); }},
});

template <typename Explained>
std::string json_of(const Explained& explained) {
  std::ostringstream out;
  write_json(out, explained);
  std::string line = std::move(out).str();
  line.pop_back();  // its end
  return line;
}

std::vector<ExplainedNumber> all_of(const Explanations& explanations) {
  std::vector<ExplainedNumber> all;
  for (const Explanation& figure : explanations.figures) all.push_back({figure.words.span, true, json_of(figure)});
  for (const RejectedReading& rejected : explanations.rejected) all.push_back({rejected.chosen.words.span, false, json_of(rejected)});
  return all;
}

struct PlacedCell {
  std::size_t table, row, column;
  TableCell cell;
};
constexpr auto cell_columns = std::to_array<Column<PlacedCell>>({
    {"table", [](const PlacedCell& row) { return count(row.table); }},
    {"row", [](const PlacedCell& row) { return count(row.row); }},
    {"column", [](const PlacedCell& row) { return count(row.column); }},
    {"start", [](const PlacedCell& row) { return count(row.cell.span.start); }},
    {"end", [](const PlacedCell& row) { return count(row.cell.span.end); }},
    {"text", [](const PlacedCell& row) { return words(row.cell.text); }},
    {"role", [](const PlacedCell& row) { return row.cell.role; }},
    {"reason", [](const PlacedCell& row) { return words(row.cell.reason); }},
});

std::vector<PlacedCell> cells_of(const std::vector<TableReading>& tables) {
  std::vector<PlacedCell> all;
  for (std::size_t table = 0; table < tables.size(); ++table)
    for (std::size_t row = 0; row < tables[table].rows.size(); ++row)
      for (std::size_t column = 0; column < tables[table].rows[row].size(); ++column)
        all.push_back({table, row, column, tables[table].rows[row][column]});
  return all;
}

template <typename Row, std::size_t Count>
int ask_report(zhibiao_report* report, zhibiao_rows** rows, std::vector<Row> Report::*member,
               const std::array<Column<Row>, Count>& columns) {
  return ask(report, rows, [&](const zhibiao_report& handle) { return list<Row>(handle.made().report.*member, columns); });
}

}  // namespace

zhibiao_facts* zhibiao_facts_new(void) { return new (std::nothrow) zhibiao_facts; }

void zhibiao_facts_free(zhibiao_facts* facts) { delete facts; }

int zhibiao_facts_error(const zhibiao_facts* facts, const char** message, size_t* size) {
  return facts == nullptr ? static_cast<int>(ZHIBIAO_MISUSE) : facts->error(message, size);
}

int zhibiao_facts_set(zhibiao_facts* facts, const char* name, size_t name_size, const char* value, size_t value_size) {
  return call(facts, [&](zhibiao_facts& handle) {
    const std::string_view which = text(name, name_size);
    const std::string_view given = text(value, value_size);
    if (which == "media_type")
      handle.options.media_type = given;
    else if (which == "charset")
      handle.options.charset = given;
    else if (which == "pdf_reader")
      handle.options.pdf_reader.program = given;
    else if (batch::is_fact(which))
      batch::set_fact(handle.options, which, std::string(given));
    else
      throw Error(ErrorCode::misuse,
                  "'" + std::string(which) + "' is none of " + batch::fact_names() + ", media_type, charset, pdf_reader");
  });
}

DocumentOptions known_facts(const zhibiao_facts* facts) {
  DocumentOptions options;
  if (facts == nullptr) return options;
  options = facts->options;
  batch::settle_region(options);
  return options;
}

int zhibiao_document_from_bytes(const void* bytes, size_t size, const zhibiao_facts* facts, zhibiao_document** document) {
  return capi::make(
      document, [&](zhibiao_document& handle) { handle.document.emplace(Document::from_bytes(text(bytes, size), known_facts(facts))); });
}

int zhibiao_document_from_file(const char* path, size_t path_size, const zhibiao_facts* facts, zhibiao_document** document) {
  return capi::make(
      document, [&](zhibiao_document& handle) { handle.document.emplace(Document::from_file(text(path, path_size), known_facts(facts))); });
}

void zhibiao_document_free(zhibiao_document* document) { delete document; }

int zhibiao_document_error(const zhibiao_document* document, const char** message, size_t* size) {
  return document == nullptr ? static_cast<int>(ZHIBIAO_MISUSE) : document->error(message, size);
}

int zhibiao_document_text(zhibiao_document* document, const char** decoded, size_t* size) {
  return call(document, [&](const zhibiao_document& handle) { capi::give(handle.read().text(), decoded, size); });
}

int zhibiao_document_facts(zhibiao_document* document, zhibiao_rows** rows) {
  return ask(document, rows, [](const zhibiao_document& handle) { return list<Document>({handle.read()}, document_columns); });
}

int zhibiao_document_metadata(zhibiao_document* document, zhibiao_rows** rows) {
  return ask(document, rows, [](const zhibiao_document& handle) {
    const auto& metadata = handle.read().metadata();
    return list<Entry>({metadata.begin(), metadata.end()}, metadata_columns);
  });
}

int zhibiao_document_explain(zhibiao_document* document, const zhibiao_codebook* codebook, zhibiao_rows** rows) {
  return ask(document, rows, [&](const zhibiao_document& handle) {
    return list<ExplainedNumber>(all_of(Extractor(capi::codebook_or_automatic(codebook)).explain(handle.read())), explained_columns);
  });
}

int zhibiao_document_tables(zhibiao_document* document, const zhibiao_codebook* codebook, zhibiao_rows** rows) {
  return ask(document, rows, [&](const zhibiao_document& handle) {
    return list<PlacedCell>(cells_of(Extractor(capi::codebook_or_automatic(codebook)).tables(handle.read())), cell_columns);
  });
}

int zhibiao_extract(const zhibiao_document* document, const zhibiao_codebook* codebook, zhibiao_report** report) {
  return capi::make(report, [&](zhibiao_report& handle) {
    const Document& read = required(document, "document").read();
    const Codebook& chosen = capi::codebook_or_automatic(codebook);
    handle.extracted = zhibiao_report::Extracted{read, chosen, Extractor(chosen).extract(read)};
  });
}

void zhibiao_report_free(zhibiao_report* report) { delete report; }

int zhibiao_report_error(const zhibiao_report* report, const char** message, size_t* size) {
  return report == nullptr ? static_cast<int>(ZHIBIAO_MISUSE) : report->error(message, size);
}

int zhibiao_report_info(zhibiao_report* report, zhibiao_rows** rows) {
  return ask(report, rows, [](const zhibiao_report& handle) { return list<DocumentInfo>({handle.made().report.info}, info_columns); });
}

int zhibiao_report_observations(zhibiao_report* report, zhibiao_rows** rows) {
  return ask_report(report, rows, &Report::observations, observation_columns);
}

int zhibiao_report_sections(zhibiao_report* report, zhibiao_rows** rows) {
  return ask_report(report, rows, &Report::sections, section_columns);
}

int zhibiao_report_rejections(zhibiao_report* report, zhibiao_rows** rows) {
  return ask_report(report, rows, &Report::rejections, rejection_columns);
}

int zhibiao_report_checks(zhibiao_report* report, zhibiao_rows** rows) { return ask_report(report, rows, &Report::checks, check_columns); }

int zhibiao_report_diagnostics(zhibiao_report* report, zhibiao_rows** rows) {
  return ask_report(report, rows, &Report::diagnostics, diagnostic_columns);
}

int zhibiao_report_json(zhibiao_report* report, const char** json, size_t* size) {
  return call(report, [&](zhibiao_report& handle) {
    std::ostringstream out;
    write_json_lines(out, handle.made().document, handle.made().report);
    handle.json = std::move(out).str();
    capi::give(handle.json, json, size);
  });
}

int zhibiao_report_page(zhibiao_report* report, const char* path, size_t path_size, zhibiao_language language) {
  return call(report, [&](const zhibiao_report& handle) {
    const zhibiao_report::Extracted& made = handle.made();
    page_file(made.document, made.report, made.codebook, text(path, path_size), capi::page_options(language));
  });
}
