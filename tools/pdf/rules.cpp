#include "rules.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <exception>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFMatrix.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <string>
#include <tuple>
#include <utility>

namespace {

constexpr std::size_t most_steps = 3'000'000;  // operators and operands of one document, some seconds; pages behind have no rules
constexpr std::size_t most_rules = 20'000;     // of one page
constexpr std::size_t most_drawings = 100'000;
constexpr int deepest = 8;      // drawings within drawings
constexpr double thickest = 3;  // points; what is thicker is a surface
constexpr double slant = 0.5;   // points by which the ends of a rule may differ in height

struct Point {
  double x = 0;
  double y = 0;
};

/// What is left of a document's work; all its pages share it.
struct Budget {
  std::size_t steps = 0;
  std::size_t drawings = 0;
};

/// Runs the operators of a page, or of a drawing within it, that make and paint paths.
class Painter : public QPDFObjectHandle::ParserCallbacks {
 public:
  Painter(QPDFPageObjectHelper content, QPDFMatrix matrix, int depth, Budget& budget, std::vector<Rule>& rules)
      : content_(std::move(content)), matrix_(matrix), depth_(depth), budget_(budget), rules_(rules) {}

  void run() { content_.parseContents(this); }

  void handleObject(QPDFObjectHandle object) override {
    if (++budget_.steps > most_steps || rules_.size() >= most_rules) return terminateParsing();
    if (!object.isOperator()) {
      operands_.push_back(std::move(object));
      return;
    }
    const auto& known = operators();
    const auto found = known.find(object.getOperatorValue());
    if (found != known.end()) found->second(*this);
    operands_.clear();
  }
  void handleEOF() override {}

 private:
  using Operators = std::map<std::string, std::function<void(Painter&)>>;

  static const Operators& operators() {
    static const Operators known = {
        {"q", [](Painter& p) { p.save(); }},
        {"Q", [](Painter& p) { p.restore(); }},
        {"cm", [](Painter& p) { p.transform(); }},
        {"m", [](Painter& p) { p.move(); }},
        {"l", [](Painter& p) { p.draw(); }},
        {"c", [](Painter& p) { p.curve(); }},
        {"v", [](Painter& p) { p.curve(); }},
        {"y", [](Painter& p) { p.curve(); }},
        {"h", [](Painter& p) { p.close(); }},
        {"re", [](Painter& p) { p.rectangle(); }},
        {"S", [](Painter& p) { p.stroke(); }},
        {"s", [](Painter& p) { p.close(), p.stroke(); }},
        {"f", [](Painter& p) { p.fill(); }},
        {"F", [](Painter& p) { p.fill(); }},
        {"f*", [](Painter& p) { p.fill(); }},
        {"B", [](Painter& p) { p.stroke(); }},
        {"B*", [](Painter& p) { p.stroke(); }},
        {"b", [](Painter& p) { p.close(), p.stroke(); }},
        {"b*", [](Painter& p) { p.close(), p.stroke(); }},
        {"n", [](Painter& p) { p.forget(); }},
        {"Do", [](Painter& p) { p.drawing(); }},
    };
    return known;
  }

  template <std::size_t count>
  [[nodiscard]] std::optional<std::array<double, count>> numbers() {
    if (operands_.size() < count) return std::nullopt;
    std::array<double, count> values{};
    for (std::size_t i = 0; i < count; ++i) {
      QPDFObjectHandle& operand = operands_[operands_.size() - count + i];
      if (!operand.isNumber()) return std::nullopt;
      values[i] = operand.getNumericValue();
    }
    return values;
  }

  [[nodiscard]] Point on_page(double x, double y) const {
    Point point;
    matrix_.transform(x, y, point.x, point.y);
    return point;
  }

  void save() {
    constexpr std::size_t most_saved = 10'000;
    if (saved_.size() < most_saved) saved_.push_back(matrix_);
  }
  void restore() {
    if (saved_.empty()) return;
    matrix_ = saved_.back();
    saved_.pop_back();
  }
  void transform() {
    if (const auto n = numbers<6>()) matrix_.concat(QPDFMatrix((*n)[0], (*n)[1], (*n)[2], (*n)[3], (*n)[4], (*n)[5]));
  }

  void move() {
    const auto n = numbers<2>();
    if (!n) return;
    paths_.emplace_back();
    paths_.back().push_back(on_page((*n)[0], (*n)[1]));
  }
  void draw() {
    const auto n = numbers<2>();
    if (n && !paths_.empty()) paths_.back().push_back(on_page((*n)[0], (*n)[1]));
  }
  // Goes on at the end of the curve, which is no rule.
  void curve() {
    const auto n = numbers<2>();
    if (!n) return;
    paths_.emplace_back();
    paths_.back().push_back(on_page((*n)[0], (*n)[1]));
    curved_ = true;
  }
  void close() {
    if (!paths_.empty() && !paths_.back().empty()) paths_.back().push_back(Point(paths_.back().front()));
  }
  void rectangle() {
    const auto n = numbers<4>();
    if (!n) return;
    const auto [x, y, width, height] = *n;
    paths_.push_back({on_page(x, y), on_page(x + width, y), on_page(x + width, y + height), on_page(x, y + height), on_page(x, y)});
  }

