#include "indicator/codebook_file.hpp"

#include <algorithm>

#include "lexicon/tree.hpp"
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
    state.behind = words_of(genre, "behind", "[genre]");
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
  explicit Compiler(State& state) : state_(state) {}

  void compile() {
    state_.lexicon = lexicon::Lexicon();
    const lexicon::CategoryId topic_words = state_.lexicon.declare(topic_category);
    cue_words_ = state_.lexicon.declare(cue_category);
    sort_entries();
    for (const auto& [name, words] : state_.topics) {
      const auto id = static_cast<State::TopicId>(state_.topic_names.size());
      state_.topic_names.push_back(name);
      for (const std::string& word : words) {
        const std::uint32_t word_id = add(topic_words, word);
        if (state_.topics_of_word.size() <= word_id) state_.topics_of_word.resize(word_id + 1);
        state_.topics_of_word[word_id].push_back(id);
      }
    }
    for (std::uint32_t i = 0; i < state_.entries.size(); ++i) compile_entry(i);
    state_.lexicon.compile();
    index();
    find_main_topics();
  }

 private:
  [[noreturn]] void fail(const std::string& message) const {
    throw Error(ErrorCode::schema, state_.source + ": " + message, {.path = state_.source});
  }

  void sort_entries() {
    auto& entries = state_.entries;
    std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.info.code < b.info.code; });
    const auto twin =
        std::adjacent_find(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.info.code == b.info.code; });
    if (twin != entries.end()) fail("indicator " + twin->info.code + " is defined twice");
  }

  void compile_entry(std::uint32_t index) {
    State::Entry& entry = state_.entries[index];
    for (const std::string& word : entry.not_words) entry.excluded.push_back(add(cue_words_, word));
    std::sort(entry.excluded.begin(), entry.excluded.end());
    for (const std::string& text : entry.cues) {
      State::Cue cue;
      cue.text = text;
      cue.entry = index;
      for (const std::string_view term : split(text, ' ')) cue.terms.push_back(term_of(term, entry.info.code));
      if (cue.terms.empty() || cue.terms.size() > most_terms)
        fail("indicator " + entry.info.code + ": the cue `" + text + "` has no terms or too many");
      state_.cues.push_back(std::move(cue));
    }
  }

  State::Term term_of(std::string_view text, const std::string& code) {
    State::Term term;
    if (text.front() == '<' && text.back() == '>') {
      term.place = State::Term::Place::topic;
      for (const std::string_view name : split(text.substr(1, text.size() - 2), '|')) term.topics.push_back(topic_of(name, code));
      return term;
    }
    if (text.size() == 3 && text[1] == '/' && text[0] >= '1' && text[0] <= text[2] && text[2] <= '9') {
      term.place = State::Term::Place::turn;
      term.turn = static_cast<std::uint8_t>(text[0] - '0');
      term.turns = static_cast<std::uint8_t>(text[2] - '0');
      return term;
    }
    if (text.front() == '^' || text.front() == '>') {
      term.place = text.front() == '^' ? State::Term::Place::before : State::Term::Place::after;
      text.remove_prefix(1);
    }
    for (const std::string_view part : split(text, '|')) add_part(term, part, code);
    if (term.words.empty()) fail("indicator " + code + ": an empty term in a cue");
    std::sort(term.words.begin(), term.words.end());
    return term;
  }

  void add_part(State::Term& term, std::string_view part, const std::string& code) {
    if (part.front() != '{') {
      term.words.push_back(add(cue_words_, part));
      return;
    }
    const auto set = state_.sets.find(std::string(part.substr(1, part.size() - 2)));
    if (part.back() != '}' || set == state_.sets.end()) fail("indicator " + code + ": there is no set " + std::string(part));
    for (const std::string& word : set->second) term.words.push_back(add(cue_words_, word));
  }

  State::TopicId topic_of(std::string_view name, const std::string& code) const {
    const auto found = std::find(state_.topic_names.begin(), state_.topic_names.end(), name);
    if (found == state_.topic_names.end()) fail("indicator " + code + ": there is no topic <" + std::string(name) + ">");
    return static_cast<State::TopicId>(found - state_.topic_names.begin());
  }

  std::uint32_t add(lexicon::CategoryId category, std::string_view word) {
    const std::uint32_t id = state_.lexicon.add(category, word);
    words_ = std::max(words_, id + 1);
    return id;
  }

  void index() {
    state_.uses_of_word.resize(words_);
    state_.topics_of_word.resize(words_);
    state_.uses_of_topic.resize(state_.topic_names.size());
    for (std::uint32_t cue = 0; cue < state_.cues.size(); ++cue)
      for (std::size_t t = 0; t < state_.cues[cue].terms.size(); ++t) {
        const auto term = static_cast<std::uint8_t>(t);
        for (const std::uint32_t word : state_.cues[cue].terms[t].words) state_.uses_of_word[word].push_back({cue, term});
        for (const State::TopicId topic : state_.cues[cue].terms[t].topics) state_.uses_of_topic[topic].push_back({cue, term});
        if (state_.cues[cue].terms[t].place == State::Term::Place::turn) state_.uses_of_turn.push_back({cue, term});
      }
    state_.is_cue.resize(words_);
    for (std::uint32_t word = 0; word < words_; ++word)
      state_.is_cue[word] = !state_.uses_of_word[word].empty() || !state_.topics_of_word[word].empty();
  }

  /// The topic that most cues of an entry ask for; of those asked for as often the one that its author wrote first.
  void find_main_topics() {
    struct Asked {
      State::TopicId topic;
      int times;
    };
    state_.main_topic.assign(state_.entries.size(), State::no_topic);
    std::vector<std::vector<Asked>> asked(state_.entries.size());
    for (const State::Cue& cue : state_.cues)
      for (const State::Term& term : cue.terms) {
        if (term.topics.empty()) continue;
        auto& of = asked[cue.entry];
        const auto known = std::find_if(of.begin(), of.end(), [&](const Asked& a) { return a.topic == term.topics.front(); });
        if (known == of.end())
          of.push_back({term.topics.front(), 1});
        else
          ++known->times;
      }
    for (std::size_t i = 0; i < asked.size(); ++i) {
      const auto most =
          std::max_element(asked[i].begin(), asked[i].end(), [](const Asked& a, const Asked& b) { return a.times < b.times; });
      if (most != asked[i].end()) state_.main_topic[i] = most->topic;
    }
  }

  State& state_;
  lexicon::CategoryId cue_words_ = 0;
  std::uint32_t words_ = 0;
};

}  // namespace

CodebookFile read_codebook_file(std::string_view text, std::string_view file) {
  const lexicon::Packed packed = lexicon::pack(text, file);
  return read_codebook(Node::root(packed.data()), file, Examples::read);
}

CodebookFile read_codebook(Node root, std::string_view file, Examples examples) { return Loader(file).load(root, examples); }

CodebookFile read_codebook_head(Node root, std::string_view file) { return Loader(file).head(root); }

void compile(State& state) { Compiler(state).compile(); }

}  // namespace zhibiao::indicator
