import sys


def rewrite(duration):
    """The duration in the one form."""
    return "0s"


def main():
    durations = sys.stdin.read().split()[1:]
    print("\n".join(rewrite(duration) for duration in durations))


main()
