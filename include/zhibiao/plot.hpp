/// @file plot.hpp
/// Plots of what a database says, as SVG. The site draws the same ones from the same source (schema/site/plot.js).
///
/// A year without a value is a gap of its line, a plan is drawn as a cross of its own, what is about or only bounds the true value is
/// hollow; the unit stands at the axis, number of documents and content hash below. Only in a build with ZHIBIAO_WITH_PLOT: every function
/// throws Error (misuse) in another one.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "zhibiao/abi.hpp"
#include "zhibiao/database.hpp"
#include "zhibiao/page.hpp"

namespace zhibiao::inline ZHIBIAO_ABI {

/// What a plot shows.
struct PlotOptions {
  /// series: an indicator of one to six regions over the years; bars: regions by rank in a year; strip: their distribution; tiles: the
  /// provinces; multiples: all indicators of a domain, of one to six regions; heat: how much is known of regions and years.
  std::string kind = "series";
  std::string indicator;             ///< the code; of all but multiples and heat
  std::string domain;                ///< of multiples: what codes begin with, "litigation"
  std::vector<std::string> regions;  ///< codes: what is shown by series and multiples, what is marked by bars and strip
  int year = 0;                      ///< of bars, strip and tiles; 0 for the one that most regions have
  int level = 3;                     ///< of bars and strip: region.level; of tiles: 1 for the provinces' own values, else medians
  std::string within;                ///< only the regions below this code; empty for all
  PageLanguage language = PageLanguage::chinese;  ///< of its words
};

/// Writes a plot as SVG, UTF-8. Equal content gives equal bytes. Throws Error (misuse) for an unknown kind or one that lacks what it needs,
/// Error (io) when the stream fails.
ZHIBIAO_EXPORT void write_plot(const Database& database, const PlotOptions& options, std::ostream& out);
/// Writes what the plot says as JSON: title, unit and values, as plot.js draws them.
ZHIBIAO_EXPORT void write_plot_data(const Database& database, const PlotOptions& options, std::ostream& out);

}  // namespace zhibiao
