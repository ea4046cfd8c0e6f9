"""Hidden cases of "Settings history"; run with Python 3 from anywhere."""

import pathlib
import random
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2]))
from write_cases import write_cases  # noqa: E402

rng = random.Random(20261122)


def case(requests):
    return f"{len(requests)}\n" + "".join(f"{request}\n" for request in requests)


def any_requests(n, names, rollbacks, gets=0.4):
    at = set(rng.sample(range(2, n + 1), rollbacks))
    for moment in range(1, n + 1):
        name = f"s{rng.randint(1, names)}"
        draw = rng.random()
        if moment in at:
            yield f"rollback {rng.randrange(moment)}"
        elif draw < gets or moment == n:
            yield f"get {name} {rng.randrange(moment)}"
        elif draw < gets + 0.1:
            yield f"delete {name}"
        else:
            yield f"set {name} {rng.randint(0, 99_999)}"


def cases():
    yield "nothing-yet", case(["get a 0"])
    yield "asked-before-it-was-set", case(["set a 1", "get a 0", "get a 1", "get b 2"])
    yield "delete-without-value", case(["delete a", "get a 1", "set a x", "delete a", "delete a", "get a 3", "get a 4", "get a 5"])
    yield "same-value-again", case(["set k v", "set k v", "get k 1", "get k 2", "set k w", "get k 4", "get k 5"])
    yield "deleted-and-not-set-again", case(["set a 1", "delete a", "set b 2", "get a 2", "get a 3", "get a 1", "get b 3"])
    yield "rollback-to-the-beginning", case(["set a 1", "set b 2", "rollback 0", "get a 3", "get b 3", "set a 4", "get a 5", "get a 2"])
    yield "rollback-of-a-rollback", case(["set a 1", "rollback 0", "get a 2", "rollback 1", "get a 4", "rollback 3", "get a 6", "get a 5"])
    yield "rollback-brings-back-a-deleted", case(["set a 1", "delete a", "rollback 1", "get a 3", "get a 2"])
    yield "rollback-to-itself-before", case(["set a 1", "rollback 1", "get a 2", "set a 2", "rollback 4", "get a 5"])
    yield "hundred-rollbacks", case(list(any_requests(2000, 10, 100)))
    yield "small-random", case(list(any_requests(200, 4, 12)))
    yield "many-settings", case(list(any_requests(30_000, 9000, 3)))
    yield "one-busy-setting", case([f"set x {i % 7}" for i in range(15_000)] + [f"get x {rng.randint(12_000, 15_000)}" for _ in range(5_000)])
    yield "rollbacks-with-many-settings", case([f"set s{i} {i % 10}" for i in range(3000)] + list(any_requests(5000, 3000, 0, 0.3)) + [line for i in range(97) for line in (f"rollback {rng.randint(1, 8000)}", f"get s{i} 8000", f"set s{i} new")])
    yield "never-set", case([f"get n{i} {i}" for i in range(5000)])


write_cases(__file__, cases())
