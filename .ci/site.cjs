// What .ci/site has a browser do. usage: node site.cjs BROWSER PACKAGES FOLDER ADDRESS
const fs = require("fs");
const path = require("path");
const { pathToFileURL } = require("url");

const [browserPath, packages, folder, address] = process.argv.slice(2);
const puppeteer = require(path.join(packages, "puppeteer-core"));
const axe = fs.readFileSync(path.join(packages, "axe-core/axe.min.js"), "utf8");
const disk = pathToFileURL(path.join(folder, "site/index.html")).href;
const widths = [390, 1280, 1920];
const schemes = ["light", "dark"];
const addresses = {
  find: "#/find",
  words: "#/find?words=%E5%A4%8D%E8%AE%AE&region=330523",
  indicator: "#/indicator/litigation.cases?mark=330523",
  region: "#/region/330523",
  above: "#/region/330500",
  compare: "#/compare?regions=330523,511824,420506&indicator=litigation.cases",
  findings: "#/findings",
  documents: "#/document",
  document: "",
  sql: "#/sql",
  about: "#/about"
};
let faults = 0;

function expect(holds, what) {
  if (holds) return;
  ++faults;
  console.log(`FAULT ${what}`);
}

async function open(browser, url, { width = 1280, scheme = "light" } = {}) {
  const page = await browser.newPage();
  const base = url.replace(/#.*/, "").replace(/index\.html$/, "");
  page.on("console", (message) => expect(!["error", "warn"].includes(message.type()), `${url}: console: ${message.text()}`));
  page.on("pageerror", (error) => expect(false, `${url}: ${error}`));
  page.on("dialog", (dialog) => {
    expect(false, `${url}: a dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  page.on("request", (request) =>
    expect(request.url().startsWith(base) || /^(data|blob):/.test(request.url()), `${url}: asks for ${request.url()}`)
  );
  await page.setViewport({ width, height: width < 500 ? 844 : 900, deviceScaleFactor: 1 });
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  await page.goto(url, { waitUntil: "load" });
  await shown(page);
  return page;
}

async function shown(page) {
  await page.waitForFunction(
    () => {
      const main = document.getElementById("main");
      return main.getAttribute("aria-busy") === "false" && main.dataset.shown === location.hash;
    },
    { timeout: 120000 }
  );
}

async function visit(page, hash) {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await shown(page);
}

async function look(browser) {
  for (const width of widths)
    for (const scheme of schemes) {
      const page = await open(browser, disk, { width, scheme });
      for (const [name, hash] of Object.entries(addresses)) {
        await visit(page, hash);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(wide <= 0, `${name} at ${width}: ${wide} px wider than the window`);
        expect(
          (await page.$(".bad[role=alert]")) === null,
          `${name}: ${await page.evaluate(() => document.querySelector(".bad")?.textContent)}`
        );
        await page.screenshot({ path: path.join(folder, `${name}-${width}-${scheme}.png`) });
        if (width === 1920) continue;
        await page.evaluate(() => scrollTo(0, 500));
        if (width === 1280 && scheme === "light") await page.screenshot({ path: path.join(folder, `${name}-whole.png`), fullPage: true });
      }
      await page.close();
    }
}

// The policy of the page lets no script in but its own files: axe is run in a world of its own, where it does not hold.
async function accessible(page, name) {
  const session = await page.createCDPSession();
  const { frameTree } = await session.send("Page.getFrameTree");
  const { executionContextId } = await session.send("Page.createIsolatedWorld", { frameId: frameTree.frame.id });
  const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
    expression: `${axe}; axe.run(document, {resultTypes: ["violations"], preload: false}).then((found) => JSON.stringify(found.violations.map((v) => [v.id, v.impact, v.nodes.length, v.nodes[0].html.slice(0, 160)])))`,
    contextId: executionContextId,
    awaitPromise: true,
    returnByValue: true
  });
  expect(!exceptionDetails, `${name}: axe does not run: ${JSON.stringify(exceptionDetails)}`);
  for (const [id, impact, count, html] of JSON.parse(result.value || "[]"))
    expect(!["serious", "critical"].includes(impact), `${name}: axe: ${impact} ${id} (${count}): ${html}`);
  await session.detach();
}

// Every table whose query is named: its rows in the page, for SQLite outside to answer too.
async function tables(page, name, all) {
  const queries = await page.$$eval(".table", (list) =>
    list.map((table) => [
      table.id,
      new URLSearchParams((table.querySelector('a[href^="#/sql"]')?.hash || "").replace(/^#\/sql\?/, "")).get("q")
    ])
  );
  for (const [id, sql] of queries) {
    if (!sql) continue;
    const rows = await page.evaluate(async (text) => (await zhibiaoData.ask(text)).rows, sql);
    const count = await page.$eval(`#${id} tbody`, (body) => body.rows.length);
    const cells = await page.$eval(`#${id} tbody`, (body) => [...body.rows].map((row) => row.textContent));
    all.push({ name: `${name} ${id}`, sql, rows });
    if (!["by-year", "series", "comparison"].includes(id))
      expect(count === Math.min(rows.length, 300), `${name} ${id}: ${count} rows are shown of ${rows.length}`);
    expect(
      cells.every((text) => text.length > 0),
      `${name} ${id}: an empty row`
    );
  }
}

async function use(browser, url, all) {
  const page = await open(browser, url);
  for (const [name, hash] of Object.entries(addresses)) {
    await visit(page, hash);
    await tables(page, name, all);
  }
  // As a person does: words, a region, a link to the evidence.
  await visit(page, "#/find");
  await page.type('input[name="words"]', "出庭");
  await page.type('input[name="region"]', "安吉县");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => location.hash.includes("region=330523"));
  await shown(page);
  const first = await page.$$eval("#find tbody tr", (rows) => rows.map((row) => row.textContent));
  expect(first.length > 3 && first.every((row) => row.includes("安吉")), `finding gives rows of the region: ${first.length}`);
  expect(
    (await page.$$eval("#passages mark", (marks) => marks.map((mark) => mark.textContent))).every((text) => text === "出庭"),
    "the found word is marked"
  );
  await page.click("#find tbody tr td:last-child a");
  await page.waitForFunction(() => location.hash.startsWith("#/document/"));
  await shown(page);
  expect((await page.$("blockquote mark")) !== null, "a figure leads to its words");
  const evidence = await page.$eval("a.evidence", (link) => link.href);
  const other = await browser.newPage();
  await other.goto(evidence);
  expect((await other.$(".f.on")) !== null, `the evidence page chooses the figure: ${evidence}`);
  await other.close();
  // A table is sorted by its heads, and saved.
  await visit(page, "#/indicator/litigation.cases");
  await page.click("#ranking thead th:nth-child(3) button");
  const values = await page.$$eval("#ranking tbody tr td:nth-child(3)", (cells) =>
    cells.map((cell) => Number(cell.textContent.replace(/,/g, "")))
  );
  expect(values.length > 2 && values.every((value, i) => i === 0 || values[i - 1] <= value), `a click on a head sorts: ${values}`);
  await page.evaluate(() => {
    window.saved = [];
    URL.createObjectURL = ((make) => (blob) => {
      window.saved.push(blob);
      return make.call(URL, blob);
    })(URL.createObjectURL);
  });
  await page.click('#ranking [data-save="csv"]');
  await page.waitForFunction(() => window.saved.length === 1);
  const csv = await page.evaluate(() => window.saved[0].text());
  expect(csv.split("\r\n").length === values.length + 2 && csv.includes("region_name"), `CSV has a head and all rows: ${csv.slice(0, 80)}`);
  await page.click('#ranking [data-save="xlsx"]');
  await page.waitForFunction(() => window.saved.length === 2);
  const xlsx = await page.evaluate(async () => [...new Uint8Array(await window.saved[1].arrayBuffer())]);
  fs.writeFileSync(path.join(folder, "ranking.xlsx"), Buffer.from(xlsx));
  expect(xlsx[0] === 0x50 && xlsx[1] === 0x4b && xlsx.length > 1000, "XLSX is a zip file");
  // The other language, the skip link, an impossible query.
  await page.click("#language");
  await page.waitForFunction(() => document.documentElement.lang === "en");
  await shown(page);
  expect((await page.$eval("nav", (nav) => nav.textContent)).includes("Compare"), "the other language");
  await page.click("#language");
  await visit(page, "#/sql");
  await page.$eval("#query", (box) => {
    box.value = "DELETE FROM document";
  });
  await page.click("form.ask button.main");
  await page.waitForFunction(() => location.hash.includes("DELETE"));
  await shown(page);
  expect((await page.$eval("#result", (result) => result.getAttribute("role"))) === "alert", "nothing is written");
  await visit(page, addresses.document);
  expect((await page.$eval("#main", (main) => main.textContent)).includes("<iframe src="), "markup of a report is shown as text");
  await visit(page, "#/document");
  expect(
    (await page.$eval("#documents", (table) => table.textContent)).includes("<script>alert(1)</script>"),
    "a hostile title is shown as text"
  );
  await visit(page, "#/document/999");
  await visit(page, "#/indicator/no.such");
  await visit(page, "#/region/999999?year=x'\"><script>alert(1)</script>");
  await page.close();
}

async function answers(browser) {
  const page = await open(browser, disk + "#/sql");
  for (const { sql, rows } of JSON.parse(fs.readFileSync(path.join(folder, "saved.json"), "utf8"))) {
    await visit(page, `#/sql?${new URLSearchParams({ q: sql })}`);
    const cells = await page.$$eval("#result tbody tr", (list) => list.map((row) => [...row.cells].map((cell) => cell.textContent)));
    const same =
      cells.length === Math.min(rows.length, 300) &&
      cells.every((row, i) =>
        row.every((text, k) =>
          rows[i][k] === null
            ? text === ""
            : typeof rows[i][k] === "number"
              ? Number(text) === rows[i][k]
              : text === rows[i][k].replace(/[\u0000-\u0008\u202a-\u202e]/g, "\ufffd")
        )
      );
    expect(same, `the page answers otherwise: ${sql}`);
  }
  await page.close();
}

async function plots(browser) {
  const page = await open(browser, disk);
  const options = {
    series: { indicator: "litigation.cases", regions: ["330523", "511824"] },
    bars: { indicator: "litigation.cases", regions: ["330523"] },
    strip: { indicator: "litigation.cases" },
    tiles: { indicator: "litigation.cases" },
    multiples: { domain: "reconsideration", regions: ["330523"] },
    heat: {}
  };
  for (const [kind, how] of Object.entries(options)) {
    const svg = await page.evaluate(
      async (o) => {
        const results = [];
        for (const query of zhibiaoPlot.queries(o)) results.push(await zhibiaoData.all(query.sql, query.params));
        return zhibiaoPlot.svg(zhibiaoPlot.spec(o, results));
      },
      { kind, level: 3, regions: [], language: "zh", ...how }
    );
    expect(svg === fs.readFileSync(path.join(folder, `${kind}.svg`), "utf8"), `the command draws another ${kind} than the page`);
  }
  await page.close();
}

async function main() {
  const browser = await puppeteer.launch({ executablePath: browserPath, args: ["--no-sandbox"] });
  const page = await open(browser, disk + "#/document");
  const hostile = await page.evaluate(
    async () => (await zhibiaoData.ask("SELECT id FROM document WHERE source GLOB '*hostile*'")).rows[0][0]
  );
  addresses.document = `#/document/${hostile}`;
  for (const [name, hash] of Object.entries(addresses)) {
    await visit(page, hash);
    await accessible(page, name);
  }
  await page.close();
  const all = [];
  await use(browser, disk, all);
  await use(browser, `${address}/index.html`, []);
  fs.writeFileSync(path.join(folder, "shown.json"), JSON.stringify(all));
  await answers(browser);
  await plots(browser);
  await look(browser);
  await browser.close();
  console.log(`${Object.keys(addresses).length} pages, ${faults} faults`);
  process.exitCode = faults === 0 ? 0 : 1;
}

main();
