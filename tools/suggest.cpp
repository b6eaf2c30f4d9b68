#include "zhibiao/suggest.hpp"

#include <filesystem>
#include <memory>

#include "command.hpp"
#include "gold.hpp"
#include "rows.hpp"
#include "zhibiao/error.hpp"

namespace zhibiao::tool {
namespace {

constexpr const char* manual =
    R"(Reads reports, takes the figures that get no code (with --gold also those that get a wrong one), and proposes
for the entry nearest to their words a cue that would meet them: how many figures and reports have its word, how many figures of
other codes have it too, and where they stand. A proposal is a word to judge, not one to copy: put it into the codebook with an
example and a near miss of your own, and run `zhibiao codebook lint`.

--gold DIR holds DIR/NAME.jsonl for each report NAME.*: the records of `zhibiao extract` with the right `indicator`, `also` for a
list of codes that are as right (null: none), `"ignore": true` for what counts neither way.

Examples:
  zhibiao codebook suggest reports/*.txt
  zhibiao codebook suggest reports/*.txt --gold reviewed --format csv
  zhibiao codebook suggest reports/*.html --codebook mine.toml)";

struct Options {
  std::vector<std::string> reports;
  std::string gold;
  CodebookOptions codebook;
  Format format = Format::table;
};

std::vector<ReviewedFigure> reviewed(const std::filesystem::path& gold) {
  std::vector<ReviewedFigure> figures;
  for (const GoldFigure& figure : read_gold(gold))
    if (!figure.ignored) figures.push_back({figure.span.start, figure.codes});
  return figures;
}

int suggest(const Options& options, std::ostream& out) {
  Suggester suggester(read_codebook(options.codebook));
  for (const std::string& path : options.reports) {
    const Document document = read_document(path, {});
    if (options.gold.empty())
      suggester.add(document);
    else
      suggester.add(document, reviewed(gold_of(options.gold, path)));
  }
  Rows rows(out, options.format, {"code", "cue", "figures", "reports", "others", "evidence"});
  for (const CueSuggestion& found : suggester.suggest()) {
    std::string evidence;
    for (const std::string& one : found.evidence) evidence += (evidence.empty() ? "" : "; ") + one;
    rows.add({found.code, found.cue.empty() ? Cell() : Cell(found.cue), found.figures, found.reports, found.others, evidence});
  }
  rows.finish();
  return success;
}

}  // namespace

void add_suggest(CLI::App& codebook, Action& action) {
  auto* command = codebook.add_subcommand("suggest", "Propose cues from the words of figures that have no code or a wrong one");
  add_pager_option(*command);
  command->footer(manual);
  const auto options = std::make_shared<Options>();
  command->add_option("REPORTS", options->reports, "Reports to learn from")->required();
  command->add_option("--gold", options->gold, "Folder with the right codes, a file NAME.jsonl for each report");
  add_codebook_option(*command, options->codebook);
  add_format_option(*command, options->format);
  command->callback([options, &action] { action = [options](std::ostream& out) { return suggest(*options, out); }; });
}

}  // namespace zhibiao::tool
