import heapq
import sys

DIRECTIONS = [(-1, 0), (0, 1), (1, 0), (0, -1)]


def fastest(turn, floor):
    r, c = len(floor), len(floor[0])
    row, column = next((i, line.index("S")) for i, line in enumerate(floor) if "S" in line)
    best = {(row, column, 0): 0}
    heap = [(0, row, column, 0)]
    while heap:
        seconds, row, column, facing = heapq.heappop(heap)
        if seconds > best[row, column, facing]:
            continue
        if floor[row][column] == "G":
            return seconds
        down, across = DIRECTIONS[facing]
        moves = [(seconds + turn, row, column, (facing + 1) % 4), (seconds + turn, row, column, (facing + 3) % 4)]
        if 0 <= row + down < r and 0 <= column + across < c and floor[row + down][column + across] != "#":
            moves.append((seconds + 1, row + down, column + across, facing))
        for move in moves:
            if move[0] < best.get(move[1:], 1 << 60):
                best[move[1:]] = move[0]
                heapq.heappush(heap, move)
    return None


def main():
    first, *floor = sys.stdin.read().split("\n")[:-1]
    seconds = fastest(int(first.split()[2]), floor)
    print("unreachable" if seconds is None else seconds)


main()
