import sys

numbers = list(map(int, sys.stdin.buffer.read().split()))
gap = numbers[1]
requests = sorted(zip(numbers[2::3], numbers[3::3], numbers[4::3]), key=lambda request: request[1])
ends = []
best = []
for start, end, fee in requests:
    most = 0
    for before, earned in zip(ends, best):
        if before + gap <= start and earned > most:
            most = earned
    ends.append(end)
    best.append(most + fee)
print(max(best))
