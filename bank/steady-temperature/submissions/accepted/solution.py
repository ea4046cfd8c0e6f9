import sys
from collections import deque


def longest_steady(d, notes):
    highest, lowest = deque(), deque()
    first = best = begin = 0
    for last, note in enumerate(notes):
        while highest and notes[highest[-1]] <= note:
            highest.pop()
        while lowest and notes[lowest[-1]] >= note:
            lowest.pop()
        highest.append(last)
        lowest.append(last)
        while notes[highest[0]] - notes[lowest[0]] > d:
            first += 1
            if highest[0] < first:
                highest.popleft()
            if lowest[0] < first:
                lowest.popleft()
        if last - first + 1 > best:
            best, begin = last - first + 1, first
    return best, begin + 1


def main():
    numbers = list(map(int, sys.stdin.buffer.read().split()))
    print(*longest_steady(numbers[1], numbers[2:]))


main()
