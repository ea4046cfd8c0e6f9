r, c, k = map(int, input().split())
top, bottom, left, right = 2, r, 1, c
row, column = 1, 1
down, across = 0, 1
for _ in range(k - 1):
    if across == 1 and column == right:
        right -= 1
        down, across = 1, 0
    elif down == 1 and row == bottom:
        bottom -= 1
        down, across = 0, -1
    elif across == -1 and column == left:
        left += 1
        down, across = -1, 0
    elif down == -1 and row == top:
        top += 1
        down, across = 0, 1
    row += down
    column += across
print(row, column)
