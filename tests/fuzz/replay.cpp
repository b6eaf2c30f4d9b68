// Gives the targets of targets.hpp the inputs of tests/fuzz/inputs, and mutants of them where there is no libFuzzer.
// usage: zhibiao_replay FOLDER [--target NAME] [--mutants N] [--seconds T] [--seed N] [--keep FOLDER]
// FOLDER has a folder for each target. The exit status is 1 when an input breaks a promise; that input is then written to the folder of
// --keep.
#include <CLI/CLI.hpp>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <random>
#include <string>
#include <vector>

#include "fuzz/targets.hpp"

namespace {

namespace fs = std::filesystem;
using zhibiao::fuzz::Target;

struct Settings {
  fs::path inputs;
  std::string target;
  int seconds = 0;
  std::size_t mutants = 0;
  std::uint32_t seed = 1;
  fs::path keep = ".";
};

std::vector<std::string> read_inputs(const fs::path& folder) {
  std::vector<std::string> inputs;
  if (!fs::exists(folder)) return inputs;
  std::vector<fs::path> files(fs::directory_iterator(folder), {});
  std::sort(files.begin(), files.end());
  for (const fs::path& file : files) {
    std::ifstream in(file, std::ios::binary);
    inputs.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  return inputs;
}

class Mutator {
 public:
  Mutator(const std::vector<std::string>& inputs, std::uint32_t seed) : inputs_(inputs), random_(seed) {}

  std::string next() {
    std::string bytes = inputs_[below(inputs_.size())];
    for (std::size_t changes = 1 + below(8); changes > 0; --changes) change(bytes);
    return bytes;
  }

 private:
  std::size_t below(std::size_t bound) { return bound == 0 ? 0 : random_() % bound; }
  std::string piece(const std::string& of) { return of.substr(below(of.size() + 1), 1 + below(24)); }

  void change(std::string& bytes) {
    const std::size_t at = below(bytes.size() + 1);
    switch (below(5)) {
      case 0:
        bytes.insert(at, piece(inputs_[below(inputs_.size())]));
        break;
      case 1:
        bytes.erase(at, 1 + below(24));
        break;
      case 2:
        bytes.insert(at, piece(bytes));
        break;
      case 3:
        bytes.insert(at, 1, static_cast<char>(below(256)));
        break;
      default:
        if (at < bytes.size()) bytes[at] = static_cast<char>(below(256));
    }
  }

  const std::vector<std::string>& inputs_;
  std::mt19937 random_;
};

bool holds(const Target& target, const std::string& bytes, const Settings& settings) {
  try {
    target.run(bytes);
    return true;
  } catch (const std::exception& e) {
    const fs::path kept = settings.keep / (std::string(target.name) + "-" + std::to_string(std::hash<std::string>()(bytes)));
    std::ofstream(kept, std::ios::binary) << bytes;
    std::cerr << target.name << ": " << e.what() << " (" << kept.string() << ")\n";
    return false;
  }
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("Gives targets their inputs");
  Settings settings;
  app.add_option("inputs", settings.inputs)->required();
  app.add_option("--target", settings.target);
  app.add_option("--mutants", settings.mutants, "How many mutants are made, for each target: the same on every machine");
  app.add_option("--seconds", settings.seconds, "How long mutants are made, for each target");
  app.add_option("--seed", settings.seed);
  app.add_option("--keep", settings.keep);
  CLI11_PARSE(app, argc, argv);
  bool whole = true;
  for (const Target& target : zhibiao::fuzz::targets) {
    if (!settings.target.empty() && settings.target != target.name) continue;
    const std::vector<std::string> inputs = read_inputs(settings.inputs / target.name);
    if (inputs.empty()) {
      std::cerr << target.name << ": no inputs in " << settings.inputs.string() << '\n';
      return 1;
    }
    std::size_t runs = 0;
    for (const std::string& input : inputs) whole = holds(target, input, settings) && whole, ++runs;
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(settings.seconds);
    const std::size_t fewest = runs + settings.mutants;
    for (Mutator mutator(inputs, settings.seed); runs < fewest || std::chrono::steady_clock::now() < end; ++runs)
      whole = holds(target, mutator.next(), settings) && whole;
    std::cout << target.name << ": " << runs << " inputs\n";
  }
  return whole ? 0 : 1;
}
