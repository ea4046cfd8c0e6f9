import sys

BASE = 31
MODULUS = 1_000_003


def find_blocks(w, c, text):
    top = pow(BASE, w - 1, MODULUS)
    checksum = count = first = 0
    for i, byte in enumerate(text):
        if i >= w:
            checksum -= (text[i - w] - 96) * top
        checksum = (checksum * BASE + byte - 96) % MODULUS
        if i >= w - 1 and checksum == c:
            count += 1
            first = first or i - w + 2
    return count, first


def main():
    _, w, c, text = sys.stdin.buffer.read().split()
    print(*find_blocks(int(w), int(c), text))


main()
