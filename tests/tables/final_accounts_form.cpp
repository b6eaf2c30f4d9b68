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

}  // namespace

TEST_CASE("the tables of final accounts have their codes in every format", "[tables]") {
  Strings each;
  for (int row = 0; row < 3; ++row) each.insert(each.end(), income_codes.begin(), income_codes.end());
  test::check_codes(income, each);
  test::check_codes(official, official_codes);
}
