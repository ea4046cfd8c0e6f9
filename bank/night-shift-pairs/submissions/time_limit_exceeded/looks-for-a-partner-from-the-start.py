def nights(k, months):
    months.sort()
    free = [True] * len(months)
    filled = 0
    for high in range(len(months) - 1, -1, -1):
        for low in range(high):
            if free[low] and months[low] + months[high] >= k:
                free[low] = free[high] = False
                filled += 1
                break
            if not free[high]:
                break
    return filled


_, k = map(int, input().split())
print(nights(k, list(map(int, input().split()))))
