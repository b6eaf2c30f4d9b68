#include <memory>

#include "command.hpp"
#include "zhibiao/database.hpp"
#include "zhibiao/error.hpp"

namespace zhibiao::tool {
namespace {

constexpr const char* manual =
    R"(Shows the sentence that a figure was read from, the headings above it and the document. ID is the last column
of `zhibiao query`, or document_id and span_start with a colon between them.

Example:
  zhibiao evidence figures.db 4503599627370496:559)";

struct Options {
  std::string database;
  std::string id;
};

void line(std::ostream& out, const char* name, const std::string& text) {
  if (!text.empty()) out << name << text << '\n';
}

void print(const Evidence& evidence, std::ostream& out) {
  line(out, "quote      ", evidence.quote);
  line(out, "sentence   ", evidence.sentence);
  line(out, "section    ", CLI::detail::join(evidence.headings, " > "));
  line(out, "document   ", evidence.document_title);
  line(out, "source     ", evidence.source);
  line(out, "published  ", evidence.published);
  line(out, "issuer     ", evidence.issuer);
  line(out, "page       ", evidence.page == 0 ? "" : std::to_string(evidence.page));
  line(out, "span       ", std::to_string(evidence.span.start) + " to " + std::to_string(evidence.span.end));
  line(out, "genre      ", evidence.genre);
  line(out, "codebook   ", evidence.codebook);
  line(out, "confidence ", std::string(to_string(evidence.confidence)));
  line(out, "rule       ", evidence.rule);
  line(out, "sha256     ", evidence.sha256);
}

int show_evidence(const Options& options, std::ostream& out) {
  const auto id = ObservationId::parse(options.id);
  if (!id) throw Error(ErrorCode::misuse, options.id + " is no id of a figure; the last column of `zhibiao query` has them");
  const auto evidence = Database::open(options.database).evidence(*id);
  if (!evidence) throw Error(ErrorCode::not_found, options.database + ": no figure has the id " + options.id);
  print(*evidence, out);
  return success;
}

}  // namespace

void add_evidence(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand("evidence", "Show the sentence and the document that a figure was read from");
  const auto options = std::make_shared<Options>();
  command->add_option("DB", options->database, "The database")->required();
  command->add_option("ID", options->id, "The figure")->required();
  add_pager_option(*command);
  command->footer(manual);
  command->callback([options, &action] { action = [options](std::ostream& out) { return show_evidence(*options, out); }; });
}

}  // namespace zhibiao::tool
