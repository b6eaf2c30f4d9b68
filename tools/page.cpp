#include "zhibiao/page.hpp"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <memory>

#include "command.hpp"
#include "plain_text.hpp"
#include "zhibiao/error.hpp"
#include "zhibiao/extractor.hpp"

namespace zhibiao::tool {
namespace {

constexpr const char* manual =
    R"(Writes one HTML file that any browser opens from disk: the report as it reads, each figure marked in its words and
listed with its indicator, value, year, region, status, parts and reckoning. It asks no network and runs nothing but
what it brings; it can be read without script, printed and handed on.

PATH is a report, or a database: then --document names the document by its id, by its source, or by the id of a figure.
Without --document, and with a folder as FILE, every current document gets its page there, under the name ID.html.
The address page.html#f559 leads to the figure that begins at character 559, as in `zhibiao evidence DB ID`.

Examples:
  zhibiao page report.html -o page.html
  zhibiao page figures.db --document hubei/yiling_2022.txt -o page.html
  zhibiao page figures.db -o pages/
  zhibiao page figures.db --document 2929986345836165:560 -o page.html)";

struct Options {
  std::string path;
  std::string document;
  std::string output;
  CodebookOptions codebook;
  DocumentOptions known;
  PageOptions page;
};

bool is_database(const std::string& path) {
  constexpr std::string_view begins = "SQLite format 3";
  std::string bytes(begins.size(), '\0');
  std::ifstream(path, std::ios::binary).read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  return bytes == begins;
}

// The first documents, for somebody who must name one.
std::string some(const std::vector<DocumentEntry>& documents) {
  constexpr std::size_t few = 5;
  std::string list;
  for (std::size_t i = 0; i < std::min(few, documents.size()); ++i) list += (i == 0 ? "" : ", ") + documents[i].source;
  return list + (documents.size() > few ? ", ..." : "");
}

std::int64_t document_of(const Options& options, const Database& database) {
  if (const auto figure = ObservationId::parse(options.document)) return figure->document;
  std::int64_t id = 0;
  const char* end = options.document.data() + options.document.size();
  const auto number = std::from_chars(options.document.data(), end, id);
  if (!options.document.empty() && number.ec == std::errc() && number.ptr == end) return id;
  const std::vector<DocumentEntry> documents = database.documents();
  if (options.document.empty()) {
    if (documents.size() == 1) return documents.front().id;
    throw Error(ErrorCode::misuse, options.path + " holds " + std::to_string(documents.size()) +
                                       " documents: name one with --document, by its source (" + some(documents) +
                                       ") or its id, or give a folder for the pages of all (-o pages/)");
  }
  const auto found = std::find_if(documents.begin(), documents.end(), [&](const DocumentEntry& d) { return d.source == options.document; });
  if (found == documents.end())
    throw Error(ErrorCode::not_found, options.path + " holds no document from " + options.document + "; it has " + some(documents));
  return found->id;
}

bool wants_folder(const Options& options) {
  return options.document.empty() && (options.output.ends_with('/') || std::filesystem::is_directory(options.output));
}

void pages_of_database(const Options& options) {
  const Database database = Database::open(options.path);
  std::filesystem::create_directories(options.output);
  for (const DocumentEntry& document : database.documents())
    page_file(database, document.id, std::filesystem::path(options.output) / (std::to_string(document.id) + ".html"), options.page);
}

void page_of_database(const Options& options, std::ostream& out) {
  if (wants_folder(options)) return pages_of_database(options);
  const Database database = Database::open(options.path);
  const std::int64_t document = document_of(options, database);
  if (options.output == "-")
    write_page(database, document, out, options.page);
  else
    page_file(database, document, options.output, options.page);
}

void page_of_report(const Options& options, std::ostream& out) {
  const Document document = read_document(options.path, options.known);
  const Codebook codebook = read_codebook(options.codebook);
  const Report report = Extractor(codebook).extract(document);
  if (options.output == "-")
    write_page(document, report, codebook, out, options.page);
  else
    page_file(document, report, codebook, options.output, options.page);
}

// A page in the place of the report or of a database would be the end of it.
void require_other_file(const Options& options) {
  if (options.output == "-") return;
  std::error_code unknown;
  if (std::filesystem::equivalent(options.path, options.output, unknown))
    throw Error(ErrorCode::misuse, options.output + " is what the page would be made from: give the page another name");
  if (is_database(options.output))
    throw Error(ErrorCode::misuse, options.output + " is a database, which no page replaces: give the page another name");
}

int page(const Options& options, std::ostream& out) {
  require_other_file(options);
  if (options.output == "-") write_exactly(out);
  if (is_database(options.path)) {
    page_of_database(options, out);
  } else if (options.document.empty()) {
    page_of_report(options, out);
  } else {
    throw Error(ErrorCode::misuse, "--document tells which document of a database; " + options.path + " is none");
  }
  if (options.output != "-") out << options.output << '\n';
  return success;
}

}  // namespace

void add_page(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand("page", "Write the evidence page of a report: its text with every figure marked");
  const auto options = std::make_shared<Options>();
  command->add_option("PATH", options->path, "A report, - for standard input, or a database")->required();
  command->add_option("-o,--output", options->output, "The HTML file; - for standard output")->required()->type_name("FILE");
  command->add_option("--document", options->document, "Of a database: the document's id or source, or the id of a figure")
      ->type_name("ID");
  const std::map<std::string, PageLanguage> languages{{"zh", PageLanguage::chinese}, {"en", PageLanguage::english}};
  command->add_option("--language", options->page.language, "What the page itself speaks: zh (default) or en")
      ->transform(CLI::CheckedTransformer(languages).description(""))
      ->type_name("NAME");
  add_codebook_option(*command, options->codebook);
  add_document_options(*command, options->known);
  command->footer(manual);
  command->callback([options, &action] { action = [options](std::ostream& out) { return page(*options, out); }; });
}

}  // namespace zhibiao::tool
