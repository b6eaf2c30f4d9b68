// Programs that behave badly, run by the library.
#include "pages/pdf/child.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <catch2/catch.hpp>
#include <thread>

#include "pages/refusal.hpp"
#include "support/make_pdf.hpp"
#include "support/temporary_folder.hpp"

using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;
using namespace zhibiao;
using namespace zhibiao::pages;
using test::refusal;
using test::TemporaryFolder;

namespace {

constexpr std::size_t megabyte = std::size_t{1} << 20;
constexpr ChildLimits usual{std::chrono::seconds(20), 256 * megabyte, megabyte};

/// A program of the shell.
std::string program(const TemporaryFolder& folder, const std::string& script) {
  const auto path = folder.write("reader", "#!/bin/sh\n" + script + "\n");
  chmod(path.c_str(), 0700);
  return path.string();
}

PdfReader reader(const TemporaryFolder& folder, const std::string& script) { return {program(folder, script), 20, 256}; }

bool is_alive(const std::filesystem::path& file_with_id) {
  std::string id = test::read_file(file_with_id);
  return kill(std::stoi(id), 0) == 0;
}

/// Whether a process whose id stands in the file ends; it is no child of this one, so the system takes a moment to remove it.
bool ends(const std::filesystem::path& file_with_id) {
  for (int i = 0; i < 2000 && is_alive(file_with_id); ++i) usleep(1000);
  return !is_alive(file_with_id);
}

int open_descriptors() {
  int count = 0;
  for (int i = 0; i < 256; ++i) count += fcntl(i, F_GETFD) >= 0 ? 1 : 0;
  return count;
}

struct Handler {
  Handler(int signal, void (*action)(int)) : number(signal), before(::signal(signal, action)) {}
  Handler(const Handler&) = delete;
  Handler& operator=(const Handler&) = delete;
  ~Handler() { ::signal(number, before); }
  int number;
  void (*before)(int);
};

}  // namespace

TEST_CASE("a program gets the bytes and gives its answer", "[child]") {
  const std::string bytes(3 * megabyte, 'x');
  const ChildResult result = run_child("/bin/cat", bytes, {std::chrono::seconds(20), 256 * megabyte, 4 * megabyte});
  CHECK(result.end == ChildEnd::exited);
  CHECK(result.number == 0);
  CHECK(result.output == bytes);
}

TEST_CASE("a program that does not read its bytes raises no signal here", "[child]") {
  const TemporaryFolder folder;
  const Handler handler(SIGPIPE, SIG_DFL);
  const ChildResult result = run_child(program(folder, "exec 0<&-; echo done"), std::string(megabyte, 'x'), usual);
  CHECK(result.output == "done\n");
}

TEST_CASE("a program has nothing of the process but its bytes", "[child]") {
  const TemporaryFolder folder;
  const int open = ::open("/dev/null", O_RDONLY);  // a descriptor that a host forgot to close on exec
  setenv("ZHIBIAO_SECRET", "word", 1);
  const ChildResult result = run_child(program(folder, "ls /proc/self/fd | wc -l; env | grep -c SECRET; ulimit -c"), "", usual);
  unsetenv("ZHIBIAO_SECRET");
  close(open);
  CHECK(result.output == "4\n0\n0\n");  // 0, 1, 2 and the folder that ls reads
}

TEST_CASE("a program has the signals as they are by default", "[child]") {
  const TemporaryFolder folder;
  const Handler handler(SIGTERM, SIG_IGN);
  sigset_t blocked;
  sigset_t before;
  sigemptyset(&blocked);
  sigaddset(&blocked, SIGUSR1);
  pthread_sigmask(SIG_BLOCK, &blocked, &before);
  CHECK(run_child(program(folder, "kill -TERM $$"), "", usual).number == SIGTERM);
  CHECK(run_child(program(folder, "kill -USR1 $$"), "", usual).number == SIGUSR1);
  pthread_sigmask(SIG_SETMASK, &before, nullptr);
}

TEST_CASE("a program that meets a limit is ended, and all that it started", "[child]") {
  const TemporaryFolder folder;
  const std::string grandchild = "sleep 1000 & echo $! > '" + (folder / "id").string() + "'\n";
  const ChildLimits short_time{std::chrono::seconds(2), 256 * megabyte, megabyte};
  SECTION("waits") { CHECK(run_child(program(folder, grandchild + "wait"), "", short_time).end == ChildEnd::too_slow); }
  SECTION("waits behind its answer") {
    CHECK(run_child(program(folder, grandchild + "echo end; exec >&-; wait"), "", short_time).end == ChildEnd::too_slow);
  }
  SECTION("leaves somebody who holds its output") {
    CHECK(run_child(program(folder, grandchild + "exit 0"), "", short_time).end == ChildEnd::too_slow);
  }
  SECTION("reckons") { CHECK(run_child(program(folder, grandchild + "while :; do :; done"), "", short_time).end == ChildEnd::too_slow); }
  SECTION("floods") {
    const ChildResult result = run_child(program(folder, grandchild + "exec cat /dev/zero"), "", usual);
    CHECK(result.end == ChildEnd::too_much_output);
    CHECK(result.output.size() <= usual.output);
  }
  SECTION("crashes") {
    const ChildResult result =
        run_child(program(folder, "sleep 1000 >/dev/null & echo $! > '" + (folder / "id").string() + "'; kill -SEGV $$"), "", usual);
    CHECK(result.end == ChildEnd::killed);
    CHECK(result.number == SIGSEGV);
  }
  SECTION("ends and leaves somebody") {
    const ChildResult result =
        run_child(program(folder, "sleep 1000 >/dev/null & echo $! > '" + (folder / "id").string() + "'; echo done; exit 7"), "", usual);
    CHECK(result.end == ChildEnd::exited);
    CHECK(result.number == 7);
    CHECK(result.output == "done\n");
  }
  CHECK(ends(folder / "id"));
}

