// Switches the rules of reading off one by one, and tells what changes: docs/rules.md.
#include <toml++/toml.h>
#include <algorithm>
#include <filesystem>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "indicator/codebook_file.hpp"
#include "indicator/codebook_state.hpp"
#include "model/rule.hpp"
#include "support/files.hpp"
#include "text/utf8.hpp"
#include "zhibiao/extractor.hpp"

namespace {

using namespace zhibiao;
namespace fs = std::filesystem;

/// What a text says, by the place of a record (-1 for the document) and the name of its field.
using Reading = std::map<std::pair<std::int64_t, std::string>, std::string>;

constexpr std::int64_t document_record = -1;

void read_observation(const Observation& o, Reading& reading) {
  const auto put = [&](const char* field, std::string value) { reading[{o.span.start, field}] = std::move(value); };
  put("span", std::to_string(o.span.end));
  put("value", o.value.to_string() + (o.value_high ? "-" + o.value_high->to_string() : ""));
  put("unit", o.unit);
  put("qualifier", std::string(to_string(o.qualifier)));
  put("code", o.indicator.value_or(""));
  put("label", o.label);
  put("year", to_string(o.year));
  put("period", to_string(o.period));
  put("status", std::string(to_string(o.status)));
  put("change", std::string(to_string(o.change)));
  put("part_of", o.part_of ? std::to_string(*o.part_of) : "");
  put("repeats", o.repeats ? std::to_string(*o.repeats) : "");
  put("breakdown", o.breakdown);
  put("region", o.region_code);
}

Reading read(const Extractor& extractor, const Document& document) {
  const Report report = extractor.extract(document);
  Reading reading;
  const auto tell = [&](const char* field, std::string value) { reading[{document_record, field}] = std::move(value); };
  tell("title", report.info.title);
  tell("document_region", report.info.region_code + report.info.region_name);
  tell("document_year", to_string(report.info.year));
  tell("document_period", to_string(report.info.period));
  tell("published", report.info.published);
  tell("issuer", report.info.issuer);
  tell("reporter", report.info.reporter);
  tell("reporter_kind", report.info.reporter_kind ? std::string(to_string(*report.info.reporter_kind)) : "");
  tell("genre", report.info.genre);
  for (const Observation& observation : report.observations) read_observation(observation, reading);
  for (const Rejection& rejection : report.rejections)
    reading[{rejection.span.start, "rejection"}] = rejection.quote + " " + rejection.reason;
  for (const CheckResult& check : report.checks) {
    std::string& told = reading[{report.observations[check.stated].span.start, "check"}];
    told += check.kind + " " + check.formula + (told.empty() ? "" : "; ");
  }
  return reading;
}

struct Difference {
  std::set<std::int64_t> records;
  std::set<std::string> fields;
};

Difference difference(const Reading& a, const Reading& b) {
  Difference found;
  const auto compare = [&](const Reading& one, const Reading& other) {
    for (const auto& [key, value] : one) {
      const auto same = other.find(key);
      if (same != other.end() && same->second == value) continue;
      found.records.insert(key.first);
      found.fields.insert(key.second);
    }
  };
  compare(a, b);
  compare(b, a);
  return found;
}

/// The line of a text in which a record begins; empty for the document's.
std::string line_around(const Document& document, std::int64_t start) {
  if (start == document_record) return {};
  const std::u32string text = text::to_code_points(document.text());
  const auto at = static_cast<std::size_t>(start);
  const std::size_t before = text.rfind(U'\n', at);
  const std::size_t from = before == std::u32string::npos ? 0 : before + 1;
  return text::to_utf8(std::u32string_view(text).substr(from, text.find(U'\n', at) - from));
}

RuleSet only(std::size_t rule) {
  RuleSet set;
  set.set(rule);
  return set;
}

// --- the list ----------------------------------------------------------------------------------------

struct Line {
  std::string id, why, title, example, counter;
  std::set<std::string> decides;
};

std::vector<Line> read_list() {
  const toml::table list = toml::parse_file(ZHIBIAO_SOURCE_DIR "/schema/rules.toml");
  std::vector<Line> lines;
  for (const std::string_view id : rule_ids) {
    const toml::table& table = *list[id].as_table();
    const auto text = [&](const char* key) { return table[key].value_or(std::string()); };
    Line line{std::string(id), text("why"),     table["title"].value_or(std::string("浙江省安吉县2023年法治政府建设年度报告")),
              text("example"), text("counter"), {}};
    if (const toml::array* fields = table["decides"].as_array())
      for (const auto& field : *fields) line.decides.insert(field.value_or(std::string()));
    lines.push_back(std::move(line));
  }
  return lines;
}

/// A text of the list below its title; one that begins with a tag is a page.
Document sample(const std::string& title, const std::string& text) {
  DocumentOptions options;
  options.source = "example";
  const bool page = text.starts_with("<");
  options.media_type = page ? "text/html" : "text/plain";
  if (title.empty()) return Document::from_bytes(text, options);
  return Document::from_bytes(page ? "<h1>" + title + "</h1>" + text : title + "\n\n" + text, options);
}

// --- the texts ---------------------------------------------------------------------------------------

struct Text {
  std::string group, name;
  Document document;
  const Extractor* extractor;
  Reading reading;
  RuleSet asked;
};

class Texts {
 public:
  void add_folder(const std::string& group, const fs::path& folder) {
    if (!fs::is_directory(folder)) return;
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
      if (const auto end = entry.path().extension(); (end == ".txt" || end == ".html") && entry.path().filename() != "CMakeLists.txt")
        files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    for (const fs::path& file : files) add(group, file.filename().string(), Document::from_file(file), "");
  }

