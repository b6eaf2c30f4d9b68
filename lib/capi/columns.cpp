#include <array>

#include "capi/rows.hpp"

namespace zhibiao::capi {
namespace {

// What a struct says with an empty text or 0 is NULL, as in the views of the file.
Cell words(std::string_view text) { return text.empty() ? Cell() : Cell(text); }
Cell optional_words(const std::optional<std::string>& text) { return text ? Cell(std::string_view(*text)) : Cell(); }
Cell count(std::uint64_t number) { return static_cast<std::int64_t>(number); }
Cell above_zero(int number) { return number == 0 ? Cell() : Cell(std::int64_t{number}); }
Cell year(const std::optional<Year>& year) { return year ? Cell(std::int64_t{year->value()}) : Cell(); }
Cell period(const std::optional<Period>& period) { return period ? Cell(period->to_string()) : Cell(); }
Cell kind(const std::optional<ReporterKind>& kind) { return kind ? Cell(to_string(*kind)) : Cell(); }
Cell position(const std::optional<std::uint32_t>& start) { return start ? Cell(std::int64_t{*start}) : Cell(); }
Cell yes_or_no(bool value) { return std::int64_t{value ? 1 : 0}; }
template <typename Number>
Cell present(const std::optional<Number>& number) {
  return number ? Cell(*number) : Cell();
}

template <typename Row, std::size_t A, std::size_t B>
constexpr std::array<Column<Row>, A + B> joined(const std::array<Column<Row>, A>& first, const std::array<Column<Row>, B>& second) {
  std::array<Column<Row>, A + B> all{};
  for (std::size_t i = 0; i < A; ++i) all[i] = first[i];
  for (std::size_t i = 0; i < B; ++i) all[A + i] = second[i];
  return all;
}

constexpr auto value_columns = std::to_array<Column<IndicatorValue>>({
    {"document", [](const IndicatorValue& row) -> Cell { return row.id.document; }},
    {"start", [](const IndicatorValue& row) { return count(row.span.start); }},
    {"end", [](const IndicatorValue& row) { return count(row.span.end); }},
    {"region", [](const IndicatorValue& row) { return words(row.region); }},
    {"region_name", [](const IndicatorValue& row) { return words(row.region_name); }},
    {"year", [](const IndicatorValue& row) { return year(row.year); }},
    {"indicator", [](const IndicatorValue& row) { return optional_words(row.indicator); }},
    {"indicator_name", [](const IndicatorValue& row) { return words(row.indicator_name); }},
    {"label", [](const IndicatorValue& row) -> Cell { return std::string_view(row.label); }},
    {"value", [](const IndicatorValue& row) -> Cell { return row.value; }},
    {"value_high", [](const IndicatorValue& row) { return present(row.value_high); }},
    {"resolution", [](const IndicatorValue& row) -> Cell { return std::int64_t{row.resolution}; }},
    {"number", [](const IndicatorValue& row) -> Cell { return std::string_view(row.number); }},
    {"unit", [](const IndicatorValue& row) -> Cell { return std::string_view(row.unit); }},
    {"qualifier", [](const IndicatorValue& row) -> Cell { return to_string(row.qualifier); }},
    {"status", [](const IndicatorValue& row) -> Cell { return to_string(row.status); }},
    {"change", [](const IndicatorValue& row) { return words(to_string(row.change)); }},
    {"period", [](const IndicatorValue& row) { return period(row.period); }},
    {"breakdown", [](const IndicatorValue& row) { return words(row.breakdown); }},
    {"part_of", [](const IndicatorValue& row) { return position(row.part_of); }},
    {"repeats", [](const IndicatorValue& row) { return position(row.repeats); }},
    {"quote", [](const IndicatorValue& row) -> Cell { return std::string_view(row.quote); }},
    {"rule", [](const IndicatorValue& row) -> Cell { return std::string_view(row.rule); }},
    {"section_heading", [](const IndicatorValue& row) { return words(row.section_heading); }},
    {"section_role", [](const IndicatorValue& row) -> Cell { return to_string(row.section_role); }},
    {"page", [](const IndicatorValue& row) { return above_zero(row.page); }},
    {"document_title", [](const IndicatorValue& row) { return words(row.document_title); }},
    {"source", [](const IndicatorValue& row) { return words(row.source); }},
    {"published", [](const IndicatorValue& row) { return words(row.published); }},
    {"issuer", [](const IndicatorValue& row) { return words(row.issuer); }},
    {"superseded", [](const IndicatorValue& row) { return yes_or_no(row.superseded); }},
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
    {"document", [](const Row& row) -> Cell { return figure_of(row).id.document; }},
    {"start", [](const Row& row) { return count(figure_of(row).id.start); }},
    {"region", [](const Row& row) { return words(figure_of(row).region); }},
    {"year", [](const Row& row) { return year(figure_of(row).year); }},
    {"value", [](const Row& row) -> Cell { return figure_of(row).value; }},
    {"value_high", [](const Row& row) { return present(figure_of(row).value_high); }},
    {"unit", [](const Row& row) -> Cell { return std::string_view(figure_of(row).unit); }},
    {"qualifier", [](const Row& row) -> Cell { return to_string(figure_of(row).qualifier); }},
    {"repeated", [](const Row& row) { return yes_or_no(figure_of(row).repeated); }},
    {"superseded", [](const Row& row) { return yes_or_no(figure_of(row).superseded); }},
});

constexpr auto figure_columns = joined(value_of_figure_columns<Figure>, statement_columns<Figure>);

constexpr auto ranked_columns = joined(
    joined(value_of_figure_columns<RankedFigure>, std::to_array<Column<RankedFigure>>({
                                                      {"region_name", [](const RankedFigure& row) { return words(row.region_name); }},
                                                      {"rank", [](const RankedFigure& row) { return count(row.rank); }},
                                                      {"percent_rank", [](const RankedFigure& row) -> Cell { return row.percent_rank; }},
                                                  })),
    statement_columns<RankedFigure>);

constexpr auto change_columns = std::to_array<Column<FigureChange>>({
    {"region", [](const FigureChange& row) { return words(row.before.region); }},
    {"region_name", [](const FigureChange& row) { return words(row.region_name); }},
    {"before", [](const FigureChange& row) -> Cell { return row.before.value; }},
    {"after", [](const FigureChange& row) -> Cell { return row.after.value; }},
    {"unit", [](const FigureChange& row) -> Cell { return std::string_view(row.after.unit); }},
    {"difference", [](const FigureChange& row) { return present(row.difference); }},
    {"percent", [](const FigureChange& row) { return present(row.percent); }},
    {"before_document", [](const FigureChange& row) -> Cell { return row.before.id.document; }},
    {"before_start", [](const FigureChange& row) { return count(row.before.id.start); }},
    {"after_document", [](const FigureChange& row) -> Cell { return row.after.id.document; }},
    {"after_start", [](const FigureChange& row) { return count(row.after.id.start); }},
    {"before_rivals", [](const FigureChange& row) { return count(row.before.rivals); }},
    {"after_rivals", [](const FigureChange& row) { return count(row.after.rivals); }},
});

constexpr auto hit_columns = std::to_array<Column<SearchHit>>({
    {"document", [](const SearchHit& row) -> Cell { return row.document; }},
    {"document_title", [](const SearchHit& row) { return words(row.document_title); }},
    {"source", [](const SearchHit& row) { return words(row.source); }},
    {"region", [](const SearchHit& row) { return words(row.region); }},
    {"region_name", [](const SearchHit& row) { return words(row.region_name); }},
    {"year", [](const SearchHit& row) { return year(row.year); }},
    {"start", [](const SearchHit& row) { return count(row.span.start); }},
    {"end", [](const SearchHit& row) { return count(row.span.end); }},
    {"snippet", [](const SearchHit& row) -> Cell { return std::string_view(row.snippet); }},
    {"snippet_start", [](const SearchHit& row) { return count(row.snippet_span.start); }},
    {"snippet_end", [](const SearchHit& row) { return count(row.snippet_span.end); }},
    {"occurrences", [](const SearchHit& row) { return count(row.occurrences); }},
});

Cell lines(const std::vector<std::string>& texts) {
  std::string all;
  for (const std::string& text : texts) all.append(all.empty() ? "" : "\n").append(text);
  return all.empty() ? Cell() : Cell(std::move(all));
}

constexpr auto evidence_columns = std::to_array<Column<Evidence>>({
    {"document", [](const Evidence& row) -> Cell { return row.id.document; }},
    {"start", [](const Evidence& row) { return count(row.span.start); }},
    {"end", [](const Evidence& row) { return count(row.span.end); }},
    {"quote", [](const Evidence& row) -> Cell { return std::string_view(row.quote); }},
    {"sentence", [](const Evidence& row) -> Cell { return std::string_view(row.sentence); }},
    {"sentence_start", [](const Evidence& row) { return count(row.sentence_span.start); }},
    {"sentence_end", [](const Evidence& row) { return count(row.sentence_span.end); }},
    {"headings", [](const Evidence& row) { return lines(row.headings); }},
    {"document_title", [](const Evidence& row) { return words(row.document_title); }},
    {"source", [](const Evidence& row) { return words(row.source); }},
    {"sha256", [](const Evidence& row) { return words(row.sha256); }},
    {"published", [](const Evidence& row) { return words(row.published); }},
    {"issuer", [](const Evidence& row) { return words(row.issuer); }},
    {"page", [](const Evidence& row) { return above_zero(row.page); }},
    {"rule", [](const Evidence& row) -> Cell { return std::string_view(row.rule); }},
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
    {"document", [](const CheckFinding& row) -> Cell { return row.stated.document; }},
    {"start", [](const CheckFinding& row) { return count(row.stated.start); }},
    {"kind", [](const CheckFinding& row) { return words(row.kind); }},
    {"consistent", [](const CheckFinding& row) { return yes_or_no(row.consistent); }},
    {"formula", [](const CheckFinding& row) { return words(row.formula); }},
    {"stated", [](const CheckFinding& row) -> Cell { return row.stated_value; }},
    {"reckoned", [](const CheckFinding& row) -> Cell { return row.reckoned; }},
    {"unit", [](const CheckFinding& row) -> Cell { return std::string_view(row.unit); }},
    {"quote", [](const CheckFinding& row) -> Cell { return std::string_view(row.quote); }},
    {"label", [](const CheckFinding& row) -> Cell { return std::string_view(row.label); }},
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

// Rows that are read when they are asked for.
class Values : public zhibiao_rows {
 public:
  explicit Values(Cursor cursor) : cursor_(std::move(cursor)) {}
  [[nodiscard]] std::size_t columns() const noexcept override { return value_columns.size(); }
  [[nodiscard]] const char* name(std::size_t column) const noexcept override { return value_columns[column].name; }

 private:
  bool advance() override { return cursor_.next(); }
  [[nodiscard]] Cell value(std::size_t column) const override { return value_columns[column].of(cursor_.row()); }

  Cursor cursor_;
};

class Ranking : public List<RankedFigure> {
 public:
  explicit Ranking(Comparison comparison) : List(comparison.figures, ranked_columns), comparison_(std::move(comparison)) {}
  [[nodiscard]] std::optional<double> quantile(double p) const override { return comparison_.quantile(p); }

 private:
  Comparison comparison_;
};

template <typename Row>
zhibiao_rows* list(std::vector<Row>&& rows, std::span<const Column<Row>> columns) {
  return new List<Row>(std::move(rows), columns);
}

}  // namespace

zhibiao_rows* rows_of(Cursor cursor) { return new Values(std::move(cursor)); }
zhibiao_rows* rows_of(std::vector<Figure> figures) { return list<Figure>(std::move(figures), figure_columns); }
zhibiao_rows* rows_of(Comparison comparison) { return new Ranking(std::move(comparison)); }
zhibiao_rows* rows_of(std::vector<FigureChange> changes) { return list<FigureChange>(std::move(changes), change_columns); }
zhibiao_rows* rows_of(std::vector<SearchHit> hits) { return list<SearchHit>(std::move(hits), hit_columns); }
zhibiao_rows* rows_of(std::vector<Evidence> evidence) { return list<Evidence>(std::move(evidence), evidence_columns); }
zhibiao_rows* rows_of(std::vector<RegionYear> coverage) { return list<RegionYear>(std::move(coverage), coverage_columns); }
zhibiao_rows* rows_of(std::vector<CheckFinding> findings) { return list<CheckFinding>(std::move(findings), finding_columns); }
zhibiao_rows* rows_of(std::vector<VerifyFinding> findings) { return list<VerifyFinding>(std::move(findings), fault_columns); }

}  // namespace zhibiao::capi
