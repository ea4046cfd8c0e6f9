MODULUS = (1 << 61) - 1
BASE = 911_382_323


def longest_copy(text):
    """A passage that occurs twice has shorter ones that do, so the length is found by halving."""
    n = len(text)
    prefix = [0] * (n + 1)
    for i, letter in enumerate(text):
        prefix[i + 1] = (prefix[i] * BASE + ord(letter)) % MODULUS

    def first_place(length):
        top = pow(BASE, length, MODULUS)
        first = {}
        found = n
        for place in range(n - length + 1):
            checksum = (prefix[place + length] - prefix[place] * top) % MODULUS
            began = first.setdefault(checksum, place)
            if began + length <= place and began < found:
                found = began
        return found

    low, high, begin = 0, n // 2, -1
    while low < high:
        middle = (low + high + 1) // 2
        place = first_place(middle)
        if place < n:
            low, begin = middle, place
        else:
            high = middle - 1
    return low, begin + 1


input()
print(*longest_copy(input()))
