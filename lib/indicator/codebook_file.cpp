#include "indicator/codebook_file.hpp"

#include <algorithm>
#include <utility>

#include "lexicon/tree.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"
#include "zhibiao/error.hpp"

namespace zhibiao::indicator {

namespace {

constexpr std::string_view cue_category = "cue";
constexpr std::string_view topic_category = "topic";
constexpr std::size_t most_terms = 32;

using State = Codebook::State;
using Words = std::vector<std::string>;
using lexicon::Node;

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    if (end > 0) parts.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

// domain.name, or more words: the CHECK of the table `indicator` says the same. Codes become names of files and columns.
bool is_code(std::string_view code) {
  constexpr std::string_view first = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
  constexpr std::string_view rest = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.";
  constexpr std::size_t longest = 100;
  return code.size() <= longest && first.find(code.front()) != std::string_view::npos &&
         code.find_first_not_of(rest) == std::string_view::npos && code.find('.') != std::string_view::npos && code.back() != '.' &&
         code.find("..") == std::string_view::npos;
}

// Reads the TOML form; every message names the file and the entry.
class Loader {
 public:
  explicit Loader(std::string_view file) : file_(file) {}

  CodebookFile load(Node root, Examples examples) {
    CodebookFile file = head(root);
    State& state = *file.state;
    state.topics = lists_of(root, "topic");
    state.sets = lists_of(root, "set");
    const Node entries = root["indicator"];
    if (!entries.is_list()) fail("has no [[indicator]] entries");
    for (const Node entry : entries.items()) {
      if (!entry.is_table()) fail("[[indicator]] must be a table");
      state.entries.push_back(entry_of(entry, state.info.name));
      if (examples == Examples::read) add_examples(state.entries.back(), entry);
    }
    return file;
  }

  CodebookFile head(Node root) const {
    CodebookFile file{std::make_shared<State>(), std::nullopt};
    State& state = *file.state;
    state.source = file_;
    const Node head = root["codebook"];
    if (!head.is_table()) fail("has no table [codebook] with name and version");
    state.info.name = text_of(head, "name", "[codebook]");
    state.info.version = text_of(head, "version", "[codebook]");
    state.info.title = head["title"].text_or_empty();
    state.parts = {state.info};
    if (head["extends"]) file.extends = words_of(head, "extends", "[codebook]");
    if (root["extends"]) file.extends = words_of(root, "extends", "the file");
    state.genre.name = state.info.name;
    const Node genre = root["genre"];
    state.genre.titles = patterns_of(genre, "titles");
    state.genre.not_titles = patterns_of(genre, "not_titles");
    state.genre.issuers = patterns_of(genre, "issuers");
    state.genre.tables = patterns_of(genre, "tables");
    state.genre.openings = patterns_of(genre, "openings");
    state.genre.speakers = patterns_of(genre, "speakers");
    state.genre.bodies = patterns_of(genre, "bodies");
    for (const std::string& mark : words_of(genre, "marks", "[genre]")) state.genre.marks.push_back(text::fold(text::to_code_points(mark)));
    state.genre.behind = words_of(genre, "behind", "[genre]");
    state.genre.alike = words_of(genre, "alike", "[genre]");
    return file;
  }

 private:
  [[noreturn]] void fail(const std::string& message) const { throw Error(ErrorCode::schema, file_ + ": " + message, {.path = file_}); }

  std::vector<Pattern> patterns_of(Node table, std::string_view key) const {
    std::vector<Pattern> patterns;
    for (const std::string& written : words_of(table, key, "[genre]")) {
      patterns.push_back(pattern(written));
      if (patterns.back().terms.empty()) fail("[genre]: `" + std::string(key) + "` has a pattern without words");
    }
    return patterns;
  }

  std::string text_of(Node table, std::string_view key, const std::string& where) const {
    const std::string_view value = table[key].text_or_empty();
    if (value.empty()) fail(where + " needs a text `" + std::string(key) + "`");
    return std::string(value);
  }

