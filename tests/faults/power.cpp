// Takes the power away at many moments of everything that writes, fills the disk, and makes it read-only; looks at what is left.
// usage: zhibiao_power_loss [--places N] [--only WORDS]
//
// After a loss of power outputs are what was there before or what is made undisturbed, whole; when the call had come to its end they are
// what it made. The same call again gives the undisturbed outcome. With a full disk, or one that may only be read, a call fails with
// Error (io) and leaves what was there. Exit status 1 when one of these does not hold.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <set>
#include <string>
#include <vector>

#include "faults/child.hpp"
#include "faults/disk.hpp"
#include "faults/recording.hpp"
#include "faults/scenes.hpp"
#include "support/temporary_folder.hpp"
#include "zhibiao/database.hpp"
#include "zhibiao/error.hpp"
#include "zhibiao/ship.hpp"

namespace {

namespace fs = std::filesystem;
using namespace zhibiao;
using namespace zhibiao::faults;

using State = std::map<std::string, std::string>;

// What is in a database, or why it is not whole.
std::string content(const fs::path& file) {
  try {
    const Database database = Database::open(file);
    std::string told = database.info().layout + " " + database.content_hash();
    for (const VerifyFinding& finding : database.verify()) told += ", not whole: " + finding.message;
    for (const VerifyFinding& finding : verify_checksum(file)) told += ", not whole: " + finding.message;
    return told;
  } catch (const Error& error) {
    return std::string("not whole: ") + error.what();
  }
}

State state(const fs::path& folder, const std::vector<std::string>& outputs) {
  State found;
  const auto add = [&](const fs::path& file) {
    const std::string name = fs::relative(file, folder).string();
    if (file.filename().string().starts_with('.') || !fs::is_regular_file(file) || file.extension() == ".sha256") return;
    found[name] = file.extension() == ".db" ? content(file) : test::read_file(file);
  };
  for (const std::string& output : outputs) {
    if (fs::is_directory(folder / output)) {
      for (const auto& entry : fs::recursive_directory_iterator(folder / output)) add(entry.path());
    } else {
      add(folder / output);
    }
  }
  return found;
}

std::string names_of(const State& found) {
  std::string names;
  for (const auto& [name, value] : found) names += name + ": " + value.substr(0, 200) + "; ";
  return names;
}

/// How a scene goes where nothing disturbs it.
struct Course {
  State before;
  State after;
  std::vector<Step> steps;
  std::size_t first = 0;  // step that the scene makes
  std::uint64_t written = 0;
};

class Bench {
 public:
  Bench(std::size_t places, std::string only) : places_(places), only_(std::move(only)) {}

  int operator()() {
    for (const Scene& scene : scenes())
      if (!scene.outputs.empty() && scene.name.find(only_) != std::string::npos) try_scene(scene);
    std::cout << tried_ << " losses of power and disks, " << problems_ << " problems\n";
    return problems_ == 0 ? 0 : 1;
  }

 private:
  void try_scene(const Scene& scene) {
    const test::TemporaryFolder made;
    scene.prepare(made.path());
    const Course course = undisturbed(scene, made.path());
    const std::size_t before = tried_;
    lose_power(scene, course);
    fill_disk(scene, made.path(), course);
    forbid_writing(scene, made.path(), course);
    std::cout << scene.name << ": " << course.steps.size() - course.first << " steps, " << tried_ - before << " tried" << std::endl;
  }

  static Course undisturbed(const Scene& scene, const fs::path& made) {
    Course course;
    const test::TemporaryFolder folder;
    fs::copy(made, folder.path(), fs::copy_options::recursive);
    course.before = state(folder.path(), scene.outputs);
    {
      const Recording recording(folder.path());
      course.first = recording.steps().size();
      scene.run(folder.path());
      course.steps = recording.steps();
    }
    course.after = state(folder.path(), scene.outputs);
    for (std::size_t i = course.first; i < course.steps.size(); ++i) course.written += course.steps[i].bytes.size();
    return course;
  }

