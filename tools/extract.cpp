#include <iostream>
#include <memory>

#include "command.hpp"
#include "plain_text.hpp"
#include "zhibiao/extractor.hpp"

namespace zhibiao::tool {
namespace {

constexpr const char* manual = R"(Prints one JSON object a line. The first is the document: file, title, region_code, region_name, year,
published, issuer, genre. Every other one is a figure, in the order of the text:

  start, end   where it stands: code points of what `zhibiao text FILE` prints, end not included
  quote        exactly those characters
  value        the number, with 万 and 亿 worked in; value_high is the upper end of a range
  unit         the measure word as written; money is in 元
  qualifier    = ~ > >= < <=  (exactly, about, more than, at least, less than, at most)
  indicator    code of the codebook (`zhibiao codebook list`), null when none fits
  label        what is counted, in the report's own words
  year, period the time that the value is about; period only where it is not the whole year
  status       actual, target, baseline (the former value that a change is measured from)
  change       increase or decrease when the number is a difference, else null
  part_of      start of the total that the figure is a part of; breakdown names the part
  codebook     name of the codebook that gave the indicator
  rule         which rule read it

Examples:
  zhibiao extract report.html
  iconv -f gb18030 -t utf8 old.txt | zhibiao extract - --year 2019
  zhibiao extract --codebook mine.toml report.txt                  with the indicators of this file
  zhibiao extract --codebook mine.toml --codebook auto report.txt  where it has none, with those of the document's genre
  zhibiao extract --rejected report.txt      numbers that were not taken, each with the reason)";

struct Options {
  std::string path;
  CodebookOptions codebook;
  DocumentOptions document;
  bool rejected = false;
};

int extract(const Options& options, std::ostream& out) {
  const Document document = read_document(options.path, options.document);
  const Codebook codebook = read_codebook(options.codebook);
  const Report report = Extractor(codebook).extract(document);
  if (codebook.parts().size() > 1) std::cerr << "zhibiao: " << describe_choice(report, codebook) << '\n';
  write_exactly(out);
  if (options.rejected)
    write_rejections(out, report);
  else
    write_json_lines(out, document, report);
  return success;
}

}  // namespace

void add_extract(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand("extract", "Print the figures of one report as JSON lines");
  const auto options = std::make_shared<Options>();
  command->add_option("FILE", options->path, "The report; - reads standard input")->required();
  command->add_flag("--rejected", options->rejected, "List instead what looks like a number and is none, with the reason");
  add_codebook_option(*command, options->codebook);
  add_document_options(*command, options->document);
  add_pager_option(*command);
  command->footer(manual);
  command->callback([options, &action] { action = [options](std::ostream& out) { return extract(*options, out); }; });
}

}  // namespace zhibiao::tool
