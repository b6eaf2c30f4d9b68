#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include "text/encode.hpp"
#include "zhibiao/document.hpp"

using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;
using zhibiao::Document;
using zhibiao::DocumentOptions;

namespace {

Document read(const std::string& html) {
  DocumentOptions options;
  options.source = "page.html";
  return Document::from_bytes(html, options);
}

std::string text_of(const std::string& html) { return read(html).text(); }

const std::string paragraphs =
    "<p>一年来，全县上下认真落实法治建设各项部署，依法行政水平稳步提高。</p>"
    "<p>全年受理行政复议案件36件，审结34件；没有一件因程序问题被撤销，群众满意度持续上升。</p>";
const std::string paragraph_lines =
    "一年来，全县上下认真落实法治建设各项部署，依法行政水平稳步提高。\n"
    "全年受理行政复议案件36件，审结34件；没有一件因程序问题被撤销，群众满意度持续上升。\n";

const std::string navigation =
    "<div class='top'><ul><li><a href='/'>首页</a></li><li><a href='/a'>走进本县</a></li><li><a href='/b'>新闻中心</a></li>"
    "<li><a href='/c'>政务公开</a></li><li><a href='/d'>办事服务</a></li><li><a href='/e'>互动交流</a></li></ul></div>";
const std::string footer =
    "<div class='bq'><a href='/m'>网站地图</a> <a href='/l'>联系我们</a> <a href='/s'>关于本站</a>"
    "<p>主办单位：某县人民政府办公室　电话：0000-1234567</p><p>建议使用1024*768分辨率，以获得更好的浏览效果</p></div>";

std::string site(const std::string& body, const std::string& head = "") {
  return "<!DOCTYPE html><html><head><meta charset='utf-8'>" + head + "</head><body>" + navigation + body + footer + "</body></html>";
}

}  // namespace

TEST_CASE("the main content is found among navigation, sidebars and footers", "[html]") {
  const std::string content = "<div class='x1'>" + paragraphs + "</div>";
  const auto body = GENERATE_COPY(values<std::string>({
      content,
      "<div><div><div>" + content + "</div></div></div>",
      "<table><tr><td><a href='/1'>机构职能</a><br><a href='/2'>政策文件</a></td><td>" + content + "</td></tr></table>",
      "<form id='aspnetForm'><div>" + content + "</div></form>",
      "<div><div>" + content + "</div><div><h4>相关阅读</h4><ul><li><a href='/3'>某县2019年工作总结，附各项数据</a></li></ul></div></div>",
      "<aside><p>欢迎关注本站，我们将竭诚为您提供服务！</p></aside>" + content,
      "<nav><p>站内导航，请点击下面的栏目进入</p></nav><article>" + paragraphs + "</article>",
  }));
  CHECK(text_of(site(body)) == paragraph_lines);
}

TEST_CASE("no part of a content that is split over several containers is lost", "[html]") {
  CHECK(text_of(site("<div><p>综述：本县法治建设全面推进，各项任务按期完成。</p><div>" + paragraphs + paragraphs + paragraphs +
                     "</div></div>")) ==
        "综述：本县法治建设全面推进，各项任务按期完成。\n" + paragraph_lines + paragraph_lines + paragraph_lines);
  const std::string table = "<table><tr><td>受理</td><td>36</td></tr><tr><td>审结</td><td>34</td></tr></table>";
  CHECK(text_of(site("<div><div>" + paragraphs + paragraphs + paragraphs + "</div>" + table + "<p>以上数据由县司法局统计。</p></div>")) ==
        paragraph_lines + paragraph_lines + paragraph_lines + "受理\t36\n审结\t34\n以上数据由县司法局统计。\n");
}

