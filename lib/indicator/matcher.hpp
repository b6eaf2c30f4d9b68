/// @file matcher.hpp
/// Which codebook entry a quantity measures: cues met by its own words and topic, scored.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "indicator/certainty.hpp"
#include "indicator/frame.hpp"

namespace zhibiao::indicator {

struct Candidate {
  std::uint32_t entry = 0;  ///< index into Codebook::State::entries
  std::uint32_t cue = 0;    ///< index into Codebook::State::cues
  double score = 0;
  bool lent_topic = false;  ///< the topic came from the context
};

struct TopicSource {
  std::vector<Codebook::State::TopicId> topics;
  int steps = 0;         ///< 0: named in the own words; else how far back
  Span from;             ///< where it was named
  bool learned = false;  ///< a quantity there has a code, or the whole document is of it
};

struct Match {
  std::vector<Candidate> candidates;  ///< best first, one for each entry
  TopicSource topic;
};

/// Scratch space makes it cheap to ask for many quantities; one Matcher per thread.
class Matcher {
 public:
  Matcher(const Passage& passage, const Words& words, const Content& content, const Frames& frames);

  /// @param any_dimension a share or change keeps the code of what it is a share or change of, whatever its own unit.
  [[nodiscard]] Match match(std::size_t quantity, bool any_dimension);
  /// The same for a member of a list that splits what has the code `entry`: its topic is at hand before any other.
  [[nodiscard]] Match match_under(std::size_t quantity, std::uint32_t entry);
  /// What the words before a list say that it splits, as if the quantity stood right behind them.
  [[nodiscard]] Match match_lead(std::size_t quantity, Span lead);
  /// The topics that the words before a list name, else the nearest ones.
  [[nodiscard]] std::vector<Codebook::State::TopicId> topics_around(std::size_t quantity, Span lead) const;
  /// The nearest topic behind the first one that explains the words: a passing remark (…，容缺办理3件) does not end what the
  /// paragraph is about. For quantities that match() and the relations to others leave without a code.
  [[nodiscard]] Match match_farther(std::size_t quantity);
  /// The same for one of a list whose verb stands before the first alone (查处违法建设19宗、占道经营37宗). No topic is lent.
  [[nodiscard]] Match match_elided(std::size_t quantity);
  /// The same with the nearest topic before the own words, whatever topic these name.
  [[nodiscard]] Match match_lent(std::size_t quantity);
  /// The same for a table cell: `places` are caption, header cells and stub.
  [[nodiscard]] Match match_cell(std::size_t quantity, const std::vector<Region>& places, const TopicSource& topic, bool any_dimension);
  /// Where the last word of the cue in the span ends; its start when there is none.
  [[nodiscard]] std::uint32_t read_to(std::uint32_t cue, Span span) const;
  /// How many code points of the span stand behind the last word that the cue met in it, generic ones (数量) not counted.
  [[nodiscard]] std::uint32_t unread_behind(std::uint32_t cue, Span span) const;
  /// Whether the cue met a verb of increase or decrease in the span.
  [[nodiscard]] bool names_change(std::uint32_t cue, Span span) const;
  /// How many code points of the span no word of the cue explains.
  [[nodiscard]] std::uint32_t unread_in(std::uint32_t cue, Span span) const;
  /// What speaks for the first candidate of a match, which has one. `way` is cue, part_cue or table.
  [[nodiscard]] Evidence evidence(std::size_t quantity, const Match& match, Evidence::Way way) const;
  /// The same for the first candidate of match_lead().
  [[nodiscard]] Evidence evidence_in(Span lead, const Match& match) const;
  /// Whether a word that keeps the entry away stands in the regions.
  [[nodiscard]] bool excluded(std::uint32_t entry, const std::vector<Region>& own) const;
  /// Whether a word of any cue stands in the span.
  [[nodiscard]] bool has_cue(Span span) const;
  /// Whether a word of one of the entry's cues stands there.
  [[nodiscard]] bool has_cue_of(Span span, std::uint32_t entry) const;
  /// Tells the code that a quantity got: what follows it may be about the same.
  void learn(std::size_t quantity, std::uint32_t entry);
  /// Tells the same of each quantity with a code, inherited ones too: a section that speaks of one topic only lends it.
  void count(std::size_t quantity, std::uint32_t entry);