  /// The texts of the tests that stand in tables: below a title of their own, below one for all, or without one.
  void add_tables() {
    add_table("tests/indicator/clauses.tsv", "浙江省安吉县2020年法治政府建设年度报告", 0);
    for (const char* file : {"tests/indicator/timing.tsv", "tests/indicator/places.tsv"}) add_table(file, {}, 1);
    add_table("tests/report/reporters.tsv", {}, 0);
  }

  /// The examples and near misses of the codebooks.
  void add_codebooks() {
    DocumentOptions options;
    options.source = "example";
    options.media_type = "text/plain";
    options.year = Year(2020);
    for (const std::string& name : Codebook::shipped_names()) {
      const Codebook codebook = Codebook::shipped(name);
      for (const auto& book : codebook.selection().books)
        if (book != nullptr)
          for (const auto& entry : indicator::entries_with_examples(*book))
            for (const auto* list : {&entry.examples, &entry.near_misses})
              for (std::string text : *list) {
                for (const char* mark : {"【", "】"})
                  for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark)) text.erase(at, 3);
                add("sentences", text, Document::from_bytes("工作报告\n" + text, options), name);
              }
    }
  }

  void add_cases(const fs::path& folder) {
    if (!fs::is_directory(folder)) return;
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder))
      if (entry.path().extension() == ".jsonl") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    for (const fs::path& file : files) {
      std::istringstream lines(test::file_content(file));
      for (std::string line; std::getline(lines, line);) {
        const auto told = nlohmann::json::parse(line);
        if (told.contains("codebook_toml")) continue;
        DocumentOptions options;
        options.media_type = told.value("format", "txt") == "html" ? "text/html" : "text/plain";
        options.source = told["id"].get<std::string>();
        const auto args = told.value("args", std::vector<std::string>());
        const std::string text = told["text"].get<std::string>();
        add("sentences", options.source + " " + text, Document::from_bytes(text, options), args.size() > 1 ? args[1] : "");
      }
    }
  }

  /// Reads all of them with every rule, and keeps what each asked.
  void read_all() {
    switch_off({});
    for (Text& text : texts_) {
      static_cast<void>(take_asked());
      text.reading = read(*text.extractor, text.document);
      text.asked = take_asked();
    }
  }

  [[nodiscard]] const std::vector<Text>& all() const { return texts_; }

 private:
  void add_table(const fs::path& file, const std::string& title, std::size_t column) {
    std::istringstream lines(test::file_content(ZHIBIAO_SOURCE_DIR / file));
    for (std::string line; std::getline(lines, line);) {
      if (line.empty() || line.starts_with("#")) continue;
      for (const auto& [mark, written] : {std::pair("【", ""), std::pair("】", ""), std::pair("⏎", "\n"), std::pair("⇥", "\t")}) {
        const std::string_view sign = mark;
        for (std::size_t at = line.find(sign); at != std::string::npos; at = line.find(sign)) line.replace(at, sign.size(), written);
      }
      std::istringstream columns(line);
      std::string own = title;
      std::string text;
      if (column == 1) std::getline(columns, own, '\t');
      std::getline(columns, text, '\t');
      add("sentences", own + " " + text, sample(own, text), "");
    }
  }

  void add(std::string group, std::string name, Document document, const std::string& codebook) {
    auto [extractor, fresh] = extractors_.try_emplace(codebook);
    if (fresh) extractor->second = codebook.empty() ? Extractor() : Extractor(Codebook::shipped(codebook));
    texts_.push_back({std::move(group), std::move(name), std::move(document), &extractor->second, {}, {}});
  }

  std::map<std::string, Extractor> extractors_;
  std::vector<Text> texts_;
};

// --- what is shown -----------------------------------------------------------------------------------

