def longest_copy(text):
    """(The length of the longest passage, the place where it first begins counted from 1); (0, 0) if none."""
    return 0, 0


def main():
    input()
    print(*longest_copy(input().strip()))


main()
