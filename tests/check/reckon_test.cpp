#include <catch2/catch.hpp>

#include "check/check.hpp"
#include "sketch.hpp"

namespace zhibiao::check {

namespace {

using Verdicts = std::vector<std::string>;

struct Case {
  const char* why;
  const char* sketch;
  Verdicts expected;  // formulas; "wrong: " before those that the stated figure contradicts
};

// 0 is the document, with sections 1 and 2; 3 and 4 are parts of 2; 5 is a section of its own.
std::vector<Section> sections() {
  std::vector<Section> all(6);
  const std::int32_t parents[] = {-1, 0, 0, 2, 2, -1};
  for (std::size_t i = 0; i < all.size(); ++i) all[i].parent = parents[i];
  return all;
}

Verdicts verdicts_of(const char* sketch) {
  Verdicts all;
  for (const CheckResult& result : reckon(observations_of(sketch), sections()))
    all.push_back((result.consistent ? "" : "wrong: ") + result.formula);
  return all;
}

void run(const std::vector<Case>& cases) {
  for (const Case& one : cases) {
    CAPTURE(one.why, one.sketch);
    CHECK(verdicts_of(one.sketch) == one.expected);
  }
}

}  // namespace

TEST_CASE("sums of marked parts", "[check]") {
  run({
      {"parts that make up their total", "聘请专家{14名}，其中律师{9名 of#1}、教师{5名 of#1}。", {"9 + 5 = 14"}},
      {"a list of some parts says nothing", "审查文件{800件}，其中规范性文件{12件 of#1}、合同{95件 of#1}。", {}},
      {"one part says nothing", "审查文件{800件}，其中规范性文件{800件 of#1}。", {}},
      {"the rest makes the list whole",
       "调解纠纷{700件}，其中邻里{310件 of#1}、婚姻{205件 of#1}、其他{175件 of#1}。",
       {"wrong: 310 + 205 + 175 = 690"}},
      {"and what follows the rest is no part of it",
       "办结{40件}，其中公开{21件 of#1}、不予公开{12件 of#1}、其他{6件 of#1}，下年继续{0件 of#1}。",
       {"wrong: 21 + 12 + 6 = 39"}},
      {"the rest by its breakdown", "许可{95件}，其中林业{40件 of#1 @林业}、{55件 of#1 @其他领域}。", {"40 + 55 = 95"}},
      {"a total behind its parts", "收到来信{31件 of#3}、来访{48件 of#3}，合计{79件}。", {"31 + 48 = 79"}},
      {"a wrong total behind its parts", "收到来信{31件 of#3}、来访{48件 of#3}，合计{97件}。", {"wrong: 31 + 48 = 79"}},
      {"kinds that overlap may outgrow their total", "轮训干部{100名}，其中党员{80名 of#1}、女干部{45名 of#1}。", {}},
      {"kinds that overlap behind a true split",
       "事项{900项}，其中行政许可{500项 of#1}、公共服务{400项 of#1}；能网办的{700项 of#1}，只跑一次的{850项 of#1}。",
       {"500 + 400 = 900"}},
      {"two splits of one total",
       "案件{50件}，其中民事{30件 of#1}、刑事{20件 of#1}；按地区，城区{26件 of#1}、乡镇{24件 of#1}。",
       {"30 + 20 = 50", "26 + 24 = 50"}},
      {"shares between the parts",
       "案件{50件}，其中民事{30件 of#1 @民事}，占{60% @民事}；刑事{20件 of#1 @刑事}，占{40% @刑事}。",
       {"30 + 20 = 50", "30 / 50 = 60 %", "20 / 50 = 40 %"}},
      {"parts of parts are not added twice",
       "结案{45件}，其中维持{20件 of#1}，撤销{6件 of#5}，变更{4件 of#5}，两类共{10件 of#1}，其他{15件 of#1}。",
       {"20 + 10 + 15 = 45", "6 + 4 = 10"}},
      {"a subtotal that is marked as a part like those it adds up",
       "结案{45件}，其中维持{20件 of#1}，撤销{6件 of#1}，变更{4件 of#1}，两类共{10件 of#1}，其他{15件 of#1}。",
       {"20 + 10 + 15 = 45"}},
      {"a bracket before the parts is none of them",
       "办结{31件}（含上年结转{3件 of#1}），其中民事{18件 of#1}、刑事{13件 of#1}。",
       {"18 + 13 = 31"}},
      {"parts with several units of one kind", "查处案件{60件}，其中城管{35起 of#1}、交通{25宗 of#1}。", {"35 + 25 = 60"}},
      {"parts of another kind are no reason to call a total wrong", "处理{60件}，其中培训{35人 of#1}、其他{20人 of#1}。", {}},
      {"a figure among the parts that may be one of them", "处理{60件}，其中民事{35件 of#1}、劳动{6宗次}、其他{15件 of#1}。", {}},
      {"a far smaller sum is another list", "办件{9000件}，其中现场{120件 of#1}、其他{80件 of#1}。", {}},
      {"changes are no parts", "办结{60件}，其中民事{40件 of#1}，增加{5件 of#1 up}，刑事{20件 of#1}。", {"40 + 20 = 60"}},
      {"the ways in which a case ends, all of them",
       "审结{200件 reconsideration.concluded}，其中维持{120件 of#1 reconsideration.upheld}、驳回{30件 of#1 reconsideration.dismissed}、"
       "终止{28件 of#1 reconsideration.withdrawn}、撤销{12件 of#1 reconsideration.revoked}。",
       {"wrong: 120 + 30 + 28 + 12 = 190"}},
      {"some of the ways in which a case ends",
       "审结{200件 reconsideration.concluded}，其中维持{120件 of#1 reconsideration.upheld}、撤销{12件 of#1 reconsideration.revoked}。",
       {}},
      {"all ways, with a carried-over case that is none of them",
       "办结{24件 reconsideration.concluded}（含结转{4件 of#1 reconsideration.carried_over}），其中维持{11件 of#1 reconsideration.upheld}、"
       "驳回{5件 of#1 reconsideration.dismissed}、终止{6件 of#1 reconsideration.withdrawn}、撤销{3件 of#1 reconsideration.revoked}。",
       {"wrong: 11 + 5 + 6 + 3 = 25"}},
  });
}

TEST_CASE("sums of the rows of a table", "[check]") {
  run({
      {"a column that adds up",
       "东县{12 of#4 row @东县}\n西县{30 of#4 row @西县}\n南县{8 of#4 row @南县}\n合计{50 row @合计}",
       {"12 + 30 + 8 = 50"}},
      {"a column that does not",
       "东县{12 of#4 row @东县}\n西县{30 of#4 row @西县}\n南县{8 of#4 row @南县}\n合计{53 row @合计}",
       {"wrong: 12 + 30 + 8 = 50"}},
      {"the total above its rows",
       "合计{53 row @合计}\n东县{12 of#1 row @东县}\n西县{30 of#1 row @西县}\n南县{8 of#1 row @南县}",
       {"wrong: 12 + 30 + 8 = 50"}},
      {"a row for the rest that is not the last",
       "东县{12 of#4 row @东县}\n其他{30 of#4 row @其他}\n南县{8 of#4 row @南县}\n合计{50 row @合计}",
       {"12 + 30 + 8 = 50"}},
      {"rows above the list",
       "收件{20 of#5 row @收件}\n公开{7 of#5 row @公开}\n不公开{5 of#5 row @不公开}\n不予处理{8 of#5 row @不予处理}\n总计{20 row @总计}",
       {"7 + 5 + 8 = 20"}},
      {"rows of which some are contained in others",
       "市本级{40 of#4 row @市本级}\n其中城区{9 of#4 row @其中城区}\n县级{62 of#4 row @县级}\n合计{100 row @合计}",
       {}},
      {"subtotals",
       "东{12 of#6 row @东}\n西{30 of#6 row @西}\n小计{42 of#6 row @小计}\n南{8 of#6 row @南}\n北{1 of#6 row @北}\n合计{51 row @合计}",
       {"42 + 8 + 1 = 51"}},
      {"money of a header in 万元, rounded in each cell",
       "东县{120 of#3 row 万元 @东县}\n西县{301 of#3 row 万元 @西县}\n合计{422 row 万元 @合计}",
       {"1200000 + 3010000 = 4210000"}},
      {"money that no rounding explains",
       "东县{120 of#3 row 万元 @东县}\n西县{301 of#3 row 万元 @西县}\n合计{441 row 万元 @合计}",
       {"wrong: 1200000 + 3010000 = 4210000"}},
  });
}

TEST_CASE("sums that indicators make", "[check]") {
  run({
      {"new and carried-over cases",
       "受理{22件 reconsideration.accepted}，上期结转{2件 reconsideration.carried_over}，共计{24件 reconsideration.total}。",
       {"22 + 2 = 24"}},
      {"new and carried-over cases that do not add up",
       "受理{35件 reconsideration.accepted}，上期结转{6件 reconsideration.carried_over}，共计{43件 reconsideration.total}。",
       {"wrong: 35 + 6 = 41"}},
      {"carried-over cases that are contained in the accepted ones",
       "受理{35件 reconsideration.accepted}，含上期结转{6件 reconsideration.carried_over}，共办理{35件 reconsideration.total}。",
       {}},
      {"carried-over cases added to all applications",
       "收到申请{40件 reconsideration.received}，受理{35件 reconsideration.accepted}，上年结转{6件 reconsideration.carried_over}，共{46件 "
       "reconsideration.total}。",
       {"40 + 6 = 46"}},
      {"other figures in between",
       "受理{35件 reconsideration.accepted}，不予受理{3件}，告知补正{2件}，加上结转{6件 reconsideration.carried_over}，共{41件 "
       "reconsideration.total}。",
       {"35 + 6 = 41"}},
      {"proposals",
       "办理建议{61件 oversight.npc_proposals}、提案{48件 oversight.cppcc_proposals}，共{109件 oversight.proposals_total}。",
       {"61 + 48 = 109"}},
      {"proposals that do not add up",
       "办理建议{61件 oversight.npc_proposals}、提案{48件 oversight.cppcc_proposals}，共{119件 oversight.proposals_total}。",
       {"wrong: 61 + 48 = 109"}},
      {"proposals of two levels",
       "办理省级建议{3件 oversight.npc_proposals}、市级建议{60件 oversight.npc_proposals}、提案{40件 oversight.cppcc_proposals}，共{103件 "
       "oversight.proposals_total}。",
       {"3 + 60 + 40 = 103"}},
      {"outcomes that are not marked as parts",
       "已审结{30件 reconsideration.concluded}，维持{21件 reconsideration.upheld}、终止{8件 reconsideration.withdrawn}、确认违法{1件 "
       "reconsideration.found_illegal}。",
       {"21 + 8 + 1 = 30"}},
      {"documents kept, repealed and amended",
       "清理文件{90件 normdoc.cleaned}，保留{70件 normdoc.in_force}、修改{8件 normdoc.amended}、废止{14件 normdoc.repealed}。",
       {"wrong: 70 + 8 + 14 = 92"}},
      {"documents repealed and amended only",
       "清理文件{90件 normdoc.cleaned}，修改{8件 normdoc.amended}、废止{14件 normdoc.repealed}。",
       {}},
      {"figures of another section",
       "建议{61件 oversight.npc_proposals §1}、提案{48件 oversight.cppcc_proposals §1}。共{119件 oversight.proposals_total §5}。",
       {}},
      {"figures of another year",
       "建议{61件 oversight.npc_proposals 2020}、提案{48件 oversight.cppcc_proposals 2020}，共{119件 oversight.proposals_total}。",
       {}},
      {"three figures that add up to the one before them need no code",
       "摸排隐患{66处}，当场整改{40处}，限期整改{19处}，挂牌督办{7处}。",
       {"40 + 19 + 7 = 66"}},
      {"two that do so may do it by chance", "召开会议{9次}，学法{4次}，调研{5次}。", {}},
      {"three that do not are nobody's parts", "摸排隐患{66处}，当场整改{40处}，限期整改{19处}，挂牌督办{6处}。", {}},
  });
}

TEST_CASE("changes beside the levels that changed", "[check]") {
  run({
      {"from, to and by how much", "机构由{49个 was}减至{42个}，减少{7个 down}。", {"49 - 42 = 7"}},
      {"by a wrong figure", "材料由{530份 was}减至{410份}，减少{140份 down}。", {"wrong: 530 - 410 = 120"}},
      {"compared with a former level",
       "律师{36名 counsel.public_lawyers}，比上年的{31名 counsel.public_lawyers was 2020}多{5名 counsel.public_lawyers up}。",
       {"36 - 31 = 5"}},
      {"compared with a wrong difference",
       "律师{36名 counsel.public_lawyers}，比上年的{31名 counsel.public_lawyers was 2020}多{6名 counsel.public_lawyers up}。",
       {"wrong: 36 - 31 = 5"}},
      {"points between percentages", "出庭率由{61.5% was}升至{92.3%}，提高{30.8个百分点 up}。", {"92.3 - 61.5 = 30.8"}},
      {"wrong points", "出庭率由{61.5% was}升至{92.3%}，提高{31.8个百分点 up}。", {"wrong: 92.3 - 61.5 = 30.8"}},
      {"points between rounded percentages", "满意率由{88% was}升至{91.6%}，提高{4个百分点 up}。", {"91.6 - 88 = 4"}},
      {"per cent said for points", "满意率由{90.1% was}升至{95.2%}，提高{5.1% up}。", {"95.2 - 90.1 = 5.1"}},
      {"growth in per cent",
       "合同{158份 contract.reviewed}，较上年{132份 contract.reviewed was 2020}增长{19.70% contract.reviewed up}。",
       {"(158 - 132) / 132 = 19.70 %"}},
      {"wrong growth in per cent",
       "合同{158份 contract.reviewed}，较上年{132份 contract.reviewed was 2020}增长{16.46% contract.reviewed up}。",
       {"wrong: (158 - 132) / 132 = 19.70 %"}},
      {"decline in per cent",
       "权力由{3412项 powers.items was}压减到{2980项 powers.items}，精简{12.7% powers.items down}。",
       {"(3412 - 2980) / 3412 = 12.7 %"}},
      {"decline with other figures in between",
       "权力由{250项 powers.items was}减为{180项 powers.items}，取消{50项 powers.cancelled}，下放{20项 powers.delegated}，精简率{28% "
       "powers.items down}。",
       {"(250 - 180) / 250 = 28 %"}},
      {"two changes of one level",
       "时长由{40份 was}减至{30份}，减少{10份 down}，降幅{25% down}。",
       {"40 - 30 = 10", "(40 - 30) / 40 = 25 %"}},
      {"years in a row",
       "前年、去年、今年收件{200件 reconsideration.received 2019}、{240件 reconsideration.received 2020}、{300件 "
       "reconsideration.received}，同比增长{25% "
       "reconsideration.received up}。",
       {"(300 - 240) / 240 = 25 %"}},
      {"growth over several years",
       "出庭率{40% litigation.attendance_rate 2019}、{55% litigation.attendance_rate 2020}、{80% "
       "litigation.attendance_rate}，三年累计提高{40个百分点 "
       "litigation.attendance_rate up 2019/2021}。",
       {"80 - 40 = 40"}},
      {"mean growth over several years is another thing", "产值由{20亿元 was 2016}增至{40亿元}，年均增长{14.9% up 2017/2021}。", {}},
      {"growth of money may be in constant prices", "产值由{20.00亿元 was 2020}增至{22.00亿元}，增长{8.1% up}。", {}},
      {"by how much, in figures and in per cent",
       "调解{1400件 mediation.cases}，增加{150件 mediation.cases up}，增长{12% mediation.cases up}。",
       {"150 / (1400 - 150) = 12 %"}},
      {"by how much less",
       "信访{90件 petition.cases}，减少{10件 petition.cases down}，下降{10% petition.cases down}。",
       {"10 / (90 + 10) = 10 %"}},
      {"in figures and in per cent that contradict each other",
       "调解{1400件 mediation.cases}，增加{150件 mediation.cases up}，增长{21% mediation.cases up}。",
       {"wrong: 150 / (1400 - 150) = 12 %"}},
      {"a year and a month do not contradict each other",
       "调解{1400件 mediation.cases}，同比增加{150件 mediation.cases up}，十二月环比增长{21% mediation.cases up}。",
       {}},
      {"a negative figure", "林业{38 x.y row @林业 }{43 x.y row @林业 2020}{-11.6% x.y row @林业 down}", {"(38 - 43) / 43 = -11.6 %"}},
      {"a change of something else",
       "解决率由{76.4% hotline.resolution_rate was}升至{83.9% hotline.resolution_rate}，满意率提高{6.2个百分点 hotline.satisfaction_rate "
       "up}。",
       {}},
      {"a change of something else without a code", "解决率由{76.4% was}升至{83.9%}，群众回访时的满意率提高{6.2个百分点 up}。", {}},
      {"a change in the other direction is another change", "案件由{49件 was}减至{42件}，增加{9件 up}。", {}},
      {"a change of another unit", "由{49件 was}减至{42件}，减少{9人 down}。", {}},
      {"a change before its levels", "压减{3成 down >=}以上，由{500份 was}减至{340份}。", {"(500 - 340) / 500 = 30 %"}},
      {"plans are not reckoned", "拟由{49个 was}减至{42个 target}，减少{9个 target down}。", {}},
  });
}

TEST_CASE("differences that indicators make", "[check]") {
  run({
      {"savings",
       "预算{5.25亿元 procurement.budget}，中标{4.95亿元 procurement.awarded}，节约{3000万元 procurement.savings}。",
       {"525000000 - 495000000 = 30000000"}},
      {"savings within the digits of both",
       "预算{9.64亿元 procurement.budget}，成交{9.02亿元 procurement.awarded}，节约{6275万元 procurement.savings}。",
       {"964000000 - 902000000 = 62000000"}},
      {"savings that no digits explain",
       "预算{9.64亿元 procurement.budget}，成交{9.02亿元 procurement.awarded}，节约{7200万元 procurement.savings}。",
       {"wrong: 964000000 - 902000000 = 62000000"}},
      {"savings of each row",
       "东县{500 procurement.budget row 万元 @东县} {480 procurement.awarded row 万元 @东县} {20 procurement.savings row 万元 "
       "@东县}\n西县{700 "
       "procurement.budget row 万元 @西县} {690 procurement.awarded row 万元 @西县} {90 procurement.savings row 万元 @西县}",
       {"5000000 - 4800000 = 200000", "wrong: 7000000 - 6900000 = 100000"}},
      {"what is left", "办理{33件 reconsideration.total}，审结{29件 reconsideration.concluded}，未审结{4件}。", {"33 - 29 = 4"}},
      {"what is left may be counted otherwise",
       "办理{33件 reconsideration.total}，审结{29件 reconsideration.concluded}，未审结{2件}。",
       {}},
  });
}

TEST_CASE("rates that indicators make", "[check]") {
  run({
      {"attendance",
       "应出庭{51件 litigation.attendance_due}，出庭{46件 litigation.attendance}，出庭率{90.20% litigation.attendance_rate}。",
       {"46 / 51 = 90.20 %"}},
      {"wrong attendance",
       "应出庭{45件 litigation.attendance_due}，出庭{42件 litigation.attendance}，出庭率{95.33% litigation.attendance_rate}。",
       {"wrong: 42 / 45 = 93.33 %"}},
      {"a rate before its figures",
       "出庭率{90.20% litigation.attendance_rate}（应出庭{51件 litigation.attendance_due}，出庭{46件 litigation.attendance}）。",
       {"46 / 51 = 90.20 %"}},
      {"a part before its whole",
       "出庭{34件 litigation.attendance}，应出庭{35件 litigation.attendance_due}，出庭率{97.1% litigation.attendance_rate}。",
       {"34 / 35 = 97.1 %"}},
      {"of cases instead of those due",
       "应诉{350件 litigation.cases}，出庭{28件 litigation.attendance}，出庭率{8% litigation.attendance_rate}。",
       {"28 / 350 = 8 %"}},
      {"of cases, which need not be those due",
       "应诉{350件 litigation.cases}，出庭{28件 litigation.attendance}，出庭率{88.9% litigation.attendance_rate}。",
       {}},
      {"lost of concluded rather than of all",
       "应诉{60件 litigation.cases}，审结{50件 litigation.concluded}，败诉{4件 litigation.lost}，败诉率{8.0% litigation.loss_rate}。",
       {"4 / 50 = 8.0 %"}},
      {"lost of all", "应诉{60件 litigation.cases}，败诉{4件 litigation.lost}，败诉率{6.7% litigation.loss_rate}。", {"4 / 60 = 6.7 %"}},
      {"lost of neither",
       "应诉{60件 litigation.cases}，审结{50件 litigation.concluded}，败诉{4件 litigation.lost}，败诉率{18.0% litigation.loss_rate}。",
       {"wrong: 4 / 50 = 8.0 %"}},
      {"lost of those that a figure without a code tells",
       "审结{50件 litigation.concluded}，判决{20件}，败诉{4件 litigation.lost}，败诉率{20% litigation.loss_rate}。",
       {"4 / 20 = 20 %"}},
      {"a percentage for a share of a thousandth",
       "事项{519项 service.items}，不见面{11项 service.zero_visit_items}，不见面率{0.02% service.zero_visit_rate}。",
       {"wrong: 11 / 519 = 2.12 %"}},
      {"a part with a breakdown",
       "依申请事项{1286项 service.items_by_application}，其中可网办{1204项 service.online_items of#1 @可网办}，网办率{93.6% "
       "service.online_rate}。",
       {"1204 / 1286 = 93.6 %"}},
      {"corrections of several kinds",
       "审结{58件 reconsideration.concluded}，撤销{4件 reconsideration.revoked}、确认违法{2件 "
       "reconsideration.found_illegal}，纠错率{10.34% "
       "reconsideration.correction_rate}。",
       {"(4 + 2) / 58 = 10.34 %"}},
      {"corrections are counted in several ways",
       "审结{58件 reconsideration.concluded}，撤销{4件 reconsideration.revoked}，纠错率{22.4% reconsideration.correction_rate}。",
       {}},
      {"concluded in time is not concluded",
       "受理{14件 reconsideration.accepted}，办结{12件 reconsideration.concluded}，按期办结率{100% reconsideration.conclusion_rate}。",
       {}},
      {"mediated is not mediated with success",
       "排查{2060件 mediation.screened}，调解{1983件 mediation.cases}，成功率{98.5% mediation.success_rate}。",
       {}},
      {"mediated with success",
       "受理{1330件 mediation.cases}，调成{1304件 mediation.cases}，成功率{98% mediation.success_rate}。",
       {"1304 / 1330 = 98 %"}},
      {"the rate of another place behind the own one",
       "应出庭{58件 litigation.attendance_due}，出庭{53件 litigation.attendance}，出庭率{91.4% litigation.attendance_rate}，全省平均{77.5% "
       "litigation.attendance_rate}。",
       {"53 / 58 = 91.4 %"}},
      {"the rate of a former year",
       "应出庭{58件 litigation.attendance_due}，出庭{53件 litigation.attendance}，上年出庭率{77.5% litigation.attendance_rate 2020}。",
       {}},
      {"a target",
       "应出庭{58件 litigation.attendance_due}，出庭{53件 litigation.attendance}，力争达到{100% litigation.attendance_rate target}。",
       {}},
      {"figures of another row",
       "公安{50 litigation.concluded row @公安} {5 litigation.lost row @公安}\n城管{20% litigation.loss_rate row @城管}",
       {}},
      {"a whole in another subsection agrees",
       "受理{330件 reconsideration.accepted §3}。审结{312件 reconsideration.concluded §4}，审结率{94.55% reconsideration.conclusion_rate "
       "§4}。",
       {"312 / 330 = 94.55 %"}},
      {"but makes nothing wrong",
       "市级事项{5000项 service.items §3}。县级可网办{800项 service.online_items §4}，网办率{90% service.online_rate §4}。",
       {}},
      {"savings have a rate without a code",
       "预算{3亿元 procurement.budget}，中标{2.7亿元 procurement.awarded}，节约{3000万元 procurement.savings}，节约率{10%}。",
       {"300000000 - 270000000 = 30000000", "30000000 / 300000000 = 10 %"}},
  });
}

TEST_CASE("shares and rates without an identity", "[check]") {
  run({
      {"the share of a part",
       "罚款{500万元 enforcement.fines}，其中渣土{125万元 enforcement.fines of#1}，占{25% enforcement.fines}。",
       {"1250000 / 5000000 = 25 %"}},
      {"the wrong share of a part",
       "罚款{500万元 enforcement.fines}，其中渣土{125万元 enforcement.fines of#1}，占{35% enforcement.fines}。",
       {"wrong: 1250000 / 5000000 = 25 %"}},
      {"the share of something else",
       "援助{900件 legal_service.aid_cases}，其中东县{90件 legal_service.aid_cases of#1}，为妇女和未成年人提供的占{82.5% "
       "legal_service.aid_cases}。",
       {}},
      {"the share of a figure between the total and the part",
       "应诉{71件 litigation.cases}，审结{48件 litigation.concluded}；胜诉{44件 litigation.won of#1}，占{91.7% litigation.won}。",
       {"44 / 48 = 91.7 %"}},
      {"a share without a part", "工单{5万件 hotline.tickets}，其中疫情类占{28.6% hotline.tickets}。", {}},
      {"a rate named after its part",
       "评查案卷{216卷 enforcement.file_reviews}，合格{203卷 enforcement.file_reviews}，合格率{94.0%}。",
       {"203 / 216 = 94.0 %"}},
      {"a wrong rate named after its part",
       "评查案卷{216卷 enforcement.file_reviews}，合格{203卷 enforcement.file_reviews}，合格率{98.0%}。",
       {"wrong: 203 / 216 = 94.0 %"}},
      {"all that was due in time", "评查案卷{216卷 enforcement.file_reviews}，整改{203卷 enforcement.file_reviews}，整改率{100%}。", {}},
      {"a rate of figures without codes agrees", "应考{1604名}，实到{1588人}，到考率{99%}。", {"1588 / 1604 = 99 %"}},
      {"and contradicts nobody", "受理{1604件}，办结{1500件}，办结率{99%}。", {}},
      {"a rate of one figure", "培训{3期}、{320人次}，满意率{98%}。", {}},
  });
}

TEST_CASE("rounding and qualifiers", "[check]") {
  const auto rate = [](std::string part, std::string whole, std::string stated) {
    return "应出庭{" + whole + " litigation.attendance_due}，出庭{" + part + " litigation.attendance}，出庭率{" + stated +
           " litigation.attendance_rate}。";
  };
  struct Edge {
    const char* part;
    const char* whole;
    const char* stated;
    const char* verdict;
  };
  const std::vector<Edge> edges = {
      {"1件", "8件", "12.5%", "1 / 8 = 12.5 %"},
      {"1件", "8件", "13%", "1 / 8 = 13 %"},  // half up
      {"1件", "8件", "12%", "1 / 8 = 13 %"},  // cut off
      {"1件", "8件", "12.6%", "wrong: 1 / 8 = 12.5 %"},
      {"1件", "8件", "14%", "wrong: 1 / 8 = 13 %"},
      {"2件", "3件", "66.67%", "2 / 3 = 66.67 %"},
      {"2件", "3件", "66.66%", "2 / 3 = 66.67 %"},
      {"2件", "3件", "66.68%", "wrong: 2 / 3 = 66.67 %"},
      {"2件", "3件", "66.65%", "wrong: 2 / 3 = 66.67 %"},
      {"999件", "1000件", "100%", "999 / 1000 = 100 %"},
      {"990件", "1000件", "100%", "wrong: 990 / 1000 = 99 %"},
      {"0件", "7件", "0%", "0 / 7 = 0 %"},
      {"7件", "7件", "100%", "7 / 7 = 100 %"},
      {"8.9万件", "10.1万件", "88.9%", "89000 / 101000 = 88.1 %"},  // 88950 / 100050 in the best case
      {"8.9万件", "10.1万件", "90%", "wrong: 89000 / 101000 = 88 %"},
      {"300余件 >", "500件", "65%", "300 / 500 = 60 %"},  // up to 400
      {"300余件 >", "500件", "59%", "wrong: 300 / 500 = 60 %"},
      {"300余件 >", "500件", "90%", nullptr},  // more than is likely, but not impossible
      {"45件", "50件", "90% >=", "45 / 50 = 90 %"},
      {"48件", "50件", "90% >=", "48 / 50 = 96 %"},
      {"40件", "50件", "90% >=", "wrong: 40 / 50 = 80 %"},
      {"40件", "50件", "90% <", "40 / 50 = 80 %"},
      {"48件", "50件", "90% <=", "wrong: 48 / 50 = 96 %"},
      {"98件", "100件", "97% ~", "98 / 100 = 98 %"},
      {"91件", "100件", "97% ~", nullptr},
      {"70件", "100件", "97% ~", "wrong: 70 / 100 = 70 %"},
      {"3件", "0件", "50%", nullptr},
  };
  for (const Edge& edge : edges) {
    CAPTURE(edge.part, edge.whole, edge.stated);
    CHECK(verdicts_of(rate(edge.part, edge.whole, edge.stated).c_str()) == (edge.verdict == nullptr ? Verdicts{} : Verdicts{edge.verdict}));
  }
}

TEST_CASE("rounded amounts", "[check]") {
  run({
      {"a total with fewer digits than its parts",
       "收件{15.6万件}，其中网上{134000件 of#1}、其他{22400件 of#1}。",
       {"134000 + 22400 = 156000"}},
      {"parts with fewer digits than their total",
       "收件{156123件}，其中网上{13.4万件 of#1}、其他{2.2万件 of#1}。",
       {"134000 + 22000 = 156000"}},
      {"a total that rounding does not explain",
       "收件{15.9万件}，其中网上{13.4万件 of#1}、其他{2.2万件 of#1}。",
       {"wrong: 134000 + 22000 = 156000"}},
      {"areas are measured", "治理{12亩}，其中水田{5亩 of#1}、其他{6亩 of#1}。", {"5 + 6 = 11"}},
      {"cases are counted", "治理{12件}，其中水田{5件 of#1}、其他{6件 of#1}。", {"wrong: 5 + 6 = 11"}},
      {"decimals are rounded", "治理{1.21万亩}，其中水田{0.55万亩 of#1}、其他{0.65万亩 of#1}。", {"5500 + 6500 = 12000"}},
      {"more than some", "调解{300余件 >}，其中邻里{200件 of#1}、其他{150件 of#1}。", {"200 + 150 = 350"}},
      {"more than some, and less than stated", "调解{400余件 >}，其中邻里{200件 of#1}、其他{150件 of#1}。", {"wrong: 200 + 150 = 350"}},
      {"parts of which one is about", "调解{360件}，其中邻里约{200件 of#1 ~}、其他{150件 of#1}。", {"200 + 150 = 350"}},
      {"parts of which one is about, and a total that it can hardly be", "调解{420件}，其中邻里约{200件 of#1 ~}、其他{150件 of#1}。", {}},
  });
}

TEST_CASE("what a verdict holds", "[check]") {
  const auto observations = observations_of(
      "材料由{3862份 was}减至{2417份}，减少{1545份 down}；应出庭{51件 litigation.attendance_due}，出庭{46件 "
      "litigation.attendance}，出庭率{90.20% "
      "litigation.attendance_rate}；聘请{14名}，其中律师{9名 of#7}、教师{5名 of#7}。");
  const auto results = reckon(observations, sections());
  REQUIRE(results.size() == 3);
  CHECK(results[0].kind == "difference");
  CHECK(results[0].stated == 2);
  CHECK(results[0].operands == std::vector<std::uint32_t>{0, 1});
  CHECK(results[0].reckoned == Decimal(1445));
  CHECK_FALSE(results[0].consistent);
  CHECK(results[1].kind == "rate");
  CHECK(results[1].stated == 5);
  CHECK(results[1].operands == std::vector<std::uint32_t>{4, 3});
  CHECK(results[1].reckoned.to_string() == "90.20");
  CHECK(results[1].consistent);
  CHECK(results[2].kind == "sum");
  CHECK(results[2].stated == 6);
  CHECK(results[2].operands == std::vector<std::uint32_t>{7, 8});
  CHECK(results[2].formula == "9 + 5 = 14");
}

TEST_CASE("nothing and odd input give no verdict", "[check]") {
  CHECK(reckon({}, {}).empty());
  auto observations = observations_of("甲{9223372036854775807件}，其中乙{9223372036854775807件 of#1}、其他{1件 of#1}。");
  CHECK(reckon(observations, {}).empty());
  observations[1].part_of = 12345;                       // of nothing
  observations[2].part_of = observations[2].span.start;  // of itself
  observations[2].section = 99;
  CHECK(reckon(observations, sections()).empty());
}

TEST_CASE("long documents take time in proportion to their length", "[check]") {
  std::string sketch = "合计{20000 row @合计}";
  for (int i = 0; i < 20000; ++i) sketch += "，{1 of#1 row @县}";
  CHECK(verdicts_of(sketch.c_str()).size() == 1);
  sketch.clear();
  for (int i = 0; i < 5000; ++i) sketch += "受理{2件 reconsideration.accepted}，由{9件 was}减至{5件}，占{50% litigation.loss_rate}，";
  CHECK(verdicts_of(sketch.c_str()).empty());
}

}  // namespace zhibiao::check
