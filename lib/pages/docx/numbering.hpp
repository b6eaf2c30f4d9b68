/// @file numbering.hpp
/// The numbers that Word puts before paragraphs by itself: （一）, 1., 第二条. They stand nowhere in the text of the file.
#pragma once

#include <array>
#include <map>
#include <string>
#include <vector>

#include "pages/docx/xml.hpp"

namespace zhibiao::pages {

class DocxNumbering {
 public:
  /// Takes the elements <w:numbering> and <w:styles>; an empty node for a part that the document does not have.
  DocxNumbering(pugi::xml_node numbering, pugi::xml_node styles);

  /// What stands before the next paragraph of these properties (<w:pPr>), empty when it is not numbered.
  [[nodiscard]] std::string next(pugi::xml_node properties);

 private:
  static constexpr std::size_t levels = 9;
  struct Level {
    unsigned start = 1;
    std::string format;
    std::string text;  ///< "%1、": %N stands for the number of level N
  };
  using List = std::array<Level, levels>;
  struct Place {
    std::string number;  ///< which <w:num>; empty for none
    std::size_t level = 0;
  };

  static Place place_of(pugi::xml_node properties);
  static Level read_level(pugi::xml_node level);
  void read_number(pugi::xml_node number);

  std::map<std::string, List> abstract_lists_;
  std::map<std::string, List> lists_;              // by w:numId
  std::map<std::string, std::string> counted_as_;  // lists that count on together: w:numId → w:abstractNumId or itself
  std::map<std::string, Place> styles_;            // numbers that a style of paragraphs has
  std::map<std::string, std::vector<unsigned>> counts_;
};

}  // namespace zhibiao::pages
