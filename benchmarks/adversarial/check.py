#!/usr/bin/env python3
"""Whether what odd documents cost grows as their length does, by instructions that callgrind counts.

usage: check.py PROGRAM [--sizes N M] [--growth G] [OPTIONS OF PROGRAM]
Exit status 1 when a kind of document costs more than G times what its growth from N to M explains."""
import argparse
import pathlib
import re
import subprocess
import sys
import tempfile


def counts(folder):
    """Instructions by kind and size, from the files that callgrind leaves."""
    found = {}
    for file in folder.glob("counts.*"):
        text = file.read_text(errors="replace")
        name = re.search(r"^desc: Trigger: Client Request: (.*)\|(\d+)$", text, re.M)
        total = re.search(r"^(?:totals|summary): (\d+)", text, re.M)
        if name and total:
            found.setdefault(name[1], {})[int(name[2])] = int(total[1])
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--sizes", type=int, nargs=2, default=[500, 2000])
    parser.add_argument("--growth", type=float, default=1.6)
    options, rest = parser.parse_known_args()
    small, large = options.sizes
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["valgrind", "--tool=callgrind", "--quiet",
                        f"--callgrind-out-file={folder}/counts", options.program, "--sizes", str(small), str(large), *rest],
                       check=True, stdout=subprocess.DEVNULL)
        found = counts(pathlib.Path(folder))
    grown = {kind: cost[large] / cost[small] / (large / small) for kind, cost in found.items() if small in cost and large in cost}
    if not grown:
        sys.exit("no document was counted")
    for kind in sorted(grown, key=grown.get, reverse=True)[:10]:
        print(f"{grown[kind]:6.2f} times as long a document's cost, {found[kind][large]:>14,} instructions: {kind}")
    failed = [kind for kind, growth in grown.items() if growth > options.growth]
    print(f"{len(grown)} kinds of documents at {small} and {large} repetitions, {len(failed)} grow faster than {options.growth} times their length")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
