#include <catch2/catch.hpp>

#include "region/region.hpp"
#include "report/identified.hpp"

using zhibiao::DocumentOptions;
using zhibiao::test::Identified;

namespace {

std::string region_of(const std::string& text) { return Identified(text).region(); }

}  // namespace

TEST_CASE("the region is the title's", "[report][region]") {
  CHECK(region_of("攸县2020年法治政府建设年度报告\n开头。") == "430223 湖南省株洲市攸县");
  CHECK(region_of("湖南省株洲市攸县人民政府关于2020年法治政府建设情况的报告\n开头。") == "430223 湖南省株洲市攸县");
  CHECK(region_of("关于2020年攸县法治政府建设情况的报告\n开头。") == "430223 湖南省株洲市攸县");
  CHECK(region_of("2020年度会宁县行政复议情况分析\n开头。") == "620422 甘肃省白银市会宁县");
  CHECK(region_of("中共攸县县委 攸县人民政府关于2020年法治政府建设情况的报告\n开头。") == "430223 湖南省株洲市攸县");
  CHECK(region_of("攸縣2020年法治政府建設年度報告\n開頭。") == "430223 湖南省株洲市攸县");  // traditional characters
}

TEST_CASE("a department belongs to the region of its government", "[report][region]") {
  CHECK(region_of("攸县司法局2020年法治政府建设情况报告\n开头。") == "430223 湖南省株洲市攸县");
  CHECK(region_of("湖南省生态环境厅2020年法治政府建设情况报告\n开头。") == "430000 湖南省");
  CHECK(region_of("国家税务总局攸县税务局2020年法治政府建设情况报告\n开头。") == "430223 湖南省株洲市攸县");
  CHECK(region_of("市城市管理局2020年法治政府建设情况报告\n来源：株洲市城市管理局\n开头。") == "430200 湖南省株洲市");
  CHECK(region_of("2020年法治政府建设情况报告\n开头。\n株洲市应急管理局\n2021年1月5日") == "430200 湖南省株洲市");
  CHECK(region_of("株洲市人民政府 > 部门 > 市卫健委\n2020年法治政府建设情况报告\n开头。") == "430200 湖南省株洲市");
  CHECK(region_of("2020年法治政府建设情况报告\n开头。\n主办单位：株洲市商务局  湘ICP备05001234号") == "430200 湖南省株洲市");
}

TEST_CASE("ambiguous names are settled by fuller names on the page", "[report][region]") {
  const std::string title = "鼓楼区2020年法治政府建设年度报告\n";
  CHECK(region_of(title + "开头。\n开封市鼓楼区人民政府\n2021年1月5日") == "410204 河南省开封市鼓楼区");
  CHECK(region_of(title + "来源：徐州市鼓楼区司法局\n开头。") == "320302 江苏省徐州市鼓楼区");
  CHECK(region_of("南京市人民政府 > 鼓楼区 > 年度报告\n" + title + "开头。") == "320106 江苏省南京市鼓楼区");
  CHECK(region_of("晋城市 > 城区 > 年度报告\n城区2020年法治政府建设年度报告\n开头。") == "140502 山西省晋城市城区");
  CHECK(region_of(title + "开头。\n主办单位：福州市鼓楼区人民政府办公室") == "350102 福建省福州市鼓楼区");
  CHECK(region_of(title + "开头。\n豫公网安备 41020402000123号") == "410204 河南省开封市鼓楼区");
  CHECK(region_of("长安区2020年法治政府建设年度报告\n开头。\n冀ICP备05001234号") == "130102 河北省石家庄市长安区");
  CHECK(region_of("朝阳区2020年法治政府建设年度报告\n按照吉林省和长春市的部署，朝阳区推进工作。\n长春市考核优秀。") ==
        "220104 吉林省长春市朝阳区");
  CHECK(region_of("市中区2020年法治政府建设年度报告\n开头。\n乐山市市中区人民政府\n2021年1月5日") == "511102 四川省乐山市市中区");
}

TEST_CASE("what nothing settles stays open and lists its candidates", "[report][region]") {
  const Identified page("普陀区2020年法治政府建设年度报告\n普陀区推进工作，受理案件18件。");
  CHECK(page.info.region_code.empty());
  CHECK(page.info.region_name.empty());
  REQUIRE(page.codes() == "region_ambiguous");
  CHECK(page.diagnostics[0].message.find("310107 上海市普陀区") != std::string::npos);
  CHECK(page.diagnostics[0].message.find("330903 浙江省舟山市普陀区") != std::string::npos);
  CHECK(page.diagnostics[0].span.length() == 3);
  CHECK(Identified("朝阳区2020年报告\n按照长春市和北京市的经验，推进工作。").codes() == "region_ambiguous");
  CHECK(Identified("2020年法治政府建设年度报告\n受理案件18件。").codes() == "region_not_found");
}

