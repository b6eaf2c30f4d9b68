// What .ci/pages has a browser do. usage: node pages.cjs BROWSER FOLDER ADDRESS NAME...
const path = require("path");
const { pathToFileURL } = require("url");

const [browserPath, folder, address, ...names] = process.argv.slice(2);
const puppeteer = require(path.join(folder, "node_modules/puppeteer-core"));
const widths = [390, 1280, 1920];
const schemes = ["light", "dark"];
let faults = 0;

function expect(holds, what) {
  if (holds) return;
  ++faults;
  console.log(`FAULT ${what}`);
}

async function open(browser, url, { width = 1280, scheme = "light", script = true } = {}) {
  const page = await browser.newPage();
  const where = `${url} at ${width} ${scheme}${script ? "" : " without script"}`;
  page.on("console", (message) => expect(!["error", "warn"].includes(message.type()), `${where}: console: ${message.text()}`));
  page.on("pageerror", (error) => expect(false, `${where}: ${error}`));
  page.on("dialog", (dialog) => { expect(false, `${where}: a dialog: ${dialog.message()}`); dialog.dismiss(); });
  page.on("request", (request) => {
    const asked = request.url().replace(/#.*/, "");
    expect(asked === url.replace(/#.*/, "") || asked.startsWith("data:"), `${where}: asks for ${asked}`);
  });
  await page.setJavaScriptEnabled(script);
  await page.setViewport({ width, height: width < 500 ? 844 : 900, deviceScaleFactor: 1 });
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  await page.goto(url, { waitUntil: "load" });
  return page;
}

// Nothing but the text may be wider than the window, and no figure hidden by the card.
async function look(browser, name) {
  const url = pathToFileURL(path.join(folder, `${name}.html`)).href;
  for (const width of widths)
    for (const scheme of schemes) {
      const page = await open(browser, url, { width, scheme });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide <= 0, `${name} at ${width}: ${wide} px wider than the window`);
      await page.screenshot({ path: path.join(folder, `${name}-${width}-${scheme}.png`) });
      await page.evaluate(() => document.querySelector(".f[id].wrong, .f[id]").click());
      expect(await page.$eval("#card", (card) => !card.hidden), `${name} at ${width}: a click on a figure shows no card`);
      expect(await page.evaluate(() => {
        const mark = document.querySelector(".f.on").getBoundingClientRect();
        const card = document.getElementById("card").getBoundingClientRect();
        return mark.bottom <= card.top || mark.right <= card.left;
      }), `${name} at ${width}: the card lies over its figure`);
      expect(await page.$eval("#card", (card) => card.clientHeight > 150), `${name} at ${width}: the card shows next to nothing`);
      await page.screenshot({ path: path.join(folder, `${name}-${width}-${scheme}-card.png`) });
      await page.close();
    }
}

async function use(browser, url) {
  const page = await open(browser, url);
  const marks = await page.$$eval(".report .f[id]", (all) => all.map((mark) => mark.id));
  const hash = () => page.evaluate(() => location.hash);
  await page.keyboard.press("j");
  expect((await hash()) === `#${marks[0]}`, "j goes to the first figure");
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("k");
  expect((await hash()) === `#${marks[1]}`, "k goes back");
  expect((await page.$$(".report .f.on")).length === 1, "one figure is chosen");
  await page.keyboard.press("Escape");
  expect(await page.$eval("#card", (card) => card.hidden), "Escape closes the card");
  await page.keyboard.press("/");
  await page.keyboard.type("复议");
  const [shown, all] = (await page.$eval("#shown", (output) => output.textContent)).split("/").map(Number);
  expect(shown > 0 && shown < all, `the filter leaves some: ${shown} of ${all}`);
  const visible = await page.$$eval("#by-section .e", (list) => list.filter((e) => !e.hidden).length);
  expect(visible === shown, `${visible} are listed of ${shown}`);
  await page.click('[data-view="by-indicator"]');
  expect(await page.$eval("#by-section", (view) => view.hidden), "the view by indicator takes the place of that by section");
  const target = await page.$eval("#by-indicator .e:not([hidden]) a", (link) => { link.click(); return link.hash; });
  expect((await hash()) === target, "an entry of the list leads to its figure");
  expect(await page.$eval(`${target}`, (mark) => {
    const place = mark.getBoundingClientRect();
    return place.top >= 0 && place.bottom <= innerHeight;
  }), "the chosen figure is on the screen");
  await page.evaluate(() => { window.taken = ""; document.addEventListener("copy", () => { window.taken = String(document.getSelection()) || document.activeElement.value; }); });
  await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: { writeText: async (text) => { window.taken = text; } } }));
  await page.click('[data-do="cite"]');
  const cited = await page.evaluate(() => window.taken);
  const quote = await page.$eval(target, (mark) => mark.textContent);
  const title = await page.$eval("h1", (heading) => heading.textContent);
  expect(cited.includes(title) && cited.includes(quote) && cited.includes(target), `the citation has title, quote and place: ${cited}`);
  await page.close();
}

async function follow(browser, url) {
  const first = await open(browser, url);
  const id = await first.$$eval(".report .f[id]", (all) => all.at(-1).id);
  await first.close();
  const page = await open(browser, `${url}#${id}`);
  expect(await page.$eval(`#${id}`, (mark) => mark.classList.contains("on")), `${url}#${id} chooses its figure`);
  await page.close();
  const plain = await open(browser, `${url}#${id}`, { script: false });
  expect((await plain.$(`#${id}:target`)) !== null, "without script a link leads to its figure");
  expect((await plain.$$("#by-section .e")).length > 0, "without script the list is there");
  await plain.screenshot({ path: path.join(folder, `plain-${path.basename(url, ".html")}.png`) });
  await plain.close();
}

async function main() {
  const browser = await puppeteer.launch({ executablePath: browserPath, args: ["--no-sandbox"] });
  for (const name of names) {
    await look(browser, name);
    await follow(browser, pathToFileURL(path.join(folder, `${name}.html`)).href);
  }
  const county = pathToFileURL(path.join(folder, "county.html")).href;
  await use(browser, county);
  await use(browser, `${address}/county.html`);
  await follow(browser, `${address}/county.html`);
  const paper = await open(browser, county);
  await paper.pdf({ path: path.join(folder, "county.pdf"), format: "A4" });
  await browser.close();
  console.log(`${names.length} pages, ${faults} faults`);
  process.exitCode = faults === 0 ? 0 : 1;
}

main();
