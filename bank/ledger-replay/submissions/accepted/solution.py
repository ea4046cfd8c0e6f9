import sys


def replay(record):
    """A tree over the minutes that occur; each node holds the sum of its entries and its lowest running sum."""
    minutes = sorted({int(line[1]) for line in record if line[0] != b"void"})
    place = {minute: i for i, minute in enumerate(minutes)}
    size = 1
    while size < len(minutes):
        size *= 2
    total = [0] * (2 * size)
    lowest = [0] * (2 * size)
    answers = []

    def add(minute, cents):
        node = place[minute] + size
        total[node] += cents
        lowest[node] = total[node]
        node //= 2
        while node:
            left = 2 * node
            total[node] = total[left] + total[left + 1]
            a, b = lowest[left], total[left] + lowest[left + 1]
            lowest[node] = a if a < b else b
            node //= 2

    for line in record:
        if line[0] == b"post":
            add(int(line[1]), int(line[2]))
        elif line[0] == b"void":
            posted = record[int(line[1]) - 1]
            add(int(posted[1]), -int(posted[2]))
        else:
            node = place[int(line[1])] + size
            balance, low = total[node], lowest[node]
            while node > 1:
                if node % 2:
                    balance += total[node - 1]
                    low = min(lowest[node - 1], total[node - 1] + low)
                node //= 2
            answers.append(balance if line[0] == b"balance" else min(0, low))
    return answers


def main():
    record = [line.split() for line in sys.stdin.buffer.read().splitlines()[1:]]
    print("\n".join(map(str, replay(record))))


main()
