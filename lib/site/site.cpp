#include "zhibiao/site.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <string>

#include "lexicon/resource.hpp"
#include "ship/output.hpp"
#include "site/catalogue.hpp"
#include "store/database_impl.hpp"
#include "text/base64.hpp"
#include "text/file.hpp"
#include "text/folder.hpp"
#include "text/sha256.hpp"

namespace zhibiao::inline ZHIBIAO_ABI {
namespace {

namespace fs = std::filesystem;

constexpr const char* database_file = "figures.db";
constexpr const char* catalogue_file = "catalogue.js";
// What others bring, as scripts/site-bundle names it.
constexpr std::array<const char*, 2> bundle_files{"vendor.js", "LICENSES.txt"};
// Large enough that a page needs few, small enough that a line to it is short: 256 KiB.
constexpr std::uintmax_t piece_size = std::uintmax_t{1} << 18U;
constexpr std::size_t version_digits = 16;

void require_bundle(const fs::path& bundle) {
  for (const char* name : bundle_files)
    if (store::look_at(bundle / name) != store::Standing::file)
      throw Error(ErrorCode::not_found,
                  (bundle / name).string() + " is not there: a site needs SQLite for the browser, which scripts/site-bundle gets with npm");
}

// Nothing but a site is written over.
void take_folder(const fs::path& folder) {
  store::make_folder(folder);
  std::error_code fault;
  if (text::names_in(folder, fault).empty() && !fault) return;
  if (store::look_at(folder / catalogue_file) != store::Standing::file)
    throw Error(ErrorCode::misuse, folder.string() + " holds something else than a site: name a new folder or an empty one");
  for (const char* name : {"data", "pages"}) {
    fault = text::remove_tree(folder / name);
    if (fault) throw Error(ErrorCode::io, (folder / name).string() + " cannot be removed: " + fault.message());
  }
}

void write_text(const fs::path& file, std::string_view text) {
  ship::write_file(file, [&](std::ostream& out) { out << text; });
}

// Fills in what the browser may keep a file by.
std::string with_version(std::string_view page, const std::string& version) {
  constexpr std::string_view place = "{{version}}";
  std::string text(page);
  for (std::size_t at = text.find(place); at != std::string::npos; at = text.find(place, at + version.size()))
    text.replace(at, place.size(), version);
  return text;
}

std::string piece_name(std::size_t number) {
  std::string digits = std::to_string(number);
  constexpr std::size_t width = 5;
  return std::string(width - std::min(width, digits.size()), '0') + digits + ".js";
}

site::Pieces write_pieces(const fs::path& database, const fs::path& folder) {
  store::make_folder(folder);
  site::Pieces pieces{0, piece_size, 0};
  std::ifstream in(database, std::ios::binary);
  std::string bytes(piece_size, '\0');
  while (in.read(bytes.data(), static_cast<std::streamsize>(bytes.size())) || in.gcount() > 0) {
    const std::string_view read(bytes.data(), static_cast<std::size_t>(in.gcount()));
    write_text(folder / piece_name(pieces.count), "zhibiaoPiece(" + std::to_string(pieces.count) + ",\"" + text::base64(read) + "\");\n");
    pieces.size += read.size();
    ++pieces.count;
  }
  if (!in.eof()) throw Error(ErrorCode::io, database.string() + " cannot be read again");
  return pieces;
}

void write_pages(const Database& database, const fs::path& folder, PageLanguage language, store::Watching& watching) {
  store::make_folder(folder);
  const std::vector<DocumentEntry> documents = database.documents();
  watching.begin("pages", documents.size());
  for (const DocumentEntry& document : documents) {
    page_file(database, document.id, folder / (std::to_string(document.id) + ".html"), {language});
    watching.advance();
  }
}

}  // namespace

void write_site(const Database& database, const fs::path& folder, const SiteOptions& options) {
  require_bundle(options.bundle);
  take_folder(folder);
  const fs::path file = folder / database_file;
  database.seal(file, options.watch);
  const Database sealed = Database::open(file);
  std::string kept;  // by which a browser keeps them: what changes, changes it
  for (const char* name : {"app.js", "data.js", "plot.js", "style.css"}) {
    const std::string_view bytes = lexicon::resource("site/" + std::string(name));
    write_text(folder / name, bytes);
    kept += bytes;
  }
  for (const char* name : bundle_files) {
    const std::string bytes = text::read_file(options.bundle / name);
    write_text(folder / name, bytes);
    kept += bytes;
  }
  const std::string version = text::sha256(kept + sealed.content_hash()).substr(0, version_digits);
  const site::Pieces pieces = write_pieces(file, folder / "data");
  store::Watching watching(options.watch);
  if (options.pages) write_pages(sealed, folder / "pages", options.language, watching);
  write_text(folder / catalogue_file, site::catalogue(sealed.impl().connection, pieces, version, options));
  write_text(folder / "index.html", with_version(lexicon::resource("site/index.html"), version));
}

}  // namespace zhibiao
