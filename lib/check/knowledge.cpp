#include "check/knowledge.hpp"

#include <toml++/toml.h>

#include <algorithm>

#include "lexicon/resource.hpp"
#include "zhibiao/error.hpp"

namespace zhibiao::check {

namespace {

[[noreturn]] void malformed(std::string_view path, const toml::source_region& place, std::string_view why) {
  throw Error(ErrorCode::schema, "schema/" + std::string(path) + ":" + std::to_string(place.begin.line) + ": " + std::string(why));
}

toml::table parsed(std::string_view path) {
  try {
    return toml::parse(lexicon::resource(path), path);
  } catch (const toml::parse_error& e) {
    malformed(path, e.source(), e.description());
  }
}

// Reads the keys of one table, and knows where it stands when one is missing.
class Entry {
 public:
  Entry(const toml::table& table, std::string_view path) : table_(table), path_(path) {}

  [[nodiscard]] std::string text(std::string_view key) const {
    const auto value = table_[key].value<std::string>();
    if (!value || value->empty()) malformed(path_, table_.source(), "\"" + std::string(key) + "\" is missing");
    return *value;
  }
  [[nodiscard]] std::string text_if_any(std::string_view key) const { return table_[key].value_or(std::string()); }
  [[nodiscard]] bool flag(std::string_view key) const { return table_[key].value_or(false); }
  [[nodiscard]] Codes list(std::string_view key) const {
    Codes all = list_if_any(key);
    if (all.empty()) malformed(path_, table_.source(), "\"" + std::string(key) + "\" is missing");
    return all;
  }
  [[nodiscard]] Codes list_if_any(std::string_view key) const {
    const toml::array* array = table_[key].as_array();
    return array != nullptr ? strings(*array) : Codes();
  }
  [[nodiscard]] std::vector<Codes> lists_if_any(std::string_view key) const {
    std::vector<Codes> all;
    if (const toml::array* outer = table_[key].as_array())
      for (const toml::node& inner : *outer) {
        if (!inner.is_array()) malformed(path_, table_.source(), "\"" + std::string(key) + "\" is no list of lists");
        all.push_back(strings(*inner.as_array()));
      }
    return all;
  }

 private:
  [[nodiscard]] Codes strings(const toml::array& array) const {
    Codes all;
    for (const toml::node& node : array) {
      const auto value = node.value<std::string>();
      if (!value) malformed(path_, node.source(), "text is expected");
      all.push_back(*value);
    }
    return all;
  }

  const toml::table& table_;
  std::string_view path_;
};

template <typename Take>
void for_each_entry(const toml::table& file, std::string_view name, std::string_view path, const Take& take) {
  const toml::array* entries = file[name].as_array();
  if (entries == nullptr) return;
  for (const toml::node& node : *entries)
    if (const toml::table* table = node.as_table()) take(Entry(*table, path));
}

constexpr std::string_view folder = "checks/";
constexpr std::string_view words_file = "checks/words.toml";
constexpr std::string_view units_file = "lexicon/units.toml";

}  // namespace

Knowledge::Knowledge() {
  load_words(words_file);
  load_units();
  for (const lexicon::Resource& file : lexicon::resources())
    if (file.path.starts_with(folder) && file.path != words_file) load_identities(file.path);
}

void Knowledge::load_words(std::string_view path) {
  const toml::table file = parsed(path);
  for (const auto& [name, node] : file)
    if (const toml::table* table = node.as_table()) words_[std::string(name.str())] = Entry(*table, path).list("words");
}

void Knowledge::load_units() {
  const toml::table file = parsed(units_file);
  const toml::table* dimensions = file["unit"].as_table();
  if (dimensions == nullptr) throw Error(ErrorCode::schema, "schema/" + std::string(units_file) + ": no [unit]");
  for (const auto& [dimension, node] : *dimensions)
    if (const toml::table* table = node.as_table())
      for (const std::string& unit : Entry(*table, units_file).list("words")) dimensions_.try_emplace(unit, dimension.str());
}

void Knowledge::load_identities(std::string_view path) {
  const toml::table file = parsed(path);
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

const std::vector<std::string>& Knowledge::words(std::string_view list) const {
  const auto found = words_.find(list);
  if (found == words_.end()) throw Error(ErrorCode::schema, "schema/" + std::string(words_file) + ": no [" + std::string(list) + "]");
  return found->second;
}

std::string_view Knowledge::dimension(std::string_view unit) const {
  const auto found = dimensions_.find(unit);
  return found == dimensions_.end() ? std::string_view() : std::string_view(found->second);
}

bool Knowledge::opens(std::string_view name, std::string_view list) const {
  const auto& all = words(list);
  return std::any_of(all.begin(), all.end(), [&](const std::string& word) { return name.starts_with(word); });
}

bool Knowledge::contains(std::string_view name, std::string_view list) const {
  const auto& all = words(list);
  return std::any_of(all.begin(), all.end(), [&](const std::string& word) { return name.find(word) != std::string_view::npos; });
}

bool Knowledge::is(std::string_view name, std::string_view list) const {
  const auto& all = words(list);
  return std::find(all.begin(), all.end(), name) != all.end();
}

std::string_view Knowledge::without_ending(std::string_view name, std::string_view list) const {
  std::size_t cut = 0;
  for (const std::string& word : words(list))
    if (name.ends_with(word)) cut = std::max(cut, word.size());
  return name.substr(0, name.size() - cut);
}

const Knowledge& knowledge() {
  static const Knowledge all;
  return all;
}

}  // namespace zhibiao::check
