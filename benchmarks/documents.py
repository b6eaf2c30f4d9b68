"""Documents for the programs of this folder: copies of real shapes in which no figure is said twice."""
import random
import re
from pathlib import Path

root = Path(__file__).resolve().parent.parent


def make(folder, count):
    """Writes `count` documents; gives their characters."""
    texts = [file.read_text(encoding="utf-8", errors="replace")
             for where in ("tests/documents", "examples/reports") for file in sorted((root / where).rglob("*.txt"))]
    draw = random.Random(16)
    characters = 0
    for number in range(count):
        # Digits of years stay, so that a report is about the year that it is about.
        text = re.sub(r"(?<!\d)\d{1,3}(?!\d)", lambda found: str(draw.randrange(1, 10 ** len(found[0]))), texts[number % len(texts)])
        (folder / f"{number:06}.txt").write_text(text, encoding="utf-8")
        characters += len(text)
    return characters
