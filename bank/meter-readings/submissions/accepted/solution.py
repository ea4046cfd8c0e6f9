import sys
from itertools import accumulate


def main():
    numbers = list(map(int, sys.stdin.buffer.read().split()))
    n, digits, q = numbers[:3]
    readings = numbers[3 : n + 3]
    flows = [(b - a) % 10**digits for a, b in zip(readings, readings[1:])]
    total = list(accumulate(flows, initial=0))
    questions = iter(numbers[n + 3 :])
    print("\n".join(str(total[b - 1] - total[a - 1]) for a, b in zip(questions, questions)))


main()
