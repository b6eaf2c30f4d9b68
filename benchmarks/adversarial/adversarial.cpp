// Documents of one thing again and again: each category of words, each mark, each cue, and pairs of them, with figures between and without,
// as text, as cells and rows of a table, as headings and as runs of a Word document. What a document costs must grow as its length does.
//
// Run under callgrind (see check) it counts instructions: --sizes gives the lengths, each document is counted alone, and the program dumps
// one count for each under the name KIND|SIZE. Run by itself it shows seconds and megabytes at each size, each document in a process of its
// own within limits of time and memory.
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <valgrind/callgrind.h>

#include <toml++/toml.h>
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

#include "support/make_docx.hpp"
#include "zhibiao/error.hpp"
#include "zhibiao/extractor.hpp"

namespace {

using namespace zhibiao;
namespace fs = std::filesystem;

constexpr const char* title = "某县2020年法治政府建设工作报告";
constexpr const char* marks[] = {"，", "。", "、", "；", "：", "（", "）", "（）", "“",  "”",  "《", "》", "〔",
                                 "【", "-",  "—",  "~",  "%",  ".",  "/",  "·",    " ",  "　", "\t", "|",  "\n",
                                 "\r", "0",  "9",  "一", "十", "万", "亿", "第",   "年", "月", "日", "①",  "\u200B",
                                 "�",  "零", "两", "百", "千", "廿", "点", "余",   "多", "几", "来", "个", "成"};

/// What begins or ends a block, a heading, a row, a title or a page.
constexpr const char* layouts[] = {"（一）受理“案件", "来源：甲  电话：乙  ", "一、甲\n",  "甲\t1\t2\n",
                                   "《（“【",         "2021年1月1日\n",       "某局 2021 "};

/// Chosen the same on every machine: a small generator of its own.
class Dice {
 public:
  std::size_t below(std::size_t count) {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::size_t>(state_ >> 33U) % count;
  }

 private:
  std::uint64_t state_ = 1;
};

/// What is repeated: a name for people and the characters.
struct Piece {
  std::string name;
  std::string text;
};

/// Some words of each array of strings in a TOML file, wherever it stands.
void collect(const toml::node& node, const std::string& name, std::size_t each, Dice& dice, std::vector<Piece>& pieces) {
  if (const toml::table* table = node.as_table())
    for (const auto& [key, value] : *table)
      collect(value, name.empty() ? std::string(key.str()) : name + "." + std::string(key.str()), each, dice, pieces);
  const toml::array* array = node.as_array();
  if (array == nullptr || array->empty()) return;
  if (!array->front().is_string()) {
    for (const toml::node& one : *array) collect(one, name, each, dice, pieces);
    return;
  }
  for (std::size_t i = 0; i < std::min(each, array->size()); ++i)
    if (const auto word = (*array)[i == 0 ? 0 : dice.below(array->size())].value<std::string>())
      pieces.push_back({name + ":" + *word, *word});
}

std::vector<Piece> pieces_below(const fs::path& folder, std::size_t each, std::size_t most, Dice& dice) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder))
    if (entry.path().extension() == ".toml") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::vector<Piece> pieces;
  for (const fs::path& file : files) collect(toml::parse_file(file.string()), file.stem().string(), each, dice, pieces);
  while (pieces.size() > most) pieces.erase(pieces.begin() + static_cast<std::ptrdiff_t>(dice.below(pieces.size())));
  return pieces;
}

struct Shape {
  const char* name;
  std::string (*make)(const std::string& piece, std::size_t times);
  const char* media_type;
};

