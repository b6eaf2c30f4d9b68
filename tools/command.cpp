#include "command.hpp"

#include <unistd.h>

#include <iostream>
#include <iterator>

#include "names.hpp"

namespace zhibiao::tool {

std::string read_standard_input() { return {std::istreambuf_iterator<char>(std::cin), {}}; }

PdfReader pdf_reader(PdfReader named) {
  if (!named.program.empty()) return named;
  std::error_code unknown;
  const std::filesystem::path folder = std::filesystem::read_symlink("/proc/self/exe", unknown).parent_path();
  for (const auto& program : {folder / "zhibiao-pdf", folder / ZHIBIAO_LIBEXEC / "zhibiao-pdf"}) {
    if (!unknown && access(program.c_str(), X_OK) == 0) named.program = program.lexically_normal().string();
    if (!named.program.empty()) break;
  }
  return named;
}

Document read_document(const std::string& path, DocumentOptions options) {
  options.pdf_reader = pdf_reader(std::move(options.pdf_reader));
  if (path != "-") return Document::from_file(path, std::move(options));
  if (options.source.empty()) options.source = "standard input";
  return Document::from_bytes(read_standard_input(), std::move(options));
}

void add_document_options(CLI::App& command, DocumentOptions& options) {
  const std::string group = "What you know better than the page";
  command
      .add_option_function<std::string>(
          "--region", [&options](const std::string& word) { options.region_code = division_code(word); },
          "Name or GB/T 2260 code of the region reported on, for example 高州市 or 440981")
      ->type_name("REGION")
      ->group(group);
  command
      .add_option_function<int>(
          "--year", [&options](int year) { options.year = Year(year); }, "Year reported on")
      ->group(group);
  command.add_option("--reporter", options.reporter, "The body whose work is reported, for example 荣昌区人民政府")->group(group);
  command
      .add_option_function<std::string>(
          "--reporter-kind",
          [&options](const std::string& word) {
            options.reporter_kind = to_reporter_kind(word);
            if (!options.reporter_kind)
              throw CLI::ValidationError(
                  "--reporter-kind",
                  "'" + word + "' is none of government, department, township, zone, court, procuratorate, congress, other");
          },
          "What kind of body that is: government, department, township, zone, court, procuratorate, congress or other")
      ->group(group);
  command.add_option("--source", options.source, "Where the document came from (a URI); default: the path")->group(group);
  command.add_option("--charset", options.charset, "Encoding of the bytes (IANA name); default: found out")->group(group);
  command.add_option("--media-type", options.media_type, "text/plain or text/html; default: found out")->group(group);
  command
      .add_option("--pdf-reader", options.pdf_reader.program,
                  "The program that reads PDF documents; default: zhibiao-pdf, beside this command or in ../libexec/zhibiao")
      ->type_name("PROGRAM");
}

Codebook read_codebook(const std::string& path) {
  return path.empty() ? Codebook::builtin() : Codebook::builtin().merged_with(Codebook::from_file(path));
}

void add_codebook_option(CLI::App& command, std::string& path) {
  command.add_option("--codebook", path, "TOML file whose indicators are added to the built-in ones, or replace those of the same code")
      ->type_name("FILE");
}

}  // namespace zhibiao::tool
