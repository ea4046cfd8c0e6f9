import sys

numbers = list(map(int, sys.stdin.buffer.read().split()))
n, digits, q = numbers[:3]
readings = numbers[3 : n + 3]
turn = 10**digits
flows = [(b - a) % turn for a, b in zip(readings, readings[1:])]
for i in range(q):
    a, b = numbers[n + 3 + 2 * i : n + 5 + 2 * i]
    litres = 0
    for hour in range(a - 1, b - 1):
        litres += flows[hour]
    print(litres)
