'use strict';
// The database in the browser: SQLite reads its pages out of pieces of the file, each a script (data/00012.js) that is loaded when it is first
// needed. Scripts may be loaded from disk too, where no page may fetch. SQLite cannot wait for one, so a query that lacks a piece is given
// up, the piece is loaded, and the query begins again.
const zhibiaoData = (() => {
  const catalogue = zhibiaoCatalogue;
  const {size, piece, pieces} = catalogue.file;
  const loaded = new Map();
  let missing = -1;
  let database = null;

  function fromBase64(text) {
    if (Uint8Array.fromBase64) return Uint8Array.fromBase64(text);
    const binary = atob(text);
    const bytes = new Uint8Array(binary.length);
    for (let i = 0; i < binary.length; ++i) bytes[i] = binary.charCodeAt(i);
    return bytes;
  }

  function load(number) {
    if (loaded.has(number)) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const script = document.createElement('script');
      const path = `data/${String(number).padStart(5, '0')}.js`;
      script.src = `${path}?v=${catalogue.version}`;
      script.onload = () => {
        script.remove();
        loaded.has(number) ? resolve() : reject(new Error(`${path} is not of this database`));
      };
      script.onerror = () => {
        script.remove();
        reject(new Error(`${path} could not be loaded`));
      };
      document.head.append(script);
    });
  }

  // Who reads on gets more at a time, each table and index that a query goes through for itself. Who leaps about gets what was asked for;
  // who does so for long goes through the whole file, and gets more too.
  const readers = []; // those that were here last, the newest at the end: {next: first piece that was not loaded, ahead: how many at a time}
  const mostReaders = 8;
  const mostAhead = 64;
  const patience = 8;
  async function loadMissing(times) {
    const found = readers.findIndex((one) => missing >= one.next && missing <= one.next + one.ahead);
    const [reader] = found >= 0 ? readers.splice(found, 1) : [{next: 0, ahead: 0}];
    reader.ahead = Math.min(Math.max(2 * reader.ahead, 2 ** Math.floor(times / patience)), mostAhead);
    reader.next = Math.min(missing + reader.ahead, pieces);
    const wanted = [];
    for (let i = missing; i < reader.next; ++i) wanted.push(load(i));
    readers.push(reader);
    if (readers.length > mostReaders) readers.shift();
    missing = -1;
    await Promise.all(wanted);
  }

  function read(from, into) {
    for (let done = 0; done < into.length;) {
      const number = Math.floor((from + done) / piece);
      const bytes = loaded.get(number);
      if (!bytes) {
        missing = number;
        return false;
      }
      const part = bytes.subarray((from + done) % piece, Math.min(bytes.length, ((from + done) % piece) + into.length - done));
      if (part.length === 0) return false;
      into.set(part, done);
      done += part.length;
    }
    return true;
  }

  function install(sqlite3) {
    const {capi, wasm} = sqlite3;
    const files = new capi.sqlite3_io_methods();
    const vfs = new capi.sqlite3_vfs();
    const standard = new capi.sqlite3_vfs(capi.sqlite3_vfs_find(null));
    files.$iVersion = 1;
    vfs.$iVersion = 1;
    vfs.$szOsFile = capi.sqlite3_file.structInfo.sizeof;
    vfs.$mxPathname = 256;
    vfs.$xRandomness = standard.$xRandomness;
    vfs.$xSleep = standard.$xSleep;
    const refuse = () => capi.SQLITE_READONLY;
    const done = () => 0;
    sqlite3.vfs.installVfs({
      io: {
        struct: files,
        methods: {
          xClose: done,
          xWrite: refuse,
          xTruncate: refuse,
          xSync: done,
          xLock: done,
          xUnlock: done,
          xRead: (file, target, count, offset) => {
            const at = Number(offset);
            const here = Math.max(0, Math.min(count, size - at));
            const heap = wasm.heap8u();
            if (!read(at, heap.subarray(Number(target), Number(target) + here))) return capi.SQLITE_IOERR_READ;
            heap.fill(0, Number(target) + here, Number(target) + count);
            return here < count ? capi.SQLITE_IOERR_SHORT_READ : 0;
          },
          xFileSize: (file, out) => {
            wasm.poke(out, size, 'i64');
            return 0;
          },
          xCheckReservedLock: (file, out) => {
            wasm.poke(out, 0, 'i32');
            return 0;
          },
          xFileControl: () => capi.SQLITE_NOTFOUND,
          xSectorSize: () => 4096,
          xDeviceCharacteristics: () => capi.SQLITE_IOCAP_IMMUTABLE
        }
      },
      vfs: {
        struct: vfs,
        name: 'pieces',
        methods: {
          xOpen: (self, name, file, flags, out) => {
            if (!(flags & capi.SQLITE_OPEN_MAIN_DB)) return capi.SQLITE_CANTOPEN;
            const opened = new capi.sqlite3_file(file);
            opened.$pMethods = files.pointer;
            opened.dispose();
            if (out) wasm.poke(out, capi.SQLITE_OPEN_READONLY, 'i32');
            return 0;
          },
          xDelete: refuse,
          xAccess: (self, name, flags, out) => {
            wasm.poke(out, 0, 'i32');
            return 0;
          },
          xFullPathname: (self, name, room, out) => (wasm.cstrncpy(out, name, room) < room ? 0 : capi.SQLITE_CANTOPEN),
          xGetLastError: done
        }
      }
    });
  }

  let sqlite = null;
  let until = 0;
  async function start() {
    sqlite = await zhibiaoVendor.sqlite();
    install(sqlite);
    database = await again(() => new sqlite.oo1.DB({filename: 'figures.db', flags: 'r', vfs: 'pieces'}));
    sqlite.capi.sqlite3_progress_handler(database, 50000, () => (until && performance.now() > until ? 1 : 0), 0);
    await ask('PRAGMA temp_store = memory');
  }

  function run(sql, params, limit) {
    const columns = [];
    const rows = [];
    let more = false;
    const statement = database.prepare(sql);
    try {
      if (params.length) statement.bind(params);
      if (statement.columnCount > 0) statement.getColumnNames(columns);
      while (statement.step()) {
        if (rows.length === limit) {
          more = true;
          break;
        }
        rows.push(statement.get([]));
      }
    } finally {
      statement.finalize();
    }
    return {columns, rows, more};
  }

  // Does what needs pieces, anew after each one that was missing; it is stopped after `seconds` of work.
  async function again(work, seconds = 60) {
    for (let spent = 0, times = 0; ; ++times) {
      const begin = performance.now();
      until = begin + seconds * 1000 - spent;
      missing = -1;
      try {
        return work();
      } catch (error) {
        if (missing < 0) throw error;
      } finally {
        until = 0;
      }
      spent += performance.now() - begin;
      await loadMissing(times);
    }
  }
  // The rows as lists; at most `limit`. Throws what SQLite says.
  const ask = (sql, params = [], {limit = Infinity, seconds} = {}) => again(() => run(sql, params, limit), seconds);

  const objects = ({columns, rows}) => rows.map((row) => Object.fromEntries(columns.map((name, i) => [name, row[i]])));
  const all = async (sql, params) => objects(await ask(sql, params));
  return {
    start,
    ask,
    all,
    version: () => sqlite.version.libVersion,
    take: (number, text) => loaded.set(number, fromBase64(text)),
    held: () => loaded.size
  };
})();
function zhibiaoPiece(number, text) {
  zhibiaoData.take(number, text);
}
