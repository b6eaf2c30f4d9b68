// Proposes cues: figures that lack their code, grouped by entry, and the words that only they have.
#include "zhibiao/suggest.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "indicator/codebook_file.hpp"
#include "lexicon/word_list.hpp"
#include "text/utf8.hpp"
#include "zhibiao/extractor.hpp"

namespace zhibiao::inline ZHIBIAO_ABI {

namespace {

using Entry = Codebook::State::Entry;
using Book = Codebook::Selection::Book;
using Pair = std::u32string;  // two neighbouring characters

constexpr std::size_t shortest_word = 2;  // code points of a cue
constexpr std::size_t longest_word = 8;
constexpr std::size_t most_words = 3;        // of the general list, in one cue
constexpr std::uint32_t clause_before = 30;  // code points of evidence on either side of a figure
constexpr std::uint32_t clause_behind = 12;
constexpr std::size_t most_evidence = 3;      // figures shown for one cue
constexpr double context_weight = 0.3;        // of the words before a figure that are not its own
constexpr double least_likeness = 0.3;        // share of a figure's words that its nearest entry has
constexpr std::size_t fewest_unreviewed = 2;  // figures that have a word, where nobody said what is right

/// Units that a cue never crosses: a rate is no amount and no count.
enum class Measure : std::uint8_t { count, rate, money };

Measure measure_of(std::string_view unit) {
  if (unit == "%" || unit == "百分点") return Measure::rate;
  return unit == "元" ? Measure::money : Measure::count;
}

std::set<Pair> pairs_of(std::u32string_view text) {
  std::set<Pair> pairs;
  for (std::size_t i = 0; i + 1 < text.size(); ++i)
    if (lexicon::WordList::is_han(text[i]) && lexicon::WordList::is_han(text[i + 1])) pairs.emplace(text.substr(i, 2));
  return pairs;
}

struct Figure {
  std::u32string words;    // its own
  std::u32string context;  // the clause before it
  Measure measure = Measure::count;
  std::string code;  // that it has; empty for none
  std::string due;   // that it should have; empty where it is right or nobody can tell
  bool reviewed = false;
  std::size_t report = 0;
  std::string evidence;
};

/// Words of the general list, two and more characters, that stand in a text: every run of up to three that the cheapest cut leaves whole.
std::set<std::u32string> words_in(std::u32string_view text) {
  const lexicon::WordList& list = lexicon::WordList::shipped();
  std::vector<std::int64_t> best(text.size() + 1, INT64_MAX);
  std::vector<std::size_t> from(text.size() + 1, 0);
  best[0] = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto reach = [&](std::size_t length, std::int32_t cost) {
      if (best[at] + cost >= best[at + length]) return;
      best[at + length] = best[at] + cost;
      from[at + length] = at;
    };
    reach(1, list.cost(text[at]));
    list.words_at(text, at, reach);
  }
  std::vector<std::size_t> cuts;
  for (std::size_t at = text.size(); at > 0; at = from[at]) cuts.push_back(at);
  cuts.push_back(0);
  std::reverse(cuts.begin(), cuts.end());
  std::set<std::u32string> words;
  for (std::size_t a = 0; a < cuts.size(); ++a)
    for (std::size_t b = a + 1; b < std::min(cuts.size(), a + 1 + most_words); ++b) {
      const std::u32string_view word = text.substr(cuts[a], cuts[b] - cuts[a]);
      if (word.size() >= shortest_word && word.size() <= longest_word && std::all_of(word.begin(), word.end(), lexicon::WordList::is_han))
        words.emplace(word);
    }
  return words;
}

/// Tells which entry uses the words of a figure.
class Neighbours {
 public:
  explicit Neighbours(const std::vector<Book>& books) {
    for (const Book& book : books)
      for (Entry& entry : indicator::entries_with_examples(*book))
        if (known(entry.info.code) == nullptr) entries_.push_back(std::move(entry));
    for (const Entry& entry : entries_) {
      std::u32string text = text::to_code_points(entry.info.name_zh);
      for (const auto* told : {&entry.cues, &entry.examples})
        for (const std::string& line : *told) text += U' ' + text::to_code_points(line);
      pairs_.push_back(pairs_of(text));
      for (const Pair& pair : pairs_.back()) ++entries_with_[pair];
    }
  }