  Words words_of(Node table, std::string_view key, const std::string& where) const {
    Words words;
    const Node list = table[key];
    if (list && !list.is_list()) fail(where + ": `" + std::string(key) + "` must be a list of texts");
    words.reserve(list.items().size());
    for (const Node element : list.items()) {
      const std::string_view word = element.text_or_empty();
      if (word.empty()) fail(where + ": `" + std::string(key) + "` must be a list of non-empty texts");
      words.emplace_back(word);
    }
    return words;
  }

  std::map<std::string, Words> lists_of(Node root, std::string_view key) const {
    std::map<std::string, Words> lists;
    const Node table = root[key];
    for (const auto [name, list] : table.entries()) lists[std::string(name)] = words_of(table, name, "[" + std::string(key) + "]");
    return lists;
  }

  State::Entry entry_of(Node table, const std::string& codebook) const {
    State::Entry entry;
    entry.codebook = codebook;
    entry.info.code = text_of(table, "code", "[[indicator]]");
    if (!is_code(entry.info.code))
      fail("\"" + entry.info.code +
           "\" is no code: a code is words of ASCII letters, digits, _ and - with a point between two, such as reconsideration.accepted");
    const std::string where = "indicator " + entry.info.code;
    entry.info.name_zh = text_of(table, "name_zh", where);
    entry.info.name_en = table["name_en"].text_or_empty();
    entry.info.unit = table["unit"].text_or_empty();
    entry.info.definition = table["definition"].text_or_empty();
    if (const Node official = table["official"]) {
      if (!official.is_table()) fail(where + ": `official` is a table of `scheme`, `name` and, where there is one, `number`");
      entry.info.official_scheme = text_of(official, "scheme", where + ": `official`");
      entry.info.official_name = text_of(official, "name", where + ": `official`");
      if (official["number"]) entry.info.official_number = text_of(official, "number", where + ": `official`");
    }
    entry.dimensions = words_of(table, "dimensions", where);
    if (entry.dimensions.empty()) fail(where + " needs `dimensions`: what its unit may be");
    entry.cues = words_of(table, "cues", where);
    entry.not_words = words_of(table, "not", where);
    entry.weight = table["weight"].number().value_or(0.0);
    entry.threshold = table["threshold"].number();
    if (table["threshold"] && !(entry.threshold && *entry.threshold >= 0 && *entry.threshold < 1))
      fail(where + ": `threshold` is a number from 0 to below 1");
    entry.whole = table["whole"].flag();
    entry.kinds = words_of(table, "kinds", where);
    entry.own_parts = table["own_parts"].flag();
    const std::string_view change = table["change"].text_or_empty();
    if (change == "decrease")
      entry.change = Change::decrease;
    else if (change == "increase")
      entry.change = Change::increase;
    else if (!change.empty())
      fail(where + ": `change` is \"increase\" or \"decrease\"");
    return entry;
  }

  void add_examples(State::Entry& entry, Node table) const {
    const std::string where = "indicator " + entry.info.code;
    entry.examples = words_of(table, "examples", where);
    entry.near_misses = words_of(table, "near_misses", where);
  }

  std::string file_;
};

// Turns the written form into terms over words of the lexicon.
class Compiler {
 public:
  explicit Compiler(const State& state)
      : state_(state), topic_words_(lexicon_.declare(topic_category)), cue_words_(lexicon_.declare(cue_category)) {}

  lexicon::Packed compile() {
    for (const auto& [name, words] : state_.topics) {
      const auto id = static_cast<State::TopicId>(topic_names_.size());
      topic_names_.push_back(name);
      for (const std::string& word : words) at(topics_of_word_, add(topic_words_, word)).push_back(id);
    }
    uses_of_topic_.resize(topic_names_.size());
    for (std::uint32_t i = 0; i < state_.entries.size(); ++i) compile_entry(i);
    uses_of_word_.resize(words_);
    topics_of_word_.resize(words_);
    return written();
  }

