// A total and its parts: those that the text marks (part_of), and those that an identity of schema/checks names.

#include <algorithm>

#include "check/verdicts.hpp"

namespace zhibiao::check {

namespace {

constexpr std::uint32_t list_gap = 120;     // code points between the parts of one list
constexpr std::uint32_t identity_gap = 60;  // the same where nothing but the codes says that they are parts
constexpr std::uint32_t bare_gap = 30;      // the same where nothing but the sum says so
constexpr std::size_t fewest_bare = 3;      // such parts; two add up by chance too often
constexpr std::size_t longest_list = 40;    // parts of which every beginning or end is tried
constexpr std::size_t most_others = 3;      // other figures between parts of an identity
constexpr std::size_t most_subtotal = 8;    // parts before a subtotal
constexpr std::size_t combined = 5;         // figures of an identity of which all combinations are tried

class Sums {
 public:
  Sums(const Figures& figures, Verdicts& verdicts) : figures_(figures), knowledge_(figures.knowledge()), verdicts_(verdicts) {}

  void judge() {
    for (std::size_t i = 0; i < figures_.size(); ++i)
      unmarked_.push_back(unmarked_.back() + (figures_.is_level(i) && !figures_.is_cell(i) && !figures_.total_of(i) ? 1 : 0));
    std::vector<Indexes> parts(figures_.size());
    for (std::size_t i = 0; i < figures_.size(); ++i)
      if (const auto total = figures_.total_of(i); total && *total != i && is_part(i, *total)) parts[*total].push_back(i);
    for (std::size_t total = 0; total < figures_.size(); ++total) {
      if (parts[total].size() >= 2) judge_marked(total, parts[total]);
      if (!verdicts_.has(total)) judge_identities(total);
      if (!verdicts_.has(total)) judge_following(total);
    }
  }

 private:
  [[nodiscard]] bool is_part(std::size_t i, std::size_t total) const {
    return figures_.is_level(i) && figures_.is_level(total) && figures_[i].status == figures_[total].status;
  }

  [[nodiscard]] Fixed sum_of(const Indexes& parts) const {
    Fixed sum = 0;
    for (const std::size_t part : parts) sum += figures_.value(part);
    return sum;
  }

  [[nodiscard]] static std::ptrdiff_t at(std::size_t i) { return static_cast<std::ptrdiff_t>(i); }
  [[nodiscard]] static Indexes first_of(const Indexes& parts, std::size_t count) {
    return {parts.begin(), parts.begin() + static_cast<std::ptrdiff_t>(count)};
  }
  [[nodiscard]] static Indexes last_of(const Indexes& parts, std::size_t count) {
    return {parts.end() - static_cast<std::ptrdiff_t>(count), parts.end()};
  }

  [[nodiscard]] const std::string& name_of(std::size_t i) const {
    return figures_[i].breakdown.empty() ? figures_[i].label : figures_[i].breakdown;
  }

  // --- parts that the text marks

  void judge_marked(std::size_t total, const Indexes& parts) {
    const auto middle = std::find_if(parts.begin(), parts.end(), [&](std::size_t part) { return part > total; });
    const Indexes before(parts.begin(), middle);
    const Indexes behind(middle, parts.end());
    if (before.size() >= 2) judge_list(total, before, behind.empty());
    for (std::size_t first = 0, end = 0; first < behind.size(); first = end) {
      end = first + 1;
      while (end < behind.size() && continues(behind[end - 1], behind[end])) ++end;
      const bool alone = before.empty() && first == 0 && end == behind.size();
      for (std::size_t from = first; from < end;) {
        const std::size_t count = adds_up(total, behind, from, end);
        if (count == 0) judge_rest(total, Indexes(behind.begin() + at(from), behind.begin() + at(end)), alone && from == first);
        from = count == 0 ? end : from + count;
      }
    }
  }

  // Between two parts of one list stand only shares, changes, parts of parts and things of another kind.
  [[nodiscard]] bool continues(std::size_t part, std::size_t next) const {
    if (figures_.gap(part, next) > list_gap) return false;
    for (std::size_t i = part + 1; i < next; ++i)
      if (figures_.is_level(i) && !figures_.total_of(i) && figures_.same_kind(i, part)) return false;
    return true;
  }

  // How many parts of a run, from its first on, make up the total, which is then judged; 0 when none do.
  std::size_t adds_up(std::size_t total, const Indexes& parts, std::size_t from, std::size_t end) {
    Indexes run;
    for (std::size_t part = from; part < std::min(end, from + longest_list); ++part) {
      run.push_back(parts[part]);
      if (run.size() >= 2 && verdicts_.judge(total, {{Shape::sum, run, Weight::perhaps}})) return run.size();
    }
    return 0;
  }

