#include "zhibiao/ingest.hpp"

#include <algorithm>
#include <iostream>
#include <iterator>
#include <map>
#include <memory>

#include "command.hpp"
#include "interrupt.hpp"
#include "progress.hpp"

namespace zhibiao::tool {
namespace {

constexpr const char* manual =
    R"(Folders are read with everything below them (.txt, .html, .htm, .shtml, .docx, .pdf; hidden files are left out); a
file is read whatever its name. The same document again changes nothing; a changed file of the same source is kept beside
the old one; the one that was published last counts, of the same date the one that was ingested last. Documents that cannot be read are listed with the reason, and
the others go on. The database changes in one step at the end, or not at all.

A manifest is a CSV file whose first line names its columns: path, and as wanted source, region, year, title, in
any order. Paths are relative to its folder. What it tells of a document wins over what the page says; where
they contradict each other, `zhibiao info DB --diagnostics` lists it. Empty fields are found on the page.

Examples:
  zhibiao ingest reports/ -o figures.db
  zhibiao ingest 2019.txt 2020.html -o figures.db --codebook mine.toml
  zhibiao ingest --manifest reports/manifest.csv -o figures.db
  curl -s URL | zhibiao ingest - -o figures.db --source URL --region 440981 --year 2021)";

struct Options {
  std::vector<std::string> paths;
  std::string manifest;
  std::string output;
  CodebookOptions codebook;
  DocumentOptions document;
  unsigned threads = 0;
  bool no_search = false;
};

bool is_given(const DocumentOptions& options) {
  return options.year || options.reporter_kind ||
         !(options.source + options.region_code + options.reporter + options.charset + options.media_type).empty();
}

/// 2 .doc, 1 .xlsx were left out: …
std::string describe(const std::vector<std::filesystem::path>& skipped) {
  std::map<std::string, std::size_t> formats;
  for (const auto& path : skipped) ++formats[path.extension().string()];
  std::string counted;
  for (const auto& [extension, files] : formats) counted += (counted.empty() ? "" : ", ") + std::to_string(files) + " " + extension;
  return counted + (skipped.size() == 1 ? " was" : " were") + " left out, the first " + skipped.front().string() +
         "; save them as .docx or .pdf to have them read";
}

std::vector<IngestInput> inputs_of(const Options& options, std::vector<RejectedInput>& rejected,
                                   std::vector<std::filesystem::path>& skipped) {
  if (options.paths.empty() == options.manifest.empty())
    throw Error(ErrorCode::misuse, "name the reports, or a --manifest that lists them, and not both");
  if (!options.manifest.empty()) {
    if (is_given(options.document))
      throw Error(ErrorCode::misuse,
                  "--region, --year, --reporter, --source, --charset and --media-type tell of one document; write what is known into " +
                      options.manifest);
    return read_manifest(options.manifest);
  }
  std::vector<std::filesystem::path> paths(options.paths.begin(), options.paths.end());
  const auto from_stdin = std::remove(paths.begin(), paths.end(), "-");
  const bool reads_stdin = from_stdin != paths.end();
  paths.erase(from_stdin, paths.end());

  std::vector<IngestInput> inputs = collect_inputs(paths, rejected, &skipped);
  if (reads_stdin) {
    auto& input = inputs.emplace_back();
    input.path = input.options.source = "standard input";
    input.bytes = read_standard_input();
  }
  if (inputs.empty() && rejected.empty())
    throw Error(ErrorCode::not_found, "no reports (.txt, .html, .htm, .shtml, .docx, .pdf) in " + options.paths.front() +
                                          "; name the files to read them anyway" + (skipped.empty() ? "" : " (" + describe(skipped) + ")"));
  if (is_given(options.document)) {
    if (inputs.size() != 1)
      throw Error(ErrorCode::misuse, "--region, --year, --reporter, --source, --charset and --media-type tell of one document, but " +
                                         std::to_string(inputs.size()) + " are named; ingest that one alone");
    const std::string source = inputs.front().options.source;
    inputs.front().options = options.document;
    if (options.document.source.empty()) inputs.front().options.source = source;
  }
  return inputs;
}

int exit_code(const IngestSummary& summary) {
  if (summary.rejected.empty()) return success;
  const bool nothing_read = summary.written() + summary.unchanged == 0;
  return nothing_read ? static_cast<int>(summary.rejected.front().code) : finding;
}

std::string describe(const VintageChoice& choice) {
  const std::string dated = choice.published.empty() ? "" : ", published " + choice.published;
  return choice.source + " has " + std::to_string(choice.superseded + 1) + " versions; current is " +
         (choice.given ? "the one that was given now" : "one that was there before") + dated;
}

void report(const IngestSummary& summary, const std::string& output, std::ostream& out) {
  for (const auto& rejected : summary.rejected) std::cerr << "zhibiao: rejected: " << rejected.reason << '\n';
  for (const auto& empty : summary.without_figures)
    std::cerr << "zhibiao: no figures in " << empty.source << (empty.reason.empty() ? "" : ": " + empty.reason) << '\n';
  for (const auto& same : summary.same_bytes) std::cerr << "zhibiao: " << same.source << " has the same bytes as " << same.other << '\n';
  if (!summary.skipped.empty()) std::cerr << "zhibiao: " << describe(summary.skipped) << '\n';
  for (const auto& choice : summary.vintages) std::cerr << "zhibiao: " << describe(choice) << '\n';
  out << output << ": " << summary.added << " documents added, " << summary.new_vintages << " new versions, " << summary.reread
      << " read again, " << summary.unchanged << " unchanged, " << summary.rejected.size() << " rejected; " << summary.observations
      << " figures written";
  if (!summary.without_figures.empty()) out << "; " << summary.without_figures.size() << " documents without figures";
  out << '\n';
}

int ingest_command(const Options& options, std::ostream& out) {
  std::vector<RejectedInput> rejected;
  IngestOptions how{.threads = options.threads,
                    .codebook = read_codebook(options.codebook),
                    .pdf_reader = pdf_reader(options.document.pdf_reader),
                    .search = !options.no_search,
                    .limits = options.document.limits,
                    .progress = {}};
  how.progress = [shown = std::make_shared<Progress>()](const IngestProgress& progress) {
    shown->show(progress.done, progress.total, progress.path->string());
    stop_if_interrupted();
  };
  std::vector<std::filesystem::path> skipped;
  auto inputs = inputs_of(options, rejected, skipped);
  const Interruptible stops_in_order;
  IngestSummary summary = ingest(std::move(inputs), options.output, how);
  summary.skipped = std::move(skipped);
  summary.rejected.insert(summary.rejected.begin(), std::make_move_iterator(rejected.begin()), std::make_move_iterator(rejected.end()));
  report(summary, options.output, out);
  return exit_code(summary);
}

}  // namespace

void add_ingest(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand("ingest", "Read reports into a database");
  const auto options = std::make_shared<Options>();
  command->add_option("PATH", options->paths, "Reports and folders of reports; - reads standard input");
  command->add_option("--manifest", options->manifest, "CSV file that lists the reports and what is known of each, instead of PATH")
      ->type_name("FILE");
  command->add_option("-o,--output", options->output, "The database; it is made when it is not there")->required()->type_name("DB");
  command->add_option("--threads", options->threads, "Threads that read documents; default: as many as there are processors")
      ->type_name("N");
  command->add_flag("--no-search", options->no_search, "Make the new database without an index for `zhibiao search`: up to 30 % smaller");
  add_codebook_option(*command, options->codebook);
  add_document_options(*command, options->document);
  command->footer(manual);
  command->callback([options, &action] { action = [options](std::ostream& out) { return ingest_command(*options, out); }; });
}

}  // namespace zhibiao::tool
