import sys


def work_out(formulas):
    """A dict from the name of a cell to its value; a cell whose value cannot be worked out is left out.

    formulas is a dict from the name of a cell to its formula, as in {"A1": "B1 * 2"}.
    """
    return {}


def main():
    lines = sys.stdin.read().splitlines()[1:]
    formulas = dict(line.split(" = ", 1) for line in lines)
    values = work_out(formulas)
    print("\n".join(str(values.get(cell, "circle")) for cell in formulas))


main()
