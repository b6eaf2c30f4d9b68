#include <cstring>
#include <fstream>
#include <memory>

#include "faults/scenes.hpp"
#include "zhibiao/error.hpp"
#include "zhibiao/zhibiao.h"

namespace zhibiao::faults {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view text =
    "湖南省攸县2020年法治政府建设年度报告\n一、依法履职\n2020年，全县受理行政复议案件24件，办结22件，办结率为91.67%"
    "。\n攸县人民政府\n2021年1月15日\n";
constexpr std::string_view toml =
    "[codebook]\nname = \"own\"\nversion = \"1\"\ntitle = \"样本\"\n[[indicator]]\ncode = \"reconsideration.accepted\"\nname_zh = "
    "\"行政复议受理件数\"\n"
    "name_en = \"Cases accepted\"\nunit = \"件\"\ndefinition = \"Cases\"\ndimensions = [\"case\"]\ncues = [\"受理\"]\n";
constexpr std::string_view accepted = "reconsideration.accepted";

/// A handle that is freed, also when something fails before.
template <typename Object, void (*release)(Object*)>
class Owned {
 public:
  explicit Owned(Object* made = nullptr) : object_(made) {}
  Owned(const Owned&) = delete;
  Owned& operator=(const Owned&) = delete;
  ~Owned() { release(object_); }
  [[nodiscard]] Object* get() const { return object_; }
  Object** operator&() { return &object_; }