#ifndef ZHIBIAO_TEST_EMULATED  // QEMU sets no limit of memory
TEST_CASE("the memory of a program is bounded", "[child]") {
  const TemporaryFolder folder;
  const ChildResult result =
      run_child(program(folder, "x=x; while :; do x=$x$x; done"), "", {std::chrono::seconds(20), 64 * megabyte, megabyte});
  CHECK((result.end == ChildEnd::killed || result.number != 0));
  CHECK(result.end != ChildEnd::too_slow);
}
#endif

TEST_CASE("a program that is not there is told", "[child]") {
  const TemporaryFolder folder;
  CHECK(run_child((folder / "none").string(), "", usual).number == ENOENT);
  const auto plain = folder.write("plain", "#!/bin/sh\n");
  chmod(plain.c_str(), 0600);
  CHECK(run_child(plain.string(), "", usual).end == ChildEnd::not_started);
  CHECK(run_child(plain.string(), "", usual).number == EACCES);
}

TEST_CASE("a host that ignores the end of its children gets the answer all the same", "[child]") {
  const TemporaryFolder folder;
  const Handler handler(SIGCHLD, SIG_IGN);
  CHECK(run_child("/bin/cat", "answer", usual).output == "answer");
  int whole = 0;  // some of them have ended, and are gone, before their limits are set
  for (int i = 0; i < 100; ++i) whole += run_child("/bin/true", "", usual).end == ChildEnd::exited ? 1 : 0;
  CHECK(whole == 100);
}

TEST_CASE("many threads run programs and leave no descriptor and no process", "[child]") {
  const TemporaryFolder folder;
  const std::string slow = program(folder, "sleep 1000");
  const int before = open_descriptors();
  std::atomic<int> right = 0;
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&, t] {
      for (int i = 0; i < 8; ++i) {
        const std::string bytes = std::to_string(t) + "/" + std::to_string(i);
        right += run_child("/bin/cat", bytes, usual).output == bytes ? 1 : 0;
      }
      right += run_child(slow, "", {std::chrono::seconds(1), 256 * megabyte, megabyte}).end == ChildEnd::too_slow ? 1 : 0;
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(right == 4 * 9);
  CHECK(open_descriptors() == before);
  CHECK(waitpid(-1, nullptr, WNOHANG) < 0);  // no child is left
}

TEST_CASE("a reader of PDF documents that misbehaves is told with the document and the limit", "[pdf][child]") {
  const TemporaryFolder folder;
  const std::string pdf = "%PDF-1.4\n";
  PdfReader slow = reader(folder, "sleep 1000");
  slow.seconds = 1;
  CHECK_THAT(refusal(pdf, "a.pdf", slow), StartsWith("a.pdf takes") && Contains("limit of 1 s"));
  CHECK_THAT(refusal(pdf, "a.pdf", reader(folder, "kill -SEGV $$")),
             StartsWith("a.pdf makes its reader crash (signal 11)") && Contains("256 MB"));
  CHECK_THAT(refusal(pdf, "a.pdf", reader(folder, "exit 3")),
             StartsWith("a.pdf makes its reader give up (exit code 3") && Contains("256 MB"));
  CHECK_THAT(refusal(pdf, "a.pdf", reader(folder, "exec cat /dev/zero")), StartsWith("a.pdf holds more words than the limit of 128 MB"));
  CHECK_THAT(refusal(pdf, "a.pdf", reader(folder, "echo 'zhibiao-pdf 1'; echo 'page 595 842'")), Contains("no whole answer"));
  CHECK_THAT(refusal(pdf, "a.pdf", reader(folder, "echo 'zhibiao-pdf 2'; echo end")), Contains("no whole answer"));
  CHECK_THAT(refusal(pdf, "a.pdf", reader(folder, "echo 'zhibiao-pdf 1'; echo 'page 595'; echo end")), Contains("no whole answer"));
  CHECK_THAT(refusal(pdf, "a.pdf", PdfReader{(folder / "none").string(), 1, 1}), Contains("another code") && Contains("does not start"));
  CHECK_THAT(refusal(pdf, "a.pdf", PdfReader{}), StartsWith("a.pdf is a PDF document") && Contains("zhibiao-pdf"));
}
