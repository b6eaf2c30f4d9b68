// Figures of Chinese government reports, read where the document is: in a browser, a worker or Node. index.d.ts tells what everything is.

const codes = {
  2: "misuse", 3: "not_found", 4: "io", 5: "unreadable", 6: "schema",
  7: "not_zhibiao", 8: "version", 9: "corrupt", 10: "database", 100: "internal",
};
// The parts of an answer, in the order of reader.cpp.
const parts = ["error", "code", "text", "figures", "rejections", "beside", "explanations"];

export class ZhibiaoError extends Error {
  constructor(message, code) {
    super(message);
    this.name = "ZhibiaoError";
    this.code = code;
  }
}

const decoder = new TextDecoder();
const encoder = new TextEncoder();
const objects = (lines) => lines.split("\n").filter(Boolean).map((line) => JSON.parse(line));

/** Everything that one document states. */
export class Report {
  constructor(answer) {
    const [info, ...figures] = objects(answer.figures);
    Object.assign(this, JSON.parse(answer.beside), {
      info,
      figures,
      rejections: objects(answer.rejections),
      text: answer.text,
      jsonLines: answer.figures,
    });
    if (answer.explanations) this.explanations = objects(answer.explanations);
  }

  /** The characters of a span; spans count code points, as strings of JavaScript do not. */
  quote({ start, end }) {
    this.characters ??= Array.from(this.text);
    return this.characters.slice(start, end).join("");
  }
}

export class Reader {
  #exports;
  #broken = false;

  constructor(exports) {
    this.#exports = exports;
    this.version = this.#text(exports.zhibiao_wasm_version());
  }

  extract(document, options = {}) {
    if (this.#broken) throw new ZhibiaoError("this reader has met a fault; load() another one", "internal");
    const { explain = false, ...facts } = options;
    const question = { explain };
    for (const [name, value] of Object.entries(facts)) if (value !== undefined && value !== null) question[name] = String(value);
    const bytes = typeof document === "string" ? encoder.encode(document) : bytesOf(document);
    if (typeof document === "string") question.charset ??= "UTF-8";
    const answer = this.#ask(bytes, encoder.encode(JSON.stringify(question)));
    if (answer.code) throw new ZhibiaoError(answer.error, codes[answer.code] ?? "internal");
    return new Report(answer);
  }

  #ask(bytes, question) {
    const wasm = this.#exports;
    let answer = 0;
    const given = [];
    try {
      for (const one of [bytes, question]) given.push(this.#put(one));
      answer = wasm.zhibiao_read(given[0], bytes.length, given[1], question.length);
      const part = (index) =>
        decoder.decode(new Uint8Array(wasm.memory.buffer, wasm.zhibiao_read_part(answer, index), wasm.zhibiao_read_size(answer, index)));
      return Object.fromEntries(parts.map((name, index) => [name, part(index)]));
    } catch (fault) {
      // Nothing is known of its memory any more.
      this.#broken = true;
      throw new ZhibiaoError(`the reader met a fault (${fault.message ?? fault}); load() another one`, "internal");
    } finally {
      if (!this.#broken) {
        if (answer) wasm.zhibiao_read_free(answer);
        for (const place of given) wasm.free(place);
      }
    }
  }

  #put(bytes) {
    const place = this.#exports.malloc(bytes.length || 1);
    if (place === 0) throw new RangeError("out of memory");
    new Uint8Array(this.#exports.memory.buffer, place, bytes.length).set(bytes);
    return place;
  }

  #text(place) {
    const memory = new Uint8Array(this.#exports.memory.buffer);
    return decoder.decode(memory.subarray(place, memory.indexOf(0, place)));
  }
}

function bytesOf(document) {
  if (document instanceof Uint8Array) return document;
  if (document instanceof ArrayBuffer) return new Uint8Array(document);
  if (ArrayBuffer.isView(document)) return new Uint8Array(document.buffer, document.byteOffset, document.byteLength);
  throw new ZhibiaoError("a document is a string, an ArrayBuffer or a view of one", "misuse");
}

// What the file asks of a system: nothing but the time. It has no files, no environment and no network.
function system(memory) {
  const success = 0;
  const badFile = 8;
  const view = () => new DataView(memory().buffer);
  const none = (count, size) => {
    view().setUint32(count, 0, true);
    view().setUint32(size, 0, true);
    return success;
  };
  return {
    environ_sizes_get: none,
    environ_get: () => success,
    args_sizes_get: none,
    args_get: () => success,
    clock_time_get: (_clock, _precision, time) => {
      view().setBigUint64(time, BigInt(Date.now()) * 1_000_000n, true);
      return success;
    },
    fd_close: () => badFile,
    fd_read: () => badFile,
    fd_seek: () => badFile,
    fd_write: () => badFile,
    fd_fdstat_get: () => badFile,
    proc_exit: (code) => {
      throw new Error(`exit ${code}`);
    },
  };
}

// What code that Emscripten compiled asks of the script around it.
function environment(exports) {
  const noSuchCall = -52;
  let high = 0; // the upper half of numbers of 64 bits, which it hands over beside the lower one
  const env = {
    emscripten_notify_memory_growth: () => {},
    getTempRet0: () => high,
    setTempRet0: (value) => (high = value),
    // longjmp(), which the HTML parser's allocator leaves it by when there is no memory.
    _emscripten_throw_longjmp: () => {
      throw env;
    },
    invoke_iiii: (index, ...rest) => {
      const stack = exports().stackSave();
      try {
        return exports().__indirect_function_table.get(index)(...rest);
      } catch (thrown) {
        if (thrown !== env) throw thrown;
        exports().stackRestore(stack);
        exports().setThrew(1, 0);
        return 0;
      }
    },
  };
  for (const call of ["fstat64", "stat64", "fstatat64", "lstat64", "poll"]) env[`__syscall_${call}`] = () => noSuchCall;
  return env;
}

async function moduleOf(source) {
  if (source instanceof WebAssembly.Module) return source;
  if (source instanceof ArrayBuffer || ArrayBuffer.isView(source)) return WebAssembly.compile(source);
  const url = new URL(source ?? new URL("./zhibiao.wasm", import.meta.url), import.meta.url);
  if (url.protocol === "file:" && typeof process === "object") {
    const { readFile } = await import("node:fs/promises");
    return WebAssembly.compile(await readFile(url));
  }
  const response = await fetch(url);
  if (!response.ok) throw new ZhibiaoError(`${url} cannot be fetched: ${response.status}`, "io");
  return WebAssembly.compile(await response.arrayBuffer());
}

export async function load(source) {
  const module = await moduleOf(source);
  let exports;
  const imports = { wasi_snapshot_preview1: system(() => exports.memory), env: environment(() => exports) };
  exports = (await WebAssembly.instantiate(module, imports)).exports;
  exports._initialize?.();
  return new Reader(exports);
}
