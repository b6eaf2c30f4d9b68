// How well a codebook reads documents whose right reading is known.
#include <algorithm>
#include <iomanip>
#include <iostream>
#include <map>
#include <memory>
#include <set>

#include "codebook_test.hpp"
#include "gold.hpp"
#include "zhibiao/extractor.hpp"
#include "zhibiao/ingest.hpp"

namespace zhibiao::tool {
namespace {

namespace fs = std::filesystem;

struct Options {
  std::vector<std::string> codebooks;
  std::vector<std::string> reports;
  std::string gold;
  std::size_t errors = 0;
};

/// Right ones, wrong ones, missed ones.
struct Tally {
  std::size_t right = 0, wrong = 0, missed = 0;

  Tally& operator+=(const Tally& other) {
    right += other.right;
    wrong += other.wrong;
    missed += other.missed;
    return *this;
  }
  [[nodiscard]] static double share(std::size_t part, std::size_t rest) {
    return part + rest == 0 ? 1.0 : static_cast<double>(part) / static_cast<double>(part + rest);
  }
  [[nodiscard]] double precision() const { return share(right, wrong); }
  [[nodiscard]] double recall() const { return share(right, missed); }
  [[nodiscard]] double f1() const {
    const double sum = precision() + recall();
    return sum > 0 ? 2 * precision() * recall() / sum : 0.0;
  }
};

struct Score {
  Tally quantity, code;
  std::vector<std::string> errors;

