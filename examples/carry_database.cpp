// A program that carries its database inside itself: zhibiao_add_database(... EMBED) in CMakeLists.txt makes it of the sample reports
// when the program is built, and again when one of them changes. Compares counties, and follows one over the years.
#include <iostream>

#include "sample-figures.h"
#include "zhibiao/database.hpp"

int main() {
  const auto database = zhibiao::Database::from_bytes(sample_figures_bytes(), "the figures of this program");
  const char* indicator = "litigation.attendance_rate";

  const auto comparison = database.compare(indicator, 2021);
  for (const auto& row : comparison.figures)
    std::cout << row.rank << ". " << row.region_name << ": " << row.figure.value.to_string() << row.figure.unit << '\n';
  if (comparison.figures.empty()) return 1;
  std::cout << "median " << comparison.quantile(0.5).value() << '\n';

  const auto series = database.series("330523", indicator);
  for (const auto& figure : series)
    std::cout << figure.year.value() << ": " << figure.value.to_string() << figure.unit << " (" << database.evidence(figure.id)->sentence
              << ")\n";
  return series.empty() ? 1 : 0;
}
