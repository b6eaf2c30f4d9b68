#include "check/knowledge.hpp"

#include <algorithm>

#include "lexicon/resource.hpp"
#include "lexicon/tree.hpp"
#include "zhibiao/error.hpp"

namespace zhibiao::check {

namespace {

using lexicon::Node;

[[noreturn]] void malformed(std::string_view path, Node place, std::string_view why) {
  throw Error(ErrorCode::schema, "schema/" + std::string(path) + ":" + std::to_string(place.line()) + ": " + std::string(why));
}

// Reads the keys of one table, and knows where it stands when one is missing.
class Entry {
 public:
  Entry(Node table, std::string_view path) : table_(table), path_(path) {}

  [[nodiscard]] std::string text(std::string_view key) const {
    std::string value = text_if_any(key);
    if (value.empty()) malformed(path_, table_, "\"" + std::string(key) + "\" is missing");
    return value;
  }
  [[nodiscard]] std::string text_if_any(std::string_view key) const { return std::string(table_[key].text_or_empty()); }
  [[nodiscard]] bool flag(std::string_view key) const { return table_[key].flag(); }
  [[nodiscard]] Codes list(std::string_view key) const {
    Codes all = list_if_any(key);
    if (all.empty()) malformed(path_, table_, "\"" + std::string(key) + "\" is missing");
    return all;
  }
  [[nodiscard]] Codes list_if_any(std::string_view key) const { return strings(table_[key]); }
  [[nodiscard]] std::vector<Codes> lists_if_any(std::string_view key) const {
    std::vector<Codes> all;
    for (const Node inner : table_[key].items()) {
      if (!inner.is_list()) malformed(path_, table_, "\"" + std::string(key) + "\" is no list of lists");
      all.push_back(strings(inner));
    }
    return all;
  }

 private:
  [[nodiscard]] Codes strings(Node list) const {
    Codes all;
    for (const Node node : list.items()) {
      if (!node.text()) malformed(path_, node, "text is expected");
      all.emplace_back(*node.text());
    }
    return all;
  }

  Node table_;
  std::string_view path_;
};

template <typename Take>
void for_each_entry(Node file, std::string_view name, std::string_view path, const Take& take) {
  for (const Node table : file[name].items())
    if (table.is_table()) take(Entry(table, path));
}

constexpr std::string_view folder = "checks/";
constexpr std::string_view words_file = "checks/words.toml";
constexpr std::string_view units_file = "lexicon/units.toml";

constexpr std::array<std::string_view, 9> list_names = {"remainder", "nested", "unfinished", "rate_end", "percent",
                                                        "points",    "money",  "measured",   "yearly"};

}  // namespace

Knowledge::Knowledge() {
  load_words(words_file);
  load_units();
  for (const lexicon::Resource& file : lexicon::resources())
    if (file.path.starts_with(folder) && file.path != words_file) load_identities(file.path);
}

void Knowledge::load_words(std::string_view path) {
  const Node file = lexicon::tree(path);
  for (std::size_t i = 0; i < words_.size(); ++i) {
    const Node table = file[list_names[i]];
    if (!table.is_table()) throw Error(ErrorCode::schema, "schema/" + std::string(path) + ": no [" + std::string(list_names[i]) + "]");
    words_[i] = Entry(table, path).list("words");
  }
}

void Knowledge::load_units() {
  const auto dimensions = lexicon::tree(units_file)["unit"].entries();
  if (dimensions.empty()) throw Error(ErrorCode::schema, "schema/" + std::string(units_file) + ": no [unit]");
  for (const auto [dimension, table] : dimensions)
    if (table.is_table())
      for (const std::string& unit : Entry(table, units_file).list("words")) dimensions_.try_emplace(unit, dimension);
}

void Knowledge::load_identities(std::string_view path) {
  const Node file = lexicon::tree(path);
  for_each_entry(file, "sum", path, [&](const Entry& entry) {
    sums.push_back({entry.text("total"), entry.list("parts"), entry.lists_if_any("complete")});
  });
  for_each_entry(file, "difference", path, [&](const Entry& entry) {
    differences.push_back({entry.text_if_any("result"), entry.list("from"), entry.list("less"), entry.flag("certain")});
  });
  for_each_entry(file, "rate", path, [&](const Entry& entry) {
    rates.push_back({entry.text_if_any("rate"), entry.list("part"), entry.list("whole"), entry.list_if_any("perhaps"), entry.flag("add"),
                     entry.flag("certain")});
  });
}

std::string_view Knowledge::dimension(std::string_view unit) const {
  const auto found = dimensions_.find(unit);
  return found == dimensions_.end() ? std::string_view() : std::string_view(found->second);
}

bool Knowledge::opens(std::string_view name, List list) const {
  const auto& all = words(list);
  return std::any_of(all.begin(), all.end(), [&](const std::string& word) { return name.starts_with(word); });
}

bool Knowledge::contains(std::string_view name, List list) const {
  const auto& all = words(list);
  return std::any_of(all.begin(), all.end(), [&](const std::string& word) { return name.find(word) != std::string_view::npos; });
}

bool Knowledge::is(std::string_view name, List list) const {
  const auto& all = words(list);
  return std::find(all.begin(), all.end(), name) != all.end();
}

std::string_view Knowledge::without_ending(std::string_view name, List list) const {
  std::size_t cut = 0;
  for (const std::string& word : words(list))
    if (name.ends_with(word)) cut = std::max(cut, word.size());
  return name.substr(0, name.size() - cut);
}

const Knowledge& knowledge() {
  static const auto& all = *new Knowledge;  // kept for good
  return all;
}

}  // namespace zhibiao::check
