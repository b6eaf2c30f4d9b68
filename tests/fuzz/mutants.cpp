// Reads damaged copies of documents, each within a limit of processor time and memory, and checks what holds for every document.
// What fails is kept as a file, and the exit status is 1.
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <new>
#include <nlohmann/json.hpp>
#include <optional>
#include <sstream>

#include "support/mutants.hpp"
#include "support/properties.hpp"
#include "text/utf8.hpp"
#include "zhibiao/error.hpp"

namespace {

using namespace zhibiao;
namespace fs = std::filesystem;

struct Settings {
  std::uint64_t count = 10000;
  std::uint64_t seed = 1;
  int jobs = 1;
  int seconds = 2;          // of processor time, for one document
  rlim_t megabytes = 1024;  // of address space beyond what the program has when it begins
  fs::path keep = ".";
  std::vector<fs::path> paths;
};

constexpr int found_something = 1;
constexpr int ran_out = 3;

// What the handler of a signal may look at.
const char* current_mutant = nullptr;
std::size_t current_size = 0;
char last_words_name[4096];

void write_all(int file, const char* bytes, std::size_t size) {
  while (size > 0) {
    const ssize_t written = ::write(file, bytes, size);
    if (written <= 0) return;
    bytes += written;
    size -= static_cast<std::size_t>(written);
  }
}

// The document did not come to its end in time, or the program broke off: only the mutant can be saved.
void on_signal(int signal) {
  const char* const what = signal == SIGPROF ? "took too long\n" : "broke off\n";
  write_all(STDERR_FILENO, last_words_name, std::strlen(last_words_name));
  write_all(STDERR_FILENO, ": ", 2);
  write_all(STDERR_FILENO, what, std::strlen(what));
  if (FILE* const file = std::fopen(last_words_name, "wb")) {
    write_all(fileno(file), current_mutant, current_size);
  }
  ::_exit(ran_out);
}

void limit_time(int seconds) {
  const itimerval timer = {{0, 0}, {seconds, 0}};
  ::setitimer(ITIMER_PROF, &timer, nullptr);
}

void limit_memory(rlim_t megabytes) {
  std::ifstream statm("/proc/self/statm");
  rlim_t pages = 0;
  statm >> pages;
  const rlim_t bytes = pages * static_cast<rlim_t>(::sysconf(_SC_PAGESIZE)) + megabytes * 1024 * 1024;
  const rlimit limit = {bytes, bytes};
  ::setrlimit(RLIMIT_AS, &limit);
}

void add_text(const std::string& bytes, const DocumentOptions& options, std::vector<std::u32string>& texts) {
  try {
    std::u32string text = text::to_code_points(Document::from_bytes(bytes, options).text());
    if (!text.empty()) texts.push_back(std::move(text));
  } catch (const Error&) {
    // a document that is refused as it stands
  }
}

void add_file(const fs::path& path, std::vector<std::u32string>& texts) {
  std::ifstream file(path, std::ios::binary);
  if (path.extension() == ".jsonl") {
    for (std::string line; std::getline(file, line);) {
      const auto record = nlohmann::json::parse(line, nullptr, false);
      if (record.is_object() && record.contains("text") && record["text"].is_string())
        add_text(record["text"].get<std::string>(), {}, texts);
    }
  } else if (path.extension() == ".txt" || path.extension() == ".html") {
    std::ostringstream bytes;
    bytes << file.rdbuf();
    add_text(bytes.str(), {}, texts);
  }
}

std::vector<std::u32string> read_texts(const std::vector<fs::path>& paths) {
  std::vector<fs::path> files;
  for (const fs::path& path : paths) {
    if (!fs::is_directory(path)) {
      files.push_back(path);
      continue;
    }
    for (const auto& entry : fs::recursive_directory_iterator(path))
      if (entry.is_regular_file()) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::vector<std::u32string> texts;
  for (const fs::path& file : files) add_file(file, texts);
  return texts;
}

class Job {
 public:
  Job(const Settings& settings, const std::vector<std::u32string>& texts, int number)
      : settings_(settings), mutants_(texts, settings.seed + static_cast<std::uint64_t>(number) * 1000003), number_(number) {}

  int run(std::uint64_t count) {
    std::snprintf(last_words_name, sizeof last_words_name, "%s", name("stopped").c_str());
    for (const int signal : {SIGPROF, SIGSEGV, SIGABRT, SIGFPE, SIGILL, SIGBUS}) std::signal(signal, on_signal);
    limit_memory(settings_.megabytes);
    for (std::uint64_t i = 0; i < count; ++i) read(text::to_utf8(mutants_.next()));
    return failures_ == 0 ? 0 : found_something;
  }

 private:
  [[nodiscard]] std::string name(const std::string& what) const {
    return (settings_.keep / ("mutant-" + std::to_string(settings_.seed) + "-" + std::to_string(number_) + "-" + what + ".txt")).string();
  }

  void read(const std::string& mutant) {
    current_mutant = mutant.data();
    current_size = mutant.size();
    limit_time(settings_.seconds);
    std::string problem;
    try {
      DocumentOptions options;
      options.media_type = "text/plain";
      std::optional<Document> document;
      try {
        document = Document::from_bytes(mutant, options);
      } catch (const Error& error) {
        if (error.code() != ErrorCode::unreadable) problem = error.what();
      }
      if (document)
        for (const std::string& broken : test::broken_properties(*document, extractor_.extract(*document)))
          if (problem.empty()) problem = broken;
    } catch (const std::bad_alloc&) {
      problem = "ran out of memory";
    } catch (const std::exception& error) {
      problem = error.what();
    }
    limit_time(0);
    if (!problem.empty()) tell(mutant, problem);
  }

  void tell(const std::string& mutant, const std::string& problem) {
    const std::string path = name(std::to_string(++failures_));
    std::ofstream(path, std::ios::binary) << mutant;
    std::cerr << path << ": " << problem << std::endl;
  }

  const Settings& settings_;
  test::Mutants mutants_;
  Extractor extractor_;
  int number_;
  int failures_ = 0;
};

}  // namespace

int main(int argc, char** argv) {
  Settings settings;
  CLI::App program("Reads damaged copies of documents, each within limits of time and memory, and checks what holds for every document");
  program.add_option("--count", settings.count, "how many mutants")->capture_default_str();
  program.add_option("--seed", settings.seed, "where the sequence of mutants begins")->capture_default_str();
  program.add_option("--jobs", settings.jobs, "processes")->capture_default_str()->check(CLI::PositiveNumber);
  program.add_option("--seconds", settings.seconds, "of processor time for one document")
      ->capture_default_str()
      ->check(CLI::PositiveNumber);
  program.add_option("--megabytes", settings.megabytes, "of memory for one document")->capture_default_str();
  program.add_option("--keep", settings.keep, "folder for the mutants that fail")->capture_default_str()->check(CLI::ExistingDirectory);
  program.add_option("paths", settings.paths, "documents, files of cases (.jsonl with \"text\"), folders of both")->required();
  CLI11_PARSE(program, argc, argv);
  const std::vector<std::u32string> texts = read_texts(settings.paths);
  if (texts.empty()) {
    std::cerr << "no document that can be read among the paths\n";
    return 2;
  }
  const auto jobs = static_cast<std::uint64_t>(settings.jobs);
  for (int number = 0; number < settings.jobs; ++number)
    if (::fork() == 0)
      ::_exit(Job(settings, texts, number).run(settings.count / jobs + (static_cast<std::uint64_t>(number) < settings.count % jobs)));
  int status = 0;
  int worst = 0;
  while (::wait(&status) > 0) worst = std::max(worst, WIFEXITED(status) ? WEXITSTATUS(status) : ran_out);
  std::cout << settings.count << " mutants of " << texts.size() << " documents, seed " << settings.seed << ": "
            << (worst == 0         ? "all were read to their end"
                : worst == ran_out ? "a job was stopped"
                                   : "some broke a property")
            << "\n";
  return worst == 0 ? 0 : 1;
}
