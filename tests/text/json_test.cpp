#include "text/json.hpp"

#include <catch2/catch.hpp>
#include <stdexcept>

#include "zhibiao/error.hpp"

using zhibiao::text::Json;

TEST_CASE("JSON is written as it was told", "[text]") {
  CHECK(Json().dump() == "null");
  CHECK(Json(true).dump() == "true");
  CHECK(Json(-12).dump() == "-12");
  CHECK(Json(0.5).dump() == "0.5");
  CHECK(Json(1.0).dump() == "1.0");
  CHECK(Json(std::optional<int>()).dump() == "null");
  CHECK(Json("a\"b\\\n县").dump() == R"("a\"b\\\n县")");
  CHECK(Json("\xE5\x8E").dump() == "\"\xEF\xBF\xBD\"");  // half of an ideograph
  CHECK(Json(std::vector<std::string>{"甲", "乙"}).dump() == R"(["甲","乙"])");
  CHECK(Json::array().dump() == "[]");
  CHECK(Json::object().dump(2) == "{}");
}

TEST_CASE("pairs with a name are the members of an object, in their order", "[text]") {
  const Json object = {{"z", 1}, {"a", {"x", 2}}, {"none", nullptr}};
  CHECK(object.dump() == R"({"z":1,"a":["x",2],"none":null})");
  CHECK(object.dump(1) == "{\n \"z\": 1,\n \"a\": [\n  \"x\",\n  2\n ],\n \"none\": null\n}");
  const Json array = {{"z", 1}, 2};
  CHECK(array.dump() == R"([["z",1],2])");
  Json made;
  made["list"].push_back(1);
  made["list"].push_back({{"in", "it"}});
  made["list again"] = made["list"];
  made.update({{"list", 3}, {"new", false}});
  CHECK(made.dump() == R"({"list":3,"list again":[1,{"in":"it"}],"new":false})");
}

TEST_CASE("JSON that is read is what was written", "[text]") {
  const std::string text = R"([{"sql":"SELECT \"a\"","params":["县",-2,18446744073709551615],"none":null,"deep":[[[]],{}]},0.25,true])";
  CHECK(Json::parse(text).dump() == text);
  CHECK(Json::parse(text).items().front().at("sql").text() == "SELECT \"a\"");
  CHECK(Json::parse("\"县\"").is_string());
  CHECK_THROWS_AS(Json::parse("[1,"), zhibiao::Error);
  CHECK_THROWS_AS(Json::parse(""), zhibiao::Error);
  CHECK_THROWS_AS(Json::parse("{}").at("sql"), std::out_of_range);
}
