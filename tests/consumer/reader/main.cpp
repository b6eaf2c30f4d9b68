// Three figures of a shipped database, with the sentences that they stand in. usage: reader DATABASE
#include <iostream>

#include "zhibiao/database.hpp"

int main(int /*count*/, char** arguments) {
  const auto database = zhibiao::Database::open(arguments[1]);
  std::size_t shown = 0;
  for (const auto& figure : database.find(zhibiao::Query().has_code(true).limit(3))) {
    const auto evidence = database.evidence(figure.id);
    std::cout << figure.region_name << ' ' << *figure.indicator << ' ' << figure.value.to_string() << ": " << evidence->sentence << '\n';
    ++shown;
  }
  return shown == 3 && !database.search("行政复议").empty() && database.verify().empty() ? 0 : 1;
}