TEST_CASE("a page that is one long table is content too", "[html]") {
  std::string rows;
  std::string lines;
  for (int i = 1; i <= 20; ++i) {
    const std::string n = std::to_string(i);
    rows += "<tr><td><p>第" + n + "街道办事处</p></td><td><p>" + n + "</p></td></tr>";
    lines += "第" + n + "街道办事处\t" + n + "\n";
  }
  CHECK(text_of(site("<p>各街道办理情况如下，请予公布：</p><table>" + rows + "</table>")) == "各街道办理情况如下，请予公布：\n" + lines);
}

TEST_CASE("a page of links only is kept as it is", "[html]") {
  CHECK(text_of("<html><body><ul><li><a href='1'>一月统计</a></li><li><a href='2'>二月统计</a></li></ul></body></html>") ==
        "一月统计\n二月统计\n");
}

TEST_CASE("class names do not hide content that is plainly there", "[html]") {
  CHECK(text_of(site("<div class='nav-content'><div id='menuBody'>" + paragraphs + "</div></div>")) == paragraph_lines);
}

TEST_CASE("hidden elements, scripts and controls are dropped", "[html]") {
  const auto hidden = GENERATE(values<std::string>({
      "<script>var n = '99件';</script>",
      "<style>p{margin:9px}</style>",
      "<noscript>请启用脚本，共9项</noscript>",
      "<template><p>模板9件。</p></template>",
      "<iframe src='x'>框架9件</iframe>",
      "<svg><text>图9件</text></svg>",
      "<select><option>2019年</option><option>2020年</option></select>",
      "<p hidden>隐藏9件。</p>",
      "<div style='color:red; DISPLAY : none'><p>隐藏9件。</p></div>",
      "<p style='visibility:hidden'>隐藏9件。</p>",
      "<p style='visibility:hidden'>隐藏<b>9件</b>。</p>",
      "<textarea>草稿9件。</textarea><button>点9次</button><input value='9件'>",
      "<!-- 注释9件。 -->",
  }));
  CHECK(text_of(site("<div>" + hidden + paragraphs + hidden + "</div>")) == paragraph_lines);
}

TEST_CASE("what a reader sees is text, whatever stands around it", "[html]") {
  CHECK(text_of("<body><div style='visibility:hidden'>隐藏9件。<p style='visibility:visible'>办理36件。</p></div></body>") ==
        "办理36件。\n");
  CHECK(text_of("<body><p aria-hidden='true'>办理36件。</p></body>") == "办理36件。\n");
}

TEST_CASE("struck text is no text", "[html]") {
  const auto struck = GENERATE(values<std::string>({
      "<s>610</s>",
      "<strike>610</strike>",
      "<del><b>6</b>10</del>",
      "<span style='color:red; text-decoration: Line-Through'>610</span>",
      "<span style='text-decoration-line:underline line-through'>6<i>1</i>0</span>",
      "<font class='x xl1'>610</font>",
  }));
  const std::string sheet =
      "<style><!-- @charset 'utf-8'; @media print { p { color: red } .ok { text-decoration: line-through } } /* } */\n"
      "font.xl1, .other { font-size:9pt; text-decoration:line-through } div .ok { text-decoration:line-through } .ok { "
      "text-decoration:none } "
      "--></style>";
  CHECK(text_of("<html><head>" + sheet + "</head><body><p>处罚" + struck + "<u class='ok'>615</u>件。</p></body></html>") ==
        "处罚615件。\n");
}