  /// Where a topic can come from, nearest first: earlier segments of the paragraph, then headings, then the title.
  struct Lender {
    std::int32_t segment = 0;
    std::uint32_t block = 0;
    std::int32_t section = 0;
    int steps = 0;
    bool title = false;
  };
  [[nodiscard]] Lender lender_at(std::int32_t segment, std::uint32_t section) const;
  /// The next topic, or nothing when there is no more.
  [[nodiscard]] std::optional<TopicSource> lend(Lender& lender) const;

 private:
  [[nodiscard]] bool is_word_of(std::uint32_t cue, std::uint32_t word) const;
  [[nodiscard]] Match match_with(std::size_t quantity, const TopicSource& topic, bool any_dimension);
  [[nodiscard]] Span verb_of(Span lead) const;
  [[nodiscard]] TopicSource own_topic(std::size_t quantity) const;
  [[nodiscard]] Lender lender_of(std::size_t quantity) const;
  struct Meeting {        // written when a cue is met; what most questions meet is little
    std::uint32_t terms;  // bit by term
    float best[6];        // score by term (further terms share the last)
    bool lent;
    bool direct;  // an own word that is not only the lead of a list
    bool head;    // the noun right behind the number
  };
  [[nodiscard]] bool continues(std::uint32_t before, std::uint32_t block) const;
  /// The topic of all figures with a code that a section has had so far, where there are some and none is of another.
  [[nodiscard]] std::optional<Codebook::State::TopicId> only_topic(std::int32_t section) const;
  /// The main topics of the codes that the quantities of a segment have.
  [[nodiscard]] std::vector<Codebook::State::TopicId> learned_in(const Segment& segment) const;
  /// The topics that a segment names, sought when they are first asked for.
  [[nodiscard]] const std::vector<Codebook::State::TopicId>& told_in(std::size_t segment) const;
  void meet(Codebook::State::Use use, double score, bool lent, bool direct, bool head);
  void meet_words(const std::vector<Region>& own, Span number, bool table);
  void meet_topics(const TopicSource& topic);
  void meet_turn(const Frame& frame);
  [[nodiscard]] bool stands_before(const lexicon::Hit& hit, Span number) const;
  [[nodiscard]] double word_score(const lexicon::Hit& hit, const Region& region, Span number) const;
  [[nodiscard]] bool fits(const Codebook::State::Entry& entry, const tokens::Quantity& quantity) const;
  [[nodiscard]] bool is_cue_of(std::uint32_t word, std::uint32_t entry) const;
  [[nodiscard]] bool is_joined(const lexicon::Hit& hit, std::uint32_t entry) const;
  [[nodiscard]] bool is_within_own(const lexicon::Hit& hit, std::uint32_t entry) const;
  [[nodiscard]] Match collect(const tokens::Quantity& quantity, const std::vector<Region>& own, const TopicSource& topic,
                              bool any_dimension);

  const Passage& passage_;
  const Codebook::State& codebook_;
  const Content& content_;
  const Frames& frames_;
  lexicon::CategoryId generic_, joint_, manner_, per_year_, increase_, decrease_;
  std::vector<std::uint32_t> met_;       // by cue: the stamp of the question that met it last
  std::unique_ptr<Meeting[]> meetings_;  // by cue, of those met
  std::vector<std::uint32_t> touched_;
  std::uint32_t stamp_ = 0;
  Span head_;  // the place or body that the figure in hand counts
  static constexpr Codebook::State::TopicId none = Codebook::State::no_topic;
  std::vector<Codebook::State::TopicId> title_topics_;
  std::vector<Codebook::State::TopicId> learned_;  // by quantity
  struct SectionTopic {
    Codebook::State::TopicId topic = none;
    std::uint32_t figures = 0;
    bool mixed = false;
  };
  mutable std::vector<std::optional<std::vector<Codebook::State::TopicId>>> told_in_;  // by segment
  std::vector<SectionTopic> section_topics_;                                           // by section, those below it included
};

}  // namespace zhibiao::indicator
