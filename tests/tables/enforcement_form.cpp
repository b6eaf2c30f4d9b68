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

}  // namespace

TEST_CASE("the tables of the yearly statistics of enforcement have their codes in every format", "[tables]") {
  test::check_codes(penalties, penalty_codes);
  test::check_codes(licences, licence_codes);
  test::check_codes(coercion, coercion_codes);
}
