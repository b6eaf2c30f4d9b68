#include <unistd.h>

#include <iostream>
#include <memory>

#include "command.hpp"
#include "plain_text.hpp"

namespace zhibiao::tool {
namespace {

constexpr const char* manual = R"(Prints the decoded text as UTF-8, exactly as every start and end of a figure counts it (in code points);
on a terminal with U+FFFD for control characters. For an HTML page this is its readable text. Doubts met while decoding go to standard error.)";

struct Options {
  std::string path;
  DocumentOptions document;
};

int text(const Options& options, std::ostream& out) {
  const Document document = read_document(options.path, options.document);
  for (const auto& diagnostic : document.diagnostics()) std::cerr << "zhibiao: " << document.source() << ": " << diagnostic.message << '\n';
  if (isatty(STDOUT_FILENO) == 0) write_exactly(out);
  out << document.text();
  return success;
}

}  // namespace

void add_text(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand("text", "Print the decoded text that the places of figures refer to");
  const auto options = std::make_shared<Options>();
  command->add_option("FILE", options->path, "The report; - reads standard input")->required();
  add_document_options(*command, options->document);
  add_pager_option(*command);
  command->footer(manual);
  command->callback([options, &action] { action = [options](std::ostream& out) { return text(*options, out); }; });
}

}  // namespace zhibiao::tool
