// What scripts/parquet runs. usage: node parquet.cjs ZHIBIAO DB FOLDER
// Rows come as JSON lines, which tell an empty text from none; names and types are those of the data package, so that 000000 stays text.
const { execFileSync } = require("child_process");
const fs = require("fs");
const os = require("os");
const path = require("path");
const { DuckDBInstance } = require("@duckdb/node-api");

const [zhibiao, database, folder] = process.argv.slice(2);
const types = { string: "VARCHAR", integer: "BIGINT", number: "DOUBLE" };
const quoted = (text) => `'${text.replace(/'/g, "''")}'`;
const run = (...options) => execFileSync(zhibiao, ["export", database, ...options], { stdio: ["ignore", "ignore", "inherit"] });

async function write(work) {
  run("--format", "package", "-o", path.join(work, "package"));
  const description = JSON.parse(fs.readFileSync(path.join(work, "package/datapackage.json"), "utf8"));
  const about = `content_hash: ${quoted(description.content_hash || "")}, writer: ${quoted(description.writer || "")}`;
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  fs.mkdirSync(folder, { recursive: true });
  for (const resource of description.resources) {
    const lines = path.join(work, `${resource.name}.jsonl`);
    run("--format", "jsonl", "--table", resource.name, "-o", lines);
    const columns = resource.schema.fields.map((field) => `${quoted(field.name)}: ${quoted(types[field.type])}`).join(", ");
    const to = path.join(folder, `${resource.name}.parquet`);
    const rows = `read_json(${quoted(lines)}, format = 'newline_delimited', maximum_object_size = 1000000000, columns = {${columns}})`;
    await connection.run(
      `COPY (SELECT * FROM ${rows}) TO ${quoted(`${to}.unfinished`)} (FORMAT parquet, COMPRESSION zstd, KV_METADATA {${about}})`
    );
    fs.renameSync(`${to}.unfinished`, to);
    fs.rmSync(lines);
    console.log(to);
  }
}

const work = fs.mkdtempSync(path.join(os.tmpdir(), "zhibiao-parquet-"));
write(work)
  .catch((error) => {
    console.error(`scripts/parquet: ${error.message}`);
    process.exitCode = 1;
  })
  .finally(() => fs.rmSync(work, { recursive: true }));
