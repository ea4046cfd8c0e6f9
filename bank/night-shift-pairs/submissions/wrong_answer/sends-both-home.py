def nights(k, months):
    months.sort()
    low, high = 0, len(months) - 1
    filled = 0
    while low < high:
        if months[low] + months[high] >= k:
            filled += 1
        high -= 1
        low += 1
    return filled


def main():
    _, k = map(int, input().split())
    print(nights(k, list(map(int, input().split()))))


main()
