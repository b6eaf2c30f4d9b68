// Tables of the yearly statistics of administrative enforcement, with their codes.
#include <catch2/catch.hpp>

#include "tables/codes.hpp"

namespace {

using namespace zhibiao;
using Strings = std::vector<std::string>;

const std::string title = "桐庐县2022年度行政执法统计年报";

const test::SampleTable penalties = {
    title,
    {"行政处罚实施情况统计表"},
    {{"单位名称", "警告、通报批评（宗）", "罚款（宗）", "吊销许可证件（宗）", "行政拘留（宗）", "罚没金额（万元）"},
     {"林业局", "4", "37", "0", "0", "12.6"},
     {"公安局", "286", "1104", "3", "175", "83.5"}},
    {}};
const Strings penalty_codes = {"penalty.warnings: 4",       "penalty.fines: 37",        "penalty.revocations: 0", "penalty.detentions: 0",
                               "enforcement.fines: 126000", "penalty.warnings: 286",    "penalty.fines: 1104",    "penalty.revocations: 3",
                               "penalty.detentions: 175",   "enforcement.fines: 835000"};

const test::SampleTable licences = {
    title,
    {"行政许可实施情况统计表"},
    {{"单位名称", "申请数量（宗）", "受理数量（宗）", "许可数量（宗）", "不予许可数量（宗）", "撤销许可数量（宗）"},
     {"林业局", "214", "210", "203", "7", "1"}},
    {}};
const Strings licence_codes = {"licence.applications: 214", "licence.accepted: 210", "licence.granted: 203", "licence.refused: 7",
                               "licence.revoked: 1"};

const test::SampleTable coercion = {title,
                                    {"行政强制实施情况统计表"},
                                    {{"单位", "查封场所、设施或者财物（宗）", "扣押财物（宗）", "代履行（宗）", "申请法院强制执行（宗）"},
                                     {"综合执法局", "9", "31", "2", "18"}},
                                    {}};
const Strings coercion_codes = {"coercion.sealings: 9", "coercion.seizures: 31", "coercion.substitutions: 2", "coercion.court: 18"};

// As offices fill them in: nothing for 0, heads of several rows, numbers of rows, a note as a row, names over several rows.
const test::SampleTable penalties_by_kind = {
    title,
    {"表一 行政处罚实施情况统计表"},
    {{"序号", "单位名称", "行政处罚实施数量（宗）", "<", "<", "<", "<", "罚没金额（万元）"},
     {"^", "^", "警告、通报批评", "罚款", "没收违法所得、没收非法财物", "行政拘留", "其他行政处罚", "^"},
     {"1", "市场监管局", "52", "318", "27", "", "5", "204.6"},
     {"2", "公安局", "277", "1460", "", "191", "", "71.35"},
     {"3", "气象局", "", "2", "", "", "", ""},
     {"填表说明：本表统计作出决定的案件", "<", "<", "<", "<", "<", "<", "<"}},
    {}};
const Strings penalty_kind_codes = {
    "penalty.warnings: 52",  "penalty.fines: 318",  "penalty.confiscations: 27", "penalty.other: 5",          "enforcement.fines: 2046000",
    "penalty.warnings: 277", "penalty.fines: 1460", "penalty.detentions: 191",   "enforcement.fines: 713500", "penalty.fines: 2"};

const test::SampleTable coercion_by_kind = {
    title,
    {"表三 行政强制实施情况统计表"},
    {{"单位", "行政强制措施实施数量（宗）", "<", "<", "行政强制执行实施数量（宗）", "<", "<", "<"},
     {"^", "查封场所、设施或者财物", "扣押财物", "冻结存款、汇款", "行政机关强制执行", "<", "<", "申请法院强制执行"},
     {"^", "^", "^", "^", "加处罚款或者滞纳金", "排除妨碍、恢复原状", "代履行", "^"},
     {"综合执法局", "14", "52", "0", "6", "23", "3", "31"},
     {"水利局", "1", "", "", "", "2", "4", "5"}},
    {}};
const Strings coercion_kind_codes = {"coercion.sealings: 14", "coercion.seizures: 52",     "coercion.freezes: 0", "coercion.late_fees: 6",
                                     "coercion.removals: 23", "coercion.substitutions: 3", "coercion.court: 31",  "coercion.sealings: 1",
                                     "coercion.removals: 2",  "coercion.substitutions: 4", "coercion.court: 5"};

const test::SampleTable other_acts = {title,
                                      {"表四 其他行政执法行为实施情况统计表"},
                                      {{"行政征收", "<", "行政检查", "行政裁决", "行政确认", "行政给付", "<", "行政奖励"},
                                       {"次数", "征收总金额（万元）", "次数", "次数", "次数", "次数", "给付总金额（万元）", "次数"},
                                       {"22", "418.7", "9315", "0", "71", "2640", "1302.55", "17"}},
                                      {}};
const Strings other_act_codes = {"act.collections: 22", "act.collected: 4187000", "enforcement.inspections: 9315",
                                 "act.rulings: 0",      "act.confirmations: 71",  "act.payments: 2640",
                                 "act.paid: 13025500",  "act.rewards: 17"};

const test::SampleTable inspections_by_field = {title,
                                                {"表五 行政检查情况"},
                                                {{"领域", "执法机关", "行政检查（次）", "行政处罚（件）", "罚没金额（万元）"},
                                                 {"生态环境", "生态环境局", "703", "21", "88.4"},
                                                 {"^", "林业局", "118", "", ""},
                                                 {"市场监管", "市场监管局", "3920", "233", "201.15"}},
                                                {}};
const Strings inspection_codes = {"enforcement.inspections: 703", "enforcement.cases: 21",         "enforcement.fines: 884000",
                                  "enforcement.inspections: 118", "enforcement.inspections: 3920", "enforcement.cases: 233",
                                  "enforcement.fines: 2011500"};

}  // namespace

TEST_CASE("the tables of the yearly statistics of enforcement have their codes in every format", "[tables]") {
  test::check_codes(penalties, penalty_codes);
  test::check_codes(licences, licence_codes);
  test::check_codes(coercion, coercion_codes);
}

TEST_CASE("so do they as offices fill them in", "[tables]") {
  test::check_codes(penalties_by_kind, penalty_kind_codes);
  test::check_codes(coercion_by_kind, coercion_kind_codes);
  test::check_codes(other_acts, other_act_codes);
  test::check_codes(inspections_by_field, inspection_codes);
}
