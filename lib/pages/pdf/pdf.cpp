#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <memory>
#include <mutex>

#include "pages/content.hpp"
#include "pages/pdf/paper.hpp"
#include "text/utf8.hpp"
#include "zhibiao/error.hpp"

namespace zhibiao::pages {
namespace {

[[noreturn]] void refuse(const std::string& source, const std::string& why) { throw Error(ErrorCode::unreadable, source + why); }

std::string to_string(const poppler::ustring& text) {
  const poppler::byte_array bytes = text.to_utf8();
  return {bytes.begin(), bytes.end()};
}

// Poppler tells its doubts about a file on standard error unless somebody takes them.
void keep_quiet() {
  static std::once_flag once;
  std::call_once(once, [] { poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr); });
}

// Unpacks a compressed stream for its size alone; `most` is where to stop. Gives what it takes and what it makes.
std::pair<std::size_t, std::size_t> measure(std::string_view stream, std::size_t most) {
  std::array<Bytef, std::size_t{1} << 16> buffer;
  z_stream state{};
  if (inflateInit(&state) != Z_OK) return {};
  state.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(stream.data()));
  state.avail_in = static_cast<uInt>(stream.size());
  int status = Z_OK;
  while (status == Z_OK && state.total_out <= most) {
    state.next_out = buffer.data();
    state.avail_out = static_cast<uInt>(buffer.size());
    status = inflate(&state, Z_NO_FLUSH);
  }
  inflateEnd(&state);
  return {state.total_in, state.total_out};
}

// Poppler walks through all that the pages draw, however much it unpacks to. Images are not drawn for their text.
void require_bounded_streams(std::string_view bytes, const std::string& source) {
  constexpr std::string_view keyword = "stream";
  constexpr std::size_t most = std::size_t{64} << 20;
  constexpr std::size_t longest_dictionary = 1024;
  std::size_t unpacked = 0;
  for (std::size_t at = bytes.find(keyword); at != std::string_view::npos; at = bytes.find(keyword, at)) {
    const std::string_view before = bytes.substr(at - std::min(at, longest_dictionary), std::min(at, longest_dictionary));
    const std::string_view dictionary = before.substr(std::min(before.rfind(" obj"), before.size()));
    at += keyword.size();
    if (before.ends_with("end") || dictionary.find("/Image") != std::string_view::npos) continue;
    const std::string_view stream = bytes.substr(std::min(bytes.find_first_not_of("\r\n", at), bytes.size()));
    const auto [taken, made] = measure(stream, most - unpacked);
    unpacked += made;
    at += taken;
    if (unpacked > most) {
      refuse(source, " unpacks to more than is read of one document: if it is no attack, save it as text first.");
    }
  }
}

std::unique_ptr<poppler::document> open(std::string_view bytes, const std::string& source) {
  keep_quiet();
  std::unique_ptr<poppler::document> document(poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
  if (document == nullptr) refuse(source, " is a broken PDF document: fetch or save it again.");
  if (document->is_locked()) refuse(source, " is an encrypted PDF document: save it without a password.");
  constexpr int most_pages = 5000;
  if (document->pages() > most_pages) {
    refuse(source, " has more than " + std::to_string(most_pages) + " pages, the most that is read as one document: split it first.");
  }
  return document;
}

bool is_control(char32_t c) { return c < U' ' || c == 0x7F; }

PaperPage read_page(const poppler::page& page) {
  PaperPage paper;
  paper.height = page.page_rect().height();
  for (const poppler::text_box& box : page.text_list()) {
    const poppler::rectf place = box.bbox();
    std::u32string text = text::to_code_points(to_string(box.text()));
    text.erase(std::remove_if(text.begin(), text.end(), is_control), text.end());
    if (!text.empty()) paper.pieces.push_back({place.left(), place.right(), place.top(), place.bottom(), std::move(text)});
  }
  return paper;
}

// Letters of fonts that do not say what their shapes mean.
bool is_unknown(char32_t c) { return c == 0xFFFD || (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000; }

void require_text(const std::u32string& text, std::size_t pages, const std::string& source) {
  if (text.empty()) {
    refuse(source, " is a PDF document of " + std::to_string(pages) +
                       " pages without a text layer (pictures of pages): recognise its text (OCR) or fetch the page that it belongs to.");
  }
  const auto unknown = static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_unknown));
  if (unknown * 4 > text.size()) {
    refuse(source, " is a PDF document whose fonts do not tell which characters they show: recognise its text (OCR) or save it as text.");
  }
}

void tell_empty_pages(const std::vector<PaperPage>& pages, std::vector<Diagnostic>& diagnostics) {
  std::string numbers;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (pages[i].pieces.empty()) numbers += (numbers.empty() ? "" : ", ") + std::to_string(i + 1);
  }
  if (!numbers.empty()) {
    diagnostics.push_back({Span{}, "pages_without_text", "Pages without text (empty, or pictures that were not read): " + numbers + "."});
  }
}

}  // namespace

Content read_pdf(std::string_view bytes, const DocumentOptions& options) {
  require_bounded_streams(bytes, options.source);
  const auto document = open(bytes, options.source);
  std::vector<PaperPage> pages;
  for (int i = 0; i < document->pages(); ++i) {
    const std::unique_ptr<poppler::page> page(document->create_page(i));
    pages.push_back(page == nullptr ? PaperPage{} : read_page(*page));
  }
  PaperText paper = put_together(pages);
  require_text(paper.text, pages.size(), options.source);
  Content content;
  tell_empty_pages(pages, content.diagnostics);
  content.text = text::to_utf8(paper.text);
  content.charset = "UTF-8";
  content.page_starts = std::move(paper.page_starts);
  if (const std::string title = to_string(document->info_key("Title")); !title.empty()) content.metadata.emplace("title", title);
  if (const std::string created = to_string(document->info_key("CreationDate")); !created.empty()) {
    content.metadata.emplace("dcterms.created", created);
  }
  return content;
}

}  // namespace zhibiao::pages
