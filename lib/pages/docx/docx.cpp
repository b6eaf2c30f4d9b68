#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

#include "model/bounds.hpp"
#include "pages/content.hpp"
#include "pages/docx/archive.hpp"
#include "pages/docx/numbering.hpp"
#include "pages/docx/run_styles.hpp"
#include "pages/docx/xml.hpp"
#include "pages/raised.hpp"
#include "pages/table_rows.hpp"
#include "text/charset.hpp"
#include "text/utf8.hpp"
#include "zhibiao/error.hpp"

namespace zhibiao::pages {
namespace {

bool is_table_of_contents(pugi::xml_node block) {
  return attribute(child(child(child(block, "sdtPr"), "docPartObj"), "docPartGallery"), "val") == "Table of Contents";
}

bool is_separator_note(pugi::xml_node note) { return attribute(note, "type").find("eparator") != std::string_view::npos; }

// A row or cell of a table whose deletion is tracked: changes count as accepted.
bool is_deleted_part(pugi::xml_node node, std::string_view name) {
  return (name == "tr" && child(child(node, "trPr"), "del")) || (name == "tc" && child(child(node, "tcPr"), "cellDel"));
}

// What is never shown: deleted text, properties, field codes, and the older twin of a drawing.
bool is_left_out(pugi::xml_node node, std::string_view name) {
  constexpr std::string_view hidden[] = {"del", "moveFrom", "delText", "instrText", "Fallback", "rt",     "pPr",
                                         "rPr", "tblPr",    "tblGrid", "trPr",      "tcPr",     "sectPr", "sdtPr"};
  if (std::find(std::begin(hidden), std::end(hidden), name) != std::end(hidden)) return true;
  return (name == "sdt" && is_table_of_contents(node)) || ((name == "footnote" || name == "endnote") && is_separator_note(node)) ||
         is_deleted_part(node, name);
}

// The end of the paragraph is deleted, so that the next one goes on with it.
bool goes_on(pugi::xml_node paragraph) {
  const pugi::xml_node mark = child(child(paragraph, "pPr"), "rPr");
  return child(mark, "del") || child(mark, "moveFrom");
}

std::string trimmed(const std::string& text) {
  const std::size_t first = text.find_first_not_of(" \t");
  return first == std::string::npos ? std::string() : text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::uint32_t count_letters(std::string_view text) {
  const std::u32string code_points = text::to_code_points(text);
  return static_cast<std::uint32_t>(
      std::count_if(code_points.begin(), code_points.end(), [](char32_t c) { return c > U' ' && c != U'\u00A0' && c != U'\u3000'; }));
}

// The text of a part with paragraphs: its document, its notes.
class Visitor {
 public:
  Visitor(DocxNumbering& numbering, const RunStyles& styles) : numbering_(numbering), styles_(styles) {}

  bool enter(pugi::xml_node node) {
    const std::string_view name = local_name(node.name());
    if (node.type() == pugi::node_element && is_left_out(node, name)) return false;
    if (name == "p") open_paragraph(node);
    if (name == "tbl") tables_.emplace_back();
    if (!tables_.empty() && name == "tr") open_row(node);
    if (!tables_.empty() && name == "tc" && !open_cell(node)) return false;
    return node.type() != pugi::node_pcdata && (paragraphs_.empty() || enter_in_paragraph(node, name));
  }

  void leave(pugi::xml_node node) {
    const std::string_view name = local_name(node.name());
    if (!paragraphs_.empty()) leave_in_paragraph(name);
    if (name == "p") close_paragraph(node);
    if (tables_.empty()) return;
    if (name == "tc") tables_.back().close_cell();
    if (name == "tr") {
      for (Line& line : tables_.back().close_row(0)) place(std::move(line));
    }
    if (name == "tbl") tables_.pop_back();
  }

  std::string take() { return std::move(text_); }

 private:
  struct Paragraph {
    pugi::xml_node properties;
    std::string text;
    std::string raised;  // at the end of the text; what it is is seen by what follows
    bool run_raised = false;
    std::size_t exponents = 0;  // open ones of a formula
  };

  void open_row(pugi::xml_node node) {
    tables_.back().open_row();
    const unsigned before = number_of(attribute(child(child(node, "trPr"), "gridBefore"), "val"), 0);
    if (before > 0) tables_.back().open_cell(before, 1);
    tables_.back().close_cell();
  }

  // Whether its text is shown: of cells that are merged downwards, which are there in each row, the first one's is.
  bool open_cell(pugi::xml_node node) {
    const pugi::xml_node properties = child(node, "tcPr");
    const unsigned columns = number_of(attribute(child(properties, "gridSpan"), "val"), 1);
    tables_.back().open_cell(columns, 1);
    const pugi::xml_node merge = child(properties, "vMerge");
    if (!merge || attribute(merge, "val") == "restart") return true;
    tables_.back().close_cell();
    return false;
  }

  void open_paragraph(pugi::xml_node node) {
    const pugi::xml_node properties = child(node, "pPr");
    const std::string mark = numbering_.next(properties);
    paragraphs_.push_back({properties, gone_on_.empty() ? mark : std::exchange(gone_on_, {}), {}});
  }

  void close_paragraph(pugi::xml_node node) {
    Paragraph& paragraph = paragraphs_.back();
    if (goes_on(node) && paragraph.raised.empty() && local_name(node.next_sibling().name()) == "p")
      gone_on_ = std::move(paragraph.text);
    else
      end_line();
    paragraphs_.pop_back();
  }

  // Whether to go into the node.
  bool enter_in_paragraph(pugi::xml_node node, std::string_view name) {
    Paragraph& paragraph = paragraphs_.back();
    if (name == "r") {
      const RunLook look = styles_.look_of(node, paragraph.properties);
      paragraph.run_raised = look.raised;
      return !look.hidden && !look.struck;
    }
    if (name == "t") {
      add(node.child_value());
    } else if (name == "tab" || name == "ptab") {
      add(" ");
    } else if (name == "noBreakHyphen") {
      add("-");
    } else if (name == "br" || name == "cr") {
      end_line();
    } else if (name == "sup") {
      ++paragraph.exponents;
    }
    return true;
  }

  void leave_in_paragraph(std::string_view name) {
    Paragraph& paragraph = paragraphs_.back();
    if (name == "num") add("/");  // of a formula's fraction
    if (name == "sup" && paragraph.exponents > 0) --paragraph.exponents;
  }

  void add(std::string_view text) {
    Paragraph& paragraph = paragraphs_.back();
    if (paragraph.run_raised || paragraph.exponents > 0) {
      paragraph.raised += text;
      return;
    }
    if (!text.empty()) settle_raised(text);
    paragraph.text += text;
  }

  void settle_raised(std::string_view behind) {
    Paragraph& paragraph = paragraphs_.back();
    if (!paragraph.raised.empty()) paragraph.text += set_raised(paragraph.text, std::exchange(paragraph.raised, {}), behind);
  }

  void end_line() {
    settle_raised({});
    std::string text = trimmed(std::exchange(paragraphs_.back().text, {}));
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\n' || c == '\t' || c == '\r'; }, ' ');
    Line line;
    line.letters = count_letters(text);
    line.text = std::move(text);
    if (line.letters > 0) place(std::move(line));
  }

  // Into the innermost open table cell, or else behind the text.
  void place(Line line) {
    const auto table = std::find_if(tables_.rbegin(), tables_.rend(), [](const TableRows& rows) { return rows.in_cell(); });
    if (table != tables_.rend()) {
      table->add(std::move(line));
    } else {
      text_.append(line.text).append("\n");
    }
  }

  DocxNumbering& numbering_;
  const RunStyles& styles_;
  std::vector<Paragraph> paragraphs_;  // the open ones: that of a text box stands within another
  std::string gone_on_;                // text of the paragraph before, whose end is deleted
  std::vector<TableRows> tables_;
  std::string text_;
};

class Package {
 public:
  Package(std::string_view bytes, const std::string& source)
      : source_(source), archive_(bytes, source, std::min(most_unpacked, allowed_memory() / most_parsed)) {}

  std::optional<pugi::xml_document> part(const std::string& name) {
    const std::optional<std::string> bytes = archive_.read(name);
    if (!bytes) return std::nullopt;
    // Word declares UTF-8 and means it; other programs do not always.
    text::Decoded decoded = text::decode(*bytes, {}, source_);
    std::move(decoded.diagnostics.begin(), decoded.diagnostics.end(), std::back_inserter(diagnostics_));
    return parse_xml(decoded.text, source_, name);
  }

  /// What is to be told of the parts that were read.
  std::vector<Diagnostic> take_diagnostics() { return std::move(diagnostics_); }

  // The folder of the text and the name of its part, as the package's relationships say: mostly word/document.xml.
  std::pair<std::string, std::string> main_part() {
    std::string path = "word/document.xml";
    if (const auto relationships = part("_rels/.rels")) {
      for (const pugi::xml_node relationship : relationships->document_element()) {
        const std::string_view target = attribute(relationship, "Target");
        if (attribute(relationship, "Type").ends_with("/officeDocument") && !target.empty()) {
          path = target.substr(target.starts_with('/') ? 1 : 0);
        }
      }
    }
    const std::size_t folder = path.rfind('/') + 1;  // 0 when there is none
    return {path.substr(0, folder), path.substr(folder)};
  }

 private:
  // XML of a thousand pages takes some 30 MB; parsed it takes up to 20 times as much.
  static constexpr std::size_t most_parsed = 20;
  static constexpr std::size_t most_unpacked = std::size_t{64} << 20;
  const std::string& source_;
  Archive archive_;
  std::vector<Diagnostic> diagnostics_;
};

pugi::xml_node root_of(const std::optional<pugi::xml_document>& part) { return part ? part->document_element() : pugi::xml_node(); }

// What the author's program knows, under the names that pages use for it: not the title and the date of publication.
std::map<std::string, std::string> read_properties(const std::optional<pugi::xml_document>& part) {
  std::map<std::string, std::string> metadata;
  const auto take = [&](std::string_view property, const char* name) {
    const std::string value = child(root_of(part), property).child_value();
    if (!value.empty()) metadata.emplace(name, value);
  };
  take("title", "title");
  take("created", "dcterms.created");
  take("modified", "dcterms.modified");
  return metadata;
}

}  // namespace

Content read_docx(std::string_view bytes, const DocumentOptions& options) {
  Package package(bytes, options.source);
  const auto [folder, name] = package.main_part();
  const std::optional<pugi::xml_document> document = package.part(folder + name);
  if (!document) {
    throw Error(ErrorCode::unreadable,
                options.source + " is no Word document (it has no part " + folder + name + "): save it as text or HTML first.");
  }
  const auto numbering_part = package.part(folder + "numbering.xml");
  const auto styles = package.part(folder + "styles.xml");
  DocxNumbering numbering(root_of(numbering_part), root_of(styles));
  const RunStyles run_styles(root_of(styles));
  Visitor visitor(numbering, run_styles);
  walk(document->document_element(), visitor);
  for (const char* notes : {"footnotes.xml", "endnotes.xml"}) {
    if (const auto part = package.part(folder + notes)) walk(part->document_element(), visitor);
  }
  Content content;
  content.text = visitor.take();
  content.charset = "UTF-8";
  content.metadata = read_properties(package.part("docProps/core.xml"));
  content.diagnostics = package.take_diagnostics();
  return content;
}

}  // namespace zhibiao::pages
