#!/usr/bin/env python3
"""Makes schema/words/general.csv from the dictionary of jieba.

usage: make_word_list.py DICT > schema/words/general.csv

DICT is the file dict.txt of jieba 0.42.1 (Debian: python3-jieba), MIT License: one `word frequency tag` a line.
Run by hand; what comes out is reviewed and committed. The same DICT gives the same bytes.
"""
import sys

LEAST_FREQUENCY = 40  # of 60 million; rarer words decide no boundary that a common one does not
LONGEST = 4           # code points
PERSONS = {"nr", "nrt", "nrfg"}


def is_han(word):
    return all("\u4e00" <= character <= "\u9fff" for character in word)


def kept(word, frequency, tag):
    return frequency >= LEAST_FREQUENCY and len(word) <= LONGEST and is_han(word) and (len(word) == 1 or tag not in PERSONS)


def main(path):
    words = {}
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            word, frequency, tag = line.split()
            if kept(word, int(frequency), tag):
                words[word] = int(frequency)
    out = ["word,frequency", *(f"{word},{words[word]}" for word in sorted(words))]
    sys.stdout.buffer.write(("\n".join(out) + "\n").encode())


if len(sys.argv) != 2:
    sys.exit(__doc__)
main(sys.argv[1])
