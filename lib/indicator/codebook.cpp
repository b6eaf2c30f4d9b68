// Which codebooks there are and how several become one: shipped ones, files, what extends what, combinations.
#include "zhibiao/codebook.hpp"

#include <algorithm>
#include <map>
#include <mutex>
#include <set>
#include <utility>

#include "indicator/codebook_file.hpp"
#include "lexicon/compiled.hpp"
#include "lexicon/resource.hpp"
#include "text/file.hpp"
#include "zhibiao/error.hpp"

namespace zhibiao {

namespace {

namespace fs = std::filesystem;
using State = Codebook::State;
using Selection = Codebook::Selection;
using Book = Selection::Book;
using Words = std::vector<std::string>;
using indicator::CodebookFile;

constexpr std::string_view shipped_folder = "codebook/";
constexpr std::string_view suffix = ".toml";
constexpr std::string_view main_genre = "rule_of_law";
constexpr std::string_view automatic_name = "auto";

std::string shipped_path(std::string_view name) { return std::string(shipped_folder) + std::string(name) + std::string(suffix); }

bool ships(std::string_view name) {
  const auto names = Codebook::shipped_names();
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::string listed(const Words& names) {
  std::string list;
  for (const std::string& name : names) list += (list.empty() ? "" : ", ") + name;
  return list;
}

CodebookFile read_shipped(std::string_view name) {
  if (!ships(name))
    throw Error(ErrorCode::not_found,
                "no codebook \"" + std::string(name) + "\" ships with zhibiao; there are " + listed(Codebook::shipped_names()));
  const std::string path = shipped_path(name);
  CodebookFile file = indicator::read_codebook(lexicon::tree(path), "schema/" + path, indicator::Examples::left_out);
  for (State::Entry& entry : file.state->entries) entry.examples_in = name;
  return file;
}

void add_lists(std::map<std::string, Words>& into, const std::map<std::string, Words>& from) {
  for (const auto& [name, words] : from) {
    auto& list = into[name];
    for (const std::string& word : words)
      if (std::find(list.begin(), list.end(), word) == list.end()) list.push_back(word);
  }
}

void add_part(std::vector<CodebookInfo>& parts, const CodebookInfo& part) {
  if (std::none_of(parts.begin(), parts.end(), [&](const CodebookInfo& known) { return known.name == part.name; })) parts.push_back(part);
}

// The topics, sets and further indicators of a codebook that another one extends.
void add_base(State& into, const State& base) {
  add_lists(into.topics, base.topics);
  add_lists(into.sets, base.sets);
  for (const CodebookInfo& part : base.parts) add_part(into.parts, part);
  const std::size_t own = into.entries.size();
  for (const State::Entry& entry : base.entries)
    if (std::none_of(into.entries.begin(), into.entries.begin() + static_cast<std::ptrdiff_t>(own),
                     [&](const State::Entry& known) { return known.info.code == entry.info.code; }))
      into.entries.push_back(entry);
}

// A file that has no code of its own gives the codes of a shipped codebook other words: it revises that one. Where several have them
// all, it must say itself which one it extends.
std::optional<std::string> revised_by(const State& state) {
  std::optional<std::string> revised;
  for (const std::string& name : Codebook::shipped_names()) {
    std::set<std::string_view> codes;
    for (const lexicon::Node entry : lexicon::tree(shipped_path(name))["indicator"].items()) codes.insert(entry["code"].text_or_empty());
    const bool all = std::all_of(state.entries.begin(), state.entries.end(),
                                 [&](const State::Entry& entry) { return codes.count(entry.info.code) != 0; });
    if (all && revised) return std::nullopt;
    if (all) revised = name;
  }
  return revised;
}

// Files that are being read, from the first one on: one that extends itself over others would never be whole.
using Reading = std::vector<fs::path>;

std::shared_ptr<State> with_bases(CodebookFile file, const fs::path& folder, const Reading& reading);

std::shared_ptr<State> read_named(const std::string& name, const fs::path& folder, Reading reading) {
  if (ships(name)) return with_bases(read_shipped(name), {}, reading);
  if (text::leads_out(name))
    throw Error(ErrorCode::schema, (reading.empty() ? "the codebook" : reading.back().string()) + ": extends \"" + name +
                                       "\", which leads out of its folder; put that codebook beside it");
  const fs::path path = (folder / name).lexically_normal();
  if (std::find(reading.begin(), reading.end(), path) != reading.end())
    throw Error(ErrorCode::schema, path.string() + ": extends itself, by way of " + reading.back().string());
  reading.push_back(path);
  return with_bases(indicator::read_codebook_file(text::read_file(path), path.string()), path.parent_path(), reading);
}

std::shared_ptr<State> with_bases(CodebookFile file, const fs::path& folder, const Reading& reading) {
  for (const std::string& name : file.extends.value_or(Words())) {
    try {
      add_base(*file.state, *read_named(name, folder, reading));
    } catch (const Error& error) {
      if (error.code() != ErrorCode::not_found) throw;
      throw Error(ErrorCode::not_found, file.state->source + ": extends \"" + name + "\", which is neither a codebook that ships (" +
                                            listed(Codebook::shipped_names()) + ") nor a file");
    }
  }
  return std::move(file.state);
}

Book compiled(std::shared_ptr<State> state, const std::uint32_t* packed = nullptr) {
  indicator::compile(*state, packed);
  return state;
}

Book book_of(CodebookFile file, const fs::path& folder, const Reading& reading) {
  if (!file.extends)
    if (auto revised = revised_by(*file.state)) file.extends = Words{std::move(*revised)};
  return compiled(with_bases(std::move(file), folder, reading));
}

// Each is read when it is first needed, and kept for good: to free its words one by one would be a tenth of a short run.
Book shipped_book(std::string_view name) {
  static std::mutex mutex;
  static auto& books = *new std::map<std::string, Book, std::less<>>;
  const std::lock_guard lock(mutex);
  auto found = books.find(name);
  if (found == books.end()) {
    const std::uint32_t* const packed = lexicon::compiled(std::string(shipped_folder) + std::string(name));
    found = books.emplace(name, compiled(with_bases(read_shipped(name), {}, {}), packed)).first;
  }
  return found->second;
}

/// What stands at the head of the shipped codebooks; kept for good.
const std::vector<std::shared_ptr<const State>>& shipped_heads() {
  static const auto& all = *new auto([] {
    std::vector<std::shared_ptr<const State>> heads;
    for (const std::string& name : Codebook::shipped_names()) {
      const std::string path = shipped_path(name);
      heads.push_back(indicator::read_codebook_head(lexicon::tree(path), "schema/" + path).state);
    }
    return heads;
  }());
  return all;
}

std::shared_ptr<Selection> selection_of(Book book) {
  auto selection = std::make_shared<Selection>();
  selection->info = book->info;
  selection->parts = book->parts;
  selection->books = {std::move(book)};
  return selection;
}

std::shared_ptr<Selection> choose_by_genre() {
  auto selection = std::make_shared<Selection>();
  selection->info.name = automatic_name;
  for (const auto& head : shipped_heads()) {
    selection->info.version += (selection->info.version.empty() ? "" : ", ") + head->info.name + " " + head->info.version;
    selection->parts.push_back(head->info);
  }
  selection->books = {nullptr};
  return selection;
}

}  // namespace

const State::Entry* Codebook::State::find(std::string_view code) const {
  const auto found =
      std::lower_bound(entries.begin(), entries.end(), code, [](const Entry& entry, std::string_view c) { return entry.info.code < c; });
  return found != entries.end() && found->info.code == code ? &*found : nullptr;
}

const std::vector<IndicatorInfo>& Codebook::Selection::infos() const {
  const std::lock_guard lock(reading_);
  if (!infos_) infos_ = read_infos();
  return *infos_;
}

std::vector<IndicatorInfo> Codebook::Selection::read_infos() const {
  std::map<std::string, IndicatorInfo> all;  // of a code that several have the first one's
  const auto add = [&](const State& state) {
    for (const State::Entry& entry : state.entries) all.emplace(entry.info.code, entry.info);
  };
  for (const Book& book : books)
    if (book != nullptr)
      add(*book);
    else
      for (const auto& head : shipped_heads()) add(*with_bases(read_shipped(head->info.name), {}, {}));
  std::vector<IndicatorInfo> infos;
  infos.reserve(all.size());
  for (auto& [code, info] : all) infos.push_back(std::move(info));
  return infos;
}

Book Codebook::Selection::first() const {
  const auto found = std::find_if(books.begin(), books.end(), [](const Book& book) { return book != nullptr; });
  return found == books.end() ? shipped_book(main_genre) : *found;
}

std::vector<const indicator::Genre*> Codebook::Selection::genres() const {
  std::vector<const indicator::Genre*> all;
  for (const Book& book : books)
    if (book != nullptr && book->genre.known()) all.push_back(&book->genre);
  for (const auto& head : shipped_heads())
    if (std::none_of(all.begin(), all.end(), [&](const indicator::Genre* known) { return known->name == head->genre.name; }))
      all.push_back(&head->genre);
  return all;
}

std::vector<Book> Codebook::Selection::books_of(std::string_view genre) const {
  std::vector<Book> chosen;
  const auto add = [&](const Book& book) {
    if (std::find(chosen.begin(), chosen.end(), book) == chosen.end()) chosen.push_back(book);
  };
  for (const Book& book : books) {
    if (book != nullptr) {
      add(book);
      continue;
    }
    const Book own = shipped_book(ships(genre) ? genre : main_genre);
    add(own);
    for (const std::string& name : own->genre.behind) add(shipped_book(name));
  }
  return chosen;
}

namespace indicator {

std::vector<State::Entry> entries_with_examples(const State& state) {
  std::map<std::string, CodebookFile> files;
  std::vector<State::Entry> entries = state.entries;
  for (State::Entry& entry : entries) {
    if (entry.examples_in.empty()) continue;
    const auto [file, fresh] = files.try_emplace(entry.examples_in);
    const std::string path = shipped_path(entry.examples_in);
    if (fresh) file->second = read_codebook(lexicon::tree(path), "schema/" + path, Examples::read);
    const auto& all = file->second.state->entries;
    const auto whole = std::find_if(all.begin(), all.end(), [&](const State::Entry& known) { return known.info.code == entry.info.code; });
    if (whole != all.end()) entry = *whole;
  }
  return entries;
}

}  // namespace indicator

Codebook::Codebook(std::shared_ptr<const Selection> selection) : selection_(std::move(selection)) {}

const Codebook& Codebook::automatic() {
  static const Codebook codebook(choose_by_genre());
  return codebook;
}

Codebook Codebook::shipped(std::string_view name) { return Codebook(selection_of(shipped_book(name))); }

std::vector<std::string> Codebook::shipped_names() {
  std::vector<std::string> names;
  for (const lexicon::Resource& resource : lexicon::resources())
    if (resource.path.starts_with(shipped_folder))
      names.emplace_back(resource.path.substr(shipped_folder.size(), resource.path.size() - shipped_folder.size() - suffix.size()));
  return names;
}

Codebook Codebook::from_file(const fs::path& path) {
  const fs::path file = path.lexically_normal();
  return Codebook(selection_of(book_of(indicator::read_codebook_file(text::read_file(path), path.string()), file.parent_path(), {file})));
}

Codebook Codebook::from_toml(std::string_view toml, std::string_view name) {
  return Codebook(selection_of(book_of(indicator::read_codebook_file(toml, name), {}, {})));
}

Codebook Codebook::combine(const std::vector<Codebook>& codebooks) {
  if (codebooks.empty()) throw Error(ErrorCode::misuse, "no codebooks to combine were given");
  if (codebooks.size() == 1) return codebooks.front();
  auto combined = std::make_shared<Selection>();
  for (const Codebook& codebook : codebooks) {
    const Selection& part = codebook.selection();
    const std::string_view plus = combined->info.name.empty() ? "" : "+";
    combined->info.name += std::string(plus) + part.info.name;
    combined->info.version += std::string(plus) + part.info.version;
    for (const CodebookInfo& info : part.parts) add_part(combined->parts, info);
    combined->books.insert(combined->books.end(), part.books.begin(), part.books.end());
  }
  return Codebook(std::move(combined));
}

Codebook Codebook::only() const {
  std::vector<Codebook> each;
  for (const Book& book : selection_->books) {
    if (book == nullptr) {
      each.push_back(automatic());
    } else if (book->parts.size() == 1) {
      each.push_back(Codebook(selection_of(book)));
    } else {
      auto own = std::make_shared<State>();
      own->info = book->info;
      own->source = book->source;
      own->parts = {book->info};
      own->genre = book->genre;
      own->topics = book->topics;
      own->sets = book->sets;
      for (const State::Entry& entry : book->entries)
        if (entry.codebook == book->info.name) own->entries.push_back(entry);
      each.push_back(Codebook(selection_of(compiled(std::move(own)))));
    }
  }
  return combine(each);
}

std::string_view Codebook::name() const& noexcept { return selection_->info.name; }
std::string_view Codebook::version() const& noexcept { return selection_->info.version; }
const std::vector<CodebookInfo>& Codebook::parts() const& noexcept { return selection_->parts; }
const std::vector<IndicatorInfo>& Codebook::indicators() const& { return selection_->infos(); }

const IndicatorInfo* Codebook::find(std::string_view code) const& {
  const auto& all = selection_->infos();
  const auto found =
      std::lower_bound(all.begin(), all.end(), code, [](const IndicatorInfo& info, std::string_view c) { return info.code < c; });
  return found != all.end() && found->code == code ? &*found : nullptr;
}

const Codebook::Selection& Codebook::selection() const noexcept { return *selection_; }

}  // namespace zhibiao