TEST_CASE("renamed divisions resolve by the report's year", "[report][region]") {
  CHECK(region_of("蓟县2014年依法行政工作报告\n开头。") == "120225 天津市蓟县");
  CHECK(region_of("蓟州区2017年依法行政工作报告\n开头。") == "120119 天津市蓟州区");
  CHECK(region_of("荆沙市2020年依法行政工作报告\n开头。") == "421000 湖北省荆州市");
  CHECK(region_of("襄樊市2009年依法行政工作报告\n开头。") == "420600 湖北省襄樊市");
  CHECK(region_of("望城县2010年依法行政工作报告\n开头。") == "430122 湖南省长沙市望城县");
  CHECK(region_of("临安市2016年依法行政工作报告\n开头。") == "330185 浙江省杭州市临安市");
  CHECK(region_of("临安区2018年依法行政工作报告\n开头。") == "330112 浙江省杭州市临安区");
  CHECK(region_of("崇明县2016年依法行政工作报告\n开头。") == "310230 上海市崇明县");
  CHECK(region_of("长葛市2020年依法行政工作报告\n开头。") == "411082 河南省许昌市长葛市");
  CHECK(region_of("河北区2020年依法行政工作报告\n开头。") == "120105 天津市河北区");
}

TEST_CASE("zones and townships are named units under their host", "[report][region]") {
  CHECK(region_of("绵阳高新区2021年法治政府建设年度报告\n开头。") == "510700 四川省绵阳市绵阳高新区");
  CHECK(region_of("高新区2021年法治政府建设年度报告\n来源：绵阳高新区管委会\n开头。") == "510700 四川省绵阳市绵阳高新区");
  CHECK(region_of("泗门镇2021年法治政府建设年度报告\n来源：余姚市泗门镇人民政府\n开头。") == "330281 浙江省宁波市余姚市泗门镇");
  CHECK(region_of("首页 > 余姚市人民政府 > 乡镇街道\n泗门镇2021年法治政府建设年度报告\n来源：泗门镇人民政府\n开头。") ==
        "330281 浙江省宁波市余姚市泗门镇");
  CHECK(region_of("余姚市凤山街道2021年法治政府建设年度报告\n开头。") == "330281 浙江省宁波市余姚市凤山街道");
}

TEST_CASE("a subtitle may be the only place with a name", "[report][region]") {
  CHECK(region_of("政府工作报告\n——2021年2月8日在长阳土家族自治县第十八届人民代表大会上\n开头。") == "420528 湖北省宜昌市长阳土家族自治县");
}

TEST_CASE("a unit whose own host is not named stays open", "[report][region]") {
  const Identified town("泗门镇2021年法治政府建设年度报告\n开头。\n主办单位：宁波市人民政府办公室");
  CHECK(town.region().empty());
  CHECK(town.codes() == "region_incomplete");
  CHECK(region_of("泗门镇2021年法治政府建设年度报告\n来源：宁波市人民政府\n开头。\n主办单位：余姚市人民政府办公室") ==
        "330281 浙江省宁波市余姚市泗门镇");
  CHECK(region_of("长安镇2021年法治政府建设年度报告\n开头。\n主办单位：东莞市人民政府办公室") == "441900 广东省东莞市长安镇");
  CHECK(Identified("高新区2021年法治政府建设年度报告\n来源：四川省人民政府\n开头。").codes() == "region_incomplete");
}

TEST_CASE("a zone whose name begins like a county's is where its source says", "[report][region]") {
  CHECK(region_of("太湖旅游度假区2021年法治政府建设年度报告\n来源：苏州太湖旅游度假区管委会\n开头。") ==
        "320500 江苏省苏州市苏州太湖旅游度假区");
  CHECK(region_of("松山湖高新区2021年法治政府建设年度报告\n来源：东莞松山湖高新区管委会\n开头。") == "441900 广东省东莞市东莞松山湖高新区");
  CHECK(Identified("松山湖高新区2021年法治政府建设年度报告\n开头。").codes() == "region_not_found");
}

