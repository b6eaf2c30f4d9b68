#include <filesystem>
#include <map>
#include <memory>

#include "command.hpp"
#include "progress.hpp"
#include "zhibiao/database.hpp"
#include "zhibiao/site.hpp"

namespace zhibiao::tool {
namespace {

constexpr const char* manual =
    R"(Writes a folder of pages in which a person finds figures, compares regions, sees plots, looks at what does not
reckon and asks the database with SQL. Open its index.html from disk, or put the folder on any web server: all runs
in the browser, nothing on the server. The sealed database lies in it, to download too.

The browser needs SQLite as WebAssembly: scripts/site-bundle gets it from the npm registry, once.

Examples:
  zhibiao site figures.db -o site/
  zhibiao site figures.db -o site/ --language en --no-pages)";

struct Options {
  std::string database;
  std::string output;
  SiteOptions site;
  bool no_pages = false;
};

// Beside the command, in a build as in an installation.
std::filesystem::path bundle_beside() {
  std::error_code unknown;
  const std::filesystem::path folder = std::filesystem::read_symlink("/proc/self/exe", unknown).parent_path();
  return (folder / ZHIBIAO_DATA / "site").lexically_normal();
}

int site(const Options& options, std::ostream& out) {
  SiteOptions how = options.site;
  if (how.bundle.empty()) how.bundle = bundle_beside();
  how.pages = !options.no_pages;
  how.watch = shown_on_terminal();
  write_site(Database::open(options.database), options.output, how);
  out << (std::filesystem::path(options.output) / "index.html").string() << '\n';
  return success;
}

}  // namespace

void add_site(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand("site", "Write a site of a database: pages to find, compare, plot and ask in a browser");
  const auto options = std::make_shared<Options>();
  command->add_option("DB", options->database, "The database")->required();
  command->add_option("-o,--output", options->output, "The folder; a site that is there is replaced")->required()->type_name("FOLDER");
  const std::map<std::string, PageLanguage> languages{{"zh", PageLanguage::chinese}, {"en", PageLanguage::english}};
  command->add_option("--language", options->site.language, "In which it begins: zh (default) or en; readers can change it")
      ->transform(CLI::CheckedTransformer(languages).description(""))
      ->type_name("NAME");
  command->add_flag("--no-pages", options->no_pages, "Without an evidence page for each document");
  command->add_option("--bundle", options->site.bundle, "Folder with vendor.js; default: share/zhibiao/site beside the command")
      ->type_name("FOLDER");
  command->footer(manual);
  command->callback([options, &action] { action = [options](std::ostream& out) { return site(*options, out); }; });
}

}  // namespace zhibiao::tool
