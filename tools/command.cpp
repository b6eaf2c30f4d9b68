#include "command.hpp"

#include <iostream>
#include <iterator>

namespace zhibiao::tool {

std::string read_standard_input() { return {std::istreambuf_iterator<char>(std::cin), {}}; }

Document read_document(const std::string& path, DocumentOptions options) {
  if (path != "-") return Document::from_file(path, std::move(options));
  if (options.source.empty()) options.source = "standard input";
  return Document::from_bytes(read_standard_input(), std::move(options));
}

void add_document_options(CLI::App& command, DocumentOptions& options) {
  const std::string group = "What you know better than the page";
  command.add_option("--region", options.region_code, "GB/T 2260 code of the region reported on, for example 440981")->group(group);
  command
      .add_option_function<int>(
          "--year", [&options](int year) { options.year = Year(year); }, "Year reported on")
      ->group(group);
  command.add_option("--source", options.source, "Where the document came from (a URI); default: the path")->group(group);
  command.add_option("--charset", options.charset, "Encoding of the bytes (IANA name); default: found out")->group(group);
  command.add_option("--media-type", options.media_type, "text/plain or text/html; default: found out")->group(group);
}

Codebook read_codebook(const std::string& path) {
  return path.empty() ? Codebook::builtin() : Codebook::builtin().merged_with(Codebook::from_file(path));
}

void add_codebook_option(CLI::App& command, std::string& path) {
  command.add_option("--codebook", path, "TOML file whose indicators are added to the built-in ones, or replace those of the same code")
      ->type_name("FILE");
}

}  // namespace zhibiao::tool
