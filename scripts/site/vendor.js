// Others' code that the pages of a site run: SQLite, and a writer of spreadsheets. One plain script, since a page that is opened from disk may
// load no modules.
import sqlite3InitModule from '@sqlite.org/sqlite-wasm';
import wasm from '@sqlite.org/sqlite-wasm/sqlite3.wasm';
import writeExcelFile from 'write-excel-file/universal';

// The storage of the browser is not asked for: what it says of that is no matter of a page's reader.
globalThis.sqlite3ApiConfig = {warn: () => {}, log: () => {}, debug: () => {}};
globalThis.zhibiaoVendor = {
  sqlite: () => sqlite3InitModule({wasmBinary: wasm, print: () => {}, printErr: () => {}}),
  spreadsheet: (rows, options) => writeExcelFile(rows, options).toBlob()
};
