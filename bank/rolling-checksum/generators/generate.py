"""Hidden cases of "Rolling checksum"; run with Python 3 from anywhere."""

import pathlib
import random
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2]))
from write_cases import write_cases  # noqa: E402

rng = random.Random(20261102)
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def checksum(block):
    total = 0
    for letter in block:
        total = (total * 31 + ord(letter) - 96) % 1_000_003
    return total


def case(text, w, place=None, c=None):
    """Looks for the block at `place` (from 1), or for the checksum `c`."""
    if c is None:
        c = checksum(text[place - 1 : place - 1 + w])
    return f"{len(text)} {w} {c}\n{text}\n"


def letters(n, of=LETTERS):
    return "".join(rng.choices(of, k=n))


def cases():
    yield "one-letter", case("q", 1, place=1)
    yield "one-letter-not-there", case("q", 1, c=0)
    yield "whole-file", case(letters(50), 50, place=1)
    yield "last-place-only", case("a" * 40 + "b", 5, place=37)
    yield "longer-than-the-modulus", case("zyxwvutsrqponmlkjihgfedcba" * 4, 26, place=27)
    yield "two-blocks-of-one-checksum", case("a" * 30 + letters(3000, "xyz"), 4, place=1500)
    yield "short-blocks-everywhere", case(letters(1000, "ab"), 2, place=17)
    yield "all-equal", case("z" * 100_000, 1000, place=1)
    yield "checksum-zero", zero()
    yield "period", case(("ledger" * 20_000)[:100_000], 9_999, place=6)
    yield "largest-whole-file", case(letters(200_000), 200_000, place=1)
    yield "random-large", case(letters(200_000, "abz"), 20_000, place=177_777)
    yield "many-short", case(letters(150_000), 6, place=149_990)
    yield "all-but-one", case(letters(120_000), 119_999, place=2)


def zero():
    """A file in which some block has the checksum 0."""
    while True:
        text = letters(100_000)
        if any(checksum(text[i : i + 8]) == 0 for i in range(len(text) - 7)):
            return case(text, 8, c=0)


write_cases(__file__, cases())
