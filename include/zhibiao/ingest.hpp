/// @file ingest.hpp
/// From folders of reports to a database in one call.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "zhibiao/abi.hpp"
#include "zhibiao/codebook.hpp"
#include "zhibiao/database.hpp"
#include "zhibiao/document.hpp"
#include "zhibiao/error.hpp"
#include "zhibiao/limits.hpp"

namespace zhibiao::inline ZHIBIAO_ABI {

/// One document to read.
struct IngestInput {
  std::filesystem::path path;        ///< a file; for messages only when `bytes` are given
  DocumentOptions options;           ///< options.source: default is the name of the file
  std::optional<std::string> bytes;  ///< instead of the file's
};

/// How far a batch is.
struct IngestProgress {
  std::size_t done = 0;                         ///< documents, whatever became of them
  std::size_t total = 0;                        ///< documents of the batch
  const std::filesystem::path* path = nullptr;  ///< the document that was just done; valid during the call
  const Report* report = nullptr;               ///< what was read from it; null when nothing new was. Valid during the call
};

/// How a batch is read.
struct IngestOptions {
  unsigned threads = 0;               ///< threads that read documents; 0 = as many as there are processors
  std::optional<Codebook> codebook;   ///< default: Codebook::automatic()
  PdfReader pdf_reader;               ///< for inputs whose options name none
  bool search = true;                 ///< of a new database: see CreateOptions::search
  std::optional<Limits> limits = {};  ///< of each document, instead of those of its own options
  std::function<void(const IngestProgress&)>
      progress;               ///< called after each document, in the calling thread; what it throws ends the batch
  std::stop_token stop = {};  ///< ends the batch soon after a stop is requested, with Error (stopped)
};

/// A document that could not be read, and why.
struct RejectedInput {
  std::filesystem::path path;              ///< as it was given, or found below what was given
  ErrorCode code = ErrorCode::unreadable;  ///< of the Error that it met
  std::string reason;                      ///< one sentence for people
};

/// A document that was written and states no quantity.
struct WithoutFigures {
  std::string source;  ///< as it is stored
  std::string reason;  ///< one sentence, where the document tells why; may be empty
};

/// What a batch did. Lists are in order of path or source.
struct IngestSummary {
  std::size_t added = 0;                        ///< documents: see IngestStatus
  std::size_t unchanged = 0;                    ///< documents: see IngestStatus
  std::size_t new_vintages = 0;                 ///< documents: see IngestStatus
  std::size_t reread = 0;                       ///< documents: see IngestStatus
  std::size_t observations = 0;                 ///< of the documents that were written
  std::vector<RejectedInput> rejected;          ///< the others were read all the same
  std::vector<WithoutFigures> without_figures;  ///< written all the same
  std::vector<VintageChoice> vintages;          ///< where something new came to a source that has several documents
  std::vector<SameBytes> same_bytes;            ///< pages under two names
  std::vector<std::filesystem::path> skipped;   ///< documents of formats that are not read, in the folders that ingest_paths() was given
  [[nodiscard]] std::size_t written() const noexcept { return added + new_vintages + reread; }  ///< documents of which rows were written
};

/// Files and folders as inputs: folders are gone through with everything below them (.txt, .html, .htm, .shtml, .docx, .pdf; hidden
/// files and folders are left out), a file is taken whatever its name. A document's source is its path below what was named, with
/// `/` between the parts. What cannot be looked at, and what is
/// no plain file (a pipe, a device), is appended to `rejected`; documents of formats that are not read (.doc, .wps, .xlsx …), which folders
/// hold, to `skipped` when it is given.
[[nodiscard]] ZHIBIAO_EXPORT std::vector<IngestInput> collect_inputs(const std::vector<std::filesystem::path>& paths,
                                                                     std::vector<RejectedInput>& rejected,
                                                                     std::vector<std::filesystem::path>* skipped = nullptr);

/// The documents that a manifest lists, with what is known of each: a CSV file (RFC 4180, in any encoding that documents may have) whose
/// first line names its columns: `path`, and as wanted `source`, `region` (code of GB/T 2260 or a name that one division has), `year`,
/// `title`, `reporter` (the body whose work is reported) and `reporter_kind` (government, department …), in any order. A path is relative
/// to the manifest's folder, does not lead out of it, and is the document's source when none is given; other empty fields are left to be
/// found on the page. Whether the documents are there is not looked at. Throws Error (not_found, io, unreadable) for the file, Error
/// (schema) with file and line when a line is wrong.
[[nodiscard]] ZHIBIAO_EXPORT std::vector<IngestInput> read_manifest(const std::filesystem::path& file);

/// Reads documents in several threads and stores them in the database `output`, which is made when it is not there.
/// The database changes in one step at the end: whatever goes wrong before, even a crash, leaves it as it was, and nobody ever sees it
/// half-written. One that is there already is added to in place; others can read it until what is written outgrows memory (64 MB). A
/// document that cannot be read never stops the others. When nothing is new, the file is not touched; when nothing could be read, none is
/// made. The same inputs give the same content; a new database also the same bytes, in whatever order and with however many threads. Throws
/// Error (io, busy, not_zhibiao, version, corrupt, database) for faults of the database, and Error (stopped); the database then is as it
/// was.
ZHIBIAO_EXPORT IngestSummary ingest(std::vector<IngestInput> inputs, const std::filesystem::path& output,
                                    const IngestOptions& options = {});

/// ingest() of collect_inputs().
ZHIBIAO_EXPORT IngestSummary ingest_paths(const std::vector<std::filesystem::path>& paths, const std::filesystem::path& output,
                                          const IngestOptions& options = {});

}  // namespace zhibiao
