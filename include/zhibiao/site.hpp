/// @file site.hpp
/// A static site of a database: pages that let a person find, compare and plot what it says, and ask it with SQL, in the browser alone.
///
/// The folder opens from disk and from any web server; nothing runs but in the browser. The database lies in it twice: as the sealed file
/// to download, and in pieces that the pages load as they need them.
#pragma once

#include <filesystem>

#include "zhibiao/abi.hpp"
#include "zhibiao/database.hpp"
#include "zhibiao/page.hpp"
#include "zhibiao/watch.hpp"

namespace zhibiao::inline ZHIBIAO_ABI {

/// What a site is made of.
struct SiteOptions {
  /// The folder with vendor.js and LICENSES.txt, which scripts/site-bundle makes: SQLite for the browser and a writer of spreadsheets.
  std::filesystem::path bundle;
  PageLanguage language = PageLanguage::chinese;  ///< in which it begins; its readers can change that
  bool pages = true;                              ///< with an evidence page for each document
  Watch watch = {};                               ///< told of the evidence pages, the step `pages`, too
};

/// Writes the site into a folder, which is made when it is not there; a site that is there is replaced.
/// Throws Error (not_found) when the bundle is not there, Error (misuse) when the folder holds something else, Error (corrupt) when the
/// database does not verify, Error (io), Error (stopped): then what was written of a new site is left.
ZHIBIAO_EXPORT void write_site(const Database& database, const std::filesystem::path& folder, const SiteOptions& options);

}  // namespace zhibiao
