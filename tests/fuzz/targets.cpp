#include "fuzz/targets.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <tuple>
#include <vector>

#include "fuzz/sample.hpp"
#include "pages/pdf/word_boxes.hpp"
#include "support/properties.hpp"
#include "support/temporary_folder.hpp"
#include "text/utf8.hpp"
#include "zhibiao/database.hpp"
#include "zhibiao/error.hpp"
#include "zhibiao/extractor.hpp"
#include "zhibiao/ingest.hpp"
#include "zhibiao/ship.hpp"

namespace zhibiao::fuzz {

namespace {

namespace fs = std::filesystem;

constexpr const char* sample =
    "某县2020年法治政府建设工作报告\n\n一、行政复议\n2020年，全县受理行政复议案件123件，办结100件，其中维持80件。\n";

void require(bool holds, const std::string& what) {
  if (!holds) throw Broken(what);
}

// What the library refuses, it refuses with an Error.
template <typename Work>
void may_be_refused(const Work& work) {
  try {
    work();
  } catch (const Error&) {
    return;
  }
}

Document text_document(std::string_view text, std::string source) {
  DocumentOptions options;
  options.source = std::move(source);
  options.media_type = "text/plain";
  options.charset = "UTF-8";
  return Document::from_bytes(text, options);
}

const Extractor& extractor() {
  static const Extractor automatic;
  return automatic;
}

Report checked_report(const Document& document) {
  Report report = extractor().extract(document);
  const auto broken = test::broken_properties(document, report);
  require(broken.empty(), broken.empty() ? std::string() : broken.front());
  return report;
}

using Telling = std::tuple<std::string, std::string, std::optional<std::string>, int>;

// What a report says, without the places where it says so.
std::vector<Telling> tellings(const Report& report) {
  std::vector<Telling> all;
  for (const Observation& found : report.observations)
    all.emplace_back(found.value.to_string(), found.unit, found.indicator, static_cast<int>(found.status));
  return all;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) text.replace(at, from.size(), to);
  return text;
}

// What pages have around a text
std::string with_furniture(const std::string& text) { return "\n【字体：大 中 小】\n\n" + text + "\n\n【打印本页】 【关闭窗口】\n"; }

std::string full_width_digits(std::u32string text) {
  for (char32_t& c : text)
    if (c >= U'0' && c <= U'9') c += U'０' - U'0';
  return text::to_utf8(text);
}

fs::path folder() {
  static const test::TemporaryFolder own;
  return own.path();
}

void store_in(const fs::path& file, const std::vector<const Document*>& documents) {
  fs::remove(file);
  Database database = Database::create(file);
  for (const Document* document : documents) database.ingest(*document, extractor().extract(*document));
}

std::string exported(const Database& database) {
  std::ostringstream out;
  export_rows(database, {}, out);
  return out.str();
}

Database opened(const std::string& bytes) { return Database::from_bytes(std::as_bytes(std::span(bytes.data(), bytes.size())), "fuzz.db"); }

}  // namespace

const std::string& sample_database() {
  static const std::string bytes = [] {
    const fs::path file = folder() / "sample.db";
    const Document document = text_document(sample, "sample.txt");
    store_in(file, {&document});
    std::ifstream in(file, std::ios::binary);
    return std::string{std::istreambuf_iterator<char>(in), {}};
  }();
  return bytes;
}

void document(std::string_view bytes) {
  if (bytes.empty() || bytes.size() > longest) return;
  constexpr std::array<const char*, 4> types = {"", "text/plain", "text/html",
                                                "application/vnd.openxmlformats-officedocument.wordprocessingml.document"};
  may_be_refused([&] {
    DocumentOptions options;
    options.media_type = types[static_cast<unsigned char>(bytes.front()) % types.size()];
    const Document document = Document::from_bytes(bytes.substr(1), options);
    [[maybe_unused]] const Report report = checked_report(document);
  });
}

void forms(std::string_view bytes) {
  if (bytes.size() > longest) return;
  // Line breaks of one kind, so that they can be exchanged; full-width digits are taken for the others.
  const std::u32string code_points = text::to_code_points(bytes);
  const std::string text = replaced(text::to_utf8(code_points), "\r", "");
  may_be_refused([&] {
    const auto as_is = tellings(checked_report(text_document(text, "a.txt")));
    require(as_is == tellings(checked_report(text_document(replaced(text, "\n", "\r\n"), "a.txt"))), "CRLF tells other figures than LF");
    // Where no sentence ends, or bytes are lost, lines beside it may make a line the title of others or a cell.
    if (text.find("。") != std::string::npos && text.find("\uFFFD") == std::string::npos)
      require(as_is == tellings(checked_report(text_document(with_furniture(text), "a.txt"))), "furniture tells other figures");
    // Where blanks put figures into columns, wider digits move them out of these.
    if (text.find("  ") != std::string::npos || text.find("\u3000\u3000") != std::string::npos) return;
    const std::string wide = full_width_digits(text::to_code_points(text));
    require(as_is == tellings(checked_report(text_document(wide, "a.txt"))), "full-width digits tell other figures than ASCII ones");
  });
}

