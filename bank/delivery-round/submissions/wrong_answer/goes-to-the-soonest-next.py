import sys

numbers = iter(list(map(int, sys.stdin.read().split())))
n = next(numbers)
stops = [(next(numbers), next(numbers), next(numbers)) for _ in range(n)]
drives = [[next(numbers) for _ in range(n + 1)] for _ in range(n + 1)]
for k in range(n + 1):
    for i in range(n + 1):
        for j in range(n + 1):
            drives[i][j] = min(drives[i][j], drives[i][k] + drives[k][j])
at = minute = 0
left = set(range(1, n + 1))
while left:
    minute, at = min((max(minute + drives[at][i], stops[i - 1][0]) + stops[i - 1][2], i) for i in left)
    if minute - stops[at - 1][2] > stops[at - 1][1]:
        break
    left.remove(at)
print("impossible" if left else minute)
