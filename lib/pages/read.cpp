#include <algorithm>
#include <array>
#include <utility>

#include "model/bounds.hpp"
#include "pages/content.hpp"
#include "text/charset.hpp"
#include "text/document_state.hpp"
#include "text/file.hpp"
#include "text/fold.hpp"
#include "text/media_type.hpp"
#include "text/sha256.hpp"
#include "text/utf8.hpp"
#include "zhibiao/error.hpp"

namespace zhibiao {
namespace pages {

Content read_plain_text(std::string_view bytes, const DocumentOptions& options) {
  text::Decoded decoded = text::decode(bytes, options.charset, options.source);
  return {std::move(decoded.text), std::move(decoded.charset), {}, std::move(decoded.diagnostics)};
}

}  // namespace pages

namespace {

constexpr std::array readers{
    std::pair<std::string_view, pages::Reader>{text::plain_text, pages::read_plain_text},
    std::pair<std::string_view, pages::Reader>{text::html_text, pages::read_html},
#ifdef ZHIBIAO_WITH_DOCX
    std::pair<std::string_view, pages::Reader>{text::word_document, pages::read_docx},
#endif
#ifdef ZHIBIAO_READS_PDF
    std::pair<std::string_view, pages::Reader>{text::pdf_document, pages::read_pdf},
#endif
};

// nullptr when this build has none.
pages::Reader find_reader(std::string_view media_type) noexcept {
  const auto* found = std::find_if(readers.begin(), readers.end(), [&](const auto& entry) { return entry.first == media_type; });
  return found == readers.end() ? nullptr : found->second;
}

pages::Reader reader_of(std::string_view media_type, const DocumentOptions& options) {
  if (const pages::Reader reader = find_reader(media_type)) return reader;
  const std::string_view binary = text::describe_binary(media_type);
  if (binary.empty()) {
    throw Error(ErrorCode::misuse, "The media type \"" + std::string(media_type) +
                                       "\" is not known; give text/plain, text/html or the type of a Word or PDF document.");
  }
  throw Error(ErrorCode::unreadable, options.source + " is " + std::string(binary) + ": save it as text or HTML first.");
}

bool is_blank(std::u32string_view folded) { return folded.find_first_not_of(U" \t\n") == std::u32string_view::npos; }

std::u32string well_formed(std::string& text, std::size_t& replaced) {
  std::size_t here = 0;
  std::u32string code_points = text::to_code_points(text, &here);
  if (here > 0) text = text::to_utf8(code_points);
  replaced += here;
  return code_points;
}

// A carriage return alone ends a line, as it did on old machines; one character for one, so that no place moves.
template <class Text>
void end_lines(Text& text) {
  for (std::size_t i = 0; i < text.size(); ++i)
    if (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n')) text[i] = '\n';
}

// Whatever a reader gives is Unicode from here on: no part of the library, and no reader of a database, looks again. Gives the code
// points of the text.
std::u32string make_well_formed(pages::Content& content) {
  std::size_t replaced = 0;
  std::u32string code_points = well_formed(content.text, replaced);
  for (auto& [name, value] : content.metadata) (void)well_formed(value, replaced);
  if (replaced > 0)
    content.diagnostics.push_back(
        {{}, "bytes_replaced", std::to_string(replaced) + " byte sequences of the text that are no characters were replaced by U+FFFD."});
  end_lines(content.text);
  end_lines(code_points);
  return code_points;
}

// What a reader of the text would see at once: it was decoded twice, or its font gives its characters meanings of its own.
void tell_if_garbled(const std::u32string& text, std::vector<Diagnostic>& diagnostics) {
  constexpr std::ptrdiff_t least = 20;
  const auto count = [&](char32_t first, char32_t last) {
    return std::count_if(text.begin(), text.end(), [&](char32_t c) { return first <= c && c <= last; });
  };
  const auto chinese = count(0x4E00, 0x9FFF);
  if (const auto latin = count(0xA1, 0x17F); latin >= least && latin > chinese)
    diagnostics.push_back({{},
                           "garbled",
                           "the text is mostly accented letters, as when Chinese text was decoded with a wrong charset and saved "
                           "again: fetch it from its source, or save it as UTF-8 there"});
  if (const auto own = count(0xE000, 0xF8FF); own >= least || (own > 0 && own * 10 > chinese))
    diagnostics.push_back({{},
                           "private_characters",
                           std::to_string(own) +
                               " characters of the text have a meaning only in a font of the page; figures that "
                               "are written with them are not read: copy what a browser shows into a text file, and look at it"});
}

// `name` may tell the media type.
std::shared_ptr<const Document::State> read(std::string_view bytes, const std::string& name, DocumentOptions options) {
  if (options.source.empty()) options.source = name;
  if (bytes.empty()) throw Error(ErrorCode::unreadable, options.source + " is empty: fetch or save it again.");
  const Bounds within(options.limits, options.source);
  require_size(bytes.size());

  auto state = std::make_shared<Document::State>();
  state->media_type = options.media_type.empty() ? std::string(text::media_type_of(name, bytes)) : options.media_type;
  pages::Content content = reader_of(state->media_type, options)(bytes, options);
  state->code_points = make_well_formed(content);
  require_within(&Limits::characters, state->code_points.size());
  tell_if_garbled(state->code_points, content.diagnostics);
  state->folded = text::fold(state->code_points);
  if (is_blank(state->folded)) {
    throw Error(ErrorCode::unreadable, options.source + " has no text: if a browser shows some, it is a picture or made by a script.");
  }
  state->text = std::move(content.text);
  state->charset = std::move(content.charset);
  state->metadata = std::move(content.metadata);
  state->diagnostics = std::move(content.diagnostics);
  state->page_starts = std::move(content.page_starts);
  state->sha256 = text::sha256(bytes);
  state->options = std::move(options);
  return state;
}

}  // namespace

bool pages::can_read(std::string_view media_type) noexcept { return find_reader(media_type) != nullptr; }

Document Document::from_file(const std::filesystem::path& path, DocumentOptions options) {
  const std::string bytes = text::read_file(path, options.limits);
  return Document(read(bytes, path.generic_string(), std::move(options)));
}

Document Document::from_bytes(std::string_view bytes, DocumentOptions options) {
  const std::string name = options.source.empty() ? "document" : options.source;
  return Document(read(bytes, name, std::move(options)));
}

}  // namespace zhibiao
