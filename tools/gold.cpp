#include "gold.hpp"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

#include "zhibiao/error.hpp"

namespace zhibiao::tool {
namespace {

using Json = nlohmann::json;

// Numbers may stand as numbers or as texts.
std::string text_of(const Json& record, const char* key, const std::string& otherwise = {}) {
  const auto found = record.find(key);
  if (found == record.end() || found->is_null()) return otherwise;
  return found->is_string() ? found->get<std::string>() : found->dump();
}

GoldFigure figure_of(const Json& record) {
  GoldFigure figure;
  figure.span = {record.at("start").get<std::uint32_t>(), record.at("end").get<std::uint32_t>()};
  figure.quote = text_of(record, "quote");
  figure.label = text_of(record, "label");
  figure.value = text_of(record, "value");
  figure.unit = text_of(record, "unit");
  figure.qualifier = text_of(record, "qualifier", "=");
  figure.code = text_of(record, "indicator");
  figure.codes.push_back(figure.code);
  for (const Json& also : record.value("also", Json::array()))
    figure.codes.push_back(also.is_null() ? std::string() : also.get<std::string>());
  for (const Json& field : record.value("loose", Json::array())) figure.loose.insert(field.get<std::string>());
  figure.ignored = record.value("ignore", false);
  return figure;
}

}  // namespace

bool GoldFigure::accepts(const std::string& found) const { return std::find(codes.begin(), codes.end(), found) != codes.end(); }

std::filesystem::path gold_of(const std::filesystem::path& folder, const std::filesystem::path& report) {
  return folder / report.stem().concat(".jsonl");
}

std::vector<GoldFigure> read_gold(const std::filesystem::path& file) {
  std::ifstream lines(file);
  if (!lines) throw Error(ErrorCode::not_found, file.string() + " cannot be read: --gold needs a file NAME.jsonl for a report NAME.txt");
  std::vector<GoldFigure> figures;
  std::size_t number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    try {
      const Json record = Json::parse(line);
      if (!record.value("document", false)) figures.push_back(figure_of(record));
    } catch (const Json::exception& error) {
      throw Error(ErrorCode::schema, file.string() + ":" + std::to_string(number) + ": " + error.what() +
                                         "; a figure is one JSON object with the numbers `start` and `end`, in code points");
    }
  }
  return figures;
}

}  // namespace zhibiao::tool