TEST_CASE("raised characters are exponents, marks of notes, or text", "[html]") {
  const auto line = [](const std::string& inside) { return text_of("<body><p>" + inside + "</p></body>"); };
  CHECK(line("绿化820m<sup>2</sup>，供水65万m<sup>3</sup>，占地12平方千米<sup> 2 </sup>。") ==
        "绿化820m²，供水65万m³，占地12平方千米²。\n");
  CHECK(line("发电3.2×10<sup>4</sup>度，浓度5×10<sup>-3</sup>。") == "发电3.2×10⁴度，浓度5×10⁻³。\n");
  CHECK(line("产值10<sup>4</sup>元，全长120公里<sup>5</sup>。") == "产值10⁴元，全长120公里。\n");
  CHECK(line("审结46<sup>2</sup>件，调解10<sup>1</sup>件，走访35<sup>[1]</sup>家，普法9<sup>（注2）</sup>场，8<sup><a "
             "href='#a'>①</a></sup>次，7<sup>*</sup>个。") == "审结46件，调解10件，走访35家，普法9场，8次，7个。\n");
  CHECK(line("检查38<span style='font-size:8px;vertical-align:super'>2</span>家。") == "检查38家。\n");
  CHECK(line("出庭率<sup>46</sup>/<sub>51</sub>，PM<sub>2.5</sub>浓度31，第1<sup>st</sup>次，<sup>全年办理案件的总数</sup>36件。") ==
        "出庭率46/51，PM2.5浓度31，第1st次，全年办理案件的总数36件。\n");
  CHECK(line("办理46<sup>20233</sup>件。") == "办理46 20233件。\n");
  CHECK(text_of(
            "<body><table><tr><td>部门<sup>1</sup></td><td>处罚</td></tr><tr><td>公安局</td><td>46<sup>2</sup></td></tr></table></body>") ==
        "部门\t处罚\n公安局\t46\n");
}

TEST_CASE("blocks and breaks make lines, inline elements do not; white space collapses", "[html]") {
  CHECK(text_of("<body><div>全年<b>办</b><span>理</span>\n\t 案件<a href='x'>36</a>件。<br>其中，\n  复议<font>12</font>件。<p>  另有  5 "
                "件，已转办。 </p>尾</div></body>") == "全年办理 案件36件。\n其中， 复议12件。\n另有 5 件，已转办。\n尾\n");
  CHECK(text_of("<body><ul><li>受理，36件</li><li>审结，34件</li></ul><dl><dt>甲，一</dt><dd>乙，二</dd></dl><h2>丙，三</h2></body>") ==
        "受理，36件\n审结，34件\n甲，一\n乙，二\n丙，三\n");
  CHECK(text_of("<body><pre>第一行，  36件\n第二行，34件</pre></body>") == "第一行，  36件\n第二行，34件\n");
}

TEST_CASE("entities are resolved, and no-break spaces stay", "[html]") {
  CHECK(text_of("<body><p>&emsp;受理&nbsp;36&nbsp;件，占&gt;50&#37;；&#x4EF6;&ldquo;好&rdquo;&copy;</p></body>") ==
        "\u2003受理\u00A036\u00A0件，占>50%；件“好”©\n");
}

TEST_CASE("rows of figures become lines with tabs", "[html]") {
  CHECK(text_of("<body><table><caption>办理情况，单位：件</caption><thead><tr><th>地区</th><th>受理\n(件)</th></tr></thead>"
                "<tbody><tr><td><p>东乡</p></td><td><p>12</p></td></tr><tr><td>西乡</td><td></td></tr><tr><td></td><td> "
                "</td></tr></tbody></table></body>") == "办理情况，单位：件\n地区\t受理 (件)\n东乡\t12\n西乡\t\n");
}

TEST_CASE("merged cells keep the columns in line", "[html]") {
  CHECK(text_of("<body><table>"
                "<tr><td rowspan=2>地区</td><td colspan=2>案件</td><td rowspan=2>合计</td></tr>"
                "<tr><td>复议</td><td>应诉</td></tr>"
                "<tr><td>东乡</td><td>1</td><td>2</td><td>3</td></tr>"
                "<tr><td rowspan=2>西乡</td><td>4</td><td>5</td><td>9</td></tr>"
                "<tr><td>6</td><td>7</td><td>13</td></tr></table></body>") ==
        "地区\t案件\t\t合计\n\t复议\t应诉\t\n东乡\t1\t2\t3\n西乡\t4\t5\t9\n\t6\t7\t13\n");
}