TEST_CASE("what the text says of other places weighs by how it says it", "[report][region]") {
  const std::string title = "朝阳区2021年法治政府建设年度报告\n";
  CHECK(region_of(title + "朝阳区在北京市委的领导下推进工作。") == "110105 北京市朝阳区");
  CHECK(region_of(title + "朝阳区落实《吉林省行政执法条例》。") == "220104 吉林省长春市朝阳区");
  CHECK(region_of(title + "长春市朝阳区推进工作。") == "220104 吉林省长春市朝阳区");
  CHECK(Identified(title + "朝阳区选派12人到北京市学习。").codes() == "region_ambiguous");
  CHECK(Identified(title + "赴北京市朝阳区考察，与北京市司法局交流。").codes() == "region_ambiguous");
}

TEST_CASE("the text is the last resort", "[report][region]") {
  CHECK(region_of("2021年法治政府建设年度报告\n2021年，攸县政府推进工作。\n攸县受理案件18件。") == "430223 湖南省株洲市攸县");
  CHECK(region_of("2021年法治政府建设年度报告\n赴攸县学习。受理案件18件。") == "");
}

TEST_CASE("neither the addressee nor the superior is the region", "[report][region]") {
  CHECK(region_of("黔南州人民政府：\n2021年，我县制定《平塘县行政执法监督办法》，现报告如下。\n培训3期。") ==
        "522727 贵州省黔南布依族苗族自治州平塘县");
  CHECK(region_of("中共许昌市委全面依法治市委员会办公室：\n2022年，禹州市推进依法行政，现报告如下：\n全市办理26件。") ==
        "411081 河南省许昌市禹州市");
  CHECK(region_of("宝鸡市人民政府：现将我县2023年情况报告如下。2023年，麟游县办理案件20件。") == "610329 陕西省宝鸡市麟游县");
  CHECK(region_of("大理白族自治州人民政府、州司法局:\n今年以来，我县加强监督。弥渡县司法局审查合同12份。") ==
        "532925 云南省大理白族自治州弥渡县");
  CHECK(region_of("2021年，在商洛市委、市政府的正确领导下，全县上下努力，镇安县办理案件15件。") == "611025 陕西省商洛市镇安县");
  CHECK(region_of("2024年,在省委、市委的坚强领导下,在衡阳市司法局指导下,衡山县办理法律援助案件120件。") == "430423 湖南省衡阳市衡山县");
  CHECK(region_of("2020年，涪陵区司法局在重庆市司法局指导下圆满完成任务，办理案件5件。") == "500102 重庆市涪陵区");
  CHECK(region_of("攸县2021年法治政府建设年度报告\n株洲市人民政府：\n现将我县情况报告如下。") == "430223 湖南省株洲市攸县");

  const Identified letter("2022年度法治政府建设工作报告\n衢州市人民政府：\n现将我县2022年情况报告如下。全年培训5期。");
  CHECK(letter.region().empty());
  REQUIRE(letter.codes() == "region_not_found");
  CHECK(letter.diagnostics[0].message.find("330800 浙江省衢州市") != std::string::npos);
}

TEST_CASE("the page of a city that speaks as a county is not the city's", "[report][region]") {
  const Identified page("法治政府建设年度报告\n丽水市人民政府\n2021年我县组织执法培训9期。");
  CHECK(page.region().empty());
  CHECK(page.info.reporter.empty());
  REQUIRE(page.codes() == "region_not_found");
  CHECK(page.diagnostics[0].message.find("331100") != std::string::npos);
  CHECK(region_of("法治政府建设年度报告\n丽水市人民政府\n2021年全市组织执法培训9期，我县3期。") == "331100 浙江省丽水市");
  CHECK(region_of("2022年度法治政府建设情况报告\n2022年，我县办理案件20件。\n抄送：湖州市司法局") == "");
  CHECK(region_of("2021年，在郎溪县委、县政府的坚强领导下，县司法局认真履职，全县办理12件。") == "341821 安徽省宣城市郎溪县");
  CHECK(region_of("2021年，在茂名市委的坚强领导下，全市办理12件。") == "");
}

