#!/usr/bin/env python3
"""How fast the WebAssembly reader is beside the native library: processor time for the same documents, each side in a process of its own,
taking turns. Both give JSON lines; the module also makes objects of them. Gives 1 when it reaches less than --least of the native speed.
usage: benchmarks/wasm.py [--rounds 3] [--least 0.3] [FILE|FOLDER]...    after scripts/wasm and the target zhibiao_c; default: tests/documents
"""
import argparse
import json
import os
import subprocess
import sys
from pathlib import Path

root = Path(__file__).resolve().parent.parent

NATIVE = """
import json, sys, time
import zhibiao
documents = [open(file, "rb").read() for file in sys.argv[1:]]
def read():
    start = time.process_time()
    for document in documents: zhibiao.extract(document).json_lines()
    return time.process_time() - start
print(json.dumps([read(), read(), read()]))
"""

WASM = """
import { readFileSync } from "node:fs";
import { load } from "@PACKAGE@/index.js";
const documents = process.argv.slice(1).map((file) => readFileSync(file));
const reader = await load();
function read() {
  const start = process.cpuUsage();
  for (const document of documents) reader.extract(document);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}
console.log(JSON.stringify([read(), read(), read()]));
"""


def files(given):
    for path in map(Path, given):
        yield from sorted(file for file in path.rglob("*") if file.suffix in (".txt", ".html")) if path.is_dir() else [path]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--least", type=float, default=0.3)
    parser.add_argument("documents", nargs="*", default=[root / "tests/documents"])
    options = parser.parse_args()
    documents = [str(file) for file in files(options.documents)]
    size = sum(os.path.getsize(file) for file in documents)
    native = {**os.environ, "PYTHONPATH": str(root / "bindings/python/src"), "ZHIBIAO_LIBRARY": str(root / "build/release/lib/libzhibiao_c.so")}
    script = WASM.replace("@PACKAGE@", str(root / "build/wasm/package"))
    commands = {"native": ([sys.executable, "-B", "-c", NATIVE, *documents], native),
                "wasm": (["node", "--input-type=module", "-e", script, "--", *documents], None)}
    first, later = {}, {}
    for _ in range(options.rounds):
        for side, (command, environment) in commands.items():
            passes = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE, env=environment).stdout)
            first[side] = min(first.get(side, passes[0]), passes[0])
            later[side] = min(later.get(side, passes[1]), *passes[1:])
    for name, seconds in (("first pass", first), ("later passes", later)):
        print(f"{name}: native {seconds['native']:.2f} s ({size / seconds['native'] / 1e6:.2f} MB/s), wasm {seconds['wasm']:.2f} s"
              f" ({size / seconds['wasm'] / 1e6:.2f} MB/s): {seconds['native'] / seconds['wasm']:.2f} of the native speed")
    return 0 if later["native"] >= options.least * later["wasm"] else 1


if __name__ == "__main__":
    sys.exit(main())