  Score& operator+=(const Score& other) {
    quantity += other.quantity;
    code += other.code;
    errors.insert(errors.end(), other.errors.begin(), other.errors.end());
    return *this;
  }
};

bool same_value(const std::string& gold, const Decimal& value) {
  const auto parsed = Decimal::parse(gold);
  return parsed && *parsed == value;
}

bool same_quantity(const GoldFigure& gold, const Observation& got) {
  return (gold.loose.contains("value") || same_value(gold.value, got.value)) && (gold.loose.contains("unit") || gold.unit == got.unit) &&
         (gold.loose.contains("qualifier") || gold.qualifier == to_string(got.qualifier));
}

void score_code(const GoldFigure& gold, const Observation* got, const std::string& where, Score& score) {
  const std::string code = got != nullptr ? got->indicator.value_or("") : "";
  if (gold.accepts(code)) {
    if (!code.empty()) ++score.code.right;
    return;
  }
  if (!gold.code.empty()) ++score.code.missed;
  if (!code.empty()) ++score.code.wrong;
  if (got != nullptr)
    score.errors.push_back(where + ": want " + (gold.code.empty() ? "no code" : gold.code) + ", got " +
                           (code.empty() ? "no code" : code + " of " + got->codebook) + " (" + got->rule + ")");
}

Score score_of(const std::string& name, const std::vector<GoldFigure>& gold, const Report& report) {
  Score score;
  std::map<std::pair<std::uint32_t, std::uint32_t>, const Observation*> by_span;
  for (const Observation& got : report.observations) by_span.emplace(std::pair(got.span.start, got.span.end), &got);
  for (const GoldFigure& figure : gold) {
    if (figure.ignored) continue;
    const auto found = by_span.find({figure.span.start, figure.span.end});
    const Observation* got = found == by_span.end() ? nullptr : found->second;
    const std::string where = name + ":" + std::to_string(figure.span.start) + " " + figure.quote + " (" + figure.label + ")";
    if (got != nullptr && same_quantity(figure, *got)) {
      ++score.quantity.right;
    } else {
      ++score.quantity.missed;
      if (got != nullptr) ++score.quantity.wrong;
      score.errors.push_back(where + (got == nullptr ? ": was not read" : ": was read as " + got->value.to_string() + got->unit));
    }
    score_code(figure, got, where, score);
    if (got != nullptr) by_span.erase(found);
  }
  for (const auto& [span, got] : by_span) {
    const auto is_open = [&, &read = got](const GoldFigure& figure) { return figure.ignored && read->span.overlaps(figure.span); };
    if (std::any_of(gold.begin(), gold.end(), is_open)) continue;
    ++score.quantity.wrong;
    if (got->indicator) ++score.code.wrong;
    score.errors.push_back(name + ":" + std::to_string(got->span.start) + " " + got->quote + ": is no figure there");
  }
  return score;
}

void print(std::ostream& out, const std::string& name, const Score& score) {
  const auto tell = [&](const char* what, const Tally& tally) {
    out << "  " << what << " P " << tally.precision() << " R " << tally.recall() << " F1 " << tally.f1() << " of "
        << tally.right + tally.missed;
  };
  out << std::fixed << std::setprecision(4) << name << ':';
  tell("quantity", score.quantity);
  tell("code", score.code);
  out << '\n';
}

std::map<std::string, fs::path> reports_by_name(const std::vector<std::string>& paths) {
  std::vector<RejectedInput> rejected;
  const auto inputs = collect_inputs({paths.begin(), paths.end()}, rejected);
  if (!rejected.empty()) throw Error(rejected.front().code, rejected.front().reason);
  std::map<std::string, fs::path> reports;
  for (const IngestInput& input : inputs)
    if (const auto [known, fresh] = reports.emplace(input.path.stem().string(), input.path); !fresh)
      throw Error(ErrorCode::misuse, input.path.string() + " has the name of " + known->second.string() +
                                         ": NAME.jsonl cannot tell of both; give one of them");
  return reports;
}

int test(const Options& options, std::ostream& out) {
  const Extractor extractor(read_codebook({options.codebooks, false}));
  const auto reports = reports_by_name(options.reports);
  if (!fs::is_directory(options.gold)) throw Error(ErrorCode::not_found, options.gold + " is no folder of gold files");
  std::set<fs::path> golds;
  for (const auto& entry : fs::directory_iterator(options.gold))
    if (entry.path().extension() == ".jsonl") golds.insert(entry.path());
  Score total;
  std::size_t tested = 0;
  for (const fs::path& file : golds) {
    const auto report = reports.find(file.stem().string());
    if (report == reports.end()) continue;
    const Document document = read_document(report->second.string(), {});
    const Score score = score_of(file.stem().string(), read_gold(file), extractor.extract(document));
    print(out, file.stem().string(), score);
    total += score;
    ++tested;
  }
  if (tested == 0)
    throw Error(ErrorCode::not_found,
                "no file of " + options.gold + " has the name of a report that was given: NAME.jsonl tells of NAME.txt");
  if (tested < reports.size() || tested < golds.size())
    std::cerr << "zhibiao: left out: " << reports.size() - tested << " reports without a file of right readings, " << golds.size() - tested
              << " files without a report\n";
  print(out, "total", total);
  for (std::size_t i = 0; i < std::min(options.errors, total.errors.size()); ++i) out << "  " << total.errors[i] << '\n';
  return success;
}

}  // namespace

void add_codebook_test(CLI::App& codebook, Action& action) {
  auto* command = codebook.add_subcommand(
      "test",
      "Score codebooks against reports whose right reading is known, figure by figure, as JSON lines (the form of `zhibiao extract`)");
  const auto options = std::make_shared<Options>();
  command->add_option("CODEBOOK", options->codebooks, "A codebook that ships, or a file; several in order")->required();
  command->add_option("--on", options->reports, "Reports, or folders of them")->required()->type_name("PATH");
  command->add_option("--gold", options->gold, "Folder with NAME.jsonl for each report NAME.txt (or .html …)")
      ->required()
      ->type_name("DIR");
  command->add_option("--errors", options->errors, "List the first N figures that were read otherwise")->type_name("N");
  command->callback([options, &action] { action = [options](std::ostream& out) { return test(*options, out); }; });
}

}  // namespace zhibiao::tool
