#include "indicator/table_parts.hpp"

#include <map>
#include <optional>

#include "indicator/summand.hpp"
#include "model/rule.hpp"

namespace zhibiao::indicator {

namespace {

constexpr std::size_t farthest_announced = 16;  // quantities before a table that can tell the sum of its cells
constexpr std::size_t fewest_announced = 4;     // such cells

class Finder {
 public:
  Finder(const Passage& passage, const std::vector<Relation>& relations, std::vector<std::int32_t>& part_of)
      : passage_(passage), relations_(relations), summands_(passage, relations), part_of_(part_of) {}

  void find() {
    for (std::size_t i = 0; i < part_of_.size(); ++i)
      if (!in_text(i) && passage_.figure(i).total >= 0)
        part_of_[i] = passage_.quantity_of[static_cast<std::size_t>(passage_.figure(i).total)];
    for (std::size_t first = 0; first < part_of_.size();) {
      std::size_t end = first + 1;
      while (!in_text(first) && end < part_of_.size() && !in_text(end) && passage_.figure(end).table == passage_.figure(first).table) ++end;
      if (!in_text(first)) {
        link_shares(first, end);
        link_announced(first, end);
      }
      first = end;
    }
  }

 private:
  [[nodiscard]] bool in_text(std::size_t i) const { return passage_.in_text(i); }
  [[nodiscard]] bool countable(std::size_t i) const { return summands_.countable(i); }
  [[nodiscard]] bool same_kind(std::size_t a, std::size_t b) const { return summands_.same_kind(a, b); }

  // 占受理数比例 in a row or column beside a level: what they are shares of is told before the table
  void link_shares(std::size_t first, std::size_t end) {
    std::map<std::pair<bool, std::uint32_t>, std::vector<std::size_t>> lines;
    for (std::size_t i = first; i < end; ++i) {
      if (!relations_[i].share || relations_[i].of < static_cast<std::int32_t>(first)) continue;
      lines[{true, passage_.figure(i).row}].push_back(i);
      lines[{false, passage_.figure(i).column}].push_back(i);
    }
    for (const auto& [line, cells] : lines) {
      std::vector<Summands::Share> shares;
      for (const std::size_t cell : cells)
        if (const auto level = static_cast<std::size_t>(relations_[cell].of);
            part_of_[level] < 0 && countable(level) && passage_.quantity(level).value > Decimal(0))
          shares.push_back({level, cell});
      const std::int32_t total = summands_.total_of(shares, first);
      if (total < 0 || !on(Rule::parts_of_table_shares)) continue;
      for (const std::size_t cell : cells)
        if (auto& part = part_of_[static_cast<std::size_t>(relations_[cell].of)]; part < 0) part = total;
    }
  }

  // 新受理70件，涉及事项见下表: the cells of a row, or of a column, that make up the 70. Two cells add up by chance too often, but for
  // what the sentence right before the table tells.
  void link_announced(std::size_t first, std::size_t end) {
    std::map<std::pair<bool, std::uint32_t>, std::vector<std::size_t>> lines;
    for (std::size_t i = first; i < end; ++i) {
      if (part_of_[i] >= 0 || !countable(i)) continue;
      lines[{true, passage_.figure(i).row}].push_back(i);
      lines[{false, passage_.figure(i).column}].push_back(i);
    }
    const Span caption = passage_.tables.tables[passage_.figure(first).table].caption;
    for (std::size_t total = first, seen = 0; total-- > 0 && seen < farthest_announced; ++seen) {
      if (!in_text(total) || !countable(total)) continue;
      const std::size_t fewest = caption.contains(passage_.quantity(total).span) && on(Rule::parts_of_caption) ? 2 : fewest_announced;
      for (const auto& [line, cells] : lines)
        if (cells.size() >= fewest && adds_up(cells, total) && on(Rule::parts_of_announced_table)) {
          for (const std::size_t cell : cells) part_of_[cell] = static_cast<std::int32_t>(total);
          return;
        }
    }
  }

  [[nodiscard]] bool adds_up(const std::vector<std::size_t>& cells, std::size_t total) const {
    std::optional<Decimal> sum = Decimal{};
    for (const std::size_t cell : cells) {
      if (!passage_.quantity(cell).unit.empty() && !same_kind(total, cell)) return false;
      sum = sum ? sum->plus(passage_.quantity(cell).value) : sum;
    }
    return sum == passage_.quantity(total).value;
  }

  const Passage& passage_;
  const std::vector<Relation>& relations_;
  Summands summands_;
  std::vector<std::int32_t>& part_of_;
};

}  // namespace

void find_table_parts(const Passage& passage, const std::vector<Relation>& relations, std::vector<std::int32_t>& part_of) {
  Finder(passage, relations, part_of).find();
}

}  // namespace zhibiao::indicator
