#include "support/make_pdf.hpp"

#include <algorithm>
#include <cstdio>

#include "support/table.hpp"
#include "text/utf8.hpp"

namespace zhibiao::test {
namespace {

constexpr double page_width = 595;
constexpr double page_height = 842;
constexpr double size = 16;  // of the letters, in points
constexpr double line_height = 28;
constexpr double left = 73;
constexpr double right = left + 28 * size;
constexpr double top = page_height - 100;
constexpr double bottom = 90;

double width_of(char32_t c) { return c < 0x80 ? size / 2 : size; }

double width_of(std::u32string_view text) {
  double width = 0;
  for (const char32_t c : text) width += width_of(c);
  return width;
}

// The font's codes are UTF-16.
std::string hex_of(std::u32string_view text) {
  std::string hex;
  char digits[5];
  for (const char32_t c : text) {
    std::snprintf(digits, sizeof digits, "%04X", c < 0x10000 ? static_cast<unsigned>(c) : 0x3013U);
    hex += digits;
  }
  return hex;
}

bool may_not_begin_a_line(char32_t c) { return std::u32string_view(U"，。；：、！？）》”").find(c) != std::u32string_view::npos; }

class Typesetter {
 public:
  std::vector<std::string> set(std::string_view text) {
    const std::vector<std::string> lines = split(text, '\n');
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const std::u32string line = text::to_code_points(lines[i]);
      if (line.empty()) continue;
      if (i == 0) {
        set_centred(line);
      } else if (line.find(U'\t') != std::u32string::npos) {
        set_row(lines[i]);
      } else {
        set_paragraph(line);
      }
    }
    end_page();
    return std::move(pages_);
  }

 private:
  void show(double x, double y, std::u32string_view text) {
    char place[64];
    std::snprintf(place, sizeof place, "1 0 0 1 %.2f %.2f Tm <", x, y);
    page_ += place + hex_of(text) + "> Tj\n";
  }

  void next_line() {
    y_ -= line_height;
    if (y_ < bottom) end_page();
  }

  void end_page() {
    if (page_.empty()) return;
    show(page_width / 2 - size, 50, text::to_code_points("— " + std::to_string(pages_.size() + 1) + " —"));
    pages_.push_back("BT /F1 16 Tf\n" + page_ + "ET");
    page_.clear();
    y_ = top;
  }

  void set_centred(const std::u32string& text) {
    constexpr std::size_t longest = 24;
    for (std::size_t at = 0; at < text.size(); at += longest) {
      const std::u32string_view line = std::u32string_view(text).substr(at, longest);
      show((page_width - width_of(line)) / 2, y_, line);
      next_line();
    }
  }

  void set_row(const std::string& row) {
    const std::vector<std::string> cells = split(row, '\t');
    const double column = (right - left) / static_cast<double>(cells.size());
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (!cells[i].empty()) show(left + column * static_cast<double>(i), y_, text::to_code_points(cells[i]));
    }
    next_line();
  }

  void set_paragraph(const std::u32string& text) {
    double x = left + 2 * size;
    double start = x;
    std::size_t first = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (x + width_of(text[i]) > right + 0.1 && !may_not_begin_a_line(text[i])) {
        show(start, y_, std::u32string_view(text).substr(first, i - first));
        next_line();
        first = i;
        x = start = left;
      }
      x += width_of(text[i]);
    }
    show(start, y_, std::u32string_view(text).substr(first));
    next_line();
  }

  std::vector<std::string> pages_;
  std::string page_;
  double y_ = top;
};

std::string stream(const std::string& bytes) {
  return "<< /Length " + std::to_string(bytes.size()) + " >>\nstream\n" + bytes + "\nendstream";
}

// Codes that are their own Unicode.
std::string to_unicode() {
  std::string ranges;
  char range[32];
  for (unsigned high = 0; high < 0x100; ++high) {
    if (high % 100 == 0)
      ranges += std::string(high > 0 ? "endbfrange\n" : "") + std::to_string(std::min(100U, 0x100 - high)) + " beginbfrange\n";
    std::snprintf(range, sizeof range, "<%02X00> <%02XFF> <%02X00>\n", high, high, high);
    ranges += range;
  }
  return "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n"
         "1 begincodespacerange <0000> <FFFF> endcodespacerange\n" +
         ranges + "endbfrange\nendcmap end end";
}

}  // namespace

std::string make_pdf(const std::vector<std::string>& objects, std::string_view trailer) {
  std::string out = "%PDF-1.4\n%\xE2\xE3\xCF\xD3\n";
  std::string table;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    char entry[32];
    std::snprintf(entry, sizeof entry, "%010zu 00000 n \n", out.size());
    table += entry;
    out += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  const std::string count = std::to_string(objects.size() + 1);
  const std::string start = std::to_string(out.size());
  return out + "xref\n0 " + count + "\n0000000000 65535 f \n" + table + "trailer\n<< /Size " + count + " /Root 1 0 R " +
         std::string(trailer) + ">>\nstartxref\n" + start + "\n%%EOF\n";
}

std::string pdf_text(double x, double y, double letter, std::string_view text) {
  char place[96];
  std::snprintf(place, sizeof place, "/F1 %.2f Tf 1 0 0 1 %.2f %.2f Tm <", letter, x, y);
  return place + hex_of(text::to_code_points(text)) + "> Tj\n";
}

std::string pdf_of(std::string_view text) { return pdf_of_pages(Typesetter().set(text)); }

std::string pdf_of_pages(const std::vector<std::string>& pages) {
  std::vector<std::string> objects = {
      "<< /Type /Catalog /Pages 2 0 R >>",
      "",
      "<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>",
      "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
      "/FontDescriptor 5 0 R /DW 1000 /W [0 127 500] >>",
      "<< /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 "
      "/CapHeight 700 /StemV 80 >>",
      stream(to_unicode()),
  };
  std::string kids;
  for (const std::string& page : pages) {
    objects.push_back(stream(page));
    const std::string content = std::to_string(objects.size()) + " 0 R";
    objects.push_back("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents " + content +
                      " >>");
    kids += std::to_string(objects.size()) + " 0 R ";
  }
  objects[1] = "<< /Type /Pages /Kids [" + kids + "] /Count " + std::to_string(pages.size()) + " >>";
  return make_pdf(objects);
}

}  // namespace zhibiao::test
