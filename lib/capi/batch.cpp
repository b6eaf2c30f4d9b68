#include <array>
#include <iterator>

#include "capi/columns.hpp"
#include "capi/handles.hpp"

using namespace zhibiao;
using capi::ask;
using capi::call;
using capi::Column;
using capi::count;
using capi::list;
using capi::text;
using capi::words;

namespace {

constexpr auto summary_columns = std::to_array<Column<IngestSummary>>({
    {"added", [](const IngestSummary& row) { return count(row.added); }},
    {"unchanged", [](const IngestSummary& row) { return count(row.unchanged); }},
    {"new_vintages", [](const IngestSummary& row) { return count(row.new_vintages); }},
    {"reread", [](const IngestSummary& row) { return count(row.reread); }},
    {"rejected", [](const IngestSummary& row) { return count(row.rejected.size()); }},
    {"observations", [](const IngestSummary& row) { return count(row.observations); }},
});

// What a run has to say of one document.
struct Note {
  std::string kind;
  std::string source;
  std::string message = {};
  std::optional<int> code = {};
  std::string other = {};
  std::optional<std::int64_t> document = {};
};
constexpr auto note_columns = std::to_array<Column<Note>>({
    {"kind", [](const Note& row) { return std::string_view(row.kind); }},
    {"source", [](const Note& row) { return words(row.source); }},
    {"message", [](const Note& row) { return words(row.message); }},
    {"code", [](const Note& row) { return row.code; }},
    {"other", [](const Note& row) { return words(row.other); }},
    {"document", [](const Note& row) { return row.document; }},
});

constexpr auto input_columns = std::to_array<Column<IngestInput>>({
    {"path", [](const IngestInput& row) { return row.path.string(); }},
    {"source", [](const IngestInput& row) { return words(row.options.source); }},
    {"region", [](const IngestInput& row) { return words(row.options.region_code); }},
    {"year", [](const IngestInput& row) { return capi::year(row.options.year); }},
    {"title", [](const IngestInput& row) { return words(row.options.title); }},
    {"reporter", [](const IngestInput& row) { return words(row.options.reporter); }},
    {"reporter_kind", [](const IngestInput& row) { return capi::kind(row.options.reporter_kind); }},
    {"media_type", [](const IngestInput& row) { return words(row.options.media_type); }},
    {"charset", [](const IngestInput& row) { return words(row.options.charset); }},
});

std::vector<Note> notes_of(const IngestSummary& summary) {
  std::vector<Note> notes;
  for (const RejectedInput& input : summary.rejected)
    notes.push_back({"rejected", input.path.string(), input.reason, static_cast<int>(input.code)});
  for (const WithoutFigures& document : summary.without_figures) notes.push_back({"without_figures", document.source, document.reason});
  for (const SameBytes& same : summary.same_bytes) notes.push_back({"same_bytes", same.source, {}, {}, same.other});
  for (const VintageChoice& choice : summary.vintages)
    notes.push_back({choice.given ? "vintage_given" : "vintage_kept", choice.source, choice.published, {}, {}, choice.document});
  for (const auto& path : summary.skipped) notes.push_back({"skipped", path.string()});
  return notes;
}

template <typename Value>
void append(std::vector<Value>& all, std::vector<Value> more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

std::function<void(const IngestProgress&)> progress_of(zhibiao_progress progress, void* user) {
  if (progress == nullptr) return {};
  return [progress, user](const IngestProgress& now) {
    const std::string path = now.path->string();
    if (progress(user, now.done, now.total, path.c_str(), path.size()) != 0) capi::throw_stopped();
  };
}

}  // namespace

zhibiao_batch* zhibiao_batch_new(void) { return new (std::nothrow) zhibiao_batch; }

void zhibiao_batch_free(zhibiao_batch* batch) { delete batch; }

int zhibiao_batch_error(const zhibiao_batch* batch, const char** message, size_t* size) {
  return batch == nullptr ? static_cast<int>(ZHIBIAO_MISUSE) : batch->error(message, size);
}

int zhibiao_batch_add_path(zhibiao_batch* batch, const char* path, size_t path_size) {
  return call(batch, [&](zhibiao_batch& handle) {
    append(handle.inputs, collect_inputs({text(path, path_size)}, handle.summary.rejected, &handle.summary.skipped));
  });
}

int zhibiao_batch_add_file(zhibiao_batch* batch, const char* path, size_t path_size, const zhibiao_facts* facts) {
  return call(batch, [&](zhibiao_batch& handle) { handle.inputs.push_back({text(path, path_size), known_facts(facts), {}}); });
}

int zhibiao_batch_add_bytes(zhibiao_batch* batch, const void* bytes, size_t size, const zhibiao_facts* facts) {
  return call(batch, [&](zhibiao_batch& handle) {
    DocumentOptions options = known_facts(facts);
    if (options.source.empty()) throw Error(ErrorCode::misuse, "a document that is given as bytes needs the fact source, its name");
    std::filesystem::path name = options.source;
    handle.inputs.push_back({std::move(name), std::move(options), std::string(text(bytes, size))});
  });
}

int zhibiao_batch_add_manifest(zhibiao_batch* batch, const char* path, size_t path_size) {
  return call(batch, [&](zhibiao_batch& handle) { append(handle.inputs, read_manifest(text(path, path_size))); });
}

int zhibiao_batch_set_codebook(zhibiao_batch* batch, const zhibiao_codebook* codebook) {
  return call(batch, [&](zhibiao_batch& handle) { handle.options.codebook = capi::codebook_or_automatic(codebook); });
}

int zhibiao_batch_set_threads(zhibiao_batch* batch, unsigned threads) {
  return call(batch, [&](zhibiao_batch& handle) { handle.options.threads = threads; });
}

int zhibiao_batch_set_search(zhibiao_batch* batch, int search) {
  return call(batch, [&](zhibiao_batch& handle) { handle.options.search = search != 0; });
}

int zhibiao_batch_set_pdf_reader(zhibiao_batch* batch, const char* program, size_t program_size) {
  return call(batch, [&](zhibiao_batch& handle) { handle.options.pdf_reader.program = text(program, program_size); });
}

int zhibiao_batch_run(zhibiao_batch* batch, const char* output, size_t output_size, zhibiao_progress progress, void* user) {
  return call(batch, [&](zhibiao_batch& handle) {
    IngestSummary before = std::exchange(handle.summary, {});
    IngestOptions options = handle.options;
    options.progress = progress_of(progress, user);
    handle.summary = ingest(std::exchange(handle.inputs, {}), text(output, output_size), options);
    append(handle.summary.rejected, std::move(before.rejected));
    append(handle.summary.skipped, std::move(before.skipped));
  });
}

int zhibiao_batch_inputs(zhibiao_batch* batch, zhibiao_rows** rows) {
  return ask(batch, rows, [](const zhibiao_batch& handle) { return list<IngestInput>(handle.inputs, input_columns); });
}

int zhibiao_batch_summary(zhibiao_batch* batch, zhibiao_rows** rows) {
  return ask(batch, rows, [](const zhibiao_batch& handle) { return list<IngestSummary>({handle.summary}, summary_columns); });
}

int zhibiao_batch_notes(zhibiao_batch* batch, zhibiao_rows** rows) {
  return ask(batch, rows, [](const zhibiao_batch& handle) { return list<Note>(notes_of(handle.summary), note_columns); });
}
