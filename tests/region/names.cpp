#include <catch2/catch.hpp>

#include "region/region.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

using namespace zhibiao;

namespace {

struct Case {
  const char* text;
  int year;
  const char* covered;                  // the characters that the name covers
  std::vector<const char*> candidates;  // "code path", in order of code
};

std::optional<region::Match> match(const std::string& text, int year) {
  return region::match_prefix(text::fold(text::to_code_points(text)), Year(year));
}

std::vector<std::string> described(const region::Match& match) {
  std::vector<std::string> all;
  for (const region::Region& candidate : match.candidates) all.push_back(candidate.code + " " + candidate.path_name);
  return all;
}

void check(const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    INFO(c.text << " in " << c.year);
    const auto found = match(c.text, c.year);
    REQUIRE(found);
    CHECK(found->length == text::to_code_points(c.covered).size());
    CHECK(described(*found) == std::vector<std::string>(c.candidates.begin(), c.candidates.end()));
  }
}

}  // namespace

TEST_CASE("a name resolves with its full path, a part of it or alone", "[region]") {
  check({
      {"湖南省株洲市攸县人民政府", 2020, "湖南省株洲市攸县", {"430223 湖南省株洲市攸县"}},
      {"湖南省攸县2020年", 2020, "湖南省攸县", {"430223 湖南省株洲市攸县"}},
      {"株洲市攸县", 2020, "株洲市攸县", {"430223 湖南省株洲市攸县"}},
      {"攸县司法局", 2020, "攸县", {"430223 湖南省株洲市攸县"}},
      {"湖南株洲市", 2020, "湖南株洲市", {"430200 湖南省株洲市"}},
      {"湖北省仙桃市", 2020, "湖北省仙桃市", {"429004 湖北省仙桃市"}},
      {"天津市蓟州区", 2020, "天津市蓟州区", {"120119 天津市蓟州区"}},
      {"吉林省吉林市", 2020, "吉林省吉林市", {"220200 吉林省吉林市"}},
  });
}

TEST_CASE("names are matched from the left and the longest first", "[region]") {
  check({
      {"会宁县2020年", 2020, "会宁县", {"620422 甘肃省白银市会宁县"}},  // not 宁县 at its end
      {"宁县2020年", 2020, "宁县", {"621026 甘肃省庆阳市宁县"}},
      {"巴州区2020年", 2020, "巴州区", {"511902 四川省巴中市巴州区"}},  // not 巴州 and 区
      {"巴州2020年", 2020, "巴州", {"652800 新疆维吾尔自治区巴音郭楞蒙古自治州"}},
      {"南通市通州区", 2020, "南通市通州区", {"320612 江苏省南通市通州区"}},
      {"濮阳市市区", 1995, "濮阳市市区", {"410902 河南省濮阳市市区"}},
  });
  CHECK_FALSE(match("市区道路", 1995));  // of any city
  CHECK_FALSE(match("县级机关", 2020));
  CHECK_FALSE(match("全市各乡镇", 2020));
  CHECK_FALSE(match("在高州市", 2020));
  CHECK_FALSE(match("", 2020));
}

TEST_CASE("short forms of autonomous divisions and the usual short names are names", "[region]") {
  check({
      {"恩施州政府", 2020, "恩施州", {"422800 湖北省恩施土家族苗族自治州"}},
      {"长阳县2020年", 2020, "长阳县", {"420528 湖北省宜昌市长阳土家族自治县"}},
      {"黔东南州", 2020, "黔东南州", {"522600 贵州省黔东南苗族侗族自治州"}},
      {"鄂温克旗", 2020, "鄂温克旗", {"150724 内蒙古自治区呼伦贝尔市鄂温克族自治旗"}},
      {"鄂伦春旗", 2020, "鄂伦春旗", {"150723 内蒙古自治区呼伦贝尔市鄂伦春自治旗"}},
      {"积石山县", 2020, "积石山县", {"622927 甘肃省临夏回族自治州积石山保安族东乡族撒拉族自治县"}},
      {"内蒙古科右中旗", 2020, "内蒙古科右中旗", {"152222 内蒙古自治区兴安盟科尔沁右翼中旗"}},
      {"西藏昌都市", 2020, "西藏昌都市", {"540300 西藏自治区昌都市"}},
      {"新疆昌吉州", 2020, "新疆昌吉州", {"652300 新疆维吾尔自治区昌吉回族自治州"}},
  });
}

