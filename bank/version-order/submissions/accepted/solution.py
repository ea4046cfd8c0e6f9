import sys


def places(version):
    numbers = list(map(int, version.split(".")))
    return numbers + [0] * (5 - len(numbers))


def main():
    versions = sys.stdin.read().split()[1:]
    print("\n".join(sorted(versions, key=places)))


main()