TEST_CASE("the one who acts in the running text is the region", "[report][region]") {
  CHECK(region_of("过去一年，单县以示范创建为抓手，成效明显。全年办理行政复议案件31件。") == "371722 山东省菏泽市单县");
  CHECK(region_of("2023年以来，按照市委、市政府统一部署，道县司法局办理公证330件。") == "431124 湖南省永州市道县");
  CHECK(region_of("今年，县政府高度重视。组建岷县法律服务团，办理公证12件。") == "621126 甘肃省定西市岷县");
  CHECK(region_of("2022年，省政府办公厅审查文件30件，陕西省人民政府修订规章4件。") == "610000 陕西省");
  CHECK(region_of("2022年，某厅落实任务。福建普法平台建成，全省办理26件。") == "350000 福建省");
  CHECK(region_of("2022年，湖州市坚持依法行政，全市办理20件。德清县办理3件。德清县培训2期。德清县审查9件。") == "330500 浙江省湖州市");
  CHECK(region_of("2022年法治政府建设年度报告\n来源：湖州市人民政府\n2022年，德清县坚持依法行政，全县办理20件。") ==
        "330521 浙江省湖州市德清县");  // on the site of its city
  for (const char* open :
       {"2022年，区政府认真履职，办理案件12件。", "我县与安吉县交流3次，赴德清县考察2次。", "涉县级部门9件，和县委沟通3次。",
        "绩溪县、旌德县先后召开会议2次，全市办理案件8件。", "根据《浙江省行政程序办法》，我县全年办理案件8件。",
        "2022年，任县长主持会议3次，办理案件20件。", "全省办理26件，江西与福建签署协议2份。"})
    CHECK(std::string(open) + region_of(open) == open);
  CHECK(region_of("2022年法治政府建设工作总结\n今年以来，剑川县交通运输局推进工作，培训3期。治超经验在全州交流1次。剑川县派员2次。") ==
        "532931 云南省大理白族自治州剑川县");
  const Identified page("2021年，安吉县办理3件，长兴县办理4件，德清县办理5件，全市办理12件。");
  CHECK(page.region().empty());
  CHECK(page.diagnostics[0].message.find("330523") != std::string::npos);
}

TEST_CASE("a page on which nobody acts is of the county that it names alone", "[report][region]") {
  const std::string office = "我分局在市局和区委、区政府的领导下推进工作，组织学习31次，";
  CHECK(region_of(office + "被评为荔湾区先进单位。连续三年是荔湾区优秀单位。") == "440103 广东省广州市荔湾区");
  CHECK(region_of(office + "落实《广州市普法办法》，被评为荔湾区先进单位。连续三年是荔湾区优秀单位。") == "440103 广东省广州市荔湾区");
  CHECK(region_of(office + "被评为荔湾区先进单位。") == "");                                         // once, in passing
  CHECK(region_of(office + "赴荔湾区考察。与荔湾区交流。") == "");                                   // visits
  CHECK(region_of(office + "被评为荔湾区先进单位。对荔湾区和海珠区的案件进行了演练。") == "");       // who of both?
  CHECK(region_of("我市推进工作，被评为长沙市先进单位。执行《长沙市普法办法》，办理18件。") == "");  // a city may lie in another
  CHECK(region_of("全市执行《天津市执法办法》，办理18件。案件在天津市监督平台公示。") == "120000 天津市");
  CHECK(region_of("陶家镇2025年法治政府建设情况的报告\n执行《重庆市九龙坡区文件管理办法》，全镇调解纠纷3件，得到区司法局肯定。") ==
        "500107 重庆市九龙坡区陶家镇");
}

TEST_CASE("a county's office behind 和 names no county", "[report][region]") {
  CHECK(region_of("和县委沟通3次，全县办理案件9件。和县委研究2次。") == "");
  CHECK(region_of("全县办理案件9件。在和县推进工作，和县案件下降。") == "340523 安徽省马鞍山市和县");
}

TEST_CASE("who carries out the papers of a county or a city is of it", "[report][region]") {
  const std::string office = "在市委、市政府领导下，农业农村局";
  CHECK(region_of(office + "贯彻《海安市法治政府建设实施方案》，办理18件。") == "320685 江苏省南通市海安市");
  CHECK(region_of(office + "在广州市推进工作，执行《广州市普法办法》，办理18件。") == "440100 广东省广州市");
  CHECK(region_of(office + "执行《广州市普法办法》，办理18件。") == "");                    // once
  CHECK(region_of(office + "在长沙市推进工作，执行《长沙市普法办法》，办理18件。") == "");  // 浏阳 is one
  CHECK(region_of(office + "学习借鉴《海安市普法办法》，赴如皋市考察，办理18件。") == "");
}