void batch(std::string_view bytes) {
  if (bytes.size() > longest) return;
  std::vector<IngestInput> inputs;
  for (std::size_t start = 0; start < bytes.size() && inputs.size() < 4;) {
    const std::size_t end = std::min(bytes.find('\f', start), bytes.size());
    IngestInput& input = inputs.emplace_back();
    input.path = std::to_string(inputs.size()) + ".txt";
    input.bytes = bytes.substr(start, end - start);
    start = end + 1;
  }
  const auto told = [&](unsigned threads) {
    const fs::path file = folder() / "batch.db";
    fs::remove(file);
    IngestOptions options;
    options.threads = threads;
    const IngestSummary summary = ingest(inputs, file, options);
    return fs::exists(file) ? Database::open(file).content_hash() : std::to_string(summary.rejected.size());
  };
  const std::string in_order = told(1);
  std::reverse(inputs.begin(), inputs.end());
  require(in_order == told(2), "order and threads change what a batch tells");
}

void paper(std::string_view bytes) {
  if (bytes.size() > longest) return;
  const auto boxes = pages::parse_word_boxes(bytes);
  if (!boxes) return;
  const pages::PaperText put = pages::put_together(boxes->pages);
  require(put.page_starts.size() == boxes->pages.size(), "not each page has its place");
  require(std::is_sorted(put.page_starts.begin(), put.page_starts.end()), "pages are out of order");
  require(put.page_starts.empty() || put.page_starts.back() <= put.text.size(), "a page begins behind the text");
}

void store(std::string_view bytes) {
  if (bytes.size() > longest) return;
  std::optional<Document> read;
  may_be_refused([&] { read = text_document(bytes, "b.txt"); });
  if (!read) return;
  const Report report = checked_report(*read);
  const Document other = text_document(sample, "a.txt");
  const fs::path together = folder() / "together.db", first = folder() / "first.db", second = folder() / "second.db",
                 merged = folder() / "merged.db";
  store_in(together, {&other, &*read});
  store_in(first, {&other});
  store_in(second, {&*read});
  fs::remove(merged);
  merge({first, second}, merged);
  const Database all = Database::open(together);
  require(all.verify().empty(), "a database of extracted figures does not verify");
  require(all.content_hash() == Database::open(merged).content_hash(), "merged databases differ from one of both documents");
  require(Database::open(second).count(Query().reporter(ReporterKind::government)) <= report.observations.size(), "more rows than figures");
  [[maybe_unused]] const std::string rows = exported(all);
}

void codebook(std::string_view bytes) {
  may_be_refused([&] {
    const Extractor own(Codebook::from_toml(bytes, "fuzz.toml"));
    const Document document = text_document(sample, "a.txt");
    const auto broken = test::broken_properties(document, own.extract(document));
    require(broken.empty(), broken.empty() ? std::string() : broken.front());
  });
}

void manifest(std::string_view bytes) {
  const fs::path file = folder() / "manifest.csv";
  std::ofstream(file, std::ios::binary) << bytes;
  may_be_refused([&] {
    for (const IngestInput& input : read_manifest(file))
      require(input.path.lexically_normal().string().starts_with(folder().string()), "a manifest leads out of its folder");
  });
}

void database(std::string_view bytes) {
  constexpr std::size_t change = 4;
  std::string damaged = sample_database();
  for (; bytes.size() >= change; bytes.remove_prefix(change)) {
    const auto byte = [&](std::size_t i) { return static_cast<std::size_t>(static_cast<unsigned char>(bytes[i])); };
    damaged[(byte(0) << 16 | byte(1) << 8 | byte(2)) % damaged.size()] = bytes[3];
  }
  may_be_refused([&] {
    const Database opened_database = opened(damaged);
    may_be_refused([&] { [[maybe_unused]] const auto findings = opened_database.verify(); });
    may_be_refused([&] { [[maybe_unused]] const auto rows = opened_database.find({}); });
    may_be_refused([&] { [[maybe_unused]] const auto hits = opened_database.search("行政复议"); });
    may_be_refused([&] { [[maybe_unused]] const auto documents = opened_database.documents(); });
    may_be_refused([&] { [[maybe_unused]] const auto information = opened_database.info(); });
    may_be_refused([&] { [[maybe_unused]] const std::string rows = exported(opened_database); });
    may_be_refused([&] { diff(opened(sample_database()), opened_database, [](const Difference&) {}); });
  });
}

void query(std::string_view bytes) {
  static const Database asked = opened(sample_database());
  std::vector<std::string> lines;
  std::istringstream in{std::string(bytes)};
  for (std::string line; lines.size() < 8 && std::getline(in, line);) lines.push_back(line);
  for (const std::string& line : lines) {
    may_be_refused([&] { [[maybe_unused]] const auto hits = asked.search(line); });
    may_be_refused([&] { [[maybe_unused]] const auto divisions = asked.regions_named(line); });
    may_be_refused([&] { [[maybe_unused]] const auto names = asked.indicators_named(line); });
    may_be_refused([&] { [[maybe_unused]] const auto id = ObservationId::parse(line); });
    may_be_refused([&] { [[maybe_unused]] const auto rows = asked.find(Query().label(line)); });
    may_be_refused([&] { [[maybe_unused]] const auto rows = asked.find(Query().indicator(line)); });
    may_be_refused([&] { [[maybe_unused]] const auto rows = asked.find(Query().region(line, Query::Descendants::with)); });
    may_be_refused([&] { [[maybe_unused]] const auto rows = asked.figure(line, lines.front(), 2020); });
  }
}

}  // namespace zhibiao::fuzz
