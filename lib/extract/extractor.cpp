#include "zhibiao/extractor.hpp"

#include <algorithm>
#include <map>
#include <memory>

#include "check/check.hpp"
#include "indicator/codebook_state.hpp"
#include "indicator/observe.hpp"
#include "layout/layout.hpp"
#include "model/bounds.hpp"
#include "report/report.hpp"
#include "tables/tables.hpp"
#include "text/document_state.hpp"
#include "tokens/candidate.hpp"
#include "tokens/mended.hpp"
#include "tokens/tokens.hpp"
#include "zhibiao/error.hpp"

namespace zhibiao::inline ZHIBIAO_ABI {

struct Extractor::State {
  Codebook codebook;
};

namespace {

/// A document as one codebook reads it, up to its figures. All spans are those of the mended text.
class Page {
 public:
  /// Keeps what numbers else could be read as when it is to be explained.
  Page(const Document& document, Codebook::Selection::Book book, bool explained)
      : book_(std::move(book)),
        mended_(document.state(), book_->lexicon),
        layout_(layout::analyze(text(), book_->lexicon, mended_.scan())),
        info_(report::identify(text(), layout_, book_->lexicon, mended_.scan(), diagnostics_)),
        reading_(tokens::read(text(), layout::stretches(layout::outside_grids(layout_)), book_->lexicon, mended_.scan(),
                              explained ? &choices_ : nullptr)),
        tables_(tables::read(text(), layout_, book_->lexicon, mended_.scan(), reading_)) {}

  [[nodiscard]] const Codebook::Selection::Book& book() const { return book_; }
  [[nodiscard]] const DocumentInfo& info() const { return info_; }

  [[nodiscard]] indicator::Clues clues() const {
    constexpr std::size_t opening = 3;  // sentences
    indicator::Clues clues{info_.title, {info_.issuer, info_.reporter}, {}, {}, text().folded};
    for (std::size_t i = 0; i < std::min(opening, layout_.sentences.size()); ++i)
      clues.opening += mended_.quote(mended_.original(layout_.sentences[i].span));
    for (const tables::Table& table : tables_.tables) {
      clues.tables.push_back(mended_.quote(mended_.original(table.caption)));
      for (const Span title : table.titles) clues.tables.push_back(mended_.quote(mended_.original(title)));
    }
    return clues;
  }

  [[nodiscard]] std::vector<Observation> observe(std::vector<Explanation>* told) const {
    std::vector<Observation> observations = indicator::observe(text(), layout_, tables_, info_, *book_, mended_.scan(), reading_, told);
    for (Observation& observation : observations)
      if (const auto* entry = observation.indicator ? book_->find(*observation.indicator) : nullptr) observation.codebook = entry->codebook;
    return observations;
  }

  /// The same with what numbers else could have been, in the places of the document.
  [[nodiscard]] Explanations explanations(std::vector<Explanation> told, const std::vector<Observation>& observations) const {
    Explanations all;
    all.figures = std::move(told);
    std::map<std::uint32_t, std::size_t> by_start;
    for (std::size_t i = 0; i < observations.size(); ++i) {
      all.figures[i].codebook = observations[i].codebook;
      by_start.emplace(observations[i].span.start, i);
    }
    for (const tokens::Choice& choice : choices_) {
      std::vector<NumberReading> others = readings(choice.others);
      const auto figure = choice.chosen.quantity ? by_start.find(choice.chosen.quantity->span.start) : by_start.end();
      if (figure != by_start.end())
        all.figures[figure->second].others = std::move(others);
      else if (!choice.chosen.reason.empty())
        all.rejected.push_back({reading(choice.chosen), std::move(others)});
    }
    for (Explanation& figure : all.figures) put_back(figure);
    return all;
  }

