"""Hidden cases of "Ledger replay"; run with Python 3 from anywhere."""

import pathlib
import random
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2]))
from write_cases import write_cases  # noqa: E402

rng = random.Random(20261106)


LAST = MOST = 1_000_000_000


def case(record):
    return f"{len(record)}\n" + "".join(f"{line}\n" for line in record)


def any_record(n, last, most, posts=0.4, voids=0.1):
    record, standing = [], []
    for line in range(1, n + 1):
        draw = rng.random()
        if draw < posts or line == 1:
            record.append(f"post {rng.randint(1, last)} {rng.randint(-most, most)}")
            standing.append(line)
        elif draw < posts + voids and standing:
            record.append(f"void {standing.pop(rng.randrange(len(standing)))}")
        else:
            record.append(f"{rng.choice(['balance', 'lowest'])} {rng.randint(0, last)}")
    record[-1] = f"lowest {last}"
    return record


def posts_then_questions():
    record = [f"post {rng.randint(1, 99_999)} {rng.randint(-9, 9)}" for _ in range(50_000)]
    return record + [f"lowest {rng.randint(90_000, 99_999)}" for _ in range(50_000)]


def cases():
    yield "no-entry", case(["lowest 0", "balance 0", f"balance {LAST}", f"lowest {LAST}"])
    yield "minute-one", case(["post 1 -5", "lowest 0", "lowest 1", "balance 1", "post 1 9", "lowest 1", "void 1", "lowest 1"])
    yield "question-before-the-first-entry", case(["post 100 -7", "lowest 99", "balance 99", "lowest 100", "balance 101"])
    yield "never-below-zero", case([f"post {i} {i}" for i in range(1, 60)] + [f"lowest {i}" for i in range(0, 70, 3)])
    yield "in-and-out-in-one-minute", case(
        ["post 4 1000", "post 9 -5000", "post 9 4500", "lowest 9", "post 9 -600", "lowest 9", "void 3", "lowest 9", "lowest 8"]
    )
    yield "backwards", case([line for t in range(200, 0, -1) for line in (f"post {t} {(-1) ** t * t}", "lowest 200")])
    yield "all-withdrawn", case(
        [f"post {i * 7} {-i}" for i in range(1, 101)]
        + [line for i in rng.sample(range(1, 101), 100) for line in (f"void {i}", "lowest 701", "balance 350")]
    )
    yield "beyond-32-bits", case([f"post {i + 1} {-MOST}" for i in range(300)] + ["balance 299", "lowest 300", "lowest 2", "balance 1"])
    yield "small-random", case(any_record(400, 20, 9))
    yield "few-minutes", case(any_record(8_000, 3, 100))
    yield "random", case(any_record(8_000, LAST, MOST))
    yield "mostly-voids", case(any_record(8_000, 5000, 999, 0.45, 0.45))
    yield "posts-then-questions", case(posts_then_questions())
    yield "sinking", case([f"post {t + 1} -{MOST}" for t in range(3_000)] + [f"{w} {t}" for t in range(0, 3_000) for w in ("lowest", "balance")])


write_cases(__file__, cases())
