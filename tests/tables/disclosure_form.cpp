// The tables that every body of government publishes each January, in the form of the State Council: all 200 cells.
#include <catch2/catch.hpp>
#include <set>

#include "pages/content.hpp"
#include "support/pdf_reader.hpp"
#include "support/table_forms.hpp"
#include "text/media_type.hpp"
#include "zhibiao/extractor.hpp"

namespace {

using namespace zhibiao;
using Strings = std::vector<std::string>;

struct Form {
  test::SampleTable table;
  Strings cells;  // code: value unit, in order
};

const std::string title = "安吉县2022年政府信息公开工作年度报告";

Form published() {
  Form form;
  form.table = {title,
                {"二、主动公开政府信息情况"},
                {{"第二十条第（一）项", "<", "<", "<"},
                 {"信息内容", "本年制发件数", "本年废止件数", "现行有效件数"},
                 {"规章", "3", "1", "12"},
                 {"行政规范性文件", "9", "4", "61"},
                 {"第二十条第（五）项", "<", "<", "<"},
                 {"信息内容", "本年处理决定数量", "<", "<"},
                 {"行政许可", "1520", "<", "<"},
                 {"第二十条第（六）项", "<", "<", "<"},
                 {"信息内容", "本年处理决定数量", "<", "<"},
                 {"行政处罚", "318", "<", "<"},
                 {"行政强制", "27", "<", "<"},
                 {"第二十条第（八）项", "<", "<", "<"},
                 {"信息内容", "本年收费金额（单位：万元）", "<", "<"},
                 {"行政事业性收费", "46.5", "<", "<"}},
                {}};
  form.cells = {
      "rules_made: 3 件",          "rules_repealed: 1 件", "rules_in_force: 12 件", "documents_made: 9 件", "documents_repealed: 4 件",
      "documents_in_force: 61 件", "licences: 1520",       "penalties: 318",        "coercion: 27",         "fees: 465000 元"};
  return form;
}

struct Row {
  Strings names;  // of the three columns of the stub
  std::string code;
};

const std::vector<Row> rows = {
    {{"一、本年新收政府信息公开申请数量", "<", "<"}, "applications"},
    {{"二、上年结转政府信息公开申请数量", "<", "<"}, "applications_carried_in"},
    {{"三、本年度办理结果", "（一）予以公开", "<"}, "granted"},
    {{"^", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "<"}, "granted_partly"},
    {{"^", "（三）不予公开", "1.属于国家秘密"}, "refused_secret"},
    {{"^", "^", "2.其他法律行政法规禁止公开"}, "refused_prohibited"},
    {{"^", "^", "3.危及“三安全一稳定”"}, "refused_security"},
    {{"^", "^", "4.保护第三方合法权益"}, "refused_third_party"},
    {{"^", "^", "5.属于三类内部事务信息"}, "refused_internal"},
    {{"^", "^", "6.属于四类过程性信息"}, "refused_process"},
    {{"^", "^", "7.属于行政执法案卷"}, "refused_enforcement_file"},
    {{"^", "^", "8.属于行政查询事项"}, "refused_query"},
    {{"^", "（四）无法提供", "1.本机关不掌握相关政府信息"}, "unavailable_not_held"},
    {{"^", "^", "2.没有现成信息需要另行制作"}, "unavailable_not_made"},
    {{"^", "^", "3.补正后申请内容仍不明确"}, "unavailable_unclear"},
    {{"^", "（五）不予处理", "1.信访举报投诉类申请"}, "not_processed_petition"},
    {{"^", "^", "2.重复申请"}, "not_processed_repeated"},
    {{"^", "^", "3.要求提供公开出版物"}, "not_processed_publication"},
    {{"^", "^", "4.无正当理由大量反复申请"}, "not_processed_excessive"},
    {{"^", "^", "5.要求行政机关确认或重新出具已获取信息"}, "not_processed_confirm"},
    {{"^", "（六）其他处理", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"}, "other_not_corrected"},
    {{"^", "^", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"}, "other_not_paid"},
    {{"^", "^", "3.其他"}, "other_handling"},
    {{"^", "（七）总计", "<"}, "applications_completed"},
    {{"四、结转下年度继续办理", "<", "<"}, "applications_carried_over"},
};

/// Some write 0, some leave the cell empty.
Form applications(bool zeros) {
  Form form;
  form.table = {
      title,
      {"三、收到和处理政府信息公开申请情况"},
      {{"（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", "<", "<", "申请人情况", "<", "<", "<", "<", "<", "<"},
       {"^", "^", "^", "自然人", "法人或其他组织", "<", "<", "<", "<", "总计"},
       {"^", "^", "^", "^", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "^"}},
      {}};
  for (std::size_t r = 0; r < rows.size(); ++r) {
    Strings row = rows[r].names;
    std::size_t total = 0;
    for (std::size_t c = 0; c < 7; ++c) {
      const std::size_t value = c == 6 ? total : (r * 5 + c * 11) % 4 == 0 ? 0 : r + 2 * c + 1;
      total += value;
      row.push_back(value == 0 && !zeros ? "" : std::to_string(value));
      if (value > 0 || zeros) form.cells.push_back(rows[r].code + ": " + std::to_string(value));
    }
    form.table.rows.push_back(row);
  }
  return form;
}

Form reviews() {
  Form form;
  Strings numbers;
  for (const char* code : {"reconsideration", "litigation", "litigation"})
    for (const char* result : {"_upheld", "_corrected", "_other", "_pending", ""}) {
      numbers.push_back(std::to_string(11 + numbers.size()));
      form.cells.push_back(code + std::string(result) + ": " + numbers.back());
    }
  form.table = {
      title,
      {"四、政府信息公开行政复议、行政诉讼情况"},
      {{"行政复议", "<", "<", "<", "<", "行政诉讼", "<", "<", "<", "<", "<", "<", "<", "<", "<"},
       {"结果维持", "结果纠正", "其他结果", "尚未审结", "总计", "未经复议直接起诉", "<", "<", "<", "<", "复议后起诉", "<", "<", "<", "<"},
       {"^", "^", "^", "^", "^", "结果维持", "结果纠正", "其他结果", "尚未审结", "总计", "结果维持", "结果纠正", "其他结果", "尚未审结",
        "总计"},
       numbers},
      {}};
  return form;
}

Strings read(const std::string& bytes, const std::string& name) {
  static const Extractor extractor(Codebook::shipped("disclosure"));
  DocumentOptions options;
  options.source = name;
  options.pdf_reader = test::pdf_reader();
  const Document document = Document::from_bytes(bytes, options);
  Strings cells;
  for (const Observation& o : extractor.extract(document).observations) {
    const std::string code = !o.indicator ? "" : o.indicator->substr(std::string("disclosure.").size());
    cells.push_back(code + ": " + o.value.to_string() + (o.unit.empty() ? "" : " " + o.unit));
  }
  return cells;
}

std::size_t count_of(const Strings& found, const Strings& wanted) {
  std::multiset<std::string> rest(wanted.begin(), wanted.end());
  for (const std::string& cell : found) {
    const auto at = rest.find(cell);
    INFO(cell << " is in no cell, or in none that was not read yet");
    CHECK(at != rest.end());
    if (at != rest.end()) rest.erase(at);
  }
  return found.size();
}

}  // namespace

TEST_CASE("the tables of the yearly report on disclosure come out whole", "[tables]") {
  CHECK(published().cells.size() + applications(true).cells.size() + reviews().cells.size() == 200);
  for (const Form& form : {published(), applications(true), applications(false), reviews()}) {
    CHECK(read(test::table_as_html(form.table), "table.html") == form.cells);
    if (pages::can_read(text::word_document)) CHECK(read(test::table_as_docx(form.table), "table.docx") == form.cells);
    CHECK(read(test::table_as_lines(form.table, "", "\t", ""), "table.txt") == form.cells);
    CHECK(read(test::table_as_lines(form.table, "| ", " | ", " |"), "table.txt") == form.cells);
    CHECK(read(test::table_as_flat_lines(form.table), "flat.txt") == form.cells);
    CHECK(read(test::table_as_stack(form.table, true), "stack.txt") == form.cells);
#ifdef ZHIBIAO_TEST_PDF_RULES
    CHECK(read(test::table_as_pdf(form.table, true), "table.pdf") == form.cells);
#endif
  }
}

TEST_CASE("the tables of the yearly report on disclosure give no wrong cell where they lose their shape", "[tables]") {
  std::size_t columns = 0;
  std::size_t stack = 0;
  std::size_t paper = 0;
  std::size_t all = 0;
  for (const Form& form : {published(), applications(true), applications(false), reviews()}) {
    all += form.cells.size();
    columns += count_of(read(test::table_as_columns(form.table), "table.txt"), form.cells);
    stack += count_of(read(test::table_as_stack(form.table, false), "stack.txt"), form.cells);
    if (!test::pdf_reader().program.empty()) paper += count_of(read(test::table_as_pdf(form.table, false), "table.pdf"), form.cells);
  }
  CAPTURE(all, columns, stack, paper);
  CHECK(columns * 10 >= all);
  CHECK(stack * 10 >= all * 5);
  ZHIBIAO_PDF_OR_SKIP();
  CHECK(paper * 20 >= all);
}
