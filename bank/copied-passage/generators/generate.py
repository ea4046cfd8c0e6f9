"""Hidden cases of "Copied passage"; run with Python 3 from anywhere."""

import pathlib
import random
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2]))
from write_cases import write_cases  # noqa: E402

rng = random.Random(20261119)


def case(text):
    return f"{len(text)}\n{text}\n"


def letters(n, of="abcdefghijklmnopqrstuvwxyz"):
    return "".join(rng.choices(of, k=n))


def fibonacci(n):
    a, b = "a", "ab"
    while len(b) < n:
        a, b = b, b + a
    return b[:n]


def pasted(n, length, of):
    passage = letters(length, of)
    rest = letters(n - 2 * length, of)
    first, second = sorted((rng.randrange(len(rest)), rng.randrange(len(rest))))
    return rest[:first] + passage + rest[first:second] + passage + rest[second:]


def cases():
    yield "one-letter", case("m")
    yield "two-equal", case("mm")
    yield "all-letters-once", case("qwertyuiopasdfghjklzxcvbnm")
    yield "one-letter-repeated", case("b" * 10_001)
    yield "two-halves", case(letters(3000) * 2)
    yield "three-copies-first-place", case("pre" + "copy" + "mid" + "copy" + "end" + "copy")
    yield "first-of-several-passages", case("xyzab" + "1".replace("1", "q") + "abxyz" + "cdcd")
    yield "period-three", case("abc" * 20_000 + "ab")
    yield "touching-copies", case("k" + "lmno" * 2 + "p")
    yield "small-random", case(letters(60, "ab"))
    yield "fibonacci", case(fibonacci(100_000))
    yield "random-letters", case(letters(100_000))
    yield "random-two-letters", case(letters(100_000, "ab"))
    yield "long-paste", case(pasted(100_000, 20_000, "abc"))
    yield "almost-periodic", case("a" * 49_999 + "b" + "a" * 50_000)


write_cases(__file__, cases())
