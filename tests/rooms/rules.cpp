// Every rule of schema/rules.toml decides somewhere, and its line says why: docs/rules.md.
#include <toml++/toml.h>
#include <catch2/catch.hpp>
#include <set>
#include <string>

#include "model/rule.hpp"
#include "support/files.hpp"

namespace {

/// The ids of the rules that the sources of lib ask.
std::set<std::string> asked() {
  const std::string begin = "Rule::";
  std::set<std::string> ids;
  for (const auto& file : zhibiao::test::files_below("lib", {".cpp"})) {
    const std::string text = zhibiao::test::file_content(file);
    for (std::size_t at = text.find(begin); at != std::string::npos; at = text.find(begin, at + 1)) {
      const std::size_t start = at + begin.size();
      ids.insert(text.substr(start, text.find_first_not_of("abcdefghijklmnopqrstuvwxyz_0123456789", start) - start));
    }
  }
  return ids;
}

}  // namespace

TEST_CASE("every rule of the list decides somewhere", "[rooms][rules]") {
  const std::set<std::string> ids = asked();
  CHECK(zhibiao::rule_ids.size() > 100);
  for (const std::string_view id : zhibiao::rule_ids) {
    INFO(id);
    CHECK(ids.contains(std::string(id)));
  }
}

TEST_CASE("every rule says why, with an example and a counter-example", "[rooms][rules]") {
  const toml::table list = toml::parse_file(ZHIBIAO_SOURCE_DIR "/schema/rules.toml");
  CHECK(list.size() == zhibiao::rule_ids.size());
  std::set<std::string> reasons;
  for (const auto& [id, line] : list) {
    INFO(id.str());
    for (const char* key : {"why", "example", "counter"}) {
      INFO(key);
      CHECK_FALSE(line.as_table()->at_path(key).value_or(std::string()).empty());
    }
    CHECK(line.as_table()->at_path("example").value_or(std::string()) != line.as_table()->at_path("counter").value_or(std::string()));
    CHECK(reasons.insert(line.as_table()->at_path("why").value_or(std::string())).second);
  }
}
