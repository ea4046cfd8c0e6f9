def repair(text):
    """The repaired text, or None if there is no way."""
    return None


def main():
    input()
    print(repair(input()) or "beyond repair")


main()
