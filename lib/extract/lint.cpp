// Tests a codebook against its own examples, by reading them.
#include <algorithm>
#include <map>
#include <set>

#include "indicator/codebook_file.hpp"
#include "text/utf8.hpp"
#include "zhibiao/document.hpp"
#include "zhibiao/extractor.hpp"

namespace zhibiao::inline ZHIBIAO_ABI {

namespace {

constexpr std::size_t fewest_examples = 3;
constexpr std::size_t fewest_near_misses = 2;
constexpr std::string_view lead = "工作报告\n";  // a title, so that no example is taken for one
constexpr int example_year = 2020;               // examples are read as if of this year

struct Example {
  std::string text;         // without the marks
  std::uint32_t start = 0;  // of the marked quantity, in code points
  bool marked = false;
};

// The quantity stands between 【 and 】.
Example unmarked(const std::string& marked) {
  Example example;
  std::u32string text = text::to_code_points(lead);
  for (const char32_t c : text::to_code_points(marked)) {
    if (c == U'【') {
      example.start = static_cast<std::uint32_t>(text.size());
      example.marked = true;
    } else if (c != U'】') {
      text.push_back(c);
    }
  }
  example.text = text::to_utf8(text);
  return example;
}

class Linter {
  using Entry = Codebook::State::Entry;

 public:
  explicit Linter(const Codebook& codebook) : extractor_(codebook) {
    for (const auto& book : codebook.selection().books)
      if (book != nullptr)
        for (Entry& entry : indicator::entries_with_examples(*book)) entries_.push_back(std::move(entry));
    options_.source = "example";
    options_.media_type = "text/plain";
    options_.year = Year(example_year);
  }

  std::vector<CodebookFinding> lint() {
    for (const Entry& entry : entries_) {
      check_counts(entry);
      for (const std::string& example : entry.examples) check_example(entry, example, true);
      for (const std::string& example : entry.near_misses) check_example(entry, example, false);
      check_cues(entry);
    }
    check_shared_cues();
    return std::move(findings_);
  }

 private:
  void add(const Entry& entry, std::string message, bool error) { findings_.push_back({entry.info.code, std::move(message), error}); }

  void check_counts(const Entry& entry) {
    if (entry.examples.size() < fewest_examples) add(entry, "has fewer than three examples", false);
    if (entry.near_misses.size() < fewest_near_misses) add(entry, "has fewer than two near misses", false);
  }

  void check_example(const Entry& entry, const std::string& marked, bool positive) {
    const Example example = unmarked(marked);
    if (!example.marked) return add(entry, "no quantity is marked 【…】 in: " + marked, true);
    const Report report = extractor_.extract(Document::from_bytes(example.text, options_));
    const auto found = std::find_if(report.observations.begin(), report.observations.end(),
                                    [&](const Observation& o) { return o.span.start <= example.start && example.start < o.span.end; });
    if (found == report.observations.end()) return add(entry, "no quantity was read at the mark in: " + marked, true);
    const bool got = found->indicator == entry.info.code;
    if (positive && got) decided_.insert(found->rule.substr(found->rule.find(':') + 1));
    if (positive != got)
      add(entry,
          (positive ? "example got " + (found->indicator ? rival(*found) : "no code") + ": "
                    : "near miss got the code (" + found->rule + "): ") +
              marked,
          true);
  }

  // Which entry took the figure, and by what.
  static std::string rival(const Observation& figure) { return *figure.indicator + " of " + figure.codebook + " (" + figure.rule + ")"; }

  void check_cues(const Entry& entry) {
    for (const std::string& cue : entry.cues)
      if (!decided_.contains(cue)) add(entry, "no example is decided by the cue: " + cue, false);
  }

  void check_shared_cues() {
    std::map<std::string, const Entry*> seen;
    for (const Entry& entry : entries_)
      for (const std::string& cue : entry.cues) {
        const auto [first, fresh] = seen.try_emplace(cue, &entry);
        if (!fresh && first->second->info.code != entry.info.code &&
            std::find(first->second->dimensions.begin(), first->second->dimensions.end(), entry.dimensions.front()) !=
                first->second->dimensions.end())
          add(entry, "shares the cue with " + first->second->info.code + ": " + cue, false);
      }
  }

  std::vector<Entry> entries_;
  Extractor extractor_;
  DocumentOptions options_;
  std::vector<CodebookFinding> findings_;
  std::set<std::string> decided_;
};

}  // namespace

std::vector<CodebookFinding> Codebook::lint() const { return Linter(*this).lint(); }

}  // namespace zhibiao
