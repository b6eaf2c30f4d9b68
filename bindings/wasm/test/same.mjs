// Whether the package reads documents as the native command does, to the byte: figures, rejections, text, and what is refused.
// usage: node same.mjs ZHIBIAO FILE|FOLDER...
import { execFile } from "node:child_process";
import { readFile, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

import { load } from "../../../build/wasm/package/index.js";

const run = promisify(execFile);
const [native, ...given] = process.argv.slice(2);
const documents = /\.(txt|s?html?)$/i;

async function filesOf(path) {
  if (!(await stat(path)).isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile() && documents.test(entry.name)).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

async function natively(...command) {
  try {
    return { told: (await run(native, command, { maxBuffer: 1 << 30 })).stdout };
  } catch (error) {
    return { refused: error.code };
  }
}

const numbers = { misuse: 2, not_found: 3, io: 4, unreadable: 5, schema: 6, internal: 100 };
function here(reader, bytes, source) {
  try {
    const report = reader.extract(bytes, { source });
    return {
      extract: { told: report.jsonLines },
      rejected: { told: report.rejections },
      text: { told: report.text },
    };
  } catch (error) {
    const refused = { refused: numbers[error.code] };
    return { extract: refused, rejected: refused, text: refused };
  }
}

const reader = await load();
const files = (await Promise.all(given.map(filesOf))).flat().sort();
let different = 0;
let figures = 0;
for (const file of files) {
  const read = here(reader, await readFile(file), file);
  const asked = {
    extract: await natively("extract", file),
    rejected: await natively("extract", "--rejected", file),
    text: await natively("text", file),
  };
  if (asked.rejected.told !== undefined) asked.rejected.told = asked.rejected.told.split("\n").filter(Boolean).map(JSON.parse);
  figures += (asked.extract.told ?? "").split("\n").length - 2;
  for (const [what, expected] of Object.entries(asked)) {
    if (what === "text" && expected.told === undefined) continue; // a document whose text is read may still be none to extract from
    const [a, b] = [JSON.stringify(expected), JSON.stringify(read[what])];
    if (a === b) continue;
    ++different;
    let at = 0;
    while (a[at] === b[at]) ++at;
    console.log(`${file}: ${what} differs: native …${a.slice(Math.max(0, at - 80), at + 80)}\n  here …${b.slice(Math.max(0, at - 80), at + 80)}`);
  }
}
console.log(`${files.length} documents, ${figures} figures: ${different} differences`);
process.exit(different > 0 || files.length === 0 ? 1 : 0);
