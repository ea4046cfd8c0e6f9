import sys

numbers = list(map(int, sys.stdin.buffer.read().split()))
d, notes = numbers[1], numbers[2:]
first = best = begin = 0
highest = lowest = notes[0]
for last, note in enumerate(notes):
    highest, lowest = max(highest, note), min(lowest, note)
    if highest - lowest > d:
        first = last
        highest = lowest = note
    if last - first + 1 > best:
        best, begin = last - first + 1, first
print(best, begin + 1)
