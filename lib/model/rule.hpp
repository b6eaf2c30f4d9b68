/// @file rule.hpp
/// The rules by which the reading rooms decide. schema/rules.toml has a line for each of them; docs/rules.md tells how they are shown.
#pragma once

#include "model/rule_ids.hpp"

#ifdef ZHIBIAO_RULE_SWITCHES
#include <bitset>
#endif

namespace zhibiao {

#ifdef ZHIBIAO_RULE_SWITCHES

using RuleSet = std::bitset<rule_ids.size()>;

/// Whether the rule decides. Asked behind its condition, so that what is asked is what a document meets. Thread-safe: each thread has
/// switches of its own, at first as ZHIBIAO_RULE_OFF=id,id tells; a name there that is no rule is an Error(misuse).
[[nodiscard]] bool on(Rule rule);
/// Switches all rules on in this thread, but for those given.
void switch_off(const RuleSet& rules);
/// The rules that were asked in this thread since the last call.
[[nodiscard]] RuleSet take_asked();

#else

/// Whether the rule decides: always, outside of the build with ZHIBIAO_RULE_SWITCHES.
[[nodiscard]] constexpr bool on(Rule) noexcept { return true; }

#endif

}  // namespace zhibiao
