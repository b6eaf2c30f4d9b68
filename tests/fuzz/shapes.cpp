// Time and memory of documents of one odd shape, each at four sizes: N, 2N, 4N and 8N. What grows as the size does costs twice as
// much from column to column. Each document is read by a process of its own.
// usage: zhibiao_shapes [--seconds T] [NAME...]     the exit status is 1 when a document takes more than T seconds (default 10)
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <functional>
#include <iostream>
#include <string>
#include <vector>

#include "zhibiao/error.hpp"
#include "zhibiao/extractor.hpp"

namespace {

using namespace zhibiao;

constexpr int refused = 5;

std::string repeated(const std::string& text, std::size_t times) {
  std::string all;
  all.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

struct Shape {
  std::string name;
  std::size_t size;  ///< N
  std::function<std::string(std::size_t)> make;
  std::string media_type = "text/plain";
};

/// `piece` again and again as one paragraph of a report.
const std::string title = "某县2020年法治政府建设工作报告\n\n";

Shape again(const std::string& name, std::size_t size, const std::string& piece, const std::string& behind = {}) {
  return {name, size, [=](std::size_t n) { return title + "受理" + repeated(piece, n) + behind + "。\n"; }};
}

Shape page(const std::string& name, std::size_t size, const std::string& before, const std::string& piece, const std::string& behind) {
  return {name, size,
          [=](std::size_t n) {
            return "<html><head><meta charset=utf-8></head><body><h1>某县2020年法治政府建设工作报告</h1>" + before + repeated(piece, n) +
                   behind + "</body></html>";
          },
          "text/html"};
}

std::vector<Shape> shapes() {
  return {
      again("commas", 10000, "，"),
      again("words without marks", 5000, "受理办结工作"),
      again("words without marks before a figure", 5000, "受理行政复议案件", "5件"),
      again("words without marks, a figure each", 2500, "受理行政复议案件5件"),
      again("figures joined by 、", 5000, "1件、"),
      again("figures with words joined by 、", 2500, "受理案件1件、"),
      again("figures joined by ，", 5000, "1件，"),
      again("figures without marks", 5000, "1件"),
      again("parts", 2500, "其中1件，"),
      again("sums", 2500, "1件，共计1件，"),
      again("lists that split", 1500, "5件。从领域看，公安1件，土地2件"),
      again("lists of what was named", 1500, "受理的案件中，公安1件，"),
      again("members without an end", 5000, "按类别分，公安1件，土地2件，"),
      again("shares", 2500, "刑事1件，占1%；"),
      again("divisions", 2500, "朝阳区1件、"),
      again("changes", 2500, "增长1%，"),
      again("亿万", 5000, "亿万", "件"),
      again("一", 10000, "一", "件"),
      again("万", 10000, "万", "件"),
      again("digits", 10000, "9", "件"),
      again("decimals", 5000, "1.", "件"),
      again("grouped digits", 5000, "1,000,", "件"),
      again("blanks", 10000, " ", "5件"),
      again("wide blanks", 10000, "　", "5件"),
      again("tabs", 10000, "\t", "5件"),
      again("bars", 10000, "|", "5件"),
      again("line breaks", 10000, "\n", "5件"),
      {"items before 分别为", 1500,
       [](std::size_t n) { return title + repeated("甲类案件、", n) + "乙类案件分别为" + repeated("1件、", n) + "1件。\n"; }},
      again("分别为", 2500, "甲、乙分别为1件、2件，"),
      again("opening brackets", 10000, "（", "5件"),
      again("brackets", 5000, "（）", "5件"),
      again("brackets around figures", 2500, "（5件）"),
      {"nested brackets", 5000, [](std::size_t n) { return title + "受理" + repeated("（1件", n) + repeated("）", n) + "。\n"; }},
      again("quotation marks", 10000, "“", "5件"),
      again("titles", 10000, "《", "5件"),
      again("full stops", 10000, "。", "5件"),
      again("colons", 10000, "：", "5件"),
      again("years", 2500, "2020年", "5件"),
      again("years compared", 2500, "比2020年、", "增长5件"),
      again("years compared, figures", 1500, "比2020年、2021年增长5件，"),
      again("years back", 2500, "五年来、", "5件"),
      again("months", 2500, "3月、", "5件"),
      again("第", 5000, "第一、", "5件"),
      again("numbers too long", 1500, "999999999999999999999999件，"),
      again("headings", 2500, "。\n一、加强行政复议工作\n受理5件"),
      again("deeper headings", 1500, "。\n第一章\n一、工作\n（一）工作\n1.工作\n（1）工作\n①工作"),
      again("plans", 2500, "。\n下一步，受理5件"),
      again("dates", 2500, "\n2020年1月5日"),
      again("names of places", 2500, "北京市朝阳区"),
      again("places in lines", 2500, "\n北京市朝阳区人民政府"),
      again("rows", 2500, "\n案件数量\t1\t2"),
      again("rows with rates", 2500, "\n办结率\t1\t2"),
      {"columns", 2500, [](std::size_t n) { return title + "项目" + repeated("\t案件", n) + "\n受理" + repeated("\t1", n) + "\n"; }},
      {"rows of heads over rows", 1000,
       [](std::size_t n) { return title + repeated("单位 | 受理 | 办结 |\n", n) + repeated("油坊镇 | 12 | 11 |\n", n); }},
      {"a long caption over rows", 1000,
       [](std::size_t n) { return title + repeated("行政复议，", n) + "\n单位 | 受理 |\n" + repeated("油坊镇 | 12 |\n", n); }},
      again("divisions with figures in brackets", 2500, "岳阳县（5件）、"),
      again("printed lines", 2500, "县政府常务会议听取依法行政工作汇报三次，研究解决难题八项，镇班\n子集中学法5次。\n"),
      again("rows with sentences", 2500, "\n案件数量\t受理1件\t2"),
      again("signatures", 2500, "。\n某县人民政府\n2020年1月5日\n受理5件"),
      page("elements within elements", 5000, "", "<div>", "5件"),
      page("cells over many rows and columns", 50, "<table>", "<tr><td rowspan=1000 colspan=1000>5件</td></tr>", "</table>"),
      page("tables within tables", 250, "", "<table><tr><td>5件", ""),
      page("end tags", 10000, "", "</p>", "5件"),
      page("references", 10000, "", "&#21463;", "5件"),
      page("rows of a page", 2500, "<table>", "<tr><td>案件</td><td>5</td></tr>", "</table>"),
      page("breaks", 10000, "", "<br>", "5件"),
  };
}

struct Cost {
  int status = 0;
  double seconds = 0;
  long megabytes = 0;
};

int read(const Shape& shape, std::size_t size) {
  DocumentOptions options;
  options.media_type = shape.media_type;
  try {
    (void)Extractor().extract(Document::from_bytes(shape.make(size), options));
  } catch (const Error& error) {
    std::fprintf(stderr, "%s × %zu: %s\n", shape.name.c_str(), size, error.what());
    return error.code() == ErrorCode::unreadable ? refused : 1;
  }
  return 0;
}

Cost cost(const Shape& shape, std::size_t size, unsigned seconds) {
  const pid_t child = ::fork();
  if (child == 0) {
    const rlimit limit = {seconds, seconds + 1};
    ::setrlimit(RLIMIT_CPU, &limit);
    ::_exit(read(shape, size));
  }
  int status = 0;
  rusage used = {};
  ::wait4(child, &status, 0, &used);
  const auto time = [](const timeval& t) { return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6; };
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, time(used.ru_utime) + time(used.ru_stime), used.ru_maxrss / 1024};
}

}  // namespace

