/// @file codebook_state.hpp
/// A codebook, compiled: its cues as terms over the words of the lexicon.
#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "indicator/genre.hpp"
#include "lexicon/lexicon.hpp"
#include "zhibiao/codebook.hpp"
#include "zhibiao/model.hpp"

namespace zhibiao {

struct Codebook::State {
  State() = default;
  State(const State&) = delete;  // it holds views of itself
  State& operator=(const State&) = delete;
  ~State() = default;

  using TopicId = std::uint16_t;
  static constexpr TopicId no_topic = 0xFFFF;

  /// Where a word must stand that is a term of a cue, or what else the term asks for.
  enum class Place : std::uint16_t { own, before, after, topic, turn };
  struct Cue {
    std::uint32_t entry;   ///< index into `entries`
    std::uint32_t terms;   ///< how many it has
    std::uint32_t topics;  ///< bits: which of them ask for a topic
    std::uint32_t words;   ///< bits: which of them ask for words
  };
  struct Entry {
    IndicatorInfo info;
    std::string codebook;  ///< name of the one that it was written in
    std::vector<std::string> dimensions;
    double weight = 0;
    std::optional<double> threshold;                                  ///< how sure a code must be to be given; empty: as for all entries
    bool whole = false;                                               ///< its parts are never of another code
    std::vector<std::string> kinds;                                   ///< the only codes that its parts may have; empty: any
    bool own_parts = false;                                           ///< shares with names of their own are shares of it
    Change change = Change::none;                                     ///< of indicators that are changes by definition
    std::vector<std::string> cues, not_words, examples, near_misses;  ///< as written
    std::string examples_in;                                          ///< the shipped codebook that holds them, where they were passed over
  };
  /// Where a word or topic is used.
  struct Use {
    std::uint32_t cue;
    std::uint16_t term;  ///< number of the term in it
    Place place;
  };
  /// A term that asks which of the figures that one clause counts is meant.
  struct Turn {
    std::uint32_t cue;
    std::uint16_t term;
    std::uint8_t turn;   ///< from 1
    std::uint8_t turns;  ///< how many figures these are
  };

  CodebookInfo info;
  std::string source;                                            ///< of messages
  std::vector<CodebookInfo> parts;                               ///< this one and those that it extends
  indicator::Genre genre;                                        ///< how documents that it is for are known; may be empty
  std::vector<Entry> entries;                                    ///< in order of code
  std::map<std::string, std::vector<std::string>> topics, sets;  ///< as written

  // Once compiled: views of what ships, or of `packed`.
  lexicon::Packed packed;
  lexicon::Lexicon lexicon;
  std::vector<std::string> topic_names;
  std::span<const Cue> cues;
  lexicon::Rows<char> cue_texts;                ///< as written in the codebook
  lexicon::Rows<Use> uses_of_word;              ///< by word id
  lexicon::Rows<Use> uses_of_topic;             ///< by topic
  std::span<const Turn> turns;                  ///< of all cues
  lexicon::Rows<TopicId> topics_of_word;        ///< by word id
  std::span<const std::uint8_t> is_cue;         ///< by word id: whether it is a word of a cue or a topic
  lexicon::Rows<std::uint32_t> excluded_words;  ///< by entry: words that must not be among the own words, sorted
  std::span<const TopicId> main_topic;          ///< by entry: the topic that most of its cues ask for; no_topic when none does

  [[nodiscard]] std::string cue_text(std::uint32_t cue) const { return std::string(lexicon::text_of(cue_texts[cue])); }
  /// The entry of a code, or nullptr.
  [[nodiscard]] const Entry* find(std::string_view code) const;
};

/// Which codebooks a document is read with.
struct Codebook::Selection {
  using Book = std::shared_ptr<const State>;
  CodebookInfo info;
  std::vector<CodebookInfo> parts;
  std::vector<Book> books;  ///< in order; nullptr stands for those of the document's genre

  /// All indicators, in order of code. They are read when they are first asked for, which extraction never does; any thread may ask.
  [[nodiscard]] const std::vector<IndicatorInfo>& infos() const;
  /// The codebook that a document is first looked at with, to find its genre.
  [[nodiscard]] Book first() const;
  /// How all genres are known that a document may have: those that ship, and those of the books.
  [[nodiscard]] std::vector<const indicator::Genre*> genres() const;
  /// The codebooks for a document of this genre (empty: unknown), each once.
  [[nodiscard]] std::vector<Book> books_of(std::string_view genre) const;

 private:
  [[nodiscard]] std::vector<IndicatorInfo> read_infos() const;

  mutable std::mutex reading_;  // what is thrown out of std::call_once ends the process where there is no memory
  mutable std::optional<std::vector<IndicatorInfo>> infos_;
};

}  // namespace zhibiao
