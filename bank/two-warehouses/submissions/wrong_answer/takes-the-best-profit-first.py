import sys

numbers = list(map(int, sys.stdin.buffer.read().split()))
free = {0: numbers[1], 1: numbers[2]}
orders = list(zip(numbers[3::2], numbers[4::2]))
# The order for which the choice of the warehouse matters most goes first.
orders.sort(key=lambda order: abs(order[0] - order[1]), reverse=True)
earned = 0
for a, b in orders:
    for value, warehouse in sorted(((a, 0), (b, 1)), reverse=True):
        if value > 0 and free[warehouse] > 0:
            free[warehouse] -= 1
            earned += value
            break
print(earned)
