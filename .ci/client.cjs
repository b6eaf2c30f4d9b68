// Answers queries.json from the files of the working directory, as JSON. usage: node client.cjs wasm|old|duckdb
const fs = require("fs");

const queries = JSON.parse(fs.readFileSync("queries.json"));

async function wasm() {
  const { Database } = require("node-sqlite3-wasm");
  const database = new Database("sealed.db", { readOnly: true });
  return queries.map((query) => database.all(query).map(Object.values));
}

async function old() {
  const binary = fs.readFileSync("node_modules/sql.js/dist/sql-wasm.wasm");
  const { Database } = await require("sql.js")({ wasmBinary: binary });
  const database = new Database(fs.readFileSync("sealed.db"));
  const [[version]] = database.exec("select sqlite_version()")[0].values;
  if (!version.startsWith("3.31.")) throw new Error(`wanted SQLite 3.31, found ${version}`);
  return queries.map((query) => database.exec(query)[0].values);
}

// It knows neither julianday() nor that the views are SQLite's.
async function makeViews(connection) {
  const tables = {};
  for (const [table, column, type] of JSON.parse(fs.readFileSync("columns.json"))) (tables[table] ??= []).push(`"${column}" ${type === "REAL" ? "DOUBLE" : type}`);
  for (const [table, columns] of Object.entries(tables)) await connection.run(`create table "${table}" (${columns.join(", ")})`);
  await connection.run("create macro julianday(day) as julian(day::date)");
  const sql = fs.readFileSync("3_views.sql", "utf-8");
  await connection.run(sql);
  for (const [, view] of sql.matchAll(/CREATE VIEW (\w+)/g)) await connection.run(`select * from ${view}`);
}

// All but the last two queries, which ask views that were not exported.
async function duckdb() {
  const { DuckDBInstance } = require("@duckdb/node-api");
  await makeViews(await (await DuckDBInstance.create()).connect());
  const connection = await (await DuckDBInstance.create()).connect();
  for (const table of ["region_value", "series", "conflict", "check_finding"])
    await connection.run(`create table ${table} as select * from read_json('${table}.jsonl', format = 'newline_delimited', sample_size = -1)`);
  const answers = [];
  for (const query of queries.slice(0, -2)) answers.push((await connection.runAndReadAll(query)).getRowsJS());
  return answers;
}

({ wasm, old, duckdb })
  [process.argv[2]]()
  .then((answers) => console.log(JSON.stringify(answers, (_, value) => (typeof value === "bigint" ? Number(value) : value))));
