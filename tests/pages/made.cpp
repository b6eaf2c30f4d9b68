#include "pages/made.hpp"

#include <stdexcept>

#include "support/files.hpp"
#include "support/make_docx.hpp"
#include "support/make_pdf.hpp"
#include "support/pdf_reader.hpp"
#include "support/template.hpp"
#include "text/encode.hpp"

namespace zhibiao::test {
namespace {

namespace fs = std::filesystem;

fs::path source_of(const fs::path& toml, const toml::table& make) {
  if (const auto from = make["from"].value<std::string>()) return toml.parent_path() / *from;
  for (const char* extension : {".html", ".txt"}) {
    fs::path path = toml;
    if (fs::exists(path.replace_extension(extension))) return path;
  }
  throw std::runtime_error("no document beside " + toml.string());
}

std::string damaged(std::string bytes, std::size_t step) {
  for (std::size_t i = step - 1; i < bytes.size(); i += step) bytes[i] = '\xFF';
  return bytes;
}

std::string made(std::string text, const fs::path& folder, const toml::table& make) {
  const auto encoding = make["encoding"].value<std::string>();
  if (const auto name = make["template"].value<std::string>()) {
    text = in_template(file_content(folder / "templates" / (*name + ".html")), text, encoding.value_or("utf-8"));
  }
  const std::string as = make["as"].value_or(std::string());
  if (as == "docx") text = docx_of(text);
  if (as == "pdf") text = pdf_of(text);
  if (make["mark"].value_or(false)) text.insert(0, "\uFEFF");
  if (encoding) text = encode(text, encoding->c_str());
  if (const auto step = make["damage"].value<std::size_t>()) text = damaged(std::move(text), *step);
  return text.substr(0, make["cut"].value_or(text.size()));
}

DocumentOptions options_of(const toml::table& given) {
  DocumentOptions options;
  options.title = given["title"].value_or(std::string());
  options.region_code = given["region"].value_or(std::string());
  options.pdf_reader = pdf_reader();
  options.year = Year::from(given["year"].value_or(0));
  options.charset = given["charset"].value_or(std::string());
  options.media_type = given["media_type"].value_or(std::string());
  return options;
}

toml::table taken(toml::table& all, std::string_view key) {
  const toml::table* part = all[key].as_table();
  toml::table copy = part == nullptr ? toml::table() : *part;
  all.erase(key);
  return copy;
}

}  // namespace

PageCase read_page_case(const fs::path& toml) {
  PageCase page;
  page.name = toml.stem().string();
  page.expected = toml::parse_file(toml.string());
  if (const auto like = page.expected["like"].value<std::string>()) {
    page.expected.erase("like");
    for (const auto& [key, value] : toml::parse_file((toml.parent_path() / (*like + ".toml")).string())) {
      if (!value.is_table()) page.expected.insert(key, value);
    }
  }
  const toml::table given = taken(page.expected, "given");
  const toml::table make = taken(page.expected, "make");
  const fs::path source = source_of(toml, make);
  page.options = options_of(given);
  const std::string as = make["as"].value_or(std::string());
  const std::string extension = !as.empty() ? "." + as : make.contains("template") ? ".html" : source.extension().string();
  page.options.source = make["name"].value_or(page.name + extension);
  page.bytes = made(file_content(source), toml.parent_path(), make);
  return page;
}

}  // namespace zhibiao::test