  [[nodiscard]] std::string nearest(const Figure& figure) const {
    const Entry* nearest = nullptr;
    double most = least_likeness;
    const auto own = pairs_of(figure.words);
    const auto context = pairs_of(figure.context);
    const double all = weight(own, nullptr) + context_weight * weight(context, nullptr);
    for (std::size_t i = 0; i < pairs_.size() && all > 0; ++i) {
      const Entry& entry = entries_[i];
      if (measure_of(entry.info.unit) != figure.measure) continue;
      const double likeness = (weight(own, &pairs_[i]) + context_weight * weight(context, &pairs_[i])) / all;
      if (likeness <= most) continue;
      most = likeness;
      nearest = &entry;
    }
    return nearest == nullptr ? std::string() : nearest->info.code;
  }

 private:
  [[nodiscard]] const Entry* known(const std::string& code) const {
    const auto found = std::find_if(entries_.begin(), entries_.end(), [&](const Entry& entry) { return entry.info.code == code; });
    return found == entries_.end() ? nullptr : &*found;
  }

  // What few entries say weighs most.
  [[nodiscard]] double weight(const std::set<Pair>& pairs, const std::set<Pair>* among) const {
    double sum = 0;
    for (const Pair& pair : pairs) {
      if (among != nullptr && !among->contains(pair)) continue;
      const auto found = entries_with_.find(pair);
      const std::size_t with = found == entries_with_.end() ? 1 : found->second;
      sum += std::log((1.0 + static_cast<double>(pairs_.size())) / static_cast<double>(1 + with));
    }
    return sum;
  }

  std::vector<Entry> entries_;
  std::vector<std::set<Pair>> pairs_;
  std::map<Pair, std::size_t> entries_with_;
};

/// Where the clause of a figure begins: behind the last full stop or line end, at most `clause_before` code points back.
std::size_t clause_start(std::u32string_view text, std::size_t at) {
  std::size_t start = at;
  while (start > 0 && at - start < clause_before && text[start - 1] != U'。' && text[start - 1] != U'\n') --start;
  return start;
}

std::string evidence_of(const Document& document, std::u32string_view text, const Observation& o, const std::string& due) {
  const std::size_t start = clause_start(text, o.span.start);
  std::size_t end = o.span.end;
  while (end < text.size() && end - o.span.end < clause_behind && text[end] != U'。' && text[end] != U'\n') ++end;
  const auto plain = [&](std::size_t from, std::size_t to) {
    std::u32string part(text.substr(from, to - from));
    std::replace(part.begin(), part.end(), U'\t', U' ');
    return text::to_utf8(part);
  };
  std::string shown = document.source() + ":" + std::to_string(o.span.start) + " " + plain(start, o.span.start) + "【" + o.quote + "】" +
                      plain(o.span.end, end);
  if (o.indicator && *o.indicator != due) shown += " → " + *o.indicator;
  return shown;
}

}  // namespace

struct Suggester::State {
  explicit State(Codebook c) : codebook(std::move(c)), extractor(codebook) {}

  void add(const Document& document, const std::vector<ReviewedFigure>* reviewed) {
    const std::u32string text = text::to_code_points(document.text());
    const Report report = extractor.extract(document);
    const Neighbours& near = neighbours_in(report.info.genre);
    ++reports;
    for (const Observation& o : report.observations) {
      Figure figure;
      figure.report = reports;
      figure.words = text::to_code_points(o.label);
      const std::size_t start = clause_start(text, o.span.start);
      figure.context = text.substr(start, o.span.start - start);
      figure.measure = measure_of(o.unit);
      figure.code = o.indicator.value_or(std::string());
      if (reviewed != nullptr) {
        const auto found =
            std::find_if(reviewed->begin(), reviewed->end(), [&](const ReviewedFigure& r) { return r.start == o.span.start; });
        if (found == reviewed->end()) continue;
        figure.reviewed = true;
        const bool right = std::find(found->codes.begin(), found->codes.end(), figure.code) != found->codes.end();
        if (!right && !found->codes.empty()) figure.due = found->codes.front();
      } else if (figure.code.empty() && o.change == Change::none) {
        figure.due = near.nearest(figure);
      }
      figure.evidence = evidence_of(document, text, o, figure.due);
      figures.push_back(std::move(figure));
    }
  }

  // The entries that a report of this genre is read with.
  const Neighbours& neighbours_in(const std::string& genre) {
    auto found = neighbours.find(genre);
    if (found == neighbours.end()) {
      const auto of_genre = codebook.selection().books_of(genre);
      for (const Book& book : of_genre)
        if (std::find(books.begin(), books.end(), book) == books.end()) books.push_back(book);
      std::sort(books.begin(), books.end(), [](const Book& a, const Book& b) { return a->source < b->source; });
      found = neighbours.emplace(genre, Neighbours(of_genre)).first;
    }
    return found->second;
  }