  void judge_rest(std::size_t total, const Indexes& run, bool alone) {
    if (run.size() >= 2) judge_list(total, run, alone && is_whole(total, run));
  }

  // Up to the part that takes up the remainder: 维持6件、其他2件，结转0件. In a table the rows may have any order.
  [[nodiscard]] Indexes closed(std::size_t total, const Indexes& parts) const {
    if (parts.front() < total || figures_.is_cell(total)) return parts;
    const auto last =
        std::find_if(parts.begin() + 1, parts.end(), [&](std::size_t part) { return knowledge_.opens(name_of(part), List::remainder); });
    return last == parts.end() ? parts : Indexes(parts.begin(), last + 1);
  }

  // Whether nothing can be missing from a list behind its total.
  [[nodiscard]] bool is_whole(std::size_t total, const Indexes& parts) const {
    if (figures_.is_cell(total) || knowledge_.opens(name_of(closed(total, parts).back()), List::remainder)) return true;
    const SumIdentity* identity = identity_of(total);
    return identity != nullptr && is_complete(*identity, parts);
  }

  [[nodiscard]] const SumIdentity* identity_of(std::size_t total) const {
    const auto found = std::find_if(knowledge_.sums.begin(), knowledge_.sums.end(),
                                    [&](const SumIdentity& identity) { return figures_[total].indicator == identity.total; });
    return found == knowledge_.sums.end() ? nullptr : &*found;
  }

  // Without figures of other codes than those that the total is made of: 办结22件（含结转2件），其中维持9件…
  [[nodiscard]] Indexes members(std::size_t total, Indexes parts) const {
    if (const SumIdentity* identity = identity_of(total); identity != nullptr && is_complete(*identity, parts))
      std::erase_if(parts, [&](std::size_t part) {
        return figures_[part].indicator && figures_[part].indicator != identity->total && !figures_.has_code(part, identity->parts);
      });
    return parts;
  }

  // One list as it stands, without its subtotals, and without what stands at its ends.
  void judge_list(std::size_t total, const Indexes& parts, bool whole) {
    const Indexes list = members(total, closed(total, parts));
    const Indexes leaves = without_subtotals(list);
    const bool certain = whole && leaves.size() == list.size() && comparable(total, list) && !interrupted(list);
    std::vector<Formula> formulas = {{Shape::sum, list, certain ? Weight::certain : Weight::perhaps},
                                     {Shape::sum, leaves, Weight::perhaps},
                                     {Shape::sum, parts, Weight::perhaps}};
    for (std::size_t count = 2; count < std::min(parts.size(), longest_list); ++count)
      formulas.push_back({Shape::sum, last_of(parts, count), Weight::perhaps});
    verdicts_.judge(total, formulas);
  }

  // A sum that is far from its total is no misprint but another list.
  [[nodiscard]] bool comparable(std::size_t total, const Indexes& parts) const {
    const Fixed sum = sum_of(parts);
    const Fixed stated = figures_.value(total);
    if (2 * sum <= stated || 2 * sum >= 3 * stated) return false;
    return std::all_of(parts.begin(), parts.end(), [&](std::size_t part) {
      const bool may_be_row = part < total || figures_.is_cell(part);
      return figures_.same_kind(part, total) && !(may_be_row && knowledge_.contains(name_of(part), List::nested));
    });
  }

  // Whether a part may stand among the others that is not marked as one.
  [[nodiscard]] bool interrupted(const Indexes& parts) const {
    return parts.front() < parts.back() && unmarked_[parts.back()] > unmarked_[parts.front() + 1];
  }

  // Drops the parts that a later part of the list adds up: 撤销29件，变更3件，责令履行5件，三项共计37件
  [[nodiscard]] Indexes without_subtotals(const Indexes& parts) const {
    Indexes leaves;
    for (const std::size_t part : parts) {
      Fixed sum = 0;
      std::size_t count = 0;
      while (count < std::min(leaves.size(), most_subtotal) && sum < figures_.value(part))
        sum += figures_.value(leaves[leaves.size() - ++count]);
      if (count >= 2 && sum == figures_.value(part)) leaves.resize(leaves.size() - count);
      leaves.push_back(part);
    }
    return leaves;
  }