/// What is wrong with the line of a rule; empty when its example misses it and its counter-example does not.
std::string fault_of(std::size_t rule, const Line& line, const Extractor& extractor, std::set<std::string>& noticed) {
  if (line.why.empty() || line.example.empty() || line.counter.empty()) return "has no why, example or counter-example";
  const auto changed = [&](const std::string& text) {
    const Document document = sample(line.title, text);
    switch_off({});
    const Reading with = read(extractor, document);
    switch_off(only(rule));
    const Reading without = read(extractor, document);
    switch_off({});
    return difference(with, without).fields;
  };
  noticed = changed(line.example);
  if (noticed.empty()) return "its example reads the same without it";
  for (const std::string& field : line.decides)
    if (!noticed.contains(field)) return "its example does not change in " + field;
  if (!changed(line.counter).empty()) return "its counter-example changes without it";
  return {};
}

std::string joined(const std::set<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all += (all.empty() ? "" : ",") + word;
  return all;
}

struct Options {
  bool examples = false;  ///< nothing but the examples of the list
  int suggest = 0;        ///< how many texts that miss it are printed for a rule
  std::string prefix;     ///< of the rules that are shown
  std::string shared;     ///< folder of further texts
};

std::optional<Options> read_options(int argc, char** argv) {
  Options options;
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    const bool last = i + 1 == argc;
    if (word == "--examples")
      options.examples = true;
    else if (word == "--suggest" && !last)
      options.suggest = std::stoi(argv[++i]);
    else if (word == "--rules" && !last)
      options.prefix = argv[++i];
    else if (word == "--shared" && !last)
      options.shared = argv[++i];
    else
      return std::nullopt;
  }
  return options;
}

Texts texts_for(const Options& options) {
  Texts texts;
  if (options.examples) return texts;
  for (const char* folder : {"tests/documents", "tests/genres", "examples/reports"})
    texts.add_folder("documents", fs::path(ZHIBIAO_SOURCE_DIR) / folder);
  texts.add_tables();
  texts.add_codebooks();
  if (!options.shared.empty()) {
    for (const char* folder : {"reports", "dev", "real"}) texts.add_folder("documents", fs::path(options.shared) / folder);
    texts.add_cases(fs::path(options.shared) / "cases");
  }
  texts.read_all();
  return texts;
}

int show(const Options& options) {
  const std::vector<Line> lines = read_list();
  const Texts texts = texts_for(options);
  const Extractor extractor;
  std::size_t shown = 0;
  std::size_t faults = 0;
  std::size_t alone = 0;
  std::cout << "rule\trecords\tdocuments\tsentences\texample\n";
  for (std::size_t rule = 0; rule < lines.size(); ++rule) {
    const Line& line = lines[rule];
    if (!line.id.starts_with(options.prefix)) continue;
    ++shown;
    std::size_t records = 0;
    std::size_t documents = 0;
    std::size_t sentences = 0;
    std::vector<std::string> missed;
    switch_off(only(rule));
    for (const Text& text : texts.all()) {
      if (!text.asked.test(rule)) continue;
      const Difference found = difference(text.reading, read(*text.extractor, text.document));
      if (found.records.empty()) continue;
      records += found.records.size();
      ++(text.group == "documents" ? documents : sentences);
      missed.push_back(text.name + " (" + joined(found.fields) + ")" +
                       (text.group == "documents" ? ": " + line_around(text.document, *found.records.rbegin()) : ""));
    }
    switch_off({});
    std::set<std::string> noticed;
    std::string fault = fault_of(rule, line, extractor, noticed);
    if (fault.empty() && records == 0) ++alone;
    std::cout << line.id << '\t' << records << '\t' << documents << '\t' << sentences << '\t'
              << (fault.empty() ? joined(noticed) : "FAULT: " + fault) << std::endl;
    if (!fault.empty()) ++faults;
    std::sort(missed.begin(), missed.end(), [](const auto& a, const auto& b) { return a.size() < b.size(); });
    for (std::size_t i = 0; i < missed.size() && i < static_cast<std::size_t>(options.suggest); ++i)
      std::cout << "    " << missed[i] << '\n';
  }
  std::cout << shown << " rules, " << faults << " that nothing shows";
  if (!options.examples) std::cout << ", " << alone << " that only their own example shows";
  std::cout << '\n';
  return faults == 0 ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) try {
  const auto options = read_options(argc, argv);
  if (!options) {
    std::cerr << "usage: zhibiao_rules [--examples] [--rules PREFIX] [--shared FOLDER] [--suggest N]\n";
    return 2;
  }
  return show(*options);
} catch (const std::exception& fault) {
  std::cerr << fault.what() << '\n';
  return 3;
}