  /// The report with these figures, in the places of the document.
  [[nodiscard]] Report report(std::vector<Observation> observations) const {
    Report report;
    report.info = info_;
    report.observations = std::move(observations);
    report.sections = layout_.sections;
    for (Section& section : report.sections) section.page = text().page_at(section.span.start);
    report.rejections = reading_.rejections;
    report.diagnostics = diagnostics_;
    report.diagnostics.insert(report.diagnostics.end(), reading_.diagnostics.begin(), reading_.diagnostics.end());
    report.checks = check::reckon(report.observations, report.sections);
    put_back(report);
    report.diagnostics.insert(report.diagnostics.begin(), text().diagnostics.begin(), text().diagnostics.end());
    return report;
  }

 private:
  [[nodiscard]] const Document::State& text() const { return mended_.text(); }

  // From the mended text into the document: every span, and every quote, which is what stands there.
  void put_back(Report& report) const {
    if (!mended_.changed()) return;
    const auto move = [&](auto&... spans) { ((spans = mended_.original(spans)), ...); };
    for (Observation& observation : report.observations) {
      move(observation.span);
      observation.quote = mended_.quote(observation.span);
      for (auto* start : {&observation.part_of, &observation.repeats})
        if (*start) move(**start);
    }
    for (Section& section : report.sections) move(section.span, section.heading_span);
    for (Rejection& rejection : report.rejections) {
      move(rejection.span);
      rejection.quote = mended_.quote(rejection.span);
    }
    for (Diagnostic& diagnostic : report.diagnostics) move(diagnostic.span);
  }

  [[nodiscard]] QuotedSpan original(Span span) const {
    const Span there = mended_.original(span);
    return {there, mended_.quote(there)};
  }

  void put_back(Explanation& told) const {
    const auto move = [&](QuotedSpan& words) {
      if (words.span.length() > 0) words = original(words.span);
    };
    for (QuotedSpan* words : {&told.words, &told.clause, &told.topic_from}) move(*words);
    for (auto* list : {&told.own_words, &told.met, &told.cut})
      for (QuotedSpan& words : *list) move(words);
    for (auto* words : {&told.relation_of, &told.list_of, &told.part_of})
      if (*words) move(**words);
  }

  [[nodiscard]] NumberReading reading(const tokens::Candidate& candidate) const {
    NumberReading reading{std::string(tokens::to_string(candidate.kind)), original(candidate.span), std::string(candidate.reason), {}, {}};
    if (candidate.quantity) {
      reading.value = candidate.quantity->value;
      reading.unit = candidate.quantity->unit;
    }
    return reading;
  }

  [[nodiscard]] std::vector<NumberReading> readings(const std::vector<tokens::Candidate>& candidates) const {
    std::vector<NumberReading> all;
    all.reserve(candidates.size());
    for (const tokens::Candidate& candidate : candidates) all.push_back(reading(candidate));
    return all;
  }