TEST_CASE("tables that only place text are laid out as paragraphs", "[html]") {
  CHECK(text_of("<body><table><tr><td>" + paragraphs + "</td></tr></table></body>") == paragraph_lines);
  CHECK(text_of("<body><table><tr><td>&nbsp;</td><td>" + paragraphs + paragraphs + "</td><td></td></tr></table></body>") ==
        paragraph_lines + paragraph_lines);
  CHECK(text_of("<body><table><tr><td><table><tr><td>东乡，</td><td>12</td></tr><tr><td>西乡</td><td>9</td></tr></table></td><td>附注</"
                "td></tr></table></body>") == "东乡，\t12\n西乡\t9\n附注\n");
}

TEST_CASE("breadcrumb, title and date stand before the content as lines of their own", "[html]") {
  const std::string title = "某县2021年法治政府建设年度报告";
  const std::string lead = "当前位置：首页 > 政务公开 > 年度报告\n" + title + "\n发布时间：2022-01-20 来源：某县司法局\n";
  const std::string crumb = "<div>当前位置：<a href='/'>首页</a> &gt; <a href='/c'>政务公开</a> &gt; <a href='/n'>年度报告</a></div>";
  const std::string info = "<div><span>发布时间：2022-01-20</span> <span>来源：某县司法局</span> </div>";
  const std::string head = "<title>" + title + "_某县人民政府门户网站</title>";
  SECTION("in a wrapper around the content") {
    CHECK(text_of(site("<div>" + crumb + "<h1>" + title + "</h1>" + info + "<div>" + paragraphs + "</div></div>", head)) ==
          lead + paragraph_lines);
  }
  SECTION("beside the content, without a heading element") {
    CHECK(text_of(site(crumb + "<div>" + title + "</div>" + info + "<div>" + paragraphs + "</div>", head)) == lead + paragraph_lines);
  }
  SECTION("with links between, which are dropped") {
    const std::string share = "<div><a href='javascript:print()'>打印</a> <a href='#'>关闭</a></div>";
    CHECK(text_of(site(crumb + "<h1>" + title + "</h1>" + share + info + share + "<div>" + paragraphs + "</div>", head)) ==
          lead + paragraph_lines);
  }
  SECTION("the title only in <title>, whose site name is cut") {
    CHECK(text_of(site(crumb + info + "<div>" + paragraphs + "</div>", head)) ==
          "当前位置：首页 > 政务公开 > 年度报告\n" + title + "\n发布时间：2022-01-20 来源：某县司法局\n" + paragraph_lines);
  }
  SECTION("the title in the metadata wins over <title>") {
    const std::string meta = "<title>某县人民政府</title><meta name='ArticleTitle' content='" + title + "'>";
    CHECK(text_of(site("<div>" + paragraphs + "</div>", meta)) == title + "\n" + paragraph_lines);
  }
  SECTION("the title within the content is not said again") {
    CHECK(text_of(site("<div><p>某县2021年</p><p>法治政府建设年度报告</p>" + paragraphs + "</div>", head)) ==
          "某县2021年\n法治政府建设年度报告\n" + paragraph_lines);
  }
  SECTION("the site before the title, a logo as the first heading") {
    const std::string turned = "<title>某县人民政府-" + title + "</title>";
    CHECK(text_of(site("<h1><a href='/'>某县人民政府</a></h1>" + crumb + "<h2>" + title + "</h2>" + info + "<div>" + paragraphs + "</div>",
                       turned)) == lead + paragraph_lines);
  }
  SECTION("a date alone near the content") {
    CHECK(text_of(site("<p>今天是2024年5月6日</p><ul><li><a href='1'>要闻动态</a></li><li><a href='2'>公告公示</a></li><li><a "
                       "href='3'>数据发布</a></li>"
                       "<li><a href='4'>政策解读</a></li><li><a href='5'>回应关切</a></li><li><a href='6'>专题专栏</a></li><li><a "
                       "href='7'>图说</a></li>"
                       "<li><a href='8'>视频</a></li></ul><p>日期：2022/1/20</p><div>" +
                       paragraphs + "</div>")) == "日期：2022/1/20\n" + paragraph_lines);
  }
}

