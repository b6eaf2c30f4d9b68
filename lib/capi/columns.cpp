#include <array>

#include "capi/columns.hpp"

namespace zhibiao::capi {
namespace {

template <typename Row, std::size_t A, std::size_t B>
constexpr std::array<Column<Row>, A + B> joined(const std::array<Column<Row>, A>& first, const std::array<Column<Row>, B>& second) {
  std::array<Column<Row>, A + B> all{};
  for (std::size_t i = 0; i < A; ++i) all[i] = first[i];
  for (std::size_t i = 0; i < B; ++i) all[A + i] = second[i];
  return all;
}

constexpr auto value_columns = std::to_array<Column<IndicatorValue>>({
    {"document", [](const IndicatorValue& row) { return row.id.document; }},
    {"start", [](const IndicatorValue& row) { return count(row.span.start); }},
    {"end", [](const IndicatorValue& row) { return count(row.span.end); }},
    {"region", [](const IndicatorValue& row) { return words(row.region); }},
    {"region_name", [](const IndicatorValue& row) { return words(row.region_name); }},
    {"year", [](const IndicatorValue& row) { return year(row.year); }},
    {"indicator", [](const IndicatorValue& row) { return optional_words(row.indicator); }},
    {"indicator_name", [](const IndicatorValue& row) { return words(row.indicator_name); }},
    {"label", [](const IndicatorValue& row) { return std::string_view(row.label); }},
    {"value", [](const IndicatorValue& row) { return row.value; }},
    {"value_high", [](const IndicatorValue& row) { return row.value_high; }},
    {"resolution", [](const IndicatorValue& row) { return std::int64_t{row.resolution}; }},
    {"number", [](const IndicatorValue& row) { return std::string_view(row.number); }},
    {"unit", [](const IndicatorValue& row) { return std::string_view(row.unit); }},
    {"qualifier", [](const IndicatorValue& row) { return to_string(row.qualifier); }},
    {"status", [](const IndicatorValue& row) { return to_string(row.status); }},
    {"change", [](const IndicatorValue& row) { return words(to_string(row.change)); }},
    {"period", [](const IndicatorValue& row) { return period(row.period); }},
    {"breakdown", [](const IndicatorValue& row) { return words(row.breakdown); }},
    {"part_of", [](const IndicatorValue& row) { return position(row.part_of); }},
    {"repeats", [](const IndicatorValue& row) { return position(row.repeats); }},
    {"quote", [](const IndicatorValue& row) { return std::string_view(row.quote); }},
    {"rule", [](const IndicatorValue& row) { return std::string_view(row.rule); }},
    {"section_heading", [](const IndicatorValue& row) { return words(row.section_heading); }},
    {"section_role", [](const IndicatorValue& row) { return to_string(row.section_role); }},
    {"page", [](const IndicatorValue& row) { return above_zero(row.page); }},
    {"document_title", [](const IndicatorValue& row) { return words(row.document_title); }},
    {"source", [](const IndicatorValue& row) { return words(row.source); }},
    {"published", [](const IndicatorValue& row) { return words(row.published); }},
    {"issuer", [](const IndicatorValue& row) { return words(row.issuer); }},
    {"superseded", [](const IndicatorValue& row) { return row.superseded; }},
    {"reporter", [](const IndicatorValue& row) { return words(row.reporter); }},
    {"reporter_kind", [](const IndicatorValue& row) { return kind(row.reporter_kind); }},
    {"codebook", [](const IndicatorValue& row) { return words(row.codebook); }},
    {"genre", [](const IndicatorValue& row) { return words(row.genre); }},
    {"confidence", [](const IndicatorValue& row) { return words(to_string(row.confidence)); }},
});

// Of a row that is a figure or has one.
const Figure& figure_of(const Figure& figure) { return figure; }
const Figure& figure_of(const RankedFigure& ranked) { return ranked.figure; }

template <typename Row>
constexpr auto statement_columns = std::to_array<Column<Row>>({
    {"rivals", [](const Row& row) { return count(figure_of(row).rivals); }},
    {"reporter", [](const Row& row) { return words(figure_of(row).reporter); }},
    {"reporter_kind", [](const Row& row) { return kind(figure_of(row).reporter_kind); }},
});

template <typename Row>
constexpr auto value_of_figure_columns = std::to_array<Column<Row>>({
    {"document", [](const Row& row) { return figure_of(row).id.document; }},
    {"start", [](const Row& row) { return count(figure_of(row).id.start); }},
    {"region", [](const Row& row) { return words(figure_of(row).region); }},
    {"year", [](const Row& row) { return year(figure_of(row).year); }},
    {"value", [](const Row& row) { return figure_of(row).value; }},
    {"value_high", [](const Row& row) { return figure_of(row).value_high; }},
    {"unit", [](const Row& row) { return std::string_view(figure_of(row).unit); }},
    {"qualifier", [](const Row& row) { return to_string(figure_of(row).qualifier); }},
    {"repeated", [](const Row& row) { return figure_of(row).repeated; }},
    {"superseded", [](const Row& row) { return figure_of(row).superseded; }},
});

constexpr auto figure_columns = joined(value_of_figure_columns<Figure>, statement_columns<Figure>);

constexpr auto ranked_columns = joined(
    joined(value_of_figure_columns<RankedFigure>, std::to_array<Column<RankedFigure>>({
                                                      {"region_name", [](const RankedFigure& row) { return words(row.region_name); }},
                                                      {"rank", [](const RankedFigure& row) { return count(row.rank); }},
                                                      {"percent_rank", [](const RankedFigure& row) { return row.percent_rank; }},
                                                  })),
    statement_columns<RankedFigure>);

constexpr auto change_columns = std::to_array<Column<FigureChange>>({
    {"region", [](const FigureChange& row) { return words(row.before.region); }},
    {"region_name", [](const FigureChange& row) { return words(row.region_name); }},
    {"before", [](const FigureChange& row) { return row.before.value; }},
    {"after", [](const FigureChange& row) { return row.after.value; }},
    {"unit", [](const FigureChange& row) { return std::string_view(row.after.unit); }},
    {"difference", [](const FigureChange& row) { return row.difference; }},
    {"percent", [](const FigureChange& row) { return row.percent; }},
    {"before_document", [](const FigureChange& row) { return row.before.id.document; }},
    {"before_start", [](const FigureChange& row) { return count(row.before.id.start); }},
    {"after_document", [](const FigureChange& row) { return row.after.id.document; }},
    {"after_start", [](const FigureChange& row) { return count(row.after.id.start); }},
    {"before_rivals", [](const FigureChange& row) { return count(row.before.rivals); }},
    {"after_rivals", [](const FigureChange& row) { return count(row.after.rivals); }},
});

constexpr auto hit_columns = std::to_array<Column<SearchHit>>({
    {"document", [](const SearchHit& row) { return row.document; }},
    {"document_title", [](const SearchHit& row) { return words(row.document_title); }},
    {"source", [](const SearchHit& row) { return words(row.source); }},
    {"region", [](const SearchHit& row) { return words(row.region); }},
    {"region_name", [](const SearchHit& row) { return words(row.region_name); }},
    {"year", [](const SearchHit& row) { return year(row.year); }},
    {"start", [](const SearchHit& row) { return count(row.span.start); }},
    {"end", [](const SearchHit& row) { return count(row.span.end); }},
    {"snippet", [](const SearchHit& row) { return std::string_view(row.snippet); }},
    {"snippet_start", [](const SearchHit& row) { return count(row.snippet_span.start); }},
    {"snippet_end", [](const SearchHit& row) { return count(row.snippet_span.end); }},
    {"occurrences", [](const SearchHit& row) { return count(row.occurrences); }},
});

constexpr auto evidence_columns = std::to_array<Column<Evidence>>({
    {"document", [](const Evidence& row) { return row.id.document; }},
    {"start", [](const Evidence& row) { return count(row.span.start); }},
    {"end", [](const Evidence& row) { return count(row.span.end); }},
    {"quote", [](const Evidence& row) { return std::string_view(row.quote); }},
    {"sentence", [](const Evidence& row) { return std::string_view(row.sentence); }},
    {"sentence_start", [](const Evidence& row) { return count(row.sentence_span.start); }},
    {"sentence_end", [](const Evidence& row) { return count(row.sentence_span.end); }},
    {"headings", [](const Evidence& row) { return lines(row.headings); }},
    {"document_title", [](const Evidence& row) { return words(row.document_title); }},
    {"source", [](const Evidence& row) { return words(row.source); }},
    {"sha256", [](const Evidence& row) { return words(row.sha256); }},
    {"published", [](const Evidence& row) { return words(row.published); }},
    {"issuer", [](const Evidence& row) { return words(row.issuer); }},
    {"page", [](const Evidence& row) { return above_zero(row.page); }},
    {"rule", [](const Evidence& row) { return std::string_view(row.rule); }},
    {"codebook", [](const Evidence& row) { return words(row.codebook); }},
    {"genre", [](const Evidence& row) { return words(row.genre); }},
    {"confidence", [](const Evidence& row) { return words(to_string(row.confidence)); }},
});

constexpr auto coverage_columns = std::to_array<Column<RegionYear>>({
    {"region", [](const RegionYear& row) { return words(row.region); }},
    {"region_name", [](const RegionYear& row) { return words(row.region_name); }},
    {"year", [](const RegionYear& row) { return year(row.year); }},
    {"documents", [](const RegionYear& row) { return count(row.documents); }},
    {"observations", [](const RegionYear& row) { return count(row.observations); }},
});

constexpr auto finding_columns = std::to_array<Column<CheckFinding>>({
    {"document", [](const CheckFinding& row) { return row.stated.document; }},
    {"start", [](const CheckFinding& row) { return count(row.stated.start); }},
    {"kind", [](const CheckFinding& row) { return words(row.kind); }},
    {"consistent", [](const CheckFinding& row) { return row.consistent; }},
    {"formula", [](const CheckFinding& row) { return words(row.formula); }},
    {"stated", [](const CheckFinding& row) { return row.stated_value; }},
    {"reckoned", [](const CheckFinding& row) { return row.reckoned; }},
    {"unit", [](const CheckFinding& row) { return std::string_view(row.unit); }},
    {"quote", [](const CheckFinding& row) { return std::string_view(row.quote); }},
    {"label", [](const CheckFinding& row) { return std::string_view(row.label); }},
    {"indicator", [](const CheckFinding& row) { return optional_words(row.indicator); }},
    {"year", [](const CheckFinding& row) { return year(row.year); }},
    {"region", [](const CheckFinding& row) { return words(row.region); }},
    {"region_name", [](const CheckFinding& row) { return words(row.region_name); }},
    {"document_title", [](const CheckFinding& row) { return words(row.document_title); }},
    {"source", [](const CheckFinding& row) { return words(row.source); }},
});

constexpr auto fault_columns = std::to_array<Column<VerifyFinding>>({
    {"code", [](const VerifyFinding& row) { return words(row.code); }},
    {"message", [](const VerifyFinding& row) { return words(row.message); }},
});

constexpr auto entry_columns = std::to_array<Column<DocumentEntry>>({
    {"document", [](const DocumentEntry& row) { return row.id; }},
    {"source", [](const DocumentEntry& row) { return words(row.source); }},
    {"title", [](const DocumentEntry& row) { return words(row.title); }},
    {"region_name", [](const DocumentEntry& row) { return words(row.region_name); }},
    {"year", [](const DocumentEntry& row) { return year(row.year); }},
    {"observations", [](const DocumentEntry& row) { return count(row.observations); }},
});

constexpr auto doubt_columns = std::to_array<Column<DocumentDiagnostic>>({
    {"document", [](const DocumentDiagnostic& row) { return row.document; }},
    {"source", [](const DocumentDiagnostic& row) { return words(row.source); }},
    {"start", [](const DocumentDiagnostic& row) { return count(row.diagnostic.span.start); }},
    {"end", [](const DocumentDiagnostic& row) { return count(row.diagnostic.span.end); }},
    {"code", [](const DocumentDiagnostic& row) { return words(row.diagnostic.code); }},
    {"message", [](const DocumentDiagnostic& row) { return words(row.diagnostic.message); }},
});

constexpr auto division_columns = std::to_array<Column<Division>>({
    {"region", [](const Division& row) { return words(row.code); }},
    {"name", [](const Division& row) { return words(row.name); }},
    {"region_name", [](const Division& row) { return words(row.path_name); }},
    {"level", [](const Division& row) { return row.level; }},
});

constexpr auto indicator_name_columns = std::to_array<Column<IndicatorName>>({
    {"indicator", [](const IndicatorName& row) { return words(row.code); }},
    {"indicator_name", [](const IndicatorName& row) { return words(row.name); }},
});

struct Told {
  std::string name;
  std::string value;
};
constexpr auto told_columns = std::to_array<Column<Told>>({
    {"name", [](const Told& row) { return words(row.name); }},
    {"value", [](const Told& row) { return words(row.value); }},
});

// Rows that are read when they are asked for.
class Values : public Columned<IndicatorValue> {
 public:
  explicit Values(Cursor cursor) : Columned(value_columns), cursor_(std::move(cursor)) {}