  void forget() {
    paths_.clear();
    curved_ = false;
  }

  // Each level or upright part is a rule.
  void stroke() {
    for (const auto& path : paths_)
      for (std::size_t i = 1; i < path.size(); ++i) add(path[i - 1], path[i]);
    forget();
  }

  // A surface as thin as a line is one.
  void fill() {
    for (const auto& path : paths_) {
      if (path.size() < 4 || curved_) continue;
      const auto [left, right] = std::minmax_element(path.begin(), path.end(), [](Point a, Point b) { return a.x < b.x; });
      const auto [top, bottom] = std::minmax_element(path.begin(), path.end(), [](Point a, Point b) { return a.y < b.y; });
      const double width = right->x - left->x;
      const double height = bottom->y - top->y;
      if (std::min(width, height) > thickest) continue;
      const Point middle = {(left->x + right->x) / 2, (top->y + bottom->y) / 2};
      if (width > height)
        add({left->x, middle.y}, {right->x, middle.y});
      else
        add({middle.x, top->y}, {middle.x, bottom->y});
    }
    forget();
  }

  void add(Point a, Point b) {
    constexpr double shortest = 1;
    const double width = std::abs(a.x - b.x);
    const double height = std::abs(a.y - b.y);
    if (std::min(width, height) > slant || std::max(width, height) < shortest || rules_.size() >= most_rules) return;
    rules_.push_back({std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y)});
  }

  void drawing() {
    if (operands_.empty() || !operands_.back().isName() || depth_ >= deepest || ++budget_.drawings > most_drawings) return;
    QPDFObjectHandle drawings = content_.getAttribute("/Resources", false);
    if (drawings.isDictionary()) drawings = drawings.getKey("/XObject");
    if (!drawings.isDictionary()) return;
    QPDFObjectHandle form = drawings.getKey(operands_.back().getName());
    if (!form.isFormXObject()) return;
    QPDFMatrix matrix = matrix_;
    QPDFObjectHandle own = form.getDict().getKey("/Matrix");
    if (own.isMatrix()) matrix.concat(QPDFMatrix(own.getArrayAsMatrix()));
    Painter(QPDFPageObjectHelper(form), matrix, depth_ + 1, budget_, rules_).run();
  }

  QPDFPageObjectHelper content_;
  QPDFMatrix matrix_;
  int depth_;
  Budget& budget_;
  std::vector<Rule>& rules_;
  std::vector<QPDFObjectHandle> operands_;
  std::vector<QPDFMatrix> saved_;
  std::vector<std::vector<Point>> paths_;
  bool curved_ = false;
};

/// From the page's own measure to that of the page as it is shown.
std::optional<QPDFMatrix> to_shown(QPDFPageObjectHelper& page) {
  QPDFObjectHandle box = page.getCropBox();
  if (!box.isRectangle()) return std::nullopt;
  const QPDFObjectHandle::Rectangle place = box.getArrayAsRectangle();
  QPDFObjectHandle rotate = page.getAttribute("/Rotate", false);
  const int turned = rotate.isInteger() ? ((rotate.getIntValueAsInt() % 360) + 360) % 360 : 0;
  switch (turned) {
    case 90:
      return QPDFMatrix(0, 1, 1, 0, -place.lly, -place.llx);
    case 180:
      return QPDFMatrix(-1, 0, 0, 1, place.urx, -place.lly);
    case 270:
      return QPDFMatrix(0, -1, -1, 0, place.ury, place.urx);
    default:
      return QPDFMatrix(1, 0, 0, -1, -place.llx, place.ury);
  }
}

/// Neighbouring cells draw the rule between them twice.
void keep_each_once(std::vector<Rule>& rules) {
  const auto tied = [](const Rule& rule) { return std::tie(rule.left, rule.top, rule.right, rule.bottom); };
  std::sort(rules.begin(), rules.end(), [&](const Rule& a, const Rule& b) { return tied(a) < tied(b); });
  rules.erase(std::unique(rules.begin(), rules.end(), [&](const Rule& a, const Rule& b) { return tied(a) == tied(b); }), rules.end());
}

}  // namespace

std::vector<std::vector<Rule>> rules_of(std::string_view pdf) {
  std::vector<std::vector<Rule>> rules;
  try {
    QPDF document;
    document.setSuppressWarnings(true);
    document.processMemoryFile("document", pdf.data(), pdf.size());
    Budget budget;
    for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(document).getAllPages()) {
      std::vector<Rule>& found = rules.emplace_back();
      try {
        if (const auto matrix = to_shown(page)) Painter(page, *matrix, 0, budget, found).run();
      } catch (const std::exception&) {
        found.clear();  // a page in part would rule other cells
      }
      if (found.size() >= most_rules || budget.steps > most_steps) found.clear();
      keep_each_once(found);
    }
  } catch (const std::exception&) {
    rules.clear();
  }
  return rules;
}
