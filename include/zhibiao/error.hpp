/// @file error.hpp
/// The one root of every exception that leaves the library, and its closed set of codes.
#pragma once

#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>

#include "zhibiao/abi.hpp"

namespace zhibiao::inline ZHIBIAO_ABI {

/// What went wrong. The numbers are stable: they are also the exit codes of the command `zhibiao`
/// and never change their meaning. New codes are only ever added.
enum class ErrorCode : int {
  misuse = 2,       ///< The caller broke a documented precondition (a bad option, an impossible filter).
  not_found = 3,    ///< A named file or folder does not exist.
  io = 4,           ///< The operating system refused to read or write (permission, full disk, …); trying again does not help by itself.
  unreadable = 5,   ///< A document whose bytes are no text that can be read (binary, empty, encrypted, …).
  schema = 6,       ///< A codebook, manifest, lexicon or region file is malformed; the message names file and line.
  not_zhibiao = 7,  ///< The database belongs to another program.
  version = 8,      ///< The database has a layout that this library cannot open.
  corrupt = 9,      ///< The database is damaged or breaks one of its own invariants.
  database = 10,    ///< Any other fault that SQLite reported.
  busy = 11,        ///< Another program is using the file: try again in a while.
  stopped = 12,     ///< The caller asked the call to stop (see Watch); nothing is changed.
};

/// What an Error is about, as far as it is known, for programs; the message has it in words.
struct ErrorDetails {
  std::string path = {};   ///< the file or folder, as it was given; also the name of bytes in memory. Empty when it is about none
  std::uint64_t line = 0;  ///< of that file, 1-based; 0 when it is about none
  std::string value = {};  ///< what was not accepted, as it was given; empty when it is no single value
  int sqlite = 0;          ///< the extended result code of SQLite; 0 when SQLite has not failed
};

/// Thrown for misuse, I/O and database faults; `what()` is one sentence for people that names the
/// file, the place and what to do. "Not found" of a query is never an error (it is an empty result),
/// and text that cannot be read with certainty is a Diagnostic, not an error.
/// Nothing else leaves the library: no exception of the file system, SQLite, ICU or another library. Only std::bad_alloc does where there
/// is no memory left, and what a function of the caller's throws that the library was given to call.
class ZHIBIAO_EXPORT Error : public std::runtime_error {
 public:
  Error(ErrorCode code, const std::string& message);                        ///< `message` is what() gives
  Error(ErrorCode code, const std::string& message, ErrorDetails details);  ///< with what a program can use of it
  ~Error() override;
  /// The stable code.
  [[nodiscard]] ErrorCode code() const noexcept;
  /// Valid as long as this Error or a copy of it lives.
  [[nodiscard]] const ErrorDetails& details() const& noexcept;
  [[nodiscard]] ErrorDetails details() && { return details(); }  ///< of a temporary: a copy

 private:
  ErrorCode code_;
  std::shared_ptr<const ErrorDetails> details_;  // copies of an exception must not throw
};

}  // namespace zhibiao
