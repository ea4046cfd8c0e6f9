import sys

numbers = list(map(int, sys.stdin.buffer.read().split()))
n = numbers[0]
minutes = [0] + numbers[2 : n + 2]
needs = list(zip(numbers[n + 2 :: 2], numbers[n + 3 :: 2]))
most = sum(minutes)
ends = minutes[:]
changed = True
while changed and max(ends) <= most:
    changed = False
    for a, b in needs:
        if ends[b] + minutes[a] > ends[a]:
            ends[a] = ends[b] + minutes[a]
            changed = True
if changed:
    print("circle")
else:
    after = [0] * (n + 1)
    changed = True
    while changed:
        changed = False
        for a, b in reversed(needs):
            if after[a] + minutes[a] > after[b]:
                after[b] = after[a] + minutes[a]
                changed = True
    night = max(ends)
    print(night, sum(ends[i] + after[i] == night for i in range(1, n + 1)))