TEST_CASE("a name without its type counts only where nothing can follow it", "[region]") {
  check({
      {"攸县", 2020, "攸县", {"430223 湖南省株洲市攸县"}},
      {"绍兴2020年", 2020, "绍兴", {"330600 浙江省绍兴市"}},
      {"海南 2020", 2020, "海南", {"460000 海南省"}},  // the province and not the districts of that name
  });
  check({
      {"海东调查队2020年", 2020, "海东", {"630200 青海省海东市"}},  // offices of the state are called so
      {"湖南调查总队", 2020, "湖南", {"430000 湖南省"}},
  });
  CHECK_FALSE(match("绍兴黄酒", 2020));
  CHECK_FALSE(match("松山湖高新区2020年", 2020));  // not of 松山
  CHECK_FALSE(match("大同理想", 2020));
}

TEST_CASE("renamed and abolished divisions resolve by the year", "[region]") {
  check({
      {"蓟县", 2014, "蓟县", {"120225 天津市蓟县"}},
      {"蓟县", 2016, "蓟县", {"120225 天津市蓟县"}},        // replaced in that year
      {"蓟县", 2021, "蓟县", {"120119 天津市蓟州区"}},      // long since
      {"蓟州区", 2015, "蓟州区", {"120119 天津市蓟州区"}},  // a report published under the new name
      {"襄樊市", 2022, "襄樊市", {"420600 湖北省襄阳市"}},
      {"崇文区", 2020, "崇文区", {"110101 北京市东城区"}},
      {"莱芜市", 2018, "莱芜市", {"371200 山东省莱芜市"}},
      {"思茅市", 2019, "思茅市", {"530800 云南省普洱市"}},
      {"铜鼓县", 2019, "铜鼓县", {"360926 江西省宜春市铜鼓县"}},
      {"两江新区", 2025, "两江新区", {"500157 重庆市两江新区"}},
      {"庐山区", 2018, "庐山区", {"360402 江西省九江市濂溪区", "360483 江西省九江市庐山市"}},  // two heirs: not guessed
      {"东乡县", 2012, "东乡县", {"361029 江西省抚州市东乡县"}},  // a full name goes before the short form of another
      {"东乡县", 2016, "东乡县", {"361029 江西省抚州市东乡县", "622926 甘肃省临夏回族自治州东乡族自治县"}},
      {"东乡县", 2019, "东乡县", {"622926 甘肃省临夏回族自治州东乡族自治县"}},
  });
}

TEST_CASE("a name of several places gives all of them", "[region]") {
  check({
      {"鼓楼区政府",
       2020,
       "鼓楼区",
       {"320106 江苏省南京市鼓楼区", "320302 江苏省徐州市鼓楼区", "350102 福建省福州市鼓楼区", "410204 河南省开封市鼓楼区"}},
      {"江苏省鼓楼区", 2020, "江苏省鼓楼区", {"320106 江苏省南京市鼓楼区", "320302 江苏省徐州市鼓楼区"}},
      {"徐州市鼓楼区", 2020, "徐州市鼓楼区", {"320302 江苏省徐州市鼓楼区"}},
      {"桥西区", 2012, "桥西区", {"130104 河北省石家庄市桥西区", "130503 河北省邢台市桥西区", "130703 河北省张家口市桥西区"}},
  });
}

TEST_CASE("units without a code stand under their host", "[region]") {
  check({
      {"绵阳高新区2021年", 2021, "绵阳高新区", {"510700 四川省绵阳市绵阳高新区"}},
      {"绵阳市高新区2021年", 2021, "绵阳市高新区", {"510700 四川省绵阳市高新区"}},
      {"长沙高新区", 2021, "长沙高新区", {"430100 湖南省长沙市长沙高新区"}},  // the prefecture and not the county within it
      {"苏州工业园区", 2021, "苏州工业园区", {"320500 江苏省苏州市苏州工业园区"}},
      {"江苏省苏州工业园区", 2021, "江苏省苏州工业园区", {"320500 江苏省苏州市苏州工业园区"}},
      {"唐山市汉沽管理区", 2021, "唐山市汉沽管理区", {"130200 河北省唐山市汉沽管理区"}},
      {"青岛西海岸新区管委会", 2021, "青岛西海岸新区", {"370211 山东省青岛市黄岛区青岛西海岸新区"}},
      {"两江新区", 2020, "两江新区", {"500000 重庆市两江新区"}},
      {"无锡惠山经济开发区2020年", 2020, "无锡惠山经济开发区", {"320206 江苏省无锡市惠山区惠山经济开发区"}},
      {"杨凌区", 2020, "杨凌区", {"610403 陕西省咸阳市杨陵区"}},
      {"余姚市泗门镇人民政府", 2020, "余姚市泗门镇", {"330281 浙江省宁波市余姚市泗门镇"}},
      {"大连市中山区人民政府桃源街道办事处", 2020, "大连市中山区人民政府桃源街道", {"210202 辽宁省大连市中山区桃源街道"}},
      {"河北唐山海港经济开发区", 2021, "河北唐山海港经济开发区", {"130200 河北省唐山市唐山海港经济开发区"}},
      {"东莞市长安镇2021年", 2021, "东莞市长安镇", {"441900 广东省东莞市长安镇"}},
      {"余姚市乡镇法治", 2020, "余姚市", {"330281 浙江省宁波市余姚市"}},
  });
  const auto town = match("余姚市泗门镇人民政府", 2020);
  REQUIRE(town);
  CHECK(town->candidates.front().name == "泗门镇");
  CHECK(town->candidates.front().level == 4);
  CHECK(town->candidates.front().parent_code == "330281");
  CHECK(region::unit_prefix(text::to_code_points("泗门镇2020年")) == 3);
  CHECK(region::unit_prefix(text::to_code_points("高新区管委会")) == 3);
  CHECK(region::unit_prefix(text::to_code_points("各乡镇法治")) == 0);
}

