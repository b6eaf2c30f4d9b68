/// @file page.hpp
/// The evidence page: one HTML file in which a person reads a report, sees each figure marked in its words, and what was read from it.
///
/// The file stands by itself: it asks no network, reads and prints without script, and its Content-Security-Policy lets nothing run or load
/// but what it brings. Whatever a title or a text holds is text there: controls and marks that turn the direction of writing are shown as
/// U+FFFD. A figure is linked by its place, `page.html#f559`: the same text keeps its links, whatever is read from it later.
/// All functions throw Error (io) when the operating system refuses to write; a `Database` belongs to one thread at a time.
#pragma once

#include <cstdint>
#include <filesystem>
#include <iosfwd>

#include "zhibiao/abi.hpp"
#include "zhibiao/codebook.hpp"
#include "zhibiao/database.hpp"
#include "zhibiao/document.hpp"
#include "zhibiao/model.hpp"

namespace zhibiao::inline ZHIBIAO_ABI {

/// The language of what the page says itself; the report stays as it is.
enum class PageLanguage : std::uint8_t { chinese, english };

/// How a page is written.
struct PageOptions {
  PageLanguage language = PageLanguage::chinese;  ///< of what the page says itself
};

/// Writes the page of what Extractor::extract gave for `document` with `codebook`, as UTF-8.
ZHIBIAO_EXPORT void write_page(const Document& document, const Report& report, const Codebook& codebook, std::ostream& out,
                               const PageOptions& options = {});
/// The same of a stored document, by its document.id. A database keeps no numbers that are no figures: they are found by reading the stored
/// text again, which the page says. Throws Error (not_found) when there is no such document.
ZHIBIAO_EXPORT void write_page(const Database& database, std::int64_t document, std::ostream& out, const PageOptions& options = {});

/// The same into files, which are there as a whole or not at all.
ZHIBIAO_EXPORT void page_file(const Document& document, const Report& report, const Codebook& codebook, const std::filesystem::path& file,
                              const PageOptions& options = {});
/// Throws Error (misuse) when `file` is the database itself.
ZHIBIAO_EXPORT void page_file(const Database& database, std::int64_t document, const std::filesystem::path& file,
                              const PageOptions& options = {});

}  // namespace zhibiao
