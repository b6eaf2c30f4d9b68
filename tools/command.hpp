/// @file command.hpp
/// What main.cpp and the subcommands agree on. Each subcommand is one file with one function that describes it.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <ostream>
#include <string>
#include <vector>

#include "zhibiao/codebook.hpp"
#include "zhibiao/document.hpp"
#include "zhibiao/model.hpp"

namespace zhibiao::tool {

/// Exit codes beside those of ErrorCode.
constexpr int success = 0;
constexpr int finding = 1;  ///< the work was done, and there is something to look at

/// What the chosen subcommand does; gives the exit code. Faults are thrown.
using Action = std::function<int(std::ostream& out)>;

void add_ingest(CLI::App& app, Action& action);
void add_extract(CLI::App& app, Action& action);
void add_text(CLI::App& app, Action& action);
void add_explain(CLI::App& app, Action& action);
void add_query(CLI::App& app, Action& action);
/// series, compare, changes and coverage.
void add_figures(CLI::App& app, Action& action);
void add_search(CLI::App& app, Action& action);
void add_evidence(CLI::App& app, Action& action);
void add_check(CLI::App& app, Action& action);
void add_info(CLI::App& app, Action& action);
void add_verify(CLI::App& app, Action& action);
void add_seal(CLI::App& app, Action& action);
void add_diff(CLI::App& app, Action& action);
void add_merge(CLI::App& app, Action& action);
void add_split(CLI::App& app, Action& action);
void add_export(CLI::App& app, Action& action);
void add_page(CLI::App& app, Action& action);
void add_plot(CLI::App& app, Action& action);
void add_site(CLI::App& app, Action& action);
void add_remove(CLI::App& app, Action& action);
void add_migrate(CLI::App& app, Action& action);
void add_codebook(CLI::App& app, Action& action);
/// A subcommand of `codebook`.
void add_suggest(CLI::App& codebook, Action& action);
void add_completion(CLI::App& app, Action& action);

/// --no-pager: for commands whose output for people may be longer than a terminal; it is paged without this option.
void add_pager_option(CLI::App& command);
/// Whether the chosen command pages long output.
[[nodiscard]] bool wants_pager(const CLI::App& app);

/// All bytes of standard input.
[[nodiscard]] std::string read_standard_input();

/// Reads a document from a file, or from standard input for "-". Throws Error.
[[nodiscard]] Document read_document(const std::string& path, DocumentOptions options);

/// The program that reads PDF documents: the one named, else zhibiao-pdf beside the command or in its libexec folder; empty for none.
[[nodiscard]] PdfReader pdf_reader(PdfReader named);

/// --charset, --media-type, --region, --year, --source: what the caller knows better than the page; and --pdf-reader.
void add_document_options(CLI::App& command, DocumentOptions& options);

/// --codebook and --only.
struct CodebookOptions {
  std::vector<std::string> names;  ///< of shipped codebooks, of files, or "auto"
  bool only = false;
};
/// The codebooks that were named, combined in their order; Codebook::automatic() when none was. Throws Error.
[[nodiscard]] Codebook read_codebook(const CodebookOptions& options);
void add_codebook_option(CLI::App& command, CodebookOptions& options);
/// One line for people: of which genre a report is, and which codebooks gave codes.
[[nodiscard]] std::string describe_choice(const Report& report, const Codebook& codebook);

}  // namespace zhibiao::tool
