#include <algorithm>
#include <system_error>
#include <vector>

#include "pages/content.hpp"
#include "pages/pdf/child.hpp"
#include "pages/pdf/paper.hpp"
#include "pages/pdf/word_boxes.hpp"
#include "text/utf8.hpp"
#include "zhibiao/error.hpp"

namespace zhibiao::pages {
namespace {

[[noreturn]] void refuse(const std::string& source, const std::string& why) { throw Error(ErrorCode::unreadable, source + why); }

constexpr std::size_t megabyte = std::size_t{1} << 20;
constexpr std::size_t most_output = 128 * megabyte;

// What the reader writes about the document, whole.
std::string ask(std::string_view bytes, const DocumentOptions& options) {
  const PdfReader& reader = options.pdf_reader;
  if (reader.program.empty()) {
    refuse(options.source,
           " is a PDF document, and the program zhibiao-pdf, which reads them, is not there or was not named: "
           "install or name it, or save the document as text or HTML first.");
  }
  ChildResult result = run_child(reader.program, bytes, {std::chrono::seconds(reader.seconds), reader.megabytes * megabyte, most_output});
  const std::string remedy = ": if it is no attack, raise the limit, or save it as text first.";
  switch (result.end) {
    case ChildEnd::not_started:
      throw Error(ErrorCode::io, options.source + " cannot be read: " + reader.program +
                                     ", the program for PDF documents, does not start (" + std::generic_category().message(result.number) +
                                     "); install it or name another.");
    case ChildEnd::too_slow:
      refuse(options.source, " takes its reader longer than the limit of " + std::to_string(reader.seconds) + " s" + remedy);
    case ChildEnd::too_much_output:
      refuse(options.source, " holds more words than the limit of " + std::to_string(most_output / megabyte) +
                                 " MB with their places: if it is no attack, split it, or save it as text first.");
    case ChildEnd::killed:
      refuse(options.source, " makes its reader crash (signal " + std::to_string(result.number) + ") or meet the limit of " +
                                 std::to_string(reader.megabytes) + " MB of memory" + remedy);
    case ChildEnd::exited:
      break;
  }
  if (result.number != 0) {
    refuse(options.source, " makes its reader give up (exit code " + std::to_string(result.number) + ", the limit is " +
                               std::to_string(reader.megabytes) + " MB of memory)" + remedy);
  }
  return std::move(result.output);
}

void require_read(const WordBoxes& boxes, const std::string& source) {
  if (boxes.refused.empty()) return;
  constexpr std::string_view pages = "pages ";
  if (boxes.refused == "locked") refuse(source, " is an encrypted PDF document: save it without a password.");
  if (boxes.refused.starts_with(pages)) {
    refuse(source,
           " has more than " + boxes.refused.substr(pages.size()) + " pages, the most that is read as one document: split it first.");
  }
  refuse(source, " is a broken PDF document: fetch or save it again.");
}

// Letters of fonts that do not say what their shapes mean.
bool is_unknown(char32_t c) { return c == 0xFFFD || (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000; }

bool is_unknown_in_bulk(const PaperPage& page) {
  std::size_t letters = 0;
  std::size_t unknown = 0;
  for (const Piece& piece : page.pieces) {
    letters += piece.text.size();
    unknown += static_cast<std::size_t>(std::count_if(piece.text.begin(), piece.text.end(), is_unknown));
  }
  return unknown * 4 > letters;
}

// Numbers of pages, for people.
class PageNumbers {
 public:
  void add(std::size_t index) {
    numbers_ += (numbers_.empty() ? "" : ", ") + std::to_string(index + 1);
    ++count_;
  }
  [[nodiscard]] std::size_t count() const { return count_; }
  [[nodiscard]] const std::string& numbers() const { return numbers_; }

 private:
  std::size_t count_ = 0;
  std::string numbers_;
};

// Leaves out the pages that cannot be read as text and tells which; refuses a document of nothing else.
std::vector<Diagnostic> leave_out_unreadable(std::vector<PaperPage>& pages, const std::string& source) {
  PageNumbers empty;
  PageNumbers unknown;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (pages[i].pieces.empty()) {
      empty.add(i);
    } else if (is_unknown_in_bulk(pages[i])) {
      unknown.add(i);
      pages[i].pieces.clear();
    }
  }
  if (empty.count() == pages.size()) {
    refuse(source, " is a PDF document of " + std::to_string(pages.size()) +
                       " pages without a text layer (pictures of pages): recognise its text (OCR) or fetch the page that it belongs to.");
  }
  if (empty.count() + unknown.count() == pages.size()) {
    refuse(source, " is a PDF document whose fonts do not tell which characters they show: recognise its text (OCR) or save it as text.");
  }
  std::vector<Diagnostic> diagnostics;
  if (empty.count() > 0) {
    diagnostics.push_back(
        {Span{}, "pages_without_text", "Pages without text (empty, or pictures that were not read): " + empty.numbers() + "."});
  }
  if (unknown.count() > 0) {
    diagnostics.push_back(
        {Span{}, "pages_without_characters",
         "Pages that were not read, since their fonts do not tell which characters they show: " + unknown.numbers() + "."});
  }
  return diagnostics;
}

}  // namespace

Content read_pdf(std::string_view bytes, const DocumentOptions& options) {
  std::optional<WordBoxes> boxes = parse_word_boxes(ask(bytes, options));
  if (!boxes) {
    refuse(options.source, " cannot be read: " + options.pdf_reader.program +
                               " gives no whole answer that this version understands; install the one that came with it.");
  }
  require_read(*boxes, options.source);
  Content content;
  content.diagnostics = leave_out_unreadable(boxes->pages, options.source);
  PaperText paper = put_together(boxes->pages);
  content.text = text::to_utf8(paper.text);
  content.charset = "UTF-8";
  content.page_starts = std::move(paper.page_starts);
  if (!boxes->title.empty()) content.metadata.emplace("title", std::move(boxes->title));
  if (!boxes->created.empty()) content.metadata.emplace("dcterms.created", std::move(boxes->created));
  return content;
}

}  // namespace zhibiao::pages
