"""Hidden cases of "Parse a duration"; run with Python 3 from anywhere."""

import pathlib
import random
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2]))
from write_cases import write_cases  # noqa: E402

rng = random.Random(20261101)
MOST = 1_000_000


def case(durations):
    return f"{len(durations)}\n" + "".join(f"{duration}\n" for duration in durations)


def any_duration(most, units="dhms", longest=60):
    text = ""
    while True:
        zeros = "0" * rng.choice([0, 0, 0, 0, 1, 3])
        part = f"{zeros}{rng.randint(0, most)}{rng.choice(units)}"
        if len(text) + len(part) > longest:
            return text
        text += part
        if rng.random() < 0.3:
            return text


def cases():
    yield "one-second", case(["1s"])
    yield "all-zero", case(["0s", "0d", "0h0m0s", "000000m", "0d0h0m0s" + "0d" * 20])
    yield "just-below-the-next-unit", case(["59s", "59m59s", "23h59m59s", "60s", "60m", "24h", "3599s", "86399s"])
    yield "repeated-units", case(["1m1m", "30s30s", "1d2h1d2h", "5s5m5s5m", "1s" * 30])
    yield "any-order", case(["1s2m3h4d", "4d3h2m1s", "2m1s4d3h", "59s59m23h0d", "1h1d", "1s1h"])
    yield "leading-zeros", case(["0001s", "00000000000000000000000000000000000000000000000000000000090m", "01d01h01m01s"])
    yield "beyond-32-bits", case(["24856d", "49711d", "1000000d", "1000000h", "1000000m1000000h1000000d"])
    yield "largest", case(["1000000d" * 7 + "999d", "1000000h" * 7, "1000000m" * 7, "1000000s" * 7, "9d" * 30])
    yield "gaps-between-units", case(["1d1s", "1d1m", "1h1s", "2d3h", "86401s", "1441m", "25h", "90061s"])
    yield "random-small", case([any_duration(70) for _ in range(1000)])
    yield "random-large", case([any_duration(MOST) for _ in range(200)])
    yield "many-long", case([f"{rng.randint(900_000, MOST)}d{rng.randint(0, MOST)}s" for _ in range(400)])
    yield "seconds-only", case([f"{rng.randint(0, MOST)}s" for _ in range(1000)])


write_cases(__file__, cases())
