#include "model/rule.hpp"

#ifdef ZHIBIAO_RULE_SWITCHES

#include <algorithm>
#include <cstdlib>
#include <string>
#include <utility>

#include "zhibiao/error.hpp"

namespace zhibiao {

namespace {

RuleSet told_by_environment() {
  RuleSet rules;
  const char* value = std::getenv("ZHIBIAO_RULE_OFF");  // NOLINT(concurrency-mt-unsafe): nothing here sets it
  std::string_view rest = value != nullptr ? value : "";
  while (!rest.empty()) {
    const std::string_view id = rest.substr(0, rest.find(','));
    rest.remove_prefix(std::min(rest.size(), id.size() + 1));
    const auto* found = std::find(rule_ids.begin(), rule_ids.end(), id);
    if (found == rule_ids.end())
      throw Error(ErrorCode::misuse, "ZHIBIAO_RULE_OFF names " + std::string(id) + ", which is no rule of schema/rules.toml");
    rules.set(static_cast<std::size_t>(found - rule_ids.begin()));
  }
  return rules;
}

struct Switches {
  RuleSet off = told_by_environment();
  RuleSet asked;
};

Switches& switches() {
  thread_local Switches own;
  return own;
}

}  // namespace

bool on(Rule rule) {
  const auto index = static_cast<std::size_t>(rule);
  Switches& own = switches();
  own.asked.set(index);
  return !own.off.test(index);
}

void switch_off(const RuleSet& rules) { switches().off = rules; }

RuleSet take_asked() { return std::exchange(switches().asked, {}); }

}  // namespace zhibiao

#endif