TEST_CASE("a dash within a period does not cut a title", "[html]") {
  CHECK(text_of(site("<div>" + paragraphs + "</div>", "<title>某县法治建设规划（2021-2025年）实施情况 - 某县人民政府</title>")) ==
        "某县法治建设规划（2021-2025年）实施情况\n" + paragraph_lines);
}

TEST_CASE("a breadcrumb made of list items is one line", "[html]") {
  const std::string head = "<title>年度报告</title>";
  CHECK(
      text_of(site(
          "<ul class='breadcrumb'><li><a href='/'>首页</a></li><li><a href='/c'>政务公开</a></li><li>正文</li></ul><h1>年度报告</h1><div>" +
              paragraphs + "</div>",
          head)) == "首页 > 政务公开 > 正文\n年度报告\n" + paragraph_lines);
  CHECK(text_of(site("<ol id='my_crumbs'><li><a href='/'>首页</a></li><li>/</li><li><a "
                     "href='/c'>公开</a></li><li>/</li><li><a>正文</a></li></ol><h1>年度报告</h1><div>" +
                         paragraphs + "</div>",
                     head)) == "首页 / 公开 / 正文\n年度报告\n" + paragraph_lines);
}

TEST_CASE("metadata has every meta by name or property in lower case, and the title", "[html]") {
  const Document document = read(
      "<html><head><title> 某县报告\n - 某县政府 </title><meta name='PubDate' content='2022-01-20'><META NAME=ContentSource "
      "CONTENT='某县司法局'>"
      "<meta property='og:title' content='某县报告'><meta name='empty' content=''><meta name='PubDate' "
      "content='1999-01-01'></head><body><p>正文，一。</p></body></html>");
  CHECK(document.metadata() ==
        std::map<std::string, std::string>{
            {"title", "某县报告 - 某县政府"}, {"pubdate", "2022-01-20"}, {"contentsource", "某县司法局"}, {"og:title", "某县报告"}});
  CHECK(document.media_type() == "text/html");
}

TEST_CASE("a page in another charset gives the same text", "[html]") {
  const std::string page = site("<div>" + paragraphs + "</div>", "<meta http-equiv='Content-Type' content='text/html; charset=gb2312'>");
  const std::string expected = text_of(page);
  CHECK(expected == paragraph_lines);
  for (const char* charset : {"GB18030", "UTF-16LE", "UTF-16BE"}) {
    CAPTURE(charset);
    const Document document = read(zhibiao::test::encode(page, charset));
    CHECK(document.text() == expected);
    CHECK(document.charset() == charset);
    CHECK(document.media_type() == "text/html");
  }
}

TEST_CASE("a numeric reference to no character is U+FFFD", "[html]") {
  const auto referring = [](const std::string& reference) {
    return text_of("<html><head><meta charset='utf-8'></head><body><p>受理" + reference + "件，审结5件。</p></body></html>");
  };
  for (const char* none : {"&#xD800;", "&#xdfff;", "&#57343;", "&#x110000;", "&#1114112;", "&#11141121439;", "&#4294967346;",
                           "&#x100000032;", "&#18446744073709551666;"}) {
    INFO(none);
    CHECK(referring(none) == "受理\uFFFD件，审结5件。\n");
  }
  CHECK(referring("&#21313;&#x4E00;") == "受理十一件，审结5件。\n");
  CHECK(referring("&#x10FFFD;") == "受理\U0010FFFD件，审结5件。\n");
  CHECK(referring("&#;&#x;") == "受理&#;&#x;件，审结5件。\n");
}