TEST_CASE("who compares itself within a division is a part of it", "[report][region]") {
  const std::string office = "中共攸县县委、攸县人民政府/株洲市公安局：\n县公安局在县委的领导下推进工作，办理18件。";
  CHECK(region_of(office + "在全市率先出台清单，位居全市第一。") == "430223 湖南省株洲市攸县");
  CHECK(region_of(office + "在全省交流2次。") == "430223 湖南省株洲市攸县");
}

TEST_CASE("a township that acts first and is named again reports", "[report][region]") {
  CHECK(region_of("2025年，青溪镇坚持依法行政，落实涪陵区措施。为青溪镇发展筑牢根基，办理18件。") == "500102 重庆市涪陵区青溪镇");
  CHECK(region_of("2025年，各乡镇坚持依法行政，落实涪陵区措施。各乡镇办理18件。") == "");
}

TEST_CASE("a speaker names in whose name the report is given, a court its place", "[report][region]") {
  CHECK(region_of("各位代表：\n现在，我代表上杭县人民政府，向大会报告政府工作，请予审议。\n办理案件126件。") ==
        "350823 福建省龙岩市上杭县");
  CHECK(region_of("2021年，秀英法院审结案件529件。") == "460105 海南省海口市秀英区");
  CHECK(region_of("2021年，鼓楼法院审结案件529件。") == "");  // which of four
}

TEST_CASE("a narrower name behind the year or brackets of a wider one counts", "[report][region]") {
  CHECK(region_of("（山西省）2018年娄烦县法治政府建设年度报告\n开头。") == "140123 山西省太原市娄烦县");
  CHECK(region_of("山西省2018年法治政府建设年度报告\n开头。") == "140000 山西省");
  CHECK(region_of("山西省司法厅关于在娄烦县开展试点的情况报告\n开头。") == "140000 山西省");
}

TEST_CASE("who works for an autonomous region lies in one", "[report][region]") {
  const std::string title = "新城区2020年法治政府建设年度报告\n";
  CHECK(region_of(title + "为建成自治区强区，推进工作。") == "150102 内蒙古自治区呼和浩特市新城区");
  CHECK(region_of(title + "按照省委部署，全省率先，推进工作。") == "610102 陕西省西安市新城区");
  CHECK(region_of(title + "到新疆维吾尔自治区交流，推进工作。") == "");
}

TEST_CASE("a township lies where it is guided from", "[report][region]") {
  CHECK(region_of("2022年，古田镇在上杭县委、县政府领导下推进工作，全镇调解纠纷3件。") == "350823 福建省龙岩市上杭县古田镇");
  CHECK(region_of("上杭县人民政府：\n2022年，古田镇落实任务，我镇调解纠纷3件。") == "350823 福建省龙岩市上杭县古田镇");
  CHECK(region_of("2022年，古田镇按照县委、县政府部署推进工作，全镇调解纠纷3件。") == "");
}

TEST_CASE("a report to a congress is of the place where it met", "[report][region]") {
  CHECK(region_of("政府工作报告\n（2023年2月7日在汉寿县第十八届人民代表大会第二次会议上）\n县长 某某\n各位代表：\n开头。") ==
        "430722 湖南省常德市汉寿县");
  CHECK(region_of("记者 某某 摄\n2022年政府工作报告\n|\n——2022年2月10日在巴中市第五届人民代表大会第二次会议上\n开头。") ==
        "511900 四川省巴中市");
}

TEST_CASE("the given region wins and contradictions are told", "[report][region]") {
  DocumentOptions options;
  options.region_code = "430223";
  const Identified same("攸县2021年法治政府建设年度报告\n开头。", options);
  CHECK(same.region() == "430223 湖南省株洲市攸县");
  CHECK(same.codes().empty());
  const Identified other("会宁县2021年法治政府建设年度报告\n开头。", options);
  CHECK(other.region() == "430223 湖南省株洲市攸县");
  CHECK(other.codes() == "region_contradicts");
  options.region_code = "350102";
  CHECK(Identified("鼓楼区2021年法治政府建设年度报告\n开头。", options).region() == "350102 福建省福州市鼓楼区");
  options.region_code = "430223";
  CHECK(Identified("鼓楼区2021年法治政府建设年度报告\n开头。", options).codes() == "region_contradicts");
  CHECK(Identified("2021年法治政府建设年度报告\n开头。", options).codes().empty());
  CHECK(Identified("株洲市2021年法治政府建设年度报告\n开头。", options).codes() == "region_contradicts");
  CHECK(Identified("2021年法治政府建设年度报告\n开头。\n主办单位：株洲市人民政府办公室", options).codes().empty());
  options.region_code = "123456";
  CHECK(Identified("攸县2021年法治政府建设年度报告\n开头。", options).codes() == "region_unknown");

  CHECK(Identified("攸县2021年法治政府建设年度报告\n开头。\n会宁县人民政府\n2022年1月5日").codes() == "region_contradicts");
  CHECK(Identified("攸县2021年法治政府建设年度报告\n开头。\n株洲市人民政府\n2022年1月5日").codes().empty());
  CHECK(Identified("攸县2021年法治政府建设年度报告\n来源：攸县司法局\n开头。\n会宁县人民政府\n2022年1月5日").codes() ==
        "region_contradicts");
  CHECK(Identified("蓟县2015年法治政府建设年度报告\n来源：蓟州区司法局\n开头。").codes().empty());  // one place
}

