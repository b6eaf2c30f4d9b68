#include "command.hpp"

#include <unistd.h>

#include <algorithm>
#include <iostream>
#include <iterator>
#include <set>

#include "zhibiao/error.hpp"

#include "names.hpp"

namespace zhibiao::tool {
namespace {

constexpr std::string_view no_pager = "no-pager";

}  // namespace

void add_pager_option(CLI::App& command) {
  const std::string meaning = "On a terminal: output that is longer than it is not shown with PAGER (less)";
  command.add_flag("--" + std::string(no_pager), meaning);
}

bool wants_pager(const CLI::App& app) {
  const auto chosen = app.get_subcommands();
  if (!chosen.empty()) return wants_pager(*chosen.front());
  const auto options = app.get_options();  // to ask the library for one by its name would end the process where memory ends
  const auto option = std::find_if(options.begin(), options.end(), [](const CLI::Option* each) {
    return !each->get_lnames().empty() && each->get_lnames().front() == no_pager;
  });
  return option != options.end() && (*option)->count() == 0;
}

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
  command
      .add_option("--media-type", options.media_type,
                  "text/plain, text/html, application/pdf or that of Word documents; default: found out")
      ->group(group);
  command
      .add_option("--pdf-reader", options.pdf_reader.program,
                  "The program that reads PDF documents; default: zhibiao-pdf, beside this command or in ../libexec/zhibiao")
      ->type_name("PROGRAM");
  for (const LimitEntry& limit : limit_entries())
    command.add_option("--max-" + std::string(limit.name), options.limits.*limit.limit, "More " + std::string(limit.of) + " are refused")
        ->capture_default_str()
        ->type_name("N")
        ->group("Limits of one document");
}

namespace {

Codebook codebook_named(const std::string& name) {
  const auto shipped = Codebook::shipped_names();
  if (std::find(shipped.begin(), shipped.end(), name) != shipped.end()) return Codebook::shipped(name);
  if (name == Codebook::automatic().name()) return Codebook::automatic();
  std::error_code unknown;
  if (std::filesystem::exists(name, unknown)) return Codebook::from_file(name);
  std::string names;
  for (const std::string& one : shipped) names += ", " + one;
  throw Error(ErrorCode::not_found, "there is no codebook " + name + ": name a file, or one that ships (auto" + names + ")");
}

}  // namespace

Codebook read_codebook(const CodebookOptions& options) {
  std::vector<Codebook> chosen;
  for (const std::string& name : options.names) chosen.push_back(codebook_named(name));
  const Codebook codebook = chosen.empty() ? Codebook::automatic() : Codebook::combine(chosen);
  return options.only ? codebook.only() : codebook;
}

void add_codebook_option(CLI::App& command, CodebookOptions& options) {
  const std::string group = "Which codebook gives figures their indicators";
  auto* names = command.add_option(
      "--codebook", options.names,
      "A codebook that ships (`zhibiao codebook list`) or a TOML file; given several times: in this order, the first that has"
      " a code for a figure gives it. Default: auto, the one of the document's genre");
  names->type_name("NAME|FILE")->expected(1)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)->group(group);
  command.add_flag("--only", options.only, "Leave out the indicators that a codebook has by extending another one")
      ->needs(names)
      ->group(group);
}

std::string describe_choice(const Report& report, const Codebook& codebook) {
  const auto& parts = codebook.parts();
  const auto genre = std::find_if(parts.begin(), parts.end(), [&](const CodebookInfo& part) { return part.name == report.info.genre; });
  std::set<std::string> used;
  for (const Observation& observation : report.observations)
    if (!observation.codebook.empty()) used.insert(observation.codebook);
  std::string books;
  for (const CodebookInfo& part : parts)
    if (used.contains(part.name)) books += (books.empty() ? "" : ", ") + part.name + " " + part.version;
  std::string told = "genre " + (report.info.genre.empty() ? "not known" : report.info.genre);
  if (genre != parts.end() && !genre->title.empty()) told += " (" + genre->title + ")";
  return told + "; codes of " + (books.empty() ? "no codebook" : books);
}

}  // namespace zhibiao::tool
