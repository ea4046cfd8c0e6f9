import sys


def plan(minutes, needs):
    """(The length of the night, the number of critical services); None if the needs go in a circle.

    Services are counted from 1, so minutes[0] is unused; a need (a, b) says that a needs b.
    """
    return None


def main():
    numbers = list(map(int, sys.stdin.buffer.read().split()))
    n = numbers[0]
    minutes = [0] + numbers[2 : n + 2]
    needs = list(zip(numbers[n + 2 :: 2], numbers[n + 3 :: 2]))
    found = plan(minutes, needs)
    print("circle" if found is None else f"{found[0]} {found[1]}")


main()
