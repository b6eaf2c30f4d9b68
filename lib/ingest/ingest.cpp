#include "zhibiao/ingest.hpp"

#include <algorithm>
#include <cstdint>
#include <new>
#include <thread>
#include <unordered_set>
#include <utility>

#include "ingest/in_order.hpp"
#include "store/batch.hpp"
#include "store/digest.hpp"
#include "text/file.hpp"
#include "text/sha256.hpp"
#include "zhibiao/extractor.hpp"

namespace zhibiao::inline ZHIBIAO_ABI {
namespace {

using batch::InOrder;

/// Which document an input is, before it is read.
struct Identity {
  std::int64_t id = 0;
  std::string sha256;
};

/// What was read from a document.
struct Reading {
  Document document;
  Report report;
  store::Entry entry;
};

/// A result, or why there is none.
template <typename Value>
struct Outcome {
  std::optional<Value> value;
  ErrorCode code = ErrorCode::unreadable;
  std::string reason;
};

template <typename Work>
auto attempt(const IngestInput& input, Work work) -> Outcome<decltype(work())> {
  try {
    return {work(), {}, {}};
  } catch (const Error& error) {
    return {std::nullopt, error.code(), error.what()};
  } catch (const std::bad_alloc&) {
    return {std::nullopt, ErrorCode::io, input.path.string() + " cannot be read: there is no memory left; give it again"};
  } catch (const std::exception& error) {
    return {std::nullopt, ErrorCode::unreadable, input.path.string() + " cannot be read: " + error.what()};
  }
}

unsigned thread_count(const IngestOptions& options) {
  return options.threads > 0 ? options.threads : std::max(1U, std::thread::hardware_concurrency());
}

Identity identify(const IngestInput& input) {
  const std::string sha256 = text::sha256(input.bytes ? *input.bytes : text::read_file(input.path, input.options.limits));
  return {store::document_id(input.options.source, sha256), sha256};
}

Reading read(const IngestInput& input, const Extractor& extractor, const store::Batch& batch) {
  Document document = input.bytes ? Document::from_bytes(*input.bytes, input.options) : Document::from_file(input.path, input.options);
  Report report = extractor.extract(document);
  store::Entry entry = batch.prepare(document, report);
  return {std::move(document), std::move(report), std::move(entry)};
}

// What the document tells of why it has nothing to read.
std::string why_nothing(const Document& document) {
  for (const Diagnostic& diagnostic : document.diagnostics())
    for (const char* code : {"nothing_to_read", "garbled", "private_characters"})
      if (diagnostic.code == code) return diagnostic.message;
  return {};
}

class Run {
 public:
  Run(std::vector<IngestInput> inputs, const std::filesystem::path& output, const IngestOptions& options)
      : inputs_(std::move(inputs)),
        options_(options),
        codebook_(options.codebook ? *options.codebook : Codebook::automatic()),
        watch_{options.stop},
        watching_(watch_),
        batch_(output, codebook_, options.search) {
    batch_.watch(watching_);
  }