TEST_CASE("merged cells make no row wider than a table can be, and lose no text", "[html]") {
  std::string rows;
  for (int i = 0; i < 300; ++i) rows += "<tr><td rowspan=1000 colspan=1000>案件</td><td>" + std::to_string(i) + "件</td></tr>";
  const std::string text = text_of("<html><head><meta charset='utf-8'></head><body><table>" + rows + "</table></body></html>");
  CHECK(std::count(text.begin(), text.end(), '\n') == 300);
  CHECK(text.find("299件") != std::string::npos);
  CHECK(text.size() < 300 * 2000);
}

namespace {

std::vector<std::string> codes_of(const Document& document) {
  std::vector<std::string> codes;
  for (const auto& diagnostic : document.diagnostics()) codes.push_back(diagnostic.code);
  return codes;
}

}  // namespace

TEST_CASE("what is hidden beside a short text stays hidden", "[html]") {
  const Document document = read("<body><h1>某县工作情况</h1><p>受理行政复议案件22件。</p><div style='display:none'>" + paragraphs +
                                 paragraphs + "</div></body>");
  CHECK_THAT(document.text(), Contains("22件") && !Contains(paragraph_lines));
  CHECK(codes_of(document).empty());
}

TEST_CASE("a text that a script shows is read as a person sees it", "[html]") {
  const auto style = GENERATE(values<std::string>({"style='visibility: hidden; opacity: 0;'", "style='display:none'", "hidden"}));
  const Document document =
      read("<body><h1>某县工作情况</h1><div id='js_content' " + style + ">" + paragraphs + paragraphs + "</div></body>");
  CHECK_THAT(document.text(), Contains(paragraph_lines));
  CHECK(codes_of(document) == std::vector<std::string>{"shown_by_script"});
  const Document plain = read("<body>" + paragraphs + paragraphs + "<div " + style + ">" + paragraphs + "</div></body>");
  CHECK(plain.text() == paragraph_lines + paragraph_lines);
  CHECK(codes_of(plain).empty());
}

TEST_CASE("a page that holds nothing to read tells why", "[html]") {
  const auto message = [](const std::string& body) {
    const Document document = read("<html><body>" + body + "</body></html>");
    return codes_of(document) == std::vector<std::string>{"nothing_to_read"} ? document.diagnostics().front().message : std::string();
  };
  CHECK_THAT(message("<p>正在加载</p><div id='app'></div><script src='a.js'></script>"), Contains("without its scripts"));
  CHECK_THAT(message("<p>某县政府</p><template><p>全年办理案件36件，审结34件，撤销2件。</p></template>"), Contains("without its scripts"));
  CHECK_THAT(message("<p>某县政府</p><noscript>请启用脚本</noscript>"), Contains("without its scripts"));
  CHECK_THAT(message("<form><p>请输入验证码</p><input name='x' id='captcha'><img class='verifyImg' src='c.jpg'></form>"),
             Contains("captcha"));
  CHECK(message("<ul><li><a href='1'>一月统计</a></li></ul>").empty());
  CHECK(message("<p>全年办理案件36件，审结34件。</p><script>var a;</script>").empty());
}

TEST_CASE("a garbled text and characters of a font's own are told", "[document]") {
  CHECK(codes_of(read("<p>ç»Ÿè®¡æŠ¥å‘Šç»Ÿè®¡æŠ¥å‘Šç»Ÿè®¡æŠ¥å‘Šç»Ÿè®¡æŠ¥å‘Š</p>")) == std::vector<std::string>{"garbled"});
  CHECK(codes_of(read("<p>办理案件\uE001\uE002件</p>")) == std::vector<std::string>{"private_characters"});
  CHECK(codes_of(read("<p>Café à Genève，办理案件36件，审结34件，没有一件因程序问题被撤销或者确认违法\uE001。</p>")).empty());
}
