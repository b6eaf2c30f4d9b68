// Lets the n-th allocation of a process fail, once or from then on, in each thing that the library does, and looks at what comes of it.
// usage: zhibiao_memory_faults [--places N] [--only WORDS]
//
// A call in which an allocation fails ends with Error or std::bad_alloc (in C: with a code), or does what it does undisturbed; it never
// ends the process, and the same call again gives the undisturbed outcome. Exit status 1 when one of these does not hold.
#include <sys/mman.h>

#include <CLI/CLI.hpp>
#include <iostream>
#include <new>
#include <optional>
#include <string>

#include "faults/allocations.hpp"
#include "faults/child.hpp"
#include "faults/scenes.hpp"
#include "support/temporary_folder.hpp"
#include "zhibiao/error.hpp"

namespace {

namespace fs = std::filesystem;
using namespace zhibiao::faults;

/// What an undisturbed process leaves for the one that started it.
struct Undisturbed {
  long allocations = 0;
  std::size_t outcome = 0;
};

Undisturbed& undisturbed() {
  static auto* const told =
      new (::mmap(nullptr, sizeof(Undisturbed), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0)) Undisturbed;
  return *told;
}

/// Where an allocation fails.
struct Place {
  long nth = 0;
  bool lasting = false;
};

// The outcome; nothing when there was no memory for it.
std::optional<std::string> attempt(const Scene& scene, const fs::path& folder) {
  try {
    return scene.run(folder);
  } catch (const zhibiao::Error&) {
    return std::nullopt;
  } catch (const std::bad_alloc&) {
    return std::nullopt;
  }
}

std::size_t hash(const std::string& outcome) { return std::hash<std::string>()(outcome); }

// What comes of it, in words if it is not what should; nothing of the library is at work when the failing begins or ends.
std::string try_here(const Scene& scene, const fs::path& folder, Place place, std::size_t expected) {
  const Failing failing(place.nth, place.lasting);
  std::optional<std::string> outcome = attempt(scene, folder);
  failing.stop();
  if (outcome && hash(*outcome) != expected) return "gives another outcome: " + *outcome;
  outcome = attempt(scene, folder);
  if (!outcome) return "fails when it is called again";
  return hash(*outcome) == expected ? std::string() : "gives another outcome when it is called again: " + *outcome;
}

std::string count(const Scene& scene, const fs::path& folder) {
  const Failing none(0, false);
  const std::string outcome = scene.run(folder);
  undisturbed() = {none.stop(), hash(outcome)};
  return {};
}

class Bench {
 public:
  Bench(long places, std::string only) : places_(places), only_(std::move(only)) { undisturbed(); }  // shared before there are others

  /// Each scene as the first thing that a process does, then in one that has done it before.
  int operator()() {
    for (const bool before : {false, true}) {
      for (const Scene& scene : scenes())
        if (!scene.frail && scene.name.find(only_) != std::string::npos) sweep(scene, before);
    }
    std::cout << tried_ << " allocations failed, " << problems_ << " problems\n";
    return problems_ == 0 ? 0 : 1;
  }

 private:
  void sweep(const Scene& scene, bool before) {
    const zhibiao::test::TemporaryFolder made;
    std::string failed = in_child([&] { return scene.prepare(made.path()), std::string(); });
    if (failed.empty() && before) in_copy(made.path(), [&](const fs::path& folder) { return scene.run(folder); });
    if (failed.empty())
      failed = in_copy(made.path(), [&](const fs::path& folder) { return in_child([&] { return count(scene, folder); }); });
    if (!failed.empty()) return tell(scene, {}, "undisturbed: " + failed);
    const auto [total, expected] = undisturbed();
    constexpr long few = 100;  // of which each is tried
    const long wanted = total <= few ? total : std::min(places_, total);
    for (const bool lasting : {false, true})
      for (long i = 0; i < wanted; ++i) {
        const Place place{1 + (i * total + total / 2) / wanted, lasting};
        const std::string problem = in_copy(made.path(), [&, expected = expected](const fs::path& folder) {
          return in_child([&] { return try_here(scene, folder, place, expected); });
        });
        ++tried_;
        if (!problem.empty()) tell(scene, place, problem.substr(0, 500));
      }
    std::cout << scene.name << (before ? ", not the first time: " : ": ") << total << " allocations, " << 2 * wanted << " tried"
              << std::endl;
  }

  template <typename Work>
  static std::string in_copy(const fs::path& made, Work work) {
    const zhibiao::test::TemporaryFolder folder;
    fs::copy(made, folder.path(), fs::copy_options::recursive);
    return work(folder.path());
  }

  void tell(const Scene& scene, Place place, const std::string& problem) {
    ++problems_;
    std::cout << scene.name << ", allocation " << place.nth << (place.lasting ? " and all that follow: " : ": ") << problem << std::endl;
  }

  long places_;
  std::string only_;
  long tried_ = 0;
  long problems_ = 0;
};

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("Lets allocations fail in each thing that the library does");
  long places = 2;
  std::string only;
  app.add_option("--places", places, "how many allocations of each scene fail, for each way of failing")->capture_default_str();
  app.add_option("--only", only, "scenes whose names have these words");
  CLI11_PARSE(app, argc, argv);
  return Bench(places, only)();
}