TEST_CASE("every division is found from a page that has only a title", "[report][region]") {
  std::vector<std::string> wrong;
  for (const int year : {2010, 2017, 2024}) {
    std::map<std::string, std::vector<std::string>> by_name;
    const auto page = [&](const std::string& name) {
      return Identified(name + "法治政府建设年度报告（" + std::to_string(year) + "年）\n开头。");
    };
    for (const zhibiao::region::Region& division : zhibiao::region::all(year)) {
      if (division.valid_to != 0 && division.valid_to < year) continue;
      by_name[division.name].push_back(division.code);
      if (page(division.path_name).region() != division.code + " " + division.path_name) wrong.push_back(division.path_name);
    }
    for (const auto& [name, codes] : by_name) {
      const Identified bare = page(name);
      if (codes.size() == 1 && bare.info.region_code != codes.front()) wrong.push_back(name);
      if (codes.size() == 1) continue;
      if (bare.codes() != "region_ambiguous") {
        wrong.push_back(name);
        continue;
      }
      for (const std::string& code : codes)
        if (bare.diagnostics.front().message.find(code) == std::string::npos) wrong.push_back(name + " " + code);
    }
  }
  CHECK(wrong == std::vector<std::string>{});
}

TEST_CASE("whose report it is, as its announcement tells", "[report][region]") {
  CHECK(Identified("定西市人民政府：\n按照要求，现将岷县2021年法治政府建设情况报告如下。\n受理案件8件。").info.region_code == "621126");
  const char* entrusted = "江阴市人大常委会：\n受江阴市人民政府委托，现将2021年度法治政府建设情况报告如下。\n办理案件126件。";
  CHECK(Identified(entrusted).info.region_code == "320281");
  CHECK(Identified("受省司法厅委托，岷县开展了试点。\n受理案件8件。").info.region_code == "621126");
  const std::string by_law = "根据条例要求，";
  CHECK(region_of((by_law + "特向社会公布岷县统计局2021年政府信息公开情况。\n我局公开8条。").c_str()) == "621126 甘肃省定西市岷县");
  CHECK(region_of((by_law + "现公布定西市岷县十里镇2021年政府信息公开工作年度报告。\n公开8条。").c_str()) ==
        "621126 甘肃省定西市岷县十里镇");
  CHECK(region_of((by_law + "公布岷县名录一批。\n我局公开8条。").c_str()).empty());
}

TEST_CASE("an address names no reporter", "[report][region]") {
  const std::string text = "区政府要求，向利州区居民公开信息12条，利州区政府网站公开9条。";
  CHECK(region_of(("我局编制本报告。" + text).c_str()) == "510802 四川省广元市利州区");
  CHECK(region_of("我局编制本报告（地址：利州区东坝）。区政府要求公开信息12条（办公地址：广元市利州区东坝）。").empty());
}

TEST_CASE("a bureau is that of the county whose leaders it thanks", "[report][region]") {
  CHECK(region_of("2021年，我局在启东市委、市政府的正确领导下，在南通市局的支持下，办理案件12件。") == "320681 江苏省南通市启东市");
  CHECK(region_of("2021年，我局在南通市委、市政府的正确领导下，办理案件12件。").empty());
  CHECK(region_of("2021年，我局在南通市委、启东市委的正确领导下，办理案件12件。").empty());
}

