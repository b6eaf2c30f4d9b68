import assert from "node:assert/strict";
import { test } from "node:test";

import { load, ZhibiaoError } from "../../../build/wasm/package/index.js";

const reader = await load();
const title = "甲县2021年法治政府建设年度报告\n";
const sentence = "全年共受理行政复议案件30件，审结24件，其中维持20件、撤销4件。\n";
const report = title + sentence;
const valueOf = (found, quote) => found.figures.find((figure) => figure.quote.startsWith(quote))?.value;
const refused = (code) => (error) => error instanceof ZhibiaoError && error.code === code && error.message.length > 10;

test("a report has figures, each with its exact characters", () => {
  const found = reader.extract(report);
  assert.deepEqual(found.figures.map((figure) => figure.value), ["30", "24", "20", "4"]);
  for (const figure of found.figures) assert.equal(found.quote(figure), figure.quote);
  assert.equal(found.info.year, 2021);
  assert.equal(found.figures[0].indicator, "reconsideration.accepted");
  assert.equal(found.text, report);
  assert.equal(found.jsonLines.split("\n").length, found.figures.length + 2);
});

test("places count code points", () => {
  const found = reader.extract(`${title}𠀀𠀁镇${sentence}`);
  assert.equal(valueOf(found, "30"), "30");
  for (const figure of found.figures) assert.equal(found.quote(figure), figure.quote);
});

test("a page is read as a reader sees it, in the charset that it is in", () => {
  const page = (text) => `<html><head><title>${title}</title></head><body><script>var x = 77;</script><p>${text}</p></body></html>`;
  assert.deepEqual(reader.extract(page(sentence)).figures.map((figure) => figure.value), ["30", "24", "20", "4"]);
  // 受理行政复议案件12件。 in GB18030, which no encoder of JavaScript writes.
  const bytes = Uint8Array.from([0xca, 0xdc, 0xc0, 0xed, 0xd0, 0xd0, 0xd5, 0xfe, 0xb8, 0xb4, 0xd2, 0xe9, 0xb0, 0xb8, 0xbc, 0xfe, 0x31, 0x32, 0xbc, 0xfe,
    0xa1, 0xa3]);
  const found = reader.extract(bytes);
  assert.equal(found.charset, "GB18030");
  assert.equal(found.text, "受理行政复议案件12件。");
  assert.equal(found.figures[0].value, "12");
  const wide = Buffer.from(`\ufeff${report}`, "utf16le");
  assert.equal(reader.extract(wide).text, report);
});

test("what the caller knows wins", () => {
  const found = reader.extract(sentence, { source: "a.txt", region: "440981", year: 2019, reporter_kind: "department" });
  assert.equal(found.info.file, "a.txt");
  assert.equal(found.info.region_code, "440981");
  assert.equal(found.info.year, 2019);
  assert.equal(found.info.reporter_kind, "department");
  assert.throws(() => reader.extract(sentence, { region: "没有这个县" }), refused("misuse"));
  assert.throws(() => reader.extract(sentence, { year: "21" }), refused("misuse"));
  assert.throws(() => reader.extract(sentence, { colour: "red" }), refused("misuse"));
  assert.throws(() => reader.extract(7), refused("misuse"));
});

test("a codebook of one's own gives its codes", () => {
  const codebook = `
[codebook]
name = "visits"
version = "1"
title = "样本"
[topic]
visit = ["走访"]
[[indicator]]
code = "visits.households"
name_zh = "走访户数"
name_en = "Households"
unit = "户"
definition = "Visited"
dimensions = ["户"]
cues = ["<visit> 农户|户"]
`;
  const found = reader.extract("攸县2022年工作总结\n\n干部走访农户35户。\n", { codebook });
  assert.equal(found.figures[0].indicator, "visits.households");
  assert.throws(() => reader.extract(sentence, { codebook: "[codebook\n" }), refused("schema"));
  assert.throws(() => reader.extract(sentence, { codebook: "none_of_ours" }), refused("not_found"));
  assert.equal(reader.extract(sentence, { codebook: "rule_of_law" }).figures[0].indicator, "reconsideration.accepted");
});

test("what is no text is refused, and the reader goes on", () => {
  assert.throws(() => reader.extract(new Uint8Array()), refused("unreadable"));
  assert.throws(() => reader.extract(new TextEncoder().encode("%PDF-1.4 and so on")), refused("unreadable"));
  assert.throws(() => reader.extract(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0])), refused("unreadable"));
  assert.equal(valueOf(reader.extract(report), "30"), "30");
});

test("doubts, checks and reasons are told", () => {
  const found = reader.extract(`${title}审结行政复议案件24件，其中维持20件、撤销4件。\n`, { explain: true });
  assert.deepEqual(found.checks.map((check) => [check.kind, check.formula, check.consistent, check.reckoned]), [["sum", "20 + 4 = 24", true, "24"]]);
  assert.equal(found.explanations.length >= found.figures.length, true);
  const numbered = reader.extract(`${title}联系电话：0710-1234567。受理行政复议案件3件。\n`);
  assert.equal(numbered.rejections.length > 0, true);
  assert.equal(reader.extract(report).explanations, undefined);
  assert.equal(reader.extract(report).sections.length > 0, true);
});

test("memory is given back", () => {
  const long = title + sentence.repeat(2000);
  reader.extract(long);
  const before = process.memoryUsage().arrayBuffers + process.memoryUsage().external;
  for (let i = 0; i < 20; ++i) reader.extract(long);
  assert.equal(process.memoryUsage().external < before + (64 << 20), true);
});

test("two readers share one module", async () => {
  const { readFile } = await import("node:fs/promises");
  const module = await WebAssembly.compile(await readFile(new URL("../../../build/wasm/package/zhibiao.wasm", import.meta.url)));
  const [one, two] = await Promise.all([load(module), load(module)]);
  assert.equal(one.extract(report).jsonLines, two.extract(report).jsonLines);
  assert.match(one.version, /^\d+\.\d+\.\d+$/);
});
