def shelf(r, c, k):
    ring = 0
    while True:
        around = 2 * (r + c) - 4 if min(r, c) > 1 else max(r, c)
        if k <= around:
            break
        k -= around
        r, c, ring = r - 2, c - 2, ring + 1
    k -= 1
    if k < c:
        row, column = 0, k
    elif k < c + r - 1:
        row, column = k - c + 1, c - 1
    elif k < 2 * c + r - 2:
        row, column = r - 1, 2 * c + r - 3 - k
    else:
        row, column = 2 * (r + c) - 4 - k, 0
    return row + ring + 1, column + ring + 1


r, c, k = map(int, input().split())
print(*shelf(r, c, k))