 private:
  using Place = State::Place;
  template <typename T>
  using Lists = std::vector<std::vector<T>>;

  [[noreturn]] void fail(const std::string& message) const {
    throw Error(ErrorCode::schema, state_.source + ": " + message, {.path = state_.source});
  }

  template <typename T>
  static std::vector<T>& at(Lists<T>& lists, std::size_t index) {
    if (lists.size() <= index) lists.resize(index + 1);
    return lists[index];
  }

  void compile_entry(std::uint32_t index) {
    const State::Entry& entry = state_.entries[index];
    std::vector<std::uint32_t>& excluded = excluded_words_.emplace_back();
    for (const std::string& word : entry.not_words) excluded.push_back(add(cue_words_, word));
    std::sort(excluded.begin(), excluded.end());
    main_topics_of_ = {};
    for (const std::string& text : entry.cues) {
      cues_.push_back({index, 0, 0, 0});
      cue_texts_.push_back(text);
      for (const std::string_view term : split(text, ' ')) add_term(term, entry.info.code);
      if (cues_.back().terms == 0 || cues_.back().terms > most_terms)
        fail("indicator " + entry.info.code + ": the cue `" + text + "` has no terms or too many");
    }
    main_topic_.push_back(main_topic());
  }

  void add_term(std::string_view text, const std::string& code) {
    const auto cue = static_cast<std::uint32_t>(cues_.size() - 1);
    const auto number = static_cast<std::uint16_t>(cues_.back().terms++);
    if (number >= most_terms) return;
    if (text.front() == '<' && text.back() == '>') {
      cues_.back().topics |= 1U << number;
      bool first = true;
      for (const std::string_view name : split(text.substr(1, text.size() - 2), '|')) {
        const State::TopicId topic = topic_of(name, code);
        uses_of_topic_[topic].push_back({cue, number, Place::topic});
        if (std::exchange(first, false)) ask_for(topic);
      }
      return;
    }
    if (text.size() == 3 && text[1] == '/' && text[0] >= '1' && text[0] <= text[2] && text[2] <= '9') {
      turns_.push_back({cue, number, static_cast<std::uint8_t>(text[0] - '0'), static_cast<std::uint8_t>(text[2] - '0')});
      return;
    }
    Place place = Place::own;
    if (text.front() == '^' || text.front() == '>') {
      place = text.front() == '^' ? Place::before : Place::after;
      text.remove_prefix(1);
    }
    std::vector<std::uint32_t> words;
    for (const std::string_view part : split(text, '|')) add_part(words, part, code);
    if (words.empty()) fail("indicator " + code + ": an empty term in a cue");
    cues_.back().words |= 1U << number;
    for (const std::uint32_t word : words) at(uses_of_word_, word).push_back({cue, number, place});
  }

  void add_part(std::vector<std::uint32_t>& words, std::string_view part, const std::string& code) {
    if (part.front() != '{') {
      words.push_back(add(cue_words_, part));
      return;
    }
    const auto set = state_.sets.find(std::string(part.substr(1, part.size() - 2)));
    if (part.back() != '}' || set == state_.sets.end()) fail("indicator " + code + ": there is no set " + std::string(part));
    for (const std::string& word : set->second) words.push_back(add(cue_words_, word));
  }

  State::TopicId topic_of(std::string_view name, const std::string& code) const {
    const auto found = std::find(topic_names_.begin(), topic_names_.end(), name);
    if (found == topic_names_.end()) fail("indicator " + code + ": there is no topic <" + std::string(name) + ">");
    return static_cast<State::TopicId>(found - topic_names_.begin());
  }

  std::uint32_t add(lexicon::CategoryId category, std::string_view word) {
    const std::uint32_t id = lexicon_.add(category, word);
    words_ = std::max(words_, id + 1);
    return id;
  }