TEST_CASE("a code is looked up as of a year", "[region]") {
  CHECK(region::by_code("360402", Year(2015))->name == "庐山区");
  CHECK(region::by_code("360402", Year(2016))->name == "濂溪区");
  CHECK(region::by_code("360402", std::nullopt)->name == "濂溪区");
  CHECK(region::by_code("500226", Year(2020))->path_name == "重庆市荣昌县");  // no longer in force, but still a code
  CHECK(region::by_code("420600", Year(2000))->name == "襄樊市");
  CHECK(region::by_code("110000", Year(2020))->parent_code.empty());
  CHECK_FALSE(region::by_code("999999", Year(2020)));
  CHECK_FALSE(region::by_code("11000", Year(2020)));
  CHECK_FALSE(region::by_code("11000x", Year(2020)));
}

TEST_CASE("divisions contain each other as of a year", "[region]") {
  const auto code = [](const char* c) { return *region::by_code(c, Year(2020)); };
  CHECK(region::contains(code("430000"), code("430223"), Year(2020)));
  CHECK(region::contains(code("430200"), code("430223"), Year(2020)));
  CHECK(region::contains(code("430223"), code("430223"), Year(2020)));
  CHECK_FALSE(region::contains(code("430223"), code("430200"), Year(2020)));
  CHECK_FALSE(region::contains(code("430100"), code("430223"), Year(2020)));
}

TEST_CASE("divisions that took each other's place are one place", "[region]") {
  const auto code = [](const char* c) { return *region::by_code(c, Year(2024)); };
  CHECK(region::succeed(code("120225"), code("120119")));        // 蓟县, 蓟州区
  CHECK(region::succeed(code("110101"), code("110103")));        // 崇文区 went into 东城区
  CHECK(region::succeed(code("430223"), code("430223")));        // itself
  CHECK_FALSE(region::succeed(code("110101"), code("110105")));  // 东城区, 朝阳区
  CHECK_FALSE(region::succeed(code("430200"), code("430223")));  // 株洲市 and a county of its own
}

TEST_CASE("a township needs its county, a zone without a name its city", "[region]") {
  const auto lacks = [](const char* host, const char* name) {
    return region::lacks_host(region::unit_of(*region::by_code(host, Year(2020)), name), Year(2020));
  };
  CHECK(lacks("330200", "泗门镇"));
  CHECK(lacks("330000", "泗门镇"));
  CHECK(lacks("310000", "某街道"));
  CHECK_FALSE(lacks("330281", "泗门镇"));
  CHECK_FALSE(lacks("441900", "长安镇"));  // a city without counties
  CHECK(lacks("510000", "高新区"));
  CHECK_FALSE(lacks("510700", "高新区"));
  CHECK_FALSE(lacks("120000", "高新区"));  // of the municipality itself
  CHECK_FALSE(lacks("520000", "贵安新区"));
  CHECK_FALSE(region::lacks_host(*region::by_code("330200", Year(2020)), Year(2020)));
}

TEST_CASE("a registration's sign stands for a province", "[region]") {
  CHECK(region::province_of_sign(U'粤') == "440000");
  CHECK(region::province_of_sign(U'滇') == "530000");
  CHECK(region::province_of_sign(U'中').empty());
}

TEST_CASE("the table has a version", "[region]") { CHECK(region::table_version().size() == 7); }
