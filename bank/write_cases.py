"""Writes the hidden cases of one question: inputs from its generator, answers from its reference solution.

A generator is deterministic: it draws from `random.Random(<fixed number>)` only, so that running it again
changes no byte. The answers come from `submissions/accepted/solution.py`; `node bank/verify.ts` then holds
them against the other reference solutions.
"""

import pathlib
import subprocess
import sys


def write_cases(generator, cases):
    """`generator` is the caller's `__file__`; `cases` yields (name, input text). Old hidden cases are removed."""
    question = pathlib.Path(generator).resolve().parent.parent
    secret = question / "data" / "secret"
    secret.mkdir(parents=True, exist_ok=True)
    for old in secret.iterdir():
        old.unlink()
    for number, (name, text) in enumerate(cases, start=1):
        (secret / f"{number:02d}-{name}.in").write_text(text)
    for folder in ("sample", "secret"):
        for case in sorted((question / "data" / folder).glob("*.in")):
            case.with_suffix(".ans").write_text(answer(question, case))


def answer(question, case):
    """What the reference solution prints for one case."""
    with case.open() as stdin:
        reference = question / "submissions" / "accepted" / "solution.py"
        done = subprocess.run([sys.executable, str(reference)], stdin=stdin, capture_output=True, text=True, check=True)
    return done.stdout