  void ask_for(State::TopicId topic) {
    const auto known =
        std::find_if(main_topics_of_.begin(), main_topics_of_.end(), [&](const Asked& asked) { return asked.topic == topic; });
    if (known == main_topics_of_.end())
      main_topics_of_.push_back({topic, 1});
    else
      ++known->times;
  }

  /// The topic that most cues of an entry ask for; of those asked for as often the one that its author wrote first.
  [[nodiscard]] State::TopicId main_topic() const {
    const auto most =
        std::max_element(main_topics_of_.begin(), main_topics_of_.end(), [](const Asked& a, const Asked& b) { return a.times < b.times; });
    return most == main_topics_of_.end() ? State::no_topic : most->topic;
  }

  [[nodiscard]] lexicon::Packed written() const {
    std::vector<std::uint8_t> is_cue(words_);
    for (std::uint32_t word = 0; word < words_; ++word) is_cue[word] = uses_of_word_[word].empty() && topics_of_word_[word].empty() ? 0 : 1;
    lexicon::FlatWriter out;
    lexicon_.write(out);
    out.put(cues_);
    out.put_rows<char>(cue_texts_);
    out.put_rows<State::Use>(uses_of_word_);
    out.put_rows<State::Use>(uses_of_topic_);
    out.put(turns_);
    out.put_rows<State::TopicId>(topics_of_word_);
    out.put(is_cue);
    out.put_rows<std::uint32_t>(excluded_words_);
    out.put(main_topic_);
    return out.take();
  }

  struct Asked {
    State::TopicId topic;
    int times;
  };

  const State& state_;
  lexicon::LexiconBuilder lexicon_;
  lexicon::CategoryId topic_words_, cue_words_;
  std::uint32_t words_ = 0;
  std::vector<std::string> topic_names_, cue_texts_;
  std::vector<State::Cue> cues_;
  Lists<State::Use> uses_of_word_, uses_of_topic_;
  std::vector<State::Turn> turns_;
  Lists<State::TopicId> topics_of_word_;
  Lists<std::uint32_t> excluded_words_;
  std::vector<Asked> main_topics_of_;  // of the entry that is being compiled
  std::vector<State::TopicId> main_topic_;
};

void sort_entries(State& state) {
  auto& entries = state.entries;
  std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.info.code < b.info.code; });
  const auto twin =
      std::adjacent_find(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.info.code == b.info.code; });
  if (twin != entries.end())
    throw Error(ErrorCode::schema, state.source + ": indicator " + twin->info.code + " is defined twice", {.path = state.source});
}

}  // namespace

CodebookFile read_codebook_file(std::string_view text, std::string_view file) {
  const lexicon::Packed packed = lexicon::pack(text, file);
  return read_codebook(Node::root(packed.data()), file, Examples::read);
}

CodebookFile read_codebook(Node root, std::string_view file, Examples examples) { return Loader(file).load(root, examples); }

CodebookFile read_codebook_head(Node root, std::string_view file) { return Loader(file).head(root); }

void compile(State& state, const std::uint32_t* packed) {
  sort_entries(state);
  if (packed == nullptr) {
    state.packed = Compiler(state).compile();
    packed = state.packed.data();
  }
  for (const auto& [name, words] : state.topics) state.topic_names.push_back(name);
  lexicon::FlatReader in(packed);
  state.lexicon = lexicon::Lexicon(in);
  state.cues = in.column<State::Cue>();
  state.cue_texts = in.rows<char>();
  state.uses_of_word = in.rows<State::Use>();
  state.uses_of_topic = in.rows<State::Use>();
  state.turns = in.column<State::Turn>();
  state.topics_of_word = in.rows<State::TopicId>();
  state.is_cue = in.column<std::uint8_t>();
  state.excluded_words = in.rows<std::uint32_t>();
  state.main_topic = in.column<State::TopicId>();
}

}  // namespace zhibiao::indicator
