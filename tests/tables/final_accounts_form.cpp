// Tables of the final accounts of departments, in the form of the Ministry of Finance, with their codes.
#include <catch2/catch.hpp>

#include "support/table_forms.hpp"
#include "zhibiao/extractor.hpp"

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

Strings read(const std::string& bytes, const std::string& name) {
  static const Extractor extractor;
  DocumentOptions options;
  options.source = name;
  Strings cells;
  for (const Observation& o : extractor.extract(Document::from_bytes(bytes, options)).observations)
    cells.push_back(o.indicator.value_or("") + ": " + o.value.to_string());
  return cells;
}

}  // namespace

TEST_CASE("the tables of final accounts have their codes in every format", "[tables]") {
  Strings each;
  for (int row = 0; row < 3; ++row) each.insert(each.end(), income_codes.begin(), income_codes.end());
  const auto check = [](const test::SampleTable& table, const Strings& codes) {
    CHECK(read(test::table_as_html(table), "table.html") == codes);
    CHECK(read(test::table_as_lines(table, "", "\t", ""), "table.txt") == codes);
    CHECK(read(test::table_as_columns(table), "table.txt") == codes);
  };
  check(income, each);
  check(official, official_codes);
}
