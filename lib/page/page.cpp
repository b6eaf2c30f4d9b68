#include "zhibiao/page.hpp"

#include <map>
#include <ostream>
#include <string>

#include "lexicon/resource.hpp"
#include "page/article.hpp"
#include "page/content.hpp"
#include "page/figures.hpp"
#include "page/html.hpp"
#include "page/lists.hpp"
#include "page/words.hpp"
#include "ship/output.hpp"
#include "store/database_impl.hpp"

namespace zhibiao::inline ZHIBIAO_ABI {
namespace {

using page::Content;
using page::Figures;
using page::Words;

using Parts = std::map<std::string, std::string, std::less<>>;

Parts parts_of(const Figures& figures) {
  const Content& content = figures.content();
  const Words& words = figures.words();
  const std::string title = content.report.info.title.empty() ? words("no_title") : page::on_one_line(content.report.info.title);
  const std::string style(lexicon::resource("page/page.css"));
  const std::string script(lexicon::resource("page/page.js"));
  const page::Article article = page::article_of(figures);
  return {
      {"policy", "default-src 'none'; img-src data:; style-src " + page::policy_hash(style) + "; script-src " + page::policy_hash(script) +
                     "; base-uri 'none'; form-action 'none'"},
      {"generator", page::escaped(content.reader)},
      {"title", title},
      {"style", style},
      {"script", script},
      {"citation", page::citation(figures)},
      {"about", page::about(figures)},
      {"summary", page::summary(figures)},
      {"findings", page::findings(figures)},
      {"doubts", page::doubts(figures)},
      {"legend_items", page::legend(figures)},
      {"filter_options", page::filter_options(figures)},
      {"article", article.html},
      {"by_section_list", page::by_section(figures, article.headed)},
      {"by_indicator_list", page::by_indicator(figures)},
      {"rejections", page::rejections(figures)},
      {"made_by", words.with("made_by", page::escaped(content.reader))},
  };
}

// The template with its {{names}} filled in: with parts of the page, else with words. What is filled in is not looked at again.
void fill(std::string_view text, const Parts& parts, const Words& words, std::ostream& out) {
  while (!text.empty()) {
    const std::size_t open = text.find("{{");
    out << text.substr(0, open);
    if (open == std::string_view::npos) return;
    const std::size_t close = text.find("}}", open);
    const std::string_view name = text.substr(open + 2, close - open - 2);
    const auto part = parts.find(name);
    out << (part == parts.end() ? page::escaped(words(name)) : part->second);
    text.remove_prefix(close + 2);
  }
}

void write(const Content& content, std::ostream& out, const PageOptions& options) {
  const Words words(options.language);
  const Figures figures(content, words);
  fill(lexicon::resource("page/page.html"), parts_of(figures), words, out);
  ship::require_written(out, "the page");
}

}  // namespace

void write_page(const Document& document, const Report& report, const Codebook& codebook, std::ostream& out, const PageOptions& options) {
  write(page::content_of(document, report, codebook), out, options);
}

void write_page(const Database& database, std::int64_t document, std::ostream& out, const PageOptions& options) {
  write(page::content_of(database, document), out, options);
}

void page_file(const Document& document, const Report& report, const Codebook& codebook, const std::filesystem::path& file,
               const PageOptions& options) {
  ship::write_file(file, [&](std::ostream& out) { write_page(document, report, codebook, out, options); });
}

void page_file(const Database& database, std::int64_t document, const std::filesystem::path& file, const PageOptions& options) {
  ship::write_file(database.impl().connection, file, [&](std::ostream& out) { write_page(database, document, out, options); });
}

}  // namespace zhibiao