std::string repeated(const std::string& text, std::size_t times) {
  std::string all;
  all.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

std::string as_text(const std::string& piece, std::size_t times) {
  return std::string(title) + "\n\n受理" + repeated(piece, times) + "5件。\n";
}

std::string page(const std::string& body) {
  return "<html><head><meta charset=utf-8></head><body><h1>" + std::string(title) + "</h1>" + body + "</body></html>";
}

std::string as_cells(const std::string& piece, std::size_t times) {
  constexpr std::size_t wide = 50;
  std::string rows;
  for (std::size_t i = 0; i < times; i += wide) rows += "<tr>" + repeated("<td>" + piece + "</td>", std::min(wide, times - i)) + "</tr>";
  return page("<table>" + rows + "</table>");
}

std::string as_rows(const std::string& piece, std::size_t times) {
  return page("<table><tr><td>项目</td><td>数量（件）</td></tr>" + repeated("<tr><td>" + piece + "</td><td>5</td></tr>", times) +
              "</table>");
}

/// Heads over rows without names, again and again.
std::string as_folded(const std::string& piece, std::size_t times) {
  return page("<table>" +
              repeated("<tr><td>" + piece + "</td><td>类别</td><td>合计</td></tr><tr><td>5</td><td>6</td><td>11</td></tr>", times) +
              "</table>");
}

std::string as_headings(const std::string& piece, std::size_t times) {
  return std::string(title) + "\n" + repeated("一、" + piece + "\n", times) + "受理5件。\n";
}

std::string as_columns(const std::string& piece, std::size_t times) {
  return std::string(title) + "\n项目" + repeated("\t" + piece, times) + "\n受理" + repeated("\t5", times) + "\n";
}

std::string as_runs(const std::string& piece, std::size_t times) {
  return test::make_docx("<w:p><w:r><w:t>" + std::string(title) + "</w:t></w:r></w:p><w:p>" +
                         repeated("<w:r><w:t>" + piece + "</w:t></w:r>", times) + "<w:r><w:t>5件。</w:t></w:r></w:p>");
}

constexpr Shape shapes[] = {
    {"text", as_text, "text/plain"},
    {"cells", as_cells, "text/html"},
    {"rows", as_rows, "text/html"},
    {"folded", as_folded, "text/html"},
    {"headings", as_headings, "text/plain"},
    {"columns", as_columns, "text/plain"},
    {"runs", as_runs, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
};

struct Kind {
  std::string name;
  std::string piece;
  const Shape* shape;
};

std::vector<Kind> kinds(std::size_t each, std::size_t cues, std::size_t pairs) {
  Dice dice;
  std::vector<Piece> pieces = pieces_below(ZHIBIAO_SCHEMA "/lexicon", each, SIZE_MAX, dice);
  const std::vector<Piece> cue_pieces = pieces_below(ZHIBIAO_SCHEMA "/codebook", 1, cues, dice);
  pieces.insert(pieces.end(), cue_pieces.begin(), cue_pieces.end());
  std::vector<Kind> all;
  const auto add = [&](const Piece& piece, const Shape& shape) {
    all.push_back({std::string(shape.name) + " " + piece.name, piece.text, &shape});
  };
  for (const char* mark : marks) pieces.push_back({std::string("mark:") + mark, mark});
  for (std::size_t i = 0; i < pairs; ++i) {
    const Piece& first = pieces[dice.below(pieces.size() - i)];
    const Piece& second = pieces[dice.below(pieces.size() - i)];
    pieces.push_back({first.name + "+" + second.name, first.text + second.text});
  }
  const auto shaped = [](std::string_view name) -> const Shape& {
    return *std::find_if(std::begin(shapes), std::end(shapes), [&](const Shape& shape) { return shape.name == name; });
  };
  add({"layout:wide", "案件"}, shaped("columns"));
  add({"layout:folded", "案件"}, shaped("folded"));
  for (std::size_t i = 0; i < std::size(layouts); ++i) add({"layout:" + std::to_string(i + 1), layouts[i]}, shapes[0]);
  for (const Piece& piece : pieces) {
    add(piece, shapes[0]);
    add({piece.name + "+5件", piece.text + "5件"}, shapes[0]);
    add({piece.name + "+5件，", piece.text + "5件，"}, shapes[0]);
    add({piece.name + "+5%", piece.text + "5%"}, shapes[0]);
    add(piece, shapes[1 + dice.below(std::size(shapes) - 1)]);
    add({piece.name + "+5件", piece.text + "5件"}, shapes[1 + dice.below(std::size(shapes) - 1)]);
  }
  // Signs of numbers go on as one number or not, each with each.
  for (const std::string first : marks)
    for (const std::string second : marks)
      if (first != second) add({"marks:" + first + "+" + second, first + second}, shapes[0]);
  return all;
}

constexpr int refused = 5;

int read(const Extractor& extractor, const Kind& kind, std::size_t size) {
  DocumentOptions options;
  options.source = kind.name;
  options.media_type = kind.shape->media_type;
  const std::string bytes = kind.shape->make(kind.piece, size);
  CALLGRIND_ZERO_STATS;
  int status = 0;
  try {
    (void)extractor.extract(Document::from_bytes(bytes, options));
  } catch (const Error& error) {
    status = error.code() == ErrorCode::unreadable ? refused : 1;
    if (status != refused) std::fprintf(stderr, "%s × %zu: %s\n", kind.name.c_str(), size, error.what());
  }
  if (status != 0) return status;
  const std::string name = kind.name + "|" + std::to_string(size);
  CALLGRIND_DUMP_STATS_AT(name.c_str());
  return status;
}

/// Reads in a process of its own; false when it was stopped.
bool show(const Extractor& extractor, const Kind& kind, std::size_t size, unsigned seconds, rlim_t megabytes) {
  const pid_t child = ::fork();
  if (child == 0) {
    const rlimit time = {seconds, seconds + 1};
    const rlimit memory = {megabytes << 20U, megabytes << 20U};
    ::setrlimit(RLIMIT_CPU, &time);
    ::setrlimit(RLIMIT_AS, &memory);
    ::_exit(read(extractor, kind, size));
  }
  int status = 0;
  rusage used = {};
  ::wait4(child, &status, 0, &used);
  const auto time = [](const timeval& t) { return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6; };
  const bool ended = WIFEXITED(status) && (WEXITSTATUS(status) == 0 || WEXITSTATUS(status) == refused);
  if (!ended)
    std::printf("   STOPPED");
  else if (WEXITSTATUS(status) == refused)
    std::printf("   refused");
  else
    std::printf(" %9.3f", time(used.ru_utime) + time(used.ru_stime));
  return ended;
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::size_t> sizes = {1000, 10000, 100000};
  std::size_t each = 1;
  std::size_t cues = 20;
  std::size_t pairs = 40;
  std::size_t part = 0;
  std::size_t parts = 1;
  unsigned seconds = 20;
  rlim_t megabytes = 2048;
  std::string only;
  CLI::App program("What documents of one thing again and again cost");
  program.add_option("--sizes", sizes, "how often a thing is repeated")->capture_default_str();
  program.add_option("--each", each, "words of each category")->capture_default_str()->check(CLI::PositiveNumber);
  program.add_option("--cues", cues, "cues of codebooks")->capture_default_str();
  program.add_option("--pairs", pairs, "pairs of two things")->capture_default_str();
  program.add_option("--part", part, "the kinds whose number leaves this rest")->capture_default_str();
  program.add_option("--parts", parts, "divided by this")->capture_default_str()->check(CLI::PositiveNumber);
  program.add_option("--only", only, "kinds with this in their names");
  program.add_option("--seconds", seconds, "of processor time for one document")->capture_default_str()->check(CLI::PositiveNumber);
  program.add_option("--megabytes", megabytes, "of address space for one document")->capture_default_str();
  CLI11_PARSE(program, argc, argv);
  const bool counts = RUNNING_ON_VALGRIND != 0;
  const Extractor extractor;
  std::size_t stopped = 0;
  std::size_t number = 0;
  for (const Kind& kind : kinds(each, cues, pairs)) {
    if (number++ % parts != part || kind.name.find(only) == std::string::npos) continue;
    if (!counts) std::printf("%-50s", kind.name.c_str());
    for (const std::size_t size : sizes) {
      if (counts) {
        (void)read(extractor, kind, size);
      } else if (!show(extractor, kind, size, seconds, megabytes)) {
        ++stopped;
        break;
      }
      std::fflush(stdout);
    }
    if (!counts) std::printf("\n");
  }
  return stopped == 0 ? 0 : 1;
}