TEST_CASE("a township that is only called ours has no name and no region", "[report][region]") {
  for (const char* text :
       {"2021年，我镇在启东市委、市政府的正确领导下，综合执法局办理案件12件。", "2022年，本街道在宝应县委、县政府领导下，调解纠纷12件。",
        "2022年，我镇共受理案件5件。", "全乡2021年共调解纠纷12件。我乡在沭阳县委、县政府领导下开展工作。",
        "各村共受理案件5件，我镇审结2件。", "2022年，我街按照部署，围绕全街重点工作公开信息5条。"}) {
    INFO(text);
    const Identified read(text);
    CHECK(read.info.reporter_kind == zhibiao::ReporterKind::township);
    CHECK(read.info.reporter.empty());
    CHECK(read.info.region_code.empty());
  }
  CHECK(Identified("各镇共受理案件5件，我县审结2件。").info.reporter.empty());
  CHECK(Identified("2022年，石塘镇在县委领导下推进工作，我镇调解纠纷3件。").info.reporter == "石塘镇");
}

TEST_CASE("a body that is named by its type alone tells as what the page speaks", "[report][region]") {
  CHECK(region_of("2023年，县农业农村局坚持依法行政，制定《关于印发〈沭阳县2023年普法工作要点〉的通知》，办理案件12件。") ==
        "321322 江苏省宿迁市沭阳县");
  CHECK(region_of("2022年，省林业局认真贯彻《云南省法治政府建设实施方案》，云南省林业系统培训3次。") == "530000 云南省");
  CHECK(region_of("区政府办2025年度法治政府建设工作报告\n全面落实《西安市雁塔区2025年要点》，全省、全市推进，办理12件。") ==
        "610113 陕西省西安市雁塔区");
  CHECK(region_of("我局学习《市应急管理局选题计划》，印发《临沧市应急管理局普法清单》，办理案件12件。") == "530900 云南省临沧市");
  CHECK(region_of("2024年，市水利局赴金牛区考察，办理案件12件。").empty());
  CHECK(region_of("2023年，区城管局认真履职，车辆悬挂锦江区牌照3台，办理案件12件。").empty());  // named once
  CHECK(region_of("市委依法治市办印发通知后，我区迅速行动。我区落实《南京市行政执法条例》，南京市抽查3次，全区办理案件12件。").empty());
  CHECK(region_of("2023年，我县落实要求。市水利局，执行《湖州市水利局裁量基准》，全县办理案件12件。").empty());
  CHECK(region_of("2023年，县内建成调处中心3个，向安吉县移送线索3条，办理12件。").empty());
  CHECK(region_of("2024年，县司法局与沭阳县、泗阳县司法局签订协议，办理案件12件。").empty());
  CHECK(region_of("2024年，市教育局落实《江苏省普法条例》，办理案件12件。").empty());
}

TEST_CASE("a slogan names the place of a page that speaks as one of its type", "[report][region]") {
  CHECK(region_of("2024年，市水利局深入推进平安宿迁、法治宿迁建设，办理案件12件。") == "321300 江苏省宿迁市");
  CHECK(region_of("2024年，全市水利系统推进法治宿迁建设，督导组到沭阳县检查，办理案件12件。") == "321300 江苏省宿迁市");
  CHECK(region_of("2024年，全市水利系统推进法治徐州建设，荣获新沂市表彰，办理案件12件。").empty());
  CHECK(region_of("2024年，区水利局深入推进平安宿迁建设，办理案件12件。").empty());
  CHECK(region_of("2024年，市公安局推进健康教育、文明城市和信用平台建设，办理案件12件。").empty());
  CHECK(region_of("2023年，我县推进智慧公安、平安社区建设，全县受理案件12件。").empty());
  CHECK(region_of("2023年，县司法局推进法治惠民、平安惠民工程，办理案件12件。").empty());
  CHECK(region_of("2023年，县公安局推进平安龙江建设，办理案件12件。").empty());
}

TEST_CASE("a branch that acts is of its district", "[report][region]") {
  const Identified page("2025年，岳阳市生态环境局岳阳县分局坚持依法行政，办理案件12件。");
  CHECK(page.region() == "430621 湖南省岳阳市岳阳县");
  CHECK(page.info.reporter == "岳阳市生态环境局岳阳县分局");
}

