"""Hidden cases of "Forklift route"; run with Python 3 from anywhere."""

import pathlib
import random
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2]))
from write_cases import write_cases  # noqa: E402

rng = random.Random(20261121)


def case(turn, rows):
    return f"{len(rows)} {len(rows[0])} {turn}\n" + "".join(f"{''.join(row)}\n" for row in rows)


def hall(r, c, share, start, goal):
    rows = [["#" if rng.random() < share else "." for _ in range(c)] for _ in range(r)]
    rows[start[0]][start[1]], rows[goal[0]][goal[1]] = "S", "G"
    return rows


def snake(r, c):
    """Aisles that join at alternating ends."""
    rows = [["."] * c if i % 2 == 0 else ["#"] * c for i in range(r)]
    for i in range(1, r, 2):
        rows[i][c - 1 if i % 4 == 1 else 0] = "."
    rows[0][0], rows[r - 1][c // 2] = "S", "G"
    return rows


def stairs(n):
    rows = [["#"] * n for _ in range(n)]
    for i in range(n):
        rows[i][i] = "."
        if i + 1 < n:
            rows[i][i + 1] = "."
    rows[n - 1][n - 1], rows[0][0] = "S", "G"
    return rows


def two_ways():
    """A long way with three turns and a short way with four meet in column 4; the goal is straight up from there."""
    free = {(i, 0) for i in range(13)} | {(0, 1), (0, 2)} | {(i, 2) for i in range(9)} | {(8, 3)}
    free |= {(12, 1), (12, 2), (11, 2), (10, 2), (10, 3)} | {(i, 4) for i in range(11)}
    rows = [["." if (i, j) in free else "#" for j in range(5)] for i in range(13)]
    rows[12][0], rows[0][4] = "S", "G"
    return rows


def cases():
    yield "straight-ahead", case(9, ["G", ".", ".", "S"])
    yield "goal-beside", case(3, ["GS"])
    yield "turns-are-free", case(0, [".....", ".###.", ".#G..", ".####", "S...."])
    yield "turns-cost-most", case(1_000_000, ["..G", ".#.", "S.."])
    yield "behind-a-wall", case(4, ["..G", "###", "S.."])
    yield "first-to-come-faces-the-wrong-way", case(20, two_ways())
    yield "one-row", case(2, ["S" + "." * 148 + "G"])
    yield "stairs", case(7, stairs(150))
    yield "snake", case(3, snake(149, 150))
    yield "small-random", case(2, hall(8, 9, 0.25, (7, 0), (0, 8)))
    yield "random-dense", case(11, hall(150, 150, 0.35, (149, 0), (1, 140)))
    yield "random-sparse", case(40, hall(150, 150, 0.12, (75, 75), (2, 3)))
    yield "open-largest", case(1, hall(150, 150, 0.0, (0, 0), (149, 149)))
    yield "goal-next-to-the-start-behind-a-shelf", case(6, hall(120, 120, 0.2, (60, 60), (60, 62)))
    yield "shut-in-at-the-far-end", case(5, [[*row] for row in ["S" + "." * 147 + "#G"] + ["." * 148 + "##"] * 60])


write_cases(__file__, cases())