 private:
  bool advance() override {
    if (cursor_ && !cursor_->next()) cursor_.reset();  // from here on the database may be closed
    return cursor_.has_value();
  }
  [[nodiscard]] const IndicatorValue& row() const override { return cursor_->row(); }

  std::optional<Cursor> cursor_;
};

class Ranking : public List<RankedFigure> {
 public:
  explicit Ranking(Comparison comparison) : List(comparison.figures, ranked_columns), comparison_(std::move(comparison)) {}
  [[nodiscard]] std::optional<double> quantile(double p) const override { return comparison_.quantile(p); }

 private:
  Comparison comparison_;
};

}  // namespace

std::optional<std::string> lines(const std::vector<std::string>& texts) {
  std::string all;
  for (const std::string& text : texts) all.append(all.empty() ? "" : "\n").append(text);
  return all.empty() ? std::nullopt : std::optional(std::move(all));
}

zhibiao_rows* rows_of(Cursor cursor) { return new Values(std::move(cursor)); }
zhibiao_rows* rows_of(std::vector<Figure> figures) { return list<Figure>(std::move(figures), figure_columns); }
zhibiao_rows* rows_of(Comparison comparison) { return new Ranking(std::move(comparison)); }
zhibiao_rows* rows_of(std::vector<FigureChange> changes) { return list<FigureChange>(std::move(changes), change_columns); }
zhibiao_rows* rows_of(std::vector<SearchHit> hits) { return list<SearchHit>(std::move(hits), hit_columns); }
zhibiao_rows* rows_of(std::vector<Evidence> evidence) { return list<Evidence>(std::move(evidence), evidence_columns); }
zhibiao_rows* rows_of(std::vector<RegionYear> coverage) { return list<RegionYear>(std::move(coverage), coverage_columns); }
zhibiao_rows* rows_of(std::vector<CheckFinding> findings) { return list<CheckFinding>(std::move(findings), finding_columns); }
zhibiao_rows* rows_of(std::vector<VerifyFinding> findings) { return list<VerifyFinding>(std::move(findings), fault_columns); }
zhibiao_rows* rows_of(std::vector<DocumentEntry> documents) { return list<DocumentEntry>(std::move(documents), entry_columns); }
zhibiao_rows* rows_of(std::vector<DocumentDiagnostic> diagnostics) {
  return list<DocumentDiagnostic>(std::move(diagnostics), doubt_columns);
}
zhibiao_rows* rows_of(std::vector<Division> divisions) { return list<Division>(std::move(divisions), division_columns); }
zhibiao_rows* rows_of(std::vector<IndicatorName> names) { return list<IndicatorName>(std::move(names), indicator_name_columns); }
zhibiao_rows* rows_of(const DatabaseInfo& info) {
  std::vector<Told> all{{"layout", info.layout}, {"search", info.search ? "yes" : "no"}};
  for (const auto& [key, value] : info.meta) all.push_back({"meta." + key, value});
  for (const auto& [table, rows] : info.rows) all.push_back({"rows." + table, std::to_string(rows)});
  return list<Told>(std::move(all), told_columns);
}

}  // namespace zhibiao::capi
