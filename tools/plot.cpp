#include "zhibiao/plot.hpp"

#include <spawn.h>
#include <sys/wait.h>

#include <cstring>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>

#include "command.hpp"
#include "names.hpp"
#include "plain_text.hpp"
#include "zhibiao/database.hpp"
#include "zhibiao/error.hpp"

namespace zhibiao::tool {
namespace {

constexpr const char* manual =
    R"(Kinds:
  series     an indicator of one to six regions over the years; a year without a value is a gap
  bars       regions by rank in one year; --regions marks some
  strip      how the regions of a level are distributed in one year
  tiles      the provinces: medians of their counties, or with --level 1 their own values
  multiples  all indicators of a --domain, for one to six regions
  heat       how many figures there are of regions and years
A plan is a cross, what is about or only a bound is hollow. OUTPUT ends with .svg, .png (drawn with rsvg-convert) or
.json (what the plot says, to draw it with something else); - is SVG on standard output.

Examples:
  zhibiao plot figures.db --indicator litigation.cases --regions 安吉县,石棉县 -o plot.svg
  zhibiao plot figures.db --kind bars --indicator reconsideration.accepted --year 2021 --regions 330523 -o bars.png
  zhibiao plot figures.db --kind multiples --domain litigation --regions 330523 -o litigation.svg)";

struct Options {
  std::string database;
  std::string output;
  PlotOptions plot;
};

// A picture of an SVG file.
void draw(const std::string& svg, const std::string& png) {
  const char* const arguments[] = {"rsvg-convert", "--zoom", "2", "--format", "png", "--output", png.c_str(), svg.c_str(), nullptr};
  pid_t child = 0;
  int status = 0;
  const int fault = posix_spawnp(&child, arguments[0], nullptr, nullptr, const_cast<char* const*>(arguments), environ);
  if (fault != 0)
    throw Error(ErrorCode::misuse, "a plot is drawn as PNG by rsvg-convert (Debian: librsvg2-bin), which does not run (" +
                                       std::string(std::strerror(fault)) + "); ask for " +
                                       std::filesystem::path(png).replace_extension(".svg").string() + " instead");
  waitpid(child, &status, 0);
  if (status != 0) throw Error(ErrorCode::io, png + " could not be drawn by rsvg-convert");
}

// Beside its place until it is whole.
template <typename Write>
void write_file(const std::string& path, Write write) {
  const std::string unfinished = path + ".unfinished";
  try {
    std::ofstream out(unfinished, std::ios::binary);
    write(out);
    out.close();
    if (!out) throw Error(ErrorCode::io, path + " could not be written; look at the folder and the disk");
    std::filesystem::rename(unfinished, path);
  } catch (...) {
    std::error_code none;
    std::filesystem::remove(unfinished, none);
    throw;
  }
}

void plot_file(const Database& database, const Options& options) {
  const std::string ending = std::filesystem::path(options.output).extension().string();
  if (ending != ".svg" && ending != ".png" && ending != ".json")
    throw Error(ErrorCode::misuse, options.output + ": a plot is a .svg, .png or .json file");
  if (ending == ".json") return write_file(options.output, [&](std::ostream& out) { write_plot_data(database, options.plot, out); });
  const std::string svg = ending == ".svg" ? options.output : options.output + ".svg";
  write_file(svg, [&](std::ostream& out) { write_plot(database, options.plot, out); });
  if (ending == ".svg") return;
  try {
    draw(svg, options.output);
  } catch (...) {
    std::filesystem::remove(svg);
    throw;
  }
  std::filesystem::remove(svg);
}

int run(Options options, std::ostream& out) {
  const Database database = Database::open(options.database);
  PlotOptions& plot = options.plot;
  if (!plot.indicator.empty()) plot.indicator = indicator_code(database, plot.indicator);
  for (std::string& region : plot.regions) region = region_code(database, region);
  if (!plot.within.empty()) plot.within = region_code(database, plot.within);
  if (options.output == "-") {
    write_exactly(out);
    write_plot(database, plot, out);
  } else {
    plot_file(database, options);
    out << options.output << '\n';
  }
  return success;
}

}  // namespace

void add_plot(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand("plot", "Draw a plot: SVG, PNG or JSON");
  const auto options = std::make_shared<Options>();
  command->add_option("DB", options->database, "The database")->required();
  command->add_option("-o,--output", options->output, "The file; - for SVG on standard output")->required()->type_name("FILE");
  PlotOptions& plot = options->plot;
  command->add_option("--kind", plot.kind, "series (default), bars, strip, tiles, multiples or heat")->type_name("NAME");
  command->add_option("--indicator", plot.indicator, "Code or name of the indicator")->type_name("INDICATOR");
  command->add_option("--domain", plot.domain, "Of multiples: what codes begin with, for example litigation")->type_name("NAME");
  command->add_option("--regions", plot.regions, "Codes or names, with commas between")->delimiter(',')->type_name("REGIONS");
  command->add_option("--year", plot.year, "Of bars, strip and tiles; default: the one that most regions have");
  command->add_option("--level", plot.level, "1 provinces, 2 prefectures, 3 counties (default)")->check(CLI::Range(1, 3));
  command->add_option("--within", plot.within, "Only regions below this one")->type_name("REGION");
  const std::map<std::string, PageLanguage> languages{{"zh", PageLanguage::chinese}, {"en", PageLanguage::english}};
  command->add_option("--language", plot.language, "What the plot itself speaks: zh (default) or en")
      ->transform(CLI::CheckedTransformer(languages).description(""))
      ->type_name("NAME");
  command->footer(manual);
  command->callback([options, &action] { action = [options](std::ostream& out) { return run(*options, out); }; });
}

}  // namespace zhibiao::tool
