import sys


def replay(record):
    """The answers to all questions, in their order; a line of the record is split into its words."""
    return [0 for line in record if line[0] in ("balance", "lowest")]


def main():
    record = [line.split() for line in sys.stdin.read().splitlines()[1:]]
    print("\n".join(map(str, replay(record))))


main()
