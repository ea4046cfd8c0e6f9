import heapq
import sys

DIRECTIONS = [(-1, 0), (0, 1), (1, 0), (0, -1)]

first, *floor = sys.stdin.read().split("\n")[:-1]
turn = int(first.split()[2])
r, c = len(floor), len(floor[0])
row, column = next((i, line.index("S")) for i, line in enumerate(floor) if "S" in line)
heap = [(0, row, column, 0)]
seen = set()
answer = "unreachable"
while heap:
    seconds, row, column, facing = heapq.heappop(heap)
    if (row, column) in seen:
        continue
    seen.add((row, column))
    if floor[row][column] == "G":
        answer = seconds
        break
    for other, (down, across) in enumerate(DIRECTIONS):
        turns = min((other - facing) % 4, (facing - other) % 4)
        if 0 <= row + down < r and 0 <= column + across < c and floor[row + down][column + across] != "#":
            heapq.heappush(heap, (seconds + turns * turn + 1, row + down, column + across, other))
print(answer)