TEST_CASE("who made the report is the one that reports", "[report][region]") {
  CHECK(region_of("本年报由安吉县梅溪镇编制，全文包括概述。主动公开信息30条。") == "330523 浙江省湖州市安吉县梅溪镇");
  CHECK(region_of("根据条例要求，本报告由安吉县人民政府办公室编制。主动公开信息30条。") == "330523 浙江省湖州市安吉县");
  CHECK(region_of("根据《条例》有关规定由泰州市海陵区医疗保障局编制。主动公开信息30条。") == "321202 江苏省泰州市海陵区");
  CHECK(region_of("按照要求，由荔浦市教育局编制完成本报告。主动公开信息30条。") == "450381 广西壮族自治区桂林市荔浦市");
  CHECK(region_of("现总结铜仁市民政局2022年政府信息公开工作情况。主动公开信息30条。") == "520600 贵州省铜仁市");
  CHECK(region_of("按照规定由南京市环境科学研究院编制环评报告，办理案件12件。").empty());
  CHECK(region_of("根据条例要求，本报告由办公室编制，安吉县、长兴县参加。").empty());
  CHECK(region_of("2023年，我局强化工作。环评报告由南京市环境科学研究院编制，办理案件12件。").empty());
  CHECK(region_of("今年，我县强化培训。普法教材由杭州市司法局编写，办理案件12件。").empty());
}

TEST_CASE("news is of the place of the body that tells it", "[report][region]") {
  CHECK(region_of("记者昨日从盐城市中级人民法院获悉，去年审结行政案件312件。") == "320900 江苏省盐城市");
  CHECK(region_of("1月8日，记者从海南省高级人民法院召开的新闻发布会上了解到，全省法院审结案件312件。") == "460000 海南省");
  CHECK(region_of("据舟山市消费者权益保护委员会介绍，去年受理投诉312件。") == "330900 浙江省舟山市");
  CHECK(region_of("去年治安平稳。据甘肃警方通报，全年接报警情312起。") == "620000 甘肃省");
  CHECK(region_of("据浙江省统计局统计，我市群众安全感为98%。").empty());
  CHECK(region_of("记者从国家统计局获悉，去年授权专利312件。").empty());
  CHECK(region_of("记者从舟山市定海区的一位店主那里得知，去年卖出312件。").empty());
  CHECK(region_of("记者从舟山市出发采访，从店主处获悉，去年卖出312件。").empty());
}

TEST_CASE("who acts in news stands behind its wire", "[report][region]") {
  const Identified page("新华网武汉7月16日电（某某）宜昌市市长专线办公室去年受理来电312件。");
  CHECK(page.region() == "420500 湖北省宜昌市");
  CHECK(page.info.reporter == "宜昌市市长专线办公室");
  CHECK(region_of("本报讯（记者某某）定海区司法局去年办理案件312件。") == "330902 浙江省舟山市定海区");
  CHECK(region_of("去年治安平稳。中新网杭州2月1日电 宁夏警方去年接报警情312起。") == "640000 宁夏回族自治区");
  CHECK(region_of("新华社北京7月16日电 最高人民法院去年审结案件312件。").empty());
  CHECK(region_of("全市用电企业312家，通讯企业30家。").empty());
}

TEST_CASE("courts, procuratorates and police are named by a place without its type", "[report][region]") {
  CHECK(region_of("去年，苏州检察机关办理案件312件。") == "320500 江苏省苏州市");
  CHECK(region_of("去年，海州公安机关办理案件312件。").empty());  // several are called so
  CHECK(region_of("去年，铁路公安机关办理案件312件。").empty());
  CHECK(region_of("去年，公安机关办理案件312件。").empty());
}

TEST_CASE("a law that a title says is carried out names no region and no reporter", "[report][region]") {
  const Identified session(
      "关于检查《湖北省水污染防治条例》实施情况的报告\n\n——2025年6月25日在荆门市第十届人民代表大会常务委员会第九次会议上\n\n办理案件12件"
      "。");
  CHECK(session.region() == "420800 湖北省荆门市");
  const Identified ours("我市贯彻《海南省行政执法监督条例》情况的汇报\n\n办理案件12件。");
  CHECK(ours.region().empty());
  CHECK(ours.info.reporter.empty());
  CHECK(region_of("市司法局关于贯彻落实《云南省行政程序条例》情况的报告\n\n办理案件12件。").empty());
  CHECK(region_of("荆门市司法局关于落实《湖北省行政程序条例》情况的报告\n\n办理案件12件。") == "420800 湖北省荆门市");
  CHECK(region_of("关于印发《安吉县2023年法治政府建设实施方案》的通知\n\n办理案件12件。") == "330523 浙江省湖州市安吉县");
  CHECK(region_of("关于落实《安吉县2023年法治政府建设工作报告》的说明\n\n办理案件12件。") == "330523 浙江省湖州市安吉县");
}
