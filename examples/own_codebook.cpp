// Reads another genre of report with a codebook of one's own: no recompiling, no words in C++. usage: own_codebook CODEBOOK
#include <iostream>

#include "zhibiao/codebook.hpp"
#include "zhibiao/error.hpp"
#include "zhibiao/extractor.hpp"

constexpr const char* report_text =
    "平川县图书馆2022年工作报告\n"
    "全年图书馆接待读者6.8万人次，外借图书41,200册次；新购图书3500册。\n";

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  try {
    const auto codebook = zhibiao::Codebook::from_file(argv[1]);
    const zhibiao::Extractor extractor(codebook);
    const auto report = extractor.extract(zhibiao::Document::from_bytes(report_text));
    std::size_t found = 0;
    for (const auto& figure : report.observations) {
      std::cout << figure.quote << ": " << figure.indicator.value_or("(no code)") << '\n';
      if (figure.indicator && codebook.find(*figure.indicator) != nullptr) ++found;
    }
    return found == report.observations.size() ? 0 : 1;
  } catch (const zhibiao::Error& error) {
    std::cerr << error.what() << '\n';
    return static_cast<int>(error.code());
  }
}