  Codebook::Selection::Book book_;
  std::vector<tokens::Choice> choices_;
  tokens::Mended mended_;
  std::vector<Diagnostic> diagnostics_;
  layout::Layout layout_;
  DocumentInfo info_;
  tokens::Reading reading_;
  tables::Tables tables_;
};

// What a codebook behind another one says of figures that the one before it gives no code. All mend a text in the same way.
void fill_in(std::vector<Observation>& observations, std::vector<Explanation>* told_of, const Page& page) {
  std::vector<Explanation> stories;
  std::vector<Observation> others = page.observe(told_of != nullptr ? &stories : nullptr);
  std::map<std::uint32_t, std::size_t> by_start;
  for (std::size_t i = 0; i < others.size(); ++i) by_start.emplace(others[i].span.start, i);
  for (std::size_t i = 0; i < observations.size(); ++i) {
    const auto other = by_start.find(observations[i].span.start);
    if (observations[i].indicator || other == by_start.end()) continue;
    Observation& told = others[other->second];
    if (!told.indicator || !(told.span == observations[i].span)) continue;
    observations[i] = std::move(told);
    if (told_of != nullptr) (*told_of)[i] = std::move(stories[other->second]);
  }
}

// A figure repeats another one only where both have one code.
void drop_broken_repeats(std::vector<Observation>& observations) {
  std::map<std::uint32_t, const Observation*> by_start;
  for (const Observation& observation : observations) by_start.emplace(observation.span.start, &observation);
  for (Observation& observation : observations) {
    if (!observation.repeats) continue;
    const auto first = by_start.find(*observation.repeats);
    if (first == by_start.end() || first->second->indicator != observation.indicator) observation.repeats.reset();
  }
}

// The way of the data: mended text, layout, report, tokens, tables; with the genre the codebooks; then indicator and check.
Report read(const Document& document, const Codebook& codebook, Explanations* explanations) {
  const Bounds within(document.options().limits, document.source());
  const bool explained = explanations != nullptr;
  const Codebook::Selection& selection = codebook.selection();
  std::vector<std::unique_ptr<Page>> pages;  // by codebook that has read the document
  const auto page_of = [&](const Codebook::Selection::Book& book) -> const Page& {
    const auto known = std::find_if(pages.begin(), pages.end(), [&](const auto& page) { return page->book() == book; });
    if (known != pages.end()) return **known;
    return *pages.emplace_back(std::make_unique<Page>(document, book, explained));
  };
  const std::string genre = indicator::genre_of(page_of(selection.first()).clues(), selection.genres());
  const std::vector<Codebook::Selection::Book> books = selection.books_of(genre);
  const Page& page = page_of(books.front());
  std::vector<Explanation> told;
  std::vector<Observation> observations = page.observe(explained ? &told : nullptr);
  for (std::size_t i = 1; i < books.size(); ++i) fill_in(observations, explained ? &told : nullptr, page_of(books[i]));
  if (books.size() > 1) drop_broken_repeats(observations);
  if (explained) *explanations = page.explanations(std::move(told), observations);
  Report report = page.report(std::move(observations));
  require_within(&Limits::rejections, report.rejections.size());
  report.info.genre = genre;
  return report;
}

}  // namespace

Extractor::Extractor() : Extractor(Codebook::automatic()) {}
Extractor::Extractor(Codebook codebook) : state_(std::make_shared<State>(State{std::move(codebook)})) {}
Extractor::Extractor(const Extractor&) = default;
Extractor::Extractor(Extractor&&) noexcept = default;
Extractor& Extractor::operator=(const Extractor&) = default;
Extractor& Extractor::operator=(Extractor&&) noexcept = default;
Extractor::~Extractor() = default;

Report Extractor::extract(const Document& document) const { return read(document, state_->codebook, nullptr); }

Explanations Extractor::explain(const Document& document) const {
  Explanations explanations;
  [[maybe_unused]] const Report report = read(document, state_->codebook, &explanations);
  return explanations;
}

std::vector<TableReading> Extractor::tables(const Document& document) const {
  const Bounds within(document.options().limits, document.source());
  const Codebook::Selection::Book book = state_->codebook.selection().first();
  const Codebook::State& rules = *book;
  const tokens::Mended mended(document.state(), rules.lexicon);
  const Document::State& text = mended.text();
  tokens::Reading reading;
  const layout::Layout layout = layout::analyze(text, rules.lexicon, mended.scan());
  const tables::Tables found = tables::read(text, layout, rules.lexicon, mended.scan(), reading);
  const auto quote = [&](Span span) { return mended.quote(mended.original(span)); };
  std::vector<TableReading> all;
  for (const tables::Table& table : found.tables) {
    TableReading& told = all.emplace_back();
    told.span = mended.original(table.span);
    told.caption = quote(table.caption);
    told.unit_note = quote(table.unit_note);
    told.unread = table.unread;
    for (const auto& row : table.rows) {
      std::vector<TableCell>& cells = told.rows.emplace_back();
      for (const tables::Cell& cell : row)
        cells.push_back({mended.original(cell.span), quote(cell.span), tables::to_string(cell.role), cell.reason});
    }
  }
  return all;
}

const Codebook& Extractor::codebook() const& noexcept { return state_->codebook; }

}  // namespace zhibiao