  void lose_power(const Scene& scene, const Course& course) {
    using enum Chance::Names;
    std::set<std::size_t> seen;
    const std::size_t total = course.steps.size() + 1 - course.first;
    const std::size_t wanted = std::min(places_, total);
    for (std::size_t i = 0; i < wanted; ++i) {
      // The last place is behind the last step.
      const std::size_t at = course.first + (wanted == 1 ? total - 1 : i * (total - 1) / (wanted - 1));
      const auto seed = static_cast<std::uint32_t>(at);
      for (const Chance& chance : {Chance{none, Chance::Bytes::none}, Chance{all, Chance::Bytes::none}, Chance{none, Chance::Bytes::all},
                                   Chance{some, Chance::Bytes::some, seed}, Chance{all, Chance::Bytes::some, seed + 1}}) {
        const Image image = after_power_loss(course.steps, at, chance);
        if (!seen.insert(std::hash<std::string>()(image.told())).second && at < course.steps.size()) continue;
        look_at(scene, course, image, at);
      }
    }
  }

  void look_at(const Scene& scene, const Course& course, const Image& image, std::size_t at) {
    ++tried_;
    const test::TemporaryFolder folder;
    image.write_to(folder.path());
    const std::string place = "power lost before step " + std::to_string(at - course.first);
    const State now = state(folder.path(), scene.outputs);
    if (now != course.before && now != course.after) return tell(scene, place, "neither before nor after: " + names_of(now));
    if (at == course.steps.size() && now != course.after) tell(scene, place, "what was done is gone: " + names_of(now));
    again(scene, folder.path(), course, place);
  }

  // What was left does not stand in the way.
  void again(const Scene& scene, const fs::path& folder, const Course& course, const std::string& place) {
    const std::string problem = in_child([&] {
      scene.run(folder);
      return state(folder, scene.outputs) == course.after ? std::string() : "gives another outcome when it is called again";
    });
    if (!problem.empty()) tell(scene, place, problem);
  }

  void fill_disk(const Scene& scene, const fs::path& made, const Course& course) {
    for (std::size_t i = 0; i < places_ && course.written > 0; ++i)
      refuse(scene, made, course, "disk full", [&, room = i * course.written / places_](const fs::path& folder) {
        const FullDisk full(folder, room);
        scene.run(folder);
      });
  }

  void forbid_writing(const Scene& scene, const fs::path& made, const Course& course) {
    refuse(scene, made, course, "read-only disk", [&](const fs::path& folder) {
      const ReadOnlyDisk protected_disk(folder);
      scene.run(folder);
    });
  }

  template <typename Work>
  void refuse(const Scene& scene, const fs::path& made, const Course& course, const std::string& place, Work work) {
    ++tried_;
    const test::TemporaryFolder folder;
    fs::copy(made, folder.path(), fs::copy_options::recursive);
    const std::string problem = in_child([&]() -> std::string {
      try {
        work(folder.path());
      } catch (const Error& error) {
        return error.code() == ErrorCode::io ? std::string() : std::string("another error: ") + error.what();
      }
      return state(folder.path(), scene.outputs) == course.after ? std::string() : "says success";
    });
    if (!problem.empty()) tell(scene, place, problem);
    const State now = state(folder.path(), scene.outputs);
    if (now != course.before && now != course.after) tell(scene, place, "neither before nor after: " + names_of(now));
    again(scene, folder.path(), course, place);
  }

  void tell(const Scene& scene, const std::string& place, const std::string& problem) {
    ++problems_;
    std::cout << scene.name << ", " << place << ": " << problem << std::endl;
  }

  std::size_t places_;
  std::string only_;
  std::size_t tried_ = 0;
  std::size_t problems_ = 0;
};

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("Takes the power away while files are written, fills the disk, and makes it read-only");
  std::size_t places = 3;
  std::string only;
  app.add_option("--places", places, "how many moments of each thing that writes")->capture_default_str()->check(CLI::PositiveNumber);
  app.add_option("--only", only, "scenes whose names have these words");
  CLI11_PARSE(app, argc, argv);
  return Bench(places, only)();
}