int main(int argc, char** argv) {
  unsigned seconds = 10;
  std::vector<std::string> names;
  CLI::App program("Time and memory of documents of odd shapes, each at four sizes");
  program.add_option("--seconds", seconds, "of processor time for one document")->capture_default_str()->check(CLI::PositiveNumber);
  program.add_option("names", names, "only these shapes");
  CLI11_PARSE(program, argc, argv);
  const double start = cost(again("start", 1, "5件"), 1, seconds).seconds;
  std::printf("%-40s %8s  seconds at N, 2N, 4N, 8N (less %.2f s of the start)  megabytes\n", "shape", "N", start);
  bool failed = false;
  for (const Shape& shape : shapes()) {
    if (!names.empty() && std::find(names.begin(), names.end(), shape.name) == names.end()) continue;
    std::printf("%-40s %8zu ", shape.name.c_str(), shape.size);
    long megabytes = 0;
    for (std::size_t factor = 1; factor <= 8; factor *= 2) {
      const Cost found = cost(shape, shape.size * factor, seconds);
      megabytes = std::max(megabytes, found.megabytes);
      if (found.status == refused)
        std::printf("   refused");
      else if (found.status != 0)
        std::printf("   STOPPED");
      else
        std::printf(" %9.3f", std::max(0.0, found.seconds - start));
      failed = failed || (found.status != 0 && found.status != refused);
      std::fflush(stdout);
      if (found.status == -1) break;
    }
    std::printf("  %6ld MB\n", megabytes);
  }
  return failed ? 1 : 0;
}