  // Figures of one kind right behind another that they add up to: 清理文件302件，保留188件，废止74件，修改40件
  void judge_following(std::size_t total) {
    if (!is_counted(total) || figures_.total_of(total)) return;
    Indexes parts;
    std::size_t last = total;
    Fixed sum = 0;
    for (std::size_t i = total + 1; i < figures_.size() && figures_.gap(last, i) <= bare_gap && sum < figures_.value(total); ++i) {
      if (!figures_.is_level(i)) continue;
      if (!is_counted(i) || !figures_.same_kind(i, total) || !figures_.together(i, total) || figures_.total_of(i)) return;
      parts.push_back(i);
      sum += figures_.value(i);
      last = i;
    }
    if (parts.size() >= fewest_bare && sum == figures_.value(total)) verdicts_.judge(total, {{Shape::sum, parts, Weight::perhaps}});
  }

  [[nodiscard]] bool is_counted(std::size_t i) const {
    return figures_.is_level(i) && figures_[i].qualifier == Qualifier::exact && figures_[i].resolution == 0 && figures_.value(i) > 0;
  }

  // --- parts that an identity names

  void judge_identities(std::size_t total) {
    const SumIdentity* identity = figures_.is_level(total) ? identity_of(total) : nullptr;
    if (identity == nullptr || judge_named(total, *identity, named_parts(total, *identity, -1))) return;
    judge_named(total, *identity, named_parts(total, *identity, 1));
  }

  struct NamedParts {
    Indexes nearest_first;
    std::size_t adjacent = 0;  // how many have no other figure between them and the total
  };

  // The figures of the identity that stand near the total.
  [[nodiscard]] NamedParts named_parts(std::size_t total, const SumIdentity& identity, int step) const {
    NamedParts found;
    std::size_t last = total;
    std::size_t others = 0;
    for (std::size_t i = total + static_cast<std::size_t>(step); i < figures_.size() && found.nearest_first.size() < longest_list;
         i += static_cast<std::size_t>(step)) {
      if (figures_.gap(last, i) > identity_gap) break;
      if (!figures_.is_level(i) || nested(i, total)) continue;
      if (figures_.has_code(i, identity.parts) && figures_.together(total, i)) {
        found.nearest_first.push_back(i);
        if (others == 0) ++found.adjacent;
      } else if (++others > most_others) {
        break;
      }
      last = i;
    }
    return found;
  }

  [[nodiscard]] bool nested(std::size_t i, std::size_t total) const {
    const auto own = figures_.total_of(i);
    return own && *own != total;
  }

  bool judge_named(std::size_t total, const SumIdentity& identity, const NamedParts& named) {
    const Indexes& parts = named.nearest_first;
    if (parts.size() < 2) return false;
    std::vector<Formula> formulas;
    for (std::size_t count = 2; count <= parts.size(); ++count) {
      Indexes nearest = first_of(parts, count);
      const bool certain = count <= named.adjacent && is_complete(identity, nearest) && comparable(total, nearest);
      std::sort(nearest.begin(), nearest.end());
      formulas.push_back({Shape::sum, std::move(nearest), certain ? Weight::certain : Weight::perhaps});
    }
    // Behind a total, the whole list is meant; before it, what suffices.
    if (parts.front() > total) std::reverse(formulas.begin(), formulas.end());
    add_combinations(parts, formulas);
    return verdicts_.judge(total, formulas);
  }

  // Some of the figures may be contained in others, or in the total already.
  static void add_combinations(const Indexes& parts, std::vector<Formula>& formulas) {
    const std::size_t count = std::min(parts.size(), combined);
    for (std::size_t choice = 1; choice < (std::size_t{1} << count); ++choice) {
      Indexes chosen;
      for (std::size_t i = 0; i < count; ++i)
        if ((choice >> i & 1U) != 0) chosen.push_back(parts[i]);
      std::sort(chosen.begin(), chosen.end());
      const Weight weight = chosen.size() == 1 ? Weight::excuse : Weight::perhaps;
      formulas.push_back({Shape::sum, std::move(chosen), weight});
    }
  }

  [[nodiscard]] bool is_complete(const SumIdentity& identity, const Indexes& parts) const {
    return !identity.complete.empty() && std::all_of(identity.complete.begin(), identity.complete.end(), [&](const Codes& codes) {
      return std::any_of(parts.begin(), parts.end(), [&](std::size_t part) { return figures_.has_code(part, codes); });
    });
  }

  const Figures& figures_;
  const Knowledge& knowledge_;
  Verdicts& verdicts_;
  std::vector<std::size_t> unmarked_ = {0};  // by figure: how many levels before it are marked as parts of nothing
};

}  // namespace

void judge_sums(const Figures& figures, Verdicts& verdicts) { Sums(figures, verdicts).judge(); }

}  // namespace zhibiao::check