 private:
  Object* object_;
};
using CodebookHandle = Owned<zhibiao_codebook, zhibiao_codebook_free>;
using FactsHandle = Owned<zhibiao_facts, zhibiao_facts_free>;
using DocumentHandle = Owned<zhibiao_document, zhibiao_document_free>;
using ReportHandle = Owned<zhibiao_report, zhibiao_report_free>;
using DatabaseHandle = Owned<zhibiao_database, zhibiao_database_close>;
using BatchHandle = Owned<zhibiao_batch, zhibiao_batch_free>;
using QueryHandle = Owned<zhibiao_query, zhibiao_query_free>;
using RowsHandle = Owned<zhibiao_rows, zhibiao_rows_free>;
using SuggesterHandle = Owned<zhibiao_suggester, zhibiao_suggester_free>;

void done(int code) {
  if (code != ZHIBIAO_OK) throw Error(static_cast<ErrorCode>(code), "a function of zhibiao.h gave code " + std::to_string(code));
}

template <typename Handle>
const Handle& made(const Handle& handle) {
  if (handle.get() == nullptr) throw std::bad_alloc();
  return handle;
}

/// The cells of all rows.
template <typename Ask>
std::string cells(Ask ask) {
  RowsHandle rows;
  done(ask(&rows));
  std::string told;
  while (zhibiao_rows_next(rows.get()) == 1)
    for (std::size_t column = 0; column < zhibiao_rows_columns(rows.get()); ++column) {
      std::size_t size = 0;
      const char* cell = zhibiao_rows_text(rows.get(), column, &size);
      done(zhibiao_rows_error(rows.get(), nullptr, nullptr));
      if (cell != nullptr) told.append(cell, size);
      told += zhibiao_rows_integer(rows.get(), column) > zhibiao_rows_real(rows.get(), column) ? '<' : ' ';
    }
  done(zhibiao_rows_error(rows.get(), nullptr, nullptr));
  return told;
}

std::string arrow(zhibiao_database* database) {
  RowsHandle rows;
  done(zhibiao_documents(database, &rows));
  ArrowArrayStream stream{};
  done(zhibiao_rows_arrow(rows.get(), &stream));
  const std::unique_ptr<ArrowArrayStream, void (*)(ArrowArrayStream*)> released(&stream,
                                                                                [](ArrowArrayStream* held) { held->release(held); });
  ArrowSchema schema{};
  if (stream.get_schema(&stream, &schema) != 0) throw std::bad_alloc();
  const std::int64_t columns = schema.n_children;
  schema.release(&schema);
  ArrowArray batch{};
  if (stream.get_next(&stream, &batch) != 0) throw std::bad_alloc();
  const std::int64_t length = batch.length;
  batch.release(&batch);
  return std::to_string(columns) + "x" + std::to_string(length);
}

std::string extracted(const fs::path& /*folder*/) {
  CodebookHandle own, shipped, both;
  done(zhibiao_codebook_from_toml(toml.data(), toml.size(), "own", 3, &own));
  done(zhibiao_codebook_shipped("government_work", std::strlen("government_work"), &shipped));
  const zhibiao_codebook* parts[] = {own.get(), shipped.get()};
  done(zhibiao_codebook_combine(parts, 2, &both));
  std::string told = cells([&](zhibiao_rows** rows) { return zhibiao_codebook_lint(own.get(), rows); });
  const FactsHandle facts(zhibiao_facts_new());
  done(zhibiao_facts_set(made(facts).get(), "region", 6, "攸县", std::strlen("攸县")));
  DocumentHandle document;
  done(zhibiao_document_from_bytes(text.data(), text.size(), facts.get(), &document));
  told += cells([&](zhibiao_rows** rows) { return zhibiao_document_tables(document.get(), both.get(), rows); });
  told += cells([&](zhibiao_rows** rows) { return zhibiao_document_facts(document.get(), rows); });
  ReportHandle report;
  done(zhibiao_extract(document.get(), both.get(), &report));
  for (const auto& ask : {zhibiao_report_info, zhibiao_report_observations, zhibiao_report_sections, zhibiao_report_rejections,
                          zhibiao_report_checks, zhibiao_report_diagnostics})
    told += cells([&](zhibiao_rows** rows) { return ask(report.get(), rows); });
  SuggesterHandle suggester;
  done(zhibiao_suggester_for(own.get(), &suggester));
  done(zhibiao_suggester_add(suggester.get(), document.get(), 0));
  return told + cells([&](zhibiao_rows** rows) { return zhibiao_suggester_suggest(suggester.get(), rows); });
}

std::string hash_of(zhibiao_database* database) {
  const char* hash = nullptr;
  std::size_t size = 0;
  done(zhibiao_database_content_hash(database, &hash, &size));
  return {hash, size};
}

std::string batch_run(const fs::path& folder) {
  const std::string path = (folder / "c.db").string();
  BatchHandle batch(zhibiao_batch_new());
  const FactsHandle facts(zhibiao_facts_new());
  done(zhibiao_facts_set(made(facts).get(), "source", 6, "a.txt", 5));
  done(zhibiao_batch_add_bytes(made(batch).get(), text.data(), text.size(), facts.get()));
  done(zhibiao_batch_set_threads(batch.get(), 2));
  done(zhibiao_batch_run(batch.get(), path.data(), path.size(), nullptr, nullptr));
  // A document that lacked the memory to be read is a note.
  RowsHandle notes;
  done(zhibiao_batch_notes(batch.get(), &notes));
  if (zhibiao_rows_next(notes.get()) == 1) throw Error(ErrorCode::unreadable, "rejected");
  done(zhibiao_rows_error(notes.get(), nullptr, nullptr));
  DatabaseHandle database;
  done(zhibiao_database_open(path.data(), path.size(), 0, &database));
  return hash_of(database.get());
}

std::string asked(const fs::path& folder) {
  const std::string path = (folder / "c.db").string();
  DatabaseHandle opened;
  done(zhibiao_database_open(path.data(), path.size(), 0, &opened));
  zhibiao_database* database = opened.get();
  const QueryHandle query(zhibiao_query_new());
  done(zhibiao_query_region(made(query).get(), "430000", 6, 1));
  done(zhibiao_query_indicator(query.get(), "reconsideration.*", std::strlen("reconsideration.*")));
  std::string told = cells([&](zhibiao_rows** rows) { return zhibiao_find(database, query.get(), rows); });
  told += cells(
      [&](zhibiao_rows** rows) { return zhibiao_series(database, "430223", 6, accepted.data(), accepted.size(), ZHIBIAO_LATEST, rows); });
  told += cells(
      [&](zhibiao_rows** rows) { return zhibiao_compare(database, accepted.data(), accepted.size(), 2020, "", 0, 0, ZHIBIAO_ALL, rows); });
  told += cells([&](zhibiao_rows** rows) { return zhibiao_search(database, "办结", std::strlen("办结"), 5, rows); });
  for (const auto& ask : {zhibiao_coverage, zhibiao_verify, zhibiao_documents, zhibiao_diagnostics, zhibiao_info})
    told += cells([&](zhibiao_rows** rows) { return ask(database, rows); });
  return told + arrow(database);
}

std::string stored(const fs::path& folder) {
  const std::string path = (folder / "c.db").string();
  const std::string sealed = (folder / "sealed.db").string();
  DatabaseHandle database;
  done(zhibiao_database_open(path.data(), path.size(), 1, &database));
  done(zhibiao_database_ingest(database.get(), text.data(), text.size(), "b.txt", 5, nullptr));
  done(zhibiao_database_seal(database.get(), sealed.data(), sealed.size()));
  return hash_of(database.get());
}

void prepared(const fs::path& folder) { batch_run(folder); }
void nothing(const fs::path& /*folder*/) {}

}  // namespace

std::vector<Scene> scenes_in_c() {
  return {{"C: codebook, document, report", nothing, extracted},
          {"C: batch", nothing, batch_run},
          {"C: ask", prepared, asked},
          {"C: ingest and seal", prepared, stored}};
}

}  // namespace zhibiao::faults