  [[nodiscard]] std::string cue_of(const std::string& code, const std::u32string& word) const {
    std::string written = text::to_utf8(word);
    const auto book = std::find_if(books.begin(), books.end(), [&](const Book& b) { return b->find(code) != nullptr; });
    if (book == books.end()) return written;
    const Codebook::State& state = **book;
    const auto topic = state.main_topic[static_cast<std::size_t>(state.find(code) - state.entries.data())];
    if (topic == Codebook::State::no_topic) return written;
    const auto& topic_words = state.topics.at(state.topic_names[topic]);
    const bool names_topic =
        std::any_of(topic_words.begin(), topic_words.end(), [&](const std::string& w) { return written.find(w) != std::string::npos; });
    return names_topic ? written : "<" + state.topic_names[topic] + "> " + written;
  }

  // The word that most of the figures have and the fewest others; of equals the longest, then the first.
  [[nodiscard]] CueSuggestion best_of(const std::string& code, std::vector<const Figure*>& group) const {
    std::map<std::u32string, std::size_t> having;
    for (const Figure* figure : group)
      for (const std::u32string& word : words_in(figure->words)) ++having[word];
    CueSuggestion best;
    std::u32string chosen;
    for (const auto& [word, count] : having) {
      const std::size_t others = others_with(word, code, group.front()->measure);
      if (count <= others || (!group.front()->reviewed && count < fewest_unreviewed)) continue;
      const auto gain = [](std::size_t figures, std::size_t wrong) {
        return static_cast<double>(figures) - 2.0 * static_cast<double>(wrong);
      };
      const double more = gain(count, others) - gain(best.figures, best.others);
      if (!chosen.empty() && (more < 0 || (more == 0 && word.size() <= chosen.size()))) continue;
      chosen = word;
      best.figures = count;
      best.others = others;
    }
    best.code = code;
    if (!chosen.empty()) best.cue = cue_of(code, chosen);
    std::set<std::size_t> in;
    std::vector<const Figure*> rest;
    for (const Figure* figure : group) {
      if (!chosen.empty() && figure->words.find(chosen) == std::u32string::npos) {
        rest.push_back(figure);
        continue;
      }
      in.insert(figure->report);
      if (best.evidence.size() < most_evidence) best.evidence.push_back(figure->evidence);
      if (chosen.empty()) ++best.figures;
    }
    best.reports = in.size();
    group = std::move(rest);
    return best;
  }

  [[nodiscard]] std::size_t others_with(const std::u32string& word, const std::string& code, Measure measure) const {
    return static_cast<std::size_t>(std::count_if(figures.begin(), figures.end(), [&](const Figure& figure) {
      const std::string& right = figure.due.empty() ? figure.code : figure.due;
      const bool known = figure.reviewed || !right.empty();
      return known && figure.measure == measure && right != code && figure.words.find(word) != std::u32string::npos;
    }));
  }

  Codebook codebook;
  Extractor extractor;
  std::map<std::string, Neighbours> neighbours;  // by genre
  std::vector<Book> books;                       // of the genres met, in order of their sources
  std::vector<Figure> figures;
  std::size_t reports = 0;
};

Suggester::Suggester(Codebook codebook) : state_(std::make_unique<State>(std::move(codebook))) {}
Suggester::Suggester(Suggester&&) noexcept = default;
Suggester& Suggester::operator=(Suggester&&) noexcept = default;
Suggester::~Suggester() = default;

void Suggester::add(const Document& document) { state_->add(document, nullptr); }
void Suggester::add(const Document& document, const std::vector<ReviewedFigure>& reviewed) { state_->add(document, &reviewed); }

std::vector<CueSuggestion> Suggester::suggest() const {
  std::map<std::pair<std::string, Measure>, std::vector<const Figure*>> groups;
  for (const Figure& figure : state_->figures)
    if (!figure.due.empty()) groups[{figure.due, figure.measure}].push_back(&figure);
  std::vector<CueSuggestion> all;
  for (auto& [key, group] : groups)
    while (!group.empty()) all.push_back(state_->best_of(key.first, group));
  std::stable_sort(all.begin(), all.end(), [](const CueSuggestion& a, const CueSuggestion& b) {
    return a.figures != b.figures ? a.figures > b.figures : a.code != b.code ? a.code < b.code : a.cue < b.cue;
  });
  return all;
}

}  // namespace zhibiao