  IngestSummary operator()() {
    choose();
    store_chosen();
    summary_.vintages = batch_.finish(watching_);
    std::sort(summary_.rejected.begin(), summary_.rejected.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
    std::sort(summary_.without_figures.begin(), summary_.without_figures.end(),
              [](const auto& a, const auto& b) { return a.source < b.source; });
    std::sort(summary_.same_bytes.begin(), summary_.same_bytes.end(), [](const auto& a, const auto& b) { return a.source < b.source; });
    return std::move(summary_);
  }

 private:
  struct Chosen {
    std::int64_t id;
    const IngestInput* input;
    std::string sha256;
  };

  // Leaves out what cannot be opened and what the database has already; the rest in the order of the database's rows.
  void choose() {
    for (IngestInput& input : inputs_) {
      if (input.options.pdf_reader.program.empty()) input.options.pdf_reader = options_.pdf_reader;
      if (options_.limits) input.options.limits = *options_.limits;
      input.options.source = store::stored_source(input.options.source.empty() ? input.path.filename().string() : input.options.source);
    }
    InOrder<Outcome<Identity>> identities(inputs_.size(), thread_count(options_),
                                          [this](std::size_t i) { return attempt(inputs_[i], [&] { return identify(inputs_[i]); }); });
    std::unordered_set<std::int64_t> seen;
    for (const IngestInput& input : inputs_) {
      const Outcome<Identity> identity = identities.next();
      if (!identity.value) {
        reject(input, identity);
      } else if (!seen.insert(identity.value->id).second) {
        ++summary_.unchanged;
        done(input);
      } else if (batch_.knows(input.options, identity.value->sha256)) {
        batch_.give_again(input.options, identity.value->sha256);
        ++summary_.unchanged;
        done(input);
      } else {
        chosen_.push_back({identity.value->id, &input, identity.value->sha256});
      }
    }
    std::sort(chosen_.begin(), chosen_.end(), [](const Chosen& a, const Chosen& b) { return a.id < b.id; });
  }

  void store_chosen() {
    const Extractor extractor(codebook_);
    InOrder<Outcome<Reading>> readings(chosen_.size(), thread_count(options_), [&](std::size_t i) {
      const IngestInput& input = *chosen_[i].input;
      return attempt(input, [&] { return read(input, extractor, batch_); });
    });
    for (const Chosen& chosen : chosen_) {
      Outcome<Reading> reading = readings.next();
      if (reading.value) {
        store(chosen, *reading.value);
      } else {
        reject(*chosen.input, reading);
      }
    }
  }

  // A document that the database refuses is the document's fault; whatever else goes wrong ends the batch.
  void store(const Chosen& chosen, Reading& reading) {
    const IngestInput& input = *chosen.input;
    try {
      count(batch_.write(reading.document, reading.report, std::move(reading.entry)).status);
    } catch (const Error& error) {
      if (error.code() != ErrorCode::misuse) throw;
      return reject(input, Outcome<Reading>{std::nullopt, error.code(), input.path.string() + " cannot be stored: " + error.what()});
    }
    summary_.observations += reading.report.observations.size();
    if (reading.report.observations.empty()) summary_.without_figures.push_back({input.options.source, why_nothing(reading.document)});
    compare_bytes(chosen);
    done(input, &reading.report);
  }

  void compare_bytes(const Chosen& chosen) {
    const std::string& source = chosen.input->options.source;
    std::string other = batch_.other_source(source, chosen.sha256);
    if (!other.empty()) summary_.same_bytes.push_back({source, std::move(other)});
  }

  void count(IngestStatus status) {
    switch (status) {
      case IngestStatus::added:
        ++summary_.added;
        break;
      case IngestStatus::unchanged:
        ++summary_.unchanged;
        break;
      case IngestStatus::new_vintage:
        ++summary_.new_vintages;
        break;
      case IngestStatus::reread:
        ++summary_.reread;
        break;
    }
  }

  template <typename Value>
  void reject(const IngestInput& input, const Outcome<Value>& outcome) {
    summary_.rejected.push_back({input.path, outcome.code, outcome.reason});
    done(input);
  }

  void done(const IngestInput& input, const Report* report = nullptr) {
    ++done_;
    if (options_.progress) options_.progress({done_, inputs_.size(), &input.path, report});
    watching_.advance();
  }

  std::vector<IngestInput> inputs_;
  const IngestOptions& options_;
  Codebook codebook_;
  const Watch watch_;
  store::Watching watching_;
  store::Batch batch_;
  std::vector<Chosen> chosen_;
  IngestSummary summary_;
  std::size_t done_ = 0;
};

}  // namespace

IngestSummary ingest(std::vector<IngestInput> inputs, const std::filesystem::path& output, const IngestOptions& options) {
  return Run(std::move(inputs), output, options)();
}

IngestSummary ingest_paths(const std::vector<std::filesystem::path>& paths, const std::filesystem::path& output,
                           const IngestOptions& options) {
  std::vector<RejectedInput> rejected;
  std::vector<std::filesystem::path> skipped;
  std::vector<IngestInput> inputs = collect_inputs(paths, rejected, &skipped);
  IngestSummary summary = ingest(std::move(inputs), output, options);
  summary.skipped = std::move(skipped);
  summary.rejected.insert(summary.rejected.end(), std::make_move_iterator(rejected.begin()), std::make_move_iterator(rejected.end()));
  std::sort(summary.rejected.begin(), summary.rejected.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
  return summary;
}

}  // namespace zhibiao
