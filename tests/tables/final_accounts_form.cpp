// Tables of the final accounts of departments, in the form of the Ministry of Finance, with their codes.
#include <catch2/catch.hpp>

#include "tables/codes.hpp"

namespace {

using namespace zhibiao;
using Strings = std::vector<std::string>;

const std::string title = "桐庐县林业局2022年度部门决算";

const test::SampleTable income = {title,
                                  {"收入决算表", "单位：万元"},
                                  {{"科目编码", "科目名称", "本年收入合计", "财政拨款收入", "事业收入", "其他收入"},
                                   {"合计", "<", "1204.80", "1180.30", "20.40", "4.10"},
                                   {"213", "农林水支出", "1204.80", "1180.30", "20.40", "4.10"},
                                   {"21302", "林业和草原", "1204.80", "1180.30", "20.40", "4.10"}},
                                  {}};
const Strings income_codes = {"accounts.income: 12048000", "accounts.income_grants: 11803000", "accounts.income_service: 204000",
                              "accounts.income_other: 41000"};

const test::SampleTable official = {title,
                                    {"“三公”经费支出决算表", "单位：万元"},
                                    {{"项目", "预算数", "决算数"},
                                     {"“三公”经费", "9.60", "7.25"},
                                     {"1.因公出国（境）费", "0.00", "0.00"},
                                     {"2.公务用车购置及运行维护费", "6.00", "5.10"},
                                     {"（1）公务用车购置费", "0.00", "0.00"},
                                     {"（2）公务用车运行维护费", "6.00", "5.10"},
                                     {"3.公务接待费", "3.60", "2.15"}},
                                    {}};
const Strings official_codes = {
    "official.total: 96000",           "official.total: 72500",           "official.abroad: 0",           "official.abroad: 0",
    "official.vehicles: 60000",        "official.vehicles: 51000",        "official.vehicle_purchase: 0", "official.vehicle_purchase: 0",
    "official.vehicle_running: 60000", "official.vehicle_running: 51000", "official.reception: 36000",    "official.reception: 21500"};

// As offices fill them in: two sides, numbers of rows and columns, codes over three columns, nothing for 0, a note as a row.
const test::SampleTable both_sides = {title,
                                      {"收入支出决算总表", "公开01表", "部门：桐庐县林业局　　单位：万元"},
                                      {{"收入", "<", "<", "支出", "<", "<"},
                                       {"项目", "行次", "金额", "项目", "行次", "金额"},
                                       {"栏次", "", "1", "栏次", "", "2"},
                                       {"一、一般公共预算财政拨款收入", "1", "1180.30", "十三、农林水支出", "44", "1190.22"},
                                       {"二、政府性基金预算财政拨款收入", "2", "", "十九、住房保障支出", "50", "40.00"},
                                       {"五、事业收入", "5", "20.40", "", "", ""},
                                       {"八、其他收入", "8", "4.10", "", "", ""},
                                       {"本年收入合计", "27", "1204.80", "本年支出合计", "58", "1230.22"},
                                       {"年初结转和结余", "29", "31.62", "年末结转和结余", "60", "6.20"},
                                       {"总计", "31", "1236.42", "总计", "62", "1236.42"},
                                       {"注：本表反映部门本年度的总收支和年末结转结余情况。", "<", "<", "<", "<", "<"}},
                                      {}};
const Strings both_side_codes = {"accounts.income_general: 11803000", "accounts.spending: 11902200",  "accounts.spending: 400000",
                                 "accounts.income_service: 204000",   "accounts.income_other: 41000", "accounts.income: 12048000",
                                 "accounts.spending: 12302200",       "accounts.carried_in: 316200",  "accounts.carried_over: 62000",
                                 "accounts.total: 12364200",          "accounts.total: 12364200"};

const test::SampleTable spending = {
    title,
    {"支出决算表", "公开03表", "金额单位：万元"},
    {{"项目", "<", "<", "<", "本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"},
     {"支出功能分类科目编码", "<", "<", "科目名称", "^", "^", "^", "^", "^", "^"},
     {"类", "款", "项", "栏次", "1", "2", "3", "4", "5", "6"},
     {"^", "^", "^", "合计", "1230.22", "640.10", "590.12", "", "", ""},
     {"213", "<", "<", "农林水支出", "1190.22", "600.10", "590.12", "", "", ""},
     {"21302", "<", "<", "林业和草原", "1190.22", "600.10", "590.12", "", "", ""}},
    {}};
const Strings spending_codes = {"accounts.spending: 12302200", "accounts.spending_basic: 6401000", "accounts.spending_projects: 5901200"};
const Strings spending_part_codes = {"accounts.spending: 11902200", "accounts.spending_basic: 6001000",
                                     "accounts.spending_projects: 5901200"};

const test::SampleTable official_in_a_row = {
    title,
    {"财政拨款“三公”经费支出决算表", "公开07表", "金额单位：万元"},
    {{"预算数", "<", "<", "<", "<", "<", "决算数", "<", "<", "<", "<", "<"},
     {"合计", "因公出国（境）费", "公务用车购置及运行维护费", "<", "<", "公务接待费", "合计", "因公出国（境）费",
      "公务用车购置及运行维护费", "<", "<", "公务接待费"},
     {"^", "^", "小计", "公务用车购置费", "公务用车运行维护费", "^", "^", "^", "小计", "公务用车购置费", "公务用车运行维护费", "^"},
     {"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"},
     {"9.60", "0.00", "6.00", "0.00", "6.00", "3.60", "7.25", "0.00", "5.10", "0.00", "5.10", "2.15"}},
    {}};
const Strings official_row_codes = {
    "official.total: 96000",           "official.abroad: 0",           "official.vehicles: 60000",        "official.vehicle_purchase: 0",
    "official.vehicle_running: 60000", "official.reception: 36000",    "official.total: 72500",           "official.abroad: 0",
    "official.vehicles: 51000",        "official.vehicle_purchase: 0", "official.vehicle_running: 51000", "official.reception: 21500"};

const test::SampleTable counts = {title,
                                  {"“三公”经费相关统计数"},
                                  {{"项目", "统计数", "项目", "统计数"},
                                   {"因公出国（境）团组数（个）", "0", "公务接待批次（批）", "38"},
                                   {"因公出国（境）人次数（人）", "0", "公务接待人次（人）", "305"},
                                   {"公务用车购置数（辆）", "", "公务用车保有量（辆）", "3"}},
                                  {}};
const Strings count_codes = {"official.groups_abroad: 0", "official.reception_batches: 38", "official.persons_abroad: 0",
                             "official.reception_persons: 305", "official.vehicles_held: 3"};

}  // namespace

TEST_CASE("the tables of final accounts have their codes in every format", "[tables]") {
  Strings each;
  for (int row = 0; row < 3; ++row) each.insert(each.end(), income_codes.begin(), income_codes.end());
  test::check_codes(income, each);
  test::check_codes(official, official_codes);
}

TEST_CASE("so do they as departments fill them in", "[tables]") {
  test::check_codes(both_sides, both_side_codes);
  Strings spent = spending_codes;
  for (int row = 0; row < 2; ++row) spent.insert(spent.end(), spending_part_codes.begin(), spending_part_codes.end());
  test::check_codes(spending, spent);
  test::check_codes(official_in_a_row, official_row_codes);
  test::check_codes(counts, count_codes);
}
